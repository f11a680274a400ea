package io.makegood.internal.drl;

import io.makegood.internal.facts.Vocabulary;
import java.time.temporal.Temporal;
import org.joda.money.Money;

/** Kinds of values as an author knows them. Values of different kinds are never equal and cannot be compared. */
final class Kinds {
    static final String YES_OR_NO = "yes or no";
    static final String NUMBER = "a number";
    static final String TEXT = "a text";
    static final String MONEY = "an amount of money";
    static final String DATE = "a date";
    static final String NOTHING = "nothing";

    private Kinds() {}

    static String of(Class<?> type) {
        if (type == Void.class) {
            return NOTHING;
        }
        if (type == boolean.class) {
            return YES_OR_NO;
        }
        if (type.isPrimitive()) {
            return NUMBER;
        }
        if (type == String.class) {
            return TEXT;
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return DATE + (type.getSimpleName().equals("LocalDate") ? "" : " and a time");
        }
        return type == Money.class ? MONEY : "of `" + type.getSimpleName() + "`";
    }

    /** Whether one value of the type can be more than another. */
    static boolean isOrdered(Class<?> type) {
        return type == Money.class
                || type.isPrimitive() && type != boolean.class
                || Temporal.class.isAssignableFrom(type);
    }

    /** Whether a rule can compare values of the type at all. */
    static boolean isValue(Class<?> type) {
        return type.isPrimitive()
                || Vocabulary.isTerm(type)
                || type == String.class
                || type == Money.class
                || type == Void.class
                || Temporal.class.isAssignableFrom(type);
    }
}
