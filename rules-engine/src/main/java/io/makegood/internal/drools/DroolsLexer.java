package io.makegood.internal.drools;

import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drl.Lexer;
import io.makegood.internal.drl.Quotes;
import io.makegood.internal.drl.Token;
import io.makegood.internal.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.RecognitionException;
import org.drools.drl.parser.lang.DRL6Lexer;
import org.jspecify.annotations.Nullable;

/** The lexer of Drools: what is a word, a text or a comment in a rule file is what it is to Drools. */
public final class DroolsLexer implements Lexer {
    /** Pieces of one file that are no words; where there are more, the rest of the file is not read. */
    private static final int UNKNOWN = 100;

    /** From here on there are no signs, only letters and what belongs to names. */
    private static final int DELETE = 127;

    @Override
    public List<Token> tokens(RuleSource source) {
        String text = source.text();
        List<Token> tokens = new ArrayList<>();
        int from = 0;
        for (int unknown = 0; unknown <= UNKNOWN && from <= text.length(); unknown++) {
            from = read(source, from, tokens);
        }
        tokens.add(new FileLexer(source, text).end());
        return tokens;
    }

    /** Reads on from there to the next piece that is no word; says where that ends. */
    private static int read(RuleSource source, int from, List<Token> tokens) {
        String text = source.text();
        FileLexer lexer = new FileLexer(source, blank(text, from));
        while (true) {
            CommonToken token = (CommonToken) lexer.nextToken();
            boolean isEnd = token.getType() == DRL6Lexer.EOF;
            // A text of several lines is one whose end was forgotten, and ends where another one begins.
            boolean isText = token.getType() == DRL6Lexer.STRING;
            boolean isBroken =
                    isText && (token.getText().indexOf('\n') >= 0 || Quotes.isApostrophe(text, token.getStartIndex()));
            if (lexer.unknown == null && isBroken) {
                lexer.note(token.getStartIndex(), token.getLine());
            }
            if (lexer.unknown != null) {
                tokens.add(lexer.unknown);
                int end = lexer.unknown.span().offset()
                        + Math.max(1, lexer.unknown.text().length());
                int line = text.indexOf('\n', end);
                return lexer.unknown.text().equals("/*") ? (line < 0 ? text.length() + 1 : line) : end;
            }
            if (isEnd) {
                return text.length() + 1;
            }
            if (token.getChannel() == org.antlr.runtime.Token.DEFAULT_CHANNEL) {
                tokens.add(lexer.token(token));
            }
        }
    }

    /** The text with nothing before a place but its lines. */
    private static String blank(String text, int from) {
        if (from == 0) {
            return text;
        }
        StringBuilder blank = new StringBuilder(text.length());
        for (int i = 0; i < Math.min(from, text.length()); i++) {
            blank.append(text.charAt(i) == '\n' ? '\n' : ' ');
        }
        return blank.append(text, Math.min(from, text.length()), text.length()).toString();
    }

    private static Token.Kind kind(int type) {
        return switch (type) {
            case DRL6Lexer.ID, DRL6Lexer.BOOL, DRL6Lexer.NULL -> Token.Kind.NAME;
            case DRL6Lexer.STRING -> Token.Kind.TEXT;
            case DRL6Lexer.DECIMAL, DRL6Lexer.FLOAT, DRL6Lexer.HEX, DRL6Lexer.TIME_INTERVAL -> Token.Kind.NUMBER;
            default -> Token.Kind.SIGN;
        };
    }

    /** One file, up to the first thing that is no word, where Drools would guess. */
    private static final class FileLexer extends DRL6Lexer {
        private final RuleSource source;
        private @Nullable Token unknown;
        private int countedLine;
        private int countedOffset;
        private int countedColumn = 1;

        FileLexer(RuleSource source, String text) {
            super(new ANTLRStringStream(text));
            this.source = source;
        }

        /** The method of Drools for words is so long that no JVM compiles it: the plain ones, which are nearly all, are read here. */
        @Override
        public void mTokens() throws RecognitionException {
            int length = lengthOfPlainWord();
            if (length == 0) {
                super.mTokens();
                return;
            }
            for (int i = 0; i < length; i++) {
                input.consume();
            }
            state.type = ID;
            state.channel = org.antlr.runtime.Token.DEFAULT_CHANNEL;
        }

        /** How long a name of ASCII letters is that begins here; 0 when something else does, or more may belong to it. */
        private int lengthOfPlainWord() {
            int length = 0;
            while (isOfPlainWord(input.LA(length + 1), length > 0)) {
                length++;
            }
            int next = input.LA(length + 1);
            boolean hasMore = next >= DELETE || next >= 0 && next < ' ' && !Character.isWhitespace(next);
            return hasMore ? 0 : length;
        }

        private static boolean isOfPlainWord(int c, boolean isInside) {
            return c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c == '_'
                    || c == '$'
                    || isInside && c >= '0' && c <= '9';
        }

        @Override
        public void reportError(RecognitionException e) {
            if (unknown == null) {
                note(state.tokenStartCharIndex, state.tokenStartLine);
            }
        }

        private void note(int start, int line) {
            String text = first(start);
            unknown = new Token(Token.Kind.UNKNOWN, text, span(line, start, text.length()));
        }

        /** The character there, both of a comment that does not end, or a text with its quotes. */
        private String first(int start) {
            String text = source.text();
            if (start >= text.length()) {
                return "";
            }
            int quoted = Quotes.lengthOfText(text, start);
            int length = text.startsWith("/*", start)
                    ? 2
                    : quoted > 0 ? quoted : Character.charCount(text.codePointAt(start));
            return text.substring(start, start + length);
        }

        Token token(CommonToken token) {
            int start = token.getStartIndex();
            int end = token.getStopIndex() + 1;
            return new Token(
                    kind(token.getType()),
                    source.text().substring(start, end),
                    span(token.getLine(), start, end - start));
        }

        Token end() {
            String text = source.text();
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            return new Token(Token.Kind.END, "", span(line, text.length(), 0));
        }

        private Span span(int line, int offset, int length) {
            int end = offset + length;
            String text = source.text();
            int last = line;
            for (int i = offset; i < end; i++) {
                last += text.charAt(i) == '\n' ? 1 : 0;
            }
            int column = column(line, offset);
            return new Span(source.path(), line, column, last, column(last, end), offset, length);
        }

        /** Columns count characters, of which some take two places in a text; counted on from the last place of the line, for lines can be long. */
        private int column(int line, int offset) {
            String text = source.text();
            if (line != countedLine || offset < countedOffset) {
                countedLine = line;
                countedOffset = offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
                countedColumn = 1;
            }
            countedColumn += text.codePointCount(countedOffset, offset);
            countedOffset = offset;
            return countedColumn;
        }
    }
}
