package io.makegood.internal.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.engine.Policy;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.SmallBundle;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.rule.Rule;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyInvariantsReaderTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final List<Rule> RULES = RuleReader.read(BUNDLE, new DroolsLexer());

    private static final String GOOD = """
            invariants:
              - name: what is unsafe stays where it is
                principle: safety-first
                whenever: found("the goods are unsafe"), paid > policy.amount("returnlessMaxValue")
                never: {returning: [REQUIRED_BEFORE_REFUND, OPTIONAL], eligible: REPLACEMENT}
              - name: another one
                always: {status: FINAL, found: "the deadline presses", followUp: STOP_LISTING}
            """;

    private static List<String> told(String text) {
        List<Problem> problems = new ArrayList<>();
        PolicyInvariantsReader.read(ChangedBundle.withInvariants(BUNDLE, text), RULES, new DroolsLexer(), problems);
        return problems.stream()
                .map(problem -> problem.toString().replace("\n", "~"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "another one | anything else",
                "principle: safety-first~    whenever | whenever",
                "whenever: found(\"the goods are unsafe\"), paid > policy.amount(\"returnlessMaxValue\")~    never | never",
                "whenever: found(\"the goods are unsafe\"), | 'whenever: found(\"the goods are unsafe\") && !(hazardous == true),'",
                "whenever: found(\"the goods are unsafe\"), | whenever: tone == Tone.ANGRY,~      wished in ( null, RemedyType.REFUND_FULL ),",
                "whenever: found(\"the goods are unsafe\"), paid > policy.amount(\"returnlessMaxValue\") | whenever: ['!digital', type == IncidentType.LATE]",
                "never: {returning: [REQUIRED_BEFORE_REFUND, OPTIONAL], eligible: REPLACEMENT} | never: {remedy: [REPLACEMENT, EXCHANGE], fault: CARRIER}",
                "never: {returning: [REQUIRED_BEFORE_REFUND, OPTIONAL], eligible: REPLACEMENT} | never: amount > refundable, type == IncidentType.LATE",
                "never: {returning: [REQUIRED_BEFORE_REFUND, OPTIONAL], eligible: REPLACEMENT} | never: {shipBy: ORDINARY, prove: PIN, borneBy: SELLER, ruledOut: REPAIR, say: APOLOGISE, enclose: HANDWRITTEN_NOTE, block: REVOKE_ACCESS, apologise: FORMAL, returnBy: PICKUP}",
            })
    void invariants_are_read(String before, String after) {
        assertEquals(List.of(), told(changed(before, after)));
    }

    private static String changed(String before, String after) {
        String old = before.replace("~", "\n");
        assertTrue(GOOD.contains(old), old);
        return GOOD.replace(old, after.replace("~", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invariants: | invariant: | 1:1: `invariant` is not known here~  maybe: `invariants`",
                "principle: s | principal: s | 3:5: `principal` is not known here~  maybe: `principle`",
                "safety-first | safety-fist | 3:16: there is no principle `safety-fist`~  maybe: `safety-first`",
                "whenever: | when: | 4:5: `when` is not known here~  maybe: `whenever`",
                "another one | what is unsafe stays where it is | 6:11: there are two invariants `what is unsafe stays where it is`~  maybe: another name for one of them",
                "- name: another one~    always | - always | 6:5: `name` is missing",
                "    always: {status: FINAL, found: \"the deadline presses\", followUp: STOP_LISTING}~ | '' | 6:5: nothing is said that must hold~  maybe: `always` or `never`",
                "always: | never: {status: FINAL}~    always: | 6:5: an invariant says `always` or `never`, not both~  maybe: two invariants",
                "returning: [ | returnin: [ | 5:13: `returnin` is not known here~  maybe: `returning`",
                "OPTIONAL] | OPTIONALLY] | 5:49: `returning` cannot be `OPTIONALLY`~  maybe: `OPTIONAL`",
                "eligible: REPLACEMENT | eligible: REPLACEMNT | 5:70: `eligible` cannot be `REPLACEMNT`~  maybe: `REPLACEMENT`",
                "FINAL | FINALLY | 7:22: `status` cannot be `FINALLY`~  maybe: `FINAL`",
                "FINAL | '[FINAL, FINAL]' | 7:30: `FINAL` is given twice~  maybe: once",
                "FINAL | [] | 7:22: `status` has no value~  maybe: leave it out",
                "the deadline presses | the deadline press | 7:36: no rule finds `the deadline press`~  maybe: `the deadline presses`",
                "STOP_LISTING | '{a: b}' | 7:70: `followUp` is no term, and no list of terms",
                "paid > | payd > | 4:46: `SettledClaim` has no property `payd`~  maybe: `paid`",
                "policy.amount(\"returnlessMaxValue\") | policy.amount(\"returnlesMaxValue\") | 4:67: the policy has no parameter `returnlesMaxValue`~  maybe: `returnlessMaxValue`",
                "found(\"the goods are unsafe\") | found(\"the goods are unsave\") | 4:21: no rule finds `the goods are unsave`, so this can never be~  maybe: `the goods are unsafe`",
                "paid > policy.amount(\"returnlessMaxValue\") | (digital == true | 4:62: a `)` is missing that closes the pattern",
                "paid > policy.amount(\"returnlessMaxValue\") | digital == true ) | 4:63: the end is expected here, not `)`",
                "found(\"the goods are unsafe\"), | '~      hazardous = true,' | 5:17: rules do not compare with `=`~  maybe: `==`",
                "found(\"the goods are unsafe\"), paid > policy.amount(\"returnlessMaxValue\") | '>~      hazardous == treu' | 5:20: ",
                "found(\"the goods are unsafe\"), paid > policy.amount(\"returnlessMaxValue\") | '''hazardous == treu''' | 4:29: ",
                "found(\"the goods are unsafe\"), paid > policy.amount(\"returnlessMaxValue\") | '{type: LATE}' | 4:15: `whenever` has fields; it says conditions as a rule does~  maybe: `type == IncidentType.LATE`",
                "found(\"the goods are unsafe\"), paid > policy.amount(\"returnlessMaxValue\") | '' | 4:14: `whenever` says nothing a rule could ask~  maybe: `type == IncidentType.LATE`",
            })
    void what_is_wrong_is_told_where_it_stands(String before, String after, String problem) {
        List<String> told = told(changed(before, after));
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).startsWith("invariants.yaml:" + problem), told::toString);
        assertFalse(told.get(0).contains("`then`"), told::toString);
    }

    @Test
    void what_says_nothing_is_told() {
        assertEquals(1, told(" \n").size());
        assertEquals(1, told("invariants: []\n").size());
        assertEquals(1, told("invariants:\n  -\n").size());
        assertEquals(1, told("invariants: none\n").size());
    }

    @Test
    void a_policy_with_a_slip_in_its_invariants_is_not_loaded(@TempDir Path folder) {
        SmallBundle bundle = SmallBundle.in(folder)
                .with("rules/assess/a.drl", """
                        package small.assess
                        import io.makegood.rules.*
                        rule "all"
                            @principle("safety-first")
                            @because("it is so")
                        when
                            $claim : ReportedClaim()
                        then
                            $claim.find( "something" );
                        end
                        """)
                .with("invariants.yaml", "invariants: [{name: a, always: {found: somethin}}]\n");

        PolicyException refused = assertThrows(PolicyException.class, () -> Policy.load(folder));

        assertEquals(
                List.of(bundle.path("invariants.yaml") + ":1:40: no rule finds `somethin`\n  maybe: `something`"),
                refused.problems().stream().map(Problem::toString).toList());
    }
}
