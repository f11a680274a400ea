package io.makegood.internal.ledger;

import static io.makegood.internal.ledger.MinorUnits.minor;
import static io.makegood.internal.ledger.MinorUnits.minorOrNone;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Charge;
import io.makegood.casefile.Discount;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.LineDependency;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.vocabulary.ChargeKind;
import io.makegood.vocabulary.DependencyStrength;
import io.makegood.vocabulary.DiscountTarget;
import io.makegood.vocabulary.LedgerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the lines of an order cost: their price, and their shares of discounts and charges that are on several of them. */
final class Pricing {
    /** What is on few lines is shared first: what is on all of them is shared by what is left. */
    private static final Comparator<Discount> FEW_LINES_FIRST = Comparator.comparingInt(
                    (Discount discount) -> discount.lineIds().isEmpty()
                            ? Integer.MAX_VALUE
                            : discount.lineIds().size())
            .thenComparing(Discount::id);

    /** Discounts and charges of one kind on a whole order that are shared by themselves; what more there are is shared together. */
    private static final int SHARED_ONE_BY_ONE = 64;

    private static final int FEW_LINES = 8;

    private final CaseFile caseFile;
    private final Order order;
    private final List<Assumption> assumptions;
    private final LineAccount[] lines;
    /** Charges that are not given back. */
    private long kept;
    /** A discount of more than what it is taken off; null when there is none. */
    private @Nullable Discount excessive;
    /** Lines of which something went back; null while nobody asked. */
    private @Nullable Set<String> booked;

    Pricing(CaseFile caseFile, Order order, List<Assumption> assumptions) {
        this.caseFile = caseFile;
        this.order = order;
        this.assumptions = assumptions;
        this.lines = new LineAccount[order.lines().size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new LineAccount(order.lines().get(i), i);
        }
        priceLines();
    }

    /** The lines, as sorted as they are in the order. */
    LineAccount[] lines() {
        return lines;
    }

    long kept() {
        return kept;
    }

    @Nullable Discount excessive() {
        return excessive;
    }

    private void priceLines() {
        for (LineAccount account : lines) {
            OrderLine line = account.line;
            account.goods = minor(line.unitPrice()) * line.quantity();
            account.shipping = minorOrNone(line.shippingPaid());
            account.tax = minorOrNone(line.taxPaid());
            account.duty = minorOrNone(line.dutyPaid());
        }
        List<Discount> discounts = discounts();
        takeOff(discounts, DiscountTarget.GOODS);
        addCharges(false);
        takeOff(discounts, DiscountTarget.SHIPPING);
        if (order.total() != null) {
            itemise(minor(order.total()));
        }
        addCharges(true);
        for (LineAccount account : lines) {
            if (account.set == null
                    && account.cost() == 0
                    && !account.line.dependsOn().isEmpty()) {
                containIn(account);
            }
        }
    }

    private List<Discount> discounts() {
        if (caseFile.discounts().isEmpty()) {
            return List.of();
        }
        List<Discount> ours = new ArrayList<>(caseFile.discounts());
        ours.removeIf(discount -> !discount.orderId().equals(order.id()));
        ours.sort(FEW_LINES_FIRST);
        return ours;
    }

    private void takeOff(List<Discount> discounts, DiscountTarget target) {
        long together = 0;
        Discount firstTogether = null;
        int ofAll = 0;
        for (int i = 0; i < discounts.size(); i++) {
            Discount discount = discounts.get(i);
            if (discount.target() != target) {
                continue;
            }
            if (discount.lineIds().isEmpty() && ++ofAll > SHARED_ONE_BY_ONE) {
                together += minor(discount.amount());
                firstTogether = firstTogether == null ? discount : firstTogether;
            } else {
                takeOff(discount, minor(discount.amount()), target);
            }
        }
        if (firstTogether != null) {
            takeOff(firstTogether, together, target);
        }
    }

    private void takeOff(Discount discount, long amount, DiscountTarget target) {
        boolean tooMuch = takeOff(amount, discount.lineIds(), target == DiscountTarget.SHIPPING) > 0;
        if (tooMuch && excessive == null) {
            excessive = discount;
        }
    }

