package io.makegood.workbench.batch;

import io.makegood.plan.PlanTally;
import java.util.List;

/**
 * What two policies decide about the cases of a file.
 *
 * @param tally what it comes to
 * @param lines of the file that are not blank
 * @param hash SHA-256 of the file as it lies on the disk, hexadecimal
 * @param rejected the first lines that are no cases, with what is wrong
 * @param undecidable the first lines that one policy or none can decide, with why
 */
public record ComparedCases(PlanTally tally, long lines, String hash, List<Told> rejected, List<Told> undecidable) {
    /** How many lines are told of what is wrong with lines. */
    static final int TOLD = 5;

    public ComparedCases {
        rejected = List.copyOf(rejected);
        undecidable = List.copyOf(undecidable);
    }

    /**
     * What is wrong with a line.
     *
     * @param line 1-based
     */
    public record Told(long line, String what) {}
}
