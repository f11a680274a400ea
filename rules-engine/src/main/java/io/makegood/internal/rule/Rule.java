package io.makegood.internal.rule;

import io.makegood.internal.facts.Phase;
import java.util.List;
import java.util.stream.Stream;

/**
 * One rule of a policy: a fact, conditions on it, and what is said when they hold. Checked: everything it names exists, and everything it
 * compares can be compared.
 *
 * @param name a sentence, unique in the policy
 * @param phase in which it acts, by the type of its fact
 * @param principle id of the principle it serves
 * @param rank precedence of that principle, 1 before 10
 * @param place among all rules of the policy: by rank, then by name; from 0
 * @param because why
 * @param variable the name its actions call the fact by
 * @param conditions all of which have to hold; none is a lone conjunction
 * @param actions at least one
 * @param reads what its conditions read, in their order, each once
 * @param span where its name stands
 */
public record Rule(
        String name,
        Phase phase,
        String principle,
        int rank,
        int place,
        Because because,
        String variable,
        List<Condition> conditions,
        List<Action> actions,
        List<Read> reads,
        Span span) {

    /** A rule that has no place among others yet. */
    public static Rule of(
            String name,
            Phase phase,
            String principle,
            int rank,
            Because because,
            String variable,
            List<Condition> conditions,
            List<Action> actions,
            Span span) {
        return new Rule(
                name,
                phase,
                principle,
                rank,
                0,
                because,
                variable,
                List.copyOf(conditions),
                List.copyOf(actions),
                reads(conditions),
                span);
    }

    /** The same rule at another place. */
    public Rule at(int place) {
        return new Rule(name, phase, principle, rank, place, because, variable, conditions, actions, reads, span);
    }

    /** The same rule with other conditions. */
    public Rule withConditions(List<Condition> others) {
        return of(name, phase, principle, rank, because, variable, others, actions, span)
                .at(place);
    }

    /** The same rule with other actions. */
    public Rule withActions(List<Action> others) {
        return of(name, phase, principle, rank, because, variable, conditions, others, span)
                .at(place);
    }

    /** The same rule under another name. */
    public Rule named(String other) {
        return new Rule(other, phase, principle, rank, place, because, variable, conditions, actions, reads, span);
    }

    /** The properties, findings, points and parameters, in this order. */
    private static List<Read> reads(List<Condition> conditions) {
        List<Operand> operands =
                conditions.stream().flatMap(Condition::operands).toList();
        Stream<Read> properties = operands.stream()
                .filter(Operand.Property.class::isInstance)
                .map(property -> new Read(Read.Kind.PROPERTY, property.text()));
        List<Read> calls = operands.stream()
                .filter(Operand.Call.class::isInstance)
                .map(call -> Read.of((Operand.Call) call))
                .toList();
        return Stream.of(
                        properties,
                        calls.stream().filter(read -> read.kind() == Read.Kind.FINDING),
                        calls.stream().filter(read -> read.kind() == Read.Kind.POINT),
                        calls.stream().filter(read -> read.kind() == Read.Kind.PARAMETER))
                .flatMap(reads -> reads)
                .distinct()
                .toList();
    }
}
