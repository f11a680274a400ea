/** What was measured: as data, as a table, as pictures, and beside what it was the last time. */
@NullMarked
package io.makegood.benchmarks.report;

import org.jspecify.annotations.NullMarked;
