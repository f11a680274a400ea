package io.makegood.internal.ledger;

import io.makegood.casefile.Incident;
import io.makegood.casefile.LedgerEntry;
import io.makegood.vocabulary.LedgerPart;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the pieces a claim is about cost, what of that went back, and what is still open. Pieces that went back before for something else are
 * other pieces, as far as there are others, and pieces of two incidents are two pieces: each has its own cents, and the last one gets what is left.
 */
public final class ClaimAccount {
    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    private final OrderLedger ledger;
    /** Null for the order as a whole. */
    final @Nullable LineAccount line;

    private final Incident incident;
    private final int units;
    /** The pieces of the line, from 0; {@code to} is not one of them. */
    private final int from;

    private final int to;
    final Price price;
    final long returned;
    final long credited;
    /** What is to go back for parts of this set since earlier decisions, and is not booked yet. */
    final long decided;

    final long open;
    /** What the customer's bank is asked for and may be about this. */
    private final long disputedHere;

    private final Money paid;
    private final Money openMoney;
    private @Nullable Money cash;

    private ClaimAccount(
            OrderLedger ledger,
            @Nullable LineAccount line,
            Incident incident,
            int units,
            int from,
            int to,
            Price price,
            long returned,
            long credited,
            long decided,
            long open) {
        this.ledger = ledger;
        this.line = line;
        this.incident = incident;
        this.units = units;
        this.from = from;
        this.to = to;
        this.price = price;
        this.returned = returned;
        this.credited = credited;
        this.decided = decided;
        this.open = open;
        this.disputedHere =
                ledger.disputedSomewhere() == 0 || line == null || isReviewed() ? 0 : ledger.disputedSomewhere();
        this.paid = ledger.money(cost());
        this.openMoney = open == cost() ? paid : ledger.money(open);
    }

    /** Whether a person had time to find out what a dispute is about: then it is taken to be about something else. */
    private boolean isReviewed() {
        return ledger.isReviewed(incident, line);
    }

    /** The order as a whole. */
    static ClaimAccount of(OrderLedger ledger, Incident incident) {
        Price price = new Price();
        long returned = 0;
        long credited = 0;
        long open = 0;
        for (LineAccount line : ledger.lines()) {
            if (line.set == null) {
                price.add(line);
                returned += line.returned;
                credited += line.credited;
                open += ledger.openToPay(line);
            }
        }
        return new ClaimAccount(ledger, null, incident, 1, 0, 0, price, returned, credited, 0, open);
    }

    static ClaimAccount of(OrderLedger ledger, LineAccount line, Incident incident, int units) {
        long lineOpen = ledger.openToPay(line);
        if (units >= line.quantity) {
            long returned = line.set == null ? line.returned : Math.max(line.returned, line.cost() - line.open());
            long decided = Math.min(lineOpen, decidedForParts(ledger, line));
            return new ClaimAccount(
                    ledger,
                    line,
                    incident,
                    units,
                    0,
                    line.quantity,
                    line.price(),
                    returned,
                    line.credited,
                    decided,
                    lineOpen - decided);
        }
        Attribution all = ledger.attribution(line);
        Attribution.Share attribution = all.of(incident);
        int piecesLeft = (int) Math.max(0, line.quantity - attribution.otherPieces());
        int pieces = Math.min(units, piecesLeft);
        int first = line.quantity - piecesLeft;
        int a = first + (int) Math.min(all.takenBefore(incident), piecesLeft - pieces);
        int b = a + pieces;
        Price price = line.price().ofPieces(line.quantity, a, b);
        long left = Math.max(0, line.cost() - attribution.otherReturned() - attribution.otherCredited());
        long worth = upTo(line, first, b, left) - upTo(line, first, a, left);
        long open = Math.max(0, worth - attribution.returned() - attribution.credited());
        return new ClaimAccount(
                ledger,
                line,
                incident,
                units,
                a,
                b,
                price,
                attribution.returned(),
                attribution.credited(),
                0,
                Math.min(open, lineOpen));
    }

