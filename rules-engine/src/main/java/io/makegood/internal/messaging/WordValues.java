package io.makegood.internal.messaging;

import io.makegood.internal.messages.LocalForms;
import io.makegood.internal.messages.Sentence;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is put into a word: a few values by name. */
final class WordValues implements Sentence.Values {
    private final LocalForms forms;
    private final LocalDate today;
    private final String address;
    private final Map<String, Object> values = new HashMap<>();

    WordValues(LocalForms forms, LocalDate today, String address) {
        this.forms = forms;
        this.today = today;
        this.address = address;
    }

    /** @param value a text, a day, an amount or a number; null when there is nothing to show */
    WordValues with(String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            values.put(name, value);
        }
        return this;
    }

    @Override
    public boolean has(String name) {
        return values.containsKey(name);
    }

    @Override
    public String shown(String name) {
        return shown(values.get(name), forms, today);
    }

    @Override
    public Object formed(String name) {
        return formed(values.get(name), forms);
    }

    @Override
    public @Nullable String keyword(String name) {
        return name.equals("address") ? address : null;
    }

    static String shown(@Nullable Object value, LocalForms forms, LocalDate today) {
        if (value instanceof LocalDate day) {
            return forms.date(day, today);
        }
        return value instanceof Money money ? forms.money(money) : String.valueOf(value);
    }

    static Object formed(@Nullable Object value, LocalForms forms) {
        if (value instanceof LocalDate day) {
            return forms.inIcu(day);
        }
        return value instanceof Money money ? LocalForms.inIcu(money) : Objects.requireNonNullElse(value, "");
    }
}
