package io.makegood.rules;

import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Evidence;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.PriceFact;
import io.makegood.casefile.Shipment;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.claims.Bearing;
import io.makegood.internal.contribution.Contribution;
import io.makegood.internal.contribution.Contributions;
import io.makegood.internal.words.Words;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.Answer;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.DeliveredTo;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.Disposal;
import io.makegood.vocabulary.EvidenceSide;
import io.makegood.vocabulary.EvidenceStrength;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemCondition;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.MemberTier;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.Pace;
import io.makegood.vocabulary.PriceFactKind;
import io.makegood.vocabulary.PromiseEvidence;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RentalState;
import io.makegood.vocabulary.RequesterRole;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.RiskLevel;
import io.makegood.vocabulary.SafetySeverity;
import io.makegood.vocabulary.SellerResponse;
import io.makegood.vocabulary.SellerType;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.Tone;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a rule can read of a claim in every phase: one incident on one order line, with everything that bears on it. Every property is always
 * there; what a case does not say reads as the documented default, never as an error. Only remedies and methods nobody named may be
 * null ({@code wished == null}), and comparing them with {@code ==} and {@code !=} is safe.
 */
public abstract sealed class Claim permits ReportedClaim, AssessedClaim, SettledClaim {
    /** More days or hours than any case has. */
    private static final long VERY_MANY = 99_999;

    /** Who owns a case that no named person has dealt with. */
    public static final String NOBODY_IN_PARTICULAR = "customer care";

    private final Bearing b;
    private final Limits limits;
    private final Contributions contributions;

    Claim(Bearing bearing, Limits limits, Contributions contributions) {
        this.b = bearing;
        this.limits = limits;
        this.contributions = contributions;
    }

    /** Everything that bears on the claim, for the engine. */
    public final Bearing bearing() {
        return b;
    }

    /** The id of the claim: incident, or incident and line. */
    public final String id() {
        return b.id();
    }

    /** The parameters of the policy, in the currency of the claim: {@code paid > policy.amount("autoApproveLimit")}. */
    public final Limits getPolicy() {
        return limits;
    }

    /**
     * Part of what was paid and did not go back for something else, as the named parameter of the policy says (0 to 1); rounded half up.
     */
    public final Money shareOfPaid(String parameter) {
        Money otherwise = b.returned().minus(b.book().returnedForThis());
        Money paid = otherwise.isPositive() ? b.paid().minus(otherwise) : b.paid();
        return paid.isNegative() ? b.nothing() : paid.multipliedBy(limits.number(parameter), RoundingMode.HALF_UP);
    }

    final void contribute(Contribution contribution) {
        contributions.add(contribution);
    }

    final Contributions contributions() {
        return contributions;
    }

    // what happened

    /** What went wrong. */
    @From("incident/type")
    public IncidentType getType() {
        return b.incident().type();
    }

    /** The family of incidents the type belongs to. */
    @From("incident/type")
    public Matter getMatter() {
        return b.incident().type().matter();
    }

    /** Whose fault it is, when the report says so; UNKNOWN otherwise. */
    @From("incident/fault")
    public FaultParty getReportedFault() {
        return b.incident().fault();
    }

    /** Customers hit by the same failure, this one included. */
    @From("incident/affectedCustomers")
    public int getAffectedCustomers() {
        return Math.max(1, b.incident().affectedCustomers());
    }

    /** Whether the customer already looked or asked around. */
    @From("incident/selfChecks")
    public boolean isSelfChecked() {
        return !b.incident().selfChecks().isEmpty();
    }

    /** Whether facts of the case contradict the report. */
    @From("incident/contradicted")
    public boolean isContradicted() {
        return b.incident().contradicted();
    }

    /** Whether the customer asked a concrete question. */
    @From("incident/question")
    public boolean isAsking() {
        return b.incident().question() != null;
    }

    /** Whether the customer suggested an improvement. */
    @From("incident/idea")
    public boolean isSuggesting() {
        return b.incident().idea() != null;
    }

    /** For a merge: whether both orders still have nothing shipped. */
    @From("incident/mergeIntoOrderId")
    public boolean isMergeTargetOpen() {
        return mergeTargetOpen();
    }

    /** Whether the platform is only about to do it. */
    @From("plannedAction/type")
    public boolean isPlannedByUs() {
        return b.plannedAction() != null;
    }

