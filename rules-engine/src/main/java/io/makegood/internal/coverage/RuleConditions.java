package io.makegood.internal.coverage;

import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Evaluation;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule asks, taken apart as far as each can hold or not by itself: every comparison with its own fact, and, as one, what it asks of other facts. Which of
 * them hold is a set of their places.
 */
public final class RuleConditions {
    private final Rule rule;
    private final List<Condition.Comparison> comparisons = new ArrayList<>();
    private final Map<Condition, Integer> places = new IdentityHashMap<>();
    /** By place, the condition of the rule it stands in. */
    private final List<Condition> parts = new ArrayList<>();

    /** Those of rules, by their precedence; without safeguards, which say nothing where nothing is wrong. */
    static List<RuleConditions> of(List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.phase() != Phase.SAFEGUARD && rule.phase() != Phase.SAFEGUARD_MESSAGE)
                .sorted(Comparator.comparing(Rule::place))
                .map(RuleConditions::new)
                .toList();
    }

    private RuleConditions(Rule rule) {
        this.rule = rule;
        rule.conditions().forEach(part -> note(part, part));
    }

    private void note(Condition condition, Condition part) {
        if (condition instanceof Condition.Comparison comparison) {
            places.put(condition, comparisons.size());
            comparisons.add(comparison);
            parts.add(part);
        }
        condition.parts().forEach(each -> note(each, part));
    }

    /** The rule. */
    public Rule rule() {
        return rule;
    }

    /** How many there are. */
    public int count() {
        return comparisons.size() + (rule.elements().isEmpty() ? 0 : 1);
    }

    /** Whether it is what the rule asks of other facts. */
    public boolean isRelated(int place) {
        return place == comparisons.size();
    }

    /** As it is written. */
    public String text(int place) {
        return isRelated(place)
                ? rule.elements().stream().map(Element::text).collect(Collectors.joining(", "))
                : comparisons.get(place).text();
    }

    /** The line in the rule's file where it stands. */
    public int line(int place) {
        return isRelated(place)
                ? rule.elements().get(0).span().line()
                : comparisons.get(place).span().line();
    }

    /** What it reads. */
    Stream<Operand> operands(int place) {
        return isRelated(place)
                ? rule.elements().stream().flatMap(Element::operands)
                : comparisons.get(place).operands();
    }

    /** Those that hold of a fact. */
    BitSet held(Object fact, boolean isRelated) {
        BitSet held = new BitSet(count());
        for (int i = 0; i < comparisons.size(); i++) {
            held.set(i, Evaluation.holds(comparisons.get(i), fact));
        }
        held.set(comparisons.size(), isRelated && !rule.elements().isEmpty());
        return held;
    }

    /** Those that ask of a fact which of two values is greater, both of which are there. */
    BitSet compared(Object fact) {
        BitSet compared = new BitSet(count());
        for (int i = 0; i < comparisons.size(); i++) {
            compared.set(
                    i,
                    isThreshold(i)
                            && comparisons.get(i).operands().allMatch(each -> Evaluation.value(each, fact) != null));
        }
        return compared;
    }

    /** Whether it asks which of two values is greater. */
    boolean isThreshold(int place) {
        return !isRelated(place) && comparisons.get(place).operator().isOrdering();
    }

    /** Whether the rule fires where these hold. */
    boolean fires(BitSet held) {
        return (rule.elements().isEmpty() || held.get(comparisons.size()))
                && rule.conditions().stream().allMatch(part -> holds(part, held));
    }

    private boolean holds(Condition condition, BitSet held) {
        if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), held);
        }
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().stream().allMatch(each -> holds(each, held));
        }
        return condition instanceof Condition.AnyOf any
                ? any.conditions().stream().anyMatch(each -> holds(each, held))
                : held.get(Objects.requireNonNull(places.get(condition)));
    }

    /** Whether it depends on one of them, all others being as they are, whether the rule fires. */
    boolean decides(BitSet held, int place) {
        BitSet otherwise = (BitSet) held.clone();
        otherwise.flip(place);
        return fires(held) != fires(otherwise);
    }

    /** Those that would have to hold, or not to, for the rule to fire: all of each condition of the rule that does not hold. */
    BitSet missing(BitSet held) {
        BitSet missing = new BitSet(count());
        for (int i = 0; i < comparisons.size(); i++) {
            missing.set(i, !holds(parts.get(i), held));
        }
        missing.set(comparisons.size(), !rule.elements().isEmpty() && !held.get(comparisons.size()));
        return missing;
    }

    /** Those that stand in the same condition of the rule, itself included. */
    BitSet together(int place) {
        BitSet together = new BitSet(count());
        together.set(place);
        for (int i = 0; i < comparisons.size(); i++) {
            together.set(i, i == place || !isRelated(place) && parts.get(i) == parts.get(place));
        }
        return together;
    }

    /** The rule without the condition it stands in; the rule itself where that is what it asks of other facts, which its actions may name. */
    Rule without(int place) {
        if (isRelated(place)) {
            return rule;
        }
        Condition part = parts.get(place);
        return rule.withConditions(
                rule.conditions().stream().filter(each -> each != part).toList());
    }
}
