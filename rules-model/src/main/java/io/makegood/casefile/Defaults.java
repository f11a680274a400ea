package io.makegood.casefile;

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
    private static final Comparator<CaseFact> BY_KEY =
            Comparator.comparing(CaseFact::key).thenComparing(Object::toString);

    private Defaults() {}

    static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    static <T extends CaseFact> List<T> facts(@Nullable Collection<T> facts) {
        return facts == null ? List.of() : facts.stream().sorted(BY_KEY).toList();
    }

    static List<String> texts(@Nullable Collection<String> texts) {
        return texts == null ? List.of() : List.copyOf(texts);
    }

    static <T extends Comparable<? super T>> Set<T> set(@Nullable Collection<T> values) {
        if (values == null || values.isEmpty()) {
            return Set.of();
        }
        // Kept in order and looked up by hash: a sorted set casts what it compares, which costs threads that do it
        // together.
        SortedSet<T> sorted = new TreeSet<>(values);
        return sorted.size() == 1 ? Set.of(sorted.first()) : Collections.unmodifiableSet(new LinkedHashSet<>(sorted));
    }

    static <T extends Enum<T>> Set<T> terms(@Nullable Collection<T> terms) {
        return terms == null || terms.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(terms));
    }
}
