package io.makegood.internal.drl;

import io.makegood.internal.codes.Currencies;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as people write them, with a currency before or behind, which rules do not have. */
final class WrittenAmounts {
    static final String MESSAGE =
            "an amount stands in a rule; amounts are parameters of the policy, so that they have a reason, and are in the currency of"
                    + " the order";

    private static final Set<String> IN_WORDS =
            Set.of("€", "$", "£", "EURO", "EUROS", "DOLLAR", "DOLLARS", "POUND", "POUNDS");
    /** At most so long: nobody means an amount by more. */
    private static final int LONGEST = 32;

    private static final Pattern AMOUNT = Pattern.compile("([^\\d\\s.,-]*)\\s*(-?\\d[\\d.,']*)\\s*([^\\d\\s.,-]*)");

    private WrittenAmounts() {}

    static boolean isCurrency(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return IN_WORDS.contains(upper) || Currencies.exists(upper);
    }

    /** Whether a text is a number, with a currency before or behind it or without. */
    static boolean isAmount(String text) {
        Matcher matcher = text.length() > LONGEST ? null : AMOUNT.matcher(text.strip());
        return matcher != null
                && matcher.matches()
                && isNoneOrCurrency(matcher.group(1))
                && isNoneOrCurrency(matcher.group(3));
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
