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
     * @param axes of the policy, whose questions are not another one's where they read something else by the same name
     */
    static List<RelatedGroup> of(Rule rule, @Nullable Object term, Axes axes) {
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
        return groups.stream().map(group -> new Writer(own, axes).group(group)).toList();
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

    /** Whether the answer to this one is yes wherever that to the other is: it asks less of the same facts. */
    boolean isImpliedBy(RelatedGroup other) {
        return !fact.isEmpty() && fact.equals(other.fact) && other.asked.containsAll(asked);
    }

    /** Writes what the elements of a rule ask, in one form only. */
    private static final class Writer {
        private final Map<Integer, String> names = new HashMap<>();
        private final String own;
        private final Axes axes;

        Writer(String own, Axes axes) {
            this.own = own;
            this.axes = axes;
            names.put(0, own);
        }

        RelatedGroup group(List<Element> elements) {
            List<String> texts = elements.stream().map(this::text).toList();
            Element only = elements.size() == 1 ? elements.get(0) : null;
            if (only == null || only instanceof Element.Accumulate) {
                return new RelatedGroup(String.join(", ", texts), true, "", Set.of());
            }
            Pattern pattern = only.pattern();
            String exists = "exists( " + text(pattern) + " )";
            String fact =
                    pattern.fact().getSimpleName() + (pattern.from() == null ? "" : " from " + text(pattern.from()));
            return new RelatedGroup(exists, !(only instanceof Element.Not), fact, texts(pattern.conditions()));
        }

        private String text(Element element) {
            String pattern = text(element.pattern());
            if (element instanceof Element.Accumulate accumulate) {
                String worked = accumulate.results().stream()
                        .map(result -> {
                            names.putIfAbsent(result.slot(), "#" + names.size());
                            Operand.Variable operand = result.operand();
                            return names.get(result.slot()) + " : "
                                    + result.aggregate().call() + "(" + (operand == null ? "" : text(operand)) + ")";
                        })
                        .collect(Collectors.joining(", "));
                return "accumulate( " + pattern + "; " + worked + "; "
                        + String.join(", ", texts(accumulate.conditions())) + " )";
            }
            return element instanceof Element.Match
                    ? pattern
                    : (element instanceof Element.Not ? "not( " : "exists( ") + pattern + " )";
        }

        private String text(Pattern pattern) {
            String from = pattern.from() == null ? "" : " from " + text(pattern.from());
            names.putIfAbsent(pattern.slot(), "#" + names.size());
            return pattern.fact().getSimpleName() + "( " + String.join(", ", texts(pattern.conditions())) + " )" + from;
        }

        private Set<String> texts(List<Condition> conditions) {
            Set<String> texts = new LinkedHashSet<>();
            conditions.forEach(condition -> texts.add(text(condition)));
            return texts;
        }

        private String text(Condition condition) {
            if (condition instanceof Condition.Comparison comparison) {
                return text(comparison.left()) + " " + comparison.operator().sign() + " "
                        + comparison.right().stream().map(right -> text(right)).toList();
            }
            if (condition instanceof Condition.Not not) {
                return "!(" + text(not.condition()) + ")";
            }
            boolean all = condition instanceof Condition.AllOf;
            return condition.parts().stream()
                    .map(part -> text(part))
                    .collect(Collectors.joining(all ? " && " : " || ", "(", ")"));
        }

        private String text(Operand operand) {
            if (!(operand instanceof Operand.Variable variable)) {
                return axes.told(operand, operand.text());
            }
            List<String> path = variable.path();
            boolean isThroughFact =
                    variable.slot() == 0 && !path.isEmpty() && path.get(0).equals(CLAIM);
            List<String> steps = new ArrayList<>();
            if (!isThroughFact) {
                steps.add(names.getOrDefault(variable.slot(), "#" + variable.slot()));
            }
            steps.addAll(path);
            String text = String.join(".", steps);
            String read = String.join(".", path);
            boolean isOther = variable.slot() == 0 && (axes.isOtherwise(read) || axes.isOtherwise(read + " of " + own));
            return isOther ? text + Axes.OTHERWISE : text;
        }
    }
}
