package io.makegood.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.bundle.PolicyArchive;
import io.makegood.bundle.PolicyBundle;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.internal.problem.Code;
import io.makegood.internal.reading.Json;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.resolution.Resolution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes of deciding a case again that was decided once, by the policy that decided it then: from the case and the resolution as they were kept, and a
 * {@link PolicyArchive} in which that policy was.
 *
 * @param result whether it is the same
 * @param differences where it is not; empty unless it differs
 * @param problems why it cannot be told; empty when it can
 */
public record DecisionReplay(Result result, List<ResolutionDifference> differences, List<Problem> problems) {
    /** What came of it. */
    public enum Result {
        /** The resolution is what it was, reasons included. */
        SAME,
        /** Something in the resolution is not what it was. */
        DIFFERS,
        /** It cannot be told. */
        CANNOT
    }

    public DecisionReplay {
        differences = List.copyOf(differences);
        problems = List.copyOf(problems);
    }

    /** Decides a case again that is at hand as it was when it was decided. */
    public static DecisionReplay of(PolicyArchive archive, CaseFile caseFile, Resolution resolution) {
        return of(archive, "case.json", CaseFiles.toJson(caseFile), Resolutions.toJson(resolution));
    }

    /**
     * Decides a case again that was kept as text.
     *
     * @param caseName for messages; ends in {@code .json} for JSON
     * @param caseText as {@link CaseFiles#toJson} writes it, or as it was read
     * @param resolution as {@link Resolutions#toJson} or {@link Resolutions#toJsonLine} writes it
     */
    public static DecisionReplay of(PolicyArchive archive, String caseName, String caseText, String resolution) {
        try {
            ObjectNode kept = kept(resolution);
            Policy policy = policy(archive, kept.path("policy"));
            return between(
                    kept,
                    decided(policy, caseName, caseText, kept.path("rationale").isEmpty()));
        } catch (Impossible e) {
            return new DecisionReplay(Result.CANNOT, List.of(), e.problems());
        }
    }

    private static DecisionReplay between(ObjectNode kept, ObjectNode now) {
        for (ObjectNode each : List.of(kept, now)) {
            // Who wrote it, and in which form, is no difference in what was decided.
            each.remove(List.of("libraryVersion", "schemaVersion"));
            // Among which policies it was chosen is not known here.
            if (each.get("policy") instanceof ObjectNode policy) {
                policy.remove("chosen");
            }
        }
        List<ResolutionDifference> differences = ResolutionDifference.between(kept, now);
        return new DecisionReplay(differences.isEmpty() ? Result.SAME : Result.DIFFERS, differences, List.of());
    }

    private static ObjectNode kept(String resolution) throws Impossible {
        JsonNode kept;
        try {
            kept = Json.mapper().readTree(resolution);
        } catch (JsonProcessingException e) {
            throw new Impossible("the resolution is no JSON: " + e.getOriginalMessage());
        }
        if (kept instanceof ObjectNode object
                && kept.path("policy").path("fingerprint").isTextual()) {
            return object;
        }
        throw new Impossible("this is no resolution: it does not say by which policy it was made");
    }

    private static Policy policy(PolicyArchive archive, JsonNode reference) throws Impossible {
        String fingerprint = reference.path("fingerprint").asText();
        String named = "`" + reference.path("name").asText() + "` "
                + reference.path("version").asText() + " with the fingerprint `" + fingerprint + "`";
        PolicyBundle bundle;
        try {
            bundle = archive.find(fingerprint)
                    .orElseThrow(() -> new Impossible("the archive has no policy " + named + ", which decided this"));
        } catch (IOException e) {
            throw new Impossible("the archive cannot be read: " + e);
        } catch (PolicyException e) {
            throw new Impossible("the archive has " + named + " damaged", e.problems());
        }
        if (!bundle.fingerprint().equals(fingerprint)) {
            throw new Impossible("what the archive has as " + named + " was changed: its fingerprint is `"
                    + bundle.fingerprint() + "`");
        }
        try {
            return Policy.load(bundle);
        } catch (PolicyException e) {
            throw new Impossible("this version of makegood does not understand " + named, e.problems());
        }
    }

    private static ObjectNode decided(Policy policy, String caseName, String caseText, boolean isWithoutReasons)
            throws Impossible {
        // It decides again what it decided then, whether or not it still holds.
        ResolutionEngine engine = ResolutionEngine.tryingOut(policy);
        try {
            CaseFile caseFile = CaseFileReader.of(policy.vocabulary()).read(caseName, caseText);
            Resolution resolution = (isWithoutReasons ? engine.withoutRationale() : engine).resolve(caseFile);
            // As text and back, as the kept one was.
            return kept(Resolutions.toJsonLine(resolution));
        } catch (CaseFileException e) {
            throw new Impossible("this version of makegood does not take the case", e.problems());
        }
    }

    /** Why it cannot be told. */
    private static final class Impossible extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        Impossible(String why) {
            this(why, List.of());
        }

        Impossible(String why, List<Problem> more) {
            super(why);
            List<Problem> all = new ArrayList<>(List.of(Code.NOT_AS_DOCUMENTED.problem(why, null)));
            all.addAll(more);
            this.problems = all;
        }

        List<Problem> problems() {
            return problems;
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(result.name());
        differences.forEach(difference -> text.append('\n').append(difference));
        problems.forEach(problem -> text.append('\n').append(problem));
        return text.toString();
    }
}
