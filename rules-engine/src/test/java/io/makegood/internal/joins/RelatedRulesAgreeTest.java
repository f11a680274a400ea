package io.makegood.internal.joins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFact;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.drools.DroolsRuleBase;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.ReportedClaims;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.rules.ReportedClaim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rule that relates facts fires for the same tuples here as it does in a session of Drools, which is the reference. */
class RelatedRulesAgreeTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final int RULES = 200;
    private static final long CASES = 300;

    @Test
    void rules_made_at_random_fire_for_the_same_tuples() {
        StringBuilder drl = new StringBuilder("package customerfirst.related\n");
        for (int seed = 0; seed < RULES; seed++) {
            drl.append(RandomRule.of(seed));
        }
        Bundle bundle =
                ChangedBundle.withRules(BUNDLE, List.of(new RuleSource("rules/assess/related.drl", drl.toString())));
        List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());
        RuleBase drools = DroolsRuleBase.compile(rules);
        RuleBase network = AlphaNetwork.of(rules);

        SortedSet<String> everFired = new TreeSet<>();
        for (long seed = 0; seed < CASES; seed++) {
            long number = seed;
            List<ReportedClaim> claims = ReportedClaims.of(CaseGenerator.of(seed), bundle);
            List<String> fired = fired(network, claims);
            assertEquals(sorted(fired(drools, claims)), sorted(fired), () -> "seed " + number);
            fired.forEach(each -> everFired.add(each.substring(0, each.indexOf(':'))));
        }
        assertTrue(everFired.size() > RULES / 3, everFired.size() + " of " + RULES + " ever fired");
    }

    @Test
    void what_is_worked_out_is_compared_with_amounts_of_facts() {
        String drl = """
                package customerfirst.related

                import io.makegood.rules.*
                import io.makegood.casefile.*

                rule "lines together cost more than was paid at once"
                    @principle("answer-the-question")
                    @because("made for the test")
                when
                    $claim : ReportedClaim()
                    $payment : Payment( orderId == $claim.order.id )
                    accumulate(
                        OrderLine( $price : unitPrice ) from $claim.order.lines;
                        $sum : sum( $price ), $most : max( $price );
                        $sum > $payment.amount, $most <= $payment.amount
                    )
                then
                    $claim.find( "paid in parts" );
                end

                rule "what all exchanges cost together is less than was paid at once"
                    @principle("answer-the-question")
                    @because("made for the test")
                when
                    $claim : ReportedClaim()
                    $payment : Payment( orderId == $claim.order.id )
                    accumulate(
                        ReportedClaim( order.id == $claim.order.id, $each : exchangeDifference );
                        $sum : sum( $each );
                        $sum <= $payment.amount
                    )
                then
                    $claim.find( "little" );
                end
                """;
        Bundle bundle = ChangedBundle.withRules(BUNDLE, List.of(new RuleSource("rules/assess/related.drl", drl)));
        List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());
        RuleBase drools = DroolsRuleBase.compile(rules);
        RuleBase network = AlphaNetwork.of(rules);
        int fired = 0;
        for (long seed = 0; seed < CASES; seed++) {
            long number = seed;
            List<ReportedClaim> claims = ReportedClaims.of(CaseGenerator.of(seed), bundle);
            List<String> told = sorted(fired(network, claims));
            assertEquals(sorted(fired(drools, claims)), told, () -> "seed " + number);
            fired += told.size();
        }
        assertTrue(fired > 20, fired + " fired");
    }

    private static List<String> sorted(List<String> fired) {
        return fired.stream().sorted().toList();
    }

    private static List<String> fired(RuleBase ruleBase, List<ReportedClaim> claims) {
        List<String> fired = new ArrayList<>();
        try (RuleBase.Session session = ruleBase.start(
                claims.size(),
                claims::get,
                (rule, fact, tuple) -> fired.add(rule.name() + ": "
                        + Arrays.stream(tuple).map(RelatedRulesAgreeTest::named).collect(Collectors.joining(", "))))) {
            for (int i = 0; i < claims.size(); i++) {
                session.match(Phase.ASSESS, i, claims.get(i));
            }
        }
        return fired;
    }

    private static String named(Object value) {
        return value instanceof CaseFact fact
                ? fact.getClass().getSimpleName() + " " + fact.key()
                : value instanceof ReportedClaim claim ? "claim " + claim.getId() : String.valueOf(value);
    }
}
