package io.makegood.internal.facts;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The terms rules can speak of: every enum some property of a fact reads or some verb takes. */
public final class Vocabulary {
    /** The terms by their simple name. */
    public static final SortedMap<String, Class<?>> BY_NAME = collect();

    private Vocabulary() {}

    /** The names of the terms of one vocabulary, in their order. */
    public static List<String> termsOf(Class<?> vocabulary) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .map(term -> ((Enum<?>) term).name())
                .toList();
    }

    private static SortedMap<String, Class<?>> collect() {
        SortedMap<String, Class<?>> found = new TreeMap<>();
        for (Phase phase : Phase.values()) {
            for (Method method : phase.fact().getMethods()) {
                Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()))
                        .filter(Class::isEnum)
                        .forEach(type -> found.put(type.getSimpleName(), type));
            }
        }
        for (Class<?> fact : CaseFacts.BY_NAME.values()) {
            for (Method property : Properties.of(fact).values()) {
                Class<?> element = Properties.elementOf(property);
                Class<?> type = element == null ? property.getReturnType() : element;
                if (type.isEnum()) {
                    found.put(type.getSimpleName(), type);
                }
            }
        }
        return Collections.unmodifiableSortedMap(found);
    }
}
