/** The only room that knows Drools: cuts rule files into words, and compiles and runs what is written from the model. */
@NullMarked
package io.makegood.internal.drools;

import org.jspecify.annotations.NullMarked;
