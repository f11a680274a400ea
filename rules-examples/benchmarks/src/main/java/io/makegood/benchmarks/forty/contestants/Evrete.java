package io.makegood.benchmarks.forty.contestants;

import io.makegood.benchmarks.forty.Contestant;
import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.forty.Notes;
import io.makegood.benchmarks.forty.Outcome;
import io.makegood.benchmarks.forty.joined.Assessed;
import io.makegood.benchmarks.forty.joined.Chosen;
import io.makegood.benchmarks.forty.joined.Customer;
import io.makegood.benchmarks.forty.joined.Eligible;
import io.makegood.benchmarks.forty.joined.Finding;
import io.makegood.benchmarks.forty.joined.Incident;
import io.makegood.benchmarks.forty.joined.Order;
import io.makegood.benchmarks.forty.joined.Proposal;
import io.makegood.benchmarks.forty.joined.Seller;
import io.makegood.benchmarks.forty.joined.Shipment;
import io.makegood.benchmarks.forty.joined.Stock;
import io.makegood.benchmarks.forty.joined.Wish;
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
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete: joined facts as for Drools. It has no agenda groups, so a phase is opened by the facts that the one before
 * leaves behind.
 */
public final class Evrete implements Contestant {
    private static final String NOTES = "notes";

    private final List<List<Object>> cases = FortyCases.joined();
    private final Knowledge knowledge;
    private final boolean keeps;
    private final ThreadLocal<StatefulSession> kept = ThreadLocal.withInitial(this::newSession);

    /** With a session for each decision, or with one for each thread, emptied after each decision. */
    public Evrete(boolean keeps) {
        this.keeps = keeps;
        knowledge = new KnowledgeService().newKnowledge();
        knowledge.addImport(FaultParty.class);
        knowledge.addImport(IncidentType.class);
        knowledge.addImport(Matter.class);
        knowledge.addImport(RemedyType.class);
        knowledge.addImport(SellerType.class);
        knowledge.addImport(ShipmentStatus.class);
        RuleSetBuilder<Knowledge> rules = knowledge.builder();
        assess(rules);
        propose(rules);
        guard(rules);
        choose(rules);
        settle(rules);
        rules.build();
    }

    @Override
    public Outcome decide(int caseIndex) {
        Notes notes = new Notes();
        StatefulSession session = keeps ? kept.get() : newSession();
        session.set(NOTES, notes);
        session.insert(cases.get(caseIndex)).fire();
        session.insertAndFire(new Assessed(notes.fault()));
        for (RemedyType type : notes.eligible()) {
            session.insert(new Eligible(type));
        }
        session.fire();
        session.insertAndFire(new Chosen(notes.remedy()));
        if (keeps) {
            session.clear();
        } else {
            session.close();
        }
        return notes.outcome();
    }

    private StatefulSession newSession() {
        return knowledge.newStatefulSession(ActivationMode.CONTINUOUS);
    }

    private static Notes notes(RhsContext ctx) {
        return ctx.getRuntime().get(NOTES);
    }

    private static void find(RhsContext ctx, String rule, String finding) {
        if (notes(ctx).find(rule, finding)) {
            ctx.insert(new Finding(finding));
        }
    }

    private static void propose(RhsContext ctx, String rule, RemedyType type) {
        if (notes(ctx).propose(rule, type)) {
            ctx.insert(new Proposal(type));
        }
    }

