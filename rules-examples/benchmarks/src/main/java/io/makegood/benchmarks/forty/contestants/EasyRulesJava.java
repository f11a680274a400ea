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
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules with rules in Java: one set of rules, the phases as priorities. */
public final class EasyRulesJava implements Contestant {
    private final List<ClaimFacts> claims = FortyCases.flat();
    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    public EasyRulesJava() {
        assess();
        propose();
        guard();
        choose();
        settle();
    }

    @Override
    public Outcome decide(int caseIndex) {
        Notes notes = new Notes();
        Facts facts = new Facts();
        facts.put("claim", claims.get(caseIndex));
        facts.put("notes", notes);
        engine.fire(rules, facts);
        return notes.outcome();
    }

    private void rule(String name, int phase, BiPredicate<ClaimFacts, Notes> when, BiConsumer<ClaimFacts, Notes> then) {
        Rule rule = new RuleBuilder()
                .name(name)
                .priority(phase)
                .when(facts -> when.test(facts.get("claim"), facts.get("notes")))
                .then(facts -> then.accept(facts.get("claim"), facts.get("notes")))
                .build();
        rules.register(rule);
    }

    private void assess() {
        rule(
                "a parcel lost or damaged on its way is the carrier's fault",
                1,
                (claim, notes) -> claim.getShipmentStatus() == ShipmentStatus.LOST
                        || claim.getShipmentStatus() == ShipmentStatus.DAMAGED,
                (claim, notes) -> notes.faultLies(
                        "a parcel lost or damaged on its way is the carrier's fault", 7, FaultParty.CARRIER));
        rule(
                "what a merchant sent wrong is the merchant's fault",
                1,
                (claim, notes) -> claim.getSoldBy() == SellerType.THIRD_PARTY
                        && claim.getMatter() == Matter.BAD_GOODS
                        && claim.getType() != IncidentType.DAMAGED_IN_TRANSIT,
                (claim, notes) ->
                        notes.faultLies("what a merchant sent wrong is the merchant's fault", 7, FaultParty.SELLER));
        rule(
                "what we sent wrong is our fault",
                1,
                (claim, notes) -> claim.getSoldBy() == SellerType.PLATFORM
                        && claim.getMatter() == Matter.BAD_GOODS
                        && claim.getType() != IncidentType.DAMAGED_IN_TRANSIT,
                (claim, notes) -> notes.faultLies("what we sent wrong is our fault", 7, FaultParty.PLATFORM));
        rule(
                "a fault of ours that the report names is ours",
                1,
                (claim, notes) -> claim.getReportedFault() == FaultParty.PLATFORM,
                (claim, notes) ->
                        notes.faultLies("a fault of ours that the report names is ours", 7, FaultParty.PLATFORM));
        rule(
                "a parcel far behind its day is late",
                1,
                (claim, notes) -> claim.getDaysLate() > 2,
                (claim, notes) -> notes.find("a parcel far behind its day is late", "the parcel is late"));
        rule(
                "goods nobody else can use need no return",
                1,
                (claim, notes) -> claim.isResaleImpossible(),
                (claim, notes) -> notes.find("goods nobody else can use need no return", "a return is not worth it"));
        rule(
                "a small amount needs no return",
                1,
                (claim, notes) -> claim.getPaid() <= 2500,
                (claim, notes) -> notes.find("a small amount needs no return", "a return is not worth it"));
        rule(
                "one failure may hit many",
                1,
                (claim, notes) -> claim.getAffectedCustomers() >= 10,
                (claim, notes) -> notes.find("one failure may hit many", "many are affected"));
    }

