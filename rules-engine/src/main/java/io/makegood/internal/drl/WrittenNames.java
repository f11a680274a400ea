package io.makegood.internal.drl;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.RuleSource;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What rule files name, whatever else is wrong with them.
 *
 * @param rules the names of rules
 * @param findings what rules find
 */
public record WrittenNames(Collection<String> rules, Collection<String> findings) {
    /** Nothing is known of the rules. */
    public static final WrittenNames NONE = new WrittenNames(List.of(), List.of());

    /** Those of the rule files of a bundle; none where a file cannot be cut into words. */
    public static WrittenNames of(Bundle bundle, Lexer lexer) {
        SortedSet<String> rules = new TreeSet<>();
        SortedSet<String> findings = new TreeSet<>();
        boolean areFindingsKnown = true;
        for (RuleSource source : bundle.rules()) {
            List<Token> tokens = lexer.tokens(source);
            if (tokens.stream().anyMatch(token -> token.is(Token.Kind.UNKNOWN))) {
                return NONE;
            }
            for (int i = 2; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                boolean isFound = tokens.get(i - 1).is("(") && tokens.get(i - 2).is("find");
                if (token.is(Token.Kind.TEXT) && tokens.get(i - 1).is("rule")) {
                    rules.add(unquoted(token));
                } else if (token.is(Token.Kind.TEXT) && isFound) {
                    findings.add(unquoted(token));
                }
                areFindingsKnown &= !isFound || token.is(Token.Kind.TEXT);
            }
        }
        if (!areFindingsKnown) {
            findings.clear();
        }
        return new WrittenNames(rules, findings);
    }

    private static String unquoted(Token text) {
        return text.text()
                .substring(1, text.text().length() - 1)
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }
}
