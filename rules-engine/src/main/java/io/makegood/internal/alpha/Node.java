package io.makegood.internal.alpha;

import io.makegood.internal.rule.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A member of an index: a rule, or a finer index of many. */
sealed interface Node permits RuleNode, BitmapIndex {
    /** For each attribute that all its rules test, one of the tests. */
    Map<Attribute, AttributeTest> tests();

    /** Whether any of its rules can match when the attribute has this value. */
    boolean matches(Attribute attribute, @Nullable Object value);

    /** A rule of it, to name when something breaks. */
    Rule rule();

    /** Goes on with what no value has taken out. */
    void match(Object fact, AttributeValues values, Agenda agenda);
}
