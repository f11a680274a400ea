package io.makegood.internal.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.problem.PolicyException;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A large rule file takes as long as many small ones, right or wrong. What took the square of its size would not come to an end here. */
class LargeRuleFileTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final Duration FOREVER = Duration.ofMinutes(1);
    /** Of some 250 characters each, in two files: more than a megabyte. */
    private static final int RULES = 2_500;

    private static final IntFunction<String> FINDS = i -> rule(
            i,
            "ReportedClaim( type == IncidentType.LATE, daysLate > policy.days(\"returnDays\") )",
            "$claim.find( \"this was found by rule number " + i + "\" );");

    @Test
    void of_valid_rules_is_read() {
        Bundle bundle = bundle(
                FINDS,
                i -> rule(
                        i + RULES,
                        "AssessedClaim( found(\"this was found by rule number " + i + "\") )",
                        "$claim.propose( RemedyType.REFUND_FULL );"));

        assertTimeoutPreemptively(
                FOREVER,
                () -> assertEquals(
                        2 * RULES, RuleReader.read(bundle, new DroolsLexer()).size()));
    }

    @Test
    void of_rules_that_ask_for_what_is_almost_found_is_refused() {
        assertRefused(
                bundle(
                        FINDS,
                        i -> rule(
                                i + RULES,
                                "AssessedClaim( found(\"this was fond by rule number " + i + "\") )",
                                "$claim.propose( RemedyType.REFUND_FULL );")),
                RULES);
    }

    @Test
    void of_rules_with_mistakes_everywhere_is_refused() {
        assertRefused(
                bundle(
                        FINDS,
                        i -> rule(
                                i + RULES,
                                "AssessedClaim( typ == IncidentType.LAET, daysLat > policy.days(\"returnDay\"), x.y.z() == \"1\" )",
                                "$claim.propos( RemedyTyp.REFUND_FUL ); $claim.propose( $claim.getWishe() );")),
                // The parameter there is not is told once.
                7 * RULES + 1);
    }

    @Test
    void of_rules_of_one_name_is_refused() {
        assertRefused(
                bundle(i -> "", i -> rule(0, "AssessedClaim( solved == false )", "$claim.holdForReview();")),
                RULES - 1);
    }

    @Test
    void without_an_end_is_refused() {
        assertRefused(
                bundle(
                        i -> "",
                        i -> rule(i, "AssessedClaim( solved == false )", "$claim.holdForReview();")
                                .replace("end", "")),
                1);
    }

    private static void assertRefused(Bundle bundle, int problems) {
        PolicyException refused = assertTimeoutPreemptively(
                FOREVER, () -> assertThrows(PolicyException.class, () -> RuleReader.read(bundle, new DroolsLexer())));
        if (problems > RuleLimits.PROBLEMS) {
            String last = refused.problems().get(refused.problems().size() - 1).message();
            assertEquals("and " + (problems - RuleLimits.PROBLEMS) + " more problems in the rules", last);
        }
        assertTrue(refused.getMessage().length() < 100_000);
    }

    private static Bundle bundle(IntFunction<String> assess, IntFunction<String> propose) {
        return ChangedBundle.withRules(
                BUNDLE, List.of(source("rules/assess/many.drl", assess), source("rules/propose/many.drl", propose)));
    }

    private static RuleSource source(String path, IntFunction<String> rule) {
        return new RuleSource(path, IntStream.range(0, RULES).mapToObj(rule).collect(Collectors.joining("", """
                package customerfirst.many
                import io.makegood.rules.*
                import io.makegood.vocabulary.*
                """, "")));
    }

    private static String rule(int number, String pattern, String consequence) {
        return """

                rule "rule number %d"
                    @principle("reassure")
                    @because("it is so, and has been so for {daysLate} days")
                when
                    $claim : %s
                then
                    %s
                end
                """.formatted(number, pattern, consequence);
    }
}
