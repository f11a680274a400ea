package io.makegood.internal.drl;

import io.makegood.internal.drl.RuleProblems.Refusal;
import io.makegood.internal.rule.Span;
import io.makegood.internal.text.QuotedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a rule file, one after the other. */
final class Tokens {
    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
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
        if (!isHere(sign)) {
            throw unexpected("`" + sign + "`", maybe);
        }
        return take();
    }

    /**
     * Takes a name.
     *
     * @param what is named, such as "a fact"
     */
    Token expectName(String what, @Nullable String maybe) {
        if (!isHere(Token.Kind.NAME)) {
            throw unexpected(what, maybe);
        }
        Token name = take();
        if (name.text().length() > RuleLimits.NAME) {
            throw RuleProblems.refusal(
                    name.span(),
                    "a name has " + name.text().length() + " characters; at most " + RuleLimits.NAME + " are read",
                    null);
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
                name.span().part(index, 1),
                RuleProblems.quoted(name.text()) + " holds "
                        + (Characters.isHidden(character)
                                ? "a character that cannot be seen, " + number
                                : "`" + Characters.shown(character) + "`, " + number)
                        + "; names are written with the letters A to Z, digits, `_` and `$`",
                Characters.isHidden(character) ? "take it out" : null);
    }

    /** What is here is not what has to be here. */
    Refusal unexpected(String expected, @Nullable String maybe) {
        return isHere(Token.Kind.UNKNOWN)
                ? unknown(here(), maybe)
                : RuleProblems.refusal(here().span(), expected + " is expected here, not " + words(here()), maybe);
    }

    private static Refusal unknown(Token token, @Nullable String maybe) {
        String text = token.text();
        if (text.startsWith("\"") || text.startsWith("'")) {
            return RuleProblems.refusal(
                    token.span(),
                    "a text begins here that does not end, or holds something a text may not hold",
                    maybe);
        }
        if (text.equals("/*")) {
            return RuleProblems.refusal(token.span(), "a comment begins here that does not end", "`*/`");
        }
        int character = text.isEmpty() ? ' ' : text.codePointAt(0);
        int type = Character.getType(character);
        boolean isQuote = type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION;
        return RuleProblems.refusal(
                token.span(),
                RuleProblems.quoted(text) + " has no meaning in a rule",
                Characters.isHidden(character)
                        ? "take it out"
                        : isQuote ? "texts stand in straight quotes: `\"…\"`" : null);
    }

    private static String words(Token token) {
        return token.is(Token.Kind.END) ? "the end of the file" : RuleProblems.quoted(token.text());
    }

    /** From the word at which something began to the word before this one. */
    Span since(Token first) {
        return first.span().to(before().span());
    }
}