    private static void assess(RuleSetBuilder<Knowledge> rules) {
        rules.newRule("a parcel lost or damaged on its way is the carrier's fault")
                .forEach("$shipment", Shipment.class)
                .where(
                        "$shipment.shipmentStatus == ShipmentStatus.LOST || $shipment.shipmentStatus == ShipmentStatus.DAMAGED")
                .execute(ctx -> notes(ctx)
                        .faultLies("a parcel lost or damaged on its way is the carrier's fault", 7, FaultParty.CARRIER))
                .newRule("what a merchant sent wrong is the merchant's fault")
                .forEach("$incident", Incident.class, "$order", Order.class, "$seller", Seller.class)
                .where(
                        "$incident.matter == Matter.BAD_GOODS",
                        "$incident.type != IncidentType.DAMAGED_IN_TRANSIT",
                        "$order.id.equals($incident.orderId)",
                        "$seller.id.equals($order.sellerId)",
                        "$seller.soldBy == SellerType.THIRD_PARTY")
                .execute(ctx -> notes(ctx)
                        .faultLies("what a merchant sent wrong is the merchant's fault", 7, FaultParty.SELLER))
                .newRule("what we sent wrong is our fault")
                .forEach("$incident", Incident.class, "$order", Order.class, "$seller", Seller.class)
                .where(
                        "$incident.matter == Matter.BAD_GOODS",
                        "$incident.type != IncidentType.DAMAGED_IN_TRANSIT",
                        "$order.id.equals($incident.orderId)",
                        "$seller.id.equals($order.sellerId)",
                        "$seller.soldBy == SellerType.PLATFORM")
                .execute(ctx -> notes(ctx).faultLies("what we sent wrong is our fault", 7, FaultParty.PLATFORM))
                .newRule("a fault of ours that the report names is ours")
                .forEach("$incident", Incident.class)
                .where("$incident.reportedFault == FaultParty.PLATFORM")
                .execute(ctx ->
                        notes(ctx).faultLies("a fault of ours that the report names is ours", 7, FaultParty.PLATFORM))
                .newRule("a parcel far behind its day is late")
                .forEach("$shipment", Shipment.class)
                .where("$shipment.daysLate > 2")
                .execute(ctx -> find(ctx, "a parcel far behind its day is late", "the parcel is late"))
                .newRule("goods nobody else can use need no return")
                .forEach("$order", Order.class)
                .where("$order.resaleImpossible")
                .execute(ctx -> find(ctx, "goods nobody else can use need no return", "a return is not worth it"))
                .newRule("a small amount needs no return")
                .forEach("$order", Order.class)
                .where("$order.paid <= 2500")
                .execute(ctx -> find(ctx, "a small amount needs no return", "a return is not worth it"))
                .newRule("one failure may hit many")
                .forEach("$incident", Incident.class)
                .where("$incident.affectedCustomers >= 10")
                .execute(ctx -> find(ctx, "one failure may hit many", "many are affected"));
    }

    private static void propose(RuleSetBuilder<Knowledge> rules) {
        rules.newRule("what never came or came wrong is sent again")
                .forEach("$incident", Incident.class)
                .where("$incident.matter == Matter.NON_RECEIPT || $incident.matter == Matter.BAD_GOODS")
                .execute(ctx -> propose(ctx, "what never came or came wrong is sent again", RemedyType.REPLACEMENT))
                .newRule("what never came or came wrong is paid back")
                .forEach("$incident", Incident.class)
                .where("$incident.matter == Matter.NON_RECEIPT || $incident.matter == Matter.BAD_GOODS")
                .execute(ctx -> propose(ctx, "what never came or came wrong is paid back", RemedyType.REFUND_FULL))
                .newRule("a better edition makes up for a fault of ours")
                .forEach(
                        "$assessed",
                        Assessed.class,
                        "$incident",
                        Incident.class,
                        "$order",
                        Order.class,
                        "$stock",
                        Stock.class)
                .where(
                        "$assessed.fault == FaultParty.PLATFORM",
                        "$incident.matter == Matter.NON_RECEIPT || $incident.matter == Matter.BAD_GOODS",
                        "$order.id.equals($incident.orderId)",
                        "$stock.sku.equals($order.sku)",
                        "$stock.upgradeInStock")
                .execute(ctx ->
                        propose(ctx, "a better edition makes up for a fault of ours", RemedyType.REPLACEMENT_UPGRADE))
                .newRule("what cannot be supplied is paid back")
                .forEach("$incident", Incident.class)
                .where("$incident.matter == Matter.UNAVAILABILITY")
                .execute(ctx -> propose(ctx, "what cannot be supplied is paid back", RemedyType.REFUND_FULL))
                .newRule("a change of mind is paid back")
                .forEach("$incident", Incident.class)
                .where("$incident.matter == Matter.SECOND_THOUGHTS")
                .execute(ctx -> propose(ctx, "a change of mind is paid back", RemedyType.REFUND_FULL))
                .newRule("a change of mind long after is met with credit")
                .forEach("$incident", Incident.class, "$order", Order.class, "$shipment", Shipment.class)
                .where(
                        "$incident.matter == Matter.SECOND_THOUGHTS",
                        "$order.id.equals($incident.orderId)",
                        "$shipment.orderId.equals($order.id)",
                        "$shipment.daysSinceDelivery > 30")
                .execute(ctx -> propose(ctx, "a change of mind long after is met with credit", RemedyType.STORE_CREDIT))
                .newRule("a parcel that is late is explained")
                .forEach("$incident", Incident.class)
                .where("$incident.matter == Matter.LATENESS")
                .execute(ctx -> propose(ctx, "a parcel that is late is explained", RemedyType.INFORM_ONLY))
                .newRule("what the customer asks for is proposed")
                .forEach("$wish", Wish.class)
                .where("$wish.wished != null")
                .execute(ctx -> propose(
                        ctx,
                        "what the customer asks for is proposed",
                        Objects.requireNonNull(ctx.<Wish>get("$wish").getWished())));
    }

