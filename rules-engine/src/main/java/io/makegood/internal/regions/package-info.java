/** The rules of a policy as regions of a space: what they compare, and what of that can be. */
@NullMarked
package io.makegood.internal.regions;

import org.jspecify.annotations.NullMarked;