    /** Whether a planned act has a court's order, or notice and consent. */
    @From({"plannedAction/courtOrder", "plannedAction/consentGiven"})
    public boolean isPlannedLawfully() {
        return b.plannedAction() != null
                && (b.plannedAction().courtOrder()
                        || (b.plannedAction().consentGiven()
                                && b.plannedAction().noticeGiven()));
    }

    // the order and the goods

    /** What the customer calls the item. */
    @From("line/title")
    public String getItemTitle() {
        return b.item();
    }

    /** The order. */
    @From("order/id")
    public String getOrderId() {
        return b.order().id();
    }

    /** Whether the claim is about the order as a whole. */
    @From("incident/lineIds")
    public boolean isWholeOrder() {
        return b.line() == null;
    }

    /** Where the line stands. */
    @From("line/status")
    public LineStatus getLineStatus() {
        return b.line() == null ? LineStatus.OPEN : b.line().status();
    }

    /** Whether the goods, or any goods of the order, have left. */
    @From("line/status")
    public boolean isShipped() {
        for (OrderLine line : b.lines()) {
            if (line.status().hasLeft()) {
                return true;
            }
        }
        return false;
    }

    /** The condition it was listed in. */
    @From("line/condition")
    public ItemCondition getListedCondition() {
        return b.lines().get(0).condition();
    }

    /** Content without a parcel. */
    @From("line/traits")
    public boolean isDigital() {
        return b.has(ItemTrait.DIGITAL);
    }

    /** Goods that spoil. */
    @From("line/traits")
    public boolean isPerishable() {
        return b.has(ItemTrait.PERISHABLE);
    }

    /** Goods that nobody else may use once opened. */
    @From("line/traits")
    public boolean isHygiene() {
        return b.has(ItemTrait.HYGIENE);
    }

    /** Made for this customer. */
    @From("line/traits")
    public boolean isPersonalised() {
        return b.has(ItemTrait.PERSONALISED);
    }

    /** Dangerous goods. */
    @From("line/traits")
    public boolean isHazardous() {
        return b.has(ItemTrait.HAZARDOUS);
    }

    /** Sold without the right to return. */
    @From("line/traits")
    public boolean isFinalSale() {
        return b.has(ItemTrait.FINAL_SALE);
    }

    /** Rented, not sold. */
    @From("line/traits")
    public boolean isRental() {
        return b.has(ItemTrait.RENTAL);
    }

    /** Nothing but this variant serves. */
    @From("line/traits")
    public boolean isExactVariantRequired() {
        return b.has(ItemTrait.EXACT_VARIANT_REQUIRED);
    }

    /** Whether a clause says the goods cannot be returned. */
    @From("line/traits")
    public boolean isClauseAgainstReturns() {
        return b.has(ItemTrait.DIGITAL)
                || b.has(ItemTrait.PERISHABLE)
                || b.has(ItemTrait.HYGIENE)
                || b.has(ItemTrait.PERSONALISED)
                || b.has(ItemTrait.FINAL_SALE);
    }

    /** Whether nobody else could use the goods. */
    @From("line/traits")
    public boolean isResaleImpossible() {
        return b.has(ItemTrait.PERISHABLE) || b.has(ItemTrait.HYGIENE) || b.has(ItemTrait.PERSONALISED);
    }

    /** Other lines of the order that are not yet delivered. */
    @From("order/lines")
    public int getOtherLinesOpen() {
        return b.line() == null ? 0 : b.linesOpenBeside();
    }

    /** Other lines of the order that were bought because of this one. */
    @From("order/lines")
    public int getDependentLines() {
        return b.dependentLines();
    }

    /** Whether the order is a gift. */
    @From("order/gift")
    public boolean isGift() {
        return b.order().gift();
    }

    /** Whether some other line of the order is still open or on its way. */
    @From("order/lines")
    public boolean isRestOpen() {
        return b.linesOpenBeside() > 0;
    }

    /** Whether some line of the order has not left yet. */
    @From("order/lines/status")
    public boolean isSomethingNotShipped() {
        return b.isSomethingNotShipped();
    }

    /** Whether some line of the order was cancelled. */
    @From("order/lines")
    public boolean isOrderPartlyCancelled() {
        return b.isOrderPartlyCancelled();
    }