    private static void guard(RuleSetBuilder<Knowledge> rules) {
        rules.newRule("nothing can be sent that is not there")
                .forEach("$remedy", Proposal.class, "$stock", Stock.class)
                .where("$remedy.type == RemedyType.REPLACEMENT", "!$stock.inStock")
                .execute(ctx -> notes(ctx)
                        .veto(
                                "nothing can be sent that is not there",
                                ctx.<Proposal>get("$remedy").getType()))
                .newRule("no better edition can be sent that is not there")
                .forEach("$remedy", Proposal.class, "$stock", Stock.class)
                .where("$remedy.type == RemedyType.REPLACEMENT_UPGRADE", "!$stock.upgradeInStock")
                .execute(ctx -> notes(ctx)
                        .veto(
                                "no better edition can be sent that is not there",
                                ctx.<Proposal>get("$remedy").getType()))
                .newRule("nothing can be exchanged for what is not there")
                .forEach("$remedy", Proposal.class, "$stock", Stock.class)
                .where("$remedy.type == RemedyType.EXCHANGE", "!$stock.similarInStock")
                .execute(ctx -> notes(ctx)
                        .veto(
                                "nothing can be exchanged for what is not there",
                                ctx.<Proposal>get("$remedy").getType()))
                .newRule("nothing else serves where the variant counts")
                .forEach("$remedy", Proposal.class, "$order", Order.class)
                .where(
                        "$remedy.type == RemedyType.REPLACEMENT_UPGRADE || $remedy.type == RemedyType.EXCHANGE",
                        "$order.exactVariantRequired")
                .execute(ctx -> notes(ctx)
                        .veto(
                                "nothing else serves where the variant counts",
                                ctx.<Proposal>get("$remedy").getType()))
                .newRule("nothing dangerous is mailed again")
                .forEach("$remedy", Proposal.class, "$order", Order.class)
                .where("$remedy.sendingGoods", "$order.hazardous")
                .execute(ctx -> notes(ctx)
                        .veto(
                                "nothing dangerous is mailed again",
                                ctx.<Proposal>get("$remedy").getType()))
                .newRule("what has left cannot be cancelled")
                .forEach("$remedy", Proposal.class, "$order", Order.class)
                .where("$remedy.type == RemedyType.CANCEL_LINE", "$order.shipped")
                .execute(ctx -> notes(ctx)
                        .veto(
                                "what has left cannot be cancelled",
                                ctx.<Proposal>get("$remedy").getType()))
                .newRule("what came long ago is not paid back for a change of mind")
                .forEach(
                        "$remedy",
                        Proposal.class,
                        "$incident",
                        Incident.class,
                        "$order",
                        Order.class,
                        "$shipment",
                        Shipment.class)
                .where(
                        "$remedy.type == RemedyType.REFUND_FULL",
                        "$incident.matter == Matter.SECOND_THOUGHTS",
                        "$order.id.equals($incident.orderId)",
                        "$shipment.orderId.equals($order.id)",
                        "$shipment.daysSinceDelivery > 30")
                .execute(ctx -> notes(ctx)
                        .veto(
                                "what came long ago is not paid back for a change of mind",
                                ctx.<Proposal>get("$remedy").getType()));
    }

