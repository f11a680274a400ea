package io.makegood.internal.matching;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way on from a node, by the value that was read. */
@FunctionalInterface
interface Branches {
    /** Nothing grows from here. */
    Branches NONE = value -> null;

    @Nullable Tree of(@Nullable Object value);

    static Branches of(Class<?> type, Map<@Nullable Object, Tree> trees) {
        if (type == boolean.class) {
            Tree yes = trees.get(true);
            Tree no = trees.get(false);
            return value -> value == Boolean.TRUE ? yes : no;
        }
        Tree ofNothing = trees.get(null);
        if (type.isEnum()) {
            @Nullable Tree[] byOrdinal = new @Nullable Tree[type.getEnumConstants().length];
            trees.forEach((value, tree) -> {
                if (value != null) {
                    byOrdinal[((Enum<?>) value).ordinal()] = tree;
                }
            });
            return value -> value == null ? ofNothing : byOrdinal[((Enum<?>) value).ordinal()];
        }
        Map<@Nullable Object, Tree> byValue = new HashMap<>(trees);
        return value -> byValue.get(value);
    }
}
