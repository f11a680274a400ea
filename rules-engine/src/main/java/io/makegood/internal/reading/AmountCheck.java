package io.makegood.internal.reading;

import io.makegood.casefile.AccountBalance;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Charge;
import io.makegood.casefile.Discount;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PriceFact;
import io.makegood.casefile.Rental;
import io.makegood.casefile.ReturnQuote;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.ledger.CaseFacts;
import io.makegood.internal.ledger.OrderLedger;
import io.makegood.internal.reading.CaseCheck.LinePlace;
import io.makegood.internal.text.QuotedText;
import io.makegood.vocabulary.ChargeKind;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.LedgerKind;
import io.makegood.vocabulary.LedgerPart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Whether the amounts of a case fit each other: currencies, orders and lines they belong to, and sums. */
final class AmountCheck {
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(Limits.AMOUNT_DIGITS);

    private final CaseCheck check;
    private final CaseFile file;

    AmountCheck(CaseCheck check, CaseFile file) {
        this.check = check;
        this.file = file;
    }

    void check() {
        int before = check.count();
        orders();
        discounts();
        charges();
        payments();
        eachLine("returnQuotes", file.returnQuotes(), ReturnQuote::lineId, "cost", ReturnQuote::cost);
        eachLine("prices", file.prices(), PriceFact::lineId, "price", PriceFact::price);
        ledger();
        singleCurrencies();
        // Sums rely on everything being of one currency.
        if (check.count() == before && check.areValuesSound()) {
            sums();
        }
    }

    private void orders() {
        for (int i = 0; i < file.orders().size(); i++) {
            currency(file.orders().get(i), i, file.orders().get(i).total(), check.at("orders", i, "total"));
        }
        for (LinePlace place : check.linePlaces()) {
            OrderLine line = place.line();
            currency(place, line.unitPrice(), place.pointer().field("unitPrice"));
            currency(place, line.listPrice(), place.pointer().field("listPrice"));
            currency(place, line.shippingPaid(), place.pointer().field("shippingPaid"));
            currency(place, line.taxPaid(), place.pointer().field("taxPaid"));
            currency(place, line.dutyPaid(), place.pointer().field("dutyPaid"));
            currency(place, line.recoverableValue(), place.pointer().field("recoverableValue"));
            Rental rental = line.rental();
            if (rental != null) {
                Pointer pointer = place.pointer().field("rental");
                currency(place, rental.fee(), pointer.field("fee"));
                currency(place, rental.buyoutPrice(), pointer.field("buyoutPrice"));
                currency(place, rental.lateFee(), pointer.field("lateFee"));
            }
        }
    }

    private void discounts() {
        for (int i = 0; i < file.discounts().size(); i++) {
            Discount discount = file.discounts().get(i);
            ofOrder(
                    "discounts",
                    i,
                    discount.orderId(),
                    discount.lineIds(),
                    discount.amount(),
                    "discount",
                    discount.id());
        }
    }

    private void charges() {
        for (int i = 0; i < file.charges().size(); i++) {
            Charge charge = file.charges().get(i);
            ofOrder("charges", i, charge.orderId(), charge.lineIds(), charge.amount(), "charge", charge.id());
        }
    }

    private void ofOrder(
            String list, int i, String orderId, Set<String> lineIds, Money amount, String kind, String id) {
        if (check.knownOrder(orderId, check.at(list, i, "orderId"))) {
            int order = check.placeOfOrder(orderId);
            currency(file.orders().get(order), order, amount, check.at(list, i, "amount"));
            check.linesOf(
                    orderId,
                    lineIds,
                    () -> kind + " " + QuotedText.of(id) + " is about order " + QuotedText.of(orderId),
                    check.at(list, i, "lineIds"));
        }
        aboveZero(amount, check.at(list, i, "amount"));
    }

    private void aboveZero(Money amount, Pointer pointer) {
        if (amount.isZero()) {
            check.add(pointer, "`amount` is `" + amount + "`, expected more than zero", null);
        }
    }

    private void payments() {
        for (int i = 0; i < file.payments().size(); i++) {
            Payment payment = file.payments().get(i);
            if (check.knownOrder(payment.orderId(), check.at("payments", i, "orderId"))) {
                payment(payment, i, check.placeOfOrder(payment.orderId()));
            }
            dispute(payment, i);
        }
    }

