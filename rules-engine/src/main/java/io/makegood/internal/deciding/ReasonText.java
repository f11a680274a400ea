package io.makegood.internal.deciding;

import io.makegood.internal.facts.Facts;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.rule.Because;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.text.Words;
import io.makegood.vocabulary.Term;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the reason a rule gives with the properties of the fact it matched. */
public final class ReasonText {
    private ReasonText() {}

    static String of(Firing firing) {
        Because because = firing.rule().because();
        StringBuilder text = new StringBuilder(because.texts().get(0));
        for (int i = 0; i < because.placeholders().size(); i++) {
            text.append(shown(value(firing, because.placeholders().get(i))))
                    .append(because.texts().get(i + 1));
        }
        return text.toString();
    }

    private static @Nullable Object value(Firing firing, String placeholder) {
        Operand.Variable named = firing.rule().because().variables().get(placeholder);
        return named == null ? value(firing.fact(), placeholder) : value(firing.tuple(), named);
    }

    /** What a rule gave a name to. */
    static @Nullable Object value(@Nullable Object[] tuple, Operand.Variable named) {
        Object value = tuple[named.slot()];
        return value == null ? null : Properties.valueOf(value, named.path());
    }

    /** A property of the fact, or of the claim it belongs to. */
    static @Nullable Object value(Object fact, String path) {
        String head = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        return Properties.of(fact.getClass()).containsKey(head)
                ? Properties.valueOf(fact, path)
                : Properties.valueOf(Facts.claimOf(fact), path);
    }

    /** A value as people read it; a question whether something is so is answered with no when a case does not say. */
    static String shown(@Nullable Object value, Class<?> type) {
        return shown(value == null && type == Boolean.class ? Boolean.FALSE : value);
    }

    /** A value as people read it. */
    public static String shown(@Nullable Object value) {
        if (value == null) {
            return "none";
        }
        if (value instanceof Enum<?> term) {
            return Words.of(term);
        }
        if (value instanceof Term term) {
            return Words.of(term);
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(ReasonText::shown).collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
