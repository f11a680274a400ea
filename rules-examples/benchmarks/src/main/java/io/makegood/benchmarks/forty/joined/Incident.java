package io.makegood.benchmarks.forty.joined;

import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;

/** What went wrong. */
public final class Incident {
    private final String id;
    private final String orderId;
    private final IncidentType type;
    private final Matter matter;
    private final FaultParty reportedFault;
    private final int affectedCustomers;

    public Incident(
            String id,
            String orderId,
            IncidentType type,
            Matter matter,
            FaultParty reportedFault,
            int affectedCustomers) {
        this.id = id;
        this.orderId = orderId;
        this.type = type;
        this.matter = matter;
        this.reportedFault = reportedFault;
        this.affectedCustomers = affectedCustomers;
    }

    public String getId() {
        return id;
    }

    public String getOrderId() {
        return orderId;
    }

    public IncidentType getType() {
        return type;
    }

    public Matter getMatter() {
        return matter;
    }

    public FaultParty getReportedFault() {
        return reportedFault;
    }

    public int getAffectedCustomers() {
        return affectedCustomers;
    }
}
