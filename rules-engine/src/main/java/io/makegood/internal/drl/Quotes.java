package io.makegood.internal.drl;

/** Quotes of all kinds, and where a text ends that stands in other ones than a rule has. */
public final class Quotes {
    private static final String TYPOGRAPHIC = "“”„‟«»‘’‚‛″";

    private Quotes() {}

    /** Whether a quote of any kind stands there. */
    static boolean areAt(String text, int index) {
        char c = text.charAt(index);
        return c == '"' || c == '\'' || TYPOGRAPHIC.indexOf(c) >= 0;
    }

    /** Whether a quote stands within a word. */
    public static boolean isApostrophe(String text, int start) {
        return text.charAt(start) == '\'' && start > 0 && Character.isLetter(text.charAt(start - 1));
    }

    /**
     * How long a text is that the lexer of Drools cannot read, with its quotes: up to a closing quote on its line; where there is none, up to what closes the call in
     * which it stands.
     *
     * @param start of the quote with which it begins
     * @return 1 when nothing but the quote is part of it; 0 when no quote stands there
     */
    public static int lengthOfText(String text, int start) {
        if (start >= text.length() || !areAt(text, start)) {
            return 0;
        }
        if (isApostrophe(text, start)) {
            return 1;
        }
        int lineEnd = text.indexOf('\n', start);
        String line = text.substring(start, lineEnd < 0 ? text.length() : lineEnd);
        boolean isStraight = TYPOGRAPHIC.indexOf(line.charAt(0)) < 0;
        if (isStraight) {
            int closing = closing(line, line.charAt(0));
            if (closing > 0) {
                return closing + 1;
            }
        }
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            // An apostrophe is no end of a text in double quotes.
            boolean isSingle = c == '’' || c == '‘' || c == '\'';
            boolean beganSingle = line.charAt(0) == '‘' || line.charAt(0) == '’' || line.charAt(0) == '‚';
            if (areAt(line, i) && isSingle == beganSingle) {
                return i + 1;
            }
        }
        int end = line.length();
        while (end > 1 && " \t\r);,".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static int closing(String line, char quote) {
        for (int i = 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }
}
