/** The rules of a policy as the engine sees them, whatever compiles and runs them. */
@NullMarked
package io.makegood.internal.rulebook;

import org.jspecify.annotations.NullMarked;
