package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.internal.bundle.BundleReader;
import io.makegood.resolution.Act;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.ResolutionStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the never-list finds the mistake it is there for, is named, and sends nobody before a person but the claim concerned. */
class SafeguardRulesTest {
    private static final String CASE = """
            clock: {now: 2024-05-14T09:00:00Z, zone: Europe/Berlin}
            customer: {id: C1, name: Katrin, country: DE}
            contact: {channel: CHAT}
            sellers: [{id: S1, displayName: Lampenladen, type: THIRD_PARTY}]
            orders:
              - id: O1
                placedAt: 2024-05-01T09:00:00Z
                currency: EUR
                lines:
                  - {id: L1, sellerId: S1, sku: LAMP, title: Lamp, quantity: 1, unitPrice: EUR 46.00, status: %2$s}
                  - {id: L2, sellerId: S1, sku: VASE, title: Vase, quantity: 1, unitPrice: EUR 20.00, status: DELIVERED}
                  - {id: L3, sellerId: S1, sku: BOOK, title: Book, quantity: 1, unitPrice: EUR 30.00, status: OPEN}
            stock: [{id: ST1, sku: LAMP, available: 3}]
            shippingOptions:
              - {id: SO1, speed: STANDARD, cutOff: "14:00", transitDays: 2, price: EUR 4.90}
            returnQuotes: [{lineId: L1, cost: EUR 6.00}]
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: %1$s, reportedAt: 2024-05-14T08:00:00Z}
              - {id: I2, orderId: O1, lineIds: [L2], type: MISSING_PARTS, reportedAt: 2024-05-14T08:00:00Z}
            wishes: [{incidentId: I1, remedy: %3$s}, {incidentId: I2, remedy: REFUND_FULL}]
            """;

    @TempDir
    private Path folder;

    /**
     * A mistake in a policy.
     *
     * @param safeguard the rule that finds it
     * @param warning of the claim that is wrong, or of the case
     */
    private record Mistake(String safeguard, String warning, String incident, String wish, List<Change> changes) {
        Mistake(String safeguard, String warning, Change... changes) {
            this(safeguard, warning, "DEFECTIVE", "REPLACEMENT", List.of(changes));
        }

        Mistake about(String incident, String wish) {
            return new Mistake(safeguard, warning, incident, wish, changes);
        }

        String caseText() {
            String status = incident.equals("SELLER_CANCELLED") ? "OPEN" : "DELIVERED";
            return CASE.formatted(incident, status, wish);
        }

        @Override
        public String toString() {
            return safeguard;
        }
    }

    /** Other words in all files of the default policy, or a file more where there are none to replace. */
    private record Change(String what, String by) {
        static Change rule(String phase, String fact, String verbs) {
            return new Change("rules/" + phase + "/mistake.drl", """
                    import io.makegood.rules.*
                    import io.makegood.vocabulary.*

                    rule "a mistake in %1$s"
                        @principle("safety-first")
                        @because("somebody made it")
                    when
                        $claim : %2$s( itemTitle == "Lamp" )
                    then
                        %3$s
                    end
                    """.formatted(phase, fact, verbs));
        }

        static Change settle(String verbs) {
            return rule("settle", "SettledClaim", verbs);
        }
    }