    private static void choose(RuleSetBuilder<Knowledge> rules) {
        rules.newRule("the customer gets it his way")
                .forEach("$remedy", Eligible.class, "$wish", Wish.class)
                .where("$remedy.type == $wish.wished")
                .execute(ctx -> notes(ctx)
                        .prefer(
                                "the customer gets it his way",
                                5,
                                ctx.<Eligible>get("$remedy").getType()))
                .newRule("what never came is sent again before it is paid back")
                .forEach("$remedy", Eligible.class, "$incident", Incident.class)
                .where("$remedy.type == RemedyType.REPLACEMENT", "$incident.matter == Matter.NON_RECEIPT")
                .execute(ctx -> notes(ctx)
                        .prefer(
                                "what never came is sent again before it is paid back",
                                7,
                                ctx.<Eligible>get("$remedy").getType()))
                .newRule("what a seller sent wrong is sent again before it is paid back")
                .forEach("$remedy", Eligible.class, "$assessed", Assessed.class, "$incident", Incident.class)
                .where(
                        "$remedy.type == RemedyType.REPLACEMENT",
                        "$assessed.fault == FaultParty.PLATFORM || $assessed.fault == FaultParty.SELLER",
                        "$incident.matter == Matter.BAD_GOODS")
                .execute(ctx -> notes(ctx)
                        .prefer(
                                "what a seller sent wrong is sent again before it is paid back",
                                7,
                                ctx.<Eligible>get("$remedy").getType()))
                .newRule("a member gets the better edition")
                .forEach("$remedy", Eligible.class, "$customer", Customer.class)
                .where("$remedy.type == RemedyType.REPLACEMENT_UPGRADE", "$customer.member")
                .execute(ctx -> notes(ctx)
                        .prefer(
                                "a member gets the better edition",
                                9,
                                ctx.<Eligible>get("$remedy").getType()))
                .newRule("somebody to be spared gets his money")
                .forEach("$remedy", Eligible.class, "$customer", Customer.class)
                .where("$remedy.type == RemedyType.REFUND_FULL", "$customer.vulnerable")
                .execute(ctx -> notes(ctx)
                        .prefer(
                                "somebody to be spared gets his money",
                                6,
                                ctx.<Eligible>get("$remedy").getType()))
                .newRule("a gift has to be there")
                .forEach("$remedy", Eligible.class, "$order", Order.class)
                .where("$remedy.type == RemedyType.REPLACEMENT || $remedy.type == RemedyType.EXCHANGE", "$order.gift")
                .execute(ctx -> notes(ctx)
                        .prefer(
                                "a gift has to be there",
                                8,
                                ctx.<Eligible>get("$remedy").getType()))
                .newRule("all who were hit get the same")
                .forEach("$remedy", Eligible.class, "$finding", Finding.class)
                .where("$remedy.type == RemedyType.REFUND_FULL", "$finding.name.equals(\"many are affected\")")
                .execute(ctx -> notes(ctx)
                        .prefer(
                                "all who were hit get the same",
                                4,
                                ctx.<Eligible>get("$remedy").getType()))
                .newRule("dangerous goods are paid back")
                .forEach("$remedy", Eligible.class, "$order", Order.class)
                .where("$remedy.type == RemedyType.REFUND_FULL", "$order.hazardous")
                .execute(ctx -> notes(ctx)
                        .prefer(
                                "dangerous goods are paid back",
                                1,
                                ctx.<Eligible>get("$remedy").getType()));
    }

