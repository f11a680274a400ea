package io.makegood.internal.facts;

import io.makegood.internal.reflection.Accessors;
import io.makegood.rules.From;
import io.makegood.rules.PolicyParameters;
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
import java.util.TreeMap;
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
                    found.put(component.getName(), component.getAccessor());
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

    /** The type a path such as {@code claim.inStock} leads to; null when it leads nowhere. */
    public static @Nullable Class<?> typeOf(Class<?> type, String path) {
        Class<?> at = type;
        for (String name : names(path)) {
            Method getter = of(at).get(name);
            if (getter == null) {
                return null;
            }
            at = getter.getReturnType();
        }
        return at;
    }

    /** The names in a path, which are joined by dots. */
    private static List<String> names(String path) {
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
        int dot = path.indexOf('.');
        Method getter = of(fact.getClass()).get(dot < 0 ? path : path.substring(0, dot));
        Object value = getter == null ? null : Accessors.getter(getter).apply(fact);
        return dot < 0 || value == null ? value : valueOf(value, path.substring(dot + 1));
    }

    /** Where in a case the property at the end of a path comes from; empty when it is found or chosen, not reported. */
    public static List<String> placesOf(Class<?> type, String path) {
        Class<?> at = type;
        From from = null;
        int walked = 0;
        for (String name : names(path)) {
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