    /** Returns what there was nothing left to take off from. */
    private long takeOff(long amount, Set<String> lineIds, boolean ofShipping) {
        LineAccount[] ours = named(lineIds);
        long[] weights = new long[ours.length];
        for (int i = 0; i < ours.length; i++) {
            LineAccount account = ours[i];
            weights[i] =
                    !isNamed(account, lineIds) ? 0 : ofShipping ? account.shipping : account.goods - account.discount;
        }
        long sum = Apportionment.sum(weights);
        long[] shares = Apportionment.byWeight(Math.min(amount, sum), weights);
        for (int i = 0; i < ours.length; i++) {
            if (ofShipping) {
                ours[i].shipping -= shares[i];
            } else {
                ours[i].discount += shares[i];
            }
        }
        return Math.max(0, amount - sum);
    }

    /** The lines among which something is shared, in their order: all, where it names none or most of them, and no line else weighs anything. */
    private LineAccount[] named(Set<String> lineIds) {
        if (lineIds.isEmpty() || lines.length <= FEW_LINES) {
            return lines;
        }
        LineAccount[] named = new LineAccount[lineIds.size()];
        int count = 0;
        for (String id : lineIds) {
            LineAccount account = LineAccount.of(id, lines);
            if (account != null) {
                named[count++] = account;
            }
        }
        named = Arrays.copyOf(named, count);
        Arrays.sort(named, Comparator.comparingInt(account -> account.place));
        return named;
    }

    private static boolean isNamed(LineAccount account, Set<String> lineIds) {
        return lineIds.isEmpty() || lineIds.contains(account.line.id());
    }

    private void add(Charge charge) {
        if (charge.nonRefundable()) {
            kept += minor(charge.amount());
        } else {
            add(charge.kind(), minor(charge.amount()), charge.lineIds(), false);
        }
    }

    private void add(ChargeKind kind, long amount, Set<String> lineIds, boolean onlyStanding) {
        LineAccount[] ours = named(lineIds);
        long[] weights = new long[ours.length];
        boolean any = false;
        for (int i = 0; i < ours.length; i++) {
            LineAccount account = ours[i];
            boolean shares = isNamed(account, lineIds) && (!onlyStanding || isInTotal(account));
            weights[i] = shares ? account.goods - account.discount : 0;
            any |= weights[i] > 0;
        }
        for (int i = 0; i < ours.length; i++) {
            if (!any && isNamed(ours[i], lineIds)) {
                // Where the goods cost nothing, every line is as good as another.
                weights[i] = 1;
            }
        }
        long[] shares = Apportionment.byWeight(amount, weights);
        for (int i = 0; i < ours.length; i++) {
            LineAccount account = ours[i];
            switch (kind) {
                case SHIPPING -> account.shipping += shares[i];
                case TAX -> account.tax += shares[i];
                case DUTY -> account.duty += shares[i];
                case FEE -> account.fee += shares[i];
                case PRICE_DIFFERENCE -> account.goods += shares[i];
            }
        }
    }

