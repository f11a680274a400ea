package io.makegood.internal.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds facts of a list by id, the first of each. Short lists are looked through; long ones are sorted into a map once. */
final class Index<T> {
    private static final int SHORT = 8;

    private final List<T> facts;
    private final Function<T, String> id;
    private @Nullable Map<String, Integer> byId;
    /** How many facts are in the map: the list may still grow. */
    private int mapped;

    Index(List<T> facts, Function<T, String> id) {
        this.facts = facts;
        this.id = id;
    }

    /** The fact of an id; null when there is none. */
    @Nullable T of(String wanted) {
        int place = placeOf(wanted);
        return place < 0 ? null : facts.get(place);
    }

    /** Where the fact stands in the list; below zero when there is none. */
    int placeOf(String wanted) {
        if (facts.size() > SHORT) {
            return map().getOrDefault(wanted, -1);
        }
        for (int i = 0; i < facts.size(); i++) {
            if (id.apply(facts.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private Map<String, Integer> map() {
        Map<String, Integer> map = byId;
        if (map == null) {
            map = new HashMap<>();
            byId = map;
        }
        for (; mapped < facts.size(); mapped++) {
            map.putIfAbsent(id.apply(facts.get(mapped)), mapped);
        }
        return map;
    }

    /** All ids, in the order of the list. */
    List<String> ids() {
        return facts.stream().map(id).distinct().toList();
    }
}
