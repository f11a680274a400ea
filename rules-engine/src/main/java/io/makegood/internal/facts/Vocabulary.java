package io.makegood.internal.facts;

import io.makegood.vocabulary.Term;
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

    /** Whether values of a type are terms: those everybody has, and those a policy can have its own of. */
    public static boolean isTerm(Class<?> type) {
        return type.isEnum() || Term.class.isAssignableFrom(type);
    }

    /** The terms of one vocabulary, in their order. */
    public static List<?> valuesOf(Class<?> vocabulary) {
        return vocabulary.isEnum()
                ? List.of(vocabulary.getEnumConstants())
                : io.makegood.vocabulary.Vocabulary.builtIn().all(vocabulary.asSubclass(Term.class));
    }

    /** As it is written, without the name of its vocabulary. */
    public static String nameOf(Object term) {
        return term instanceof Enum<?> constant ? constant.name() : ((Term) term).name();
    }

    /** The names of the terms of one vocabulary, in their order. */
    public static List<String> termsOf(Class<?> vocabulary) {
        return valuesOf(vocabulary).stream().map(Vocabulary::nameOf).toList();
    }

    private static SortedMap<String, Class<?>> collect() {
        SortedMap<String, Class<?>> found = new TreeMap<>();
        for (Phase phase : Phase.values()) {
            for (Method method : phase.fact().getMethods()) {
                Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()))
                        .filter(Vocabulary::isTerm)
                        .forEach(type -> found.put(type.getSimpleName(), type));
            }
        }
        for (Class<?> fact : CaseFacts.BY_NAME.values()) {
            for (Method property : Properties.of(fact).values()) {
                Class<?> element = Properties.elementOf(property);
                Class<?> type = element == null ? property.getReturnType() : element;
                if (isTerm(type)) {
                    found.put(type.getSimpleName(), type);
                }
            }
        }
        return Collections.unmodifiableSortedMap(found);
    }
}
