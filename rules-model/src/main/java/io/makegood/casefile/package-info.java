/** The facts of a case: what goes into a decision. Immutable records without behaviour of their own. */
@NullMarked
package io.makegood.casefile;

import org.jspecify.annotations.NullMarked;
