package io.makegood.internal.joins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts of a list that pass what a pattern asks of them alone, in their order; and the same by the value of a property. */
final class AlphaMemory {
    private final List<Object> facts;
    /** By what is read of a fact, then by its value. */
    private @Nullable Map<String, Map<@Nullable Object, List<Object>>> indexes;
    /** By element, then by the facts it is about: what they came to. */
    private @Nullable Map<Integer, Map<List<?>, Accumulated>> accumulated;

    AlphaMemory(List<Object> facts) {
        this.facts = facts;
    }

    List<Object> facts() {
        return facts;
    }

    /**
     * The facts of which this value is read.
     *
     * @param read says what is read
     */
    List<Object> having(String read, Function<Object, @Nullable Object> value, @Nullable Object key) {
        indexes = indexes == null ? new HashMap<>() : indexes;
        Map<@Nullable Object, List<Object>> index = indexes.get(read);
        if (index == null) {
            index = new HashMap<>();
            for (Object fact : facts) {
                index.computeIfAbsent(normal(value.apply(fact)), any -> new ArrayList<>(1))
                        .add(fact);
            }
            indexes.put(read, index);
        }
        return index.getOrDefault(normal(key), List.of());
    }

    /** What the facts of this list, all of the memory or some of it by hash, came to for an element; null when nobody asked before. */
    @Nullable Accumulated known(int element, List<?> list) {
        Map<List<?>, Accumulated> known = accumulated == null ? null : accumulated.get(element);
        return known == null ? null : known.get(list);
    }

    void know(int element, List<?> list, Accumulated result) {
        accumulated = accumulated == null ? new HashMap<>() : accumulated;
        accumulated.computeIfAbsent(element, any -> new IdentityHashMap<>()).put(list, result);
    }

    /** Numbers are equal whatever their size. */
    private static @Nullable Object normal(@Nullable Object value) {
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }
}
