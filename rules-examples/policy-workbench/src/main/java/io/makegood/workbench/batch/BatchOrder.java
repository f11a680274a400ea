package io.makegood.workbench.batch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a batch is to do.
 *
 * @param input the cases, one on each line as JSON; unpacked while reading when its name ends with {@code .gz}; null for the standard input
 * @param output where the resolutions go, one line for each case that is one
 * @param rejected where the lines go that are no cases, with what is wrong with them
 * @param form what a line of the output says
 * @param threads how many cases are decided at the same time, at least 1
 * @param isResumed whether to go on where an earlier run had got to; a batch nobody has begun begins
 */
public record BatchOrder(
        @Nullable Path input, Path output, Path rejected, LineForm form, int threads, boolean isResumed) {}
