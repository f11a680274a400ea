package io.makegood.internal.drl;

import io.makegood.internal.codes.Currencies;
import java.util.Locale;

/** Amounts as people write them, with a currency before or behind, which rules do not have. */
final class WrittenAmounts {
    static final String MESSAGE =
            "an amount stands in a rule; amounts are parameters of the policy, so that they have a reason, and are in the currency of"
                    + " the order";

    /** At most so long: nobody means an amount by more. */
    private static final int LONGEST = 32;

    private WrittenAmounts() {}

    static boolean isCurrency(String word) {
        return Currencies.isPlainName(word) || Currencies.exists(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a text is a number, with a currency before or behind it or without. */
    static boolean isAmount(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        int from = 0;
        while (from < text.length() && !isOfNumber(text.charAt(from))) {
            from++;
        }
        int to = text.length();
        while (to > from && !isOfNumber(text.charAt(to - 1))) {
            to--;
        }
        String number = text.substring(from, to);
        int sign = number.startsWith("-") ? 1 : 0;
        return number.length() > sign
                && Character.isDigit(number.charAt(sign))
                && number.substring(sign).chars().allMatch(c -> Character.isDigit(c) || ".,'".indexOf(c) >= 0)
                && isNoneOrCurrency(text.substring(0, from).strip())
                && isNoneOrCurrency(text.substring(to).strip());
    }

    private static boolean isOfNumber(char c) {
        return c == '-' || Character.isDigit(c);
    }

    private static boolean isNoneOrCurrency(String word) {
        return word.isEmpty() || isCurrency(word);
    }

    /** How many words an amount with its currency takes that begins here; 0 when none does. */
    static int length(Tokens tokens) {
        Token here = tokens.here();
        Token next = tokens.ahead(1);
        boolean isBefore = here.is(Token.Kind.NAME) && isCurrency(here.text()) && next.is(Token.Kind.NUMBER);
        boolean isBehind = here.is(Token.Kind.NUMBER)
                && next.is(Token.Kind.NAME)
                && next.span().line() == here.span().line()
                && isCurrency(next.text());
        boolean isGlued = here.is(Token.Kind.NAME)
                && Character.isDigit(here.text().charAt(here.text().length() - 1))
                && isAmount(here.text());
        return isBefore || isBehind ? 2 : isGlued ? 1 : 0;
    }
}