    private void payment(Payment payment, int i, int orderIndex) {
        Order order = file.orders().get(orderIndex);
        Pointer orderAmount = check.at("payments", i, "orderAmount");
        Money counts = payment.orderAmount();
        boolean foreign = !payment.amount().getCurrencyUnit().equals(order.currency());
        if (counts == null && foreign) {
            check.add(
                    check.at("payments", i, "amount"),
                    check.at("orders", orderIndex, "currency"),
                    false,
                    "`" + payment.amount() + "` is not in " + order.currency() + ", the currency of order "
                            + QuotedText.of(order.id()),
                    "say in `orderAmount` what it counts for in " + order.currency());
        } else if (counts != null && !foreign) {
            check.add(
                    orderAmount,
                    "`orderAmount` is for payments in another currency, and `amount` is in " + order.currency(),
                    "leave it out");
        } else if (counts != null) {
            currency(order, orderIndex, counts, orderAmount);
        }
        currency(order, orderIndex, payment.disputedAmount(), check.at("payments", i, "disputedAmount"));
    }

    private void dispute(Payment payment, int i) {
        Money disputed = payment.disputedAmount();
        Money counts = payment.counted();
        Pointer pointer = check.at("payments", i, "disputedAmount");
        if (disputed == null) {
            return;
        }
        if (payment.dispute() == DisputeState.NONE) {
            check.add(pointer, "`disputedAmount` is given, and `dispute` is `NONE`", "say in `dispute` how it stands");
        } else if (disputed.getCurrencyUnit().equals(counts.getCurrencyUnit()) && disputed.isGreaterThan(counts)) {
            check.add(pointer, "`disputedAmount` is `" + disputed + "`, more than the payment of " + counts, null);
        }
    }

    private void ledger() {
        for (int i = 0; i < file.ledger().size(); i++) {
            LedgerEntry entry = file.ledger().get(i);
            aboveZero(entry.amount(), check.at("ledger", i, "amount"));
            if (entry.incidentId() != null) {
                check.incident(entry.incidentId(), check.at("ledger", i, "incidentId"));
            }
            partOf(entry, check.at("ledger", i, "part"));
            Order order = orderOf(entry, i);
            if (order != null) {
                int orderIndex = check.placeOfOrder(order.id());
                currency(order, orderIndex, entry.amount(), check.at("ledger", i, "amount"));
                paymentOf(entry, order, check.at("ledger", i, "paymentId"));
            }
            unitsOf(entry, check.at("ledger", i, "units"));
        }
    }

    private void partOf(LedgerEntry entry, Pointer pointer) {
        boolean chargeback = entry.kind() == LedgerKind.CHARGEBACK && entry.part() == LedgerPart.GOODWILL;
        boolean credit = entry.kind() == LedgerKind.CREDIT_NOTE
                && (entry.part() == LedgerPart.GOODWILL || entry.part() == LedgerPart.SURPLUS);
        if (chargeback || credit) {
            check.add(
                    pointer,
                    "`part` is `" + entry.part() + "`, and a " + (credit ? "credit note" : "chargeback")
                            + " is about what was charged",
                    credit && entry.part() == LedgerPart.SURPLUS ? "`REFUND` as `kind`" : "`COMPENSATION` as `kind`");
        }
    }

    private @Nullable Order orderOf(LedgerEntry entry, int i) {
        Pointer pointer = check.at("ledger", i, "lineId");
        String orderId = entry.orderId();
        String lineId = entry.lineId();
        if (orderId == null && lineId == null) {
            check.add(
                    check.at("ledger", i),
                    "nobody knows what this booking is about",
                    "say `lineId`, or `orderId` when it is about the order as a whole");
            return null;
        }
        boolean known = orderId == null || check.knownOrder(orderId, check.at("ledger", i, "orderId"));
        if (lineId == null) {
            return known && orderId != null ? file.orders().get(check.placeOfOrder(orderId)) : null;
        }
        if (orderId != null) {
            if (known) {
                check.lineOf(
                        orderId,
                        lineId,
                        () -> "booking " + QuotedText.of(entry.id()) + " is about order " + QuotedText.of(orderId),
                        pointer);
            }
        } else {
            check.knownLine(lineId, pointer);
        }
        LinePlace place = check.line(lineId);
        return place == null ? null : place.order();
    }

