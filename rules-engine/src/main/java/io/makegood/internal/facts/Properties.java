package io.makegood.internal.facts;

import io.makegood.casefile.Attributes;
import io.makegood.internal.attributes.AttributeOwners;
import io.makegood.rules.From;
import io.makegood.rules.PolicyParameters;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.AttributeOwner;
import io.makegood.vocabulary.Vocabulary;
import java.beans.Introspector;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The properties of a type of fact, as rules read them. */
public final class Properties {
    private static final ClassValue<SortedMap<String, Method>> BY_TYPE = new ClassValue<>() {
        @Override
        protected SortedMap<String, Method> computeValue(Class<?> type) {
            SortedMap<String, Method> found = new TreeMap<>();
            if (type.isRecord()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    // Each of them is a property of its own.
                    if (component.getType() != Attributes.class) {
                        found.put(component.getName(), component.getAccessor());
                    }
                }
                return Collections.unmodifiableSortedMap(found);
            }
            if (type == CurrencyUnit.class) {
                found.put("code", codeOfCurrency());
                return Collections.unmodifiableSortedMap(found);
            }
            for (Method method : type.getMethods()) {
                String name = method.getName();
                boolean getter = method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getDeclaringClass() != Object.class;
                if (getter && name.startsWith("get") && name.length() > 3) {
                    found.put(Introspector.decapitalize(name.substring(3)), method);
                } else if (getter && name.startsWith("is") && method.getReturnType() == boolean.class) {
                    found.put(Introspector.decapitalize(name.substring(2)), method);
                }
            }
            return Collections.unmodifiableSortedMap(found);
        }
    };

    private Properties() {}

    private static Method codeOfCurrency() {
        try {
            return CurrencyUnit.class.getMethod("getCode");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the list or set that a method returns consists of; null when it returns something else. */
    public static @Nullable Class<?> elementOf(Method getter) {
        boolean isMany = Collection.class.isAssignableFrom(getter.getReturnType());
        return isMany
                        && getter.getGenericReturnType() instanceof ParameterizedType many
                        && many.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : null;
    }

    /** Whether something has properties, and is no mere value: a fact, or what a value such as a currency is called by. */
    public static boolean isLookedInto(Class<?> type) {
        return Facts.isClaim(type)
                || type == PolicyParameters.class
                || CaseFacts.isListed(type)
                || type == CurrencyUnit.class;
    }

    /** Whether a getter may return nothing. */
    public static boolean isNullable(Method getter) {
        return getter.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    /** The properties of a type, by name. */
    public static SortedMap<String, Method> of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    /**
     * The step from a type by this name; null when there is none.
     *
     * @param vocabulary declares attributes, which are steps as well
     */
    public static @Nullable Property step(Class<?> type, String name, Vocabulary vocabulary) {
        Method getter = of(type).get(name);
        if (getter != null) {
            return Property.of(name, getter);
        }
        Attribute<?> attribute = attribute(type, name, vocabulary);
        return attribute == null ? null : Property.attribute(name, attribute, attributesOf(type));
    }

    /** The attribute of this name that a vocabulary declares for a type of fact; null when it declares none. */
    public static @Nullable Attribute<?> attribute(Class<?> type, String name, Vocabulary vocabulary) {
        AttributeOwner owner = AttributeOwners.of(type);
        return owner == null ? null : vocabulary.attribute(owner, name);
    }

    /** The attributes a vocabulary declares along a path that begins at a type; of a path that leads nowhere, those before. */
    public static List<Attribute<?>> attributes(Class<?> type, List<String> path, Vocabulary vocabulary) {
        List<Attribute<?>> attributes = new ArrayList<>();
        Class<?> at = type;
        for (String name : path) {
            Attribute<?> attribute = attribute(at, name, vocabulary);
            if (attribute != null) {
                attributes.add(attribute);
            }
            Property step = step(at, name, vocabulary);
            if (step == null) {
                break;
            }
            at = step.type();
        }
        return attributes;
    }

    /** The step from a type by this name, which was found to be one. */
    public static Property step(Class<?> type, String name) {
        Method getter = of(type).get(name);
        if (getter == null && AttributeOwners.of(type) == null) {
            throw new IllegalStateException("`" + type.getSimpleName() + "` has no property `" + name + "`");
        }
        return getter == null ? Property.attribute(name, null, attributesOf(type)) : Property.of(name, getter);
    }

    /** The names of the steps from a type, sorted. */
    public static SortedSet<String> names(Class<?> type, Vocabulary vocabulary) {
        SortedSet<String> names = new TreeSet<>(of(type).keySet());
        AttributeOwner owner = AttributeOwners.of(type);
        if (owner != null) {
            vocabulary.attributes(owner).forEach(attribute -> names.add(attribute.name()));
        }
        return names;
    }

    private static Method attributesOf(Class<?> type) {
        try {
            return type.getMethod("attributes");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The type a path such as {@code claim.inStock} leads to; null when it leads nowhere. */
    public static @Nullable Class<?> typeOf(Class<?> type, String path) {
        Class<?> at = type;
        for (String name : namesIn(path)) {
            Method getter = of(at).get(name);
            if (getter == null) {
                return null;
            }
            at = getter.getReturnType();
        }
        return at;
    }

    /** The names in a path, which are joined by dots. */
    public static List<String> namesIn(String path) {
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            names.add(path.substring(from, dot));
            from = dot + 1;
        }
        names.add(path.substring(from));
        return names;
    }

    /** The value a path leads to; null when something on the way is null. */
    public static @Nullable Object valueOf(Object fact, String path) {
        return valueOf(fact, namesIn(path));
    }

    /** The value a path leads to, by the names in it; the fact itself when there are none; null when something on the way is null. */
    public static @Nullable Object valueOf(Object fact, List<String> path) {
        Object value = fact;
        for (int i = 0; i < path.size() && value != null; i++) {
            Class<?> type = value.getClass();
            boolean isStep = of(type).containsKey(path.get(i)) || AttributeOwners.of(type) != null;
            value = isStep ? step(type, path.get(i)).reader().apply(value) : null;
        }
        return value;
    }

    /** Where in a case the property at the end of a path comes from; empty when it is found or chosen, not reported. */
    public static List<String> placesOf(Class<?> type, String path) {
        Class<?> at = type;
        From from = null;
        int walked = 0;
        for (String name : namesIn(path)) {
            Method getter = of(at).get(name);
            if (getter == null) {
                return List.of();
            }
            from = getter.getAnnotation(From.class);
            at = getter.getReturnType();
            walked += name.length() + 1;
            if (from != null) {
                break;
            }
        }
        if (from == null) {
            return List.of();
        }
        // What lies in a fact of the case comes from there.
        return walked < path.length() && from.value().length == 1
                ? List.of(from.value()[0] + "/" + path.substring(walked).replace('.', '/'))
                : List.of(from.value());
    }
}
