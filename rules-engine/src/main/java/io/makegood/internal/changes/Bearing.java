package io.makegood.internal.changes;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Charge;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.Deadline;
import io.makegood.casefile.Discount;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Evidence;
import io.makegood.casefile.Incident;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.PastContact;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PlannedAction;
import io.makegood.casefile.PriceFact;
import io.makegood.casefile.Promise;
import io.makegood.casefile.ReturnQuote;
import io.makegood.casefile.SafetyNotice;
import io.makegood.casefile.Seller;
import io.makegood.casefile.SellerContact;
import io.makegood.casefile.Shipment;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.claims.ClaimContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which facts of a case bear on a claim. */
final class Bearing {
    private final ClaimContext claim;
    private final String incident;
    private final String order;
    private final Set<String> lines;
    private final Set<String> skus;
    private final Set<String> sellers;

    Bearing(ClaimContext claim) {
        this.claim = claim;
        this.incident = claim.incident().id();
        this.order = claim.order().id();
        this.lines = claim.lines().stream().map(OrderLine::id).collect(Collectors.toSet());
        this.skus = claim.lines().stream().map(OrderLine::sku).collect(Collectors.toSet());
        this.sellers = claim.lines().stream().map(OrderLine::sellerId).collect(Collectors.toSet());
    }

    /** Whether a case has to have at least one of them, or others refer to each of them. */
    static boolean isNeeded(Class<?> type) {
        return type == Order.class || type == OrderLine.class || type == Incident.class || type == Seller.class;
    }

    boolean has(Record fact) {
        if (fact instanceof Order each) {
            return each.id().equals(order);
        }
        if (fact instanceof OrderLine each) {
            return lines.contains(each.id());
        }
        if (fact instanceof Incident each) {
            return each.id().equals(incident);
        }
        if (fact instanceof Seller each) {
            return sellers.contains(each.id());
        }
        if (fact instanceof Shipment each) {
            return each.orderId().equals(order)
                    && (each.lineIds().isEmpty() || each.lineIds().stream().anyMatch(lines::contains));
        }
        if (fact instanceof StockPosition each) {
            return skus.contains(each.sku())
                    || each.equivalentOf() != null && skus.contains(each.equivalentOf())
                    || claim.wish() != null && each.id().equals(claim.wish().stockId());
        }
        if (fact instanceof SafetyNotice each) {
            return skus.contains(each.sku());
        }
        String ofIncident = incidentOf(fact);
        if (ofIncident != null) {
            return ofIncident.equals(incident);
        }
        String ofLine = lineOf(fact);
        if (ofLine != null) {
            return lines.contains(ofLine);
        }
        String ofOrder = orderOf(fact);
        return ofOrder == null || ofOrder.equals(order);
    }

    private static @Nullable String incidentOf(Record fact) {
        if (fact instanceof CustomerWish each) {
            return each.incidentId();
        }
        if (fact instanceof Deadline each) {
            return each.incidentId();
        }
        if (fact instanceof Promise each) {
            return each.incidentId();
        }
        if (fact instanceof Evidence each) {
            return each.incidentId();
        }
        if (fact instanceof SellerContact each) {
            return each.incidentId();
        }
        if (fact instanceof PastContact each) {
            return each.incidentId();
        }
        if (fact instanceof EarlierResolution each) {
            return each.incidentId();
        }
        return fact instanceof PlannedAction each ? each.incidentId() : null;
    }

    private static @Nullable String lineOf(Record fact) {
        if (fact instanceof PriceFact each) {
            return each.lineId();
        }
        return fact instanceof ReturnQuote each ? each.lineId() : null;
    }

    private static @Nullable String orderOf(Record fact) {
        if (fact instanceof Payment each) {
            return each.orderId();
        }
        if (fact instanceof Charge each) {
            return each.orderId();
        }
        if (fact instanceof Discount each) {
            return each.orderId();
        }
        return fact instanceof LedgerEntry each ? each.orderId() : null;
    }

    /** The days of the claim: other dates are held against them. */
    List<LocalDate> days() {
        Stream<@Nullable LocalDate> days = Stream.of(
                claim.deadline() == null ? null : claim.deadline().date(),
                claim.shipment() == null ? null : claim.shipment().promisedBy(),
                claim.deliveredOn(),
                claim.line() == null ? null : claim.line().deliveredOn());
        return days.filter(Objects::nonNull).toList();
    }

    /** The moments from which time counts. */
    List<Instant> moments() {
        CaseFile caseFile = claim.caseFile();
        Stream<@Nullable Instant> moments = Stream.of(
                claim.order().placedAt(),
                claim.incident().reportedAt(),
                claim.shipment() == null ? null : claim.shipment().deliveredAt(),
                claim.last() == null ? null : claim.last().dueAt(),
                claim.promise() == null ? null : claim.promise().expires());
        return Stream.concat(
                        moments,
                        days().stream()
                                .map(day -> day.atStartOfDay(caseFile.clock().zone())
                                        .toInstant()))
                .filter(Objects::nonNull)
                .toList();
    }
}