    private void paymentOf(LedgerEntry entry, Order order, Pointer pointer) {
        String paymentId = entry.paymentId();
        if (paymentId == null) {
            return;
        }
        Payment payment = check.payment(paymentId, pointer);
        if (payment != null && !payment.orderId().equals(order.id())) {
            check.add(
                    pointer,
                    "payment " + QuotedText.of(paymentId) + " is for order " + QuotedText.of(payment.orderId())
                            + ", and booking " + QuotedText.of(entry.id()) + " is about order "
                            + QuotedText.of(order.id()),
                    null);
        }
    }

    private void unitsOf(LedgerEntry entry, Pointer pointer) {
        Integer units = entry.units();
        if (units == null) {
            return;
        }
        LinePlace place = entry.lineId() == null ? null : check.line(entry.lineId());
        if (entry.lineId() == null) {
            check.add(pointer, "`units` is given, and no line they are of", "say `lineId`");
        } else if (place != null && units > place.line().quantity()) {
            check.add(
                    pointer,
                    "`units` is `" + units + "`, and line " + QuotedText.of(entry.lineId()) + " has a quantity of "
                            + place.line().quantity(),
                    null);
        }
    }

    private <T> void eachLine(
            String name, List<T> facts, Function<T, String> lineId, String amountName, Function<T, Money> amount) {
        for (int i = 0; i < facts.size(); i++) {
            T fact = facts.get(i);
            if (check.knownLine(lineId.apply(fact), check.at(name, i, "lineId"))) {
                LinePlace place = Objects.requireNonNull(check.line(lineId.apply(fact)));
                currency(place, amount.apply(fact), check.at(name, i, amountName));
            }
        }
    }

    private void currency(LinePlace place, @Nullable Money amount, Pointer pointer) {
        currency(place.order(), place.orderIndex(), amount, pointer);
    }

    private void currency(Order order, int orderIndex, @Nullable Money amount, Pointer pointer) {
        if (amount != null && !amount.getCurrencyUnit().equals(order.currency())) {
            check.add(
                    pointer,
                    check.at("orders", orderIndex, "currency"),
                    false,
                    "`" + amount + "` is not in " + order.currency() + ", the currency of order "
                            + QuotedText.of(order.id()),
                    in(order, amount));
        }
    }

    /** The same number in the currency of an order; null when that has fewer decimals. */
    private static @Nullable String in(Order order, Money amount) {
        return amount.getAmount().stripTrailingZeros().scale()
                        > order.currency().getDecimalPlaces()
                ? null
                : "`" + Money.of(order.currency(), amount.getAmount(), RoundingMode.UNNECESSARY) + "`";
    }

    /**
     * Amounts that are compared or added within their list. A case with orders in several currencies may have several
     * here, too.
     */
    private void singleCurrencies() {
        for (Order order : file.orders()) {
            if (!order.currency().equals(file.orders().get(0).currency())) {
                return;
            }
        }
        singleCurrency("balances", file.balances(), "amount", AccountBalance::amount);
        singleCurrency("shippingOptions", file.shippingOptions(), "price", ShippingOption::price);
        singleCurrency("stock", file.stock(), "price", StockPosition::price);
    }

    private <T> void singleCurrency(
            String name, List<T> facts, String amountName, Function<T, @Nullable Money> amountOf) {
        int first = -1;
        CurrencyUnit currency = null;
        for (int i = 0; i < facts.size(); i++) {
            Money amount = amountOf.apply(facts.get(i));
            if (amount == null) {
                continue;
            }
            if (currency == null) {
                first = i;
                currency = amount.getCurrencyUnit();
            } else if (!amount.getCurrencyUnit().equals(currency)) {
                String message = "`" + name + "` mixes " + currency + " and " + amount.getCurrencyUnit();
                check.twice(message, check.at(name, i, amountName), check.at(name, first, amountName));
                return;
            }
        }
    }

    // Sums

