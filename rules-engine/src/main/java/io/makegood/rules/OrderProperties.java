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

    /** Whether the order is a gift. */
    @From("order/gift")
    public boolean isGift() {
        return b.order().gift();
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

    /** Shipping paid for the pieces concerned that did not go back yet. */
    @From({"line/shippingPaid", "ledger"})
    public Money getShippingPaid() {
        return b.account().shippingLeft();
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
        return b.refundable().isPositive() && b.account().returnedForThis().isPositive();
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

    /** Whether it depends on something our ledger leaves open how much goes back: a booking that may stand twice, a dispute about no line in particular, what a part of a set is worth. */
    @From({"ledger", "payments/dispute"})
    public boolean isAmountUncertain() {
        return b.doubt() != null;
    }

    /** Whether the customer's bank is already taking the money back, all that could go back of it. */
    @From({"payments/dispute", "payments/disputedAmount"})
    public boolean isDisputeOpen() {
        return b.isDisputeOpen();
    }

    /** Whether the customer's bank is already taking back a part of what was paid for the pieces concerned, and not all. */
    @From({"payments/dispute", "payments/disputedAmount"})
    public boolean isDisputeOpenInPart() {
        return b.isDisputeOpenInPart();
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
        boolean tooMuch = isOverpaid() || b.ledger().surplusReturned().isPositive();
        return tooMuch
                && (price(PriceFactKind.CHARGED_TWICE) != null
                        || getType() == IncidentType.DOUBLE_CHARGE && b.ledger().isPaid());
    }

    /** Whether the item has become cheaper than what the customer paid for it. */
    @From("prices/price")
    public boolean isPriceDropped() {
        Money price = b.price(PriceFactKind.DROPPED_TO);
        return price != null && b.account().wasDearerThan(price);
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

    /** What something similar on the shelf costs more than what was paid, below zero when it costs less; null when there is none. */
    @From({"similarStock/price", "line/unitPrice"})
    public @Nullable Money getExchangeDifference() {
        return b.exchangeDifference();
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
