package io.makegood.internal.deciding;

import io.makegood.internal.rulebook.Properties;
import io.makegood.rules.Words;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the reason a rule gives with the properties of the fact it matched. */
final class Because {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private Because() {}

    static String of(Said said) {
        Matcher placeholder = PLACEHOLDER.matcher(said.rule().because());
        StringBuilder text = new StringBuilder();
        while (placeholder.find()) {
            placeholder.appendReplacement(
                    text, Matcher.quoteReplacement(shown(value(said.fact(), placeholder.group(1)))));
        }
        return placeholder.appendTail(text).toString();
    }

    /** A property of the fact, or of the claim it belongs to. */
    static @Nullable Object value(Object fact, String path) {
        String head = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        return Properties.of(fact.getClass()).containsKey(head)
                ? Properties.valueOf(fact, path)
                : Properties.valueOf(Minutes.claimOf(fact), path);
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
