/**
 * A policy as it was read when the library was built, so that a start has nothing to read but that: the bundle that comes with the library is checked
 * then, and what its files came to is kept beside them. It is used only where it is what the files still say.
 */
@NullMarked
package io.makegood.internal.compiled;

import org.jspecify.annotations.NullMarked;
