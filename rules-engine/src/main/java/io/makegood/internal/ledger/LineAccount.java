package io.makegood.internal.ledger;

import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.OrderLine;
import io.makegood.vocabulary.LineStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one line cost, and what of it went back. All amounts are in minor units. Built by {@link OrderLedger}, and unchanged after. */
final class LineAccount extends Price {
    final OrderLine line;
    final int place;
    final int quantity;

    /** The line in whose price this one is contained, and the share of it; nothing where the line has a price of its own. */
    @Nullable LineAccount set;

    long shareOfSet;
    /** What the parts of the set are worth is not known, so every piece counts the same. */
    boolean sharedByPieces;

    /** What went back, what went back of lines whose price is contained in this one included. */
    long returned;
    /** What no longer had to be paid. */
    long credited;

    private List<LineEntry> booked = List.of();
    /** Made by the ledger when somebody asks; null before. */
    @Nullable Attribution attribution;

    LineAccount(OrderLine line, int place) {
        this.line = line;
        this.place = place;
        this.quantity = line.quantity();
    }

    /** The line of an id; null when it is of another order. Lines are sorted by id. */
    static @Nullable LineAccount of(String id, LineAccount[] lines) {
        int low = 0;
        int high = lines.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = lines[middle].line.id().compareTo(id);
            if (order == 0) {
                return lines[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** Whether it was cancelled, so that what was paid for it is not needed any more; a part of a set with the set. */
    boolean isCancelled() {
        return (set == null ? line : set.line).status() == LineStatus.CANCELLED;
    }

    /** Who was paid back for a line the customer no longer has or never gets was paid back for this line. */
    boolean isGone() {
        return line.status() == LineStatus.CANCELLED || line.status() == LineStatus.RETURNED;
    }

    /** What the line cost, without what is not given back. */
    long cost() {
        return whole() + shareOfSet;
    }

    /** What it cost by its parts: a line that is contained in the price of another one is goods for its share of that. */
    Price price() {
        if (shareOfSet == 0) {
            return this;
        }
        Price price = new Price();
        price.add(this);
        price.goods += shareOfSet;
        return price;
    }

    /** What of it is neither given back nor credited yet. */
    long open() {
        long open = Math.max(0, cost() - returned - credited);
        return set == null ? open : Math.min(open, set.open());
    }

    void post(LedgerEntry entry, long amount) {
        int pieces = pieces(entry, amount);
        if (booked.isEmpty()) {
            booked = new ArrayList<>(2);
        }
        booked.add(new LineEntry(entry, amount, pieces));
    }

    List<LineEntry> booked() {
        return booked;
    }

    /** Pieces that went back, or were credited, with an entry that may not say so: as many as the amount is the price of, a cent or two aside. */
    private int pieces(LedgerEntry entry, long amount) {
        if (!isOfGoods(entry)) {
            return 0;
        }
        return entry.units() == null ? piecesFor(amount) : Math.min(entry.units(), quantity);
    }

    /** How many pieces an amount is the price of. */
    private int piecesFor(long amount) {
        long cost = cost();
        if (cost == 0) {
            return 0;
        }
        // Every part of the price may have been rounded.
        long rounding = Math.min(4, cost / quantity / 4);
        return (int) Math.min(Apportionment.floor(amount + rounding, quantity, cost), quantity);
    }

    /** Pieces that went back, or were credited, as the ledger says: no more than the money is the price of, for a part of it may be given back as well. */
    int piecesGone() {
        long stated = 0;
        for (int i = 0; i < booked.size(); i++) {
            stated += booked.get(i).entry().units() == null ? 0 : booked.get(i).pieces();
        }
        return stated == 0 ? 0 : (int) Math.min(stated, piecesFor(returned + credited));
    }

    private static boolean isOfGoods(LedgerEntry entry) {
        return entry.part() == null
                || switch (entry.part()) {
                    case GOODS -> true;
                    case SHIPPING, TAX, DUTY, FEE, SURPLUS, PRICE_DIFFERENCE, GOODWILL -> false;
                };
    }
}
