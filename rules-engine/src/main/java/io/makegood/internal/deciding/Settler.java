package io.makegood.internal.deciding;

import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.PaymentMethod;
import io.makegood.casefile.Rental;
import io.makegood.casefile.ReturnQuote;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.claims.DeliveryPlanner;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.contribution.Obligation;
import io.makegood.internal.contribution.Proposal;
import io.makegood.internal.ledger.Payout;
import io.makegood.internal.messages.CostPurpose;
import io.makegood.internal.messages.PolicyWords;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.CostShare;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Receivable;
import io.makegood.resolution.Recourse;
import io.makegood.resolution.RefundShare;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.RentalChange;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.ReturnInstruction;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.Basis;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.LabelSource;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.PaymentInstrument;
import io.makegood.vocabulary.ProofOfDelivery;
import io.makegood.vocabulary.RecourseState;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RentalState;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnMethod;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShippingService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Turns a chosen remedy and its obligations into a decision with dates and sums. */
final class Settler {
    private final Costing costing;
    private final Dates dates;
    private final PolicyWords words;
    /** The first parcel that is paid for; most resolutions send one at most. */
    private @Nullable Parcel firstParcel;
    /** The others: lines that travel together are charged one shipment. */
    private Set<Parcel> moreParcels = Set.of();

    /** What travels together: from the same hands, by the same service, on the same day. */
    private record Parcel(
            String orderId, @Nullable String sellerId, String optionId, LocalDate leaves, boolean charged) {}

    /** What earlier decisions of the resolution left of the customer's credit, by currency. */
    private Map<CurrencyUnit, Money> credit = Map.of();

    Settler(Costing costing, Dates dates, PolicyWords words) {
        this.costing = costing;
        this.dates = dates;
        this.words = words;
    }

    LineDecision decide(Settlement settlement) {
        ClaimContext context = settlement.context();
        Choice choice = settlement.choice;
        RemedyType remedy = choice.remedy();
        Payout payout = settlement.payout;
        Money amount = payout == null ? null : positive(payout.amount());
        StockPosition source = costing.source(context, remedy);
        Instant end = end(settlement);
        ShippingPlan shipping = shipping(settlement, source, end);
        ReturnInstruction returning = returning(settlement);
        Repayment repayment = amount == null || payout == null ? null : repayment(settlement, payout, returning);
        Receivable receivable = receivable(settlement, payout);
        List<Compensation> compensations = compensations(settlement);
        Money own = receivable.due() != null && remedy.isExchange() ? receivable.due() : context.nothing();
        List<CostShare> costs = costs(settlement, amount, own, source, shipping, returning, compensations);
        Remedy.Planned planned = Remedy.Planned.of(
                remedy,
                repayment,
                receivable,
                cancelled(context, remedy),
                source == null ? null : source.id(),
                shipping);
        return new LineDecision(
                context.id(),
                context.incident().id(),
                context.order().id(),
                context.line() == null ? null : context.line().id(),
                context.item(),
                context.incident().type(),
                remedy(settlement, planned, end),
                returning,
                rental(settlement),
                compensations,
                costs,
                recourse(settlement, costs),
                settlement.settled.getFault(),
                basis(settlement),
                context.isLawful(remedy) ? settlement.settled.getLaw() : null,
                List.copyOf(settlement.claim.assessed().findings()));
    }

    /** What the customer gets, or what he gets later. */
    private Remedy remedy(Settlement settlement, Remedy.Planned planned, @Nullable Instant end) {
        Choice choice = settlement.choice;
        List<Option> options = options(settlement);
        // What gives money and has none to give goes before a person at once, see Settlement.isShortOfMoney().
        Instant until = end == null ? dates.now() : end;
        return switch (choice.status()) {
            case FINAL ->
                planned instanceof Remedy.Granted granted ? granted : new Remedy.Review(until, planned, options);
            case PROVISIONAL -> new Remedy.Wait(until, planned, options);
            case NEEDS_REVIEW -> new Remedy.Review(until, planned, options);
            case AWAITING_CUSTOMER_CHOICE -> new Remedy.Choice(until, planned, options);
            case AWAITING_CUSTOMER_INFO -> new Remedy.Question(question(choice), until, planned, options);
            case DECLINED_WITH_ALTERNATIVES -> new Remedy.Decline(options);
        };
    }

    private static InfoRequest question(Choice choice) {
        return Objects.requireNonNull(Objects.requireNonNull(choice.pause()).question());
    }