    /** What the parts of a set cost that are to be paid back since earlier decisions, as far as the ledger does not show it. */
    private static long decidedForParts(OrderLedger ledger, LineAccount set) {
        if (ledger.caseFile().earlierResolutions().isEmpty()) {
            return 0;
        }
        long sum = 0;
        for (LineAccount part : ledger.lines()) {
            sum += part.set == set && part.returned == 0 && ledger.isToBePaidBack(part) ? part.cost() : 0;
        }
        return sum;
    }

    /** What the pieces from the first that is left up to another one are worth, of what is left; the last one gets all of it. */
    private static long upTo(LineAccount line, int first, int to, long left) {
        if (to == line.quantity) {
            return left;
        }
        return Math.min(left, cost(line, first, to));
    }

    /** What some pieces cost. */
    private static long cost(LineAccount line, int from, int to) {
        return line.price().ofPieces(line.quantity, from, to).whole();
    }

    // Reading

    /** An amount of the order; what is open or was paid is often asked for. */
    Money money(long minor) {
        return minor == open ? openMoney : minor == cost() ? paid : ledger.money(minor);
    }

    /** All pieces of a line of the order, asked for by the same incident. */
    ClaimAccount wholeLine(LineAccount other) {
        return of(ledger, other, incident, other.quantity);
    }

    private long cost() {
        return price.whole();
    }

    /** Cents that earlier shares left over, or took too many of. */
    long rounding() {
        return open - (cost() - returned - credited - decided);
    }

    /** What the customer's bank is asked for and may be about this; in minor units. */
    long disputedHere() {
        return disputedHere;
    }

    /** The ledger it is read from. */
    public OrderLedger ledger() {
        return ledger;
    }

    /** What the pieces cost, with their share of discounts, shipping, tax, duty and other charges. */
    public Money paid() {
        return paid;
    }

    /** Their price, less their share of discounts. */
    public Money goods() {
        return ledger.money(price.net());
    }

    /** What of their share of shipping can still go back. */
    public Money shippingLeft() {
        long left = Math.max(0, price.shipping - shippingReturned(null));
        return ledger.money(cash(Math.min(left, open)));
    }

    /** What of the shipping of the line went back by itself, for one incident or, where that is null, for any. */
    private long shippingReturned(@Nullable Incident of) {
        long sum = 0;
        for (LineEntry booked : line == null ? List.<LineEntry>of() : line.booked()) {
            LedgerEntry entry = booked.entry();
            boolean counts = of == null || of.id().equals(entry.incidentId());
            sum += counts && entry.part() == LedgerPart.SHIPPING ? booked.amount() : 0;
        }
        return sum;
    }

    /** What went back for them. */
    public Money returned() {
        return ledger.money(returned);
    }

    /** How many pieces it is about: of a whole line those that did not go back, as far as the ledger says how many did. */
    public int pieces() {
        return line == null || units < line.quantity ? to - from : to - from - line.piecesGone();
    }

    /** What of it went back for this incident, and not for something else about the same pieces; a shipping fee by itself is no part of the goods. */
    public Money returnedForThis() {
        if (line == null || returned + credited == 0) {
            return returned();
        }
        Attribution.Share attribution = ledger.attribution(line).of(incident);
        long forThis = Math.min(attribution.returned() + attribution.credited(), returned + credited);
        return ledger.money(Math.max(0, forThis - shippingReturned(incident)));
    }

    /** What of it is not made good yet, whether it was paid already or not. */
    public Money open() {
        return openMoney;
    }

    /** What is open, whichever pieces of the line it is about: some have a cent more than others. */
    public Money openOfAnyPieces() {
        if (line == null || to - from == line.quantity) {
            return openMoney;
        }
        return ledger.money(Math.min(open, Apportionment.floor(line.cost(), to - from, line.quantity)));
    }

