package io.makegood.internal.drl;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.QuotedText;
import io.makegood.internal.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what of a rule file is no word of the language (quotes of a text editor, a text that does not end, a comment of another language), and reads it as what was
 * meant, so that whatever else is wrong is told as well. A file of which anything is told here is refused.
 */
final class TokenRepair {
    private static final Map<String, String> OPERATORS = Map.of("≠", "!=", "≤", "<=", "≥", ">=", "–", "-", "…", "");

    private final List<Token> tokens;
    private final RuleProblems problems;
    private final List<Token> repaired = new ArrayList<>();
    private int at;

    private TokenRepair(List<Token> tokens, RuleProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** The words without any that are unknown. */
    static List<Token> of(List<Token> tokens, RuleProblems problems) {
        TokenRepair repair = new TokenRepair(tokens, problems);
        repair.repair();
        repair.tellUntold();
        return repair.repaired;
    }

    private void repair() {
        while (at < tokens.size()) {
            Token token = tokens.get(at++);
            if (isComment(token)) {
                problems.add(Code.WRONG_COMMENT, token.span(), "comments begin with `//`", Suggestion.write("//"));
                skipLine(token.span().line());
            } else if (!token.is(Token.Kind.UNKNOWN)) {
                repaired.add(token.is(Token.Kind.NAME) ? inLatin(token) : token);
            } else if (isApostrophe(token)) {
                repaired.add(token);
            } else if (token.text().equals("/*")) {
                problems.add(Code.UNCLOSED_COMMENT, token.span(), "a comment begins here that does not end", "`*/`");
            } else {
                Token meant = Quotes.areAt(token.text(), 0) ? text(token) : sign(token);
                if (meant != null) {
                    repaired.add(meant);
                }
            }
        }
    }

    /** The name with the letters of other alphabets in it that look like Latin ones read as these, which is told. */
    private Token inLatin(Token name) {
        String latin = Characters.inLatin(name.text());
        int stray = Characters.strayInName(name.text());
        if (stray < 0 || Characters.strayInName(latin) >= 0) {
            return name;
        }
        int character = name.text().charAt(stray);
        problems.add(
                Code.STRAY_CHARACTER,
                name.span().part(stray, 1),
                RuleProblems.quoted(name.text()) + " holds `" + Characters.shown(character) + "`, "
                        + QuotedText.character(character) + ", a letter of another alphabet that only looks like `"
                        + latin.charAt(stray) + "`",
                Suggestion.write(latin, name.span()));
        return new Token(name.kind(), latin, name.span());
    }

    /** Signs with which comments of other languages begin, at the beginning of a line or after all a rule says on it. */
    private boolean isComment(Token token) {
        if (token.is("#")) {
            return repaired.isEmpty()
                    || repaired.get(repaired.size() - 1).span().after().offset()
                            < token.span().offset();
        }
        boolean isFirst = repaired.isEmpty()
                || repaired.get(repaired.size() - 1).span().endLine()
                        < token.span().line();
        return isFirst && (token.is("/") || token.is("--"));
    }

    private void skipLine(int line) {
        while (tokens.get(at).span().line() == line && !tokens.get(at).is(Token.Kind.END)) {
            at++;
        }
    }

    /** A quote within a word, such as that of {@code customer's}; only where a text lacks its beginning does the lexer see one. */
    private boolean isApostrophe(Token token) {
        Token before = repaired.isEmpty() ? null : repaired.get(repaired.size() - 1);
        return token.text().startsWith("'")
                && before != null
                && before.is(Token.Kind.NAME)
                && before.span().offset() + before.span().length()
                        == token.span().offset();
    }

    /** What was taken for part of a text and is none. */
    private void tellUntold() {
        for (Token token : repaired) {
            if (token.is(Token.Kind.UNKNOWN) && token.text().startsWith("'")) {
                problems.add(
                        Code.STRAY_CHARACTER,
                        token.span(),
                        RuleProblems.quoted(token.text()) + " has no meaning in a rule");
            }
        }
    }

    private @Nullable Token sign(Token token) {
        String text = token.text();
        String operator = OPERATORS.get(text);
        if (operator != null) {
            problems.add(
                    Code.UNKNOWN_OPERATOR,
                    token.span(),
                    "rules do not compare with `" + text + "`",
                    operator.isEmpty() ? Suggestion.takeOut() : Suggestion.write(operator));
            return operator.isEmpty() ? null : new Token(Token.Kind.SIGN, operator, token.span());
        }
        int character = text.isEmpty() ? ' ' : text.codePointAt(0);
        boolean isBlank = Character.isSpaceChar(character);
        boolean isHidden = Characters.isHidden(character) || isBlank;
        problems.add(
                Code.STRAY_CHARACTER,
                token.span(),
                isHidden
                        ? "a character stands here that cannot be seen, " + QuotedText.character(character)
                        : RuleProblems.quoted(text) + " has no meaning in a rule",
                isBlank ? new Suggestion("a blank in its place", " ", null) : Suggestion.takeOut());
        // What is seen stands for something; whoever reads on from it would tell of what is missing in its place.
        return isHidden ? null : token;
    }

    /** A text in other quotes, or one that lacks a quote. */
    private Token text(Token token) {
        String written = token.text();
        boolean isClosed = written.length() > 1 && Quotes.areAt(written, written.length() - 1);
        if (!isClosed) {
            return written.length() == 1 ? begunLate(token) : closed(token);
        }
        if (written.charAt(0) == written.charAt(written.length() - 1) && written.charAt(0) < 128) {
            return escaped(token);
        }
        String meant = straight(written.substring(1, written.length() - 1));
        problems.add(Code.WRONG_QUOTES, token.span(), "texts stand in straight double quotes", Suggestion.write(meant));
        return new Token(Token.Kind.TEXT, meant, token.span());
    }

    /** A text whose end was not found: the end of the line is taken for it, without what closes a call. */
    private Token closed(Token token) {
        Token whole = onTwoLines(token);
        if (whole != null) {
            return whole;
        }
        String meant = straight(token.text().substring(1));
        Span span = token.span();
        problems.add(
                Code.UNCLOSED_TEXT,
                span,
                "a text begins here that does not end",
                new Suggestion("a `\"` at its end", "\"", span.after()));
        return new Token(Token.Kind.TEXT, meant, span);
    }

    /** A text that goes on in the next line and ends there, as one; null when it does not. */
    private @Nullable Token onTwoLines(Token token) {
        StringBuilder words = new StringBuilder(token.text().substring(1).strip());
        Token before = token;
        for (int i = at; i < tokens.size(); i++) {
            Token next = tokens.get(i);
            if (next.span().line() != token.span().line() + 1 || next.is(Token.Kind.TEXT) || next.is(Token.Kind.END)) {
                return null;
            }
            boolean isGap = next.span().offset() > before.span().after().offset();
            if (next.text().equals("\"")) {
                Span span = token.span().to(next.span());
                String meant = straight(words.toString());
                problems.add(Code.UNCLOSED_TEXT, span, "a text stands on one line", Suggestion.write(meant));
                at = i + 1;
                return new Token(Token.Kind.TEXT, meant, span);
            }
            words.append(isGap ? " " : "").append(next.text());
            before = next;
        }
        return null;
    }

    /** A quote that ends what was not begun. */
    private Token begunLate(Token token) {
        int from = repaired.size();
        int line = token.span().line();
        while (from > 0 && isWithinText(repaired.get(from - 1), line)) {
            from--;
        }
        Token first = from < repaired.size() ? repaired.get(from) : token;
        StringBuilder words = new StringBuilder();
        int end = first.span().offset();
        for (Token word : repaired.subList(from, repaired.size())) {
            words.append(" ".repeat(Math.max(0, Math.min(1, word.span().offset() - end))))
                    .append(word.text().replace("\"", ""));
            end = word.span().offset() + word.span().length();
        }
        problems.add(
                Code.UNCLOSED_TEXT,
                first.span().to(token.span()),
                "a text ends here that does not begin",
                new Suggestion("a `\"` at its beginning", "\"", first.span().before()));
        repaired.subList(from, repaired.size()).clear();
        return new Token(
                Token.Kind.TEXT, '"' + words.toString() + '"', first.span().to(token.span()));
    }

    private static boolean isWithinText(Token token, int line) {
        return token.span().line() == line
                && !token.is("(")
                && !token.is("rule")
                && !token.is("==")
                && !token.is("!=")
                && !token.is("contains")
                && !token.is(Token.Kind.TEXT);
    }

    /** A text with a backslash before something that needs none. */
    private Token escaped(Token token) {
        String written = token.text();
        StringBuilder meant = new StringBuilder("\"");
        for (int i = 1; i < written.length() - 1; i++) {
            char c = written.charAt(i);
            char next = written.charAt(i + 1);
            boolean isEscape = c == '\\' && (next == '"' || next == '\\') && i + 1 < written.length() - 1;
            if (c == '\\' && !isEscape) {
                problems.add(
                        Code.WRONG_ESCAPE,
                        token.span().part(i, 2),
                        "a text of a rule says what it says: `\\" + next + "` stands for nothing in it",
                        new Suggestion("`\\\\` for a backslash", "\\\\" + next, null));
                meant.append('\\');
            }
            meant.append(c);
            if (isEscape) {
                meant.append(next);
                i++;
            }
        }
        return new Token(Token.Kind.TEXT, meant.append('"').toString(), token.span());
    }

    private static String straight(String content) {
        return '"' + content.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