    /** Whether the customer has ordered the same item again since the last decision about it. */
    @From("orders")
    public boolean isBoughtAgain() {
        return b.last() != null && boughtAgain(b.last().at());
    }

    /** Where the customer wants his money; null when he did not say. */
    @From("wish/refundMethod")
    public @Nullable RefundMethod getWishedMethod() {
        return b.wish() == null ? null : b.wish().refundMethod();
    }

    /** Whether the customer owes something by the terms of a rental, such as a late fee or the price of what was lost. */
    @From({"line/rental/lateFee", "line/rental/buyoutPrice"})
    public boolean isFeeByTheTerms() {
        return b.line() != null
                && b.line().rental() != null
                && (b.line().rental().lateFee() != null || b.line().rental().buyoutPrice() != null);
    }

    // money

    /** What was paid for the pieces concerned, with shipping, tax and duty. */
    @From({"line/unitPrice", "line/shippingPaid", "line/taxPaid", "line/dutyPaid"})
    public Money getPaid() {
        return b.paid();
    }

    /** Shipping paid for the pieces concerned. */
    @From("line/shippingPaid")
    public Money getShippingPaid() {
        return b.book().shipping();
    }

    /** What already went back for the pieces concerned, or of what was paid too much where the claim is about that. */
    @From("ledger")
    public Money getReturned() {
        return b.returned();
    }

    /** Whether all of it already went back. */
    @From({"ledger", "line/unitPrice"})
    public boolean isFullyReturned() {
        return b.isFullyReturned();
    }

    /** Whether a part of it already went back for what the customer reports now, and not all. */
    @From({"ledger", "line/unitPrice"})
    public boolean isPartReturned() {
        return b.refundable().isPositive() && b.book().returnedForThis().isPositive();
    }

    /** What of it did not go back yet, whether it was paid already or not. */
    @From({"ledger", "line/unitPrice"})
    public Money getRefundable() {
        return b.refundable();
    }

    /** Whether nothing could go back, and not because it went back: it had cost nothing, or was never paid and is cancelled. */
    @From({"payments/amount", "line/unitPrice"})
    public boolean isNothingPaidForIt() {
        return !b.refundable().isPositive() && !b.isFullyReturned() && !(b.isAboutSurplus() && isOverpaid());
    }

    /** Whether it depends on something our books leave open how much goes back: a booking that may stand twice, a dispute about no line in particular, what a part of a set is worth. */
    @From({"ledger", "payments/dispute"})
    public boolean isBooksInDoubt() {
        return b.doubt() != null;
    }

    /** Whether the customer's bank is already taking the money back, all that could go back of it. */
    @From({"payments/dispute", "payments/disputedAmount"})
    public boolean isDisputeOpen() {
        return b.isDisputeOpen();
    }

    /** Whether the customer's bank already gave the money back, all that could go back of it. */
    @From({"payments/dispute", "payments/disputedAmount"})
    public boolean isDisputeWon() {
        return b.isDisputeWon();
    }

    /** What was paid beyond the total of the order. */
    @From({"payments/amount", "order/total"})
    public Money getSurplus() {
        Money difference = b.paymentDifference();
        return difference.isPositive() ? difference : b.nothing();
    }

    /** What is missing from the total of the order. */
    @From({"payments/amount", "order/total"})
    public Money getShortfall() {
        Money difference = b.paymentDifference();
        return difference.isNegative() ? difference.negated() : b.nothing();
    }

    /** Whether more was paid than the order costs. */
    @From({"payments/amount", "order/total"})
    public boolean isOverpaid() {
        return b.paymentDifference().isPositive();
    }

    /** Whether less was paid than the order costs. */
    @From({"payments/amount", "order/total"})
    public boolean isUnderpaid() {
        return b.paymentDifference().isNegative();
    }

    /** Credit on the customer's account in the currency of the order. */
    @From("balances/amount")
    public Money getBalance() {
        return b.balance();
    }

    /** Whether a charge was taken twice. */
    @From("prices/price")
    public boolean isChargedTwice() {
        boolean tooMuch = isOverpaid() || b.books().surplusReturned().isPositive();
        return tooMuch
                && (price(PriceFactKind.CHARGED_TWICE) != null
                        || getType() == IncidentType.DOUBLE_CHARGE && b.books().isPaid());
    }

