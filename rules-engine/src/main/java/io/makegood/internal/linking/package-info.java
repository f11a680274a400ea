/** Methods as objects that are called as fast as the methods themselves. */
@NullMarked
package io.makegood.internal.linking;

import org.jspecify.annotations.NullMarked;
