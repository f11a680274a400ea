package io.makegood.internal.rendering;

import java.util.Locale;

/**
 * Text somebody else wrote, made fit for a terminal: on one line, and with every character that steers a terminal or turns the direction of
 * reading replaced by its code.
 */
public final class Escaped {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Escaped() {}

    /** The text, harmless. */
    public static String of(String text) {
        if (text.codePoints().allMatch(Escaped::isHarmless)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> append(escaped, c));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int c) {
        switch (c) {
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            case '\t' -> escaped.append(' ');
            default -> {
                if (isHarmless(c)) {
                    escaped.appendCodePoint(c);
                } else {
                    escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
                }
            }
        }
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }
}
