package io.makegood.internal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the files of the default policy: it is read, or everything told about it is about one of its files. */
class MutatedBundleTest {
    private static final int MUTANTS = 10;
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern SCALAR = Pattern.compile("(?<=: |= |- )[^\\n\\[{]+");
    private static final List<String> HOSTILE_NUMBERS = List.of(
            "1e99999",
            "1e999999999",
            "-1e-999999999",
            "-1",
            "0",
            "NaN",
            ".inf",
            "0x10",
            "١٢",
            "1_000",
            "9".repeat(400),
            "2147483648",
            "99999999999999999999",
            "0.00000000000000001",
            "1E+5",
            "12:30",
            "2026-13-45",
            "+999999999-12-31");
    private static final List<String> HOSTILE_VALUES = List.of(
            "",
            "~",
            "[]",
            "{}",
            "[[[]]]",
            "{a: {b: c}}",
            "&a x",
            "*a",
            "!!java.io.File x",
            "\"\\u0000\"",
            "'",
            "\"",
            "|",
            "? x",
            "\\uZZZZ",
            "{",
            "}",
            "%",
            "@",
            "\u2028",
            "x".repeat(3_000),
            "# x",
            "<<: *a",
            "---",
            "true",
            "\t",
            "\\E(",
            "a: b: c");

    /** Of the default policy, without its cases and all but one of its rule files, which are not read here. */
    private static final Map<String, String> FILES = files();

    private static final List<String> MUTATED = FILES.keySet().stream()
            .filter(path -> !BundleLayout.isRuleFile(path))
            .toList();

    @TempDir
    private static Path folder;

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        BundleReader.filesOfResource("customer-first").forEach((path, text) -> {
            if (!BundleLayout.isCase(path)
                    && (!BundleLayout.isRuleFile(path)
                            || files.keySet().stream().noneMatch(BundleLayout::isRuleFile))) {
                files.put(path, text);
            }
        });
        return files;
    }

    private enum Mutation {
        FLIP,
        DOUBLE,
        DROP,
        SWAP,
        CUT,
        NUMBER,
        VALUE,
        INDENT
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void is_read_or_told_and_nothing_else(long seed) throws IOException {
        Random random = new Random(seed);
        int read = 0;
        int told = 0;
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            write(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("customer-first", BundleReader.read(folder).name());
        for (int i = 0; i < MUTANTS; i++) {
            String path = MUTATED.get(random.nextInt(MUTATED.size()));
            byte[] mutant = FILES.get(path).getBytes(StandardCharsets.UTF_8);
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                mutant = mutate(mutant, random);
            }
            write(path, mutant);
            try {
                assertEquals(1, BundleReader.read(folder).rules().size());
                read++;
            } catch (PolicyException e) {
                told++;
                for (Problem problem : e.problems()) {
                    assertTrue(FILES.containsKey(String.valueOf(problem.file())), problem::toString);
                    assertTrue(problem.toString().length() < 2_000, problem::toString);
                    assertTrue(problem.line() >= 1 && problem.column() >= 1, problem::toString);
                }
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ", mutant " + i + " of " + path, e);
            }
            write(path, FILES.get(path).getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(read > MUTANTS / 20 && told > MUTANTS / 3, read + " read, " + told + " told");
    }

    private static void write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
        if (mutation == Mutation.FLIP) {
            byte[] flipped = bytes.clone();
            if (flipped.length > 0) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return flipped;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return changed(text, mutation, random).getBytes(StandardCharsets.UTF_8);
    }

    private static String changed(String text, Mutation mutation, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        switch (mutation) {
            case DOUBLE -> lines.add(line, lines.get(line));
            case DROP -> lines.remove(line);
            case SWAP -> lines.add(random.nextInt(lines.size()), lines.remove(line));
            case INDENT -> lines.set(line, " ".repeat(1 + random.nextInt(4)) + lines.get(line));
            case CUT -> {
                return text.substring(0, random.nextInt(text.length() + 1));
            }
            case NUMBER -> {
                return replaced(text, NUMBER, HOSTILE_NUMBERS, random);
            }
            case VALUE -> {
                return replaced(text, SCALAR, HOSTILE_VALUES, random);
            }
            case FLIP -> throw new IllegalArgumentException();
        }
        return String.join("\n", lines);
    }

    private static String replaced(String text, Pattern what, List<String> by, Random random) {
        int from = random.nextInt(text.length() + 1);
        Matcher found = what.matcher(text);
        return found.find(from)
                ? text.substring(0, found.start()) + by.get(random.nextInt(by.size())) + text.substring(found.end())
                : text;
    }
}
