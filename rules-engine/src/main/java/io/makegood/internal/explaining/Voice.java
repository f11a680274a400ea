package io.makegood.internal.explaining;

import io.makegood.explain.Wanted;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnRequirement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that can say what is asked for.
 *
 * @param rule the rule
 * @param implied what has to hold besides its conditions, so that what it works out is what is asked for; null when it says nothing else
 * @param unknown what it says depends on other facts of the case
 */
record Voice(Rule rule, @Nullable Condition implied, boolean unknown) {
    /** The rule as it is. */
    static Voice of(Rule rule) {
        return new Voice(rule, null, false);
    }

    /** The rule as one that proposes a remedy; null when it does not. */
    static @Nullable Voice proposing(Rule rule, RemedyType type) {
        return saying(rule, "propose", type);
    }

    /** The rule as one that prefers or offers whatever it matches; null when it does not. */
    static @Nullable Voice choosing(Rule rule) {
        return rule.actions().stream().anyMatch(action -> isVerb(action, "prefer") || isVerb(action, "offer"))
                ? of(rule)
                : null;
    }

    /** The rule as one that says this; null when it does not. */
    static @Nullable Voice saying(Rule rule, Wanted.Term wanted) {
        Object term = wanted.term();
        return switch (wanted.kind()) {
            case PAUSE ->
                saying(
                        rule,
                        term == PauseKind.WAIT
                                ? List.of("askToWait")
                                : term == PauseKind.QUESTION
                                        ? List.of("ask")
                                        : List.of("holdForReview", "holdUncertainAmountForReview"));
            case REFUND_TIMING -> saying(rule, (RefundTiming) Objects.requireNonNull(term));
            case COMPENSATION ->
                CompensationType.MEMBERSHIP_EXTENSION.equals(term) && saying(rule, List.of("extendMembership")) != null
                        ? of(rule)
                        : saying(rule, wanted.kind().verb(), Objects.requireNonNull(term));
            default ->
                term == null
                        ? saying(rule, List.of(wanted.kind().verb()))
                        : saying(rule, wanted.kind().verb(), term);
        };
    }

    private static @Nullable Voice saying(Rule rule, RefundTiming timing) {
        for (ReturnRequirement requirement : ReturnRequirement.values()) {
            boolean atOnce = requirement != ReturnRequirement.REQUIRED_BEFORE_REFUND;
            boolean isMeant = atOnce ? timing == RefundTiming.IMMEDIATE : timing == RefundTiming.AT_FIRST_SCAN;
            Voice voice = isMeant ? saying(rule, Wanted.Kind.RETURN.verb(), requirement) : null;
            if (voice != null) {
                return voice;
            }
        }
        return null;
    }

    private static @Nullable Voice saying(Rule rule, List<String> verbs) {
        return rule.actions().stream()
                        .anyMatch(action -> verbs.contains(action.verb().getName()))
                ? of(rule)
                : null;
    }

    private static @Nullable Voice saying(Rule rule, String verb, Object term) {
        Voice worked = null;
        for (Action action : rule.actions()) {
            if (!isVerb(action, verb)) {
                continue;
            }
            Operand argument = action.arguments().get(0);
            if (argument instanceof Operand.Constant constant) {
                if (term.equals(constant.value())) {
                    return of(rule);
                }
            } else if (ofOwnFact(argument) instanceof Operand.Property property) {
                Operand.Constant asked = new Operand.Constant(term, property.type(), property.span());
                worked = new Voice(
                        rule,
                        new Condition.Comparison(property, Operator.EQUAL, List.of(asked), property.span()),
                        false);
            } else {
                worked = new Voice(rule, null, true);
            }
        }
        return worked;
    }

    private static boolean isVerb(Action action, String verb) {
        return action.verb().getName().equals(verb);
    }

    /** The same as a property of the rule's own fact, where it is one. */
    private static Operand ofOwnFact(Operand operand) {
        return operand instanceof Operand.Variable variable
                        && variable.slot() == 0
                        && !variable.path().isEmpty()
                ? new Operand.Property(variable.path(), variable.type(), variable.element(), variable.span())
                : operand;
    }
}
