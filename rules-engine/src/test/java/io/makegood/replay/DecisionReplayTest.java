package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.makegood.bundle.PolicyArchive;
import io.makegood.bundle.PolicyBundle;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicySet;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.engine.SmallPolicy;
import io.makegood.problem.Problem;
import io.makegood.replay.DecisionReplay.Result;
import io.makegood.resolution.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kept decision is decided again: it is the same, it differs, or it cannot be told, because of something. */
class DecisionReplayTest {
    private static final CaseFile LAMP = SmallPolicy.lamp();
    private static final PolicyBundle BUNDLE = PolicyBundle.of("policy", SmallPolicy.files("1", "REFUND_FULL"));
    private static final Policy POLICY = Policy.load(BUNDLE);
    private static final Resolution DECIDED = ResolutionEngine.using(POLICY).resolve(LAMP);
    private static final String NAMED = "`small` 1 with the fingerprint `" + BUNDLE.fingerprint() + "`";

    @TempDir
    private Path folder;

    private PolicyArchive archive;

    @BeforeEach
    void keep() throws IOException {
        archive = PolicyArchive.folder(folder);
        archive.keep(BUNDLE);
    }

    @Test
    void a_decision_is_the_same_however_it_was_written() {
        assertEquals(Result.SAME, DecisionReplay.of(archive, LAMP, DECIDED).result());
        String caseText = CaseFiles.toJsonLine(LAMP);
        assertEquals(
                Result.SAME,
                DecisionReplay.of(archive, "c.json", caseText, Resolutions.toJsonLine(DECIDED))
                        .result());
        Resolution withoutReasons =
                ResolutionEngine.using(POLICY).withoutRationale().resolve(LAMP);
        assertEquals(
                Result.SAME, DecisionReplay.of(archive, LAMP, withoutReasons).result());
    }

    @Test
    void a_decision_of_the_default_policy_is_the_same() throws IOException {
        archive.keep(Policy.customerFirst().content());
        Resolution resolution = ResolutionEngine.using(Policy.customerFirst()).resolve(LAMP);
        assertEquals("SAME", DecisionReplay.of(archive, LAMP, resolution).toString());
    }

    @Test
    void one_that_was_chosen_from_several_is_the_same_when_it_holds_no_longer() throws IOException {
        SortedMap<String, String> germany = SmallPolicy.files("2", "REPLACEMENT");
        germany.computeIfPresent("policy.yaml", (path, text) -> "countries: [DE]\neffectiveTo: 2024-12-31\n" + text);
        PolicyBundle bundle = PolicyBundle.of("germany", germany);
        archive.keep(bundle);
        Resolution resolution = ResolutionEngine.using(PolicySet.of(POLICY, Policy.load(bundle)))
                .resolve(LAMP);
        assertEquals("2", resolution.policy().version());
        assertEquals(Result.SAME, DecisionReplay.of(archive, LAMP, resolution).result());
    }

    @Test
    void what_differs_is_told_place_by_place() {
        String changed = Resolutions.toJson(DECIDED)
                .replace("\"EUR 46.00\"", "\"EUR 45.00\"")
                .replace("\"customerEffortSteps\": 0", "\"customerEffortSteps\": 3");

        DecisionReplay replay = DecisionReplay.of(archive, "c.json", CaseFiles.toJson(LAMP), changed);

        assertEquals(Result.DIFFERS, replay.result());
        List<String> places =
                replay.differences().stream().map(ResolutionDifference::place).toList();
        assertTrue(places.contains("decisions[I1/L1].amount"), replay::toString);
        assertTrue(
                replay.differences().contains(new ResolutionDifference("customerEffortSteps", "3", "0")),
                replay::toString);
        assertEquals(List.of(), replay.problems());
    }

    @Test
    void another_case_differs() {
        CaseFile another = CaseFileBuilder.from(LAMP).withIncidents(List.of());
        DecisionReplay replay = DecisionReplay.of(
                archive,
                "c.json",
                CaseFiles.toJson(LAMP).replace("\"Lamp\"", "\"Lantern\""),
                Resolutions.toJson(DECIDED));
        assertEquals(Result.DIFFERS, replay.result());
        assertTrue(
                replay.differences().contains(new ResolutionDifference("decisions[I1/L1].item", "Lamp", "Lantern")),
                replay::toString);
        assertEquals(
                "this version of makegood does not take the case",
                why(DecisionReplay.of(archive, another, DECIDED)).get(0));
    }

    @Test
    void what_the_archive_never_had_cannot_be_told() {
        assertEquals(
                List.of("the archive has no policy " + NAMED + ", which decided this"),
                why(DecisionReplay.of(PolicyArchive.folder(folder.resolve("empty")), LAMP, DECIDED)));
    }

    @Test
    void what_was_changed_in_the_archive_cannot_be_told() throws IOException {
        Path rule = folder.resolve(BUNDLE.fingerprint()).resolve(SmallPolicy.RULE);
        String text = Files.readString(rule);
        Files.writeString(rule, text.replace("REFUND_FULL", "REPLACEMENT"));
        String told = why(DecisionReplay.of(archive, LAMP, DECIDED)).get(0);
        assertTrue(told.startsWith("what the archive has as " + NAMED + " was changed: its fingerprint is `"), told);
        Files.write(rule, new byte[] {(byte) 0xFF});
        assertEquals(
                "the archive has " + NAMED + " damaged",
                why(DecisionReplay.of(archive, LAMP, DECIDED)).get(0));
    }

    @Test
    void what_cannot_be_read_or_understood_cannot_be_told() throws IOException {
        PolicyArchive broken = mock(PolicyArchive.class);
        when(broken.find(any())).thenThrow(new IOException("no such disk"));
        assertEquals(
                List.of("the archive cannot be read: java.io.IOException: no such disk"),
                why(DecisionReplay.of(broken, LAMP, DECIDED)));
        PolicyBundle older = PolicyBundle.of("older", SmallPolicy.files("1", "REFUND_ALL"));
        PolicyArchive ofAnotherVersion = mock(PolicyArchive.class);
        when(ofAnotherVersion.find(older.fingerprint())).thenReturn(Optional.of(older));
        List<String> told = why(DecisionReplay.of(
                ofAnotherVersion,
                "c.json",
                CaseFiles.toJson(LAMP),
                Resolutions.toJson(DECIDED).replace(BUNDLE.fingerprint(), older.fingerprint())));
        assertEquals(
                "this version of makegood does not understand `small` 1 with the fingerprint `" + older.fingerprint()
                        + "`",
                told.get(0));
        assertTrue(told.size() > 1, told::toString);
        assertEquals(
                "this is no resolution: it does not say by which policy it was made",
                why(DecisionReplay.of(archive, "c.json", "{}", "[]")).get(0));
        assertTrue(why(DecisionReplay.of(archive, "c.json", "{}", "{")).get(0).startsWith("the resolution is no JSON"));
        List<String> noCase = why(DecisionReplay.of(archive, "c.json", "{}", Resolutions.toJson(DECIDED)));
        assertEquals("this version of makegood does not take the case", noCase.get(0));
        assertTrue(noCase.size() > 1, noCase::toString);
    }

    private static List<String> why(DecisionReplay replay) {
        assertEquals(Result.CANNOT, replay.result(), replay::toString);
        assertEquals(List.of(), replay.differences());
        return replay.problems().stream().map(Problem::message).toList();
    }
}
