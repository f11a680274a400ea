package io.makegood.internal.drl;

import io.makegood.internal.drl.RuleProblems.Refusal;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.internal.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a rule file, one after the other. */
final class Tokens {
    private static final Set<String> KEYWORDS = Set.of("rule", "when", "then", "end", "not", "exists", "from");
    /** Words with which people begin and end rules in their own languages. */
    private static final Map<String, String> FOREIGN = foreign();

    private static Map<String, String> foreign() {
        Map<String, String> foreign = new HashMap<>();
        Map<String, List<String>> words = Map.of(
                "when",
                List.of(
                        "wenn", "falls", "sobald", "if", "given", "where", "si", "quand", "lorsque", "cuando", "quando",
                        "se", "als", "kiedy", "jeśli"),
                "then",
                List.of(
                        "dann",
                        "do",
                        "so",
                        "alors",
                        "donc",
                        "entonces",
                        "allora",
                        "então",
                        "entao",
                        "dan",
                        "wtedy",
                        "action",
                        "actions",
                        "therefore"),
                "end",
                List.of(
                        "ende", "fin", "fine", "fim", "einde", "koniec", "endif", "endrule", "stop", "done", "finish",
                        "schluss"),
                "rule",
                List.of("regel", "regle", "règle", "regla", "regola", "regra", "zasada"));
        words.forEach((keyword, others) -> others.forEach(word -> foreign.put(word, keyword)));
        return Map.copyOf(foreign);
    }

    private static final List<String> OPENING = List.of("[", "{", "<");
    private static final List<String> CLOSING = List.of("]", "}", ">");

    private final List<Token> tokens;
    private final RuleProblems problems;
    private int at;

    /** @param problems is told of slips after which reading can go on */
    Tokens(List<Token> tokens, RuleProblems problems) {
        this.tokens = TokenRepair.of(tokens, problems);
        this.problems = problems;
    }

    Token here() {
        return tokens.get(at);
    }

    Token ahead(int count) {
        return tokens.get(Math.min(at + count, tokens.size() - 1));
    }

    /** The word before; the first one has none and stands for it. */
    Token before() {
        return tokens.get(Math.max(0, at - 1));
    }

    /** How far has been read, to come back to. */
    int mark() {
        return at;
    }

    /** Goes back to where it has been. */
    void reset(int mark) {
        at = mark;
    }

    /** How many more brackets are closed than opened before the next {@code then}. */
    int closingAhead() {
        int closing = 0;
        for (int i = at; i < tokens.size() && !tokens.get(i).is("then"); i++) {
            closing += tokens.get(i).is(")") ? 1 : tokens.get(i).is("(") ? -1 : 0;
        }
        return closing;
    }

    /** The word so many words before. */
    Token before(int count) {
        return tokens.get(Math.max(0, at - count));
    }

    /** The words from this one to the word before, as they stand on one line. */
    String written(Token first) {
        return written(tokens.indexOf(first), at);
    }

    /** The words so many ahead, up to others, on one line. */
    String writtenAhead(int from, int to) {
        return written(at + from, at + to);
    }

    /** What stands in a piece that was read, on one line. */
    String written(Span span) {
        int first = at;
        while (first > 0 && tokens.get(first - 1).span().offset() >= span.offset()) {
            first--;
        }
        int end = first;
        while (end < at && tokens.get(end).span().offset() < span.offset() + span.length()) {
            end++;
        }
        return written(first, end);
    }

