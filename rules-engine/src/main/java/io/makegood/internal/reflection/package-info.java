/** Methods as objects that are called as fast as the methods themselves. */
@NullMarked
package io.makegood.internal.reflection;

import org.jspecify.annotations.NullMarked;
