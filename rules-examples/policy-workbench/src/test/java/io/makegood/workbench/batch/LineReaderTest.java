package io.makegood.workbench.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.makegood.engine.CaseFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LineReaderTest {
    @ParameterizedTest
    @MethodSource("texts")
    void a_line_ends_at_a_line_feed_and_is_counted(String text, List<String> lines) throws IOException {
        assertEquals(lines, lines(reader(text)));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("a\nb\n", List.of("1 a", "2 b")),
                arguments("a\nb", List.of("1 a", "2 b")),
                arguments("\n\na\n \nb\n\n\n", List.of("3 a", "5 b")),
                arguments("a\r\n\r\n\t\r\nb\r\n", List.of("1 a\r", "4 b\r")),
                arguments("a\rb\n", List.of("1 a\rb")),
                arguments("\uFEFFa\nb", List.of("1 \uFEFFa", "2 b")),
                arguments("\uFEFF\nb", List.of("2 b")),
                arguments("a\n\uFEFF\nb", List.of("1 a", "2 \uFEFF", "3 b")),
                arguments("\n", List.of()),
                arguments(" \t", List.of()),
                arguments("", List.of()));
    }

    @Test
    void lines_longer_than_the_buffer_are_put_together() throws IOException {
        String text = "x".repeat(200_000) + "\n" + "y".repeat(70_000);
        assertEquals(List.of("1 " + "x".repeat(200_000), "2 " + "y".repeat(70_000)), lines(reader(text)));
    }

    @Test
    void of_a_line_that_is_no_case_any_more_only_the_beginning_is_kept() throws IOException {
        LineReader reader = reader(" ".repeat(CaseFiles.LARGEST_BYTES + 100_000) + "\nb\n");
        Line first = reader.next();
        assertEquals(CaseFiles.LARGEST_BYTES + 1, first.bytes().length);
        assertEquals(List.of("2 b"), lines(reader));
        assertEquals(CaseFiles.LARGEST_BYTES + 100_003, reader.position().bytes());
    }

    @Test
    void a_position_is_found_again_in_the_same_input_only() throws IOException {
        String text = "a\n\nb\nc";
        LineReader reader = reader(text);
        assertEquals(1, reader.next().number());
        assertEquals(3, reader.next().number());
        Position position = reader.position();
        assertEquals(5, position.bytes());

        LineReader again = reader(text);
        assertTrue(again.skipTo(position));
        assertEquals(position, again.position());
        assertEquals(List.of("4 c"), lines(again));
        assertEquals(List.of("4 d"), lines(skipped("a\n\nb\nd", position)));
        assertFalse(reader("a\n\nB\nc").skipTo(position));
        assertFalse(reader("a\n\nb").skipTo(position));
        assertFalse(reader("").skipTo(position));
        assertTrue(reader("").skipTo(Position.START));
    }

    private static LineReader skipped(String text, Position position) throws IOException {
        LineReader reader = reader(text);
        assertTrue(reader.skipTo(position));
        return reader;
    }

    private static List<String> lines(LineReader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line.number() + " " + new String(line.bytes(), StandardCharsets.UTF_8));
        }
        return lines;
    }

    /** Gives few bytes at a time, as a pipe may. */
    private static LineReader reader(String text) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new LineReader(new InputStream() {
            @Override
            public int read() throws IOException {
                return bytes.read();
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                return bytes.read(to, offset, Math.min(length, text.length() < 100 ? 2 : 5_000));
            }
        });
    }
}
