/** Which kinds of problems there are, and what was probably meant. */
@NullMarked
package io.makegood.internal.problem;

import org.jspecify.annotations.NullMarked;
