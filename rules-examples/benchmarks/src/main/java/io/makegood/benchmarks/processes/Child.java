package io.makegood.benchmarks.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Java process with the class path of this one. */
public final class Child {
    private Child() {}

    /** Runs the main class to its end and returns what it printed. */
    public static List<String> run(Class<?> main, String... arguments) {
        Process process = start(main, arguments);
        try (BufferedReader out = reader(process)) {
            List<String> lines = new ArrayList<>(out.lines().toList());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(main.getSimpleName() + " failed: " + String.join("\n", lines));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs the main class to its end, which prints lines of a name and a number with a tab between them. */
    static Map<String, Double> numbers(Class<?> main, String... arguments) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String line : run(main, arguments)) {
            String[] parts = line.split("\t");
            numbers.put(parts[0], Double.parseDouble(parts[1]));
        }
        return numbers;
    }

    /**
     * What a process printed first.
     *
     * @param millis from starting the process to this line
     */
    record FirstLine(String text, double millis) {}

    /** Runs the main class to its end. */
    static FirstLine firstLine(Class<?> main, String... arguments) {
        long begin = System.nanoTime();
        Process process = start(main, arguments);
        try (BufferedReader out = reader(process)) {
            String line = out.readLine();
            double millis = (System.nanoTime() - begin) / 1e6;
            if (line == null || process.waitFor() != 0) {
                throw new IllegalStateException(main.getSimpleName() + " failed");
            }
            return new FirstLine(line, millis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
