package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever somebody writes into a policy: the customer gets a dated, kind answer, and the author is told which rule it was. */
class BadPolicyTest {
    private static final String FAKE = """
            clock: {now: 2024-05-14T09:00:00Z, zone: Europe/Berlin}
            customer: {id: C1, name: Katrin, country: DE}
            contact: {channel: CHAT}
            sellers: [{id: S1, displayName: Lampenladen, type: THIRD_PARTY}]
            orders:
              - id: O1
                placedAt: 2024-05-01T09:00:00Z
                currency: EUR
                lines: [{id: L1, sellerId: S1, sku: LAMP, title: Lamp, quantity: 1, unitPrice: EUR 46.00}]
            stock: [{id: ST1, sku: LAMP, available: 3}]
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: COUNTERFEIT, reportedAt: 2024-05-14T08:00:00Z}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_rule_that_drags_a_clear_refund_is_overruled_and_named() {
        Resolution resolution = resolve("rules/choose/drag.drl", """
                package customerfirst.choose
                import io.makegood.rules.*
                import io.makegood.vocabulary.*

                rule "nothing is ever paid"
                    @principle("safety-first")
                    @because("we like to keep the money")
                when
                    $remedy : EligibleRemedy( type == RemedyType.INFORM_ONLY )
                then
                    $remedy.prefer();
                end
                """, "rules/propose/drag.drl", """
                package customerfirst.propose
                import io.makegood.rules.*
                import io.makegood.vocabulary.*

                rule "nothing is ever given"
                    @principle("safety-first")
                    @because("we like to keep the money")
                when
                    $claim : AssessedClaim()
                then
                    $claim.propose( RemedyType.INFORM_ONLY );
                end
                """);

        assertReview(resolution);
        assertTrue(
                resolution
                        .warnings()
                        .contains("I1/L1: a fake is not paid back at once, which never-drag-a-clear-refund forbids"
                                + " (rule `a fake that is not paid back at once must not be`); a person decides instead"
                                + " (rules: nothing is ever given; nothing is ever paid)"),
                resolution.warnings()::toString);
        assertTrue(
                resolution
                        .warnings()
                        .contains(
                                "I1/L1: less than Directive (EU) 2019/771, articles 10 and 13 gives, which the engine never"
                                        + " gives (nobody gets less than the law gives); a person decides instead"
                                        + " (rules: nothing is ever given; nothing is ever paid)"),
                resolution.warnings()::toString);
    }

    @Test
    void a_rule_that_breaks_down_is_named_and_a_person_decides() {
        Resolution resolution = resolve("rules/propose/break.drl", """
                package customerfirst.propose
                import io.makegood.rules.*
                import io.makegood.vocabulary.*

                rule "takes a promise for granted"
                    @principle("reassure")
                    @because("nobody promised anything")
                when
                    $claim : AssessedClaim()
                then
                    $claim.propose( $claim.getPromisedRemedy() );
                end
                """);

        assertReview(resolution);
        assertTrue(
                resolution
                        .warnings()
                        .get(0)
                        .startsWith("case: rule `takes a promise for granted` (rules/propose/break.drl:5) broke down"),
                resolution.warnings()::toString);
    }

    /** Whatever can be nothing, handed to whichever verb takes such a thing: a person decides, and the warning names the rule and its place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            propose | AssessedClaim | propose( $claim.getWished() )
            propose | AssessedClaim | propose( $claim.getPromisedRemedy() )
            propose | AssessedClaim | propose( $claim.getEarlierRemedy() )
            propose | AssessedClaim | propose( $claim.getRemedyAfterPause() )
            settle  | SettledClaim  | refundTo( $claim.getWishedMethod() )
            """)
    void a_verb_with_nothing_is_named_and_a_person_decides(String phase, String fact, String verb) {
        Resolution resolution = resolve("rules/" + phase + "/nothing.drl", """
                rule "takes it for granted"
                    @principle("reassure")
                    @because("nobody said so")
                when
                    $claim : %s()
                then
                    $claim.%s;
                end
                """.formatted(fact, verb));

        assertReview(resolution);
        assertTrue(
                resolution
                        .warnings()
                        .get(0)
                        .startsWith("case: rule `takes it for granted` (rules/" + phase + "/nothing.drl:1) broke down"),
                resolution.warnings()::toString);
    }

    private static void assertReview(Resolution resolution) {
        assertEquals(ResolutionStatus.NEEDS_REVIEW, resolution.status());
        assertEquals(
                RemedyType.REFUND_FULL, resolution.decisions().get(0).pending().type());
        assertTrue(resolution.communications().get(0).points().contains(CommPoint.APPEAL_ROUTE));
        assertTrue(resolution.communications().get(0).text().contains("One of us will look at it in person"));
    }

    /** Resolves a case of a fake by the default policy with these files added. */
    private Resolution resolve(String... pathsAndTexts) {
        CaseFile caseFile = CaseFiles.read("fake.yaml", FAKE);
        return ResolutionEngine.using(MadePolicy.customerFirst(folder, pathsAndTexts))
                .resolve(caseFile);
    }
}
