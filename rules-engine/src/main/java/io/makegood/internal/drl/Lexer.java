package io.makegood.internal.drl;

import io.makegood.internal.bundle.RuleSource;
import java.util.List;

/** Cuts a rule file into words. */
@FunctionalInterface
public interface Lexer {
    /** All words in their order; the last is the only one of kind {@code END}. */
    List<Token> tokens(RuleSource source);
}