    private Repayment repayment(Settlement settlement, Payout payout, ReturnInstruction returning) {
        RefundMethod method = method(settlement, settlement.choice.remedy());
        RefundTiming timing = timing(returning);
        return new Repayment(
                payout.amount(), payout.parts(), shares(settlement.context(), payout, method, timing), method, timing);
    }

    private Receivable receivable(Settlement settlement, @Nullable Payout payout) {
        RemedyType remedy = settlement.choice.remedy();
        Money released = payout == null ? null : positive(payout.released());
        Money owed = costing.due(settlement.claim, remedy, payout);
        if (owed == null) {
            return released == null ? Receivable.NONE : new Receivable(released, null, null, null, null);
        }
        if (remedy.isExchange() && isWaived(settlement)) {
            return new Receivable(released, null, null, owed, null);
        }
        ClaimContext context = settlement.context();
        Money used = Costing.setsOff(remedy) ? positive(useCredit(context, owed)) : null;
        Money due = used == null ? owed : positive(owed.minus(used));
        PaymentMethod from = due == null ? null : context.chosenMethod();
        return new Receivable(released, due, from == null ? null : from.id(), null, used);
    }

    private static Basis basis(Settlement settlement) {
        RemedyType remedy = settlement.choice.remedy();
        if (settlement.context().isLawful(remedy)) {
            return Basis.LAW;
        }
        return remedy.equals(settlement.settled.getPromisedRemedy()) ? Basis.PROMISE : Basis.GOODWILL;
    }

    private static @Nullable Money positive(@Nullable Money money) {
        return money == null || !money.isPositive() ? null : money;
    }

    private static boolean isWaived(Settlement settlement) {
        return settlement.by(Duty.WAIVE) != null;
    }

    /** Sets the customer's credit against what he owes, each cent of it once in a resolution. */
    private Money useCredit(ClaimContext context, Money owed) {
        Money left = credit.getOrDefault(context.currency(), context.balance());
        Money used = left.isLessThan(owed) ? left : owed;
        Money usable = used.isNegative() ? context.nothing() : used;
        credit = credit.isEmpty() ? new HashMap<>() : credit;
        credit.put(context.currency(), left.minus(usable));
        return usable;
    }

    /** How much goes where, and when it is there; what is given as credit is one sum. */
    private List<RefundShare> shares(ClaimContext context, Payout payout, RefundMethod method, RefundTiming timing) {
        boolean now = timing == RefundTiming.IMMEDIATE;
        PaymentMethod chosen = context.chosenMethod();
        if (method == RefundMethod.CHOSEN_METHOD && chosen != null) {
            return List.of(new RefundShare(
                    null,
                    chosen.instrument(),
                    payout.amount(),
                    null,
                    chosen.id(),
                    now ? dates.arrival(chosen.instrument(), context.deliveries()) : null));
        }
        if (method == RefundMethod.STORE_CREDIT || method == RefundMethod.RECIPIENT_CREDIT) {
            return List.of(new RefundShare(
                    null, PaymentInstrument.STORE_CREDIT, payout.amount(), null, null, now ? dates.today() : null));
        }
        if (!now) {
            return payout.refunds();
        }
        if (payout.refunds().size() == 1) {
            return List.of(dated(payout.refunds().get(0), context));
        }
        List<RefundShare> refunds = new ArrayList<>(payout.refunds().size());
        for (RefundShare refund : payout.refunds()) {
            refunds.add(dated(refund, context));
        }
        return refunds;
    }

    private RefundShare dated(RefundShare refund, ClaimContext context) {
        return new RefundShare(
                refund.paymentId(),
                refund.instrument(),
                refund.amount(),
                refund.inPaymentCurrency(),
                refund.paymentMethodId(),
                dates.arrival(refund.instrument(), context.deliveries()));
    }

    /** The lines that do not leave any more: the claim's, or all that have not left. */
    private static List<String> cancelled(ClaimContext context, RemedyType remedy) {
        RemedyType.Line line = remedy.definition().line();
        if (line == RemedyType.Line.CANCELLED && context.line() != null) {
            return List.of(context.line().id());
        }
        if (line != RemedyType.Line.ORDER_CANCELLED) {
            return List.of();
        }
        List<String> cancelled = new ArrayList<>();
        for (OrderLine each : context.order().lines()) {
            if (each.status() == LineStatus.OPEN) {
                cancelled.add(each.id());
            }
        }
        return cancelled;
    }

    /** What becomes of a rental; null when the decision leaves it as it is, or is not carried out yet. */
    private @Nullable RentalChange rental(Settlement settlement) {
        Obligation.Rent rent = rent(settlement);
        if (rent == null) {
            return null;
        }
        return rent.isClosed()
                ? new RentalChange(RentalState.CLOSED, null)
                : new RentalChange(RentalState.ACTIVE, due(settlement.context().line(), rent));
    }

