package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.casefile.CaseFile;
import io.makegood.problem.CaseFileException;
import io.makegood.resolution.Resolution;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cases and resolutions, one on each line. */
class JsonLinesTest {
    private static final CaseFile CASE = CaseFiles.read("case.yaml", """
            id: K-1
            clock: {now: 2024-05-14T09:00:00Z, zone: Europe/Berlin}
            customer: {id: C1, name: "Käthe\\n\\u2028", country: DE}
            sellers: [{id: S1, displayName: Lampenladen, type: THIRD_PARTY}]
            orders:
              - id: O1
                placedAt: 2024-05-01T09:00:00Z
                currency: EUR
                lines: [{id: L1, sellerId: S1, sku: LAMP, title: Lamp, quantity: 1, unitPrice: EUR 46.00}]
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: COUNTERFEIT, reportedAt: 2024-05-14T08:00:00Z}
            """);

    private static final String LINE = CaseFiles.toJsonLine(CASE);

    @Test
    void a_case_is_one_line_and_is_read_again() {
        assertFalse(LINE.contains("\n"), LINE);
        assertTrue(LINE.startsWith("{\"id\":\"K-1\",\"clock\":{\"now\":\"2024-05-14T09:00:00Z\","), LINE);
        assertEquals(CASE, read(LINE));
        assertEquals(CASE, read("\uFEFF" + LINE + " \r\n"));
    }

    @Test
    void a_resolution_is_one_line_that_says_the_same() throws JsonProcessingException {
        Resolution resolution = ResolutionEngine.using(Policy.customerFirst()).resolve(CASE);
        String line = Resolutions.toJsonLine(resolution);

        ObjectMapper mapper = new ObjectMapper();
        assertFalse(line.contains("\n"), line);
        assertEquals(mapper.readTree(Resolutions.toJson(resolution)), mapper.readTree(line));
        assertEquals(line, mapper.readTree(line).toString());
    }

    /** A large resolution is put together as bytes, a small one as text. */
    @Test
    void a_large_resolution_is_written_as_a_small_one_is() throws JsonProcessingException {
        String lines = IntStream.range(0, 70)
                .mapToObj(
                        i -> "{\"id\":\"L" + i
                                + "\",\"sellerId\":\"S1\",\"sku\":\"LAMP\",\"title\":\"Lamp 😀\",\"quantity\":1,\"unitPrice\":\"EUR 46.00\"}")
                .collect(Collectors.joining(","));
        String ids = IntStream.range(0, 70).mapToObj(i -> "\"L" + i + "\"").collect(Collectors.joining(","));
        CaseFile large = read(LINE.replaceFirst("\"lines\":\\[\\{.*?}]", "\"lines\":[" + lines + "]")
                .replace("\"lineIds\":[\"L1\"]", "\"lineIds\":[" + ids + "]"));

        Resolution resolution = ResolutionEngine.using(Policy.customerFirst()).resolve(large);
        String line = Resolutions.toJsonLine(resolution);

        assertEquals(70, resolution.decisions().size());
        assertTrue(line.equals(new ObjectMapper().readTree(line).toString()), "written in another way");
    }

    @Test
    void mistakes_are_told_by_the_line_of_the_file_and_the_column_of_the_line() {
        assertEquals("""
                cases.jsonl:7:58: `zone` is `Europe/Berlun`, expected a time zone such as `America/Los_Angeles` (at /clock/zone)
                  maybe: `Europe/Berlin`""", mistakes(LINE.replace("Europe/Berlin", "Europe/Berlun")));
        assertEquals(
                "cases.jsonl:7:13: `id` is given twice, first in column 2 (at /id)",
                mistakes(LINE.replace("\"K-1\",", "\"K-1\",\"id\":\"K-2\",")));
        assertEquals(
                "cases.jsonl:7:33: the line ends too early: what starts in column 21 is not closed",
                mistakes(LINE.substring(0, 32)));
        assertEquals(
                "cases.jsonl:7:" + (LINE.length() + 1) + ": a second document starts here, and a line holds one case",
                mistakes(LINE + LINE));
        assertEquals("cases.jsonl:7:1: the line is empty", mistakes("null"));
        assertEquals("cases.jsonl:7:1: the line is empty", mistakes(" "));
        assertTrue(
                mistakes("clock: {}").startsWith("cases.jsonl:7:1: this is not valid JSON: `clock` is not expected"));
        assertEquals(
                "cases.jsonl:7: the line is too large: more than 5.0 MB, and a case file has at most 5 MB",
                mistakes(" ".repeat(CaseFiles.LARGEST_BYTES + 1)));
        assertEquals(
                "cases.jsonl:7:1: this is not UTF-8 text\n  maybe: save the file with the encoding UTF-8",
                assertThrows(
                                CaseFileException.class,
                                () -> CaseFiles.readLine("cases.jsonl", 7, LINE.getBytes(StandardCharsets.UTF_16)))
                        .getMessage());
    }

    @Test
    void facts_that_contradict_each_other_are_told_by_column() {
        assertEquals(
                "cases.jsonl:7:" + (LINE.indexOf("\"2024-05-14T08") + 1)
                        + ": `reportedAt` is later than the moment of the decision, see column "
                        + (LINE.indexOf("\"2024-05-14T09") + 1)
                        + " (at /incidents/0/reportedAt)\n  maybe: an earlier `reportedAt`, or a later `now`",
                mistakes(LINE.replace("2024-05-14T08", "2024-05-14T10")));
    }

    private static CaseFile read(String line) {
        return CaseFiles.readLine("cases.jsonl", 7, line.getBytes(StandardCharsets.UTF_8));
    }

    private static String mistakes(String line) {
        return assertThrows(CaseFileException.class, () -> read(line)).getMessage();
    }
}
