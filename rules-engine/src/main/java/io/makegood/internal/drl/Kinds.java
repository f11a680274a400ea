package io.makegood.internal.drl;

import io.makegood.internal.facts.Numbers;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.rule.Operand;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Kinds of values as an author knows them. Values of different kinds are never equal and cannot be compared. */
final class Kinds {
    static final String YES_OR_NO = "yes or no";
    static final String NUMBER = "a number";
    static final String TEXT = "a text";
    static final String MONEY = "an amount of money";
    static final String DATE = "a date";
    static final String TIME_OF_DAY = "a time of day";
    static final String NOTHING = "nothing";

    private Kinds() {}

    static String of(Class<?> type) {
        if (type == Void.class) {
            return NOTHING;
        }
        if (isYesOrNo(type)) {
            return YES_OR_NO;
        }
        if (isNumber(type)) {
            return NUMBER;
        }
        if (type == String.class) {
            return TEXT;
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return type == LocalTime.class ? TIME_OF_DAY : DATE + (type == LocalDate.class ? "" : " and a time");
        }
        return type == Money.class ? MONEY : "of `" + type.getSimpleName() + "`";
    }

    /** The kind of an operand. */
    static String of(Operand operand) {
        Class<?> element = elementOf(operand);
        return element == null ? of(operand.type()) : "several: each is " + of(element);
    }

    /** What a list or set consists of; null when an operand is neither. */
    static @Nullable Class<?> elementOf(Operand operand) {
        return operand instanceof Operand.Property property
                ? property.element()
                : operand instanceof Operand.Variable variable ? variable.element() : null;
    }

    static boolean isNumber(Class<?> type) {
        return Numbers.isNumber(type);
    }

    /** Whether one value of the type can be more than another. */
    static boolean isOrdered(Class<?> type) {
        return type == Money.class || isNumber(type) || Temporal.class.isAssignableFrom(type);
    }

    /** Whether something of the type is or is not. */
    static boolean isYesOrNo(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    /** Whether a rule can compare values of the type at all. */
    static boolean isValue(Class<?> type) {
        return isYesOrNo(type)
                || isNumber(type)
                || TermTypes.isTerm(type)
                || type == String.class
                || type == Money.class
                || type == Void.class
                || Temporal.class.isAssignableFrom(type);
    }
}
