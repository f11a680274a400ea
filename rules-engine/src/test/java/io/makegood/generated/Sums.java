package io.makegood.generated;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Charge;
import io.makegood.casefile.Discount;
import io.makegood.casefile.Incident;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.LineDependency;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PriceFact;
import io.makegood.resolution.LineDecision;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.ChargeKind;
import io.makegood.vocabulary.DependencyStrength;
import io.makegood.vocabulary.DiscountTarget;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.LedgerKind;
import io.makegood.vocabulary.LedgerPart;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.PriceFactKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Claims and sums of a case, counted without the engine. */
final class Sums {
    /** The line that has the price of a set, which is last when cents are left over. */
    private static final String LAST = "~";

    private final CaseFile caseFile;
    private final Map<String, Map<String, Long>> costs = new TreeMap<>();
    /** The line in whose price another is contained. */
    private final Map<String, String> sets = new TreeMap<>();

    Sums(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /** What has to be decided. */
    Set<String> claimIds() {
        Set<String> ids = new TreeSet<>();
        for (Incident incident : caseFile.incidents()) {
            if (incident.lineIds().isEmpty() && isAboutTheOrder(incident.type())) {
                ids.add(incident.id());
            } else if (incident.lineIds().isEmpty()) {
                order(incident.orderId()).lines().forEach(line -> ids.add(incident.id() + "/" + line.id()));
            } else {
                incident.lineIds().forEach(line -> ids.add(incident.id() + "/" + line));
            }
        }
        return ids;
    }

    private static boolean isAboutTheOrder(IncidentType type) {
        return Set.of(Matter.PAYMENT, Matter.COMMUNICATION, Matter.ACCOUNT).contains(type.matter())
                || type == IncidentType.ORDER_CHANGE_MERGE
                || type == IncidentType.ADDRESS_ERROR;
    }

    Order order(String id) {
        return caseFile.orders().stream()
                .filter(order -> order.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    OrderLine line(String id) {
        return caseFile.orders().stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Incident incident(String id) {
        return caseFile.incidents().stream()
                .filter(incident -> incident.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    // What a line cost

    /** What a line cost, with its shares of discounts and charges. */
    Money cost(OrderLine line) {
        return minor(costs(orderOf(line)).get(line.id()), line.unitPrice().getCurrencyUnit());
    }

    /** What each line of an order cost, in minor units: the rules of {@code docs/money.md}, followed once more and in another way. */
    private Map<String, Long> costs(Order order) {
        return costs.computeIfAbsent(order.id(), id -> countCosts(order));
    }

    private Map<String, Long> countCosts(Order order) {
        Map<String, Long> goods = new TreeMap<>();
        Map<String, Long> shipping = new TreeMap<>();
        Map<String, Long> other = new TreeMap<>();
        for (OrderLine line : order.lines()) {
            goods.put(line.id(), minor(line.unitPrice()) * line.quantity());
            shipping.put(line.id(), minor(line.shippingPaid()));
            other.put(line.id(), minor(line.taxPaid()) + minor(line.dutyPaid()));
        }
        List<Discount> discounts = caseFile.discounts().stream()
                .filter(d -> d.orderId().equals(order.id()))
                .sorted(Comparator.comparing((Discount d) -> d.lineIds().isEmpty()
                                ? order.lines().size() + 1
                                : d.lineIds().size())
                        .thenComparing(Discount::id))
                .toList();
        discounts.stream()
                .filter(d -> d.target() == DiscountTarget.GOODS)
                .forEach(d -> share(-minor(d.amount()), of(order, d.lineIds()), goods, goods));
        for (Charge charge : caseFile.charges()) {
            if (charge.orderId().equals(order.id()) && !charge.nonRefundable()) {
                Map<String, Long> to = charge.kind() == ChargeKind.SHIPPING ? shipping : other;
                share(minor(charge.amount()), of(order, charge.lineIds()), goods, to);
            }
        }
        discounts.stream()
                .filter(d -> d.target() == DiscountTarget.SHIPPING)
                .forEach(d -> share(-minor(d.amount()), of(order, d.lineIds()), shipping, shipping));
        Map<String, Long> costs = new TreeMap<>();
        goods.forEach((line, amount) -> costs.put(line, amount + shipping.get(line) + other.get(line)));
        if (order.total() != null) {
            addUnlisted(order, goods, costs);
        }
        for (OrderLine part : order.lines()) {
            OrderLine set = costs.get(part.id()) == 0 ? setOf(order, part, costs) : null;
            if (set != null) {
                sets.put(part.id(), set.id());
            }
        }
        shareSets(order, costs);
        return costs;
    }

    /** What the total differs by from what is listed is on all lines that stand. */
    private void addUnlisted(Order order, Map<String, Long> goods, Map<String, Long> costs) {
        long all = minor(kept(order));
        long standing = all;
        Set<String> standingLines = new TreeSet<>();
        for (OrderLine line : order.lines()) {
            all += costs.get(line.id());
            boolean charged = caseFile.ledger().stream()
                    .anyMatch(e ->
                            e.kind() != LedgerKind.COMPENSATION && line.id().equals(e.lineId()));
            if (charged || line.status() != LineStatus.CANCELLED) {
                standing += costs.get(line.id());
                standingLines.add(line.id());
            }
        }
        long total = minor(order.total());
        if (total == all || total == standing) {
            return;
        }
        boolean ofAll = Math.abs(total - all) < Math.abs(total - standing);
        share(total - (ofAll ? all : standing), ofAll ? goods.keySet() : standingLines, new TreeMap<>(goods), costs);
    }

    private static Set<String> of(Order order, Set<String> lineIds) {
        Set<String> all = new TreeSet<>();
        order.lines().forEach(line -> all.add(line.id()));
        return lineIds.isEmpty() ? all : lineIds;
    }

    /** Adds shares of an amount by weight, by largest remainder. */
    private static void share(long amount, Set<String> lines, Map<String, Long> weights, Map<String, Long> to) {
        Map<String, BigInteger> weighed = new TreeMap<>();
        BigInteger sum = BigInteger.ZERO;
        for (String line : lines) {
            weighed.put(line, BigInteger.valueOf(weights.get(line)));
            sum = sum.add(weighed.get(line));
        }
        if (sum.signum() == 0) {
            weighed.replaceAll((line, weight) -> BigInteger.ONE);
            sum = BigInteger.valueOf(weighed.size());
        }
        BigInteger whole = BigInteger.valueOf(Math.abs(amount));
        Map<String, BigInteger> remainders = new LinkedHashMap<>();
        long left = Math.abs(amount);
        Map<String, Long> shares = new TreeMap<>();
        for (String line : weighed.keySet()) {
            BigInteger[] divided = whole.multiply(weighed.get(line)).divideAndRemainder(sum);
            shares.put(line, divided[0].longValueExact());
            remainders.put(line, divided[1]);
            left -= divided[0].longValueExact();
        }
        List<String> largestFirst = new ArrayList<>(remainders.keySet());
        largestFirst.sort(Comparator.comparing(remainders::get, Comparator.reverseOrder()));
        for (int i = 0; i < left; i++) {
            shares.merge(largestFirst.get(i), 1L, Long::sum);
        }
        shares.forEach((line, share) -> to.merge(line, amount < 0 ? -share : share, Long::sum));
    }

    private static OrderLine setOf(Order order, OrderLine part, Map<String, Long> costs) {
        for (LineDependency dependency : part.dependsOn()) {
            for (OrderLine set : order.lines()) {
                if (dependency.strength() == DependencyStrength.BOUGHT_TOGETHER
                        && set.id().equals(dependency.lineId())
                        && set.unitPrice().isPositive()) {
                    return set;
                }
            }
        }
        return null;
    }

    private void shareSets(Order order, Map<String, Long> costs) {
        for (String set : new TreeSet<>(sets.values())) {
            if (!costs.containsKey(set)) {
                continue;
            }
            Map<String, Long> byPrice = new TreeMap<>();
            Map<String, Long> byPiece = new TreeMap<>();
            boolean listed = true;
            for (OrderLine line : order.lines()) {
                if (set.equals(sets.get(line.id()))) {
                    listed &= line.listPrice() != null;
                    byPrice.put(line.id(), minor(line.listPrice()) * line.quantity());
                    byPiece.put(line.id(), (long) line.quantity());
                }
            }
            Map<String, Long> shares = new TreeMap<>();
            Map<String, Long> weights = listed ? byPrice : byPiece;
            Money own = line(set).listPrice();
            if (listed && own != null) {
                weights.put(LAST, minor(own) * line(set).quantity());
            } else if (listed) {
                long parts =
                        byPrice.values().stream().mapToLong(Long::longValue).sum();
                weights.put(
                        LAST,
                        Math.max(0, minor(line(set).unitPrice()) * line(set).quantity() - parts));
            } else if (!listed && byPiece.size() == 1) {
                weights.put(LAST, (long) line(set).quantity());
            }
            share(costs.get(set), weights.keySet(), weights, shares);
            shares.remove(LAST);
            costs.putAll(shares);
        }
    }

    /** The line in whose price this one is contained; null when it has a price of its own. */
    String setOf(OrderLine line) {
        costs(orderOf(line));
        return sets.get(line.id());
    }

    private Order orderOf(OrderLine line) {
        return caseFile.orders().stream()
                .filter(order -> order.lines().contains(line))
                .findFirst()
                .orElseThrow();
    }

    /** What is not given back with the goods. */
    private Money kept(Order order) {
        return sum(
                order,
                caseFile.charges().stream()
                        .filter(c -> c.orderId().equals(order.id()) && c.nonRefundable())
                        .map(Charge::amount));
    }

    /** What an order costs, lines that are cancelled left out. */
    private Money cost(Order order) {
        Money cost = kept(order);
        for (OrderLine line : order.lines()) {
            boolean counts = line.status() != LineStatus.CANCELLED && setOf(line) == null;
            cost = counts ? cost.plus(cost(line)) : cost;
        }
        return cost;
    }

    private Money cancelled(Order order) {
        Money sum = Money.zero(order.currency());
        for (OrderLine line : order.lines()) {
            boolean counts = line.status() == LineStatus.CANCELLED && setOf(line) == null;
            sum = counts ? sum.plus(cost(line)) : sum;
        }
        return sum;
    }

    // What came in

    private boolean isPaid(Order order) {
        return caseFile.payments().stream().anyMatch(p -> p.orderId().equals(order.id()));
    }

    static Money counts(Payment payment) {
        return payment.orderAmount() == null ? payment.amount() : payment.orderAmount();
    }

    /** What was paid for an order, what was charged twice and is not listed included. */
    Money paid(Order order) {
        Money listed = listed(order);
        Money twice = chargedTwice(order);
        Money unlisted = isPaid(order) ? positive(twice.minus(positive(listed.minus(cost(order))))) : twice;
        return listed.plus(unlisted);
    }

    /** What the payments listed come to; what the order cost where none is, less what need not be paid. */
    private Money listed(Order order) {
        if (!isPaid(order)) {
            return positive(cost(order).plus(cancelled(order)).minus(credited(order)));
        }
        return sum(
                order,
                caseFile.payments().stream()
                        .filter(p -> p.orderId().equals(order.id()))
                        .map(Sums::counts));
    }

    /** What was paid for an order beyond its price, and beyond what of it need no longer be paid. */
    Money surplus(Order order) {
        return paidTooMuch(order).plus(credited(order));
    }

    /** What need not be paid, as the ledger says. */
    private Money credited(Order order) {
        return sum(
                order,
                caseFile.ledger().stream()
                        .filter(e -> isOf(order, e) && e.kind() == LedgerKind.CREDIT_NOTE)
                        .map(LedgerEntry::amount));
    }

    /** What was paid for an order beyond its price. */
    private Money paidTooMuch(Order order) {
        return positive(paid(order).minus(cost(order)));
    }

    private Money chargedTwice(Order order) {
        return sum(
                order,
                caseFile.prices().stream()
                        .filter(p -> p.kind() == PriceFactKind.CHARGED_TWICE)
                        .filter(p -> order.lines().stream().anyMatch(l -> l.id().equals(p.lineId())))
                        .map(PriceFact::price));
    }

    // What went back

    private boolean isOf(Order order, LedgerEntry entry) {
        return entry.lineId() == null
                ? order.id().equals(entry.orderId())
                : order.lines().stream().anyMatch(l -> l.id().equals(entry.lineId()));
    }

    private static boolean isMoney(LedgerEntry entry) {
        return entry.kind() != LedgerKind.COMPENSATION
                && entry.kind() != LedgerKind.CREDIT_NOTE
                && entry.part() != LedgerPart.GOODWILL;
    }

    /** What went back of an order; gestures on top do not count. */
    Money returned(Order order) {
        return sum(
                order,
                caseFile.ledger().stream()
                        .filter(e -> isOf(order, e) && isMoney(e))
                        .map(LedgerEntry::amount));
    }

    /** What the customer's bank gave back or is asked for and the ledger does not show, at least. */
    Money withTheBank(Order order) {
        Money asked = sum(
                order,
                caseFile.payments().stream()
                        .filter(p -> p.orderId().equals(order.id()))
                        .filter(p -> p.dispute() == DisputeState.OPEN || p.dispute() == DisputeState.WON)
                        .map(p -> p.disputedAmount() == null ? counts(p) : p.disputedAmount()));
        // What went back before it was asked for cannot be asked for again.
        return positive(asked.minus(returned(order)));
    }

    /** Whether two bookings of an order are of the same sum and a moment apart. */
    boolean isBookedTwice(Order order) {
        List<LedgerEntry> ours =
                caseFile.ledger().stream().filter(e -> isOf(order, e)).toList();
        for (LedgerEntry one : ours) {
            for (LedgerEntry other : ours) {
                boolean near = Duration.between(one.at(), other.at()).abs().compareTo(Duration.ofMinutes(1)) <= 0;
                if (one != other && near && one.amount().equals(other.amount())) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isDisputed(Order order) {
        return caseFile.payments().stream()
                .filter(p -> p.orderId().equals(order.id()))
                .anyMatch(p -> p.dispute() == DisputeState.OPEN || p.dispute() == DisputeState.WON);
    }

    /** What the ledger says went back for a line as such, or need no longer be paid, whatever more it does not say. */
    private Money goneFor(OrderLine line) {
        Order order = orderOf(line);
        Money surplus = positive(paid(order).minus(cost(order)).minus(cancelled(order)));
        for (LedgerEntry entry : caseFile.ledger()) {
            // A gesture on top takes nothing of it.
            boolean ofSurplus = isOf(order, entry) && isMoney(entry) && entry.part() == LedgerPart.SURPLUS;
            surplus = ofSurplus ? surplus.minus(entry.amount()) : surplus;
        }
        // Who paid and need not have has his money to come.
        Money unpaid = positive(cost(order).plus(cancelled(order)).minus(listed(order)));
        Money gone = Money.zero(order.currency());
        List<LedgerEntry> oldestFirst = new ArrayList<>(caseFile.ledger());
        oldestFirst.sort(Comparator.comparing(LedgerEntry::at).thenComparing(LedgerEntry::id));
        for (LedgerEntry entry : oldestFirst) {
            if (!isOf(order, entry) || !isMoney(entry) && entry.kind() != LedgerKind.CREDIT_NOTE) {
                continue;
            }
            Money amount = entry.amount();
            if (entry.kind() == LedgerKind.CREDIT_NOTE) {
                amount = amount.isGreaterThan(unpaid) ? unpaid : amount;
                unpaid = unpaid.minus(amount);
            }
            LineStatus status = entry.lineId() == null
                    ? LineStatus.OPEN
                    : line(entry.lineId()).status();
            boolean unsaid = isMoney(entry)
                    && entry.part() == null
                    && entry.units() == null
                    && status != LineStatus.CANCELLED
                    && status != LineStatus.RETURNED;
            if (unsaid && !entry.amount().isGreaterThan(surplus)) {
                surplus = surplus.minus(entry.amount());
            } else if (entry.part() != LedgerPart.SURPLUS && isFor(entry, line)) {
                gone = gone.plus(amount);
            }
        }
        return gone;
    }

    /** How many pieces of a line did not go back, as far as the ledger says how many did and the money is their price. */
    int pieces(OrderLine line) {
        int gone = 0;
        for (LedgerEntry entry : caseFile.ledger()) {
            boolean counts = (isMoney(entry) || entry.kind() == LedgerKind.CREDIT_NOTE)
                    && line.id().equals(entry.lineId())
                    && (entry.part() == null || entry.part() == LedgerPart.GOODS)
                    && entry.units() != null;
            gone += counts ? entry.units() : 0;
        }
        long each = minor(cost(line)) / line.quantity();
        long paidFor = each == 0 ? 0 : (minor(goneFor(line)) + Math.min(4, each / 4)) / each;
        return line.quantity() - (int) Math.min(Math.min(gone, line.quantity()), paidFor);
    }

    private boolean isFor(LedgerEntry entry, OrderLine line) {
        return entry.lineId() != null
                && (entry.lineId().equals(line.id()) || line.id().equals(setOf(line(entry.lineId()))));
    }

    // What is left

    /** What may still go back for a line, or need not be paid: no more than this. */
    Money left(OrderLine line) {
        Money left = positive(cost(line).minus(goneFor(line)));
        String set = setOf(line);
        Money ofSet = set == null ? left : left(line(set));
        return ofSet.isLessThan(left) ? ofSet : left;
    }

    /** What the parts of a set cost that are to be paid back since earlier decisions, as far as the ledger does not show it. */
    Money decidedForParts(OrderLine set) {
        Money sum = Money.zero(set.unitPrice().getCurrencyUnit());
        for (OrderLine part : orderOf(set).lines()) {
            boolean decided = caseFile.earlierResolutions().stream()
                    .anyMatch(e -> part.id().equals(e.lineId())
                            && e.status() == ResolutionStatus.FINAL
                            && e.outcome() == Outcome.OPEN
                            && Set.of(RemedyType.REFUND_FULL, RemedyType.STORE_CREDIT, RemedyType.CANCEL_LINE)
                                    .contains(e.remedy()));
            boolean counts =
                    set.id().equals(setOf(part)) && decided && goneFor(part).isZero();
            sum = counts ? sum.plus(cost(part)) : sum;
        }
        return sum.isGreaterThan(left(set)) ? left(set) : sum;
    }

    /** What may still go out for an order. */
    Money left(Order order) {
        return positive(paid(order).minus(returned(order)).minus(withTheBank(order)));
    }

    /** What may still go out for the lines of an order: not what was paid beyond their price, nor what is not given back with them. */
    Money leftForLines(Order order) {
        Money surplus = positive(paidTooMuch(order).minus(cancelled(order)));
        for (LedgerEntry entry : caseFile.ledger()) {
            boolean ofSurplus = isOf(order, entry)
                    && isMoney(entry)
                    && (entry.part() == LedgerPart.SURPLUS
                            || entry.part() == null && !entry.amount().isGreaterThan(surplus));
            surplus = ofSurplus ? positive(surplus.minus(entry.amount())) : surplus;
        }
        return positive(left(order).minus(kept(order)).minus(surplus));
    }

    /** What of the money is not needed for lines that stand and did not go back. */
    Money leftBeyondWhatStands(Order order) {
        Money stands = kept(order);
        for (OrderLine line : order.lines()) {
            boolean counts = line.status() != LineStatus.CANCELLED && setOf(line) == null;
            stands = counts ? stands.plus(left(line)) : stands;
        }
        return positive(left(order).minus(stands));
    }

    /** What may still go back to a payment, by what the ledger says for certain. */
    Money left(Payment payment) {
        Money back = Money.zero(counts(payment).getCurrencyUnit());
        for (LedgerEntry entry : caseFile.ledger()) {
            back = payment.id().equals(entry.paymentId()) && isMoney(entry) ? back.plus(entry.amount()) : back;
        }
        return positive(counts(payment).minus(back));
    }

    /** Whether the ledger says of every booking of an order which line it is about. */
    boolean isBookedByLine(Order order) {
        return caseFile.ledger().stream().filter(e -> isOf(order, e)).allMatch(e -> e.lineId() != null);
    }

    /** Whether the ledger says that money went back for an order as a whole, or need not be paid for it. */
    boolean isPartBack(Order order) {
        return caseFile.ledger().stream()
                .anyMatch(e ->
                        isOf(order, e) && (isMoney(e) || e.kind() == LedgerKind.CREDIT_NOTE) && e.lineId() == null);
    }

    /** Whether less was paid for an order than its lines come to that did not go back. */
    boolean isUnderpaid(Order order) {
        Money left = Money.zero(order.currency());
        for (OrderLine line : order.lines()) {
            left = setOf(line) == null ? left.plus(left(line)) : left;
        }
        return left(order).isLessThan(left);
    }

    /** Whether a decision pays back what was paid or charged beyond the price, and no part of the price. */
    static boolean isBeyondThePrice(LineDecision decision) {
        return decision.planned().parts().stream().anyMatch(part -> part.kind() == AmountPartKind.SURPLUS);
    }

    // Arithmetic

    private static long minor(Money money) {
        return money == null
                ? 0
                : money.getAmount()
                        .movePointRight(money.getCurrencyUnit().getDecimalPlaces())
                        .longValueExact();
    }

    private static Money minor(long amount, CurrencyUnit currency) {
        return Money.ofMinor(currency, amount);
    }

    private static Money positive(Money money) {
        return money.isNegative() ? Money.zero(money.getCurrencyUnit()) : money;
    }

    private static Money sum(Order order, Stream<Money> amounts) {
        return amounts.reduce(Money.zero(order.currency()), Money::plus);
    }
}
