package io.makegood.benchmarks.processes;

import io.makegood.bundle.PolicyBundle;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicyPlanner;
import io.makegood.engine.ResolutionEngine;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.plan.PlanTally;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Planning edits of the default policy over generated cases, and deciding the same cases once by it: each from the line of a file, on one thread, in turn, after both were done
 * for some time. Of the cases, about a fifth are decided otherwise. Where a sentence was edited, the messages of all cases in its language have to be written to see which
 * are others.
 */
public final class Planning {
    private static final int PORTION = 500;

    private Planning() {}

    /** What is edited. */
    public enum Edits {
        /** Two numbers. */
        NUMBERS,
        /** Two numbers and an English sentence. */
        SENTENCE
    }

    /**
     * What was measured.
     *
     * @param once seconds for reading and deciding the cases once
     * @param planned seconds for reading, comparing and attributing them
     */
    public record Taken(double once, double planned) {}

    /** Seconds for so many cases. */
    public static Taken of(Edits edits, int cases) {
        List<String> seconds = Child.run(Planning.class, edits.name(), String.valueOf(cases));
        return new Taken(Double.parseDouble(seconds.get(0)), Double.parseDouble(seconds.get(1)));
    }

    /** Measures it. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Edits edits = Edits.valueOf(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        Policy old = Policy.customerFirst();
        ResolutionEngine engine = ResolutionEngine.using(old).withoutRationale();
        PolicyPlanner planner = PolicyPlanner.between(old, edited(old, edits));
        PlanTally tally = new PlanTally();
        long once = 0;
        long planned = 0;
        for (int from = 0; from < 2 * count; from += PORTION) {
            List<byte[]> lines = LongStream.range(from, from + PORTION)
                    .mapToObj(
                            seed -> CaseFiles.toJsonLine(CaseGenerator.of(seed)).getBytes(StandardCharsets.UTF_8))
                    .toList();
            long begin = System.nanoTime();
            for (byte[] line : lines) {
                engine.resolve(CaseFiles.readLine(null, 1, line));
            }
            long decided = System.nanoTime();
            CaseFileReader reader = CaseFileReader.of(planner.vocabulary());
            for (byte[] line : lines) {
                CaseFile caseFile = reader.readLine(null, 1, line);
                tally.add(planner.compare(caseFile), 1);
            }
            // The first half is for warming up.
            if (from >= count) {
                once += decided - begin;
                planned += System.nanoTime() - decided;
            }
        }
        System.out.println(once / 1e9);
        System.out.println(planned / 1e9);
        System.out.println(tally.changed().cases() + " of " + tally.cases() + " changed");
    }

    private static Policy edited(Policy policy, Edits edits) {
        SortedMap<String, String> files = new TreeMap<>(policy.content().files());
        files.replaceAll((path, text) -> switch (path) {
            case "policy.yaml" ->
                text.replaceFirst("(delayCredit:\\s+value: )5", "$18")
                        .replaceFirst("(deadlinePressureDays:\\s+value: )5", "$12");
            case "messages/en.properties" ->
                edits == Edits.NUMBERS
                        ? text
                        : text.replace("\nSTATE_COMPENSATION = ", "\nSTATE_COMPENSATION = Well: ");
            default -> text;
        });
        return Policy.load(PolicyBundle.of("edited", files));
    }
}
