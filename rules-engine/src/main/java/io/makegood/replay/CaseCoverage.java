package io.makegood.replay;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.internal.coverage.CaseOutcomes;
import io.makegood.internal.coverage.Shown;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.reading.CaseCheck;
import io.makegood.internal.reading.VocabularyCheck;
import io.makegood.internal.rule.Rule;
import io.makegood.problem.CaseFileException;
import io.makegood.resolution.Communication;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How much of a policy cases touch, by what they are decided: its rules, the conditions of its rules, the thresholds they compare with, its principles and its
 * sentences. That something is touched says that it came by, not that a case would notice a mistake in it: see {@link MutationScore}.
 *
 * @param cases how many there are
 * @param parts in this order: rules, conditions, thresholds, principles, sentences
 * @since 0.1.0
 */
public record CaseCoverage(int cases, List<Part> parts) {
    private static final int HUNDRED = 100;

    public CaseCoverage {
        parts = List.copyOf(parts);
    }

    /**
     * One kind of thing a policy consists of.
     *
     * @param name in the plural, such as {@code rules}
     * @param done what cases do with them, such as {@code fired}
     * @param touched how many they do it with
     * @param missing the others, each in words
     */
    public record Part(String name, String done, int touched, List<String> missing) {
        public Part {
            missing = List.copyOf(missing);
        }

        /** How many there are. */
        public int total() {
            return touched + missing.size();
        }

        /** Of a hundred so many are touched, rounded down; 100 where there are none. */
        public int percent() {
            return total() == 0 ? HUNDRED : HUNDRED * touched / total();
        }
    }

    /**
     * That of the documented cases of a policy, every step of them.
     *
     * @throws CaseFileException when one cannot be read
     */
    public static CaseCoverage ofDocumented(Policy policy) {
        Builder coverage = new Builder(policy);
        ConditionCoverage.documented(policy).forEach(coverage::add);
        return coverage.build();
    }

    /** Counts cases one after the other; nothing is kept of a case. For one thread. */
    public static final class Builder {
        private final Policy policy;
        private final CaseOutcomes outcomes;
        private final Set<String> served = new TreeSet<>();
        private final Set<String> said = new TreeSet<>();
        private final Set<String> sentences;
        private int cases;

        /** For no case so far. */
        public Builder(Policy policy) {
            ReadRules read = ReadRules.of(policy);
            this.policy = policy;
            this.outcomes = new CaseOutcomes(read.bundle(), read.rules());
            this.sentences = read.bundle().messages().values().stream()
                    .flatMap(each -> each.keySet().stream())
                    .filter(MessageKeys::isPoint)
                    .map(MessageKeys::pointOf)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /**
         * Decides a case by the policy.
         *
         * @param name by which the case is told
         * @throws CaseFileException when it is none, or not told in the words of the policy
         */
        public void add(String name, CaseFile caseFile) {
            CaseCheck.mustBeSound(caseFile);
            VocabularyCheck.mustBeToldIn(policy.vocabulary(), caseFile);
            Resolution resolution = outcomes.note(name, caseFile);
            resolution.rationale().stream()
                    .filter(Reason::effective)
                    .map(Reason::principle)
                    .filter(Objects::nonNull)
                    .forEach(served::add);
            resolution.communications().stream()
                    .map(Communication::points)
                    .flatMap(Collection::stream)
                    .forEach(point -> said.add(point.name()));
            cases++;
        }

        /** What was counted so far. */
        public CaseCoverage build() {
            List<Part> parts = new ArrayList<>();
            parts.add(new Part("rules", "fired", outcomes.rules(true).size(), names(outcomes.rules(false))));
            List<Shown> shown = outcomes.shown();
            parts.add(part(
                    "conditions",
                    "shown to matter",
                    shown.size(),
                    shown.stream()
                            .filter(each -> !each.isShown())
                            .map(each -> ShownCondition.of(each).toString())
                            .toList()));
            List<CaseOutcomes.Threshold> thresholds = outcomes.thresholds();
            parts.add(part(
                    "thresholds",
                    "with cases on both sides",
                    thresholds.size(),
                    thresholds.stream()
                            .filter(each -> !each.isMet())
                            .map(Builder::inWords)
                            .toList()));
            parts.add(untouched("principles", "served", policy.principles().keySet(), served));
            parts.add(untouched("sentences", "said", sentences, said));
            return new CaseCoverage(cases, parts);
        }

        private static List<String> names(List<Rule> rules) {
            return rules.stream().map(Rule::name).toList();
        }

        private static Part part(String name, String done, int total, List<String> missing) {
            return new Part(name, done, total - missing.size(), missing);
        }

        private static Part untouched(String name, String done, Collection<String> all, Set<String> touched) {
            return part(
                    name,
                    done,
                    all.size(),
                    all.stream().filter(each -> !touched.contains(each)).toList());
        }

        private static String inWords(CaseOutcomes.Threshold threshold) {
            String asked = "`" + threshold.text() + "` ";
            if (threshold.above()) {
                return asked + "holds wherever it is asked";
            }
            return asked + (threshold.below() ? "holds nowhere" : "is asked nowhere");
        }
    }
}
