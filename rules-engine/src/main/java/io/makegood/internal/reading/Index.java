package io.makegood.internal.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in a list an id stands first. A few ids are looked through; many are looked up. */
final class Index {
    private static final int FEW = 8;

    private final List<String> ids = new ArrayList<>(2);
    private final List<Integer> places = new ArrayList<>(2);
    private @Nullable Map<String, Integer> byId;

    void add(String id, int place) {
        if (of(id) >= 0) {
            return;
        }
        ids.add(id);
        places.add(place);
        if (byId != null) {
            byId.put(id, place);
        } else if (ids.size() > FEW) {
            byId = new HashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                byId.put(ids.get(i), places.get(i));
            }
        }
    }

    /** The place of an id; below zero when it is not there. */
    int of(String id) {
        if (byId != null) {
            return byId.getOrDefault(id, -1);
        }
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i).equals(id)) {
                return places.get(i);
            }
        }
        return -1;
    }

    /** All ids, in the order in which they were added. */
    List<String> ids() {
        return ids;
    }
}
