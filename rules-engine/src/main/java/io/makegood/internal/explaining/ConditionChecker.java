package io.makegood.internal.explaining;

import io.makegood.explain.ConditionCheck;
import io.makegood.explain.NearMiss;
import io.makegood.explain.Values;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.Property;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Evaluation;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the conditions of a rule against a fact, and says of each what was read and of what it would hold. */
final class ConditionChecker {
    private static final String OF_CLAIM = "claim.";
    /** What tells one proposed remedy or pause of a claim from another. */
    private static final Set<String> IDENTITIES = Set.of("type", "kind");

    private final Course course;
    private final Finders finders;

    /** Says which rules were nearest to finding something. */
    interface Finders {
        /** Of what was asked for with {@code found}. */
        List<NearMiss> ofFinding(String finding);

        /** Of the party with which the fault would have to lie. */
        List<NearMiss> ofFault(Values parties);
    }

    ConditionChecker(Course course, Finders finders) {
        this.course = course;
        this.finders = finders;
    }

    /** All conditions, those that are joined by "and" one by one. */
    List<ConditionCheck> check(List<Condition> conditions, Object fact) {
        List<ConditionCheck> checks = new ArrayList<>();
        for (Condition condition : conditions) {
            checks.addAll(parts(condition, false, fact));
        }
        return checks;
    }

    /** What a condition, or its opposite, consists of: one check, or several all of which have to hold. */
    private List<ConditionCheck> parts(Condition condition, boolean negated, Object fact) {
        if (condition instanceof Condition.Comparison comparison) {
            return List.of(compare(comparison, negated, fact));
        }
        if (condition instanceof Condition.Not not) {
            return parts(not.condition(), !negated, fact);
        }
        boolean isAll = condition instanceof Condition.AllOf;
        List<List<ConditionCheck>> each = condition.parts().stream()
                .map(part -> parts(part, negated, fact))
                .toList();
        return isAll != negated
                ? each.stream().flatMap(List::stream).toList()
                : List.of(anyOf(negated ? "!(" + condition.text() + ")" : condition.text(), each));
    }

    private static ConditionCheck anyOf(String text, List<List<ConditionCheck>> alternatives) {
        boolean held = alternatives.stream().anyMatch(all -> all.stream().allMatch(ConditionCheck::held));
        return new ConditionCheck(
                text,
                held,
                "",
                null,
                null,
                null,
                null,
                List.of(),
                alternatives,
                List.of(),
                CheckWords.anyOf(alternatives, held));
    }

    /**
     * What is left to hold where a property has another value; null where that keeps one of them from holding.
     *
     * @param checks all of which have to hold
     */
    static @Nullable List<ConditionCheck> assuming(
            List<ConditionCheck> checks, String property, @Nullable Object value) {
        List<ConditionCheck> left = new ArrayList<>();
        for (ConditionCheck check : checks) {
            if (check.isJoining()) {
                List<List<ConditionCheck>> alternatives = new ArrayList<>();
                for (List<ConditionCheck> all : check.alternatives()) {
                    List<ConditionCheck> rest = assuming(all, property, value);
                    if (rest != null) {
                        alternatives.add(rest);
                    }
                }
                if (alternatives.isEmpty()) {
                    return null;
                }
                if (alternatives.size() == 1) {
                    left.addAll(alternatives.get(0));
                } else if (alternatives.stream().noneMatch(List::isEmpty)) {
                    left.add(anyOf(check.text(), alternatives));
                }
            } else if (!check.property().equals(property)) {
                left.add(check);
            } else if (!Objects.requireNonNull(check.needed()).contains(value)) {
                return null;
            }
        }
        return left;
    }

    private ConditionCheck compare(Condition.Comparison written, boolean negated, Object fact) {
        Condition.Comparison comparison = aboutTheFact(written);
        Operand read = comparison.left();
        Object actual = Evaluation.value(read, fact);
        List<@Nullable Object> others = new ArrayList<>();
        comparison.right().forEach(operand -> others.add(Evaluation.value(operand, fact)));
        if (isAlwaysThere(read, fact)) {
            // What is compared with something that is not there cannot be brought about on this side.
            others.removeIf(other -> other == null && !comparison.operator().isOrdering());
        }
        Values needed = values(comparison.operator(), others, negated);
        boolean held = needed.contains(actual);
        Operand other = comparison.right().get(0);
        String parameter = other instanceof Operand.Call call && isOfPolicy(call.function()) ? call.argument() : null;
        boolean isRelative = other instanceof Operand.Property;
        return new ConditionCheck(
                negated ? "!(" + written.text() + ")" : written.text(),
                held,
                read.text(),
                actual,
                needed,
                parameter,
                isRelative ? other.text() : null,
                places(read, comparison.right(), fact),
                List.of(),
                held ? List.of() : finders(read, needed),
                CheckWords.of(
                        course.context(), read, actual, needed, held, parameter, isRelative ? inWords(other) : null));
    }

