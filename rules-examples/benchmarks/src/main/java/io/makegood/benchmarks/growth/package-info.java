/** Policies and cases of any size, to see how cost grows. */
@NullMarked
package io.makegood.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
