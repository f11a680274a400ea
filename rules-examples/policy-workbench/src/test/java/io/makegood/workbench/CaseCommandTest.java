package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.engine.CaseFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCommandTest {
    private static final String CASE = """
            clock: {now: 2026-03-02T10:00:00Z, zone: Europe/London}
            customer: {id: C1, name: Ann, country: GB}
            sellers: [{id: P, displayName: Platform, type: PLATFORM}]
            orders:
              - id: O1
                placedAt: 2026-02-20T10:00:00Z
                currency: GBP
                lines: [{id: L1, sellerId: P, sku: LAMP, title: Lamp, quantity: 1, unitPrice: GBP 20.00}]
            incidents: [{id: I1, orderId: O1, lineIds: [L1], type: DAMAGED_IN_TRANSIT, reportedAt: 2026-03-02T09:00:00Z}]
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_case_is_drafted_once_and_a_file_that_is_there_stays_as_it_is() throws IOException {
        Path given = Files.writeString(folder.resolve("lamp.yaml"), CASE);
        Path made = folder.resolve("cases/lamp.yaml");

        assertEquals(0, makegood("case", given.toString(), "--id", "LAMP", "--out", made.toString()), err::toString);
        String text = Files.readString(made);
        assertTrue(text.startsWith("id: LAMP\n") && text.contains("kind: unconfirmed"), text);

        assertEquals(2, makegood("case", given.toString(), "--out", made.toString()));
        assertTrue(err.toString().contains("there is a file `" + made + "`"), err::toString);
        assertEquals(text, Files.readString(made));
    }

    @Test
    void what_came_of_another_case_is_not_expected_of_this_one() throws IOException {
        Path given = Files.writeString(folder.resolve("lamp.yaml"), CASE);
        Path other = Files.writeString(folder.resolve("other.yaml"), CASE.replace("id: I1", "id: I2"));
        assertEquals(0, makegood("resolve", other.toString(), "--json"), err::toString);
        Path resolution = Files.writeString(folder.resolve("other.json"), out.toString());

        assertEquals(2, makegood("case", given.toString(), resolution.toString()));
        assertTrue(err.toString().contains("is what came of another case"), err::toString);
        assertEquals(0, makegood("case", other.toString(), resolution.toString()), err::toString);
    }

    @Test
    void coverage_of_a_file_is_asked_for_in_percent() throws IOException {
        Path cases = Files.writeString(folder.resolve("cases.jsonl"), "");
        assertEquals(0, makegood("replay", "--cases", cases.toString()), err::toString);
        assertTrue(out.toString().startsWith("coverage by 0 decided cases:\n  0 of "), out::toString);

        assertEquals(1, makegood("replay", "--cases", cases.toString(), "--at-least", "rules=1"));
        assertEquals(2, makegood("replay", "--cases", cases.toString(), "--at-least", "rule=1"));
        assertTrue(err.toString().contains("coverage has no part `rule`"), err::toString);
        assertEquals(2, makegood("replay", "--cases", cases.toString(), "--at-least", "rules=101"));
        assertEquals(2, makegood("replay", "--cases", cases.toString(), "--case", "DC-01"));

        Files.writeString(cases, "\n{\"clock\": 1}\n");
        assertEquals(1, makegood("replay", "--cases", cases.toString()));
        assertTrue(err.toString().contains(cases + ":2"), err::toString);
    }

    @Test
    void a_line_that_is_no_case_keeps_no_other_from_being_covered() throws IOException {
        String line = CaseFiles.toJsonLine(CaseFiles.read("lamp.yaml", CASE));
        Path cases = folder.resolve("cases.jsonl.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(cases))) {
            packed.write(("{\"clock\": 1}\n" + line + "\n{}\n").getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(1, makegood("replay", "--cases", cases.toString()));
        assertTrue(out.toString().startsWith("coverage by 1 decided case:\n"), out::toString);
        assertTrue(err.toString().contains(cases + ":1"), err::toString);
        assertTrue(err.toString().contains(cases + ":3"), err::toString);
        assertTrue(err.toString().endsWith("2 lines that could not be read as a case\n"), err::toString);
    }

    private int makegood(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Makegood.run(
                new Screen(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), false), args);
    }
}
