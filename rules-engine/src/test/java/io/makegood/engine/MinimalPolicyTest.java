package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.resolution.Act;
import io.makegood.resolution.CostShare;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.LabelSource;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine believes nothing: a policy of one rule and one number decides, and nothing comes out that it did not say. */
class MinimalPolicyTest {
    private static final String CASE = SmallPolicy.FACTS + """
            returnQuotes: [{lineId: L1, cost: EUR 6.00}]
            """;

    private static final String REFUND = """
            rule "money back"
                @principle("fair")
                @because("{itemTitle} does not work")
            when
                $claim : AssessedClaim()
            then
                $claim.propose( RemedyType.REFUND_FULL );
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void a_policy_of_one_rule_decides() throws IOException {
        minimal(REFUND);

        Resolution resolution = resolve();

        LineDecision decision = resolution.decisions().get(0);
        assertEquals(ResolutionStatus.FINAL, decision.status());
        assertEquals(RemedyType.REFUND_FULL, decision.remedyType());
        assertEquals("EUR 46.00", String.valueOf(decision.planned().amount()));
        assertEquals(List.of(), resolution.warnings());
        assertEquals("", resolution.communications().get(0).text());
        assertTrue(
                resolution.rationale().stream()
                        .filter(reason -> reason.act() == Act.CHOSEN)
                        .allMatch(reason -> reason.principle() == null),
                "the engine chose on behalf of a principle the policy did not name");
    }

    @Test
    void a_refund_of_which_nothing_is_left_goes_before_a_person() throws IOException {
        minimal(REFUND);

        Resolution resolution = resolve(
                CASE
                        + "ledger: [{id: G1, lineId: L1, units: 1, amount: EUR 46.00, kind: REFUND, at: 2024-05-10T09:00:00Z}]\n");

        LineDecision decision = resolution.decisions().get(0);
        assertEquals(ResolutionStatus.NEEDS_REVIEW, decision.status());
        assertEquals(
                List.of("I1/L1: money is said to go back, and it is none, which the engine never gives (sums add up);"
                        + " a person decides instead (rules: money back)"),
                resolution.warnings());
    }

    @Test
    void what_no_rule_is_about_goes_before_a_person_by_a_date() throws IOException {
        minimal(REFUND.replace("AssessedClaim()", "AssessedClaim( gift == true )"));

        LineDecision decision = resolve().decisions().get(0);

        assertEquals(ResolutionStatus.NEEDS_REVIEW, decision.status());
        assertEquals("2024-05-16T09:00:00Z", String.valueOf(decision.pending().until()));
    }

    @Test
    void what_its_rules_say_is_said_and_nothing_else() throws IOException {
        minimal(REFUND);
        write("rules/settle/words.drl", """
                rule "says what is done"
                    @principle("fair")
                    @because("somebody should tell the customer")
                when
                    $claim : SettledClaim()
                then
                    $claim.say( CommPoint.STATE_REMEDY );
                end
                """);
        write("messages/en.properties", "STATE_REMEDY = For {item}: {remedy}, {refunds}.\n");

        assertEquals(
                "For Lamp: refund full, €46.00.",
                resolve().communications().get(0).text());
    }

    @Test
    void what_a_safeguard_of_its_own_rejects_is_reviewed_in_neutral_words() throws IOException {
        minimal(REFUND);
        write("rules/safeguard/a.drl", """
                rule "money is not paid for lamps"
                    @principle("fair")
                    @because("{itemTitle} is a lamp")
                when
                    $decision : FinishedDecision( payingMoney == true )
                then
                    $decision.violates( "money is paid for a lamp" );
                end
                """);

        Resolution resolution = resolve();

        assertEquals(ResolutionStatus.NEEDS_REVIEW, resolution.status());
        assertEquals(
                List.of(CommPoint.STATE_NEXT_STEP),
                resolution.communications().get(0).points());
        assertEquals(
                "A person looks at it and answers you by Thursday 16 May.",
                resolution.communications().get(0).text());
        assertEquals("customer care", resolution.followUps().get(0).owner());
        assertEquals(
                List.of("I1/L1: money is paid for a lamp, which fair forbids (rule `money is not paid for lamps`);"
                        + " a person decides instead (rules: money back)"),
                resolution.warnings());
    }

    @Test
    void the_customer_may_be_said_to_pay_for_return_and_shipping() throws IOException {
        minimal(REFUND.replace("REFUND_FULL", "REPLACEMENT"));
        write("rules/settle/costs.drl", """
                rule "postage is the customer's"
                    @principle("fair")
                    @because("it is written in the terms")
                when
                    $claim : SettledClaim()
                then
                    $claim.returning( ReturnRequirement.AFTER_REPLACEMENT );
                    $claim.returnPaidBy( CostBearer.CUSTOMER );
                    $claim.shippingPaidBy( CostBearer.CUSTOMER );
                    $claim.say( CommPoint.STATE_RETURN_COST );
                    $claim.say( CommPoint.STATE_SHIPPING_CHARGE );
                end
                """);
        write(
                "messages/en.properties",
                "STATE_RETURN_COST = The way back costs {returnCost}.\n"
                        + "STATE_SHIPPING_CHARGE = The new one travels for {shippingCharge}.\n");
        parameter("returnDays: {value: 14, unit: days, why: two weeks}");

        Resolution resolution = resolve();

        LineDecision decision = resolution.decisions().get(0);
        assertEquals(CostBearer.CUSTOMER, decision.returning().paidBy());
        assertEquals(LabelSource.NONE, decision.returning().label());
        assertEquals("EUR 4.90", String.valueOf(decision.planned().shipping().charge()));
        assertEquals(
                List.of("goods sent EUR 46.00 PLATFORM", "shipping EUR 4.90 CUSTOMER", "return EUR 6.00 CUSTOMER"),
                decision.costs().stream().map(MinimalPolicyTest::payer).toList());
        assertEquals(
                "The new one travels for €4.90.\nThe way back costs €6.00.",
                resolution.communications().get(0).text());
        assertTrue(Resolutions.toText(resolution).contains("paid by the customer"), Resolutions.toText(resolution));
    }

    @Test
    void what_a_verb_needs_is_told_where_it_is_said() throws IOException {
        minimal(REFUND);
        write("rules/settle/all.drl", """
                rule "too much"
                    @principle("fair")
                    @because("nothing is there for it")
                when
                    $claim : SettledClaim()
                then
                    $claim.say( CommPoint.APOLOGISE );
                    $claim.returning( ReturnRequirement.REQUIRED_BEFORE_REFUND );
                    $claim.returning( ReturnRequirement.DONATE );
                    $claim.borneBy( CostBearer.SELLER );
                    $claim.returnPaidBy( CostBearer.SELLER );
                    $claim.followUp( FollowUpType.CARRIER_CLAIM );
                end
                """);
        write("messages/de.properties", "REASSURE = Alles wird gut.\n");

        PolicyException refused = assertThrows(PolicyException.class, () -> Policy.load(folder));

        assertEquals(
                List.of(
                        "0:0: the bundle has no such file, and its rules say something",
                        "8:5: `returning` needs a parameter `returnDays`, and policy.yaml has none",
                        "9:5: `returning( ReturnRequirement.REQUIRED_BEFORE_REFUND )` and `returning( ReturnRequirement.DONATE )` cannot both hold",
                        "10:5: `borneBy` needs a parameter `recourseAppealDays`, and policy.yaml has none",
                        "11:5: `returnPaidBy` names who pays first, the platform or the customer, and not `SELLER`",
                        "12:5: `followUp` needs a parameter `carrierClaimDays`, and policy.yaml has none"),
                refused.problems().stream()
                        .map(MinimalPolicyTest::placed)
                        .sorted((a, b) -> Integer.compare(line(a), line(b)))
                        .toList());
    }

    private static int line(String placed) {
        return Integer.parseInt(placed.substring(0, placed.indexOf(':')));
    }

    private static String placed(Problem problem) {
        return problem.line() + ":" + problem.column() + ": " + problem.message();
    }

    private static String payer(CostShare share) {
        return share.purpose() + " " + share.amount() + " " + share.payer();
    }

    private void minimal(String rule) throws IOException {
        SortedMap<String, String> files = SmallPolicy.files("1.0.0", "REFUND_FULL");
        files.remove(SmallPolicy.RULE);
        files.remove(SmallPolicy.DOCUMENTED);
        SmallPolicy.write(folder, files);
        write("rules/propose/a.drl", rule);
    }

    private void parameter(String line) throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(policy, Files.readString(policy) + "  " + line + "\n");
    }

    private Resolution resolve() {
        return resolve(CASE);
    }

    private Resolution resolve(String text) {
        return ResolutionEngine.using(Policy.load(folder)).resolve(CaseFiles.read("case.yaml", text));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        String imports = path.endsWith(".drl") ? "import io.makegood.rules.*; import io.makegood.vocabulary.*; " : "";
        Files.writeString(file, imports + text);
    }
}