    private static void settle(RuleSetBuilder<Knowledge> rules) {
        rules.newRule("nobody sends back what is not worth it")
                .forEach("$chosen", Chosen.class, "$finding", Finding.class)
                .where("$finding.name.equals(\"a return is not worth it\")")
                .execute(ctx -> {
                    notes(ctx).returning("nobody sends back what is not worth it", 10, ReturnRequirement.KEEP_ITEM);
                    notes(ctx).say(CommPoint.STATE_RETURN_NOT_NEEDED);
                })
                .newRule("what a customer no longer wants comes back first")
                .forEach(
                        "$chosen",
                        Chosen.class,
                        "$incident",
                        Incident.class,
                        "$order",
                        Order.class,
                        "$shipment",
                        Shipment.class)
                .where(
                        "$chosen.payingMoney",
                        "$incident.matter == Matter.SECOND_THOUGHTS",
                        "$order.id.equals($incident.orderId)",
                        "$shipment.orderId.equals($order.id)",
                        "$shipment.shipmentStatus == ShipmentStatus.DELIVERED")
                .execute(ctx -> {
                    notes(ctx)
                            .returning(
                                    "what a customer no longer wants comes back first",
                                    10,
                                    ReturnRequirement.REQUIRED_BEFORE_REFUND);
                    notes(ctx).say(CommPoint.STATE_RETURN_STEPS);
                })
                .newRule("what came wrong comes back after the new one")
                .forEach("$chosen", Chosen.class, "$incident", Incident.class)
                .where("$chosen.sendingGoods", "$incident.matter == Matter.BAD_GOODS")
                .execute(ctx -> {
                    notes(ctx)
                            .returning(
                                    "what came wrong comes back after the new one",
                                    10,
                                    ReturnRequirement.AFTER_REPLACEMENT);
                    notes(ctx).say(CommPoint.STATE_RETURN_STEPS);
                })
                .newRule("dangerous goods stay where they are")
                .forEach("$chosen", Chosen.class, "$order", Order.class)
                .where("$order.hazardous")
                .execute(ctx ->
                        notes(ctx).returning("dangerous goods stay where they are", 1, ReturnRequirement.PROHIBITED))
                .newRule("a fault of ours is named and apologised for")
                .forEach("$chosen", Chosen.class, "$assessed", Assessed.class)
                .where("$assessed.fault == FaultParty.PLATFORM")
                .execute(ctx -> {
                    notes(ctx).apologise("a fault of ours is named and apologised for", 7, ApologyLevel.FORMAL);
                    notes(ctx).say(CommPoint.APOLOGISE);
                })
                .newRule("a partner's fault is ours towards the customer")
                .forEach("$chosen", Chosen.class, "$assessed", Assessed.class)
                .where("$assessed.fault == FaultParty.SELLER || $assessed.fault == FaultParty.CARRIER")
                .execute(ctx -> {
                    notes(ctx).apologise("a partner's fault is ours towards the customer", 7, ApologyLevel.APOLOGY);
                    notes(ctx).say(CommPoint.APOLOGISE);
                })
                .newRule("who waited in vain hears that we feel with him")
                .forEach("$chosen", Chosen.class, "$finding", Finding.class)
                .where("$finding.name.equals(\"the parcel is late\")")
                .execute(ctx ->
                        notes(ctx).apologise("who waited in vain hears that we feel with him", 8, ApologyLevel.EMPATHY))
                .newRule("a member's parcel travels fastest")
                .forEach("$chosen", Chosen.class, "$customer", Customer.class)
                .where("$chosen.sendingGoods", "$customer.member")
                .execute(ctx ->
                        notes(ctx).shipBy("a member's parcel travels fastest", 9, ShippingService.FASTEST_AVAILABLE))
                .newRule("everybody can reach us, and parcels travel as parcels do")
                .forEach("$chosen", Chosen.class, "$incident", Incident.class)
                .execute(ctx -> {
                    notes(ctx)
                            .shipBy(
                                    "everybody can reach us, and parcels travel as parcels do",
                                    10,
                                    ShippingService.ORDINARY);
                    notes(ctx).say(CommPoint.REPLYABLE_CHANNEL);
                });
    }
}
