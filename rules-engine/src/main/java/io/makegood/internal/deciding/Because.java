package io.makegood.internal.deciding;

import io.makegood.internal.rulebook.Facts;
import io.makegood.internal.rulebook.Properties;
import io.makegood.rules.Words;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the reason a rule gives with the properties of the fact it matched. */
final class Because {
    private Because() {}

    static String of(Said said) {
        String because = said.rule().because();
        if (because.indexOf('{') < 0) {
            return because;
        }
        StringBuilder text = new StringBuilder(because.length() + 32);
        int end = 0;
        for (int open = because.indexOf('{'); open >= 0; open = because.indexOf('{', end)) {
            int close = because.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(because, end, open).append(shown(value(said.fact(), because.substring(open + 1, close))));
            end = close + 1;
        }
        return text.append(because, end, because.length()).toString();
    }

    /** A property of the fact, or of the claim it belongs to. */
    static @Nullable Object value(Object fact, String path) {
        String head = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        return Properties.of(fact.getClass()).containsKey(head)
                ? Properties.valueOf(fact, path)
                : Properties.valueOf(Facts.claimOf(fact), path);
    }

    /** A value as people read it. */
    static String shown(@Nullable Object value) {
        if (value == null) {
            return "none";
        }
        if (value instanceof Enum<?> term) {
            return Words.of(term);
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Because::shown).collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
