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
import org.junit.jupiter.api.Test;

/** What a policy author reads when a rule is wrong: where, what, and what was probably meant. */
class RuleMessagesTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");

    @Test
    void a_misspelt_property_is_named_with_its_place_and_the_nearest_one() {
        assertProblem(
                "type == IncidentType.LATE, shipmentStatu == ShipmentStatus.LOST",
                "$claim.find( \"x\" );",
                "rules/assess/test.drl:9:56: `ReportedClaim` has no property `shipmentStatu`\n  maybe: `shipmentStatus`");
    }

    @Test
    void a_misspelt_term_is_named_with_the_nearest_one() {
        assertProblem(
                "type == IncidentType.LAET",
                "$claim.find( \"x\" );",
                "rules/assess/test.drl:9:37: `IncidentType` has no `LAET`\n  maybe: `LATE`");
    }

    @Test
    void a_misspelt_verb_is_named_with_the_nearest_one() {
        assertProblem(
                "type == IncidentType.LATE",
                "$claim.fnd( \"x\" );",
                "rules/assess/test.drl:11:12: `ReportedClaim` has no verb `fnd`\n  maybe: `find`");
    }

    @Test
    void a_number_in_a_condition_is_a_parameter() {
        assertProblem(
                "daysLate > 5",
                "$claim.find( \"x\" );",
                "rules/assess/test.drl:9:40: a number stands in a rule; numbers are parameters of the policy, so that they have a unit and a reason\n  maybe: `policy.days(\"deadlinePressureDays\")`");
    }

    @Test
    void every_number_is_named_at_its_place_but_comparisons_with_none_and_one() {
        Bundle bundle = with(new RuleSource("rules/assess/test.drl", rule("""
                        ReportedClaim( affectedCustomers > 0, daysLate > 5, // not 6, "not 7
                            country != "8", daysLate < 14 )""", "$claim.find( \"the end of 9\" );")));

        PolicyException refused = assertThrows(PolicyException.class, () -> RuleReader.read(bundle, new DroolsLexer()));

        assertEquals(
                List.of("9:63", "10:32"),
                refused.problems().stream()
                        .filter(problem -> problem.message().startsWith("a number stands"))
                        .map(problem -> problem.line() + ":" + problem.column())
                        .toList());
    }

    @Test
    void a_misspelt_parameter_is_named_with_the_nearest_one() {
        assertProblem(
                "paid > policy.amount(\"autoAproveLimit\")",
                "$claim.find( \"x\" );",
                "rules/assess/test.drl:9:50: the policy has no parameter `autoAproveLimit`\n  maybe: `autoApproveLimit`");
    }

    @Test
    void a_parameter_read_in_another_unit_is_told_its_own() {
        assertProblem(
                "daysLate > policy.days(\"earlyScanWindow\")",
                "$claim.find( \"x\" );",
                "rules/assess/test.drl:9:52: parameter `earlyScanWindow` is in hours, not in days\n  maybe: `policy.hours(\"earlyScanWindow\")` here, or `unit: days` for it in policy.yaml:49");
    }

    @Test
    void what_is_compared_has_to_be_of_one_kind() {
        assertProblem(
                "paid > policy.days(\"returnDays\")",
                "$claim.find( \"x\" );",
                "rules/assess/test.drl:9:29: `paid` is an amount of money, and what it is compared with is a number\n  maybe: an amount: `policy.amount(\"…\")`, a property that is one, or `nothing`");
    }

    @Test
    void a_term_written_as_a_text_would_never_be_equal() {
        assertProblem(
                "type == \"LATE\"",
                "$claim.find( \"x\" );",
                "rules/assess/test.drl:9:37: `type` is of `IncidentType`, and what it is compared with is a text\n  maybe: `IncidentType.LATE`");
    }

    @Test
    void a_loop_has_no_place_in_a_rule() {
        assertProblem(
                "type == IncidentType.LATE",
                "while (true) { $claim.find( \"x\" ); }",
                "rules/assess/test.drl:11:5: `while` has no place after `then`: a rule only says verbs of its phase\n  maybe: the verb itself; a rule speaks once");
    }

    @Test
    void the_machine_is_out_of_reach() {
        assertProblem(
                "type == IncidentType.LATE",
                "System.gc();",
                "rules/assess/test.drl:11:5: `System` has no place after `then`: a rule only says verbs of its phase\n  maybe: a verb of ReportedClaim");
    }

    @Test
    void reflection_is_out_of_reach_in_conditions_too() {
        assertProblem(
                "this.getClass().getName() == \"x\"",
                "$claim.find( \"x\" );",
                "rules/assess/test.drl:9:29: `this` has no place in a rule: a condition names the property itself");
    }

    @Test
    void a_missing_semicolon_is_named() {
        assertProblem(
                "type == IncidentType.LATE",
                "$claim.find( \"x\" )",
                "rules/assess/test.drl:11:22: a `;` is missing after `$claim.find( … )`\n  maybe: `;`");
    }

    @Test
    void a_missing_bracket_is_missed_where_it_belongs() {
        assertEquals(
                "rules/assess/test.drl:9:53: a `)` is missing that closes the pattern\n  maybe: `)`",
                problems(rule("ReportedClaim( type == IncidentType.LATE", "$claim.find( \"x\" );")));
    }

    @Test
    void a_rule_without_principle_and_because_is_no_rule_of_a_policy() {
        assertEquals(
                """
                rules/assess/test.drl:5:1: rule `test` serves no principle
                  maybe: `@principle("…")` below its name
                rules/assess/test.drl:5:1: rule `test` does not say why
                  maybe: `@because("…")` below its name, in words an agent can read out""",
                problems(rule("ReportedClaim( type == IncidentType.LATE )", "$claim.find( \"x\" );")
                        .replace("    @principle(\"reassure\")\n    @because(\"it is so\")\n", "")));
    }

    @Test
    void words_out_of_a_case_are_no_finding() {
        assertProblem(
                "type == IncidentType.LATE",
                "$claim.find( $claim.getWishText() );",
                "rules/assess/test.drl:11:18: `find` takes words in quotes and nothing else: other rules ask for what was found by these words\n  maybe: `$claim.find( \"…\" );`");
    }

    @Test
    void a_finding_has_words() {
        assertProblem(
                "type == IncidentType.LATE",
                "$claim.find( \" \" );",
                "rules/assess/test.drl:11:18: what is found has no words\n  maybe: words that other rules ask for");
    }

    @Test
    void a_name_with_a_letter_of_another_script_is_told_which_one() {
        assertProblem(
                "typ\u0435 == IncidentType.LATE",
                "$claim.find( \"x\" );",
                "rules/assess/test.drl:9:32: `typ\u0435` holds `\u0435`, U+0435, a letter of another alphabet that only looks like `e`\n  maybe: `type`");
    }

    @Test
    void a_finding_nobody_makes_is_named_with_the_nearest_one() {
        String rule =
                rule("AssessedClaim( found(\"the deadlin presses\") )", "$claim.propose( RemedyType.REFUND_FULL );");

        Bundle bundle = with(new RuleSource("rules/propose/test.drl", rule));
        PolicyException refused = assertThrows(PolicyException.class, () -> RuleReader.read(bundle, new DroolsLexer()));

        assertEquals(
                "rules/propose/test.drl:9:35: no rule finds `the deadlin presses`, so this can never be\n"
                        + "  maybe: `the deadline presses`",
                refused.problems().get(0).toString());
    }

    private static void assertProblem(String conditions, String consequence, String expected) {
        assertEquals(expected, problems(rule("ReportedClaim( " + conditions + " )", consequence)));
    }

    private static String rule(String pattern, String consequence) {
        return """
                package customerfirst.test
                import io.makegood.rules.*
                import io.makegood.vocabulary.*

                rule "test"
                    @principle("reassure")
                    @because("it is so")
                when
                    $claim : %s
                then
                    %s
                end
                """.formatted(pattern, consequence);
    }

    private static String problems(String rule) {
        Bundle bundle = with(new RuleSource("rules/assess/test.drl", rule));
        return assertThrows(PolicyException.class, () -> RuleReader.read(bundle, new DroolsLexer()))
                .getMessage();
    }

    /** The default policy with no other rule than this one. */
    private static Bundle with(RuleSource rule) {
        List<RuleSource> rules = rule.path().startsWith("rules/propose/")
                ? List.of(
                        BUNDLE.rules().stream()
                                .filter(r -> r.path().equals("rules/assess/time.drl"))
                                .findFirst()
                                .orElseThrow(),
                        rule)
                : List.of(rule);
        return ChangedBundle.withRules(BUNDLE, rules);
    }
}