    static Stream<Mistake> mistakesInOneClaim() {
        String back = "$claim.returning( ReturnRequirement.REQUIRED_BEFORE_REFUND ); ";
        return Stream.of(
                new Mistake(
                                "a return that costs the customer something must not be",
                                "I1/L1: the customer pays for the return, which never-return-fee-half-the-price forbids",
                                Change.settle(back + "$claim.returnPaidBy( CostBearer.CUSTOMER );"))
                        .about("DEFECTIVE", "REFUND_FULL"),
                new Mistake(
                        "a remedy that costs the customer something must not be",
                        "I1/L1: the customer pays for what makes it good, which never-return-fee-half-the-price forbids",
                        Change.settle("$claim.borneBy( CostBearer.CUSTOMER );")),
                new Mistake(
                        "a delivery that costs the customer something must not be",
                        "I1/L1: the customer pays for the shipping, which never-charge-for-expedite forbids",
                        Change.settle("$claim.shippingPaidBy( CostBearer.CUSTOMER );")),
                new Mistake(
                        "a new one that waits for the old one must not be",
                        "I1/L1: the old one has to come back first, which advance-replacement forbids",
                        Change.settle(back)),
                new Mistake(
                        "a wait longer than a business day must not be",
                        "I1/L1: the wait is longer than a business day, which never-wait-for-carrier-proceedings forbids",
                        Change.rule(
                                "propose",
                                "AssessedClaim",
                                "$claim.askToWait( $claim.getPolicy().days(\"returnDays\") );")),
                new Mistake(
                        "a review that drags on must not be",
                        "I1/L1: the review takes too long, which a-person-decides-doubts forbids",
                        Change.rule("propose", "AssessedClaim", "$claim.holdForReview();"),
                        new Change(
                                "    value: 48\n    unit: hours\n    why: after it",
                                "    value: 300\n    unit: hours\n    why: after it")),
                new Mistake(
                                "a fake that is not paid back at once must not be",
                                "I1/L1: a fake is not paid back at once, which never-drag-a-clear-refund forbids",
                                Change.settle(back))
                        .about("COUNTERFEIT", "REFUND_FULL"),
                new Mistake(
                                "a rest nobody offers to cancel must not be",
                                "I1/L1: the customer is not offered to cancel the rest,"
                                        + " which never-leave-the-rest-uncancellable forbids",
                                new Change("say( CommPoint.OFFER_CANCEL_REST )", "say( CommPoint.NAME_ITEM )"))
                        .about("SELLER_CANCELLED", "REFUND_FULL"),
                new Mistake(
                        "an adverse decision without a way to appeal must not be",
                        "I1/L1: no way to speak to a person is named, which a-person-decides-doubts forbids",
                        Change.rule("propose", "AssessedClaim", "$claim.holdForReview();"),
                        new Change("$claim.say( CommPoint.APPEAL_ROUTE )", "$claim.say( CommPoint.NAME_ITEM )")));
    }

    @ParameterizedTest
    @MethodSource("mistakesInOneClaim")
    void a_mistake_is_found_and_named_and_the_claim_concerned_goes_before_a_person(Mistake mistake) {
        Resolution resolution = resolve(mistake.caseText(), mistake.changes());

        assertWarning(mistake, resolution);
        assertEquals(ResolutionStatus.NEEDS_REVIEW, decision(resolution, "I1").status());
        assertNotEquals(
                ResolutionStatus.NEEDS_REVIEW, decision(resolution, "I2").status());
        assertTrue(resolution.communications().get(0).points().contains(CommPoint.APPEAL_ROUTE));
        assertTrue(
                resolution.rationale().stream()
                        .anyMatch(reason -> reason.decisionId().equals("I1/L1")
                                && reason.act() == Act.VETOED
                                && mistake.safeguard().equals(reason.rule())),
                "the violation is no reason of the review");
    }

    static Stream<Mistake> mistakesInTheMessage() {
        return Stream.of(
                new Mistake(
                        "a message that does not say how to reach us must not be",
                        "case: the message does not say how to reach us, which never-hide-contact forbids",
                        new Change("say( CommPoint.REPLYABLE_CHANNEL )", "say( CommPoint.NAME_ITEM )")),
                new Mistake(
                        "a message that cannot be answered must not be",
                        "case: the message cannot be answered, which never-no-reply forbids",
                        new Change("replyTo = case thread {case}", "replyTo = Do-Not-Reply@shop.example")),
                new Mistake(
                        "a message that says nothing must not be",
                        "case: the message says nothing, which never-survey-instead-of-answer forbids",
                        new Change("$claim.say( ", "$claim.followUp( FollowUpType.RECORD_PROMISE ); // "),
                        new Change("$claim.ask( ", "$claim.holdForReview(); // ")));
    }

    @ParameterizedTest
    @MethodSource("mistakesInTheMessage")
    void a_mistake_in_the_message_sends_all_it_is_about_before_a_person(Mistake mistake) {
        Resolution resolution = resolve(mistake.caseText(), mistake.changes());

        assertWarning(mistake, resolution);
        resolution.decisions().forEach(each -> assertEquals(ResolutionStatus.NEEDS_REVIEW, each.status(), each.id()));
        assertTrue(resolution.communications().get(0).points().contains(CommPoint.STATE_NEXT_STEP));
    }

