package io.makegood.internal.bundle;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as somebody wrote it: digits, perhaps a point and more digits. All other forms, and all that are longer than anybody needs, are
 * refused before they become numbers, because what is short to write can be endless to compute with.
 *
 * @param value null when it is no such number
 * @param wrong what is wrong with it, to be put after it; null when nothing is
 * @param maybe the number that was probably meant; null when there is no good guess
 */
record NumberText(
        @Nullable BigDecimal value,
        @Nullable String wrong,
        @Nullable String maybe) {
    private static final String EXPECTED = "is no number such as `30` or `0.5`";

    /** {@code 1.500,00}. */
    private static final Pattern THOUSANDS_BY_POINT =
            Pattern.compile("\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:\\.\\d{3}){2,}");

    /** {@code EUR 1500}, {@code 1500€}. */
    private static final Pattern WITH_CURRENCY =
            Pattern.compile("(?:[A-Z]{3}|[€$£¥])\\d[\\d.,]*|\\d[\\d.,]*(?:[A-Z]{3}|[€$£¥])");

    static NumberText of(String text) {
        if (text.length() > BundleLimits.DIGITS) {
            return new NumberText(
                    null,
                    "has " + text.length() + " characters, and no number has more than " + BundleLimits.DIGITS,
                    null);
        }
        if (isPlain(text)) {
            String shorter = withoutLeadingZeros(text);
            return shorter.equals(text)
                    ? new NumberText(new BigDecimal(text), null, null)
                    : new NumberText(null, "begins with a zero", shorter);
        }
        if (text.startsWith("-") && isPlain(text.substring(1))) {
            return new NumberText(null, "is below zero", withoutLeadingZeros(text.substring(1)));
        }
        String guess = guess(text);
        return new NumberText(null, EXPECTED, guess);
    }

    /** Digits of ours, at most one point, and digits on both sides of it. */
    private static boolean isPlain(String text) {
        int point = text.indexOf('.');
        return point < 0
                ? areDigits(text)
                : areDigits(text.substring(0, point)) && areDigits(text.substring(point + 1));
    }

    private static boolean areDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String withoutLeadingZeros(String text) {
        int start = 0;
        while (start + 1 < text.length() && text.charAt(start) == '0' && text.charAt(start + 1) != '.') {
            start++;
        }
        return text.substring(start);
    }

    private static @Nullable String guess(String text) {
        String words = NumberWords.digits(text);
        if (words != null) {
            return words;
        }
        String digits = inOurDigits(text);
        if (isPlain(digits)) {
            return withoutLeadingZeros(digits);
        }
        if (digits.endsWith("%")) {
            String share = digits.substring(0, digits.length() - 1);
            return isPlain(share) ? plain(new BigDecimal(share).movePointLeft(2)) : null;
        }
        if (digits.length() > 2 && digits.startsWith("0x")) {
            return hexadecimal(digits.substring(2));
        }
        if (THOUSANDS_BY_POINT.matcher(digits).matches()) {
            return plain(new BigDecimal(digits.replace(".", "").replace(',', '.')));
        }
        if (WITH_CURRENCY.matcher(digits).matches()) {
            return guess(digits.replaceAll("[^\\d.,]", ""));
        }
        int comma = digits.indexOf(',');
        boolean isDecimal = comma >= 0 && comma == digits.lastIndexOf(',') && digits.length() - comma != 4;
        String english = isDecimal ? digits.replace(',', '.') : digits.replace(",", "");
        if (english.startsWith("+")) {
            english = english.substring(1);
        }
        return isPlain(english) ? withoutLeadingZeros(english) : exponential(english);
    }

    /** Without what some put between digits. */
    private static String inOurDigits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (c != '_' && c != '\'' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                digits.appendCodePoint(c);
            }
        });
        return digits.toString();
    }

    private static @Nullable String hexadecimal(String digits) {
        try {
            long value = Long.parseLong(digits, 16);
            return value < 0 ? null : String.valueOf(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String exponential(String text) {
        try {
            return plain(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The number written out; null when that is too long. */
    private static @Nullable String plain(BigDecimal value) {
        boolean isShort =
                value.precision() <= BundleLimits.DIGITS && Math.abs((long) value.scale()) <= BundleLimits.DIGITS;
        return isShort && value.signum() >= 0 ? value.stripTrailingZeros().toPlainString() : null;
    }
}