    /** Counted from the day it was due, or from today when that is past. */
    private LocalDate due(@Nullable OrderLine line, Obligation.Rent rent) {
        Rental terms = line == null ? null : line.rental();
        LocalDate today = dates.today();
        return (terms == null || terms.due().isBefore(today) ? today : terms.due()).plusDays(rent.days());
    }

    private static Obligation.@Nullable Rent rent(Settlement settlement) {
        Firing by = settlement.choice.status() == ResolutionStatus.FINAL ? settlement.by(Duty.RENT) : null;
        return by == null ? null : (Obligation.Rent) by.contribution();
    }

    private static RefundMethod method(Settlement settlement, RemedyType remedy) {
        RefundMethod method = settlement.term(Duty.REFUND_TO, RefundMethod.ORIGINAL_PAYMENT);
        if (remedy == RemedyType.APPLY_BALANCE) {
            return RefundMethod.STORE_CREDIT;
        }
        if (remedy == RemedyType.STORE_CREDIT) {
            return method == RefundMethod.RECIPIENT_CREDIT ? method : RefundMethod.STORE_CREDIT;
        }
        boolean isUnnamed =
                method == RefundMethod.CHOSEN_METHOD && settlement.context().chosenMethod() == null;
        return isUnnamed ? RefundMethod.ORIGINAL_PAYMENT : method;
    }

    private static RefundTiming timing(ReturnInstruction returning) {
        return returning.requirement() == ReturnRequirement.REQUIRED_BEFORE_REFUND
                ? RefundTiming.AT_FIRST_SCAN
                : RefundTiming.IMMEDIATE;
    }

    /** How the remedy travels; after a wait or a review, from the day that follows it. */
    private @Nullable ShippingPlan shipping(
            Settlement settlement, @Nullable StockPosition source, @Nullable Instant end) {
        if (source == null) {
            return null;
        }
        if (end != null) {
            source = Dates.notBefore(dates.dayOf(end).plusDays(1), source);
        }
        ShippingService service = settlement.term(Duty.SHIP_BY, ShippingService.ORDINARY);
        ShippingPlan plan = plan(settlement, source, service);
        if (plan == null) {
            return null;
        }
        ProofOfDelivery proof = settlement.term(Duty.PROVE, ProofOfDelivery.NONE);
        boolean charged = isCharged(settlement);
        Parcel parcel = new Parcel(
                settlement.context().order().id(), source.sellerId(), plan.optionId(), plan.dispatchBy(), charged);
        boolean paidFor = settlement.choice.status() == ResolutionStatus.FINAL && !isFirstOf(parcel);
        return proof == ProofOfDelivery.NONE && !charged && !paidFor ? plan : agreed(plan, charged, paidFor, proof);
    }

    private boolean isFirstOf(Parcel parcel) {
        if (firstParcel == null || firstParcel.equals(parcel)) {
            boolean isFirst = firstParcel == null;
            firstParcel = parcel;
            return isFirst;
        }
        moreParcels = moreParcels.isEmpty() ? new HashSet<>() : moreParcels;
        return moreParcels.add(parcel);
    }

    private static ShippingPlan agreed(ShippingPlan plan, boolean charged, boolean paidFor, ProofOfDelivery proof) {
        Money cost = paidFor ? Money.zero(plan.cost().getCurrencyUnit()) : plan.cost();
        return new ShippingPlan(
                plan.optionId(),
                plan.speed(),
                charged ? cost : plan.charge(),
                cost,
                plan.dispatchBy(),
                plan.expected(),
                plan.atTheLatest(),
                plan.confidence(),
                proof);
    }

    private static boolean isCharged(Settlement settlement) {
        return settlement.term(Duty.SHIPPING_PAID_BY, CostBearer.PLATFORM) == CostBearer.CUSTOMER;
    }

    private @Nullable ShippingPlan plan(Settlement settlement, StockPosition source, ShippingService service) {
        ClaimContext context = settlement.context();
        boolean digital = context.line() != null && context.has(ItemTrait.DIGITAL);
        Set<String> avoided = settlement.by(Duty.CHANGE_CARRIER) != null ? context.lostBy() : Set.of();
        return context.deliveries().without(avoided, source, digital, service, dates.longerByAnotherCarrier());
    }

