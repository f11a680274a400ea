package io.makegood.benchmarks.processes;

import com.sun.management.OperatingSystemMXBean;
import io.makegood.bundle.PolicySource;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.replay.DocumentedCase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** From the start of a process to its first decision by the default policy. */
public final class ColdStart {
    private static final double NANOS_PER_MILLI = 1e6;

    /** Where the rules come from. */
    public enum Rules {
        /** The library keeps what the files of the default policy came to. */
        KEPT,
        /** The files are read and checked, as those of any other policy. */
        FROM_FILES,
        /** The files are read and checked, and then Drools compiles the same rules. */
        BY_DROOLS
    }

    /**
     * What a start takes, in milliseconds.
     *
     * @param elapsed from the start of the process to its first decision
     * @param processor what all threads of the process took until then
     */
    public record Taken(double elapsed, double processor) {}

    private ColdStart() {}

    /** The medians of some starts. */
    public static Taken by(Rules rules, int starts) {
        // The first one is not counted: what it reads from the disk is in memory afterwards.
        Taken[] taken = IntStream.rangeClosed(0, starts)
                .mapToObj(i -> {
                    Child.FirstLine line = Child.firstLine(ColdStart.class, rules.name());
                    return new Taken(line.millis(), Double.parseDouble(line.text()));
                })
                .skip(1)
                .toArray(Taken[]::new);
        return new Taken(
                median(Arrays.stream(taken).mapToDouble(Taken::elapsed).toArray()),
                median(Arrays.stream(taken).mapToDouble(Taken::processor).toArray()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** One start; prints the processor time it took. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Policy policy = policy(Rules.valueOf(arguments[0]));
        Map.Entry<String, String> documented =
                policy.cases().entrySet().iterator().next();
        CaseFile caseFile =
                DocumentedCase.read(documented.getKey(), documented.getValue()).facts();
        ResolutionEngine.using(policy).resolve(caseFile).status();
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        System.out.println(system.getProcessCpuTime() / NANOS_PER_MILLI);
    }

    private static Policy policy(Rules rules) throws IOException {
        if (rules == Rules.KEPT) {
            return Policy.customerFirst();
        }
        Policy policy = Policy.load(
                PolicySource.classPath(ColdStart.class.getClassLoader(), "io/makegood/policies/customer-first")
                        .read());
        if (rules == Rules.BY_DROOLS) {
            policy.verify();
        }
        return policy;
    }
}