    /** What would be paid out if all of it were given back: what had not been paid yet and what the bank is asked for stay out. */
    public Money cash() {
        Money known = cash;
        if (known == null) {
            long out = cash(open);
            known = out == open ? openMoney : ledger.money(out);
            cash = known;
        }
        return known;
    }

    /** What would be paid out of an amount. */
    public Money cash(Money amount) {
        return amount.equals(openMoney) ? cash() : ledger.money(cash(MinorUnits.minor(amount)));
    }

    private long cash(long amount) {
        return RunningLedger.cash(line, Math.max(0, amount - disputedHere), ledger.receivable(), ledger.available());
    }

    /** The most that would be paid out of an amount if what is in doubt came out for the customer. */
    private long cashAtMost(long amount) {
        long most = RunningLedger.cash(line, Math.min(amount, open), ledger.receivable(), ledger.available());
        OrderLedger other = ledger.withoutTwins();
        if (other != null) {
            ClaimAccount there = line == null ? other.claim(incident) : other.claim(incident, line.line, units);
            most = Math.max(most, there.cashAtMost(amount));
        }
        return most;
    }

    /** What leaves open how much there is to pay out of all that is open; null when nothing does. */
    public @Nullable Uncertainty doubt() {
        return doubt(null);
    }

    /**
     * What leaves open how much there is to pay out of an amount; null when nothing does.
     *
     * @param amount null for all that is open
     */
    public @Nullable Uncertainty doubt(@Nullable Money amount) {
        if (line != null && line.sharedByPieces && open > 0) {
            return Uncertainty.SHARE_OF_SET;
        }
        if (decided > 0 && open > 0 && isSharedByPieces()) {
            return Uncertainty.PART_DECIDED;
        }
        if (disputedHere == 0 && ledger.withoutTwins() == null) {
            return null;
        }
        long wanted = amount == null ? Long.MAX_VALUE : MinorUnits.minor(amount);
        if (cashAtMost(wanted) <= cash(Math.min(wanted, open))) {
            return null;
        }
        return ledger.withoutTwins() != null ? Uncertainty.BOOKED_TWICE : Uncertainty.DISPUTED_PART;
    }

    /** Whether nobody knows what the parts of this set cost by themselves, and nobody looked at that since. */
    private boolean isSharedByPieces() {
        for (LineAccount part : ledger.lines()) {
            if (part.set == line && part.sharedByPieces) {
                return !isReviewed();
            }
        }
        return false;
    }

    /** What leaves open how much of what was paid beyond the price there is to pay out; null when nothing does. */
    public @Nullable Uncertainty doubtOfSurplus() {
        long disputedHere = disputedHereOfSurplus();
        long undisputed = -ledger.receivable() - ledger.surplusDisputed();
        if (disputedHere > 0 && undisputed > 0) {
            return Uncertainty.DISPUTED_PART;
        }
        OrderLedger other = ledger.withoutTwins();
        return other != null && other.receivable() < Math.min(0, ledger.receivable()) ? Uncertainty.BOOKED_TWICE : null;
    }

    /** What the customer's bank is asked for, nobody says for which line, and may be about what was paid beyond the price; in minor units. */
    long disputedHereOfSurplus() {
        return isReviewed() ? 0 : ledger.disputedSomewhere();
    }

    /** Whether nothing of what is open can go back, because the customer's bank is asked for it. */
    public boolean isWithTheBank() {
        long due = open - RunningLedger.released(line, open, ledger.receivable());
        return due > 0 && cashAtMost(Long.MAX_VALUE) == 0;
    }

    /** Whether some of what is open can go back, and not all of it. */
    public boolean isPartlyOutOfReach() {
        long due = open - RunningLedger.released(line, open, ledger.receivable());
        long cash = cashAtMost(Long.MAX_VALUE);
        return cash > 0 && cash < due;
    }

    /** Whether nothing can go back, because the customer's bank gave it back. */
    public boolean isGoneToTheBank() {
        return open == 0 || isWithTheBank();
    }

