package io.makegood.internal.drl;

import io.makegood.internal.text.QuotedText;

/** Which characters rules are written with, and how messages show those an author cannot see. */
final class Characters {
    private Characters() {}

    /**
     * Whether nothing is seen where it stands, or what is read would not be what is there: control characters, what turns the direction of writing,
     * halves of characters, and what is no character at all. The same with every version of Java.
     */
    static boolean isHidden(int character) {
        return !QuotedText.isHarmless(character)
                || Character.getType(character) == Character.PRIVATE_USE
                || isFiller(character)
                || isNone(character);
    }

    /** Letters without a shape. */
    private static boolean isFiller(int character) {
        return character == 0x115F
                || character == 0x1160
                || character == 0x2800
                || character == 0x3164
                || character == 0xFFA0;
    }

    private static boolean isNone(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    /** The index of the first character that cannot be part of a name; -1 when all can. Letters that only look like those of a name cannot. */
    static int strayInName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!isLetter && !(c >= '0' && c <= '9') && c != '_' && c != '$') {
                return i;
            }
        }
        return -1;
    }

    /** As a message shows it: itself, or its number where it could not be seen. */
    static String shown(int character) {
        boolean isBlank = character != ' ' && Character.getType(character) == Character.SPACE_SEPARATOR;
        return isHidden(character) || isBlank ? QuotedText.character(character) : Character.toString(character);
    }
}
