package io.makegood.internal.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What mandatory law gives at least, sorted by country. */
public final class LegalFloors {
    /** No law gives anything. */
    public static final LegalFloors NONE = new LegalFloors(List.of());

    private final List<LegalFloor> all;
    private final Map<String, List<LegalFloor>> byCountry = new HashMap<>();

    /** @param floors all of them */
    public LegalFloors(List<LegalFloor> floors) {
        this.all = List.copyOf(floors);
        for (LegalFloor floor : floors) {
            for (String country : floor.countries()) {
                byCountry.computeIfAbsent(country, any -> new ArrayList<>()).add(floor);
            }
        }
    }

    /** All of them, in the order of the bundle. */
    public List<LegalFloor> all() {
        return all;
    }

    /** Those of a country (ISO 3166), in the order of the bundle. */
    public List<LegalFloor> in(String country) {
        return byCountry.getOrDefault(country, List.of());
    }
}
