package io.makegood.resolution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a resolution holds where a builder was given no list. */
final class Lists {
    private Lists() {}

    /** An unmodifiable copy; empty of nothing. */
    static <E> List<E> copy(@Nullable List<E> list) {
        if (list == null) {
            return List.of();
        }
        // Of a growing list copyOf makes an array first, for a list of one for nothing.
        return list instanceof ArrayList && list.size() == 1 ? List.of(list.get(0)) : List.copyOf(list);
    }
}
