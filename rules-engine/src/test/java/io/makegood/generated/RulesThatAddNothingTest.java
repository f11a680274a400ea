package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.PolicyRule;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Replay;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Resolution;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No rule exists to be cited: each says, at least once, what no other rule says of that claim. */
class RulesThatAddNothingTest {
    private static final int CASES = Integer.getInteger("makegood.cases", 5000);

    /** What fires less often may have met others by chance. */
    private static final int OFTEN = 10;

    private static final Map<String, Integer> RANKS = new HashMap<>();

    static {
        CustomerFirst.POLICY
                .rules()
                .forEach(rule -> RANKS.put(
                        rule.name(),
                        CustomerFirst.POLICY.principles().get(rule.principle()).rank()));
    }

    /** For each rule, the others that said all it said whenever it fired. */
    private final Map<String, Set<String>> sayingTheSame = new HashMap<>();

    @Test
    void every_rule_says_at_least_once_what_no_other_rule_says() {
        Map<String, Integer> fired = new HashMap<>();
        Set<String> alone = new HashSet<>();
        Stream<CaseFile> stories =
                Replay.of(CustomerFirst.POLICY).cases().stream().map(DocumentedCase::facts);
        Stream<CaseFile> generated = LongStream.range(0, CASES).mapToObj(CaseGenerator::of);
        Stream.concat(stories, generated).forEach(each -> look(CustomerFirst.resolve(each), fired, alone));
        Map<String, Set<String>> idle = new TreeMap<>();
        for (PolicyRule rule : CustomerFirst.POLICY.rules()) {
            Set<String> others = sayingTheSame.getOrDefault(rule.name(), Set.of());
            if (fired.getOrDefault(rule.name(), 0) >= OFTEN && !alone.contains(rule.name()) && !others.isEmpty()) {
                idle.put(rule.name(), others);
            }
        }

        assertEquals(Map.of(), idle);
    }

    private void look(Resolution resolution, Map<String, Integer> fired, Set<String> alone) {
        Map<String, Set<String>> said = new HashMap<>();
        for (Reason reason : resolution.rationale()) {
            if (reason.rule() != null) {
                said.computeIfAbsent(what(reason), any -> new TreeSet<>()).add(reason.rule());
            }
        }
        for (Reason reason : resolution.rationale()) {
            String rule = reason.rule();
            if (rule != null) {
                fired.merge(rule, 1, Integer::sum);
                Set<String> others = new TreeSet<>(said.getOrDefault(what(reason), Set.of()));
                // Who says the same on behalf of a lower principle says less.
                others.removeIf(other -> other.equals(rule) || RANKS.get(other) > RANKS.get(rule));
                if (others.isEmpty()) {
                    alone.add(rule);
                } else {
                    sayingTheSame
                            .computeIfAbsent(rule, any -> new TreeSet<>(others))
                            .retainAll(others);
                }
            }
        }
    }

    private static String what(Reason reason) {
        return reason.decisionId() + " " + reason.act() + " " + reason.conclusion();
    }
}
