package io.makegood.internal.regions;

import io.makegood.internal.facts.Facts;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.rules.ReportedClaim;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;

/** Keeps what rules were asked about, and which of them fired, of the last decision. */
final class RecordingRuleBase implements RuleBase {
    private final RuleBase asked;
    private Map<Integer, Claim> claims = new LinkedHashMap<>();

    RecordingRuleBase(RuleBase asked) {
        this.asked = asked;
    }

    /** What became of one claim; of what was done several times, the last. */
    static final class Claim {
        private final Map<Phase, Map<Object, Object>> facts = new EnumMap<>(Phase.class);
        private final Set<List<Object>> fired = new HashSet<>();

        private void ask(Phase phase, Object fact) {
            Object term = Objects.requireNonNullElse(Facts.termOf(fact), "");
            facts.computeIfAbsent(phase, each -> new LinkedHashMap<>()).put(term, fact);
            fired.removeIf(each -> each.get(0) == phase && each.get(2).equals(term));
        }

        List<Object> facts() {
            List<Object> all = new ArrayList<>();
            facts.forEach((phase, some) -> {
                if (phase != Phase.SAFEGUARD && phase != Phase.SAFEGUARD_MESSAGE) {
                    all.addAll(some.values());
                }
            });
            return all;
        }

        boolean isAsked(RuleRegion region) {
            return facts.getOrDefault(region.rule().phase(), Map.of())
                    .containsKey(Objects.requireNonNullElse(region.term(), ""));
        }

        boolean fired(RuleRegion region) {
            return fired.contains(List.of(
                    region.rule().phase(), region.rule().name(), Objects.requireNonNullElse(region.term(), "")));
        }
    }

    Map<Integer, Claim> claims() {
        return claims;
    }

    @Override
    public List<Rule> rules() {
        return asked.rules();
    }

    @Override
    public Session start(int claims, IntFunction<ReportedClaim> reported, Listener listener) {
        Map<Integer, Claim> recorded = new LinkedHashMap<>();
        this.claims = recorded;
        int[] current = {0};
        Session session = asked.start(claims, reported, (rule, fact, tuple) -> {
            Claim claim = Objects.requireNonNull(recorded.get(current[0]));
            claim.fired.add(List.of(rule.phase(), rule.name(), Objects.requireNonNullElse(Facts.termOf(fact), "")));
            listener.fires(rule, fact, tuple);
        });
        return new Session() {
            @Override
            public void match(Phase phase, int claim, Object fact) {
                current[0] = claim;
                recorded.computeIfAbsent(claim, each -> new Claim()).ask(phase, fact);
                session.match(phase, claim, fact);
            }

            @Override
            public void close() {
                session.close();
            }
        };
    }
}
