package io.makegood.internal.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.problem.PolicyException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Limits on all rules together; those of one rule stand in the corpus of hostile rules. */
class RuleLimitsTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");

    @Test
    void a_policy_with_too_many_rules_is_refused() {
        assertEquals(
                "the policy has " + (RuleLimits.RULES + 1) + " rules; at most " + RuleLimits.RULES + " are read",
                problem(IntStream.rangeClosed(0, RuleLimits.RULES)
                        .mapToObj(i -> rule(i, "gift"))
                        .collect(Collectors.joining())));
    }

    @Test
    void rules_that_compare_with_too_many_texts_are_refused() {
        int rules = RuleLimits.COMPARED_TEXTS / RuleLimits.LIST + 1;
        int texts = rules * RuleLimits.LIST;

        assertEquals(
                "the rules compare with " + texts + " texts; at most " + RuleLimits.COMPARED_TEXTS + " are read",
                problem(IntStream.range(0, rules)
                        .mapToObj(i -> rule(
                                i,
                                IntStream.range(0, RuleLimits.LIST)
                                        .mapToObj(k -> "\"" + i + "-" + k + "\"")
                                        .collect(Collectors.joining(", ", "carrierName in (", ")"))))
                        .collect(Collectors.joining())));
    }

    private static String problem(String drl) {
        Bundle bundle = ChangedBundle.withRules(BUNDLE, List.of(new RuleSource("rules/assess/many.drl", drl)));
        PolicyException refused = assertThrows(PolicyException.class, () -> RuleReader.read(bundle, new DroolsLexer()));
        assertEquals(1, refused.problems().size());
        return refused.problems().get(0).message();
    }

    private static String rule(int i, String condition) {
        return """
                rule "%d"
                    @principle("reassure")
                    @because("it is so")
                when
                    $claim : ReportedClaim( %s )
                then
                    $claim.find( "many" );
                end
                """.formatted(i, condition);
    }
}
