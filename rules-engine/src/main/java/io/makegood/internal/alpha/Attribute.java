package io.makegood.internal.alpha;

import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attribute by which rules are indexed: a property of a fact, or whether a condition holds of it. Its values are numbered, so that it can be looked
 * up which rules match with which.
 */
final class Attribute {
    /** The number of a value that was not read. */
    static final short UNREAD = 0;

    private static final short NOTHING = 1;
    /** Of terms; of no and yes; of texts, then it is any text that no rule names. */
    private static final short FIRST = 2;

    private final int number;
    private final List<@Nullable Object> values = new ArrayList<>();
    /** Of texts, and of terms of a policy's own. */
    private final Map<Object, Short> texts = new HashMap<>();

    /** The attribute that all these tests read. */
    Attribute(int number, Collection<AttributeTest> tests, Vocabulary vocabulary) {
        this.number = number;
        Class<?> type = tests.iterator().next().type();
        Object noValue = new Object();
        values.add(noValue);
        values.add(null);
        if (AttributeTest.isYesOrNo(type)) {
            values.addAll(List.of(false, true));
        } else if (type.isEnum()) {
            values.addAll(Arrays.asList(type.getEnumConstants()));
        } else if (Term.class.isAssignableFrom(type)) {
            for (Term term : vocabulary.all(type.asSubclass(Term.class))) {
                texts.put(term, (short) values.size());
                values.add(term);
            }
        } else {
            values.add(noValue);
            for (AttributeTest test : tests) {
                for (Object text : test.values()) {
                    if (text != null && texts.putIfAbsent(text, (short) values.size()) == null) {
                        values.add(text);
                    }
                }
            }
        }
    }

    /** Its place among all attributes. */
    int number() {
        return number;
    }

    /** The values, each at its number. */
    List<@Nullable Object> values() {
        return values;
    }

    /** The number of yes or no. */
    static short numberOf(boolean value) {
        return value ? FIRST + 1 : FIRST;
    }

    short numberOf(@Nullable Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof Boolean yes) {
            return numberOf(yes.booleanValue());
        }
        if (value instanceof Enum<?> term) {
            return (short) (FIRST + term.ordinal());
        }
        if (value instanceof Term term && term.isBuiltIn()) {
            return (short) (FIRST + term.ordinal());
        }
        return texts.getOrDefault(value, FIRST);
    }
}
