package io.makegood.benchmarks.processes;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.replay.DocumentedCase;
import java.util.Map;
import java.util.stream.IntStream;

/** From the start of a process to its first decision by the default policy. */
public final class ColdStart {
    /** Where the rules come from. */
    public enum Rules {
        /** Compiled at the start. */
        COMPILED
        // AHEAD: compiled when the bundle was packed. One more constant, and one more branch in load(), when the engine
        // can.
    }

    private ColdStart() {}

    /** The median of some starts, in milliseconds. */
    public static double millis(Rules rules, int starts) {
        double[] millis = IntStream.range(0, starts)
                .mapToDouble(i -> Child.millisToFirstLine(ColdStart.class, rules.name()))
                .sorted()
                .toArray();
        return millis[starts / 2];
    }

    /** One start. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Policy policy = load(Rules.valueOf(arguments[0]));
        Map.Entry<String, String> documented =
                policy.cases().entrySet().iterator().next();
        CaseFile caseFile =
                DocumentedCase.read(documented.getKey(), documented.getValue()).facts();
        System.out.println(ResolutionEngine.using(policy).resolve(caseFile).status());
    }

    private static Policy load(Rules rules) {
        return switch (rules) {
            case COMPILED -> Policy.customerFirst();
        };
    }
}
