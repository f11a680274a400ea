package io.makegood.benchmarks.processes;

import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.growth.GrownPolicy;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Replay;
import java.util.Arrays;
import java.util.List;

/** Proving what holds of a policy for all cases, once in a process, as an author does. */
public final class Proving {
    private static final int TIMES = 3;
    private static final double NANOS_PER_SECOND = 1e9;

    private Proving() {}

    /** Seconds a process takes to prove the default policy, which is read in it first: the median of some. */
    public static double secondsOfDefaultPolicy() {
        return median("0");
    }

    /** Seconds for a policy of so many rules of which forty match; without reading it. */
    public static double seconds(int rules) {
        return median(String.valueOf(rules));
    }

    private static double median(String rules) {
        double[] seconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            seconds[i] = Double.parseDouble(Child.run(Proving.class, rules).get(0));
        }
        Arrays.sort(seconds);
        return seconds[TIMES / 2];
    }

    /** Proves a policy with so many rules, or the default one, and prints the seconds it took. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        int rules = Integer.parseInt(arguments[0]);
        if (rules == 0) {
            long begin = System.nanoTime();
            Policy policy = Policy.customerFirst();
            policy.prove(() -> Replay.of(policy).cases().stream()
                    .map(DocumentedCase::facts)
                    .toList());
            System.out.println((System.nanoTime() - begin) / NANOS_PER_SECOND);
        } else {
            Policy policy = GrownPolicy.of(rules);
            List<CaseFile> cases = FortyCases.caseFiles();
            long begin = System.nanoTime();
            policy.prove(() -> cases);
            System.out.println((System.nanoTime() - begin) / NANOS_PER_SECOND);
        }
    }
}
