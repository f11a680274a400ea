/** Explains decisions beyond their reasons: why something did not come out, and how near the rules were that could have brought it. */
@NullMarked
package io.makegood.internal.explaining;

import org.jspecify.annotations.NullMarked;
