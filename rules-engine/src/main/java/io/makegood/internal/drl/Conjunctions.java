package io.makegood.internal.drl;

import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Condition.Comparison;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions that all have to hold, one beside the other: no two of which only one can. A rule that never fires looks like one that works. */
final class Conjunctions {
    private static final String SO_NEVER = ", so the rule never fires";

    private final RuleProblems problems;
    /** By what is compared, the values it may have; absent where nothing says so. */
    private final Map<String, Set<@Nullable Object>> allowed = new LinkedHashMap<>();
    /** By what is compared, the values it must not have. */
    private final Map<String, Set<@Nullable Object>> excluded = new LinkedHashMap<>();
    /** By what is compared, the condition that was read last. */
    private final Map<String, Comparison> last = new LinkedHashMap<>();

    private Conjunctions(RuleProblems problems) {
        this.problems = problems;
    }

    /** Tells what cannot be. */
    static void check(List<Condition> conditions, RuleProblems problems) {
        Conjunctions read = new Conjunctions(problems);
        for (Condition condition : conditions) {
            if (condition instanceof Comparison comparison) {
                read.add(comparison);
            } else if (condition instanceof Condition.AnyOf any) {
                any.conditions().forEach(each -> check(List.of(each), problems));
                read.checkAlways(any);
            } else if (condition instanceof Condition.AllOf all) {
                check(all.conditions(), problems);
            }
        }
        read.checkMatters();
    }

    /** Of alternatives that leave nothing out one always holds: {@code x != A || x != B}, {@code x < a || x >= a}. */
    private void checkAlways(Condition.AnyOf any) {
        List<Comparison> parts = any.conditions().stream()
                .filter(Comparison.class::isInstance)
                .map(Comparison.class::cast)
                .toList();
        for (int i = 0; i < parts.size(); i++) {
            for (Comparison other : parts.subList(i + 1, parts.size())) {
                Comparison one = parts.get(i);
                if (!one.left().text().equals(other.left().text()) || isUnreadable(one.left())) {
                    continue;
                }
                Set<@Nullable Object> values = values(one);
                Set<@Nullable Object> others = values(other);
                boolean areExcluded = values != null
                        && others != null
                        && one.operator().isNegated()
                        && other.operator().isNegated()
                        && Collections.disjoint(values, others);
                boolean areOpposite = one.operator().opposite() == other.operator()
                        && texts(one).equals(texts(other));
                if (areExcluded || areOpposite) {
                    tellAlways(
                            any,
                            one,
                            other,
                            areExcluded && parts.size() == 2 && any.conditions().size() == 2);
                    return;
                }
            }
        }
    }

    private static List<String> texts(Comparison comparison) {
        return comparison.right().stream().map(Operand::text).toList();
    }

    private void tellAlways(Condition.AnyOf any, Comparison one, Comparison other, boolean isList) {
        List<String> values = new ArrayList<>(texts(one));
        values.addAll(texts(other));
        problems.add(
                Code.ALWAYS_SO,
                any.span(),
                written(one) + " or " + written(other) + " always holds",
                isList
                        ? Suggestion.write(one.left().text() + " not in (" + String.join(", ", values) + ")")
                        : Suggestion.words("`,` between them if both have to hold, or take both out"));
    }

    private static boolean isUnreadable(Operand operand) {
        return operand.type() == OperandReader.UNREADABLE;
    }

    private void add(Comparison comparison) {
        Set<@Nullable Object> values = values(comparison);
        if (values == null) {
            return;
        }
        String compared = comparison.left().text();
        Comparison before = last.put(compared, comparison);
        Set<@Nullable Object> may = allowed.get(compared);
        if (comparison.operator().isNegated()) {
            excluded.computeIfAbsent(compared, any -> new HashSet<>()).addAll(values);
        } else if (may == null) {
            may = new LinkedHashSet<>(values);
            allowed.put(compared, may);
        } else {
            may.retainAll(values);
        }
        if (may == null) {
            return;
        }
        boolean wasOpen = before != null && !before.text().equals(comparison.text());
        may.removeAll(excluded.getOrDefault(compared, Set.of()));
        if (may.isEmpty() && wasOpen) {
            problems.add(
                    Code.CONTRADICTION,
                    comparison.span(),
                    written(before) + " and " + written(comparison) + " cannot both hold" + SO_NEVER,
                    isEqual(before) && isEqual(comparison) && comparison.left().type() != boolean.class
                            ? "`" + compared + " in ( " + before.right().get(0).text() + ", "
                                    + comparison.right().get(0).text() + " )`"
                            : "one of them");
            allowed.remove(compared);
        }
    }

    /** As an author writes it. */
    private static String written(Condition condition) {
        if (condition instanceof Comparison comparison
                && comparison.left().type() == boolean.class
                && comparison.right().size() == 1
                && comparison.right().get(0) instanceof Operand.Constant constant
                && constant.value() instanceof Boolean value) {
            boolean isYes = value != comparison.operator().isNegated();
            return "`" + (isYes ? "" : "!") + comparison.left().text() + "`";
        }
        return "`" + condition.text() + "`";
    }

    private static boolean isEqual(Comparison comparison) {
        return comparison.operator() == Operator.EQUAL;
    }

    /** The values that are named; null where something else is compared. */
    private static @Nullable Set<@Nullable Object> values(Comparison comparison) {
        Operator operator = comparison.operator();
        boolean isEquality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL || operator.isMembership();
        if (!isEquality || isUnreadable(comparison.left())) {
            return null;
        }
        Set<@Nullable Object> values = new LinkedHashSet<>();
        for (Operand operand : comparison.right()) {
            if (!(operand instanceof Operand.Constant constant)
                    || isUnreadable(constant)
                    // That things of different kinds are compared is told.
                    || constant.value() != null
                            && isOfOtherTerms(comparison.left().type(), constant.type())) {
                return null;
            }
            values.add(constant.value());
        }
        return values;
    }

    private static boolean isOfOtherTerms(Class<?> left, Class<?> right) {
        return TermTypes.isTerm(left) && TermTypes.isTerm(right) && left != right;
    }

    /** An incident is of one matter. */
    private void checkMatters() {
        allowed.forEach((compared, types) -> {
            boolean areTypes = !types.isEmpty()
                    && types.stream().allMatch(IncidentType.class::isInstance)
                    && isCalled(compared, "type");
            String other = areTypes ? compared.substring(0, compared.length() - "type".length()) + "matter" : "";
            Set<@Nullable Object> matters = allowed.get(other);
            Comparison comparison = last.get(other);
            if (matters == null || comparison == null) {
                return;
            }
            boolean fits = types.stream()
                    .filter(IncidentType.class::isInstance)
                    .map(type -> ((IncidentType) type).matter())
                    .anyMatch(matters::contains);
            if (!fits) {
                Matter matter = ((IncidentType) types.iterator().next()).matter();
                problems.add(
                        Code.CONTRADICTION,
                        comparison.span(),
                        "no incident that is `" + types.iterator().next() + "` is of such a matter" + SO_NEVER,
                        "`" + Matter.class.getSimpleName() + "." + matter + "`");
            }
        });
    }

    private static boolean isCalled(String compared, String name) {
        return compared.equals(name) || compared.endsWith("." + name);
    }
}