    /** Whether it is a property that is never nothing. */
    private static boolean isAlwaysThere(Operand operand, Object fact) {
        if (!(operand instanceof Operand.Property property)) {
            return false;
        }
        Class<?> type = fact.getClass();
        for (String name : property.path()) {
            Property step = Properties.step(type, name);
            if (step.isNullable()) {
                return false;
            }
            type = step.type();
        }
        return true;
    }

    /** The rules that were nearest to what should have been found. */
    private List<NearMiss> finders(Operand read, Values needed) {
        if (read instanceof Operand.Call call && call.function() == Function.FOUND) {
            return needed.contains(true) ? finders.ofFinding(call.argument()) : List.of();
        }
        boolean isFault = read instanceof Operand.Property && inWords(read).equals("fault");
        return isFault ? finders.ofFault(needed) : List.of();
    }

    /** The same comparison with what could be otherwise on its left. */
    private static Condition.Comparison aboutTheFact(Condition.Comparison written) {
        Operand left = written.left();
        boolean isFixed =
                left instanceof Operand.Constant || left instanceof Operand.Call call && isOfPolicy(call.function());
        // What a remedy or a pause is, nobody can change; what the claim says of one, somebody may.
        boolean isWhatItIs =
                IDENTITIES.contains(left.text()) && isOfClaim(written.right().get(0));
        if (!isFixed && !isWhatItIs || written.right().size() != 1) {
            return written;
        }
        Operator mirrored = switch (written.operator()) {
            case EQUAL, NOT_EQUAL -> written.operator();
            case AT_MOST -> Operator.AT_LEAST;
            case AT_LEAST -> Operator.AT_MOST;
            case LESS -> Operator.MORE;
            case MORE -> Operator.LESS;
            default -> null;
        };
        return mirrored == null
                ? written
                : new Condition.Comparison(written.right().get(0), mirrored, List.of(left), written.span());
    }

    private static boolean isOfClaim(Operand operand) {
        return operand instanceof Operand.Property && operand.text().startsWith(OF_CLAIM);
    }

    private static boolean isOfPolicy(Function function) {
        return function.unit() != null && function != Function.SHARE_OF_PAID
                || function == Function.DAYS_AGO
                || function == Function.DAYS_AHEAD;
    }

    /** The values of which an operator holds, next to these. */
    static Values values(Operator operator, List<? extends @Nullable Object> others, boolean negated) {
        Object other = others.isEmpty() ? null : others.get(0);
        Values values = switch (operator) {
            case EQUAL, NOT_EQUAL, IN, NOT_IN -> new Values.OneOf(new ArrayList<>(others));
            case CONTAINS, NOT_CONTAINS -> other == null ? new Values.OneOf(List.of()) : new Values.Having(other);
            default ->
                other == null
                        ? new Values.OneOf(List.of())
                        : operator == Operator.AT_MOST || operator == Operator.LESS
                                ? new Values.Range(null, other, operator == Operator.AT_MOST)
                                : new Values.Range(other, null, operator == Operator.AT_LEAST);
        };
        return operator.isNegated() != negated ? new Values.AllBut(values) : values;
    }

    /** A property as it is called in words: of the claim that a fact is about, as of the claim itself, unless the fact has one of that name, too. */
    static String inWords(Operand operand) {
        String text = operand.text();
        return text.startsWith(OF_CLAIM) && !text.equals("claim.type") ? text.substring(OF_CLAIM.length()) : text;
    }

    private List<String> places(Operand read, List<Operand> others, Object fact) {
        return Stream.concat(Stream.of(read), others.stream())
                .filter(Operand.Property.class::isInstance)
                .flatMap(operand ->
                        course.placesOf(fact, Objects.requireNonNull(operand).text()).stream())
                .distinct()
                .toList();
    }
}
