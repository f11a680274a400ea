package io.makegood.engine;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.problem.Code;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that stand in the wrong order: a rule that asks for more than another one and says nothing else, since its parameter is no stricter; of two levels, the
 * lower one that is never reached; what takes too long although it takes no longer than a parameter gives it.
 */
final class ThresholdNotes {
    /** By when whatever a person looks at is decided, as the engine sees to it. */
    private static final String REVIEW_MAX = "reviewMax";

    private static final String UNTIL_PAUSE_ENDS = "hoursUntilPauseEnds";
    private static final String IN_REVIEW = "pause == PauseKind.REVIEW";

    private final Parameters parameters;
    private final NoteList notes;
    private final Set<String> told = new HashSet<>();

    private ThresholdNotes(Bundle bundle, NoteList notes) {
        this.parameters = bundle.parameters();
        this.notes = notes;
    }

    static void add(Bundle bundle, List<Rule> rules, NoteList notes) {
        ThresholdNotes all = new ThresholdNotes(bundle, notes);
        List<Threshold> thresholds =
                rules.stream().flatMap(rule -> all.thresholds(rule).stream()).toList();
        thresholds.forEach(all::review);
        for (Threshold one : thresholds) {
            for (Threshold other : thresholds) {
                if (one.isComparableWith(other)) {
                    all.compare(one, other);
                }
            }
        }
    }

    /**
     * A condition of a rule that something is more or less than a parameter.
     *
     * @param isMore whether it asks for more, and not for less
     * @param others the other conditions of the rule, and all it asks of the facts of the case
     */
    private record Threshold(
            Rule rule,
            String property,
            boolean isMore,
            Operator operator,
            Function function,
            String parameter,
            BigDecimal value,
            Set<String> others) {
        boolean isComparableWith(Threshold other) {
            return rule != other.rule
                    && rule.phase() == other.rule.phase()
                    && isMore == other.isMore
                    && operator == other.operator
                    && function == other.function
                    && !parameter.equals(other.parameter)
                    && property.equals(other.property);
        }

        /** Whether it holds only where another one holds. */
        boolean isNoWiderThan(Threshold other) {
            int order = value.compareTo(other.value);
            return isMore ? order >= 0 : order <= 0;
        }

        Set<String> said() {
            return rule.actions().stream().map(Action::text).collect(Collectors.toSet());
        }
    }

    private List<Threshold> thresholds(Rule rule) {
        List<Threshold> thresholds = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Comparison comparison
                    && comparison.operator().isOrdering()
                    && comparison.left() instanceof Operand.Property property
                    && comparison.right().size() == 1
                    && comparison.right().get(0) instanceof Operand.Call call
                    && call.function().unit() != null
                    && parameters.has(call.argument())) {
                Set<String> others = new HashSet<>();
                rule.conditions().stream()
                        .filter(other -> other != condition)
                        .map(Condition::text)
                        .forEach(others::add);
                rule.elements().stream().map(Element::text).forEach(others::add);
                Operator operator = comparison.operator();
                thresholds.add(new Threshold(
                        rule,
                        property.text(),
                        operator == Operator.MORE || operator == Operator.AT_LEAST,
                        operator,
                        call.function(),
                        call.argument(),
                        parameters.number(call.argument()),
                        others));
            }
        }
        return thresholds;
    }

    private void compare(Threshold one, Threshold other) {
        if (one.others().containsAll(other.others())
                && other.said().containsAll(one.said())
                && one.isNoWiderThan(other)) {
            boolean isStricter = one.others().size() > other.others().size();
            if (isStricter || one.rule().place() > other.rule().place() || !other.isNoWiderThan(one)) {
                tell(
                        one.parameter(),
                        shown(one) + ", and " + shown(other) + ", so that " + named(one) + " says nothing that "
                                + named(other) + " does not say",
                        (one.isMore() ? "less" : "more") + " than `" + number(other) + "`");
            }
            return;
        }
        Integer level = level(one.rule());
        Integer higher = level(other.rule());
        boolean areLevels = level != null
                && higher != null
                && higher > level
                && one.rule().rank() == other.rule().rank()
                && one.others().equals(other.others())
                && verb(one.rule()).equals(verb(other.rule()));
        if (areLevels && one.isNoWiderThan(other)) {
            tell(
                    other.parameter(),
                    shown(other) + ", and " + shown(one) + ", so that " + named(other) + " outdoes " + named(one)
                            + " wherever that fires",
                    (other.isMore() ? "more" : "less") + " than `" + number(one) + "`");
        }
    }

    /** A rule that finds fault with a review that takes no longer than the engine gives it. */
    private void review(Threshold threshold) {
        if (threshold.property().equals(UNTIL_PAUSE_ENDS)
                && threshold.isMore()
                && threshold.others().contains(IN_REVIEW)
                && parameters.has(REVIEW_MAX)
                && threshold.value().compareTo(parameters.number(REVIEW_MAX)) < 0) {
            String most = parameters.number(REVIEW_MAX).toPlainString();
            tell(
                    threshold.parameter(),
                    shown(threshold) + ", and a review may take as long as `" + REVIEW_MAX + "`, " + most + ", so that "
                            + named(threshold) + " fires of reviews that are in time",
                    "at least `" + most + "`");
        }
    }

    private void tell(String parameter, String message, String maybe) {
        if (told.add(parameter)) {
            String value = parameters.get(parameter).value().toPlainString();
            notes.add(
                    Code.WRONG_ORDER,
                    "policy.yaml",
                    "^ +[\"']?" + Pattern.quote(parameter)
                            + "[\"']?: *(?:\\{ *|\\r?\\n)(?: *(?:unit|why|in):[^\\n]*?(?:,|\\r?\\n))*? *value: *",
                    value,
                    message,
                    maybe);
        }
    }

    private static @Nullable Integer level(Rule rule) {
        if (rule.actions().size() != 1) {
            return null;
        }
        Action action = rule.actions().get(0);
        Duty duty = Duty.ofVerb(action.verb().getName());
        return duty != null
                        && action.arguments().size() == 1
                        && action.arguments().get(0) instanceof Operand.Constant constant
                        && constant.value() instanceof Enum<?> term
                ? Integer.valueOf(duty.favour(term))
                : null;
    }

    private static String verb(Rule rule) {
        return rule.actions().get(0).verb().getName();
    }

    private static String shown(Threshold threshold) {
        return "`" + threshold.parameter() + "` is " + number(threshold);
    }

    private static String named(Threshold threshold) {
        return "rule \"" + threshold.rule().name() + "\"";
    }

    private static String number(Threshold threshold) {
        return threshold.value().toPlainString();
    }
}
