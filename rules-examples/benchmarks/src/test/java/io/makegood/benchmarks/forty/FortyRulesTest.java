package io.makegood.benchmarks.forty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.benchmarks.forty.contestants.Contestants;
import io.makegood.benchmarks.forty.contestants.EqualOutcomes;
import io.makegood.engine.PolicyRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FortyRulesTest {
    @Test
    void all_contestants_decide_all_cases_alike() {
        List<String> differences = EqualOutcomes.differences();
        assertEquals("", String.join("\n", differences), differences.size() + " differences");
    }

    @Test
    void each_of_the_forty_rules_fires_for_some_case() {
        Set<String> rules = new TreeSet<>();
        FortyPolicy.load().rules().stream().map(PolicyRule::name).forEach(rules::add);
        Contestant contestant = Contestants.HAND_WRITTEN.make();
        Set<String> fired = new TreeSet<>();
        for (int i = 0; i < FortyCases.COUNT; i++) {
            fired.addAll(contestant.outcome(i).fired());
        }
        assertEquals(40, rules.size());
        assertEquals(rules, fired);
    }
}
