package io.makegood.internal.ledger;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.Charge;
import io.makegood.casefile.Discount;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Incident;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PriceFact;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a large case as the ledger of its orders asks for them, so that no order looks through what belongs to all others. Made once for a
 * case, before its ledger; never changes. A small case is looked through, and has none.
 */
public final class CaseFacts {
    private static final int FEW_ORDERS = 8;
    private static final int FEW_FACTS = 16;

    private final CaseFile caseFile;
    private final boolean manyOrders;
    private final Map<String, List<Discount>> discounts = new HashMap<>();
    private final Map<String, List<Charge>> charges = new HashMap<>();
    private final Map<String, List<Payment>> payments = new HashMap<>();
    private final Map<String, List<LedgerEntry>> ledger = new HashMap<>();
    private final Map<String, List<PriceFact>> prices = new HashMap<>();
    private final Map<String, String> orderOfIncident = new HashMap<>();
    /** By incident: the lines a person looked at what he claims about; the empty name for all of them. */
    private final Map<String, Set<String>> reviewed = new HashMap<>();

    private final Set<String> toBePaidBack = new HashSet<>();

    private CaseFacts(CaseFile caseFile) {
        this.caseFile = caseFile;
        this.manyOrders = caseFile.orders().size() > FEW_ORDERS;
        if (manyOrders) {
            sortByOrder();
        }
        for (Incident incident : caseFile.incidents()) {
            orderOfIncident.put(incident.id(), incident.orderId());
        }
        for (EarlierResolution earlier : caseFile.earlierResolutions()) {
            if (earlier.status() == ResolutionStatus.NEEDS_REVIEW) {
                reviewed.computeIfAbsent(earlier.incidentId(), incident -> new HashSet<>())
                        .add(earlier.lineId() == null ? "" : earlier.lineId());
            }
            if (earlier.lineId() != null && isToBePaidBack(earlier)) {
                toBePaidBack.add(earlier.lineId());
            }
        }
    }

    /** What is to be known of a case; null when it is small enough to be looked through. */
    public static @Nullable CaseFacts of(CaseFile caseFile) {
        return caseFile.orders().size() > FEW_ORDERS
                        || caseFile.earlierResolutions().size() > FEW_FACTS
                ? new CaseFacts(caseFile)
                : null;
    }

    private void sortByOrder() {
        Map<String, String> orderOfLine = new HashMap<>();
        for (Order order : caseFile.orders()) {
            for (OrderLine line : order.lines()) {
                orderOfLine.put(line.id(), order.id());
            }
        }
        caseFile.discounts().forEach(discount -> add(discounts, discount.orderId(), discount));
        caseFile.charges().forEach(charge -> add(charges, charge.orderId(), charge));
        caseFile.payments().forEach(payment -> add(payments, payment.orderId(), payment));
        for (LedgerEntry entry : caseFile.ledger()) {
            add(ledger, entry.lineId() == null ? entry.orderId() : orderOfLine.get(entry.lineId()), entry);
        }
        caseFile.prices().forEach(price -> add(prices, orderOfLine.get(price.lineId()), price));
    }

    private static <T> void add(Map<String, List<T>> facts, @Nullable String order, T fact) {
        if (order != null) {
            facts.computeIfAbsent(order, id -> new ArrayList<>(2)).add(fact);
        }
    }

    /** The case with no money facts but those about an order; where there are few orders, the case itself. */
    CaseFile about(Order order) {
        if (!manyOrders) {
            return caseFile;
        }
        return CaseFileBuilder.builder()
                .clock(caseFile.clock())
                .customer(caseFile.customer())
                .discounts(discounts.getOrDefault(order.id(), List.of()))
                .charges(charges.getOrDefault(order.id(), List.of()))
                .payments(payments.getOrDefault(order.id(), List.of()))
                .ledger(ledger.getOrDefault(order.id(), List.of()))
                .prices(prices.getOrDefault(order.id(), List.of()))
                .build();
    }

    /** Whether the incident is about the order. */
    boolean isAbout(String incidentId, Order order) {
        return order.id().equals(orderOfIncident.get(incidentId));
    }

    /**
     * Whether a person had time to look at what is claimed.
     *
     * @param lineId null for the order as a whole
     */
    boolean isReviewed(String incidentId, @Nullable String lineId) {
        Set<String> lines = reviewed.get(incidentId);
        return lines != null && (lineId == null || lines.contains("") || lines.contains(lineId));
    }

    /** Whether all of a line is to be paid back since an earlier decision. */
    boolean isToBePaidBack(String lineId) {
        return toBePaidBack.contains(lineId);
    }

    /** Whether it pays all of what it is about, and that is not carried out yet. */
    static boolean isToBePaidBack(EarlierResolution earlier) {
        boolean full = earlier.remedy() == RemedyType.REFUND_FULL
                || earlier.remedy() == RemedyType.STORE_CREDIT
                || earlier.remedy() == RemedyType.CANCEL_LINE;
        return full && earlier.status() == ResolutionStatus.FINAL && earlier.outcome() == Outcome.OPEN;
    }
}
