package io.makegood.internal.drl;

import io.makegood.internal.rule.Because;
import java.util.ArrayList;
import java.util.List;

/** Texts in quotes. They are words for people and nothing else: of escapes there are two, for a quote and for a backslash. */
final class Texts {
    private final RuleProblems problems;

    Texts(RuleProblems problems) {
        this.problems = problems;
    }

    /** What stands between the quotes; a problem is noted when it is no text of a rule. */
    String read(Token token, int longest, String what) {
        String written = token.text();
        if (written.length() - 2 > longest) {
            problems.add(
                    token.span(),
                    what + " has " + (written.length() - 2) + " characters; at most " + longest + " are read",
                    null);
            return "";
        }
        if (written.charAt(0) != '"') {
            problems.add(
                    token.span(),
                    "texts stand in double quotes",
                    "`\"" + written.substring(1, written.length() - 1) + "\"`");
            return "";
        }
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 1; i < written.length() - 1; i++) {
            char c = written.charAt(i);
            if (c == '\\') {
                i++;
                c = written.charAt(i);
                if (c != '"' && c != '\\') {
                    problems.add(
                            token.span().part(i - 1, 2),
                            "a text of a rule says what it says: `\\" + c + "` stands for nothing in it",
                            "the character itself, or `\\\\` for a backslash");
                    return "";
                }
            } else if (isHidden(c)) {
                problems.add(
                        token.span(),
                        what + " holds "
                                + (c == '\n'
                                        ? "a line break"
                                        : "a character that cannot be seen, " + String.format("U+%04X", (int) c)),
                        c == '\n' ? "a `\"` at the end of the line" : "take it out");
                return "";
            }
            text.append(c);
        }
        return text.toString();
    }

    /** Control characters, and what turns the direction of writing: what is read would not be what is there. */
    private static boolean isHidden(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED;
    }

    /** A reason with its placeholders. */
    static Because because(String text) {
        List<String> texts = new ArrayList<>();
        List<String> placeholders = new ArrayList<>();
        int end = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', end)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            texts.add(text.substring(end, open));
            placeholders.add(text.substring(open + 1, close));
            end = close + 1;
        }
        texts.add(text.substring(end));
        return new Because(text, List.copyOf(texts), List.copyOf(placeholders));
    }
}