    @Test
    void a_plan_to_take_away_what_was_bought_is_found_when_nothing_blocks_it() {
        String plan = """
                clock: {now: 2024-05-14T09:00:00Z, zone: Europe/Berlin}
                customer: {id: C1, name: Katrin, country: DE}
                sellers: [{id: S1, displayName: Lampenladen, type: PLATFORM}]
                orders:
                  - id: O1
                    placedAt: 2024-05-01T09:00:00Z
                    currency: EUR
                    lines:
                      - {id: L1, sellerId: S1, sku: EBOOK, title: Lamp, quantity: 1, unitPrice: EUR 6.00, status: DELIVERED, traits: [DIGITAL]}
                incidents:
                  - {id: I1, orderId: O1, lineIds: [L1], type: ACCESS_REVOKED, reportedAt: 2024-05-14T08:00:00Z}
                plannedActions: [{type: REVOKE_ACCESS, incidentId: I1}]
                """;
        Mistake mistake = new Mistake(
                "a plan to take away what was bought must not be",
                "I1/L1: what was bought would be taken away, which never-remote-delete forbids");

        Resolution resolution = resolve(
                plan,
                List.of(new Change(
                        "$claim.block( PlannedActionType.REVOKE_ACCESS )",
                        "$claim.followUp( FollowUpType.RECORD_PROMISE )")));

        assertWarning(mistake, resolution);
        assertEquals(ResolutionStatus.NEEDS_REVIEW, resolution.status());
        assertEquals(1, resolution.blockedActions().size());
    }

    @Test
    void every_safeguard_of_the_default_policy_is_shown_to_find_a_mistake() {
        List<String> shown = new ArrayList<>(List.of("a plan to take away what was bought must not be"));
        Stream.concat(mistakesInOneClaim(), mistakesInTheMessage()).forEach(mistake -> shown.add(mistake.safeguard()));

        assertEquals(
                Policy.customerFirst().rules().stream()
                        .filter(rule -> rule.phase().equals("safeguard"))
                        .map(PolicyRule::name)
                        .sorted()
                        .toList(),
                shown.stream().sorted().toList());
    }

    @Test
    void a_safeguard_that_rejects_everything_ends_in_reviews_of_everything() {
        Resolution resolution = resolve(
                CASE.formatted("DEFECTIVE", "DELIVERED", "REPLACEMENT"),
                List.of(new Change("rules/safeguard/all.drl", """
                        import io.makegood.rules.*
                        rule "nothing is ever good enough"
                            @principle("safety-first")
                            @because("{itemTitle} gets {remedy}")
                        when
                            $decision : FinishedDecision()
                        then
                            $decision.violates( "it is decided" );
                        end
                        """)));

        resolution.decisions().forEach(each -> assertEquals(ResolutionStatus.NEEDS_REVIEW, each.status(), each.id()));
        assertEquals(
                2,
                resolution.warnings().stream()
                        .filter(warning -> warning.contains("it is decided"))
                        .count());
    }

    private static void assertWarning(Mistake mistake, Resolution resolution) {
        String whole = mistake.warning() + " (rule `" + mistake.safeguard() + "`); a person decides instead (rules: ";
        assertTrue(
                resolution.warnings().stream().anyMatch(warning -> warning.startsWith(whole)),
                () -> Resolutions.toText(resolution));
    }

    private static LineDecision decision(Resolution resolution, String incident) {
        return resolution.decisions().stream()
                .filter(each -> each.incidentId().equals(incident))
                .findFirst()
                .orElseThrow();
    }

    private Resolution resolve(String caseText, List<Change> changes) {
        Map<String, String> files = new HashMap<>(BundleReader.filesOfResource("customer-first"));
        files.keySet().removeIf(path -> path.startsWith("cases/"));
        for (Change change : changes) {
            if (change.what().startsWith("rules/")) {
                files.put(change.what(), change.by());
            } else {
                Map<String, String> before = Map.copyOf(files);
                files.replaceAll((path, text) -> text.replace(change.what(), change.by()));
                assertNotEquals(before, files, () -> "nothing says " + change.what());
            }
        }
        return ResolutionEngine.using(MadePolicy.load(folder, files)).resolve(CaseFiles.read("case.yaml", caseText));
    }
}
