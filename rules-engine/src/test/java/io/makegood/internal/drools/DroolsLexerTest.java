package io.makegood.internal.drools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drl.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.drools.drl.parser.lang.DRL6Lexer;
import org.junit.jupiter.api.Test;

/** Words end where the lexer of Drools ends them, and are to it what they are here. */
class DroolsLexerTest {
    private static final List<String> PIECES = List.of(
            "rule",
            "$claim",
            "_",
            "true",
            "false",
            "null",
            "nullable",
            "not",
            "a1",
            "Z",
            "é",
            "ß",
            "名",
            "\u00a5",
            "\u0001",
            "\u001c",
            "\u007f",
            "\u00ad",
            "1",
            "12B",
            "0x1F",
            "3d",
            "1.5f",
            " ",
            "\t",
            "\n",
            "\r\n",
            ".",
            "!.",
            "==",
            ":=",
            "->",
            "-",
            "(",
            ")",
            ",",
            "{",
            "}",
            "//c\n",
            "/* c */",
            "\"text\"",
            "@",
            "%",
            "\ud83d\ude00");

    @Test
    void the_default_policy_is_the_same_to_both() {
        BundleReader.filesOfResource("customer-first").forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                assertSame(path, text);
            }
        });
    }

    @Test
    void whatever_stands_beside_a_word_it_is_the_same_to_both() {
        Random dice = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = dice.nextInt(8); pieces >= 0; pieces--) {
                text.append(PIECES.get(dice.nextInt(PIECES.size())));
            }
            assertSame("text " + i, text.toString());
        }
    }

    /** Up to what is no word to Drools, which guesses on from there. */
    private static void assertSame(String path, String text) {
        List<Token> tokens = new DroolsLexer().tokens(new RuleSource(path, text));
        List<String> here = new ArrayList<>();
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.UNKNOWN || token.kind() == Token.Kind.END) {
                break;
            }
            here.add(token.span().offset() + " " + token.text() + " "
                    + (token.kind() == Token.Kind.NAME ? "name" : "other"));
        }
        DRL6Lexer lexer = new DRL6Lexer(new ANTLRStringStream(text)) {
            @Override
            public void emitErrorMessage(String message) {}
        };
        List<String> there = new ArrayList<>();
        while (there.size() < here.size()) {
            CommonToken token = (CommonToken) lexer.nextToken();
            if (token.getType() == DRL6Lexer.EOF) {
                break;
            }
            if (token.getChannel() == org.antlr.runtime.Token.DEFAULT_CHANNEL) {
                boolean isName = token.getType() == DRL6Lexer.ID
                        || token.getType() == DRL6Lexer.BOOL
                        || token.getType() == DRL6Lexer.NULL;
                there.add(token.getStartIndex() + " " + token.getText() + " " + (isName ? "name" : "other"));
            }
        }
        assertEquals(there, here, () -> path + ": " + text);
    }
}
