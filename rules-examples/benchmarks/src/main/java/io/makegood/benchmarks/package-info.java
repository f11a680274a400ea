/** The command that runs all benchmarks and writes down what came out. */
@NullMarked
package io.makegood.benchmarks;

import org.jspecify.annotations.NullMarked;
