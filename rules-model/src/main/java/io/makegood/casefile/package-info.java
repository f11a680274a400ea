/**
 * The facts of a case: what goes into a decision. Immutable records without behaviour of their own.
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.casefile;

import org.jspecify.annotations.NullMarked;