    private ReturnInstruction returning(Settlement settlement) {
        ReturnRequirement requirement = settlement.term(Duty.RETURN, ReturnRequirement.NOT_REQUIRED);
        boolean travels = requirement == ReturnRequirement.OPTIONAL
                || requirement == ReturnRequirement.REQUIRED_BEFORE_REFUND
                || requirement == ReturnRequirement.AFTER_REPLACEMENT;
        if (!travels) {
            return new ReturnInstruction(requirement, null, LabelSource.NONE, CostBearer.PLATFORM, null, false);
        }
        ReturnMethod method = settlement.term(Duty.RETURN_BY, ReturnMethod.MAIL);
        boolean afterwards = requirement == ReturnRequirement.AFTER_REPLACEMENT;
        CostBearer payer = settlement.term(Duty.RETURN_PAID_BY, CostBearer.PLATFORM);
        LabelSource prepaid = afterwards ? LabelSource.PREPAID_IN_BOX : LabelSource.PREPAID_DOWNLOAD;
        return new ReturnInstruction(
                requirement,
                method,
                payer == CostBearer.CUSTOMER ? LabelSource.NONE : prepaid,
                payer,
                requirement == ReturnRequirement.OPTIONAL ? null : dates.dayIn("returnDays"),
                !afterwards);
    }

    private List<Compensation> compensations(Settlement settlement) {
        Firing fee = settlement.by(Duty.SHIPPING_FEE);
        Firing onTop = settlement.by(Duty.COMPENSATE);
        if (fee == null) {
            return onTop == null ? List.of() : List.of(compensation(onTop));
        }
        return onTop == null ? List.of(compensation(fee)) : List.of(compensation(fee), compensation(onTop));
    }

    private Compensation compensation(Firing by) {
        Obligation.Gesture given = (Obligation.Gesture) by.contribution();
        return new Compensation(
                given.type(),
                given.amount(),
                given.months() == 0 ? null : given.months(),
                dates.today(),
                by.rule().principle());
    }

    private List<CostShare> costs(
            Settlement settlement,
            @Nullable Money amount,
            Money paidByCustomer,
            @Nullable StockPosition source,
            @Nullable ShippingPlan shipping,
            ReturnInstruction returning,
            List<Compensation> compensations) {
        ClaimContext context = settlement.context();
        CostBearer bearer = settlement.term(Duty.BORNE_BY, CostBearer.PLATFORM);
        List<CostShare> costs = new ArrayList<>(3);
        RemedyType remedy = settlement.choice.remedy();
        // Credit that stays on the customer's account, or what he pays another way, is his own money and no cost.
        boolean isHisOwn =
                remedy == RemedyType.APPLY_BALANCE || remedy.definition().amount() == RemedyType.Amount.PAYMENT;
        if (amount != null && !isHisOwn) {
            add(costs, CostPurpose.REFUND, amount, bearer);
        }
        if (source != null) {
            Money goods = costing.goods(context, remedy);
            add(costs, CostPurpose.GOODS, goods.minus(paidByCustomer), bearer);
        }
        if (shipping != null) {
            boolean isHis = isCharged(settlement);
            add(costs, CostPurpose.SHIPPING, shipping.cost(), isHis ? CostBearer.CUSTOMER : bearer, isHis);
        }
        ReturnQuote quote = context.returnQuote();
        if (quote != null && returning.method() != null) {
            boolean isHis = returning.paidBy() == CostBearer.CUSTOMER;
            add(costs, CostPurpose.RETURN, quote.cost(), isHis ? CostBearer.CUSTOMER : bearer, isHis);
        }
        for (int i = 0; i < compensations.size(); i++) {
            Compensation compensation = compensations.get(i);
            if (compensation.amount() != null) {
                add(costs, CostPurpose.COMPENSATION, compensation.amount(), CostBearer.PLATFORM);
            }
        }
        return costs;
    }

    private void add(List<CostShare> costs, CostPurpose purpose, Money amount, CostBearer bearer) {
        add(costs, purpose, amount, bearer, false);
    }

    /** @param paidByCustomer whether he pays it himself; all else we pay first */
    private void add(
            List<CostShare> costs, CostPurpose purpose, Money amount, CostBearer bearer, boolean paidByCustomer) {
        if (amount.isPositive()) {
            costs.add(new CostShare(
                    words.of(purpose),
                    amount,
                    paidByCustomer ? CostBearer.CUSTOMER : CostBearer.PLATFORM,
                    bearer,
                    bearer == CostBearer.PLATFORM || paidByCustomer ? RecourseState.NONE : RecourseState.OPEN));
        }
    }

