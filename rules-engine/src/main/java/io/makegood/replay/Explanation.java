package io.makegood.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicyRule;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.text.ReasonForms;
import io.makegood.internal.text.Words;
import io.makegood.resolution.Act;
import io.makegood.resolution.Reason;
import io.makegood.resolution.RejectedAlternative;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why the engine decided as it did, as far as that bears on a mismatch. Taken from the proof, not guessed. */
final class Explanation {
    private static final int MOST = 4;

    /** How the conclusions begin that decide about a component. */
    private static final Map<String, List<String>> CONCLUSIONS = Map.ofEntries(
            Map.entry("fault", List.of(ReasonForms.FAULT)),
            Map.entry(
                    "pause",
                    List.of(
                            ReasonForms.PROPOSED + "wait",
                            ReasonForms.PROPOSED + ReasonForms.QUESTION,
                            ReasonForms.PROPOSED + "review",
                            ReasonForms.RULED_OUT)),
            Map.entry("options", List.of(ReasonForms.OFFERED, ReasonForms.PREFERRED)),
            Map.entry("amount", List.of(ReasonForms.AMOUNT)),
            Map.entry("parts", List.of(ReasonForms.AMOUNT)),
            Map.entry("refundMethod", List.of(Duty.REFUND_TO.words())),
            Map.entry("refundTiming", List.of(Duty.RETURN.words())),
            Map.entry("returning", List.of("return")),
            Map.entry("shipping", List.of(Duty.SHIP_BY.words(), ReasonForms.DELIVERY, Duty.PROVE.words())),
            Map.entry("compensations", List.of(Duty.COMPENSATE.words())),
            Map.entry("costs", List.of(Duty.BORNE_BY.words())),
            Map.entry("recourse", List.of(Duty.BORNE_BY.words())),
            Map.entry("apology", List.of(Duty.APOLOGISE.words())),
            Map.entry("points", List.of(ReasonForms.SAY)),
            Map.entry("enclosure", List.of(ReasonForms.ENCLOSE)),
            Map.entry("followUps", List.of(ReasonForms.FOLLOW_UP)),
            Map.entry("approval", List.of(Duty.SIGN.words())),
            Map.entry("blockedActions", List.of(ReasonForms.BLOCKED)));

    private static final Set<String> CHOICE =
            Set.of("status", "remedy", "pause", "options", "amount", "shipping", "stockId", "next", "decisions");

    private final Resolution resolution;
    private final Policy policy;

    Explanation(Resolution resolution, Policy policy) {
        this.resolution = resolution;
        this.policy = policy;
    }

    String of(Difference difference) {
        String topic = topic(difference.fields());
        Set<String> sentences = new LinkedHashSet<>();
        for (String term : terms(difference.expected())) {
            aboutExpected(term, topic, difference.decisionId(), sentences);
        }
        if (CHOICE.contains(topic)) {
            reasons(difference.decisionId())
                    .filter(reason -> reason.act() == Act.CHOSEN)
                    .forEach(reason -> sentences.add(sentence(reason)));
        }
        List<String> beginnings = CONCLUSIONS.getOrDefault(topic, List.of());
        boolean manyIndependent = topic.equals("points") || topic.equals("followUps");
        if (!beginnings.isEmpty() && !manyIndependent) {
            List<String> about = reasons(difference.decisionId())
                    .filter(begins(beginnings))
                    .map(Explanation::sentence)
                    .toList();
            sentences.addAll(about);
            if (about.isEmpty()) {
                sentences.add("no rule that fired says anything about `" + topic + "`");
            }
        }
        return shortened(sentences);
    }

    /** Why this was chosen. */
    String ofChoice(List<String> decisionIds) {
        Set<String> sentences = new LinkedHashSet<>();
        resolution.rationale().stream()
                .filter(reason -> decisionIds.isEmpty() || decisionIds.contains(reason.decisionId()))
                .filter(reason -> reason.act() == Act.CHOSEN)
                .forEach(reason -> sentences.add(sentence(reason)));
        resolution.rationale().stream()
                .filter(reason -> decisionIds.isEmpty() || decisionIds.contains(reason.decisionId()))
                .filter(reason -> reason.effective() && (reason.act() == Act.PREFERRED || reason.act() == Act.PROPOSED))
                .forEach(reason -> sentences.add(sentence(reason)));
        return shortened(sentences);
    }

