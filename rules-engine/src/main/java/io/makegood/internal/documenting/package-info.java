/** Writes down what stands in a policy, for whoever reads it without its files. */
@NullMarked
package io.makegood.internal.documenting;

import org.jspecify.annotations.NullMarked;