    private List<Recourse> recourse(Settlement settlement, List<CostShare> costs) {
        Firing by = settlement.by(Duty.BORNE_BY);
        if (by == null) {
            return List.of();
        }
        CostBearer against = (CostBearer) ((Obligation.Term) by.contribution()).term();
        List<Recourse> recourse = new ArrayList<>(1);
        for (Money sum : recoverable(costs)) {
            recourse.add(new Recourse(
                    against,
                    party(settlement.context(), against),
                    sum,
                    ReasonText.of(by),
                    dates.now(),
                    dates.dayIn("recourseAppealDays")));
        }
        return recourse;
    }

    /** What others bear in the end; one sum for each currency, by its code. */
    private static Collection<Money> recoverable(List<CostShare> costs) {
        Map<CurrencyUnit, Money> sums = new TreeMap<>();
        for (CostShare share : costs) {
            if (share.bearer() != CostBearer.PLATFORM && share.bearer() != CostBearer.CUSTOMER) {
                sums.merge(share.amount().getCurrencyUnit(), share.amount(), Money::plus);
            }
        }
        return sums.values();
    }

    private String party(ClaimContext context, CostBearer against) {
        if (against == CostBearer.SELLER && context.seller() != null) {
            return context.seller().displayName();
        }
        return against == CostBearer.CARRIER && context.shipment() != null
                ? context.shipment().carrier()
                : words.of(against);
    }

    /** When the remedy is carried out without further proof; null when it is now, or never. */
    private @Nullable Instant end(Settlement settlement) {
        Choice choice = settlement.choice;
        Proposal.Pause delay = choice.pause();
        if (delay != null) {
            return stop(settlement, dates.ends(delay, settlement.context()));
        }
        if (choice.status() == ResolutionStatus.AWAITING_CUSTOMER_CHOICE) {
            List<StockPosition> offered = new ArrayList<>();
            for (RemedyType option : choice.options()) {
                StockPosition source = costing.source(settlement.context(), option);
                if (source != null) {
                    offered.add(source);
                }
            }
            return stop(settlement, dates.choiceEnds(settlement.context(), offered));
        }
        return null;
    }

    /** Whoever asks again before the date is not put off: the date that was named stays. */
    private Instant stop(Settlement settlement, Instant planned) {
        List<EarlierResolution> earlier = settlement.context().earlier();
        EarlierResolution last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        Instant named = last == null || last.outcome() != Outcome.OPEN || last.status() != settlement.choice.status()
                ? null
                : last.dueAt();
        return named != null && named.isAfter(dates.now()) && named.isBefore(planned) ? named : planned;
    }

    private List<Option> options(Settlement settlement) {
        ClaimContext context = settlement.context();
        if (settlement.choice.options().isEmpty()) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        // What is offered travels as it would when it is chosen.
        ShippingService service = settlement.term(
                Duty.SHIP_BY,
                context.deadline() == null ? ShippingService.ORDINARY : ShippingService.FASTEST_AVAILABLE);
        for (RemedyType type : settlement.choice.options()) {
            StockPosition source = costing.source(context, type);
            ShippingPlan plan = source == null ? null : plan(settlement, source, service);
            if (plan != null && isCharged(settlement)) {
                plan = agreed(plan, true, false, plan.proofOfDelivery());
            }
            ShippingPlan pickup = source == null ? null : pickup(context, source, plan);
            boolean useless = pickup != null
                    && plan != null
                    && context.deadline() != null
                    && context.deadline().essential()
                    && DeliveryPlanner.isLate(plan);
            if (!useless) {
                options.add(option(settlement, type, plan, source));
            }
            if (pickup != null) {
                options.add(option(settlement, type, pickup, source));
            }
        }
        return options;
    }

    private Option option(
            Settlement settlement, RemedyType type, @Nullable ShippingPlan plan, @Nullable StockPosition source) {
        Money difference = type.isExchange() ? costing.due(settlement.claim, type, null) : null;
        boolean waived = isWaived(settlement);
        boolean another = source != null && type.definition().goods() != RemedyType.Goods.SAME;
        return new Option(
                type,
                positive(costing.amount(settlement.claim, type)),
                waived ? null : difference,
                waived ? difference : null,
                another ? costing.goods(settlement.context(), type) : null,
                plan,
                source == null ? null : source.id());
    }

    /** How the customer could fetch it, where that is sooner than what is sent; null when he could not. */
    private static @Nullable ShippingPlan pickup(
            ClaimContext context, StockPosition source, @Nullable ShippingPlan sent) {
        ShippingPlan pickup =
                context.has(ItemTrait.DIGITAL) ? null : context.deliveries().pickup(source);
        return pickup == null || sent != null && !pickup.expected().isBefore(sent.expected()) ? null : pickup;
    }
}
