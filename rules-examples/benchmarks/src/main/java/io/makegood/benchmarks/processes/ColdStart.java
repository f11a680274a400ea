package io.makegood.benchmarks.processes;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.replay.DocumentedCase;
import java.util.Map;
import java.util.stream.IntStream;

/** From the start of a process to its first decision by the default policy. */
public final class ColdStart {
    /** Who compiles the rules. */
    public enum Rules {
        MAKEGOOD,
        /** Makegood, then Drools the same rules. */
        DROOLS_AS_WELL
    }

    private ColdStart() {}

    /** The median of some starts, in milliseconds. */
    public static double millis(Rules rules, int starts) {
        // The first one is not counted: what it reads from the disk is in memory afterwards.
        double[] millis = IntStream.rangeClosed(0, starts)
                .mapToDouble(i -> Child.millisToFirstLine(ColdStart.class, rules.name()))
                .skip(1)
                .sorted()
                .toArray();
        return millis[starts / 2];
    }

    /** One start. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Policy policy = Policy.customerFirst();
        if (Rules.valueOf(arguments[0]) == Rules.DROOLS_AS_WELL) {
            policy.verify();
        }
        Map.Entry<String, String> documented =
                policy.cases().entrySet().iterator().next();
        CaseFile caseFile =
                DocumentedCase.read(documented.getKey(), documented.getValue()).facts();
        System.out.println(ResolutionEngine.using(policy).resolve(caseFile).status());
    }
}
