package io.makegood.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.replay.ResolutionDifference;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out beside resolutions. */
class OutputsTest {
    private static final ResolutionEngine ENGINE = ResolutionEngine.using(Policy.customerFirst());

    @TempDir
    private Path folder;

    @Test
    void a_pause_that_ends_is_decided_again_once() {
        List<String> lines = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        List<String> ledgers = new ArrayList<>();
        for (CaseFile caseFile : Stories.ALL) {
            Resolution resolution = ENGINE.resolve(caseFile);
            Instant end = end(caseFile, resolution);
            CaseFile after = CaseFiles.after(caseFile, resolution);
            // Most of them end with one pause; those with more are told by their own stories.
            if (end == null || end(at(after, end), ENGINE.resolve(at(after, end))) != null) {
                continue;
            }
            Resolution due = ENGINE.resolve(at(after, end));
            lines.add(CaseFiles.toJsonLine(caseFile));
            expected.add(Resolutions.toJsonLine(due));
            ledgers.add(CaseFiles.ledgerToText(CaseFiles.after(at(after, end), due)));
        }
        assertTrue(lines.size() > 20, "stories with a pause: " + lines.size());
        Run.Outputs outputs = new Run(folder).of(lines);
        assertEquals(List.of(), outputs.rejected());
        assertEquals(lines.size(), outputs.resolutions().size());
        Lines.assertSame(expected, outputs.due());
        Lines.assertSame(
                ledgers,
                outputs.ledger().stream()
                        .map(line -> CaseFiles.ledgerToText(CaseFiles.read("ledger.json", line)))
                        .toList());
    }

    @Test
    void a_contact_before_the_end_of_a_pause_takes_its_place() {
        for (CaseFile first : Stories.ALL) {
            CaseFile after = CaseFiles.after(first, ENGINE.resolve(first));
            Instant soon = first.clock().now().plusSeconds(1);
            Resolution second = ENGINE.resolve(at(after, soon));
            Instant end = end(at(after, soon), second);
            if (end != null && end(first, ENGINE.resolve(first)) != null) {
                Resolution due = ENGINE.resolve(at(CaseFiles.after(at(after, soon), second), end));
                Run.Outputs outputs =
                        new Run(folder).of(List.of(CaseFiles.toJsonLine(at(first, soon)), CaseFiles.toJsonLine(first)));
                assertEquals(2, outputs.resolutions().size());
                Lines.assertSame(List.of(Resolutions.toJsonLine(due)), outputs.due());
                return;
            }
        }
        throw new AssertionError("no story with a pause");
    }

    @Test
    void what_is_no_case_is_rejected_with_its_place_and_stops_nothing() {
        CaseFile good = Day.ofCustomer(Stories.ALL.get(0), "C");
        String line = CaseFiles.toJsonLine(good);
        Run.Outputs outputs = new Run(folder)
                .until(Instant.EPOCH)
                .of(List.of(
                        "no JSON",
                        line,
                        "",
                        line.replace("\"customer\":{\"id\":\"C\",", "\"customer\":{"),
                        line.replace("\"reportedAt\"", "\"reportdAt\"")));
        assertEquals(1, outputs.resolutions().size());
        assertEquals(3, outputs.rejected().size());
        assertTrue(
                outputs.rejected()
                        .get(0)
                        .startsWith("{\"file\":\"cases.jsonl\",\"line\":1,\"problems\":[{\"column\":1,"),
                outputs.rejected().get(0));
        assertTrue(
                outputs.rejected().get(1).contains("\"line\":4,\"problems\":[{"),
                outputs.rejected().get(1));
        assertTrue(
                outputs.rejected().get(1).contains("/customer"),
                outputs.rejected().get(1));
        assertTrue(
                outputs.rejected().get(2).contains("\"line\":5,\"problems\":[{"),
                outputs.rejected().get(2));
        assertTrue(
                outputs.rejected().get(2).contains("`reportdAt`"),
                outputs.rejected().get(2));
    }

    @Test
    void a_case_that_comes_too_late_is_rejected() {
        CaseFile late = Stories.ALL.get(0);
        CaseFile early = Day.ofCustomer(at(late, late.clock().now().plus(Duration.ofDays(30))), "D");
        Run.Outputs outputs = new Run(folder)
                .parallelism(1)
                .until(Instant.EPOCH)
                .disorder(Duration.ofDays(1))
                .pausingBefore(2, Duration.ofSeconds(2))
                .of(List.of(CaseFiles.toJsonLine(early), CaseFiles.toJsonLine(late)));
        assertEquals(1, outputs.resolutions().size());
        assertEquals(1, outputs.rejected().size());
        assertTrue(
                outputs.rejected().get(0).matches(".*the case is of .*, and cases up to .* are decided.*--disorder.*"),
                outputs.rejected().get(0));
    }

    @Test
    void every_documented_case_comes_out_in_the_bytes_of_the_library_and_a_shadow_says_what_would_be_different() {
        ResolutionEngine next = ResolutionEngine.tryingOut(Bundles.policy(Bundles.SECOND));
        long different = Stories.ALL.stream()
                .filter(each -> !ResolutionDifference.between(ENGINE.resolve(each), next.resolve(each))
                        .isEmpty())
                .count();
        Path policies = folder.resolve("policies");
        Bundles.publish(policies, "19800101T000000Z-second.shadow.zip", Bundles.SECOND);
        Run.Outputs outputs = new Run(folder)
                .policies(policies)
                .until(Instant.EPOCH)
                .of(Stories.ALL.stream().map(CaseFiles::toJsonLine).toList());
        assertEquals(List.of(), outputs.refused());
        Lines.assertSame(
                Stories.ALL.stream()
                        .map(ENGINE::resolve)
                        .map(Resolutions::toJsonLine)
                        .toList(),
                outputs.resolutions());
        assertTrue(different > 5, "cases that are decided otherwise: " + different);
        assertEquals(different, outputs.differences().size());
    }

    @Test
    void an_order_is_remembered_for_a_time() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            CaseFile told = Day.ofCustomer(Stories.ALL.get(0), "C");
            lines.add(CaseFiles.toJsonLine(at(told, told.clock().now().plus(Duration.ofDays(10L * i * i)))));
        }
        Run run = new Run(folder).until(Instant.EPOCH).withoutProof();
        assertEquals(1, run.of(lines).ledger().size());
        // After ten days it is known, after thirty more it is not.
        assertEquals(2, run.remembered(Duration.ofDays(20)).of(lines).ledger().size());
    }

    private static Instant end(CaseFile caseFile, Resolution resolution) {
        return resolution.decisions().stream()
                .map(LineDecision::pending)
                .filter(Objects::nonNull)
                .map(pending -> pending.until())
                .filter(until -> until.isAfter(caseFile.clock().now()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static CaseFile at(CaseFile caseFile, Instant moment) {
        return CaseFileBuilder.builder(caseFile)
                .clock(new CaseClock(moment, caseFile.clock().zone()))
                .build();
    }
}
