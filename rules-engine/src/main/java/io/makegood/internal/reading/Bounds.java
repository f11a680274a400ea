package io.makegood.internal.reading;

import io.makegood.casefile.Charge;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import java.math.BigDecimal;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the values of one field can be.
 *
 * @param least the least a number can be
 * @param most the most it can be, characters of the longest text, or digits of the largest amount before the point
 * @param maybe what to do about a value that is above that; null when nobody knows
 */
record Bounds(int least, int most, @Nullable String maybe) {
    private static final Bounds ANY = new Bounds(0, Integer.MAX_VALUE, null);
    private static final Bounds AMOUNT = new Bounds(0, Limits.AMOUNT_DIGITS, null);
    private static final Bounds ADDED_AMOUNT = new Bounds(0, Limits.ADDED_AMOUNT_DIGITS, null);
    private static final Bounds TEXT = new Bounds(0, Limits.TEXT, null);
    private static final Bounds NAME = new Bounds(0, Limits.NAME, null);
    private static final Bounds ID = new Bounds(0, Limits.ID, "a shorter id, wherever it stands");
    private static final Bounds HISTORY_ID = new Bounds(0, Limits.HISTORY_ID, "a shorter id");
    private static final Bounds COUNT = new Bounds(0, Limits.COUNT, "`" + Limits.COUNT + "`, which counts the same");
    private static final Bounds PIECES = new Bounds(1, Limits.COUNT, "several cases with a part of the pieces each");
    private static final Bounds PIECES_GONE = new Bounds(0, Limits.COUNT, null);
    private static final Bounds STOCK = new Bounds(0, Limits.STOCK, "`" + Limits.STOCK + "`, which is always enough");
    private static final Bounds DAYS = new Bounds(0, Limits.TRANSIT_DAYS, "leave out a service that takes so long");

    private static final Set<String> CODES = Set.of("sku", "equivalentOf");
    /** What people write in their own words. */
    private static final Set<String> WRITTEN =
            Set.of("statement", "question", "idea", "text", "reason", "explanations");

    /** The bounds of the values of a component. */
    static Bounds of(Class<?> owner, String name, Class<?> type) {
        if (type == String.class) {
            return ofText(owner, name);
        }
        if (type == Money.class) {
            return isAdded(owner) || owner == Order.class ? ADDED_AMOUNT : AMOUNT;
        }
        if (type != int.class && type != Integer.class) {
            return ANY;
        }
        return switch (name) {
            case "quantity", "affectedUnits" -> PIECES;
            case "units" -> PIECES_GONE;
            case "available" -> STOCK;
            case "transitDays", "latestTransitDays" -> DAYS;
            default -> COUNT;
        };
    }

    private static Bounds ofText(Class<?> owner, String name) {
        if (name.equals("id")) {
            return isAdded(owner) ? HISTORY_ID : ID;
        }
        boolean id = name.endsWith("Id") || name.endsWith("Ids") || CODES.contains(name);
        return id ? ID : WRITTEN.contains(name) ? TEXT : NAME;
    }

    /** Whether carrying out a resolution adds such facts. */
    private static boolean isAdded(Class<?> owner) {
        return owner == EarlierResolution.class || owner == LedgerEntry.class || owner == Charge.class;
    }

    /** What is wrong with a text, a sentence without its subject; null when nothing is. */
    @Nullable String complaint(String text) {
        return text.length() <= most ? null : "has " + text.length() + " characters, at most " + most + " are read";
    }

    /** What is wrong with an amount, a sentence without its subject; null when nothing is. */
    @Nullable String complaint(Money money) {
        if (money.isNegative()) {
            return "is `" + money + "`, expected zero or more";
        }
        BigDecimal amount = money.getAmount();
        return amount.precision() - amount.scale() <= most
                ? null
                : "is `" + money + "`, and an amount has at most " + most + " digits before the point";
    }

    /** What is wrong with a number, a sentence without its subject; null when nothing is. */
    @Nullable String complaint(int number) {
        if (number > most) {
            return "is `" + number + "`, expected at most " + most;
        }
        String expected = least == 0 ? "zero or more" : "at least " + least;
        return number < least ? "is `" + number + "`, expected " + expected : null;
    }
}
