package io.makegood.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.engine.Policy;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.reading.Json;
import io.makegood.resolution.Communication;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what was decided against what is documented. */
final class Comparison {
    private final Step step;
    private final Resolution resolution;
    private final ObjectNode actual;
    private final Explanation explanation;
    private final List<Mismatch> mismatches = new ArrayList<>();

    private Comparison(Step step, Resolution resolution, Policy policy) {
        this.step = step;
        this.resolution = resolution;
        this.actual = asksForReasons(step) ? CaseWriter.tree(resolution) : CaseWriter.decided(resolution);
        this.explanation = new Explanation(resolution, policy);
    }

    static List<Mismatch> of(Step step, Resolution resolution, Policy policy) {
        Comparison comparison = new Comparison(step, resolution, policy);
        comparison.expect();
        comparison.cites();
        step.nevers().forEach(comparison::never);
        return comparison.mismatches;
    }

    /** Reasons are most of a resolution, and hardly a step asks for them here; {@code cites} looks at them where they are. */
    private static boolean asksForReasons(Step step) {
        return Stream.concat(
                        Stream.of(step.expected()),
                        step.nevers().stream().map(Step.Never::matches).filter(Objects::nonNull))
                .anyMatch(part -> !part.properties().stream().allMatch(field -> CaseWriter.isDecided(field.getKey())));
    }

    private void expect() {
        for (Difference difference : Difference.between(step.expected(), actual)) {
            mismatches.add(new Mismatch(
                    difference.place(),
                    Shorthand.of(difference.expected()),
                    Shorthand.of(difference.got()),
                    explanation.of(difference)));
        }
    }

    private void cites() {
        Set<String> cited = resolution.rationale().stream()
                .filter(Reason::effective)
                .map(Reason::principle)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (String principle : step.cites()) {
            if (!cited.contains(principle)) {
                mismatches.add(
                        new Mismatch("cites", principle, "nothing rests on it", explanation.ofUncited(principle)));
            }
        }
    }

    private void never(Step.Never never) {
        String place = "never: " + never.wrong() + (never.principle() == null ? "" : " (" + never.principle() + ")");
        if (never.matches() instanceof ObjectNode part
                && Difference.between(part, actual).isEmpty()) {
            List<String> decisions = decisionsWith(part.path("decisions"));
            mismatches.add(new Mismatch(
                    place,
                    "nothing like " + Shorthand.of(part),
                    decisions.isEmpty() ? "just that" : "just that, for " + String.join(", ", decisions),
                    explanation.ofChoice(decisions)));
        }
        String says = never.says();
        if (says != null) {
            for (Communication communication : resolution.communications()) {
                String text = communication.text();
                int at = text.toLowerCase(Locale.ROOT).indexOf(says.toLowerCase(Locale.ROOT));
                if (at >= 0) {
                    int end = Math.min(text.length(), at + says.length() + 40);
                    String around = text.substring(Math.max(0, at - 40), end);
                    mismatches.add(new Mismatch(
                            place,
                            "no message that says `" + says + "`",
                            "... " + around.replace('\n', ' ') + " ...",
                            ""));
                }
            }
        }
    }

    /** Ids of the decisions one of the given parts matches. */
    private List<String> decisionsWith(JsonNode parts) {
        List<String> ids = new ArrayList<>();
        for (JsonNode decision : actual.path("decisions")) {
            for (JsonNode part : parts) {
                ObjectNode expected = Json.mapper().createObjectNode();
                expected.putArray("decisions").add(part);
                ObjectNode only = Json.mapper().createObjectNode();
                only.putArray("decisions").add(decision);
                String id = decision.path("id").asText();
                if (!ids.contains(id) && Difference.between(expected, only).isEmpty()) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }
}
