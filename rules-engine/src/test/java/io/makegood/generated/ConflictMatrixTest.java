package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.resolution.Communication;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.RejectedAlternative;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.Answer;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.ApprovalLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.DeliveredTo;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.Pace;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.RiskLevel;
import io.makegood.vocabulary.SellerResponse;
import io.makegood.vocabulary.SellerType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The pairs of the conflict matrix in the principles: who wins, that it is said in whose name, and that what lost stays to be seen. */
class ConflictMatrixTest {

    @Test
    void a_wish_yields_only_to_a_named_blocking_fact_and_the_customer_hears_it() {
        Resolution resolution = CustomerFirst.resolve(SmallCase.of(IncidentType.DEFECTIVE)
                .wish(RemedyType.REPLACEMENT)
                .stock(0)
                .build());
        LineDecision decision = only(resolution);
        assertEquals(ResolutionStatus.FINAL, decision.status());
        assertEquals(RemedyType.REFUND_FULL, decision.remedyType());
        assertRuledOut(resolution, RemedyType.REPLACEMENT, "feasibility-is-the-only-limit");
        assertTrue(rejected(resolution, "REPLACEMENT").because().contains("no Glass lamp left"));
        assertTrue(message(resolution).points().contains(CommPoint.STATE_NONE_LEFT));
    }

    @Test
    void a_date_close_ahead_removes_the_short_wait() {
        Resolution resolution = CustomerFirst.resolve(SmallCase.of(IncidentType.MARKED_DELIVERED_NOT_RECEIVED)
                .scanned(3, DeliveredTo.DOOR)
                .deadline(3, "Christmas")
                .wish(RemedyType.REPLACEMENT)
                .build());
        assertEquals(ResolutionStatus.FINAL, only(resolution).status());
        assertEquals("EXPRESS", only(resolution).planned().shipping().optionId());
        assertRuledOut(resolution, PauseKind.WAIT, "expedite-near-deadline");
    }

    @Test
    void without_a_date_the_short_wait_is_asked_for() {
        Resolution resolution = CustomerFirst.resolve(SmallCase.of(IncidentType.MARKED_DELIVERED_NOT_RECEIVED)
                .scanned(3, DeliveredTo.DOOR)
                .wish(RemedyType.REPLACEMENT)
                .build());
        assertEquals(ResolutionStatus.PROVISIONAL, only(resolution).status());
        assertEquals(RemedyType.REPLACEMENT, only(resolution).pending().type());
        assertCited(resolution, "short-wait-before-remedy");
    }

    @Test
    void nobody_waits_who_refuses_to() {
        Resolution resolution = CustomerFirst.resolve(SmallCase.of(IncidentType.MARKED_DELIVERED_NOT_RECEIVED)
                .scanned(3, DeliveredTo.DOOR)
                .wish(RemedyType.REFUND_FULL)
                .acceptsWait(Answer.NO)
                .build());
        assertEquals(ResolutionStatus.FINAL, only(resolution).status());
        assertEquals(RemedyType.REFUND_FULL, only(resolution).remedyType());
        assertRuledOut(resolution, PauseKind.WAIT, "customer-gets-it-his-way");
    }

    @Test
    void a_promise_beats_the_clause_against_returns() {
        SmallCase download = SmallCase.of(IncidentType.REMORSE).with(ItemTrait.DIGITAL);
        assertEquals(
                ResolutionStatus.DECLINED_WITH_ALTERNATIVES,
                only(CustomerFirst.resolve(download.build())).status());

        Resolution promised = CustomerFirst.resolve(download.promise(
                        RemedyType.REFUND_FULL,
                        "in case of the slightest problems we will be happy to refund your money")
                .build());
        assertEquals(RemedyType.REFUND_FULL, only(promised).remedyType());
        assertEquals(ResolutionStatus.FINAL, only(promised).status());
        assertCited(promised, "honour-agent-promises");
        assertCited(promised, "goodwill-beats-no-return-clause");
        assertTrue(message(promised).points().contains(CommPoint.STATE_PROMISE_HONOURED));
    }

    @Test
    void a_dear_fake_is_paid_back_at_once_and_no_return_gates_it() {
        Resolution resolution = CustomerFirst.resolve(SmallCase.of(IncidentType.COUNTERFEIT)
                .soldBy(SellerType.THIRD_PARTY)
                .price("CAD 690.00")
                .build());
        LineDecision decision = only(resolution);
        assertEquals(RemedyType.REFUND_FULL, decision.remedyType());
        assertEquals(ResolutionStatus.FINAL, decision.status());
        assertEquals(RefundTiming.IMMEDIATE, Repaid.at(decision));
        assertNotEquals(
                ReturnRequirement.REQUIRED_BEFORE_REFUND, decision.returning().requirement());
        assertCited(resolution, "refund-without-return-for-seller-fault");
        assertTrue(resolution.followUps().stream().anyMatch(f -> f.type() == FollowUpType.STOP_LISTING));
    }

