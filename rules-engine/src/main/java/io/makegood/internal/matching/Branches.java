package io.makegood.internal.matching;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way on from a node, by the value that was read. */
@FunctionalInterface
interface Branches {
    /** Nothing grows from here. */
    Branches NONE = value -> null;

    @Nullable Tree of(@Nullable Object value);

    static Branches of(Class<?> type, Map<Object, Tree> trees) {
        if (type == boolean.class) {
            Tree yes = trees.get(true);
            Tree no = trees.get(false);
            return value -> value == Boolean.TRUE ? yes : no;
        }
        if (type.isEnum()) {
            Tree[] byOrdinal = new Tree[type.getEnumConstants().length];
            trees.forEach((value, tree) -> byOrdinal[((Enum<?>) value).ordinal()] = tree);
            return value -> value == null ? null : byOrdinal[((Enum<?>) value).ordinal()];
        }
        Map<Object, Tree> byValue = Map.copyOf(trees);
        return value -> value == null ? null : byValue.get(value);
    }
}
