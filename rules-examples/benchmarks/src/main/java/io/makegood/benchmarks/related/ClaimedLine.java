package io.makegood.benchmarks.related;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Incident;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.vocabulary.Matter;

/** The line an incident of a case with one claim is about, as a fact for Drools. */
public final class ClaimedLine {
    private final Incident incident;
    private final Order order;
    private final OrderLine line;

    ClaimedLine(CaseFile caseFile) {
        this.incident = caseFile.incidents().get(0);
        this.order = caseFile.orders().get(0);
        this.line = order.lines().get(0);
    }

    /** The order. */
    public Order getOrder() {
        return order;
    }

    /** Its id. */
    public String getOrderId() {
        return order.id();
    }

    /** The line. */
    public OrderLine getLine() {
        return line;
    }

    /** Who sold it. */
    public String getSellerId() {
        return line.sellerId();
    }

    /** What was sold. */
    public String getSku() {
        return line.sku();
    }

    /** The incident. */
    public String getIncidentId() {
        return incident.id();
    }

    /** What went wrong. */
    public Matter getMatter() {
        return incident.type().matter();
    }
}