    @Test
    void what_is_unsafe_is_not_kept_and_used_though_nothing_comes_back() {
        Resolution resolution = CustomerFirst.resolve(SmallCase.of(IncidentType.DEFECTIVE)
                .soldBy(SellerType.THIRD_PARTY)
                .recalled()
                .build());
        LineDecision decision = only(resolution);
        assertEquals(RemedyType.REFUND_FULL, decision.remedyType());
        assertEquals(ReturnRequirement.DISPOSE, decision.returning().requirement());
        assertTrue(message(resolution).points().contains(CommPoint.SAFETY_STOP_USE));
        assertOutranked(resolution, "return: not required", "refund-without-return-for-seller-fault");
        assertCited(resolution, "safety-first");
    }

    @Test
    void a_return_that_is_not_worth_its_label_is_waived() {
        Resolution resolution = CustomerFirst.resolve(SmallCase.of(IncidentType.QUALITY_DISAPPOINTING)
                .price("CAD 9.00")
                .returnCosts("CAD 11.00")
                .build());
        LineDecision decision = only(resolution);
        assertEquals(RemedyType.REFUND_FULL, decision.remedyType());
        assertEquals(Money.parse("CAD 9.00"), decision.planned().amount());
        assertEquals(ReturnRequirement.KEEP_ITEM, decision.returning().requirement());
        assertEquals(RefundTiming.IMMEDIATE, Repaid.at(decision));
        assertOutranked(resolution, "return: required before refund", "refund-on-return-when-remorse");
        assertCited(resolution, "return-cost-must-not-eat-refund");
    }

    @Test
    void who_needs_exactly_this_edition_is_asked_before_a_better_one_goes_out() {
        SmallCase ranOut =
                SmallCase.of(IncidentType.OUT_OF_STOCK_AFTER_ORDER).stock(0).upgrades(3);
        assertEquals(
                RemedyType.REPLACEMENT_UPGRADE,
                only(CustomerFirst.resolve(ranOut.build())).remedyType());
        assertEquals(
                ResolutionStatus.FINAL,
                only(CustomerFirst.resolve(ranOut.build())).status());

        Resolution asked = CustomerFirst.resolve(
                ranOut.with(ItemTrait.EXACT_VARIANT_REQUIRED).build());
        assertEquals(ResolutionStatus.AWAITING_CUSTOMER_CHOICE, only(asked).status());
        assertTrue(
                only(asked).options().stream().anyMatch(option -> option.remedy() == RemedyType.REPLACEMENT_UPGRADE));
        assertTrue(only(asked).options().stream().anyMatch(option -> option.remedy() == RemedyType.REFUND_FULL));
        assertCited(asked, "upgrade-at-no-charge");
    }

    @Test
    void a_pattern_is_looked_at_by_a_person_by_a_date_in_neutral_words() {
        SmallCase missing =
                SmallCase.of(IncidentType.NOT_RECEIVED).price("CAD 150.00").wish(RemedyType.REFUND_FULL);
        assertEquals(
                ResolutionStatus.FINAL,
                only(CustomerFirst.resolve(missing.risk(RiskLevel.MEDIUM, 4, 0).build()))
                        .status());

        CaseFile many = missing.risk(RiskLevel.HIGH, 9, 0).build();
        Resolution resolution = CustomerFirst.resolve(many);
        LineDecision decision = only(resolution);
        assertEquals(ResolutionStatus.NEEDS_REVIEW, decision.status());
        assertEquals(RemedyType.REFUND_FULL, decision.pending().type());
        assertEquals(
                many.clock().now().plus(Duration.ofHours(48)),
                decision.pending().until());
        assertCited(resolution, "believe-the-customer");
        assertCited(resolution, "a-person-decides-doubts");
        assertTrue(message(resolution).points().contains(CommPoint.APPEAL_ROUTE));
        String text = message(resolution).text().toLowerCase(Locale.ROOT);
        assertAll(
                () -> assertFalse(text.contains("pattern")),
                () -> assertFalse(text.contains("claims")),
                () -> assertFalse(text.contains("risk")));
    }

