/** Finds the documented claim that comes nearest to another one. */
@NullMarked
package io.makegood.internal.precedents;

import org.jspecify.annotations.NullMarked;