    /** Why no part of the decision rests on a principle. */
    String ofUncited(String principle) {
        List<String> outranked = resolution.rationale().stream()
                .filter(reason -> principle.equals(reason.principle()))
                .map(reason -> "without effect: " + sentence(reason))
                .distinct()
                .toList();
        if (!outranked.isEmpty()) {
            return shortened(new LinkedHashSet<>(outranked));
        }
        List<String> rules = policy.rules().stream()
                .filter(rule -> rule.principle().equals(principle))
                .map(PolicyRule::name)
                .map(name -> "rule \"" + name + "\" did not fire")
                .toList();
        return rules.isEmpty() ? "no rule of the policy serves it" : shortened(new LinkedHashSet<>(rules));
    }

    private void aboutExpected(String term, String topic, @Nullable String decisionId, Set<String> sentences) {
        String words = words(term);
        resolution.rejectedAlternatives().stream()
                .filter(rejected -> decisionId == null || rejected.decisionId().equals(decisionId))
                .filter(rejected -> words(rejected.alternative()).equals(words))
                .forEach(rejected -> sentences.add(sentence(rejected)));
        boolean isRemedy =
                RemedyType.values().stream().anyMatch(type -> type.name().equals(term));
        if (isRemedy && reasons(decisionId).noneMatch(concludes(ReasonForms.PROPOSED + words))) {
            sentences.add("no rule that fired proposed " + words);
        }
        if (topic.equals("points") && reasons(decisionId).noneMatch(concludes(ReasonForms.SAY + words))) {
            sentences.add("no rule that fired says " + words);
        }
        if (topic.equals("followUps") && reasons(decisionId).noneMatch(concludes(ReasonForms.FOLLOW_UP + words))) {
            sentences.add("no rule that fired asks for " + words);
        }
    }

    /** The component of a decision or message the place lies in. */
    private static String topic(List<String> fields) {
        if (fields.isEmpty()) {
            return "";
        }
        boolean isInner = fields.size() > 1
                && (fields.get(0).equals("decisions") || fields.get(0).equals("communications"));
        return isInner ? fields.get(1) : fields.get(0);
    }

    private static List<String> terms(JsonNode expected) {
        if (expected.isContainerNode()) {
            List<String> terms = new ArrayList<>();
            for (String name : List.of("remedy", "type", "next", "nextRemedy", "kind")) {
                if (expected.has(name)) {
                    terms.add(expected.get(name).asText());
                }
            }
            return terms;
        }
        return List.of(expected.asText());
    }

    private Stream<Reason> reasons(@Nullable String decisionId) {
        return resolution.rationale().stream()
                .filter(reason -> decisionId == null || reason.decisionId().equals(decisionId));
    }

    private static Predicate<Reason> begins(List<String> beginnings) {
        return reason -> reason.effective()
                && beginnings.stream().anyMatch(beginning -> reason.conclusion().startsWith(beginning));
    }

    private static Predicate<Reason> concludes(String conclusion) {
        return reason -> reason.conclusion().equals(conclusion);
    }

    private static String sentence(Reason reason) {
        return reason.conclusion() + ", because " + reason.because() + origin(reason.principle(), reason.rule());
    }

    private static String sentence(RejectedAlternative rejected) {
        return words(rejected.alternative())
                + (rejected.vetoed() ? " was ruled out: " : " was not chosen: ")
                + rejected.because()
                + origin(rejected.principle(), rejected.rule());
    }

    private static String origin(@Nullable String principle, @Nullable String rule) {
        String origin = Stream.of(principle, rule == null ? null : "rule \"" + rule + "\"")
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" \u00b7 "));
        return origin.isEmpty() ? "" : " (" + origin + ")";
    }

    private static String words(String term) {
        return Words.ofName(term);
    }

    private static String shortened(Set<String> sentences) {
        String all = sentences.stream().limit(MOST).collect(Collectors.joining("; "));
        return sentences.size() <= MOST ? all : all + "; and " + (sentences.size() - MOST) + " more";
    }
}
