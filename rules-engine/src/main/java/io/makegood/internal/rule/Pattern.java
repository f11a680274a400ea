package io.makegood.internal.rule;

import io.makegood.internal.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of facts of the case, and the conditions on them.
 *
 * @param fact their type
 * @param slot the place in a tuple of the fact that is looked at
 * @param variable the name by which the rule calls it; empty when it gives none
 * @param from the list of another fact they are taken from; null when all of the case are meant
 * @param conditions all of which have to hold; none is a lone conjunction
 * @param span where it stands
 */
public record Pattern(
        Class<?> fact,
        int slot,
        String variable,
        Operand.@Nullable Variable from,
        List<Condition> conditions,
        Span span) {

    /** As it is written in a rule, without the name it gives. */
    public String text() {
        String asked = conditions.stream().map(Condition::text).collect(Collectors.joining(", "));
        return fact.getSimpleName()
                + (asked.isEmpty() ? "()" : "( " + asked + " )")
                + (from == null ? "" : " from " + from.text());
    }

    /** All operands, in their order. */
    Stream<Operand> operands() {
        Stream<Operand> list = from == null ? Stream.empty() : Stream.of(from);
        return Stream.concat(list, conditions.stream().flatMap(Condition::operands));
    }
}
