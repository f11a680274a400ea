package io.makegood.internal.drl;

import io.makegood.internal.drl.RuleProblems.Refusal;
import io.makegood.internal.rule.Span;
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
        return take();
    }

    /** What is here is not what has to be here. */
    Refusal unexpected(String expected, @Nullable String maybe) {
        return RuleProblems.refusal(
                here().span(),
                isHere(Token.Kind.UNKNOWN) ? wrong(here()) : expected + " is expected here, not " + words(here()),
                maybe);
    }

    private static String wrong(Token token) {
        return token.text().startsWith("\"") || token.text().startsWith("'")
                ? "a text begins here that does not end, or holds something a text may not hold"
                : RuleProblems.quoted(token.text()) + " has no meaning in a rule";
    }

    private static String words(Token token) {
        return token.is(Token.Kind.END) ? "the end of the file" : RuleProblems.quoted(token.text());
    }

    /** From the word at which something began to the word before this one. */
    Span since(Token first) {
        return first.span().to(before().span());
    }
}
