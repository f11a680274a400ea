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

    /** Letters of the Greek and the Cyrillic alphabet, each with the Latin one it looks like. */
    private static final String ALIKE =
            "\u0430a\u0435e\u043Eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0458j\u0455s\u0501d\u04BBh\u051Bq\u051Dw\u0410A\u0412B\u0415E\u041AK\u041CM\u041DH"
                    + "\u041EO\u0420P\u0421C\u0422T\u0423Y\u0425X\u0406I\u0408J\u0405S\u03BFo\u03BDv\u03B1a\u03B9i\u03C1p\u03C5u\u03BAk\u0391A\u0392B\u0395E\u0396Z"
                    + "\u0397H\u0399I\u039AK\u039CM\u039DN\u039FO\u03A1P\u03A4T\u03A5Y\u03A7X";

    /** The same with letters of other alphabets that look like Latin ones in place of which these were meant. */
    static String inLatin(String name) {
        StringBuilder latin = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int at = c < 0x80 ? -1 : ALIKE.indexOf(c);
            latin.append(at < 0 ? c : ALIKE.charAt(at + 1));
        }
        return latin.toString();
    }

    /** As a message shows it: itself, or its number where it could not be seen. */
    static String shown(int character) {
        boolean isBlank = character != ' ' && Character.getType(character) == Character.SPACE_SEPARATOR;
        return isHidden(character) || isBlank ? QuotedText.character(character) : Character.toString(character);
    }
}
