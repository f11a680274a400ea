package io.makegood.internal.proving;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.regions.AskedCondition;
import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.regions.RuleRegion;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.OracleSpace;
import io.makegood.vocabulary.RemedyType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is proven of the default policy is what somebody else's solver says. */
class ProverOracleTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final List<Rule> RULES = RuleReader.read(BUNDLE, new DroolsLexer());
    /** Of the questions about each rule, every so many are asked. */
    private static final int EVERY = Integer.getInteger("makegood.every", 240);

    @Test
    void a_policy_is_proven_as_an_oracle_would() {
        OracleSpace space = new OracleSpace();
        Prover prover = new Prover(
                PolicyRegions.of(space, BUNDLE, RULES, new DroolsLexer(), List.of()), RULES, BUNDLE.parameters());
        prover.prove();
        assertTrue(space.points() > 100 && space.questions() - space.points() > 10, told(space));
    }

    @Test
    void rules_fire_and_remedies_are_chosen_where_an_oracle_says_so() {
        OracleSpace space = new OracleSpace();
        PolicyRegions regions = PolicyRegions.of(space, BUNDLE, RULES, new DroolsLexer(), List.of());
        int place = 0;
        for (RuleRegion region : regions.regions()) {
            if (place++ % EVERY == 0) {
                space.find(Box.EVERYTHING.and(region.fires(), 1));
                space.find(Box.EVERYTHING.and(region.fires(), 0));
            }
        }
        for (AskedCondition asked : regions.asked()) {
            if (place++ % EVERY == 0) {
                space.find(asked.onlyThis());
            }
        }
        for (RemedyType remedy : regions.eligible().keySet()) {
            if (place++ % EVERY == 0) {
                space.find(regions.given(remedy));
            }
        }
        assertTrue(space.points() > 1000 / EVERY, told(space));
    }

    private static String told(OracleSpace space) {
        return space.questions() + " questions, " + space.points() + " points, " + space.widened() + " widened";
    }
}
