package io.makegood.rules;

import io.makegood.casefile.OrderLine;
import io.makegood.casefile.PriceFact;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.vocabulary.Disposal;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemCondition;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.PriceFactKind;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RentalState;
import io.makegood.vocabulary.SafetySeverity;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a rule can read of the order: its goods, and what was paid, given back and is still open. */
public abstract sealed class OrderProperties extends IncidentProperties permits FulfilmentProperties {
    OrderProperties(ClaimContext context, PolicyParameters policy) {
        super(context, policy);
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
    @Invariant({
        "wholeOrder || line != null",
        "!wholeOrder || line == null",
        "!wholeOrder || matter in ( Matter.PAYMENT, Matter.COMMUNICATION, Matter.ACCOUNT, Matter.ORDER_CHANGE )",
        "!wholeOrder || type != IncidentType.PARTIAL_CANCEL"
    })
    public boolean isWholeOrder() {
        return b.line() == null;
    }

    /** Where the line stands. */
    @From("line/status")
    @Invariant({"!wholeOrder || lineStatus == LineStatus.OPEN", "line == null || lineStatus == line.status"})
    public LineStatus getLineStatus() {
        return b.line() == null ? LineStatus.OPEN : b.line().status();
    }

    /** Whether the goods, or any goods of the order, have left. */
    @From("line/status")
    @Invariant({
        "wholeOrder || !shipped || lineStatus in ( LineStatus.SHIPPED, LineStatus.DELIVERED, LineStatus.RETURNED )",
        "wholeOrder || shipped || lineStatus in ( LineStatus.OPEN, LineStatus.CANCELLED )"
    })
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
    @Invariant("line == null || listedCondition == line.condition")
    public ItemCondition getListedCondition() {
        return b.lines().get(0).condition();
    }

    /** Content without a parcel. */
    @From("line/traits")
    @Invariant({
        "digital || line.traits not contains ItemTrait.DIGITAL",
        "!digital || wholeOrder || line.traits contains ItemTrait.DIGITAL"
    })
    public boolean isDigital() {
        return b.has(ItemTrait.DIGITAL);
    }

    /** Goods that spoil. */
    @From("line/traits")
    @Invariant({
        "perishable || line.traits not contains ItemTrait.PERISHABLE",
        "!perishable || wholeOrder || line.traits contains ItemTrait.PERISHABLE"
    })
    public boolean isPerishable() {
        return b.has(ItemTrait.PERISHABLE);
    }

    /** Goods that nobody else may use once opened. */
    @From("line/traits")
    @Invariant({
        "hygiene || line.traits not contains ItemTrait.HYGIENE",
        "!hygiene || wholeOrder || line.traits contains ItemTrait.HYGIENE"
    })
    public boolean isHygiene() {
        return b.has(ItemTrait.HYGIENE);
    }

    /** Made for this customer. */
    @From("line/traits")
    @Invariant({
        "personalised || line.traits not contains ItemTrait.PERSONALISED",
        "!personalised || wholeOrder || line.traits contains ItemTrait.PERSONALISED"
    })
    public boolean isPersonalised() {
        return b.has(ItemTrait.PERSONALISED);
    }

    /** Dangerous goods. */
    @From("line/traits")
    @Invariant({
        "hazardous || line.traits not contains ItemTrait.HAZARDOUS",
        "!hazardous || wholeOrder || line.traits contains ItemTrait.HAZARDOUS"
    })
    public boolean isHazardous() {
        return b.has(ItemTrait.HAZARDOUS);
    }

    /** Sold without the right to return. */
    @From("line/traits")
    @Invariant({
        "finalSale || line.traits not contains ItemTrait.FINAL_SALE",
        "!finalSale || wholeOrder || line.traits contains ItemTrait.FINAL_SALE"
    })
    public boolean isFinalSale() {
        return b.has(ItemTrait.FINAL_SALE);
    }

    /** Rented, not sold. */
    @From("line/traits")
    @Invariant({
        "rental || line.traits not contains ItemTrait.RENTAL",
        "!rental || wholeOrder || line.traits contains ItemTrait.RENTAL"
    })
    public boolean isRental() {
        return b.has(ItemTrait.RENTAL);
    }

    /** Nothing but this variant serves. */
    @From("line/traits")
    @Invariant({
        "exactVariantRequired || line.traits not contains ItemTrait.EXACT_VARIANT_REQUIRED",
        "!exactVariantRequired || wholeOrder || line.traits contains ItemTrait.EXACT_VARIANT_REQUIRED"
    })
    public boolean isExactVariantRequired() {
        return b.has(ItemTrait.EXACT_VARIANT_REQUIRED);
    }

    /** Whether a clause says the goods cannot be returned. */
    @From("line/traits")
    @Invariant({
        "!clauseAgainstReturns || digital || perishable || hygiene || personalised || finalSale",
        "clauseAgainstReturns || !digital",
        "clauseAgainstReturns || !perishable",
        "clauseAgainstReturns || !hygiene",
        "clauseAgainstReturns || !personalised",
        "clauseAgainstReturns || !finalSale"
    })
    public boolean isClauseAgainstReturns() {
        return b.has(ItemTrait.DIGITAL)
                || b.has(ItemTrait.PERISHABLE)
                || b.has(ItemTrait.HYGIENE)
                || b.has(ItemTrait.PERSONALISED)
                || b.has(ItemTrait.FINAL_SALE);
    }

    /** Whether nobody else could use the goods. */
    @From("line/traits")
    @Invariant({
        "!resaleImpossible || perishable || hygiene || personalised",
        "resaleImpossible || !perishable",
        "resaleImpossible || !hygiene",
        "resaleImpossible || !personalised"
    })
    public boolean isResaleImpossible() {
        return b.has(ItemTrait.PERISHABLE) || b.has(ItemTrait.HYGIENE) || b.has(ItemTrait.PERSONALISED);
    }

    /** Whether the order is a gift. */
    @From("order/gift")
    @Invariant("gift == order.gift")
    public boolean isGift() {
        return b.order().gift();
    }

    /** Where the customer wants his money; null when he did not say. */
    @From("wish/refundMethod")
    @Invariant({
        "wishedMethod == wish.refundMethod",
        "wishedMethod != RefundMethod.CHOSEN_METHOD || paymentMethod != null"
    })
    public @Nullable RefundMethod getWishedMethod() {
        return b.wish() == null ? null : b.wish().refundMethod();
    }

    /** Whether the customer owes something by the terms of a rental, such as a late fee or the price of what was lost. */
    @From({"line/rental/lateFee", "line/rental/buyoutPrice"})
    @Invariant({
        "!feeByTheTerms || line.rental.lateFee != null || line.rental.buyoutPrice != null",
        "feeByTheTerms || line.rental.lateFee == null",
        "feeByTheTerms || line.rental.buyoutPrice == null"
    })
    public boolean isFeeByTheTerms() {
        return b.line() != null
                && b.line().rental() != null
                && (b.line().rental().lateFee() != null || b.line().rental().buyoutPrice() != null);
    }

    // money

    /** What was paid for the pieces concerned, with shipping, tax and duty. */
    @From({"line/unitPrice", "line/shippingPaid", "line/taxPaid", "line/dutyPaid"})
    @Invariant("paid >= nothing")
    public Money getPaid() {
        return b.paid();
    }

    /** Shipping paid for the pieces concerned that did not go back yet. */
    @From({"line/shippingPaid", "ledger"})
    @Invariant({
        "shippingPaid >= nothing",
        "shippingPaid <= refundable",
        "shippingPaid <= nothing || refundable > nothing",
        "shippingPaid <= nothing || !disputeOpen || " + Families.SURPLUS,
        "shippingPaid <= nothing || !disputeWon || " + Families.SURPLUS
    })
    public Money getShippingPaid() {
        return b.account().shippingLeft();
    }

    /** What already went back for the pieces concerned, or of what was paid too much where the claim is about that. */
    @From("ledger")
    @Invariant("returned >= nothing")
    public Money getReturned() {
        return b.returned();
    }

    /** Whether all of it already went back. */
    @From({"ledger", "line/unitPrice"})
    @Invariant({
        "!fullyReturned || " + Families.SURPLUS + " || refundable <= nothing",
        "!fullyReturned || " + Families.NO_SURPLUS + " || !overpaid",
        "!fullyReturned || " + Families.NO_SURPLUS + " || returned > nothing",
        "fullyReturned || " + Families.NO_SURPLUS + " || overpaid || returned <= nothing"
    })
    public boolean isFullyReturned() {
        return b.isFullyReturned();
    }

    /** Whether a part of it already went back for what the customer reports now, and not all. */
    @From({"ledger", "line/unitPrice"})
    @Invariant({"!partReturned || refundable > nothing", "!partReturned || !fullyReturned || " + Families.SURPLUS})
    public boolean isPartReturned() {
        return b.refundable().isPositive() && b.account().returnedForThis().isPositive();
    }

    /** What of it did not go back yet, whether it was paid already or not. */
    @From({"ledger", "line/unitPrice"})
    @Invariant({
        "refundable >= nothing",
        "refundable <= paid || incident.affectedUnits != null",
        "refundable <= nothing || paid > nothing || incident.affectedUnits != null"
    })
    public Money getRefundable() {
        return b.refundable();
    }

    /** Whether nothing could go back, and not because it went back: it had cost nothing, or was never paid and is cancelled. */
    @From({"payments/amount", "line/unitPrice"})
    @Invariant({
        "!nothingPaidForIt || refundable <= nothing",
        "!nothingPaidForIt || !fullyReturned",
        "!nothingPaidForIt || !overpaid || " + Families.NO_SURPLUS,
        "nothingPaidForIt || refundable > nothing || fullyReturned || overpaid && " + Families.SURPLUS
    })
    public boolean isNothingPaidForIt() {
        return !b.refundable().isPositive() && !b.isFullyReturned() && !(b.isAboutSurplus() && isOverpaid());
    }

    /** Whether it depends on something our ledger leaves open how much goes back: a booking that may stand twice, a dispute about no line in particular, what a part of a set is worth. */
    @From({"ledger", "payments/dispute"})
    @Invariant("!amountUncertain || !disputeOpenInPart")
    public boolean isAmountUncertain() {
        return b.doubt() != null;
    }

    /** Whether the customer's bank is already taking the money back, all that could go back of it. */
    @From({"payments/dispute", "payments/disputedAmount"})
    @Invariant({
        "!disputeOpen || refundable > nothing || overpaid && " + Families.SURPLUS,
        "!disputeOpen || !disputeOpenInPart"
    })
    public boolean isDisputeOpen() {
        return b.isDisputeOpen();
    }

    /** Whether the customer's bank is already taking back a part of what was paid for the pieces concerned, and not all. */
    @From({"payments/dispute", "payments/disputedAmount"})
    @Invariant({"!disputeOpenInPart || refundable > nothing", "!disputeOpenInPart || " + Families.NO_SURPLUS})
    public boolean isDisputeOpenInPart() {
        return b.isDisputeOpenInPart();
    }

    /** Whether the customer's bank already gave the money back, all that could go back of it. */
    @From({"payments/dispute", "payments/disputedAmount"})
    @Invariant("!disputeWon || !disputeOpenInPart")
    public boolean isDisputeWon() {
        return b.isDisputeWon();
    }

    /** What was paid beyond the total of the order. */
    @From({"payments/amount", "order/total"})
    @Invariant({"surplus >= nothing", "surplus <= nothing || overpaid"})
    public Money getSurplus() {
        Money difference = b.paymentDifference();
        return difference.isPositive() ? difference : b.nothing();
    }

    /** What is missing from the total of the order. */
    @From({"payments/amount", "order/total"})
    @Invariant({"shortfall >= nothing", "shortfall <= nothing || underpaid"})
    public Money getShortfall() {
        Money difference = b.paymentDifference();
        return difference.isNegative() ? difference.negated() : b.nothing();
    }

    /** Whether more was paid than the order costs. */
    @From({"payments/amount", "order/total"})
    @Invariant({"!overpaid || surplus > nothing", "!overpaid || !underpaid"})
    public boolean isOverpaid() {
        return b.paymentDifference().isPositive();
    }

    /** Whether less was paid than the order costs. */
    @From({"payments/amount", "order/total"})
    @Invariant("!underpaid || shortfall > nothing")
    public boolean isUnderpaid() {
        return b.paymentDifference().isNegative();
    }

    /** Credit on the customer's account in the currency of the order. */
    @From("balances/amount")
    @Invariant("balance >= nothing")
    public Money getBalance() {
        return b.balance();
    }

    /** Whether a charge was taken twice. */
    @From("prices/price")
    @Invariant("!chargedTwice || overpaid || returned > nothing || " + Families.NO_SURPLUS)
    public boolean isChargedTwice() {
        boolean tooMuch = isOverpaid() || b.ledger().surplusReturned().isPositive();
        return tooMuch
                && (price(PriceFactKind.CHARGED_TWICE) != null
                        || getType() == IncidentType.DOUBLE_CHARGE && b.ledger().isPaid());
    }

    /** Whether the item has become cheaper than what the customer paid for it. */
    @From("prices/price")
    @Invariant("!priceDropped || !wholeOrder")
    public boolean isPriceDropped() {
        Money price = b.price(PriceFactKind.DROPPED_TO);
        return price != null && b.account().wasDearerThan(price);
    }

    /** Whether the customer was charged more than the price he was shown. */
    @From("prices/price")
    @Invariant("!advertisedCheaper || !wholeOrder")
    public boolean isAdvertisedCheaper() {
        return b.price(PriceFactKind.ADVERTISED) != null;
    }

    /** Whether the difference to a lower price already went back. */
    @From({"prices/price", "ledger"})
    @Invariant({
        "!differenceReturned || priceDropped || advertisedCheaper",
        "differenceReturned || priceDifference > nothing || !priceDropped && !advertisedCheaper",
        "!differenceReturned || priceDifference <= nothing || priceDropped && advertisedCheaper"
    })
    public boolean isDifferenceReturned() {
        return isPriceDropped() && b.priceFall().isZero()
                || isAdvertisedCheaper() && b.advertisedExcess().isZero();
    }

    /** What something similar on the shelf costs more than what was paid, below zero when it costs less; null when there is none. */
    @From({"similarStock/price", "line/unitPrice"})
    @Invariant({"exchangeDifference == null || similarInStock", "exchangeDifference != null || !similarInStock"})
    public @Nullable Money getExchangeDifference() {
        return b.exchangeDifference();
    }

    /** What the returned pieces would still be worth; the price when not known. */
    @From("line/recoverableValue")
    @Invariant({
        "recoverable >= nothing",
        "line.recoverableValue == null || line.recoverableValue >= nothing",
        "line.recoverableValue == null || line.recoverableValue > nothing || recoverable <= nothing",
        "line.recoverableValue == null || line.recoverableValue <= nothing || recoverable > nothing",
        "line.recoverableValue == null || !wholeOrder",
        "line.recoverableValue != null || recoverable <= paid"
    })
    public Money getRecoverable() {
        return recoverable();
    }

    /** What was charged a second time; zero when nothing was. */
    @From("prices/price")
    @Invariant({
        "chargedInExcess >= nothing",
        "chargedInExcess <= surplus",
        "chargedInExcess > nothing || !overpaid",
        "chargedInExcess <= nothing || overpaid"
    })
    public Money getChargedInExcess() {
        return b.chargedTwice();
    }

    /** How much more was paid than at the lower price that holds, advertised or fallen to since; zero when there is none. */
    @From({"prices/price", "ledger"})
    @Invariant({
        "priceDifference >= nothing",
        "priceDifference <= refundable",
        "priceDifference <= nothing || refundable > nothing",
        "priceDifference <= nothing || priceDropped || advertisedCheaper"
    })
    public Money getPriceDifference() {
        Money advertised = b.advertisedExcess();
        Money fallen = b.priceFall();
        return advertised.isGreaterThan(fallen) ? advertised : fallen;
    }

    /** No money, in the currency of the order, to compare with. */
    @Invariant
    public Money getNothing() {
        return b.nothing();
    }

    // rental and safety

    /** Where the rental stands. */
    @From("line/rental/state")
    @Invariant({
        "line.rental != null || rentalState == RentalState.NONE",
        "line.rental == null || rentalState == line.rental.state",
        "rentalState == RentalState.NONE || !wholeOrder"
    })
    public RentalState getRentalState() {
        return b.line() == null || b.line().rental() == null
                ? RentalState.NONE
                : b.line().rental().state();
    }

    /** Whether the item was recalled. */
    @From("safetyNotice/sku")
    @Invariant({"recalled || safetyNotice == null", "!recalled || safetyNotice != null"})
    public boolean isRecalled() {
        return b.safetyNotice() != null;
    }

    /** How dangerous it is. */
    @From("safetyNotice/severity")
    @Invariant({
        "recalled || safetySeverity == SafetySeverity.NONE",
        "safetyNotice == null || safetySeverity == safetyNotice.severity"
    })
    public SafetySeverity getSafetySeverity() {
        return b.safetyNotice() == null ? SafetySeverity.NONE : b.safetyNotice().severity();
    }

    /** What is to be done with it. */
    @From("safetyNotice/disposal")
    @Invariant({"recalled || disposal == Disposal.NONE", "safetyNotice == null || disposal == safetyNotice.disposal"})
    public Disposal getDisposal() {
        return b.safetyNotice() == null ? Disposal.NONE : b.safetyNotice().disposal();
    }

    private @Nullable PriceFact price(PriceFactKind kind) {
        for (PriceFact price : b.prices()) {
            if (price.kind() == kind) {
                return price;
            }
        }
        return null;
    }

    final Money recoverable() {
        Money known = b.line() == null ? null : b.line().recoverableValue();
        return known == null ? b.account().goods() : known.multipliedBy(b.units());
    }
}
