package io.makegood.internal.codes;

import io.makegood.internal.text.Nearest;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Codes by what people call what they stand for. */
final class CodeNames {
    /** As long as a code of three letters, which is no hint at another one. */
    private static final int CODE = 3;

    private CodeNames() {}

    /** The code of what is called like this, or nearly; null when nobody knows. */
    static @Nullable String codeOf(String name, SortedMap<String, String> byName) {
        String exact = byName.get(name);
        String nearest = exact != null || name.length() == CODE ? null : Nearest.to(name, byName.keySet());
        return nearest == null ? exact : byName.get(nearest);
    }
}
