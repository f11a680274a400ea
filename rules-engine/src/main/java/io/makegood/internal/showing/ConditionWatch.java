package io.makegood.internal.showing;

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
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides cases and sees which conditions of rules held, whether or not the rules fired. What rules ask of other facts is asked by silent rules that ask nothing
 * else. For one thread.
 */
final class ConditionWatch {
    private static final String PROBE = "what is asked of other facts by ";

    private final Map<Phase, List<RuleConditions>> byPhase = new EnumMap<>(Phase.class);
    private final Decider decider;

    /** Null for all. */
    private @Nullable RuleConditions only;

    private Map<Asked, BitSet> seen = new LinkedHashMap<>();

    /** The place of a claim, and what a rule was asked of it. */
    private record Asked(int claim, RuleConditions rule, @Nullable Object term) {}

    ConditionWatch(Bundle bundle, List<Rule> rules, List<RuleConditions> watched) {
        List<Rule> all = new ArrayList<>(rules);
        for (RuleConditions each : watched) {
            Rule rule = each.rule();
            byPhase.computeIfAbsent(rule.phase(), phase -> new ArrayList<>()).add(each);
            if (!rule.elements().isEmpty()) {
                all.add(rule.withConditions(List.of()).withActions(List.of()).named(PROBE + rule.name()));
            }
        }
        RuleBase asked = AlphaNetwork.of(all, bundle.vocabulary());
        this.decider = new Decider(bundle, new Watched(asked, rules), true);
    }

    /** Every rule about every fact it was asked of. */
    List<Sight> look(CaseFile caseFile) {
        return look(caseFile, (RuleConditions) null);
    }

    /** The same rule about the same fact of another case; null when it is not asked of that one. */
    @Nullable Sight look(CaseFile caseFile, Sight like) {
        for (Sight sight : look(caseFile, like.rule())) {
            if (sight.course().id().equals(like.course().id()) && Objects.equals(sight.term(), like.term())) {
                return sight;
            }
        }
        return null;
    }

    private List<Sight> look(CaseFile caseFile, @Nullable RuleConditions only) {
        this.only = only;
        seen = new LinkedHashMap<>();
        List<Course> courses = decider.courses(caseFile, null);
        List<Sight> sights = new ArrayList<>();
        seen.forEach((asked, held) ->
                sights.add(new Sight(caseFile, courses.get(asked.claim), asked.rule, asked.term, held)));
        return sights;
    }

    /** The rules, with an eye on what is put before them. */
    private final class Watched implements RuleBase {
        private final RuleBase asked;
        private final List<Rule> rules;

        Watched(RuleBase asked, List<Rule> rules) {
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
                    related.clear();
                    session.match(phase, claim, fact);
                    for (RuleConditions each : byPhase.getOrDefault(phase, List.of())) {
                        if (only == null || only == each) {
                            seen.put(
                                    new Asked(claim, each, Facts.termOf(fact)),
                                    each.held(fact, related.contains(each.rule().name())));
                        }
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
