package io.makegood.internal.reading;

import io.makegood.internal.reading.RawValue.Scalar;
import io.makegood.internal.reading.ValueForm.Reading;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.vocabulary.Attribute;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How values of attributes are written, and which can be. */
final class AttributeForm {
    private AttributeForm() {}

    /** What a written value is. */
    static Reading read(Attribute<?> attribute, Scalar written, @Nullable String currency) {
        Reading reading = form(attribute.type()).read(written, currency);
        Object value = reading.value();
        if (value == null) {
            return reading;
        }
        if (!attribute.allows(value)) {
            return new Reading(
                    null,
                    "cannot be " + QuotedText.of(written.text()),
                    Nearest.orAll(written.text(), attribute.values()));
        }
        String complaint = complaint(value);
        return complaint == null ? reading : new Reading(null, complaint, null);
    }

    /** What is wrong with a value, whoever gave it; null when nothing is. */
    static @Nullable String complaint(Object value) {
        if (value instanceof Integer number && Math.abs((long) number) > Limits.COUNT) {
            return "is `" + number + "`, more than " + Limits.COUNT;
        }
        return form(value.getClass()).complaint(value);
    }

    /** With its article, such as {@code a date such as `2012-12-25`}. */
    static String expected(Attribute<?> attribute) {
        return attribute.values().isEmpty()
                ? form(attribute.type()).expected()
                : "one of its " + attribute.values().size() + " values";
    }

    private static ValueForm form(Class<?> type) {
        if (type == Boolean.class) {
            return ValueForm.of(boolean.class, "");
        }
        if (type == Integer.class) {
            return ValueForm.of(int.class, "");
        }
        if (type == Money.class) {
            return ValueForm.of(Money.class, "");
        }
        return type == LocalDate.class ? ValueForm.of(LocalDate.class, "") : ValueForm.TEXT;
    }
}