    private void propose() {
        rule(
                "what never came or came wrong is sent again",
                2,
                (claim, notes) -> claim.getMatter() == Matter.NON_RECEIPT || claim.getMatter() == Matter.BAD_GOODS,
                (claim, notes) -> notes.propose("what never came or came wrong is sent again", RemedyType.REPLACEMENT));
        rule(
                "what never came or came wrong is paid back",
                2,
                (claim, notes) -> claim.getMatter() == Matter.NON_RECEIPT || claim.getMatter() == Matter.BAD_GOODS,
                (claim, notes) -> notes.propose("what never came or came wrong is paid back", RemedyType.REFUND_FULL));
        rule(
                "a better edition makes up for a fault of ours",
                2,
                (claim, notes) -> notes.fault() == FaultParty.PLATFORM
                        && (claim.getMatter() == Matter.NON_RECEIPT || claim.getMatter() == Matter.BAD_GOODS)
                        && claim.isUpgradeInStock(),
                (claim, notes) ->
                        notes.propose("a better edition makes up for a fault of ours", RemedyType.REPLACEMENT_UPGRADE));
        rule(
                "what cannot be supplied is paid back",
                2,
                (claim, notes) -> claim.getMatter() == Matter.UNAVAILABILITY,
                (claim, notes) -> notes.propose("what cannot be supplied is paid back", RemedyType.REFUND_FULL));
        rule(
                "a change of mind is paid back",
                2,
                (claim, notes) -> claim.getMatter() == Matter.SECOND_THOUGHTS,
                (claim, notes) -> notes.propose("a change of mind is paid back", RemedyType.REFUND_FULL));
        rule(
                "a change of mind long after is met with credit",
                2,
                (claim, notes) -> claim.getMatter() == Matter.SECOND_THOUGHTS && claim.getDaysSinceDelivery() > 30,
                (claim, notes) ->
                        notes.propose("a change of mind long after is met with credit", RemedyType.STORE_CREDIT));
        rule(
                "a parcel that is late is explained",
                2,
                (claim, notes) -> claim.getMatter() == Matter.LATENESS,
                (claim, notes) -> notes.propose("a parcel that is late is explained", RemedyType.INFORM_ONLY));
        rule(
                "what the customer asks for is proposed",
                2,
                (claim, notes) -> claim.getWished() != null,
                (claim, notes) -> notes.propose(
                        "what the customer asks for is proposed", Objects.requireNonNull(claim.getWished())));
    }

    private void guard() {
        rule(
                "nothing can be sent that is not there",
                3,
                (claim, notes) -> notes.isProposed(RemedyType.REPLACEMENT) && !claim.isInStock(),
                (claim, notes) -> notes.veto("nothing can be sent that is not there", RemedyType.REPLACEMENT));
        rule(
                "no better edition can be sent that is not there",
                3,
                (claim, notes) -> notes.isProposed(RemedyType.REPLACEMENT_UPGRADE) && !claim.isUpgradeInStock(),
                (claim, notes) ->
                        notes.veto("no better edition can be sent that is not there", RemedyType.REPLACEMENT_UPGRADE));
        rule(
                "nothing can be exchanged for what is not there",
                3,
                (claim, notes) -> notes.isProposed(RemedyType.EXCHANGE) && !claim.isSimilarInStock(),
                (claim, notes) -> notes.veto("nothing can be exchanged for what is not there", RemedyType.EXCHANGE));
        rule(
                "nothing else serves where the variant counts",
                3,
                (claim, notes) ->
                        (notes.isProposed(RemedyType.REPLACEMENT_UPGRADE) || notes.isProposed(RemedyType.EXCHANGE))
                                && claim.isExactVariantRequired(),
                (claim, notes) -> notes.vetoAny(
                        "nothing else serves where the variant counts",
                        RemedyType.REPLACEMENT_UPGRADE,
                        RemedyType.EXCHANGE));
        rule(
                "nothing dangerous is mailed again",
                3,
                (claim, notes) -> notes.isProposingGoods() && claim.isHazardous(),
                (claim, notes) -> notes.vetoGoods("nothing dangerous is mailed again"));
        rule(
                "what has left cannot be cancelled",
                3,
                (claim, notes) -> notes.isProposed(RemedyType.CANCEL_LINE) && claim.isShipped(),
                (claim, notes) -> notes.veto("what has left cannot be cancelled", RemedyType.CANCEL_LINE));
        rule(
                "what came long ago is not paid back for a change of mind",
                3,
                (claim, notes) -> notes.isProposed(RemedyType.REFUND_FULL)
                        && claim.getMatter() == Matter.SECOND_THOUGHTS
                        && claim.getDaysSinceDelivery() > 30,
                (claim, notes) ->
                        notes.veto("what came long ago is not paid back for a change of mind", RemedyType.REFUND_FULL));
    }

