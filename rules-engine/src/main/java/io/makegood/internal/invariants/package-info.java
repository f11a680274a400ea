/** What the author of a policy says must hold of every decision, read from {@code invariants.yaml}. Nobody who decides reads it. */
@NullMarked
package io.makegood.internal.invariants;

import org.jspecify.annotations.NullMarked;
