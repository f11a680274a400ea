package io.makegood.internal.claims;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Charge;
import io.makegood.casefile.LineDependency;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Shipment;
import io.makegood.internal.ledger.CaseFacts;
import io.makegood.internal.ledger.OrderLedger;
import io.makegood.vocabulary.ChargeKind;
import io.makegood.vocabulary.LineStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    /** Lines that are still open or on their way. */
    private final int linesOpen;

    private final boolean left;
    private final boolean partlyCancelled;
    private final boolean linesDepend;
    private @Nullable LocalDate placedOn;
    /** What may still be charged for something dearer, in whole units of the currency; below zero while nobody asked. */
    private double room = -1;

    private @Nullable Map<String, Integer> dependents;
    private @Nullable Set<String> items;
    private boolean parcelOfAllKnown;
    private @Nullable Shipment parcelOfAll;

    /** @param facts of the case; null when it is small */
    OrderContext(CaseFile caseFile, @Nullable CaseFacts facts, Order order) {
        this.caseFile = caseFile;
        this.order = order;
        this.ledger = OrderLedger.of(caseFile, facts, order);
        int open = 0;
        boolean left = true;
        boolean cancelled = false;
        boolean depend = false;
        List<OrderLine> lines = order.lines();
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            open += isOpen(line) ? 1 : 0;
            left &= line.status() != LineStatus.OPEN;
            cancelled |= line.status() == LineStatus.CANCELLED;
            depend |= !line.dependsOn().isEmpty();
        }
        this.linesOpen = open;
        this.left = left;
        this.partlyCancelled = cancelled;
        this.linesDepend = depend;
    }

    private static boolean isOpen(OrderLine line) {
        return line.status() == LineStatus.OPEN || line.status() == LineStatus.SHIPPED;
    }

    /** How many lines are still open or on their way, this one left out; all of them for null. */
    int linesOpenBeside(@Nullable OrderLine line) {
        return line != null && isOpen(line) ? linesOpen - 1 : linesOpen;
    }

    /** Whether all of it has left, or is cancelled. */
    boolean isLeft() {
        return left;
    }

    boolean isPartlyCancelled() {
        return partlyCancelled;
    }

    /** Whether some line was bought because of another. */
    boolean linesDepend() {
        return linesDepend;
    }

    /** How many other lines were bought because of this one. */
    int dependentsOf(OrderLine line) {
        if (!linesDepend) {
            return 0;
        }
        Map<String, Integer> known = dependents;
        if (order.lines().size() <= FactIndex.SHORT) {
            int dependent = 0;
            for (OrderLine other : order.lines()) {
                dependent += dependsOn(other, line) ? 1 : 0;
            }
            return dependent;
        }
        if (known == null) {
            Map<String, Integer> counted = new HashMap<>();
            for (OrderLine other : order.lines()) {
                // Each is listed once: a case that lists one twice is none.
                for (LineDependency dependency : other.dependsOn()) {
                    counted.merge(dependency.lineId(), 1, Integer::sum);
                }
            }
            known = Map.copyOf(counted);
            dependents = known;
        }
        return known.getOrDefault(line.id(), 0);
    }

    private static boolean dependsOn(OrderLine other, OrderLine line) {
        for (LineDependency dependency : other.dependsOn()) {
            if (other != line && dependency.lineId().equals(line.id())) {
                return true;
            }
        }
        return false;
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
