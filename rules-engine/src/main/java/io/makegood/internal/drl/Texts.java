package io.makegood.internal.drl;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Because;
import io.makegood.internal.text.QuotedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts in quotes. They are words for people and nothing else: of escapes there are two, for a quote and for a backslash. */
final class Texts {
    private final RuleProblems problems;

    Texts(RuleProblems problems) {
        this.problems = problems;
    }

    /** What stands between the quotes, also where these are others than a rule has, which is told; null, and a problem noted, when it is no text of a rule. */
    @Nullable String read(Token token, int longest, String what) {
        String written = token.text();
        if (written.length() - 2 > longest) {
            problems.add(
                    Code.TOO_LARGE,
                    token.span(),
                    what + " has " + (written.length() - 2) + " characters; at most " + longest + " are read");
            return null;
        }
        if (written.charAt(0) != '"') {
            String inner = written.substring(1, written.length() - 1);
            String meant = inner.replace("\\'", "'").replace("\"", "\\\"");
            problems.add(
                    Code.WRONG_QUOTES,
                    token.span(),
                    "texts stand in double quotes",
                    Suggestion.write('"' + meant + '"'));
            return inner.replace("\\'", "'");
        }
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 1; i < written.length() - 1; ) {
            int c = written.codePointAt(i);
            if (c == '\\') {
                char escaped = written.charAt(i + 1);
                if (escaped != '"' && escaped != '\\') {
                    problems.add(
                            Code.WRONG_ESCAPE,
                            token.span().part(i, 2),
                            "a text of a rule says what it says: `\\" + escaped + "` stands for nothing in it",
                            new Suggestion("`\\\\` for a backslash", "\\\\" + escaped, null));
                    return null;
                }
                text.append(escaped);
                i += 2;
                continue;
            }
            if (Characters.isHidden(c)) {
                problems.add(
                        c == '\n' ? Code.UNCLOSED_TEXT : Code.STRAY_CHARACTER,
                        token.span().part(i, 1),
                        what + " holds "
                                + (c == '\n'
                                        ? "a line break"
                                        : "a character that cannot be seen, " + QuotedText.character(c)),
                        c == '\n' ? Suggestion.words("a `\"` at the end of the line") : Suggestion.takeOut());
                return null;
            }
            text.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return text.toString();
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
        return new Because(text, List.copyOf(texts), List.copyOf(placeholders), Map.of());
    }
}