    private void sums() {
        CaseFacts facts = file.discounts().isEmpty() ? null : CaseFacts.of(file);
        BigDecimal[] costs = costs();
        BigDecimal[] exchanges = exchanges();
        BigDecimal[] bookings = bookings();
        for (int i = 0; i < file.orders().size(); i++) {
            Order order = file.orders().get(i);
            // Carrying out a resolution adds as much to the total as to the charges.
            BigDecimal total = order.total() == null
                    ? BigDecimal.ZERO
                    : order.total().getAmount().subtract(exchanges[i]);
            if (costs[i].compareTo(TOO_LARGE) >= 0
                    || total.compareTo(TOO_LARGE) >= 0
                    || exchanges[i].compareTo(TOO_LARGE.scaleByPowerOfTen(1)) > 0
                    || bookings[i].compareTo(TOO_LARGE.scaleByPowerOfTen(2)) >= 0) {
                check.add(
                        check.at("orders", i),
                        "what order " + QuotedText.of(order.id())
                                + " costs, what was paid for it and what went back come to more than 12 digits before the point",
                        null);
            } else if (!file.discounts().isEmpty()) {
                discountsOf(order, facts);
            }
        }
    }

    /** All that is added up for the price of each order, and for what was paid for it, whatever it is taken for. */
    private BigDecimal[] costs() {
        BigDecimal[] sums = new BigDecimal[file.orders().size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sumOfLines(file.orders().get(i));
        }
        for (Charge charge : file.charges()) {
            if (charge.kind() != ChargeKind.PRICE_DIFFERENCE) {
                add(sums, check.placeOfOrder(charge.orderId()), charge.amount());
            }
        }
        for (Payment payment : file.payments()) {
            add(sums, check.placeOfOrder(payment.orderId()), payment.counted());
        }
        for (PriceFact price : file.prices()) {
            add(sums, orderOfLine(price.lineId()), price.price());
        }
        return sums;
    }

    /** What is charged for something dearer: that grows as resolutions are carried out, as long as there is room for it. */
    private BigDecimal[] exchanges() {
        BigDecimal[] sums = nothing();
        for (Charge charge : file.charges()) {
            if (charge.kind() == ChargeKind.PRICE_DIFFERENCE) {
                add(sums, check.placeOfOrder(charge.orderId()), charge.amount());
            }
        }
        return sums;
    }

    /** What went back: no more than was paid goes back by a resolution, so that this stays within bounds as well. Gestures are not added up. */
    private BigDecimal[] bookings() {
        BigDecimal[] sums = nothing();
        for (LedgerEntry entry : file.ledger()) {
            if (entry.kind() == LedgerKind.COMPENSATION || entry.part() == LedgerPart.GOODWILL) {
                continue;
            }
            String orderId = entry.orderId();
            int order = entry.lineId() != null || orderId == null
                    ? orderOfLine(Objects.requireNonNull(entry.lineId()))
                    : check.placeOfOrder(orderId);
            add(sums, order, entry.amount());
        }
        return sums;
    }

    private BigDecimal[] nothing() {
        BigDecimal[] sums = new BigDecimal[file.orders().size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        return sums;
    }

    private int orderOfLine(String id) {
        return Objects.requireNonNull(check.line(id)).orderIndex();
    }

    private static void add(BigDecimal[] sums, int order, Money amount) {
        sums[order] = sums[order].add(amount.getAmount());
    }

    private static BigDecimal sumOfLines(Order order) {
        BigDecimal sum = BigDecimal.ZERO;
        for (OrderLine line : order.lines()) {
            sum = sum.add(line.unitPrice().getAmount().multiply(BigDecimal.valueOf(line.quantity())));
            sum = plus(plus(plus(sum, line.shippingPaid()), line.taxPaid()), line.dutyPaid());
            if (line.listPrice() != null) {
                sum = sum.add(line.listPrice().getAmount().multiply(BigDecimal.valueOf(line.quantity())));
            }
        }
        return sum;
    }

    private static BigDecimal plus(BigDecimal sum, @Nullable Money amount) {
        return amount == null ? sum : sum.add(amount.getAmount());
    }

    private void discountsOf(Order order, @Nullable CaseFacts facts) {
        Discount excessive = OrderLedger.excessiveDiscount(file, facts, order);
        if (excessive != null) {
            check.add(
                    check.at("discounts", file.discounts().indexOf(excessive), "amount"),
                    "`amount` is `" + excessive.amount() + "`, more than what it is taken off costs",
                    null);
        }
    }
}
