package io.makegood.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsPageTest {
    @TempDir
    Path folder;

    @Test
    void the_page_takes_new_results_in_place_of_old_ones() throws IOException {
        Path page = folder.resolve("README.md");
        Files.copy(Path.of("README.md"), page);
        ResultsPage.write(results(10), page);
        String first = Files.readString(page);
        ResultsPage.write(results(20), page);
        assertTrue(first.contains("| Makegood, full provenance | 10.00 |"), first);
        assertEquals(
                first,
                Files.readString(page)
                        .replace("| Makegood, full provenance | 20.00 |", "| Makegood, full provenance | 10.00 |"));
    }

    @Test
    void results_read_again_are_the_same() throws IOException {
        Path file = folder.resolve("results.json");
        results(10).write(file);
        String written = Files.readString(file);
        Results.read(file).write(file);
        assertEquals(written, Files.readString(file));
    }

    private static Results results(double makegood) {
        Results results = new Results();
        results.on("JDK", "17");
        results.add("forty/MAKEGOOD/1", Measurement.of(makegood, "µs"));
        return results;
    }
}
