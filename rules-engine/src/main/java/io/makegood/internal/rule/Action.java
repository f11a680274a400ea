package io.makegood.internal.rule;

import io.makegood.internal.text.Span;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule says when its conditions hold: a verb of its fact.
 *
 * @param verb the public method of the fact, which returns nothing
 * @param arguments one for each parameter of the verb
 * @param span where it stands
 */
public record Action(Method verb, List<Operand> arguments, Span span) {
    /** As it is written in a rule, without the fact it is said of. */
    public String text() {
        return verb.getName() + arguments.stream().map(Operand::text).collect(Collectors.joining(", ", "( ", " )"));
    }

    /** What it names, without what it works out. */
    public Stream<Object> constants() {
        return arguments.stream()
                .flatMap(argument -> argument instanceof Operand.Constant constant
                        ? Stream.ofNullable(constant.value())
                        : Stream.empty());
    }
}
