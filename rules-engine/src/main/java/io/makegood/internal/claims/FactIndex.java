package io.makegood.internal.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the facts that belong to an order, a line or an incident. Short lists are looked through; long ones are sorted into folders once. */
final class FactIndex {
    /** So long a list is looked through. */
    static final int SHORT = 16;

    /** By list; each list is sorted by one thing only, its owner or what it names. */
    private @Nullable Map<List<?>, Map<String, List<Object>>> byOwner;

    private @Nullable Map<List<?>, Map<String, List<Object>>> byName;

    /** All facts of a list that name this owner, in their order. */
    @SuppressWarnings("unchecked")
    <T> List<T> all(List<T> facts, Function<T, String> owner, String id) {
        if (facts.isEmpty()) {
            return facts;
        }
        if (facts.size() > SHORT) {
            return (List<T>) folder(facts, owner).getOrDefault(id, List.of());
        }
        List<T> found = List.of();
        for (int i = 0; i < facts.size(); i++) {
            T fact = facts.get(i);
            if (owner.apply(fact).equals(id)) {
                if (facts.size() == 1) {
                    return facts;
                }
                if (found.isEmpty()) {
                    found = new ArrayList<>(facts.size());
                }
                found.add(fact);
            }
        }
        return found;
    }

    /** The first fact of a list that names this owner; null when none does. */
    @SuppressWarnings("unchecked")
    <T> @Nullable T first(List<T> facts, Function<T, String> owner, String id) {
        if (facts.size() > SHORT) {
            List<Object> found = folder(facts, owner).get(id);
            return found == null ? null : (T) found.get(0);
        }
        for (int i = 0; i < facts.size(); i++) {
            T fact = facts.get(i);
            if (owner.apply(fact).equals(id)) {
                return fact;
            }
        }
        return null;
    }

    /**
     * Facts of a list that may name this, in their order: all of a short list, or those that do.
     *
     * @param names what a fact names; one that names nothing is found under the empty name
     */
    @SuppressWarnings("unchecked")
    <T> List<T> naming(List<T> facts, Function<T, ? extends Collection<String>> names, String name) {
        if (facts.size() <= SHORT) {
            return facts;
        }
        byName = byName == null ? new IdentityHashMap<>() : byName;
        Map<String, List<Object>> known = byName.get(facts);
        if (known == null) {
            known = empty(facts.size());
            for (T fact : facts) {
                Collection<String> named = names.apply(fact);
                if (named.isEmpty()) {
                    add(known, "", fact);
                }
                for (String each : named) {
                    add(known, each, fact);
                }
            }
            byName.put(facts, known);
        }
        return (List<T>) known.getOrDefault(name, List.of());
    }

    private <T> Map<String, List<Object>> folder(List<T> facts, Function<T, String> owner) {
        byOwner = byOwner == null ? new IdentityHashMap<>() : byOwner;
        Map<String, List<Object>> known = byOwner.get(facts);
        if (known == null) {
            known = empty(facts.size());
            for (T fact : facts) {
                add(known, owner.apply(fact), fact);
            }
            byOwner.put(facts, known);
        }
        return known;
    }

    private static Map<String, List<Object>> empty(int size) {
        return new HashMap<>(2 * size);
    }

    /** Most have one fact. */
    private static void add(Map<String, List<Object>> sorted, String name, Object fact) {
        List<Object> before = sorted.putIfAbsent(name, List.of(fact));
        if (before != null) {
            List<Object> more = before.size() == 1 ? new ArrayList<>(before) : before;
            more.add(fact);
            sorted.put(name, more);
        }
    }
}