    private void choose() {
        rule(
                "the customer gets it his way",
                4,
                (claim, notes) -> notes.isEligible(claim.getWished()),
                (claim, notes) ->
                        notes.prefer("the customer gets it his way", 5, Objects.requireNonNull(claim.getWished())));
        rule(
                "what never came is sent again before it is paid back",
                4,
                (claim, notes) -> notes.isEligible(RemedyType.REPLACEMENT) && claim.getMatter() == Matter.NON_RECEIPT,
                (claim, notes) -> notes.prefer(
                        "what never came is sent again before it is paid back", 7, RemedyType.REPLACEMENT));
        rule(
                "what a seller sent wrong is sent again before it is paid back",
                4,
                (claim, notes) -> notes.isEligible(RemedyType.REPLACEMENT)
                        && claim.getMatter() == Matter.BAD_GOODS
                        && (notes.fault() == FaultParty.PLATFORM || notes.fault() == FaultParty.SELLER),
                (claim, notes) -> notes.prefer(
                        "what a seller sent wrong is sent again before it is paid back", 7, RemedyType.REPLACEMENT));
        rule(
                "a member gets the better edition",
                4,
                (claim, notes) -> notes.isEligible(RemedyType.REPLACEMENT_UPGRADE) && claim.isMember(),
                (claim, notes) -> notes.prefer("a member gets the better edition", 9, RemedyType.REPLACEMENT_UPGRADE));
        rule(
                "somebody to be spared gets his money",
                4,
                (claim, notes) -> notes.isEligible(RemedyType.REFUND_FULL) && claim.isVulnerable(),
                (claim, notes) -> notes.prefer("somebody to be spared gets his money", 6, RemedyType.REFUND_FULL));
        rule(
                "a gift has to be there",
                4,
                (claim, notes) -> (notes.isEligible(RemedyType.REPLACEMENT) || notes.isEligible(RemedyType.EXCHANGE))
                        && claim.isGift(),
                (claim, notes) ->
                        notes.preferAny("a gift has to be there", 8, RemedyType.REPLACEMENT, RemedyType.EXCHANGE));
        rule(
                "all who were hit get the same",
                4,
                (claim, notes) -> notes.isEligible(RemedyType.REFUND_FULL) && notes.found("many are affected"),
                (claim, notes) -> notes.prefer("all who were hit get the same", 4, RemedyType.REFUND_FULL));
        rule(
                "dangerous goods are paid back",
                4,
                (claim, notes) -> notes.isEligible(RemedyType.REFUND_FULL) && claim.isHazardous(),
                (claim, notes) -> notes.prefer("dangerous goods are paid back", 1, RemedyType.REFUND_FULL));
    }

    private void settle() {
        rule(
                "nobody sends back what is not worth it",
                5,
                (claim, notes) -> notes.found("a return is not worth it"),
                (claim, notes) -> {
                    notes.returning("nobody sends back what is not worth it", 10, ReturnRequirement.KEEP_ITEM);
                    notes.say(CommPoint.STATE_RETURN_NOT_NEEDED);
                });
        rule(
                "what a customer no longer wants comes back first",
                5,
                (claim, notes) -> claim.getMatter() == Matter.SECOND_THOUGHTS
                        && notes.remedy().paysMoney()
                        && claim.getShipmentStatus() == ShipmentStatus.DELIVERED,
                (claim, notes) -> {
                    notes.returning(
                            "what a customer no longer wants comes back first",
                            10,
                            ReturnRequirement.REQUIRED_BEFORE_REFUND);
                    notes.say(CommPoint.STATE_RETURN_STEPS);
                });
        rule(
                "what came wrong comes back after the new one",
                5,
                (claim, notes) ->
                        claim.getMatter() == Matter.BAD_GOODS && notes.remedy().shipsGoods(),
                (claim, notes) -> {
                    notes.returning(
                            "what came wrong comes back after the new one", 10, ReturnRequirement.AFTER_REPLACEMENT);
                    notes.say(CommPoint.STATE_RETURN_STEPS);
                });
        rule(
                "dangerous goods stay where they are",
                5,
                (claim, notes) -> claim.isHazardous(),
                (claim, notes) ->
                        notes.returning("dangerous goods stay where they are", 1, ReturnRequirement.PROHIBITED));
        rule(
                "a fault of ours is named and apologised for",
                5,
                (claim, notes) -> notes.fault() == FaultParty.PLATFORM,
                (claim, notes) -> {
                    notes.apologise("a fault of ours is named and apologised for", 7, ApologyLevel.FORMAL);
                    notes.say(CommPoint.APOLOGISE);
                });
        rule(
                "a partner's fault is ours towards the customer",
                5,
                (claim, notes) -> notes.fault() == FaultParty.SELLER || notes.fault() == FaultParty.CARRIER,
                (claim, notes) -> {
                    notes.apologise("a partner's fault is ours towards the customer", 7, ApologyLevel.APOLOGY);
                    notes.say(CommPoint.APOLOGISE);
                });
        rule(
                "who waited in vain hears that we feel with him",
                5,
                (claim, notes) -> notes.found("the parcel is late"),
                (claim, notes) ->
                        notes.apologise("who waited in vain hears that we feel with him", 8, ApologyLevel.EMPATHY));
        rule(
                "a member's parcel travels fastest",
                5,
                (claim, notes) -> notes.remedy().shipsGoods() && claim.isMember(),
                (claim, notes) ->
                        notes.shipBy("a member's parcel travels fastest", 9, ShippingService.FASTEST_AVAILABLE));
        rule("everybody can reach us, and parcels travel as parcels do", 5, (claim, notes) -> true, (claim, notes) -> {
            notes.shipBy("everybody can reach us, and parcels travel as parcels do", 10, ShippingService.ORDINARY);
            notes.say(CommPoint.REPLYABLE_CHANNEL);
        });
    }
}
