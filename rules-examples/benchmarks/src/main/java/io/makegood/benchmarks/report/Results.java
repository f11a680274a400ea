package io.makegood.benchmarks.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything one run measured, by name such as {@code forty/EVRETE/1}. */
public final class Results {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final SortedMap<String, String> environment = new TreeMap<>();
    private final SortedMap<String, Measurement> measurements = new TreeMap<>();

    /** Says what it was measured on. */
    public void on(String what, String value) {
        environment.put(what, value);
    }

    public void add(String name, Measurement measurement) {
        measurements.put(name, measurement);
    }

    public String environment(String what) {
        return environment.getOrDefault(what, "");
    }

    public @Nullable Measurement get(String name) {
        return measurements.get(name);
    }

    /** Measurements whose name begins so. */
    public SortedMap<String, Measurement> below(String prefix) {
        return measurements.subMap(prefix, prefix + Character.MAX_VALUE);
    }

    public OptionalDouble value(String name) {
        Measurement measurement = measurements.get(name);
        return measurement == null ? OptionalDouble.empty() : OptionalDouble.of(measurement.value());
    }

    /** How often the second goes into the first; empty unless both were measured. */
    public OptionalDouble ratio(String name, String to) {
        OptionalDouble value = value(name);
        OptionalDouble base = value(to);
        return value.isPresent() && base.isPresent()
                ? OptionalDouble.of(value.getAsDouble() / base.getAsDouble())
                : OptionalDouble.empty();
    }

    public void write(Path file) {
        try {
            Files.writeString(
                    file,
                    JSON.writeValueAsString(
                                    new TreeMap<>(Map.of("environment", environment, "measurements", measurements)))
                            + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Results read(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing: run the benchmarks once, and keep what they write");
        }
        try {
            var tree = JSON.readTree(Files.readString(file));
            Results results = new Results();
            results.environment.putAll(
                    JSON.convertValue(tree.get("environment"), new TypeReference<Map<String, String>>() {}));
            results.measurements.putAll(
                    JSON.convertValue(tree.get("measurements"), new TypeReference<Map<String, Measurement>>() {}));
            return results;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
