package io.makegood.internal.rule;

import io.makegood.internal.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A conditional element: what a rule asks of the facts of the case beside its own fact. */
public sealed interface Element {
    /** The facts it looks at. */
    Pattern pattern();

    /** Where it stands. */
    Span span();

    /** As it is written in a rule. */
    String text();

    /** All operands, in their order. */
    default Stream<Operand> operands() {
        return pattern().operands();
    }

    /** The rule fires for each fact like this. */
    record Match(Pattern pattern, Span span) implements Element {
        @Override
        public String text() {
            return pattern.text();
        }
    }

    /** There is at least one fact like this. */
    record Exists(Pattern pattern, Span span) implements Element {
        @Override
        public String text() {
            return "exists( " + pattern.text() + " )";
        }
    }

    /** There is no fact like this. */
    record Not(Pattern pattern, Span span) implements Element {
        @Override
        public String text() {
            return "not( " + pattern.text() + " )";
        }
    }

    /**
     * What all facts like this come to together.
     *
     * @param results at least one
     * @param conditions on the results; may be none
     */
    record Accumulate(Pattern pattern, List<Result> results, List<Condition> conditions, Span span) implements Element {
        @Override
        public String text() {
            String worked = results.stream().map(Result::text).collect(Collectors.joining(", "));
            String asked = conditions.stream().map(Condition::text).collect(Collectors.joining(", "));
            return "accumulate( " + pattern.text() + "; " + worked + (asked.isEmpty() ? "" : "; " + asked) + " )";
        }

        @Override
        public Stream<Operand> operands() {
            return Stream.of(
                            pattern.operands(),
                            results.stream().flatMap(result -> Stream.ofNullable(result.operand())),
                            conditions.stream().flatMap(Condition::operands))
                    .flatMap(operands -> operands);
        }
    }

    /**
     * One of the values that are worked out.
     *
     * @param variable the name by which the rule calls it
     * @param slot its place in a tuple
     * @param operand what is worked out of each fact; null where facts are counted
     * @param type of the result
     */
    record Result(String variable, int slot, Aggregate aggregate, Operand.@Nullable Variable operand, Class<?> type) {
        String text() {
            return variable + " : " + aggregate.call() + "(" + (operand == null ? "" : " " + operand.text() + " ")
                    + ")";
        }
    }
}
