package io.makegood.benchmarks.forty.joined;

import io.makegood.vocabulary.RemedyType;
import org.jspecify.annotations.Nullable;

/** What the customer asks for. */
public final class Wish {
    private final String incidentId;
    private final @Nullable RemedyType wished;

    public Wish(String incidentId, @Nullable RemedyType wished) {
        this.incidentId = incidentId;
        this.wished = wished;
    }

    public String getIncidentId() {
        return incidentId;
    }

    public @Nullable RemedyType getWished() {
        return wished;
    }
}