    /** Whether all of it went back, as pieces it is about or as others of which no more are left. */
    public boolean isFullyReturned() {
        if (open > 0) {
            return false;
        }
        return line != null && from == to
                ? line.returned + line.credited > 0
                : cost() > 0 && returned + credited + decided > 0;
    }

    /** Whether all its pieces are among the other claim's. */
    public boolean isWithin(ClaimAccount other) {
        boolean sameLine = line != null && other.line != null && line.place == other.line.place;
        return sameLine ? from >= other.from && to <= other.to : !other.isPartOf(this) && overlaps(other);
    }

    /** Whether some piece is one of the other claim's, too. */
    public boolean overlaps(ClaimAccount other) {
        boolean sameLine = line != null && other.line != null && line.place == other.line.place;
        boolean wholeOrder = line == null || other.line == null;
        return ledger.order().id().equals(other.ledger.order().id())
                && (wholeOrder
                        || sameLine && from < other.to && other.from < to
                        || isPartOf(other)
                        || other.isPartOf(this));
    }

    /** Whether what it is about is contained in the price of something else. */
    public boolean isPart() {
        return line != null && line.set != null;
    }

    /** Whether what it is about is contained in the price of what the other one is about. */
    public boolean isPartOf(ClaimAccount other) {
        return line != null && line.set != null && line.set == other.line;
    }

    /**
     * How much less the pieces cost at another price for each than what was paid for them and did not go back, tax included; never below zero, nor
     * more than is open.
     */
    public Money dearerThan(Money price) {
        return ledger.money(Math.max(0, Math.min(difference(price, 0, 1), open)));
    }

    /** The same where the discount they were bought at would have come off the other price as well. */
    public Money dearerThanAtTheSameDiscount(Money price) {
        long off = Apportionment.ofPieces(this.price.discount, Math.max(1, to - from), 0, pieces());
        return ledger.money(Math.max(0, Math.min(difference(price, off, 1), open)));
    }

    /** Whether the pieces cost more than this for each, whatever went back since. */
    public boolean wasDearerThan(Money price) {
        return difference(price, 0, 1) + returnedOfGoods() > 0;
    }

    /**
     * What is to be paid, or paid back where it is below zero, when something of another price for each takes their place: the discount stays with
     * it in proportion, and so does tax.
     */
    public Money toExchangeFor(Money price) {
        return ledger.money(-difference(price, 0, this.price.goods));
    }

    /**
     * What was paid for the pieces with tax and did not go back, less what they would cost at another price.
     *
     * @param off what comes off the other price
     * @param whole the price of which the discount stays in proportion; 1 for no discount in proportion
     */
    private long difference(Money price, long off, long whole) {
        int count = pieces();
        if (line == null || this.price.goods == 0 || count == 0) {
            return 0;
        }
        BigDecimal sum = price.getAmount()
                .scaleByPowerOfTen(price.getCurrencyUnit().getDecimalPlaces())
                .multiply(BigDecimal.valueOf(count));
        // More than any order costs is more than enough.
        long then = sum.compareTo(MOST) > 0 ? MOST.longValueExact() : sum.longValueExact();
        long net = this.price.net();
        then = Math.max(0, whole > 1 ? then - Apportionment.proportion(this.price.discount, then, whole) : then - off);
        // Tax may be any multiple of what it is on.
        long tax = net == 0 ? 0 : Apportionment.proportionAtMost(this.price.tax, then, net, MOST.longValueExact());
        return net + this.price.tax - returnedOfGoods() - then - tax;
    }

    /** What went back and was not for shipping, duty or another charge. */
    private long returnedOfGoods() {
        long other = 0;
        for (LineEntry booked : line == null ? List.<LineEntry>of() : line.booked()) {
            LedgerPart part = booked.entry().part();
            if (part != null) {
                switch (part) {
                    case SHIPPING, DUTY, FEE -> other += booked.amount();
                    default -> {}
                }
            }
        }
        return Math.max(0, returned + credited - other);
    }
}