    /** Whether the item has become cheaper than what the customer paid for it. */
    @From("prices/price")
    public boolean isPriceDropped() {
        Money price = b.price(PriceFactKind.DROPPED_TO);
        return price != null && b.book().wasDearerThan(price);
    }

    /** Whether the customer was charged more than the price he was shown. */
    @From("prices/price")
    public boolean isAdvertisedCheaper() {
        return b.price(PriceFactKind.ADVERTISED) != null;
    }

    /** Whether the difference to a lower price already went back. */
    @From({"prices/price", "ledger"})
    public boolean isDifferenceReturned() {
        return isPriceDropped() && b.priceFall().isZero()
                || isAdvertisedCheaper() && b.advertisedExcess().isZero();
    }

    /** What the returned pieces would still be worth; the price when not known. */
    @From("line/recoverableValue")
    public Money getRecoverable() {
        return recoverable();
    }

    /** What was charged a second time; zero when nothing was. */
    @From("prices/price")
    public Money getChargedInExcess() {
        return b.chargedTwice();
    }

    /** How much more was paid than at the lower price that holds, advertised or fallen to since; zero when there is none. */
    @From({"prices/price", "ledger"})
    public Money getPriceDifference() {
        Money advertised = b.advertisedExcess();
        Money fallen = b.priceFall();
        return advertised.isGreaterThan(fallen) ? advertised : fallen;
    }

    /** No money, in the currency of the order, to compare with. */
    public Money getNothing() {
        return b.nothing();
    }

    // the seller

    /** Who sold it: the platform or a third party. */
    @From("seller/type")
    public SellerType getSoldBy() {
        return b.seller() == null ? SellerType.PLATFORM : b.seller().type();
    }

    /** The seller as customers know it. */
    @From("seller/displayName")
    public String getSellerName() {
        return b.seller() == null ? "we" : b.seller().displayName();
    }

    /** What came of the customer's own attempts with the seller. */
    @From("sellerContact/response")
    public SellerResponse getSellerResponse() {
        return b.sellerContact() == null
                ? SellerResponse.NOT_CONTACTED
                : b.sellerContact().response();
    }

    /** How often the customer tried the seller. */
    @From("sellerContact/attempts")
    public int getSellerAttempts() {
        return b.sellerContact() == null ? 0 : b.sellerContact().attempts();
    }

    // the parcel

    /** What the tracking says; NONE without a parcel. */
    @From("shipment/status")
    public ShipmentStatus getShipmentStatus() {
        return b.shipment() == null ? ShipmentStatus.NONE : b.shipment().status();
    }

    /** Where the carrier says it left the parcel. */
    @From("shipment/deliveredTo")
    public DeliveredTo getDeliveredTo() {
        return b.shipment() == null ? DeliveredTo.UNKNOWN : b.shipment().deliveredTo();
    }

    /** Hours since the delivered scan; very many when there is none. */
    @From({"shipment/deliveredAt", "clock/now"})
    public long getHoursSinceDeliveredScan() {
        return hoursSinceScan();
    }

    /** Days since the item arrived; -1 when it did not or is not known. */
    @From({"shipment/deliveredAt", "line/deliveredOn", "clock/now"})
    public long getDaysSinceDelivery() {
        return daysSinceDelivery();
    }

    /** Days the parcel is, or was when it arrived, behind the promised day; 0 when in time or not known. */
    @From({"shipment/promisedBy", "clock/now"})
    public long getDaysLate() {
        return daysLate();
    }

    /** Days since the latest promised day; -1 when not yet or not known. */
    @From({"shipment/promisedBy", "clock/now"})
    public long getDaysSincePromisedDelivery() {
        return daysSincePromised();
    }

    /** Who carried it. */
    @From("shipment/carrier")
    public String getCarrierName() {
        return b.shipment() == null ? "the carrier" : b.shipment().carrier();
    }

    /** Whether the customer sent his own carrier. */
    @From("shipment/carrierChosenByCustomer")
    public boolean isCarrierChosenByCustomer() {
        return b.shipment() != null && b.shipment().carrierChosenByCustomer();
    }

    // the wish and the date

    /** The remedy the customer asked for; null when none. */
    @From("wish/remedy")
    public @Nullable RemedyType getWished() {
        return b.wish() == null ? null : b.wish().remedy();
    }