    @Test
    void the_customer_is_believed_over_a_signature_or_pin_unless_there_is_a_pattern() {
        SmallCase signed = SmallCase.of(IncidentType.SIGNED_BY_OTHER)
                .scanned(100, DeliveredTo.PIN)
                .wish(RemedyType.REPLACEMENT);
        Resolution believed = CustomerFirst.resolve(signed.build());
        assertEquals(ResolutionStatus.FINAL, only(believed).status());
        assertEquals(RemedyType.REPLACEMENT, only(believed).remedyType());
        assertTrue(message(believed).points().contains(CommPoint.BELIEVE_YOU));
        assertCited(believed, "believe-over-signature");

        Resolution doubted = CustomerFirst.resolve(
                signed.price("CAD 150.00").risk(RiskLevel.HIGH, 9, 0).build());
        assertEquals(ResolutionStatus.NEEDS_REVIEW, only(doubted).status());
        assertEquals(RemedyType.REPLACEMENT, only(doubted).pending().type());
        assertCited(doubted, "a-person-decides-doubts");
    }

    @Test
    void where_it_is_not_our_fault_we_feel_with_the_customer_and_claim_no_guilt() {
        Resolution resolution = CustomerFirst.resolve(SmallCase.of(IncidentType.STOLEN_AFTER_DELIVERY)
                .wish(RemedyType.REPLACEMENT)
                .build());
        assertEquals(RemedyType.REPLACEMENT, only(resolution).remedyType());
        assertEquals(ApologyLevel.EMPATHY, message(resolution).apology());
        assertFalse(message(resolution).points().contains(CommPoint.APOLOGISE));
        assertCited(resolution, "help-beyond-own-fault");
        assertFalse(cites(resolution, "apologise-when-own-fault"));
    }

    @Test
    void a_seller_who_objects_later_changes_nothing_for_the_customer() {
        CaseFile wrong = SmallCase.of(IncidentType.NOT_AS_DESCRIBED)
                .soldBy(SellerType.THIRD_PARTY)
                .build();
        Resolution resolution = CustomerFirst.resolve(wrong);
        LineDecision decision = only(resolution);
        assertEquals(ResolutionStatus.FINAL, decision.status());
        assertEquals(CostBearer.PLATFORM, decision.costs().get(0).payer());
        assertEquals(CostBearer.SELLER, decision.costs().get(0).bearer());
        assertNotNull(decision.recourse().get(0).appealUntil());
        assertCited(resolution, "platform-absorbs-seller-fault");

        CaseFile after = CaseFiles.after(wrong, resolution);
        LineDecision again = only(CustomerFirst.resolve(after));
        assertEquals(RemedyType.INFORM_ONLY, again.remedyType());
        assertNull(again.planned().receivable().due());
        assertEquals(Outcome.OPEN, after.earlierResolutions().get(0).outcome());
    }

    @Test
    void above_the_limit_the_answer_is_the_same_and_somebody_signs_in_the_background() {
        SmallCase laptop = SmallCase.of(IncidentType.DEFECTIVE).wish(RemedyType.REFUND_FULL);
        Resolution cheap = CustomerFirst.resolve(laptop.price("CAD 450.00").build());
        Resolution dear = CustomerFirst.resolve(laptop.price("CAD 1850.00").build());
        assertNull(cheap.approval());
        assertEquals(ApprovalLevel.SUPERVISOR, dear.approval().level());
        assertTrue(dear.approval().background());
        assertFalse(dear.approval().customerVisible());
        assertEquals(only(cheap).status(), only(dear).status());
        assertEquals(only(cheap).remedyType(), only(dear).remedyType());
        assertEquals(message(cheap).points(), message(dear).points());
        assertCited(dear, "empowered-agent");
    }

    @Test
    void what_the_bank_gave_back_is_not_paid_again_however_simple_that_were() {
        Resolution resolution = CustomerFirst.resolve(SmallCase.of(IncidentType.DEFECTIVE)
                .wish(RemedyType.REFUND_FULL)
                .dispute(DisputeState.WON)
                .build());
        assertNull(only(resolution).planned().amount());
        assertRuledOut(resolution, RemedyType.REFUND_FULL, "nothing-paid-twice");
        assertCited(resolution, "customer-gets-it-his-way", false);
    }

    @Test
    void the_latest_day_is_promised_and_no_other_is_named() {
        Resolution resolution = CustomerFirst.resolve(SmallCase.of(IncidentType.DEFECTIVE)
                .wish(RemedyType.REPLACEMENT)
                .build());
        LineDecision decision = only(resolution);
        assertTrue(decision.planned()
                .shipping()
                .atTheLatest()
                .isAfter(decision.planned().shipping().expected()));
        String text = message(resolution).text();
        assertTrue(text.contains("by Wednesday, May 22"), text);
        assertFalse(text.contains("May 20"), text);
        assertCited(resolution, "under-promise-over-deliver");
        assertCited(resolution, "clear-plain-words");
    }

