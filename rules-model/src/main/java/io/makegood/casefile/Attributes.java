package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.makegood.vocabulary.Attribute;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a case says of a fact by attributes of a policy's own. In a case file they stand among the components of the fact. Immutable.
 *
 * <pre>{@code
 * Attribute<Integer> points = policy.vocabulary().attribute(AttributeOwner.CUSTOMER, "points", Integer.class);
 * CustomerBuilder.builder().attributes(Attributes.of(points, 250))
 * }</pre>
 */
public final class Attributes {
    /** None. */
    public static final Attributes NONE = new Attributes(Map.of(), Map.of());

    private final Map<String, Attribute<?>> declared;
    private final Map<String, Object> values;

    private Attributes(Map<String, Attribute<?>> declared, Map<String, Object> values) {
        this.declared = declared;
        this.values = values;
    }

    /**
     * One attribute.
     *
     * @throws IllegalArgumentException when it cannot have this value
     */
    public static <T> Attributes of(Attribute<T> attribute, T value) {
        return NONE.and(attribute, value);
    }

    /**
     * The same and one more; the value of one that is there is replaced.
     *
     * @throws IllegalArgumentException when it cannot have this value
     */
    public <T> Attributes and(Attribute<T> attribute, T value) {
        return with(attribute, value);
    }

    /** As {@link #and}, where the type is not known before. */
    public Attributes with(Attribute<?> attribute, Object value) {
        if (!attribute.allows(value)) {
            throw new IllegalArgumentException("`" + attribute + "` cannot be `" + value + "`");
        }
        Map<String, Attribute<?>> names = new TreeMap<>(declared);
        names.put(attribute.name(), attribute);
        Map<String, Object> more = new TreeMap<>(values);
        more.put(attribute.name(), value);
        return new Attributes(Collections.unmodifiableMap(names), Collections.unmodifiableMap(more));
    }

    /** The value of an attribute; null when the case does not say. */
    public <T> @Nullable T get(Attribute<T> attribute) {
        Object value = values.get(attribute.name());
        return value == null ? null : attribute.type().cast(value);
    }

    /** The value of the attribute of this name; null when the case does not say. */
    public @Nullable Object named(String name) {
        return values.get(name);
    }

    /**
     * The amount of the attribute of this name; null when the case does not say.
     *
     * @throws ClassCastException when its value is no amount
     */
    public @Nullable Money money(String name) {
        return (Money) values.get(name);
    }

    /**
     * The number of the attribute of this name; null when the case does not say.
     *
     * @throws ClassCastException when its value is no number
     */
    public @Nullable Integer number(String name) {
        return (Integer) values.get(name);
    }

    /**
     * The date of the attribute of this name; null when the case does not say.
     *
     * @throws ClassCastException when its value is no date
     */
    public @Nullable LocalDate date(String name) {
        return (LocalDate) values.get(name);
    }

    /**
     * The text of the attribute of this name, or which of a list it is; null when the case does not say.
     *
     * @throws ClassCastException when its value is no text
     */
    public @Nullable String text(String name) {
        return (String) values.get(name);
    }

    /**
     * The yes or no of the attribute of this name; null when the case does not say.
     *
     * @throws ClassCastException when its value is neither
     */
    public @Nullable Boolean yesNo(String name) {
        return (Boolean) values.get(name);
    }

    /** Whether there is none. */
    @JsonIgnore
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The values by name, sorted. */
    @JsonAnyGetter
    public Map<String, Object> values() {
        return values;
    }

    /** Each attribute with its value, by name. */
    public void forEach(BiConsumer<Attribute<?>, Object> action) {
        values.forEach((name, value) -> action.accept(Objects.requireNonNull(declared.get(name)), value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attributes o && values.equals(o.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
