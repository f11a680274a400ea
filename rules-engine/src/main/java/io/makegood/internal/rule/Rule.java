package io.makegood.internal.rule;

import io.makegood.internal.facts.Phase;
import io.makegood.internal.text.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * One rule of a policy: a fact, conditions on it, what is asked of the facts of the case, and what is said when all of that holds. Checked: everything it names exists, and everything it
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
 * @param elements what it asks of the facts of the case; none for a rule that reads its own fact only
 * @param actions at least one
 * @param reads what its conditions read of its own fact and of the policy, in their order, each once
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
        List<Element> elements,
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
            List<Element> elements,
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
                List.copyOf(elements),
                List.copyOf(actions),
                reads(conditions, elements),
                span);
    }

    /** All operands of its conditions and elements, in their order. */
    public Stream<Operand> operands() {
        return Stream.concat(
                conditions.stream().flatMap(Condition::operands),
                elements.stream().flatMap(Element::operands));
    }

    /** How many places a tuple of the rule has: its own fact, and what its elements look at and work out. */
    public int slots() {
        int slots = 1;
        for (Element element : elements) {
            slots += 1
                    + (element instanceof Element.Accumulate accumulate
                            ? accumulate.results().size()
                            : 0);
        }
        return slots;
    }

    /** The same rule at another place. */
    public Rule at(int place) {
        return new Rule(
                name, phase, principle, rank, place, because, variable, conditions, elements, actions, reads, span);
    }

    /** The same rule where its principle has another rank. */
    public Rule ranked(int rank) {
        return new Rule(
                name, phase, principle, rank, place, because, variable, conditions, elements, actions, reads, span);
    }

    /** The same rule with other conditions. */
    public Rule withConditions(List<Condition> others) {
        return of(name, phase, principle, rank, because, variable, others, elements, actions, span)
                .at(place);
    }

    /** The same rule with other actions. */
    public Rule withActions(List<Action> others) {
        return of(name, phase, principle, rank, because, variable, conditions, elements, others, span)
                .at(place);
    }

    /** The same rule under another name. */
    public Rule named(String other) {
        return new Rule(
                other, phase, principle, rank, place, because, variable, conditions, elements, actions, reads, span);
    }

    /** The properties, findings, points and parameters, in this order. */
    private static List<Read> reads(List<Condition> conditions, List<Element> elements) {
        List<Operand> own = conditions.stream().flatMap(Condition::operands).toList();
        List<Operand> related = elements.stream().flatMap(Element::operands).toList();
        Stream<Read> properties = Stream.concat(
                own.stream()
                        .filter(Operand.Property.class::isInstance)
                        .map(property -> new Read(Read.Kind.PROPERTY, property.text(), property.type())),
                related.stream()
                        .filter(operand -> operand instanceof Operand.Variable variable
                                && variable.slot() == 0
                                && !variable.isFacts())
                        .map(variable -> new Read(
                                Read.Kind.PROPERTY,
                                String.join(".", ((Operand.Variable) variable).path()),
                                variable.type())));
        List<Operand> operands = Stream.concat(own.stream(), related.stream()).toList();
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
