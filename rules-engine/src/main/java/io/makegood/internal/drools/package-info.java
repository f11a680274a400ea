/** The only room that knows Drools: reads DRL, says what is wrong with it, compiles it and runs it. */
@NullMarked
package io.makegood.internal.drools;

import org.jspecify.annotations.NullMarked;