    /** Whether the customer asked for a remedy. */
    @From("wish/remedy")
    public boolean isWishStated() {
        return b.wish() != null && b.wish().remedy() != null;
    }

    /** The customer's words, or the remedy he asked for. */
    @From("wish/text")
    public String getWishText() {
        return wishText();
    }

    /** Whether the customer is willing to wait a short time. */
    @From("wish/acceptsWait")
    public Answer getAcceptsWait() {
        return b.wish() == null ? Answer.UNKNOWN : b.wish().acceptsWait();
    }

    /** Whether the customer has a date to meet. */
    @From("deadline/date")
    public boolean isHasDeadline() {
        return b.deadline() != null;
    }

    /** Days until that date, negative when past; very many when there is none. */
    @From({"deadline/date", "clock/now"})
    public long getDaysUntilDeadline() {
        return daysUntilDeadline();
    }

    /** Whether that date is past. */
    @From({"deadline/date", "clock/now"})
    public boolean isDeadlinePassed() {
        return daysUntilDeadline() < 0;
    }

    /** Whether the goods are useless after it. */
    @From("deadline/essential")
    public boolean isDeadlineEssential() {
        return b.deadline() != null && b.deadline().essential();
    }

    /** That date. */
    @From("deadline/date")
    public String getDeadlineDate() {
        return b.deadline() == null ? "no date" : b.deadline().date().toString();
    }

    /** What it is for. */
    @From("deadline/occasion")
    public String getOccasion() {
        return b.deadline() == null ? "no occasion" : b.deadline().occasion();
    }

    // promises and evidence

    /** Whether a promise was made whose condition is met. */
    @From("promise/text")
    public boolean isPromised() {
        return b.promise() != null;
    }

    /** The remedy promised; null when none was named. */
    @From("promise/remedy")
    public @Nullable RemedyType getPromisedRemedy() {
        return b.promise() == null ? null : b.promise().remedy();
    }

    /** The words of the promise. */
    @From("promise/text")
    public String getPromiseText() {
        return b.promise() == null ? "" : b.promise().text();
    }

    /** When it was made. */
    @From("promise/madeAt")
    public String getPromiseDate() {
        return b.promise() == null
                ? ""
                : b.caseFile().clock().dayOf(b.promise().madeAt()).toString();
    }

    /** Our own record, or what the customer shows. */
    @From("promise/evidence")
    public PromiseEvidence getPromiseEvidence() {
        return b.promise() == null ? PromiseEvidence.RECORD : b.promise().evidence();
    }

    /** Whether the customer shows something that could be forged. */
    @From("evidence/strength")
    public boolean isSoftEvidence() {
        return evidence(EvidenceStrength.SOFT, EvidenceSide.CUSTOMER)
                || (b.promise() != null && b.promise().evidence() == PromiseEvidence.SOFT);
    }

    /** Whether there is strong proof against the report, such as a delivery PIN. */
    @From("evidence/strength")
    public boolean isHardEvidenceAgainst() {
        return evidence(EvidenceStrength.HARD, EvidenceSide.COUNTERPARTY);
    }

    // what is on the shelf

    /** Whether the same item is there to be sent again. */
    @From("stock/available")
    public boolean isInStock() {
        return b.same() != null;
    }

    /** Whether a strictly better equivalent is there. */
    @From("stock/available")
    public boolean isUpgradeInStock() {
        return b.upgrade() != null;
    }

    /** Whether something similar is there. */
    @From("stock/available")
    public boolean isSimilarInStock() {
        return b.similar() != null;
    }

    /** Whether the same item, sent the fastest way, is expected before the deadline; true without a deadline. */
    @From({"shippingOptions", "deadline/date", "clock/now"})
    public boolean isReplacementInTime() {
        return inTime(b.same());
    }

    /** The same for the better equivalent. */
    @From({"shippingOptions", "deadline/date", "clock/now"})
    public boolean isUpgradeInTime() {
        return inTime(b.upgrade());
    }

    // the law
    /** Whether mandatory law gives the customer something in this. */
    @From({"order/destinationCountry", "order/placedAt", "incident/type"})
    public boolean isEntitledByLaw() {
        return !b.floors().isEmpty();
    }

