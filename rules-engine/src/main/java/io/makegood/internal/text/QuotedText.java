package io.makegood.internal.text;

import java.util.Locale;

/** Untrusted text as it may appear in a message: in backticks, on one line, not longer than anybody reads. */
public final class QuotedText {
    private static final int LIMIT = 60;

    private QuotedText() {}

    /** The text in backticks. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder("`");
        int end = text.length() <= LIMIT ? text.length() : LIMIT;
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        text.substring(0, end).codePoints().forEach(c -> append(shown, c));
        return shown.append(end < text.length() ? "…`" : "`").toString();
    }

    /** A character that is better named than shown. */
    public static String character(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static void append(StringBuilder shown, int c) {
        switch (c) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            case '`' -> shown.append('\'');
            default -> {
                if (isHarmless(c)) {
                    shown.appendCodePoint(c);
                } else {
                    shown.append(character(c));
                }
            }
        }
    }

    /** Whether a screen shows the character and does nothing else. */
    public static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
