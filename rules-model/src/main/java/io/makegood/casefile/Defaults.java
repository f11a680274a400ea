package io.makegood.casefile;

import io.makegood.internal.model.FactList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a fact holds when its case file leaves a component out, and the order in which collections are kept. */
final class Defaults {
    /** Facts without a key, which no case may have, come first. */
    private static final Comparator<CaseFact> BY_KEY = Comparator.<CaseFact, String>comparing(
                    CaseFact::key, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Object::toString);

    private Defaults() {}

    static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    static <T extends CaseFact> List<T> facts(@Nullable Collection<T> facts) {
        return FactList.of(facts, BY_KEY);
    }

    static List<String> texts(@Nullable Collection<String> texts) {
        return texts == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(texts));
    }

    static <T extends Comparable<? super T>> Set<T> set(@Nullable Collection<T> values) {
        if (values == null || values.isEmpty()) {
            return Set.of();
        }
        // Kept in order and looked up by hash: a sorted set casts what it compares, which costs threads that do it
        // together.
        SortedSet<T> sorted = new TreeSet<>(Comparator.nullsFirst(Comparator.<T>naturalOrder()));
        sorted.addAll(values);
        return sorted.size() == 1
                ? Collections.singleton(sorted.first())
                : Collections.unmodifiableSet(new LinkedHashSet<>(sorted));
    }

    static <T extends Enum<T>> Set<T> terms(@Nullable Collection<T> terms) {
        if (terms == null || terms.isEmpty()) {
            return Set.of();
        }
        return new ArrayList<>(terms).contains(null) ? set(terms) : Collections.unmodifiableSet(EnumSet.copyOf(terms));
    }
}
