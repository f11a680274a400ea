/** What JMH times. */
@NullMarked
package io.makegood.benchmarks.timed;

import org.jspecify.annotations.NullMarked;
