/** What has to be measured in a process of its own. */
@NullMarked
package io.makegood.benchmarks.processes;

import org.jspecify.annotations.NullMarked;