    /** Whether by law nothing else may be sent without the customer's consent. */
    @From({"order/destinationCountry", "order/placedAt", "incident/type"})
    public boolean isConsentNeeded() {
        for (LegalFloor floor : b.floors()) {
            if (floor.consent()) {
                return true;
            }
        }
        return false;
    }

    /** The law that gives the customer something; "no law" when none does. */
    @From({"order/destinationCountry", "order/placedAt", "incident/type"})
    public String getLaw() {
        return b.floors().isEmpty() ? "no law" : b.floors().get(0).reference();
    }

    // the return

    /** Whether the cost of a return is known. */
    @From("returnQuote/cost")
    public boolean isReturnQuoted() {
        return b.returnQuote() != null;
    }

    /** What a return would cost; zero when not known. */
    @From("returnQuote/cost")
    public Money getReturnCost() {
        return b.returnQuote() == null ? b.nothing() : b.returnQuote().cost();
    }

    /** Cost of a return divided by the price of the pieces; 0 when not known. */
    @From({"returnQuote/cost", "line/unitPrice"})
    public double getReturnCostRatio() {
        return returnCostRatio();
    }

    /** Whether a return costs more than what comes back is worth. */
    @From({"returnQuote/cost", "line/recoverableValue"})
    public boolean isReturnEatsValue() {
        return b.returnQuote() != null && b.returnQuote().cost().isGreaterThan(recoverable());
    }

    /** Whether it cannot be sent at all. */
    @From("returnQuote/impossible")
    public boolean isReturnImpossible() {
        return b.returnQuote() != null && b.returnQuote().impossible();
    }

    // what happened before

    /** The how-manieth contact about this incident. */
    @From("pastContacts/at")
    public int getContactNumber() {
        return b.contacts().size() + 1;
    }

    /** Whether nobody dealt with it before. */
    @From({"pastContacts/at", "earlierResolution/at"})
    public boolean isFirstContact() {
        return b.contacts().isEmpty() && b.earlier().isEmpty();
    }

    /** Who answered last; the agent of this contact when nobody did. */
    @From("pastContacts/owner")
    public String getLastOwner() {
        return lastOwner();
    }

    /** Whether a final decision is already being carried out. */
    @From("earlierResolution/status")
    public boolean isDecidedBefore() {
        return b.underWay();
    }

    /** Whether it is already solved. */
    @From("earlierResolution/outcome")
    public boolean isSolved() {
        return b.solved();
    }

    /** Whether an earlier remedy of ours failed. */
    @From("earlierResolution/outcome")
    public boolean isRemedyFailed() {
        return getFailedRemedies() > 0;
    }

    /** How many earlier remedies failed. */
    @From("earlierResolution/outcome")
    public int getFailedRemedies() {
        int failed = 0;
        for (EarlierResolution earlier : b.earlier()) {
            failed += earlier.outcome() == Outcome.FAILED ? 1 : 0;
        }
        return failed;
    }

    /** What was decided last; null when nothing was. */
    @From("earlierResolution/remedy")
    public @Nullable RemedyType getEarlierRemedy() {
        return b.last() == null ? null : b.last().remedy();
    }

    /** Whether the customer was already asked to wait. */
    @From("earlierResolution/status")
    public boolean isWaitedBefore() {
        return earlier(e -> e.status() == ResolutionStatus.PROVISIONAL);
    }

    /** Whether it was already held for a review. */
    @From("earlierResolution/status")
    public boolean isReviewedBefore() {
        return earlier(e -> e.status() == ResolutionStatus.NEEDS_REVIEW);
    }

    /** Whether the one question was already asked. */
    @From("earlierResolution/askedQuestion")
    public boolean isAskedBefore() {
        return earlier(EarlierResolution::askedQuestion);
    }

    /** Whether the date of a wait, choice, question or review has passed. */
    @From({"earlierResolution/dueAt", "clock/now"})
    public boolean isPauseOver() {
        return pauseOver();
    }

    /** What was to follow when that date passed; null when nothing. */
    @From("earlierResolution/nextRemedy")
    public @Nullable RemedyType getRemedyAfterPause() {
        return b.last() == null ? null : b.last().nextRemedy();
    }

    /** Whether this incident was already compensated. */
    @From("earlierResolution/compensated")
    public boolean isCompensatedBefore() {
        return earlier(EarlierResolution::compensated);
    }

