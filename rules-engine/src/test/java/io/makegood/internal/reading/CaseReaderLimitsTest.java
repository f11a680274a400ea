package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.makegood.casefile.CaseFile;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is thrown at the reader, it ends soon, with a case or with what is wrong. */
class CaseReaderLimitsTest {
    private static final int MB = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"large.yaml", "large.json"})
    void a_large_file_is_refused_unread(String name, @TempDir Path directory) throws IOException {
        Path file = directory.resolve(name);
        byte[] block = "                \n".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int written = 0; written < 50 * MB; written += block.length) {
                out.write(block);
            }
        }

        String message = failure(() -> CaseReader.read(file)).getMessage();

        assertTrue(
                message.matches(".*: the file is too large: 5\\d\\.\\d MB, and a case file has at most 5 MB"), message);
    }

    @Test
    void an_endless_stream_is_not_read_to_its_end() {
        ByteArrayInputStream endless = new ByteArrayInputStream(new byte[0]) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) ' ');
                return length;
            }
        };

        assertEquals(
                "request: the file is too large: more than 5.0 MB, and a case file has at most 5 MB",
                failure(() -> CaseReader.read("request", endless, Declared.BUILT_IN))
                        .getMessage());
        assertEquals(
                "request: the file is too large: 6.0 MB, and a case file has at most 5 MB",
                failure(() -> CaseReader.read("request", "x".repeat(6 * MB))).getMessage());
    }

    @Test
    void deep_nesting_is_refused_where_it_gets_too_deep() {
        int depth = 10_000;
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            block.append(" ".repeat(i)).append("a:\n");
        }

        assertDeep("case.yaml", "[".repeat(depth), 1, 51);
        assertDeep("case.json", "[".repeat(depth), 1, 51);
        assertDeep("case.yaml", "{a: ".repeat(depth), 1, 201);
        assertDeep("case.json", "{\"a\":".repeat(depth), 1, 251);
        assertDeep("case.yaml", "- ".repeat(depth), 1, 101);
        assertDeep("case.yaml", block.toString(), 51, 51);
        assertDeep("case.json", "[".repeat(depth) + "]".repeat(depth), 1, 51);
        assertDeep("case.yaml", "[".repeat(depth) + "]".repeat(depth), 1, 51);
    }

    @Test
    void a_deep_tree_is_refused() {
        ArrayNode tree = Json.mapper().createArrayNode();
        for (int i = 0; i < 10_000; i++) {
            tree = Json.mapper().createArrayNode().add(tree);
        }
        JsonNode deep = tree;

        assertTrue(failure(() -> CaseReader.read("request", deep))
                .getMessage()
                .startsWith("request: nested deeper than 50 levels (at /0/0/"));
    }

    @Test
    void a_billion_laughs_are_not_heard() {
        StringBuilder text = new StringBuilder("a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (char c = 'b'; c <= 'j'; c++) {
            String previous = "*" + (char) (c - 1);
            text.append(c + ": &" + c + " [" + (previous + ", ").repeat(8) + previous + "]\n");
        }

        Problem first = failure(() -> CaseReader.read("case.yaml", text.toString()))
                .problems()
                .get(1);

        assertEquals(
                "case.yaml:1:4: a case file has no anchors: `&a` (at /a)\n  maybe: leave it out", first.toString());
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void monsters_end_quickly(String name, String text) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThrows(CaseFileException.class, () -> CaseReader.read(name, text)));
    }

    static Stream<Arguments> monsters() {
        int size = 2 * MB;
        return Stream.of(
                        new String[] {"case.json", "[" + "[],".repeat(size / 3) + "[]]"},
                        new String[] {"case.yaml", "[" + "[],\n".repeat(size / 4) + "[]]"},
                        new String[] {"case.yaml", "- \n".repeat(size / 3)},
                        new String[] {"case.yaml", "*a\n".repeat(size / 3)},
                        new String[] {"case.yaml", "- *a\n".repeat(size / 5)},
                        new String[] {"case.yaml", "a".repeat(size)},
                        new String[] {"case.yaml", "a\n".repeat(size / 2)},
                        new String[] {"case.yaml", ("a".repeat(50_000) + "\n").repeat(size / 50_001)},
                        new String[] {"case.yaml", ("#".repeat(90_000) + "\n").repeat(size / 90_001)},
                        new String[] {"case.yaml", "\"" + "\\u0041 \n ".repeat(size / 9)},
                        new String[] {"case.yaml", "#".repeat(size)},
                        new String[] {"case.yaml", "? ".repeat(size / 2)},
                        new String[] {"case.yaml", "a: |\n" + " \n".repeat(size / 2)},
                        new String[] {"case.yaml", "%TAG ! x\n".repeat(size / 9)},
                        new String[] {"case.yaml", "!a\n".repeat(size / 3)},
                        new String[] {"case.yaml", "&a\n".repeat(size / 3)},
                        new String[] {"case.yaml", "[a, " + "{},\n".repeat(size / 4)},
                        new String[] {"case.json", "{\"a\":" + "1".repeat(size) + "}"},
                        new String[] {
                            "case.json", "{\"orders\":[{\"lines\":[{\"quantity\":" + "9".repeat(size) + "}]}]}"
                        },
                        new String[] {
                            "case.json", "{\"orders\":[{\"lines\":[{\"unitPrice\":\"USD " + "9".repeat(size) + "\"}]}]}"
                        },
                        new String[] {
                            "case.json", "{\"orders\":[{\"currency\":\"USD\",\"total\":0." + "9".repeat(size) + "}]}"
                        },
                        new String[] {"case.json", "{\"" + "a".repeat(size) + "\":1}"},
                        new String[] {"case.json", manyNames(30_000)},
                        new String[] {"case.yaml", manyNames(30_000)})
                .map(monster -> Arguments.of((Object[]) monster));
    }

    private static String manyNames(int count) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            text.append("\"incident").append(i).append("\": 1,\n");
        }
        return text.append("\"a\": 1}").toString();
    }

    @Test
    void many_dangling_references_end_quickly() {
        StringBuilder text = new StringBuilder(Samples.SMALL_YAML);
        for (int i = 0; i < 900; i++) {
            text.append("  - {id: X" + i + ", orderId: Y" + i + ", lineIds: [Z" + i + "], type: LATE,"
                    + " reportedAt: 2012-12-21T10:00:00Z}\n");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            CaseFileException failure = failure(() -> CaseReader.read("case.yaml", text.toString()));
            assertEquals(101, failure.problems().size());
        });
    }

    @Test
    void a_text_has_an_end() {
        String text = Samples.SMALL_YAML.replace("title: Lamp", "title: " + "x".repeat(501));

        assertEquals(
                "case.yaml:16:16: `title` has 501 characters, at most 500 are read (at /orders/0/lines/0/title)",
                failure(() -> CaseReader.read("case.yaml", text)).getMessage());
    }

    @Test
    void more_than_ten_thousand_incidents_are_no_case() {
        StringBuilder text = new StringBuilder(Samples.SMALL_YAML);
        for (int i = 0; i < 10_000; i++) {
            text.append("  - {id: X" + i + ", orderId: O1, type: LATE, reportedAt: 2012-12-21T10:00:00Z}\n");
        }

        assertEquals(
                "case.yaml:23:3: a case has at most 10000 incidents, not 10001 (at /incidents)\n"
                        + "  maybe: several cases, each with a part of the incidents or lines",
                failure(() -> CaseReader.read("case.yaml", text.toString())).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"case.yaml", "case.json"})
    void wherever_a_file_breaks_off(String name) {
        byte[] bytes = sample(name);

        for (int length = 0; length < bytes.length; length++) {
            assertReadable(name, Arrays.copyOf(bytes, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"case.yaml", "case.json"})
    void whichever_bytes_are_wrong(String name) {
        byte[] bytes = sample(name);
        byte[] likely = "{}[]:,-\"'#&*!|>%@`\n\t \\?~0x.e".getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20121225);

        for (int round = 0; round < 2_000; round++) {
            byte[] mutated = bytes.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                boolean isLikely = random.nextInt(3) > 0;
                mutated[random.nextInt(mutated.length)] =
                        isLikely ? likely[random.nextInt(likely.length)] : (byte) random.nextInt(256);
            }
            assertReadable(name, mutated);
        }
    }

    private static byte[] sample(String name) {
        String text = name.endsWith(".json") ? Samples.SMALL_JSON : Samples.SMALL_YAML;
        return (text.replace("Lamp", "Lämpchen 🎁")).getBytes(StandardCharsets.UTF_8);
    }

    /** A case, or problems fit for people. */
    private static void assertReadable(String name, byte[] bytes) {
        try {
            CaseFile file = CaseReader.read(name, new ByteArrayInputStream(bytes), Declared.BUILT_IN);
            assertEquals(file, CaseReader.read("copy.json", CaseWriter.write(file)));
        } catch (CaseFileException e) {
            for (Problem problem : e.problems()) {
                String message = problem.message();
                assertEquals(name, problem.file());
                assertTrue(problem.line() > 0 && problem.column() > 0, problem::toString);
                assertTrue(!message.endsWith(".") && !message.contains("\n") && !message.contains("java"), message);
            }
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("broken by:\n" + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static void assertDeep(String name, String text, int line, int column) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            String message = failure(() -> CaseReader.read(name, text)).getMessage();
            String expected = name + ":" + line + ":" + column + ": nested deeper than 50 levels (at /";
            assertTrue(message.startsWith(expected), message);
        });
    }

    private static CaseFileException failure(Executable reading) {
        return assertThrows(CaseFileException.class, reading);
    }
}