    private String written(int from, int to) {
        StringBuilder written = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean isGap = i > from
                    && tokens.get(i).span().offset()
                            > tokens.get(i - 1).span().after().offset();
            written.append(isGap ? " " : "").append(tokens.get(i).text());
        }
        return written.toString();
    }

    /** Goes past signs that stand there once too often. */
    void takeOut(String sign) {
        while (isHere(sign)) {
            boolean isBracket = sign.equals("(") || sign.equals(")");
            problems.add(
                    isBracket ? Code.STRAY_BRACKET : Code.UNEXPECTED_TOKEN,
                    here().span(),
                    "a `" + sign + "` stands here that is one too many",
                    Suggestion.takeOut());
            take();
        }
    }

    /** Goes past commas with nothing before them. */
    void takeOutCommas() {
        while (isHere(",")) {
            problems.add(
                    Code.STRAY_COMMA,
                    here().span(),
                    "a `,` stands here with nothing to separate",
                    Suggestion.takeOut());
            take();
        }
    }

    /** Whether the list ends here, which it should have done before its last comma. */
    boolean endsAfterComma() {
        boolean ends = isHere(")");
        if (ends) {
            problems.add(Code.STRAY_COMMA, before().span(), "a `,` stands after the last one", Suggestion.takeOut());
        }
        return ends;
    }

    /** Goes past an opening bracket, also where it is missing. */
    void expectOpening() {
        if (takeIf("(")) {
            return;
        }
        if (isMeant("(")) {
            take();
            return;
        }
        missing(Code.MISSING_BRACKET, "a `(` is missing after " + words(before()), "(");
    }

    boolean isAtEnd() {
        return here().is(Token.Kind.END);
    }

    boolean isHere(String sign) {
        return here().is(sign);
    }

    boolean isHere(Token.Kind kind) {
        return here().is(kind);
    }

    Token take() {
        Token token = here();
        if (!isAtEnd()) {
            at++;
        }
        return token;
    }

    /** Steps over this sign or word, if it is here. */
    boolean takeIf(String sign) {
        boolean found = isHere(sign);
        if (found) {
            take();
        }
        return found;
    }

    /**
     * Takes this sign or word.
     *
     * @param maybe what was probably meant when it is not here
     */
    Token expect(String sign, @Nullable String maybe) {
        if (!isHere(sign) && !isMeant(sign)) {
            throw unexpected(codeFor(sign), "`" + sign + "`", maybe);
        }
        return take();
    }

    /** Whether what is here is another bracket, told, and to be read as the one that is expected. */
    private boolean isMeant(String sign) {
        Token here = here();
        boolean isOther = sign.equals("(")
                ? OPENING.contains(here.text()) || here.is(")")
                : sign.equals(")") && (CLOSING.contains(here.text()) || here.is("("));
        if (!isOther || here.is(Token.Kind.TEXT)) {
            return false;
        }
        problems.add(
                Code.WRONG_BRACKET,
                here.span(),
                "a `" + sign + "` belongs here, not " + words(here),
                Suggestion.write(sign));
        return true;
    }

    /**
     * Steps over a word every rule has, also where it is misspelt, which is told.
     *
     * @return whether it is here
     */
    boolean takeKeyword(String keyword) {
        if (takeIf(keyword)) {
            takeOutColon();
            return true;
        }
        if (!isMisspelt(keyword)) {
            return false;
        }
        problems.add(
                Code.MISSPELT_KEYWORD,
                here().span(),
                words(here()) + " is no word of a rule",
                Suggestion.write(keyword));
        take();
        return true;
    }

    /** In other languages a colon stands behind such a word. */
    private void takeOutColon() {
        if (isHere(":")) {
            problems.add(
                    Code.UNEXPECTED_TOKEN,
                    here().span(),
                    "no colon stands behind `" + before().text() + "`",
                    Suggestion.takeOut());
            take();
        }
    }

    /** Whether what is here is this word, misspelt, or the same in another language. */
    boolean isMisspelt(String keyword) {
        Token here = here();
        if (keyword.equals(FOREIGN.get(here.text().toLowerCase(Locale.ROOT))) && here.is(Token.Kind.NAME)) {
            return true;
        }
        return here.is(Token.Kind.NAME)
                && !KEYWORDS.contains(here.text())
                && !here.is(keyword)
                && here.text().indexOf('$') < 0
                && Nearest.to(here.text(), List.of(keyword)) != null
                && here.text().length() <= keyword.length() + 1;
    }

    /** Whether what is here stands on another line than what stands before. */
    boolean isOnNewLine() {
        return here().span().line() > before().span().endLine();
    }

    /** A problem of what is missing between the word before and this one, with what to put in. */
    void missing(Code code, String message, String insertion) {
        if (isHere(Token.Kind.UNKNOWN)) {
            throw RuleProblems.abandoned();
        }
        Span at = before().span().after();
        problems.add(code, shown(before().span()), message, Suggestion.write(insertion, at));
    }

    /** The last character of what stands before something that is missing. */
    private static Span shown(Span before) {
        return new Span(
                before.file(),
                before.endLine(),
                Math.max(1, before.endColumn() - 1),
                before.endLine(),
                before.endColumn(),
                Math.max(0, before.offset() + before.length() - 1),
                1);
    }

    /**
     * Takes a name.
     *
     * @param what is named, such as "a fact"
     */
    Token expectName(String what, @Nullable String maybe) {
        if (!isHere(Token.Kind.NAME)) {
            throw unexpected(Code.UNEXPECTED_TOKEN, what, maybe);
        }
        Token name = take();
        if (name.text().length() > RuleLimits.NAME) {
            throw RuleProblems.refusal(
                    Code.TOO_LARGE,
                    name.span(),
                    "a name has " + name.text().length() + " characters; at most " + RuleLimits.NAME + " are read");
        }
        int stray = Characters.strayInName(name.text());
        if (stray >= 0) {
            throw strayIn(name, stray);
        }
        return name;
    }

    private static Refusal strayIn(Token name, int index) {
        int character = name.text().codePointAt(index);
        String number = QuotedText.character(character);
        return RuleProblems.refusal(
                Code.STRAY_CHARACTER,
                name.span().part(index, 1),
                RuleProblems.quoted(name.text()) + " holds "
                        + (Characters.isHidden(character)
                                ? "a character that cannot be seen, " + number
                                : "`" + Characters.shown(character) + "`, " + number)
                        + "; names are written with the letters A to Z, digits, `_` and `$`",
                Characters.isHidden(character) ? "take it out" : null);
    }

    /** What is here is not what has to be here. */
    private static Code codeFor(String sign) {
        return switch (sign) {
            case "when" -> Code.MISSING_WHEN;
            case "end" -> Code.MISSING_END;
            case "(", ")" -> Code.MISSING_BRACKET;
            case "," -> Code.MISSING_COMMA;
            default -> Code.UNEXPECTED_TOKEN;
        };
    }

    Refusal unexpected(Code code, String expected) {
        return unexpected(code, expected, null);
    }

    Refusal unexpected(Code code, String expected, @Nullable String maybe) {
        // What is no word at all is told already.
        if (isHere(Token.Kind.UNKNOWN)) {
            return RuleProblems.abandoned();
        }
        return RuleProblems.refusal(code, here().span(), expected + " is expected here, not " + words(here()), maybe);
    }

    private static String words(Token token) {
        return token.is(Token.Kind.END) ? "the end of the file" : RuleProblems.quoted(token.text());
    }

    /** From the word at which something began to the word before this one. */
    Span since(Token first) {
        return first.span().to(before().span());
    }
}