    /** Whether something was given on top since a remedy failed. */
    @From({"earlierResolution/compensated", "earlierResolution/outcome"})
    public boolean isCompensatedForFailure() {
        return compensatedForFailure();
    }

    // the customer

    /** The name to greet by. */
    @From("customer/name")
    public String getCustomerName() {
        return b.caseFile().customer().name();
    }

    /** Whether the customer is a member. */
    @From("customer/memberTier")
    public boolean isMember() {
        return b.caseFile().customer().memberTier() != MemberTier.NONE;
    }

    /** How fast the customer wants to talk. */
    @From("customer/pace")
    public Pace getPace() {
        return b.caseFile().customer().pace();
    }

    /** How the customer sounds. */
    @From("customer/tone")
    public Tone getTone() {
        return b.caseFile().customer().tone();
    }

    /** Somebody to be spared every effort. */
    @From("customer/vulnerable")
    public boolean isVulnerable() {
        return b.caseFile().customer().vulnerable();
    }

    /** ISO 3166 code of the customer's country. */
    @From("customer/country")
    public String getCountry() {
        return b.caseFile().customer().country();
    }

    /** Asked not to be contacted afterwards. */
    @From("customer/doNotContact")
    public boolean isDoNotContact() {
        return b.caseFile().customer().doNotContact();
    }

    /** Whether the customer is in contact now; otherwise the platform acts on its own. */
    @From("contact/channel")
    public boolean isContacted() {
        return b.caseFile().contact() != null;
    }

    /** How we talk; e-mail when the platform acts on its own. */
    @From("contact/channel")
    public Channel getChannel() {
        return b.caseFile().contact() == null
                ? Channel.EMAIL
                : b.caseFile().contact().channel();
    }

    /** Who asks: the buyer or the recipient of a gift. */
    @From("contact/requester")
    public RequesterRole getRequester() {
        return b.caseFile().contact() == null
                ? RequesterRole.BUYER
                : b.caseFile().contact().requester();
    }

    // the risk system

    /** Its verdict; low and medium change nothing. */
    @From("risk/level")
    public RiskLevel getRisk() {
        return b.risk().level();
    }

    /** Earlier claims in twelve months. */
    @From("risk/claims")
    public int getClaimsInYear() {
        return b.risk().claims();
    }

    /** Their amount; zero when in another currency or not known. */
    @From("risk/claimed")
    public Money getClaimedInYear() {
        return claimed();
    }

    /** Accidents helped with for free in twelve months. */
    @From("risk/accidents")
    public int getAccidentsInYear() {
        return b.risk().accidents();
    }

    /** Compensations granted in twelve months. */
    @From("risk/compensations")
    public int getCompensationsInYear() {
        return b.risk().compensations();
    }

    // rental and safety

    /** Where the rental stands. */
    @From("line/rental/state")
    public RentalState getRentalState() {
        return b.line() == null || b.line().rental() == null
                ? RentalState.NONE
                : b.line().rental().state();
    }

    /** Whether the item was recalled. */
    @From("safetyNotice/sku")
    public boolean isRecalled() {
        return b.safetyNotice() != null;
    }

    /** How dangerous it is. */
    @From("safetyNotice/severity")
    public SafetySeverity getSafetySeverity() {
        return b.safetyNotice() == null ? SafetySeverity.NONE : b.safetyNotice().severity();
    }

    /** What is to be done with it. */
    @From("safetyNotice/disposal")
    public Disposal getDisposal() {
        return b.safetyNotice() == null ? Disposal.NONE : b.safetyNotice().disposal();
    }

    private boolean earlier(Predicate<EarlierResolution> which) {
        for (EarlierResolution earlier : b.earlier()) {
            if (which.test(earlier)) {
                return true;
            }
        }
        return false;
    }

    private boolean boughtAgain(Instant since) {
        for (Order order : b.caseFile().orders()) {
            if (order.placedAt().isAfter(since) && order.lines().stream().anyMatch(line -> b.isOf(line.sku()))) {
                return true;
            }
        }
        return false;
    }

