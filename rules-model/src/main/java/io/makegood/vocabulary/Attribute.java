package io.makegood.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something a policy knows about customers, sellers, orders, lines, shipments or incidents besides what every policy knows. Two are equal when owner,
 * name, type and values are.
 *
 * @param <T> what its values are
 */
public final class Attribute<T> {
    private final AttributeOwner owner;
    private final String name;
    private final Class<T> type;
    private final List<String> values;

    private Attribute(AttributeOwner owner, String name, Class<T> type, List<String> values) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "`" + name + "` is no name of an attribute; it is written like `servicePlan`");
        }
        this.owner = owner;
        this.name = name;
        this.type = type;
        this.values = List.copyOf(values);
    }

    /** An attribute that is there or is not; it is not where a case does not say so. */
    public static Attribute<Boolean> yesOrNo(AttributeOwner owner, String name) {
        return new Attribute<>(owner, name, Boolean.class, List.of());
    }

    /** A whole number. */
    public static Attribute<Integer> number(AttributeOwner owner, String name) {
        return new Attribute<>(owner, name, Integer.class, List.of());
    }

    /** An amount of money. */
    public static Attribute<Money> money(AttributeOwner owner, String name) {
        return new Attribute<>(owner, name, Money.class, List.of());
    }

    /** A day. */
    public static Attribute<LocalDate> date(AttributeOwner owner, String name) {
        return new Attribute<>(owner, name, LocalDate.class, List.of());
    }

    /** A text. */
    public static Attribute<String> text(AttributeOwner owner, String name) {
        return new Attribute<>(owner, name, String.class, List.of());
    }

    /**
     * One of some texts.
     *
     * @param values all of them; at least one
     */
    public static Attribute<String> oneOf(AttributeOwner owner, String name, List<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("`" + name + "` is one of no values");
        }
        return new Attribute<>(owner, name, String.class, values);
    }

    /** Whether a word can be the name of an attribute: letters and digits, a small letter first. */
    public static boolean isName(String name) {
        boolean letters =
                !name.isEmpty() && name.length() <= Term.LONGEST_NAME && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
        for (int i = 1; letters && i < name.length(); i++) {
            char c = name.charAt(i);
            letters = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return letters;
    }

    /** What has it. */
    public AttributeOwner owner() {
        return owner;
    }

    /** As it is written in cases and rules, such as {@code servicePlan}. */
    public String name() {
        return name;
    }

    /** What its values are: {@code Boolean}, {@code Integer}, {@code Money}, {@code LocalDate} or {@code String}. */
    public Class<T> type() {
        return type;
    }

    /** The texts it can be; empty where it is not one of some. */
    public List<String> values() {
        return values;
    }

    /** Whether it can have this value. */
    public boolean allows(Object value) {
        return type.isInstance(value) && (values.isEmpty() || values.contains(value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attribute<?> o
                && owner == o.owner
                && name.equals(o.name)
                && type == o.type
                && values.equals(o.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, name);
    }

    /** Owner and name, joined by a dot. */
    @Override
    public String toString() {
        return owner.written() + "." + name;
    }
}
