package io.makegood.resolution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a resolution holds where a builder was given no list. */
final class Lists {
    private Lists() {}

    /** An unmodifiable copy; empty of nothing. */
    static <E> List<E> copy(@Nullable List<E> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
