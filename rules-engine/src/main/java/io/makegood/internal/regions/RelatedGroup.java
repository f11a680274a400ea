package io.makegood.internal.regions;

import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Pattern;
import io.makegood.internal.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of other facts, as a question that has one answer for each claim: elements that look at each other's facts belong to one question. How rules call
 * facts does not matter: two rules that ask the same ask one question.
 *
 * @param text the question
 * @param isWanted whether the rule fires where the answer is yes
 * @param fact type and list of the facts it looks at, where that is one element; empty otherwise
 * @param asked the conditions on such a fact
 */
record RelatedGroup(String text, boolean isWanted, String fact, Set<String> asked) {
    private static final String CLAIM = "claim";

    /**
     * The questions a rule asks.
     *
     * @param term the remedy or kind of pause whose fact it matches, of which it may ask as well; null where that is the claim itself
     */
    static List<RelatedGroup> of(Rule rule, @Nullable Object term) {
        List<List<Element>> groups = new ArrayList<>();
        List<Set<Integer>> slots = new ArrayList<>();
        for (Element element : rule.elements()) {
            List<Element> group = new ArrayList<>(List.of(element));
            Set<Integer> own = slots(element);
            for (int i = groups.size() - 1; i >= 0; i--) {
                if (slots.get(i).stream().anyMatch(own::contains)) {
                    group.addAll(0, groups.remove(i));
                    own.addAll(slots.remove(i));
                }
            }
            groups.add(group);
            slots.add(own);
        }
        String own = term == null ? CLAIM : TermTypes.nameOf(term);
        return groups.stream().map(group -> of(group, own)).toList();
    }

    /** The places of a tuple an element has to do with, but for that of the rule's own fact. */
    private static Set<Integer> slots(Element element) {
        Set<Integer> slots = new HashSet<>();
        slots.add(element.pattern().slot());
        if (element instanceof Element.Accumulate accumulate) {
            accumulate.results().forEach(result -> slots.add(result.slot()));
        }
        element.operands().forEach(operand -> {
            if (operand instanceof Operand.Variable variable && variable.slot() != 0) {
                slots.add(variable.slot());
            }
        });
        return slots;
    }

    private static RelatedGroup of(List<Element> elements, String own) {
        Map<Integer, String> names = new HashMap<>();
        names.put(0, own);
        List<String> texts =
                elements.stream().map(element -> text(element, names)).toList();
        Element only = elements.size() == 1 ? elements.get(0) : null;
        if (only == null || only instanceof Element.Accumulate) {
            return new RelatedGroup(String.join(", ", texts), true, "", Set.of());
        }
        Pattern pattern = only.pattern();
        String exists = "exists( " + text(pattern, names) + " )";
        String fact =
                pattern.fact().getSimpleName() + (pattern.from() == null ? "" : " from " + text(pattern.from(), names));
        return new RelatedGroup(exists, !(only instanceof Element.Not), fact, texts(pattern.conditions(), names));
    }

    private static String text(Element element, Map<Integer, String> names) {
        String pattern = text(element.pattern(), names);
        if (element instanceof Element.Accumulate accumulate) {
            String worked = accumulate.results().stream()
                    .map(result -> {
                        names.putIfAbsent(result.slot(), "#" + names.size());
                        Operand.Variable operand = result.operand();
                        return names.get(result.slot()) + " : "
                                + result.aggregate().call() + "(" + (operand == null ? "" : text(operand, names)) + ")";
                    })
                    .collect(Collectors.joining(", "));
            return "accumulate( " + pattern + "; " + worked + "; "
                    + String.join(", ", texts(accumulate.conditions(), names)) + " )";
        }
        return element instanceof Element.Match
                ? pattern
                : (element instanceof Element.Not ? "not( " : "exists( ") + pattern + " )";
    }

    private static String text(Pattern pattern, Map<Integer, String> names) {
        String from = pattern.from() == null ? "" : " from " + text(pattern.from(), names);
        names.putIfAbsent(pattern.slot(), "#" + names.size());
        return pattern.fact().getSimpleName() + "( " + String.join(", ", texts(pattern.conditions(), names)) + " )"
                + from;
    }

    private static Set<String> texts(List<Condition> conditions, Map<Integer, String> names) {
        Set<String> texts = new LinkedHashSet<>();
        conditions.forEach(condition -> texts.add(text(condition, names)));
        return texts;
    }

    private static String text(Condition condition, Map<Integer, String> names) {
        if (condition instanceof Condition.Comparison comparison) {
            return text(comparison.left(), names) + " " + comparison.operator().sign() + " "
                    + comparison.right().stream()
                            .map(right -> text(right, names))
                            .toList();
        }
        if (condition instanceof Condition.Not not) {
            return "!(" + text(not.condition(), names) + ")";
        }
        boolean all = condition instanceof Condition.AllOf;
        List<Condition> parts =
                all ? ((Condition.AllOf) condition).conditions() : ((Condition.AnyOf) condition).conditions();
        return parts.stream()
                .map(part -> text(part, names))
                .collect(Collectors.joining(all ? " && " : " || ", "(", ")"));
    }

    private static String text(Operand operand, Map<Integer, String> names) {
        if (!(operand instanceof Operand.Variable variable)) {
            return operand.text();
        }
        List<String> path = variable.path();
        boolean isThroughFact =
                variable.slot() == 0 && !path.isEmpty() && path.get(0).equals(CLAIM);
        List<String> steps = new ArrayList<>();
        if (!isThroughFact) {
            steps.add(names.getOrDefault(variable.slot(), "#" + variable.slot()));
        }
        steps.addAll(path);
        return String.join(".", steps);
    }

    /** Whether the answer to this one is yes wherever that to the other is: it asks less of the same facts. */
    boolean isImpliedBy(RelatedGroup other) {
        return !fact.isEmpty() && fact.equals(other.fact) && other.asked.containsAll(asked);
    }
}
