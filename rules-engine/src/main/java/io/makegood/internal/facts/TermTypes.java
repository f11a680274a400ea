package io.makegood.internal.facts;

import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The types of terms rules can speak of: every enum some property of a fact reads or some verb takes. */
public final class TermTypes {
    /** The types by their simple name. */
    public static final SortedMap<String, Class<?>> BY_NAME = collect();

    private TermTypes() {}

    /** Whether values of a type are terms: those everybody has, and those a policy can have its own of. */
    public static boolean isTerm(Class<?> type) {
        return type.isEnum() || Term.class.isAssignableFrom(type);
    }

    /** The terms of one type, in their order, as far as the vocabulary of a policy goes. */
    public static List<?> valuesOf(Class<?> type, Vocabulary vocabulary) {
        return type.isEnum() ? List.of(type.getEnumConstants()) : vocabulary.all(type.asSubclass(Term.class));
    }

    /** As it is written, without the name of its vocabulary. */
    public static String nameOf(Object term) {
        return term instanceof Enum<?> constant ? constant.name() : ((Term) term).name();
    }

    /** The names of the terms of one type, in their order. */
    public static List<String> namesOf(Class<?> type, Vocabulary vocabulary) {
        return valuesOf(type, vocabulary).stream().map(TermTypes::nameOf).toList();
    }

    private static SortedMap<String, Class<?>> collect() {
        SortedMap<String, Class<?>> found = new TreeMap<>();
        for (Phase phase : Phase.values()) {
            for (Method method : phase.fact().getMethods()) {
                Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()))
                        .filter(TermTypes::isTerm)
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
