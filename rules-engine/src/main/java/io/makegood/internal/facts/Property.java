package io.makegood.internal.facts;

import io.makegood.casefile.Attributes;
import io.makegood.internal.reflection.Accessors;
import io.makegood.vocabulary.Attribute;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule reads of a fact: what every policy knows, or an attribute of a policy's own.
 *
 * @param name as rules write it
 * @param type of its value; of attributes of which only the name is known, {@code Object}
 * @param element what a list or set consists of; null when it is none
 * @param getter the method that reads it, or reads the attributes it is one of
 * @param isAttribute whether it is an attribute
 */
public record Property(String name, Class<?> type, @Nullable Class<?> element, Method getter, boolean isAttribute) {
    private static final MethodHandle NAMED = Accessors.handle(namedAttribute());

    /** How the attributes of a fact are asked for a value of a type: a compiler has to know what it is. */
    private static final Map<Class<?>, String> TYPED = Map.of(
            Money.class, "money",
            Integer.class, "number",
            LocalDate.class, "date",
            String.class, "text",
            Boolean.class, "yesNo");

    static Property of(String name, Method getter) {
        return new Property(name, getter.getReturnType(), Properties.elementOf(getter), getter, false);
    }

    static Property attribute(String name, @Nullable Attribute<?> declared, Method attributes) {
        return new Property(name, declared == null ? Object.class : declared.type(), null, attributes, true);
    }

    /** The same, when it is known what its values are. */
    public Property of(Class<?> type) {
        return new Property(name, type, element, getter, isAttribute);
    }

    /** Whether it may be nothing. */
    public boolean isNullable() {
        return isAttribute || Properties.isNullable(getter);
    }

    /** Reads it, to be put together with others: {@code fact -> value}. */
    public MethodHandle handle() {
        MethodHandle get = Accessors.handle(getter);
        return isAttribute
                ? MethodHandles.filterReturnValue(
                        get.asType(get.type().generic()), MethodHandles.insertArguments(NAMED, 1, name))
                : get;
    }

    /** Reads it. */
    public Function<Object, @Nullable Object> reader() {
        Function<Object, @Nullable Object> get = Accessors.getter(getter);
        if (!isAttribute) {
            return get;
        }
        return fact -> {
            Object attributes = get.apply(fact);
            return attributes == null ? null : ((Attributes) attributes).named(name);
        };
    }

    /** How Java reads it, after a dot. */
    public String call() {
        String get = getter.getName() + "()";
        return isAttribute ? get + ".named(\"" + name + "\")" : get;
    }

    /** How a condition of DRL reads it, after a dot or first. */
    public String path() {
        return isAttribute ? "attributes." + TYPED.getOrDefault(type, "named") + "(\"" + name + "\")" : name;
    }

    private static Method namedAttribute() {
        try {
            return Attributes.class.getMethod("named", String.class);
        } catch (NoSuchMethodException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