    @Test
    void one_accident_is_forgiven_and_repeated_ones_are_looked_at_by_a_person() {
        SmallCase dropped = SmallCase.of(IncidentType.CUSTOMER_DAMAGED);
        Resolution first = CustomerFirst.resolve(dropped.build());
        assertEquals(ResolutionStatus.FINAL, only(first).status());
        assertEquals(RemedyType.REPLACEMENT, only(first).remedyType());

        Resolution third =
                CustomerFirst.resolve(dropped.risk(RiskLevel.LOW, 2, 2).build());
        assertEquals(ResolutionStatus.NEEDS_REVIEW, only(third).status());
        assertEquals(RemedyType.REPLACEMENT, only(third).pending().type());
        assertCited(third, "forgive-honest-accident");
        assertCited(third, "a-person-decides-doubts");
    }

    @Test
    void somebody_in_a_hurry_is_told_the_same_in_fewer_words() {
        SmallCase missing = SmallCase.of(IncidentType.NOT_RECEIVED).wish(RemedyType.REFUND_FULL);
        Communication calm = message(CustomerFirst.resolve(missing.build()));
        Resolution hurried = CustomerFirst.resolve(missing.pace(Pace.HURRIED).build());
        Communication message = message(hurried);
        assertTrue(message.points()
                .containsAll(List.of(
                        CommPoint.STATE_WHAT_HAPPENED_PLAINLY,
                        CommPoint.STATE_REMEDY,
                        CommPoint.STATE_REFUND_AMOUNT,
                        CommPoint.REPLYABLE_CHANNEL)));
        assertTrue(calm.points().contains(CommPoint.ASK_ANYTHING_ELSE));
        assertFalse(message.points().contains(CommPoint.ASK_ANYTHING_ELSE));
        assertCited(hurried, "clear-plain-words");
    }

    @Test
    void a_seller_may_take_his_time_with_us_and_the_customer_waits_for_nobody() {
        Resolution resolution = CustomerFirst.resolve(SmallCase.of(IncidentType.NOT_AS_DESCRIBED)
                .soldBy(SellerType.THIRD_PARTY)
                .sellerContact(2, SellerResponse.NONE)
                .build());
        LineDecision decision = only(resolution);
        assertEquals(ResolutionStatus.FINAL, decision.status());
        assertEquals(RefundTiming.IMMEDIATE, Repaid.at(decision));
        assertNull(decision.pending());
        assertTrue(resolution.followUps().stream()
                .anyMatch(f -> f.type() == FollowUpType.SELLER_RECOVERY && f.nextRemedy() == null));
        assertTrue(message(resolution).points().contains(CommPoint.ACKNOWLEDGE_YOUR_ATTEMPTS));
        assertFalse(message(resolution).text().toLowerCase(Locale.ROOT).contains("contact"));
        assertCited(resolution, "platform-absorbs-seller-fault");
        assertCited(resolution, "stand-up-for-the-customer");
    }

    private static LineDecision only(Resolution resolution) {
        assertEquals(1, resolution.decisions().size());
        return resolution.decisions().get(0);
    }

    private static Communication message(Resolution resolution) {
        return resolution.communications().get(0);
    }

    private static RejectedAlternative rejected(Resolution resolution, String what) {
        return resolution.rejectedAlternatives().stream()
                .filter(r -> r.alternative().equals(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError(what + " is not among " + resolution.rejectedAlternatives()));
    }

    /** What lost stays, with who ruled it out, and the ruling is in the proof. */
    private static void assertRuledOut(Resolution resolution, Object what, String principle) {
        assertTrue(
                resolution.rejectedAlternatives().stream()
                        .anyMatch(r -> r.alternative().equals(what.toString())
                                && r.vetoed()
                                && principle.equals(r.principle())),
                () -> what + " is not ruled out by " + principle + " in " + resolution.rejectedAlternatives());
        assertCited(resolution, principle);
    }

    /** What lost stays in the proof, without effect. */
    private static void assertOutranked(Resolution resolution, String conclusion, String principle) {
        assertTrue(
                resolution.rationale().stream()
                        .anyMatch(r ->
                                r.conclusion().equals(conclusion) && principle.equals(r.principle()) && !r.effective()),
                () -> conclusion + " of " + principle + " is not outranked in " + resolution.rationale());
    }

    private static void assertCited(Resolution resolution, String principle) {
        assertCited(resolution, principle, true);
    }

    private static void assertCited(Resolution resolution, String principle, boolean effective) {
        assertTrue(
                resolution.rationale().stream()
                        .anyMatch(r -> principle.equals(r.principle()) && r.effective() == effective),
                () -> principle + " is not cited in " + resolution.rationale());
    }

    private static boolean cites(Resolution resolution, String principle) {
        return resolution.rationale().stream().anyMatch(r -> principle.equals(r.principle()) && r.effective());
    }
}
