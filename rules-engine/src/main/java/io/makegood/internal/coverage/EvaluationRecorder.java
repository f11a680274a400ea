package io.makegood.internal.coverage;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.facts.Facts;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.rules.ReportedClaim;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides cases and records which conditions of rules held, whether or not the rules fired. What rules ask of other facts is asked by silent rules that ask nothing
 * else. For one thread.
 */
final class EvaluationRecorder {
    private static final BitSet NONE = new BitSet();
    private static final String PROBE = "what is asked of other facts by ";

    private final Map<Phase, List<RuleConditions>> byPhase = new EnumMap<>(Phase.class);
    private final Decider decider;

    /** Null for all. */
    private @Nullable RuleConditions only;
    /** Whether the decision ends as soon as the rule was asked of all claims. */
    private boolean isBrief;

    private Map<Asked, Outcome> seen = new LinkedHashMap<>();
    /** By the place of a claim. */
    private final List<String> ids = new ArrayList<>();

    /** Ends a decision of which nothing more is needed. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /** What held of a rule's conditions, and which of them compared two values. */
    private record Outcome(BitSet held, BitSet compared) {}

    /** The place of a claim, and what a rule was asked of it. */
    private record Asked(
            int claim, RuleConditions rule, @Nullable Object term) {}

    EvaluationRecorder(Bundle bundle, List<Rule> rules, List<RuleConditions> recorded) {
        List<Rule> all = new ArrayList<>(rules);
        for (RuleConditions each : recorded) {
            Rule rule = each.rule();
            byPhase.computeIfAbsent(rule.phase(), phase -> new ArrayList<>()).add(each);
            if (!rule.elements().isEmpty()) {
                all.add(rule.withConditions(List.of()).withActions(List.of()).named(PROBE + rule.name()));
            }
        }
        RuleBase asked = AlphaNetwork.of(all, bundle.vocabulary());
        this.decider = new Decider(bundle, new RecordedRuleBase(asked, rules), true);
    }

    /** Every rule about every fact it was asked of. */
    List<RuleEvaluation> evaluations(CaseFile caseFile) {
        return evaluations(caseFile, (RuleConditions) null);
    }

    /** A rule about the facts of a claim it was asked of. */
    List<RuleEvaluation> evaluations(CaseFile caseFile, RuleConditions rule, String claim) {
        return evaluations(caseFile, rule).stream()
                .filter(evaluation -> evaluation.course().id().equals(claim))
                .toList();
    }

    /**
     * As {@link #evaluations}, and nothing but what held: without the rest of the decision, which is most of it. By the terms of the facts; the claim itself has none, and
     * is null.
     */
    Map<@Nullable Object, BitSet> held(CaseFile caseFile, RuleConditions rule, String claim) {
        begin(rule);
        isBrief = true;
        try {
            decider.courses(caseFile, null);
        } catch (Enough e) {
            // All is seen.
        }
        Map<@Nullable Object, BitSet> held = new LinkedHashMap<>();
        seen.forEach((asked, each) -> {
            if (ids.get(asked.claim).equals(claim)) {
                held.put(asked.term, each.held);
            }
        });
        return held;
    }

    private List<RuleEvaluation> evaluations(CaseFile caseFile, @Nullable RuleConditions only) {
        begin(only);
        List<Course> courses = decider.courses(caseFile, null);
        List<RuleEvaluation> evaluations = new ArrayList<>();
        seen.forEach((asked, outcome) -> evaluations.add(new RuleEvaluation(
                caseFile, courses.get(asked.claim), asked.rule, asked.term, outcome.held, outcome.compared)));
        return evaluations;
    }

    private void begin(@Nullable RuleConditions only) {
        this.only = only;
        isBrief = false;
        seen = new LinkedHashMap<>();
        ids.clear();
    }

    /** The rules, with an eye on what is put before them. */
    private final class RecordedRuleBase implements RuleBase {
        private final RuleBase asked;
        private final List<Rule> rules;

        RecordedRuleBase(RuleBase asked, List<Rule> rules) {
            this.asked = asked;
            this.rules = rules;
        }

        @Override
        public List<Rule> rules() {
            return rules;
        }

        @Override
        public Session start(int claims, IntFunction<ReportedClaim> reported, Listener listener) {
            Set<String> related = new HashSet<>();
            Session session = asked.start(claims, reported, (rule, fact, tuple) -> {
                if (rule.name().startsWith(PROBE)) {
                    related.add(rule.name().substring(PROBE.length()));
                } else {
                    listener.fires(rule, fact, tuple);
                }
            });
            return new Session() {
                @Override
                public void match(Phase phase, int claim, Object fact) {
                    if (phase == Phase.ASSESS) {
                        ids.add(Facts.claimOf(fact).getId());
                    }
                    boolean isSettling = phase == Phase.SETTLE;
                    boolean isAskedLater = only != null && only.rule().phase() == Phase.SETTLE;
                    if (isBrief && isSettling && !isAskedLater) {
                        throw new Enough();
                    }
                    related.clear();
                    session.match(phase, claim, fact);
                    for (RuleConditions each : byPhase.getOrDefault(phase, List.of())) {
                        if (only == null || only == each) {
                            seen.put(
                                    new Asked(claim, each, Facts.termOf(fact)),
                                    new Outcome(
                                            each.held(
                                                    fact,
                                                    related.contains(each.rule().name())),
                                            isBrief ? NONE : each.compared(fact)));
                        }
                    }
                    if (isBrief && isSettling && claim == claims - 1) {
                        throw new Enough();
                    }
                }

                @Override
                public void close() {
                    session.close();
                }
            };
        }
    }
}
