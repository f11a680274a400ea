package io.makegood.internal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.internal.bundle.PropertiesText.Entry;
import io.makegood.internal.problem.Code;
import io.makegood.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertiesTextTest {
    private static final String[] PIECES = {
        "a", "b", "=", ":", " ", "\t", "\f", "\n", "\r", "\r\n", "\\", "\\\\", "\\n", "\\u0041", "\\u004", "#", "!",
        "é", "\\t"
    };

    @Test
    void reads_what_java_reads() throws IOException {
        Random random = new Random(20261125);
        int wrong = 0;
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(25); length > 0; length--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            // Without another line, a single backslash at the end is an empty key to the original.
            text.append("\nlast = 1");
            List<Problem> problems = new ArrayList<>();
            Map<String, String> ours = new HashMap<>();
            for (Entry entry : PropertiesText.read("x", text.toString(), problems)) {
                ours.put(entry.key(), entry.value());
            }
            Properties theirs = new Properties();
            try {
                theirs.load(new StringReader(text.toString()));
            } catch (IllegalArgumentException e) {
                assertTrue(problems.size() > 0, text::toString);
                wrong++;
                continue;
            }
            if (problems.stream().anyMatch(Code.UNFINISHED_LINE::isOf)) {
                // To the original the next line is a message of its own, whatever was meant.
                continue;
            }
            assertEquals(List.of(), problems, text::toString);
            assertEquals(theirs, ours, () -> shown(text.toString()));
            read += ours.size();
        }
        assertTrue(wrong > 100 && read > 10_000, wrong + " wrong, " + read + " read");
    }

    private static String shown(String text) {
        return text.replace("\n", "<n>")
                .replace("\r", "<r>")
                .replace("\f", "<f>")
                .replace("\t", "<t>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = \\uZZZZ | 1:5",
                "a = b\\n\\u12 | 1:8",
                "# x~a = b\\~  c \\u00e | 3:5",
                "a\\u = b | 1:2",
                "a = \\u００４１ | 1:5"
            })
    void a_wrong_escape_is_told_where_it_stands(String text, String place) {
        List<Problem> problems = new ArrayList<>();
        PropertiesText.read("messages/en.properties", text.replace('~', '\n'), problems);
        assertEquals(
                List.of("messages/en.properties:" + place
                        + ": `\\u` is not followed by four hexadecimal digits\n"
                        + "  maybe: the character itself, or `\\\\` for a backslash"),
                problems.stream().map(Problem::toString).toList());
    }

    @Test
    void every_key_has_its_line() {
        List<Entry> entries = PropertiesText.read("x", "# c\na = 1\\\n  2\n\n  b: 3\nc\n", new ArrayList<>());
        assertEquals(
                List.of("a=12 at 4 in line 2", "b=3 at 18 in line 5", "c= at 23 in line 6"),
                entries.stream()
                        .map(entry ->
                                entry.key() + "=" + entry.value() + " at " + entry.index() + " in line " + entry.line())
                        .toList());
    }
}
