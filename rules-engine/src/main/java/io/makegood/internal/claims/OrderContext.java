package io.makegood.internal.claims;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Charge;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Shipment;
import io.makegood.internal.ledger.CaseFacts;
import io.makegood.internal.ledger.OrderLedger;
import io.makegood.vocabulary.ChargeKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An order with its ledger and what else is the same for all claims about it. */
final class OrderContext {
    /** A rounding less than the bound of a case, because it is reckoned in floating point. */
    private static final double ROOM = 9.99e12;

    private final CaseFile caseFile;
    private final Order order;
    private final OrderLedger ledger;
    private final boolean linesDepend;
    private @Nullable LocalDate placedOn;
    /** What may still be charged for something dearer, in whole units of the currency; below zero while nobody asked. */
    private double room = -1;

    private @Nullable Set<String> items;
    private boolean parcelOfAllKnown;
    private @Nullable Shipment parcelOfAll;

    /** @param facts of the case; null when it is small */
    OrderContext(CaseFile caseFile, @Nullable CaseFacts facts, Order order) {
        this.caseFile = caseFile;
        this.order = order;
        this.ledger = OrderLedger.of(caseFile, facts, order);
        boolean depend = false;
        List<OrderLine> lines = order.lines();
        for (int i = 0; i < lines.size(); i++) {
            depend |= !lines.get(i).dependsOn().isEmpty();
        }
        this.linesDepend = depend;
    }

    /** Whether some line was bought because of another. */
    boolean linesDepend() {
        return linesDepend;
    }

    /**
     * Whether the ledger of the order has room for what something is dearer, and keeps it free for that. They have room for ten thousand
     * billions.
     *
     * @param dearer zero or less where it is not
     */
    boolean hasRoomFor(Money dearer) {
        if (!dearer.isPositive()) {
            return true;
        }
        if (room < 0) {
            room = ROOM;
            for (Charge charge : caseFile.charges()) {
                boolean ours = charge.kind() == ChargeKind.PRICE_DIFFERENCE
                        && charge.orderId().equals(order.id());
                room -= ours ? charge.amount().getAmount().doubleValue() : 0;
            }
            room = Math.max(0, room);
        }
        double more = dearer.getAmount().doubleValue();
        if (more > room) {
            return false;
        }
        room -= more;
        return true;
    }

    /** Whether a line of this id is one of the order. */
    boolean hasLine(String id) {
        return ledger.hasLine(id);
    }

    /** Whether a line of the order is of this item. */
    boolean hasItem(String sku) {
        Set<String> known = items;
        if (known == null) {
            Set<String> skus = new HashSet<>();
            for (OrderLine line : order.lines()) {
                skus.add(line.sku());
            }
            known = Set.copyOf(skus);
            items = known;
        }
        return known.contains(sku);
    }

    boolean isParcelOfAllKnown() {
        return parcelOfAllKnown;
    }

    void keepParcelOfAll(@Nullable Shipment parcel) {
        parcelOfAll = parcel;
        parcelOfAllKnown = true;
    }

    /** The last of the parcels that name no line, as it was kept; null when there is none. */
    @Nullable Shipment parcelOfAll() {
        return parcelOfAll;
    }

    CaseFile caseFile() {
        return caseFile;
    }

    Order order() {
        return order;
    }

    OrderLedger ledger() {
        return ledger;
    }

    /** The day of the order where the customer is. */
    LocalDate placedOn() {
        LocalDate known = placedOn;
        if (known == null) {
            known = caseFile.clock().dayOf(order.placedAt());
            placedOn = known;
        }
        return known;
    }
}
