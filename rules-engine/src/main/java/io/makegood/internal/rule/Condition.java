package io.makegood.internal.rule;

import io.makegood.internal.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition on a fact, as a tree: comparisons, and what joins them. */
public sealed interface Condition {
    /** As it is written in a rule, in one form only; conditions with the same text hold of the same facts. */
    String text();

    /** Where it stands. */
    Span span();

    /** All operands, in their order. */
    Stream<Operand> operands();

    /** Everything it compares, in order. */
    default Stream<Comparison> comparisons() {
        if (this instanceof Comparison comparison) {
            return Stream.of(comparison);
        }
        if (this instanceof Not not) {
            return not.condition().comparisons();
        }
        List<Condition> parts = this instanceof AllOf all ? all.conditions() : ((AnyOf) this).conditions();
        return parts.stream().flatMap(Condition::comparisons);
    }

    /** The conditions it is put together of; none of a comparison. */
    List<Condition> parts();

    /**
     * Two values compared.
     *
     * @param right one operand, or at least one where the operator is {@code in} or {@code not in}
     */
    record Comparison(Operand left, Operator operator, List<Operand> right, Span span) implements Condition {
        @Override
        public String text() {
            String operands = right.stream().map(Operand::text).collect(Collectors.joining(", "));
            return left.text() + " " + operator.sign() + " "
                    + (operator.isMembership() ? "(" + operands + ")" : operands);
        }

        @Override
        public Stream<Operand> operands() {
            return Stream.concat(Stream.of(left), right.stream());
        }

        @Override
        public List<Condition> parts() {
            return List.of();
        }
    }

    /** All of them hold; at least two. */
    record AllOf(List<Condition> conditions, Span span) implements Condition {
        @Override
        public String text() {
            return joined(conditions, " && ");
        }

        @Override
        public Stream<Operand> operands() {
            return conditions.stream().flatMap(Condition::operands);
        }

        @Override
        public List<Condition> parts() {
            return conditions;
        }
    }

    /** One of them holds, or several do; at least two. */
    record AnyOf(List<Condition> conditions, Span span) implements Condition {
        @Override
        public String text() {
            return joined(conditions, " || ");
        }

        @Override
        public Stream<Operand> operands() {
            return conditions.stream().flatMap(Condition::operands);
        }

        @Override
        public List<Condition> parts() {
            return conditions;
        }
    }

    /** It does not hold. */
    record Not(Condition condition, Span span) implements Condition {
        @Override
        public String text() {
            return "!(" + condition.text() + ")";
        }

        @Override
        public Stream<Operand> operands() {
            return condition.operands();
        }

        @Override
        public List<Condition> parts() {
            return List.of(condition);
        }
    }

    private static String joined(List<Condition> conditions, String sign) {
        return conditions.stream()
                .map(condition -> condition instanceof Comparison || condition instanceof Not
                        ? condition.text()
                        : "(" + condition.text() + ")")
                .collect(Collectors.joining(sign));
    }
}
