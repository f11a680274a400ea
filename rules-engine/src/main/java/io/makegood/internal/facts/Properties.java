package io.makegood.internal.facts;

import io.makegood.internal.reflection.Accessors;
import io.makegood.rules.From;
import java.beans.Introspector;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The properties of a type of fact, as rules read them. */
public final class Properties {
    private static final ClassValue<SortedMap<String, Method>> BY_TYPE = new ClassValue<>() {
        @Override
        protected SortedMap<String, Method> computeValue(Class<?> type) {
            SortedMap<String, Method> found = new TreeMap<>();
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
        for (String name : names(path)) {
            Method getter = of(at).get(name);
            if (getter == null) {
                return List.of();
            }
            from = getter.getAnnotation(From.class);
            at = getter.getReturnType();
            if (from != null) {
                break;
            }
        }
        return from == null ? List.of() : List.of(from.value());
    }
}
