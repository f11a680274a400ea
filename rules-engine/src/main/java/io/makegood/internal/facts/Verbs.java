package io.makegood.internal.facts;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The verbs of a type of fact: what rules can say of it. A verb is a public method of the fact that returns nothing. */
public final class Verbs {
    private static final ClassValue<SortedMap<String, List<Method>>> BY_TYPE = new ClassValue<>() {
        @Override
        protected SortedMap<String, List<Method>> computeValue(Class<?> type) {
            SortedMap<String, List<Method>> found = new TreeMap<>();
            Arrays.stream(type.getMethods())
                    .filter(Verbs::isVerb)
                    .sorted(Comparator.comparingInt(Method::getParameterCount))
                    .forEach(method -> found.computeIfAbsent(method.getName(), name -> new ArrayList<>())
                            .add(method));
            return Collections.unmodifiableSortedMap(found);
        }
    };

    private Verbs() {}

    /** The verbs of a type of fact, by name; those of one name by the number of what they take. */
    public static SortedMap<String, List<Method>> of(Class<?> fact) {
        return BY_TYPE.get(fact);
    }

    private static boolean isVerb(Method method) {
        return method.getReturnType() == void.class
                && method.getDeclaringClass() != Object.class
                && !Modifier.isStatic(method.getModifiers());
    }
}
