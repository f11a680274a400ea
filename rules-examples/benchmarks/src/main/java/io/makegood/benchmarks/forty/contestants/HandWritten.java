package io.makegood.benchmarks.forty.contestants;

import io.makegood.benchmarks.forty.ClaimFacts;
import io.makegood.benchmarks.forty.Contestant;
import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.forty.Notes;
import io.makegood.benchmarks.forty.Outcome;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.SellerType;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.ShippingService;
import java.util.List;
import java.util.Objects;

/** The forty rules as somebody would write them in Java who wants no engine at all. */
public final class HandWritten implements Contestant {
    private final List<ClaimFacts> claims = FortyCases.flat();

    @Override
    public Outcome decide(int caseIndex) {
        ClaimFacts claim = claims.get(caseIndex);
        Notes notes = new Notes();
        boolean late = false;
        boolean notWorthReturn = false;
        boolean manyAffected = false;

        // assess
        if (claim.getShipmentStatus() == ShipmentStatus.LOST || claim.getShipmentStatus() == ShipmentStatus.DAMAGED) {
            notes.faultLies("a parcel lost or damaged on its way is the carrier's fault", 7, FaultParty.CARRIER);
        }
        if (claim.getSoldBy() == SellerType.THIRD_PARTY
                && claim.getMatter() == Matter.BAD_GOODS
                && claim.getType() != IncidentType.DAMAGED_IN_TRANSIT) {
            notes.faultLies("what a merchant sent wrong is the merchant's fault", 7, FaultParty.SELLER);
        }
        if (claim.getSoldBy() == SellerType.PLATFORM
                && claim.getMatter() == Matter.BAD_GOODS
                && claim.getType() != IncidentType.DAMAGED_IN_TRANSIT) {
            notes.faultLies("what we sent wrong is our fault", 7, FaultParty.PLATFORM);
        }
        if (claim.getReportedFault() == FaultParty.PLATFORM) {
            notes.faultLies("a fault of ours that the report names is ours", 7, FaultParty.PLATFORM);
        }
        if (claim.getDaysLate() > 2) {
            notes.find("a parcel far behind its day is late", "the parcel is late");
            late = true;
        }
        if (claim.isResaleImpossible()) {
            notes.find("goods nobody else can use need no return", "a return is not worth it");
            notWorthReturn = true;
        }
        if (claim.getPaid() <= 2500) {
            notes.find("a small amount needs no return", "a return is not worth it");
            notWorthReturn = true;
        }
        if (claim.getAffectedCustomers() >= 10) {
            notes.find("one failure may hit many", "many are affected");
            manyAffected = true;
        }

        // propose
        if (claim.getMatter() == Matter.NON_RECEIPT || claim.getMatter() == Matter.BAD_GOODS) {
            notes.propose("what never came or came wrong is sent again", RemedyType.REPLACEMENT);
        }
        if (claim.getMatter() == Matter.NON_RECEIPT || claim.getMatter() == Matter.BAD_GOODS) {
            notes.propose("what never came or came wrong is paid back", RemedyType.REFUND_FULL);
        }
        if (notes.fault() == FaultParty.PLATFORM
                && (claim.getMatter() == Matter.NON_RECEIPT || claim.getMatter() == Matter.BAD_GOODS)
                && claim.isUpgradeInStock()) {
            notes.propose("a better edition makes up for a fault of ours", RemedyType.REPLACEMENT_UPGRADE);
        }
        if (claim.getMatter() == Matter.UNAVAILABILITY) {
            notes.propose("what cannot be supplied is paid back", RemedyType.REFUND_FULL);
        }
        if (claim.getMatter() == Matter.SECOND_THOUGHTS) {
            notes.propose("a change of mind is paid back", RemedyType.REFUND_FULL);
        }
        if (claim.getMatter() == Matter.SECOND_THOUGHTS && claim.getDaysSinceDelivery() > 30) {
            notes.propose("a change of mind long after is met with credit", RemedyType.STORE_CREDIT);
        }
        if (claim.getMatter() == Matter.LATENESS) {
            notes.propose("a parcel that is late is explained", RemedyType.INFORM_ONLY);
        }
        if (claim.getWished() != null) {
            notes.propose("what the customer asks for is proposed", Objects.requireNonNull(claim.getWished()));
        }

        // guard
        if (notes.isProposed(RemedyType.REPLACEMENT) && !claim.isInStock()) {
            notes.veto("nothing can be sent that is not there", RemedyType.REPLACEMENT);
        }
        if (notes.isProposed(RemedyType.REPLACEMENT_UPGRADE) && !claim.isUpgradeInStock()) {
            notes.veto("no better edition can be sent that is not there", RemedyType.REPLACEMENT_UPGRADE);
        }
        if (notes.isProposed(RemedyType.EXCHANGE) && !claim.isSimilarInStock()) {
            notes.veto("nothing can be exchanged for what is not there", RemedyType.EXCHANGE);
        }
        if ((notes.isProposed(RemedyType.REPLACEMENT_UPGRADE) || notes.isProposed(RemedyType.EXCHANGE))
                && claim.isExactVariantRequired()) {
            notes.vetoAny(
                    "nothing else serves where the variant counts",
                    RemedyType.REPLACEMENT_UPGRADE,
                    RemedyType.EXCHANGE);
        }
        if (notes.isProposingGoods() && claim.isHazardous()) {
            notes.vetoGoods("nothing dangerous is mailed again");
        }
        if (notes.isProposed(RemedyType.CANCEL_LINE) && claim.isShipped()) {
            notes.veto("what has left cannot be cancelled", RemedyType.CANCEL_LINE);
        }
        if (notes.isProposed(RemedyType.REFUND_FULL)
                && claim.getMatter() == Matter.SECOND_THOUGHTS
                && claim.getDaysSinceDelivery() > 30) {
            notes.veto("what came long ago is not paid back for a change of mind", RemedyType.REFUND_FULL);
        }

        // choose
        if (notes.isEligible(claim.getWished())) {
            notes.prefer("the customer gets it his way", 5, Objects.requireNonNull(claim.getWished()));
        }
        if (notes.isEligible(RemedyType.REPLACEMENT) && claim.getMatter() == Matter.NON_RECEIPT) {
            notes.prefer("what never came is sent again before it is paid back", 7, RemedyType.REPLACEMENT);
        }
        if (notes.isEligible(RemedyType.REPLACEMENT)
                && claim.getMatter() == Matter.BAD_GOODS
                && (notes.fault() == FaultParty.PLATFORM || notes.fault() == FaultParty.SELLER)) {
            notes.prefer("what a seller sent wrong is sent again before it is paid back", 7, RemedyType.REPLACEMENT);
        }
        if (notes.isEligible(RemedyType.REPLACEMENT_UPGRADE) && claim.isMember()) {
            notes.prefer("a member gets the better edition", 9, RemedyType.REPLACEMENT_UPGRADE);
        }
        if (notes.isEligible(RemedyType.REFUND_FULL) && claim.isVulnerable()) {
            notes.prefer("somebody to be spared gets his money", 6, RemedyType.REFUND_FULL);
        }
        if ((notes.isEligible(RemedyType.REPLACEMENT) || notes.isEligible(RemedyType.EXCHANGE)) && claim.isGift()) {
            notes.preferAny("a gift has to be there", 8, RemedyType.REPLACEMENT, RemedyType.EXCHANGE);
        }
        if (notes.isEligible(RemedyType.REFUND_FULL) && manyAffected) {
            notes.prefer("all who were hit get the same", 4, RemedyType.REFUND_FULL);
        }
        if (notes.isEligible(RemedyType.REFUND_FULL) && claim.isHazardous()) {
            notes.prefer("dangerous goods are paid back", 1, RemedyType.REFUND_FULL);
        }

        // settle
        if (notWorthReturn) {
            notes.returning("nobody sends back what is not worth it", 10, ReturnRequirement.KEEP_ITEM);
            notes.say(CommPoint.STATE_RETURN_NOT_NEEDED);
        }
        if (claim.getMatter() == Matter.SECOND_THOUGHTS
                && notes.remedy().paysMoney()
                && claim.getShipmentStatus() == ShipmentStatus.DELIVERED) {
            notes.returning(
                    "what a customer no longer wants comes back first", 10, ReturnRequirement.REQUIRED_BEFORE_REFUND);
            notes.say(CommPoint.STATE_RETURN_STEPS);
        }
        if (claim.getMatter() == Matter.BAD_GOODS && notes.remedy().shipsGoods()) {
            notes.returning("what came wrong comes back after the new one", 10, ReturnRequirement.AFTER_REPLACEMENT);
            notes.say(CommPoint.STATE_RETURN_STEPS);
        }
        if (claim.isHazardous()) {
            notes.returning("dangerous goods stay where they are", 1, ReturnRequirement.PROHIBITED);
        }
        if (notes.fault() == FaultParty.PLATFORM) {
            notes.apologise("a fault of ours is named and apologised for", 7, ApologyLevel.FORMAL);
            notes.say(CommPoint.APOLOGISE);
        }
        if (notes.fault() == FaultParty.SELLER || notes.fault() == FaultParty.CARRIER) {
            notes.apologise("a partner's fault is ours towards the customer", 7, ApologyLevel.APOLOGY);
            notes.say(CommPoint.APOLOGISE);
        }
        if (late) {
            notes.apologise("who waited in vain hears that we feel with him", 8, ApologyLevel.EMPATHY);
        }
        if (notes.remedy().shipsGoods() && claim.isMember()) {
            notes.shipBy("a member's parcel travels fastest", 9, ShippingService.FASTEST_AVAILABLE);
        }
        notes.shipBy("everybody can reach us, and parcels travel as parcels do", 10, ShippingService.ORDINARY);
        notes.say(CommPoint.REPLYABLE_CHANNEL);
        return notes.outcome();
    }
}
