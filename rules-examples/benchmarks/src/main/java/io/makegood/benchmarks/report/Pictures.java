package io.makegood.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws how cost grows. */
public final class Pictures {
    private Pictures() {}

    public static void draw(Results results, Path folder) {
        write(
                folder.resolve("growth-rules.svg"),
                new GrowthPlot(
                        "Time of a decision as rules are added that do not match", "rules", points(results, "rules/")));
        write(
                folder.resolve("growth-claims.svg"),
                new GrowthPlot("Time of a case as claims are added", "claims", points(results, "claims/")));
    }

    private static SortedMap<Double, Double> points(Results results, String prefix) {
        SortedMap<Double, Double> points = new TreeMap<>();
        results.below(prefix)
                .forEach((name, measurement) ->
                        points.put(Double.valueOf(name.substring(prefix.length())), measurement.value()));
        return points;
    }

    private static void write(Path file, GrowthPlot plot) {
        try {
            Files.writeString(file, plot.svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
