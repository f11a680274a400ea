package io.makegood.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A word of the trade of which a policy can have more than the built-in ones. Terms of one kind are equal when their names are; the built-in ones are
 * constants of their class, and there is one object of each. Built-in terms come before others, in their order; others are ordered by name.
 */
public abstract sealed class Term implements Comparable<Term>
        permits CompensationType, FollowUpType, IncidentType, InfoRequest, ItemTrait, RemedyType {
    /** The longest name of a term, in letters. */
    public static final int LONGEST_NAME = 60;

    private final String name;
    /** Place among the built-in terms; after all of them for others. */
    private final int ordinal;

    Term(String name, int ordinal) {
        this.name = name;
        this.ordinal = ordinal;
    }

    /** As it is written in cases, rules and messages, such as {@code NOT_RECEIVED}. */
    @JsonValue
    public final String name() {
        return name;
    }

    /** Whether the library knows it, whatever the policy. */
    public final boolean isBuiltIn() {
        return ordinal != BuiltIns.OTHERS;
    }

    /** Its place among the built-in terms of its kind, from 0; {@code Integer.MAX_VALUE} when it is none. */
    public final int ordinal() {
        return ordinal;
    }

    /** Whether a word can be the name of a term: capital letters, digits and single underscores, a letter first. */
    public static boolean isName(String name) {
        boolean letters = !name.isEmpty() && name.length() <= LONGEST_NAME && isLetter(name.charAt(0));
        for (int i = 1; letters && i < name.length(); i++) {
            char c = name.charAt(i);
            letters = isLetter(c)
                    || c >= '0' && c <= '9'
                    || c == '_' && i + 1 < name.length() && name.charAt(i - 1) != '_';
        }
        return letters;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public final int compareTo(Term other) {
        int order = Integer.compare(ordinal, other.ordinal);
        return order != 0 ? order : name.compareTo(other.name);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || other instanceof Term term && term.getClass() == getClass() && term.name.equals(name);
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    @Override
    public final String toString() {
        return name;
    }

    /** The built-in terms of one kind, filled while their constants are made. */
    static final class BuiltIns<T extends Term> {
        static final int OTHERS = Integer.MAX_VALUE;

        private final Map<String, T> byName = new HashMap<>();
        private final List<T> inOrder = new ArrayList<>();

        /** Makes the next one, out of its place. */
        T add(Function<Integer, T> maker) {
            T made = maker.apply(inOrder.size());
            inOrder.add(made);
            byName.put(made.name(), made);
            return made;
        }

        List<T> all() {
            return Collections.unmodifiableList(inOrder);
        }

        @Nullable T named(String name) {
            return byName.get(name);
        }

        /**
         * The built-in term of this name, or one of a policy's own.
         *
         * @throws IllegalArgumentException when no term can have that name
         */
        T orOwn(String name, Function<String, T> maker) {
            T known = byName.get(name);
            if (known != null) {
                return known;
            }
            if (!isName(name)) {
                throw new IllegalArgumentException(
                        "`" + name + "` is no name of a term; it is written like `NOT_RECEIVED`");
            }
            return maker.apply(name);
        }
    }
}
