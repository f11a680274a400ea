package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The tables of the authors' handbook say what the code and the default policy say. Run with {@code -Dmakegood.update=true} to write them anew;
 * what stands above the mark is written by hand and stays.
 */
class AuthorsHandbookTest {
    private static final Path FILE = Workplace.ROOT.resolve("docs/authors-handbook.md");
    private static final String MARK =
            "<!-- generated from here on; how to write it anew stands in CONTRIBUTING.md -->\n";

    private static final String ADVICE =
            ": the code or the default policy has changed; run the tests with -Dmakegood.update=true";

    @Test
    void its_tables_are_up_to_date() throws IOException {
        String written = Files.readString(FILE);
        int end = written.indexOf(MARK);
        assertTrue(end >= 0, () -> FILE + " has no line " + MARK);
        String introduction = written.substring(0, end + MARK.length());
        String handbook = introduction + "\n" + AuthorsHandbook.generated().stripTrailing() + "\n";
        if (Boolean.getBoolean("makegood.update")) {
            Files.writeString(FILE, handbook);
        } else {
            List<String> lines = written.lines().toList();
            List<String> truth = handbook.lines().toList();
            for (int i = 0; i < Math.max(lines.size(), truth.size()); i++) {
                // One line at a time: nobody reads two handbooks in a message.
                assertEquals(at(truth, i), at(lines, i), "docs/authors-handbook.md:" + (i + 1) + ADVICE);
            }
            assertEquals(handbook, written);
        }
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "nothing";
    }
}
