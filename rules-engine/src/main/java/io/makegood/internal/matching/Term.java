package io.makegood.internal.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a rule speaks of: a value, or a way that starts at the fact. */
sealed interface Term {
    /** A number, a text, yes or no, null, or a term of the vocabulary. */
    record Constant(@Nullable Object value) implements Term {}

    /** Properties and calls, one after the other: {@code claim.inStock}, {@code policy.amount("creditLimit")}. */
    record Way(List<Step> steps) implements Term {}

    /**
     * A property, or a call when there are brackets.
     *
     * @param arguments null for a property
     */
    record Step(String name, @Nullable List<Term> arguments) {}
}
