package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The reference of the authors' handbook, its vocabulary and the tables of the default policy say what the code and the default policy say. Run with
 * {@code -Dmakegood.update=true} to write them anew; what stands above the mark is written by hand and stays.
 */
class AuthorsHandbookTest {
    private static final String MARK =
            "<!-- generated from here on; how to write it anew stands in CONTRIBUTING.md -->\n";

    private static final String ADVICE =
            ": the code or the default policy has changed; run the tests with -Dmakegood.update=true";

    @Test
    void its_reference_is_up_to_date() throws IOException {
        assertUpToDate("docs/reference.md", AuthorsHandbook.reference());
    }

    @Test
    void the_tables_of_the_default_policy_are_up_to_date() throws IOException {
        assertUpToDate("docs/customer-first.md", AuthorsHandbook.tables());
    }

    @Test
    void its_vocabulary_is_up_to_date() throws IOException {
        assertUpToDate("docs/vocabulary.md", AuthorsHandbook.vocabularyPage());
    }

    private static void assertUpToDate(String name, String generated) throws IOException {
        Path file = Workplace.ROOT.resolve(name);
        String written = Files.readString(file);
        int end = written.indexOf(MARK);
        assertTrue(end >= 0, () -> file + " has no line " + MARK);
        String introduction = written.substring(0, end + MARK.length());
        String page = introduction + "\n" + generated.stripTrailing() + "\n";
        if (Boolean.getBoolean("makegood.update")) {
            Files.writeString(file, page);
            return;
        }
        List<String> lines = written.lines().toList();
        List<String> truth = page.lines().toList();
        for (int i = 0; i < Math.max(lines.size(), truth.size()); i++) {
            // One line at a time: nobody reads two handbooks in a message.
            assertEquals(at(truth, i), at(lines, i), name + ":" + (i + 1) + ADVICE);
        }
        assertEquals(page, written);
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "nothing";
    }
}
