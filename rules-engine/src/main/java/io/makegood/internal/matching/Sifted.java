package io.makegood.internal.matching;

import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.Rulebook;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a mesh holds back or lets through: a rule, or a finer mesh with many. */
sealed interface Sifted permits SiftedRule, Mesh {
    /** For each question that all its rules ask, a test that asks it. */
    Map<Question, Test> tests();

    /** Whether any of its rules goes on when this is the answer. */
    boolean goesOn(Question question, @Nullable Object answer);

    /** A rule of it, to name when something breaks. */
    Rule rule();

    /** Goes on with what no answer has held back. */
    void match(Object fact, Answers answers, Rulebook.Listener listener);
}
