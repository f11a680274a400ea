package io.makegood.replay;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.explain.CaseChange;
import io.makegood.internal.changes.ChangeText;
import io.makegood.internal.coverage.ConditionPairs;
import io.makegood.internal.coverage.Expectation;
import io.makegood.internal.coverage.RuleEvaluation;
import io.makegood.internal.coverage.Shown;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.reading.Json;
import io.makegood.internal.reading.VocabularyCheck;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cases that the documented ones of a policy lack: for each condition that these do not show to matter, a pair of small cases that does. The rule fires in the first;
 * in the second, which differs in as little as was found, it does not for this condition alone. Each was decided, and expects what came out as far as it tells
 * whether the rule fired; its kind is {@link DocumentedCase.Kind#UNCONFIRMED}, for nobody but the rules says that this is right.
 *
 * @param coverage what the documented cases show
 * @param pairs those that were found, by the precedence of their rules
 * @param unmade conditions for which none was found; there may be none
 * @since 0.1.0
 */
public record MissingCases(ConditionCoverage coverage, List<Pair> pairs, List<ShownCondition> unmade) {
    public MissingCases {
        requireNonNull(coverage, "coverage");
        pairs = List.copyOf(pairs);
        unmade = List.copyOf(unmade);
    }

    /**
     * Two cases that show that a condition matters.
     *
     * @param condition which, and what the documented cases show of it
     * @param firing the rule fires; it can be the same for several conditions of a rule
     * @param failing the rule does not
     * @param changes what is otherwise in the second
     */
    public record Pair(ShownCondition condition, Made firing, Made failing, List<CaseChange> changes) {
        public Pair {
            requireNonNull(condition, "condition");
            requireNonNull(firing, "firing");
            requireNonNull(failing, "failing");
            changes = List.copyOf(changes);
        }
    }

    /**
     * A case that was made.
     *
     * @param id its id, of letters, digits and hyphens
     * @param decisionId the claim the rule is about
     * @param caseFile the facts
     * @param isInReasonsOnly whether nothing that comes out tells whether the rule fired, but the reasons
     * @param text a documented case: YAML
     */
    public record Made(String id, String decisionId, CaseFile caseFile, boolean isInReasonsOnly, String text) {
        public Made {
            requireNonNull(id, "id");
            requireNonNull(decisionId, "decisionId");
            requireNonNull(caseFile, "caseFile");
            requireNonNull(text, "text");
        }
    }

    /**
     * Looks for them, from the documented cases on and, for a policy of one's own, from those of the built-in one as well. For hundreds of rules that takes minutes, on
     * all processors.
     */
    public static MissingCases of(Policy policy) {
        return of(policy, rule -> true);
    }

    /** @param isAsked whether it is asked of a rule, by its name */
    static MissingCases of(Policy policy, Predicate<String> isAsked) {
        ConditionPairs all = ConditionCoverage.pairs(policy, others(policy));
        return new Maker(policy).made(ConditionCoverage.of(all), all.missing(isAsked, new DroolsLexer()));
    }

    private static List<CaseFile> others(Policy policy) {
        Policy builtIn = Policy.customerFirst();
        return builtIn.fingerprint().equals(policy.fingerprint())
                ? List.of()
                : Replay.of(builtIn).cases().stream()
                        .map(DocumentedCase::facts)
                        .filter(facts -> VocabularyCheck.check(facts, policy.vocabulary())
                                .isEmpty())
                        .toList();
    }

    /** Puts the pairs into words. */
    private static final class Maker {
        private final Policy policy;
        private final Replay replay;
        private final Set<String> ids = new HashSet<>();
        private final Map<ConditionPairs.Side, Made> firing = new LinkedHashMap<>();

        Maker(Policy policy) {
            this.policy = policy;
            this.replay = Replay.of(policy);
            ids.addAll(replay.ids());
        }

        MissingCases made(ConditionCoverage coverage, Map<Shown, ConditionPairs.@Nullable Pair> found) {
            List<Pair> pairs = new ArrayList<>();
            List<ShownCondition> unmade = new ArrayList<>();
            found.forEach((shown, each) -> {
                ShownCondition condition = ShownCondition.of(shown);
                Pair pair = each == null ? null : pair(condition, each);
                if (pair == null) {
                    unmade.add(condition);
                } else {
                    pairs.add(pair);
                }
            });
            return new MissingCases(coverage, pairs, unmade);
        }

        private @Nullable Pair pair(ShownCondition condition, ConditionPairs.Pair pair) {
            String rule = "the rule \"" + condition.rule() + "\"";
            Made first = firing.get(pair.firing());
            if (first == null) {
                first = made(
                        pair.firing(),
                        free("SHOWS-" + slug(condition.rule())),
                        "the rule fires: " + condition.rule(),
                        "Here " + rule + " fires.");
                if (first == null) {
                    return null;
                }
                firing.put(pair.firing(), first);
            }
            Made second = made(
                    pair.failing(),
                    free(first.id() + "-WITHOUT-" + (pair.of().place() + 1)),
                    "the rule does not fire: " + condition.rule(),
                    "Here " + rule + " does not fire, because of `" + condition.condition()
                            + "` alone, which is otherwise in " + first.id() + ". What differs: "
                            + pair.changes().stream().map(ChangeText::told).collect(Collectors.joining("; ")) + ".");
            return second == null ? null : new Pair(condition, first, second, pair.changes());
        }

        /** Null when it does not come out as it is said to, read again. */
        private @Nullable Made made(ConditionPairs.Side side, String id, String title, String told) {
            RuleEvaluation evaluation = side.evaluation();
            Expectation expectation = side.expectation();
            ObjectNode expected = outcome(
                    evaluation.course().resolution(), evaluation.course().decision());
            merge(expected, expectation.expected());
            String text = CaseYaml.of(
                    id,
                    title,
                    told + (side.isInReasonsOnly() ? " Only the reasons tell." : "")
                            + " Made from the rules, which is no reason for what they say: when what is expected is right, make the kind `unseen`.",
                    evaluation.caseFile(),
                    expected,
                    expectation.never());
            DocumentedCase documented = DocumentedCase.read(id + ".yaml", text, policy.vocabulary());
            CaseResult result = replay.run(documented);
            boolean isSo =
                    result.problems().isEmpty() && result.steps().stream().allMatch(StepResult::isGreen);
            ids.add(id);
            return isSo
                    ? new Made(id, evaluation.course().id(), evaluation.caseFile(), side.isInReasonsOnly(), text)
                    : null;
        }

        private static ObjectNode outcome(Resolution resolution, LineDecision decision) {
            ObjectNode outcome = Json.mapper().createObjectNode();
            outcome.put("status", resolution.status().name());
            outcome.withArray("decisions")
                    .addObject()
                    .put("id", decision.id())
                    .put("remedy", decision.remedyType().name());
            return outcome;
        }

        /** What is expected besides; of the decision, beside what is said of it already. */
        private static void merge(ObjectNode expected, ObjectNode more) {
            more.properties().forEach(field -> {
                if (!field.getKey().equals("decisions")) {
                    expected.set(field.getKey(), field.getValue());
                    return;
                }
                field.getValue().forEach(decision -> {
                    ObjectNode known =
                            (ObjectNode) expected.withArray("decisions").get(0);
                    if (decision.path("id").equals(known.get("id"))) {
                        known.setAll((ObjectNode) decision);
                    } else {
                        expected.withArray("decisions").add(decision);
                    }
                });
            });
        }

        private String free(String id) {
            String free = id;
            for (int i = 2; ids.contains(free); i++) {
                free = id + "-" + i;
            }
            return free;
        }

        private static String slug(String rule) {
            return rule.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", "");
        }
    }
}