    /**
     * Adds the charges of the order.
     *
     * @param ofExchanges those for something dearer that took a line's place after all else was shared, or all the others
     */
    private void addCharges(boolean ofExchanges) {
        List<Charge> charges = caseFile.charges();
        int ofAll = 0;
        Map<ChargeKind, Long> together = null;
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            if (!charge.orderId().equals(order.id()) || isOfExchange(charge) != ofExchanges) {
                continue;
            }
            boolean shared = charge.lineIds().isEmpty() && !charge.nonRefundable();
            if (shared && ++ofAll > SHARED_ONE_BY_ONE) {
                together = together == null ? new EnumMap<>(ChargeKind.class) : together;
                together.merge(charge.kind(), minor(charge.amount()), Long::sum);
            } else {
                add(charge);
            }
        }
        if (together != null) {
            together.forEach((kind, amount) -> add(kind, amount, Set.of(), false));
        }
    }

    private static boolean isOfExchange(Charge charge) {
        return charge.kind() == ChargeKind.PRICE_DIFFERENCE && !charge.nonRefundable();
    }

    private long chargedForExchanges() {
        long sum = 0;
        for (Charge charge : caseFile.charges()) {
            sum += charge.orderId().equals(order.id()) && isOfExchange(charge) ? minor(charge.amount()) : 0;
        }
        return sum;
    }

    /** Whether a total that leaves cancelled lines out holds the line: one of which something went back was charged. */
    private boolean isInTotal(LineAccount account) {
        if (!account.isCancelled()) {
            return true;
        }
        Set<String> known = booked;
        if (known == null) {
            known = new HashSet<>();
            for (LedgerEntry entry : caseFile.ledger()) {
                if (entry.kind() != LedgerKind.COMPENSATION && entry.lineId() != null) {
                    known.add(entry.lineId());
                }
            }
            booked = known;
        }
        return known.contains(account.line.id());
    }

    /** A total that differs from the sum of what is listed holds a discount or a charge nobody listed. */
    private void itemise(long total) {
        long all = kept + chargedForExchanges();
        long standing = all;
        for (LineAccount account : lines) {
            all += account.cost();
            standing += isInTotal(account) ? account.cost() : 0;
        }
        if (total == all || total == standing) {
            return;
        }
        boolean ofAll = Math.abs(total - all) < Math.abs(total - standing);
        long unitemised = total - (ofAll ? all : standing);
        if (unitemised < 0) {
            takeOffUnlisted(-unitemised, !ofAll);
            assumptions.add(new Assumption(
                    Assumption.Kind.DISCOUNT,
                    "the total of order " + order.id() + " is " + money(-unitemised)
                            + " less than its lines; that is taken for a discount on the whole order"));
        } else {
            add(ChargeKind.SHIPPING, unitemised, Set.of(), !ofAll);
            assumptions.add(new Assumption(
                    Assumption.Kind.CHARGE,
                    "the total of order " + order.id() + " is " + money(unitemised)
                            + " more than its lines; that is taken for shipping of the whole order"));
        }
    }

    private void takeOffUnlisted(long amount, boolean onlyStanding) {
        Set<String> ids = new HashSet<>();
        long goods = 0;
        for (LineAccount account : lines) {
            if ((!onlyStanding || isInTotal(account))) {
                ids.add(account.line.id());
                goods += account.goods - account.discount;
            }
        }
        takeOff(Math.min(amount, goods), ids, false);
        if (amount > goods) {
            // More than the goods cost: shipping, tax and duty are free as well.
            long left = amount - goods;
            for (LineAccount account : lines) {
                if (ids.contains(account.line.id())) {
                    long off = Math.min(left, account.shipping);
                    account.shipping -= off;
                    left -= off;
                    off = Math.min(left, account.tax);
                    account.tax -= off;
                    left -= off;
                    off = Math.min(left, account.duty);
                    account.duty -= off;
                    left -= off;
                    off = Math.min(left, account.fee);
                    account.fee -= off;
                    left -= off;
                }
            }
        }
    }

    /** A line without a price that was bought together with one that has one is a part of it and worth its share of it. */
    private void containIn(LineAccount part) {
        LineAccount set = null;
        for (LineDependency dependency : part.line.dependsOn()) {
            LineAccount other = dependency.strength() == DependencyStrength.BOUGHT_TOGETHER
                    ? LineAccount.of(dependency.lineId(), lines)
                    : null;
            if (set == null && other != null && other.set == null && other.goods > 0) {
                set = other;
            }
        }
        if (set == null) {
            return;
        }
        List<LineAccount> parts = new ArrayList<>();
        boolean listed = true;
        for (LineAccount account : lines) {
            if (account.set == null && account.cost() == 0 && dependsOn(account, set)) {
                parts.add(account);
                listed &= account.line.listPrice() != null;
            }
        }
        long[] weights = new long[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            LineAccount account = parts.get(i);
            weights[i] = listed
                    ? minor(Objects.requireNonNull(account.line.listPrice())) * account.quantity
                    : account.quantity;
        }
        weights[parts.size()] = ownWeight(set, weights, parts.size(), listed);
        long[] shares = Apportionment.byWeight(set.cost(), weights);
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).shareOfSet = shares[i];
            parts.get(i).set = set;
            parts.get(i).sharedByPieces = !listed;
        }
        if (!listed) {
            assumptions.add(new Assumption(
                    Assumption.Kind.SHARE_OF_SET,
                    "what the parts of " + set.line.title()
                            + " cost by themselves is not known; every piece is taken to be worth the same"));
        }
    }

    /** The line that has the price may be a thing of its own, too: as its list price says, or what the parts leave of the price; one part alone is no set. */
    private static long ownWeight(LineAccount set, long[] weights, int parts, boolean listed) {
        if (!listed) {
            return parts == 1 ? set.quantity : 0;
        }
        Money own = set.line.listPrice();
        return own == null ? Math.max(0, set.goods - Apportionment.sum(weights)) : minor(own) * set.quantity;
    }

    private static boolean dependsOn(LineAccount account, LineAccount set) {
        for (LineDependency dependency : account.line.dependsOn()) {
            if (dependency.strength() == DependencyStrength.BOUGHT_TOGETHER
                    && dependency.lineId().equals(set.line.id())) {
                return true;
            }
        }
        return false;
    }

    private Money money(long minor) {
        return Money.ofMinor(order.currency(), minor);
    }
}
