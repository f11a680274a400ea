package io.makegood.benchmarks.processes;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.replay.DocumentedCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From the start of a process to its first decision by the default policy. */
public final class ColdStart {
    /** Where the rules come from. */
    public enum Rules {
        /** Compiled at the start. */
        COMPILED,
        /** Compiled by an earlier start, and kept. */
        AHEAD
    }

    private ColdStart() {}

    /** The median of some starts, in milliseconds. */
    public static double millis(Rules rules, int starts) {
        try {
            Path cache = Files.createTempDirectory("compiled");
            // The first one is not counted: it finds nothing that was kept.
            double[] millis = IntStream.rangeClosed(0, starts)
                    .mapToDouble(i -> Child.millisToFirstLine(ColdStart.class, rules.name(), cache.toString()))
                    .skip(1)
                    .sorted()
                    .toArray();
            try (Stream<Path> kept = Files.list(cache)) {
                for (Path file : kept.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(cache);
            return millis[starts / 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One start. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Policy policy = load(Rules.valueOf(arguments[0]), Path.of(arguments[1]));
        Map.Entry<String, String> documented =
                policy.cases().entrySet().iterator().next();
        CaseFile caseFile =
                DocumentedCase.read(documented.getKey(), documented.getValue()).facts();
        System.out.println(ResolutionEngine.using(policy).resolve(caseFile).status());
    }

    private static Policy load(Rules rules, Path cache) {
        return switch (rules) {
            case COMPILED -> Policy.customerFirst();
            case AHEAD -> Policy.customerFirst(cache);
        };
    }
}
