package io.makegood.engine;

import io.makegood.internal.problem.Code;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Condition.Comparison;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rules that say only what another one of the same principle says, as far as that can be seen; a proof finds more. */
final class RedundantRuleNotes {
    private final List<Written> rules;

    private RedundantRuleNotes(List<Rule> rules) {
        this.rules = rules.stream().map(Written::new).toList();
    }

    static void add(List<Rule> rules, NoteList notes) {
        RedundantRuleNotes redundant = new RedundantRuleNotes(rules);
        redundant.copies(notes);
        redundant.narrower(notes);
    }

    /** A rule with what it asks and says in one form only. */
    private static final class Written {
        private final Rule rule;
        private final Set<String> conditions;
        private final Set<String> elements;
        private final Set<String> actions;
        private final String all;

        Written(Rule rule) {
            this.rule = rule;
            this.conditions = rule.conditions().stream().map(Condition::text).collect(Collectors.toSet());
            this.elements = rule.elements().stream().map(Element::text).collect(Collectors.toSet());
            this.actions = rule.actions().stream().map(Action::text).collect(Collectors.toSet());
            this.all = rule.phase()
                    + rule.principle()
                    + rule.conditions().stream().map(Condition::text).sorted().toList()
                    + rule.elements().stream().map(Element::text).toList()
                    + rule.actions().stream().map(Action::text).sorted().toList();
        }

        /** Whether it asks more than another one, and says nothing that the other does not say. */
        boolean isNarrowerThan(Written other) {
            return this != other
                    && rule.phase() == other.rule.phase()
                    && rule.principle().equals(other.rule.principle())
                    && !all.equals(other.all)
                    && other.actions.containsAll(actions)
                    && elements.containsAll(other.elements)
                    && other.rule.conditions().stream().allMatch(this::implies);
        }

        /** Whether a condition holds wherever the rule fires: the rule asks it as well, or compares the same with some of its values. */
        private boolean implies(Condition wide) {
            return conditions.contains(wide.text())
                    || wide instanceof Comparison other
                            && isOneOf(other)
                            && rule.conditions().stream()
                                    .anyMatch(narrow -> narrow instanceof Comparison one
                                            && isOneOf(one)
                                            && one.left()
                                                    .text()
                                                    .equals(other.left().text())
                                            && values(other).containsAll(values(one)));
        }

        private static boolean isOneOf(Comparison comparison) {
            return (comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.IN)
                    && comparison.right().stream().allMatch(Operand.Constant.class::isInstance);
        }

        private static List<String> values(Comparison comparison) {
            return comparison.right().stream().map(Operand::text).toList();
        }
    }

    /** Rules that ask the same and say the same; one of them would do. */
    private void copies(NoteList notes) {
        Map<String, Written> byText = new TreeMap<>();
        for (Written each : rules) {
            Written first = byText.putIfAbsent(each.all, each);
            if (first != null) {
                notes.add(
                        Code.SAME_RULE,
                        each.rule.span(),
                        "rule `" + each.rule.name() + "` asks and says the same as `" + first.rule.name() + "`",
                        "one of them");
            }
        }
    }

    private void narrower(NoteList notes) {
        Map<String, List<Written>> bySaid = new HashMap<>();
        rules.forEach(each -> each.actions.forEach(
                said -> bySaid.computeIfAbsent(said, any -> new ArrayList<>()).add(each)));
        for (Written each : rules) {
            each.actions.stream()
                    .map(said -> bySaid.getOrDefault(said, List.of()))
                    .min(Comparator.comparingInt(List::size))
                    .flatMap(
                            alike -> alike.stream().filter(each::isNarrowerThan).findFirst())
                    .ifPresent(other -> notes.add(
                            Code.ADDS_NOTHING,
                            each.rule.span(),
                            "rule `" + each.rule.name() + "` says nothing that `" + other.rule.name()
                                    + "` does not say, and asks more",
                            "take it out, or one of its conditions"));
        }
    }
}
