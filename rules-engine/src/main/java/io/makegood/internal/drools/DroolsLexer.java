package io.makegood.internal.drools;

import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drl.Lexer;
import io.makegood.internal.drl.Token;
import io.makegood.internal.rule.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.RecognitionException;
import org.drools.drl.parser.lang.DRL6Lexer;
import org.jspecify.annotations.Nullable;

/** The lexer of Drools: what is a word, a text or a comment in a rule file is what it is to Drools. */
public final class DroolsLexer implements Lexer {
    @Override
    public List<Token> tokens(RuleSource source) {
        List<Token> tokens = new ArrayList<>();
        FileLexer lexer = new FileLexer(source);
        while (lexer.unknown == null) {
            CommonToken token = (CommonToken) lexer.nextToken();
            if (lexer.unknown == null) {
                if (token.getType() == DRL6Lexer.EOF) {
                    break;
                }
                if (token.getChannel() == org.antlr.runtime.Token.DEFAULT_CHANNEL) {
                    tokens.add(lexer.token(token));
                }
            }
        }
        if (lexer.unknown != null) {
            tokens.add(lexer.unknown);
        }
        tokens.add(lexer.end());
        return tokens;
    }

    private static Token.Kind kind(int type) {
        return switch (type) {
            case DRL6Lexer.ID, DRL6Lexer.BOOL, DRL6Lexer.NULL -> Token.Kind.NAME;
            case DRL6Lexer.STRING -> Token.Kind.TEXT;
            case DRL6Lexer.DECIMAL, DRL6Lexer.FLOAT, DRL6Lexer.HEX, DRL6Lexer.TIME_INTERVAL -> Token.Kind.NUMBER;
            default -> Token.Kind.SIGN;
        };
    }

    /** One file. Stops at the first thing that is no word, where Drools would guess. */
    private static final class FileLexer extends DRL6Lexer {
        private final RuleSource source;
        private @Nullable Token unknown;

        FileLexer(RuleSource source) {
            super(new ANTLRStringStream(source.text()));
            this.source = source;
        }

        @Override
        public void reportError(RecognitionException e) {
            if (unknown == null) {
                int start = state.tokenStartCharIndex;
                String text = first(start);
                unknown = new Token(
                        Token.Kind.UNKNOWN,
                        text,
                        span(state.tokenStartLine, state.tokenStartCharPositionInLine, start, text.length()));
            }
        }

        /** The character there, or both of a comment that does not end. */
        private String first(int start) {
            String text = source.text();
            if (start >= text.length()) {
                return "";
            }
            int length = text.startsWith("/*", start) ? 2 : Character.charCount(text.codePointAt(start));
            return text.substring(start, start + length);
        }

        Token token(CommonToken token) {
            int start = token.getStartIndex();
            int end = token.getStopIndex() + 1;
            return new Token(
                    kind(token.getType()),
                    source.text().substring(start, end),
                    span(token.getLine(), token.getCharPositionInLine(), start, end - start));
        }

        Token end() {
            String text = source.text();
            int lastLine = text.lastIndexOf('\n');
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            return new Token(Token.Kind.END, "", span(line, text.length() - lastLine - 1, text.length(), 0));
        }

        private Span span(int line, int column, int offset, int length) {
            return new Span(source.path(), line, column + 1, offset, length);
        }
    }
}