    private boolean mergeTargetOpen() {
        String target = b.incident().mergeIntoOrderId();
        return target != null
                && b.caseFile().orders().stream()
                        .filter(order -> order.id().equals(target)
                                || order.id().equals(b.order().id()))
                        .flatMap(order -> order.lines().stream())
                        .allMatch(line -> line.status() == LineStatus.OPEN || line.status() == LineStatus.CANCELLED);
    }

    private @Nullable PriceFact price(PriceFactKind kind) {
        for (PriceFact price : b.prices()) {
            if (price.kind() == kind) {
                return price;
            }
        }
        return null;
    }

    private Money recoverable() {
        Money known = b.line() == null ? null : b.line().recoverableValue();
        return known == null ? b.book().goods() : known.multipliedBy(b.units());
    }

    private long hoursSinceScan() {
        Instant scan = b.shipment() == null ? null : b.shipment().deliveredAt();
        return scan == null
                ? VERY_MANY
                : Duration.between(scan, b.caseFile().clock().now()).toHours();
    }

    private @Nullable LocalDate deliveredOn() {
        Instant scan = b.shipment() == null ? null : b.shipment().deliveredAt();
        if (scan != null) {
            return b.caseFile().clock().dayOf(scan);
        }
        return b.line() == null ? null : b.line().deliveredOn();
    }

    private long daysSinceDelivery() {
        LocalDate day = deliveredOn();
        return day == null ? -1 : ChronoUnit.DAYS.between(day, today());
    }

    private long daysLate() {
        Shipment parcel = b.shipment();
        LocalDate promised = parcel == null ? null : parcel.promisedBy();
        if (parcel == null || promised == null) {
            return 0;
        }
        LocalDate arrived = parcel.status() == ShipmentStatus.DELIVERED ? deliveredOn() : null;
        return Math.max(0, ChronoUnit.DAYS.between(promised, arrived == null ? today() : arrived));
    }

    private long daysSincePromised() {
        LocalDate promised = b.shipment() == null ? null : b.shipment().promisedBy();
        return promised == null ? -1 : Math.max(-1, ChronoUnit.DAYS.between(promised, today()));
    }

    private long daysUntilDeadline() {
        return b.deadline() == null
                ? VERY_MANY
                : ChronoUnit.DAYS.between(today(), b.deadline().date());
    }

    private LocalDate today() {
        return b.today();
    }

    private String wishText() {
        if (b.wish() == null) {
            return "nothing in particular";
        }
        String text = b.wish().text();
        return text != null ? text : Words.of(b.wish().remedy());
    }

    private boolean evidence(EvidenceStrength strength, EvidenceSide side) {
        for (Evidence shown : b.evidence()) {
            if (shown.strength() == strength && shown.supports() == side) {
                return true;
            }
        }
        return false;
    }

    private boolean inTime(@Nullable StockPosition from) {
        if (from == null || b.deadline() == null) {
            return from != null;
        }
        ShippingPlan plan = b.deliveries().fastest(from, isDigital());
        return plan != null && plan.confidence() != DeliveryConfidence.MISSES_DEADLINE;
    }

    private double returnCostRatio() {
        Money goods = b.book().goods();
        return b.returnQuote() == null || !goods.isPositive()
                ? 0
                : b.returnQuote().cost().getAmount().doubleValue()
                        / goods.getAmount().doubleValue();
    }

    private String lastOwner() {
        for (int i = b.contacts().size() - 1; i >= 0; i--) {
            String owner = b.contacts().get(i).owner();
            if (owner != null) {
                return owner;
            }
        }
        String agent =
                b.caseFile().contact() == null ? null : b.caseFile().contact().agentName();
        return agent == null ? NOBODY_IN_PARTICULAR : agent;
    }

    private boolean pauseOver() {
        EarlierResolution last = b.last();
        return last != null
                && last.outcome() == Outcome.OPEN
                && last.status() != ResolutionStatus.FINAL
                && last.dueAt() != null
                && !last.dueAt().isAfter(b.caseFile().clock().now());
    }

    private boolean compensatedForFailure() {
        boolean given = false;
        for (EarlierResolution earlier : b.earlier()) {
            given = earlier.outcome() != Outcome.FAILED && (given || earlier.compensated());
        }
        return given;
    }

    private Money claimed() {
        Money claimed = b.risk().claimed();
        return claimed == null || !claimed.getCurrencyUnit().equals(b.currency()) ? b.nothing() : claimed;
    }
}
