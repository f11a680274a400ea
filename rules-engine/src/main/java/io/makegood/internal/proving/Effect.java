package io.makegood.internal.proving;

import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.regions.RuleRegion;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Operand;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a fact; equal effects are the same to whoever decides.
 *
 * @param subject of what: a phase, and a remedy or a kind of pause
 * @param verb what it says
 * @param terms what it hands over, as it would be written
 * @param rank that of its principle, where that counts; 0 where it does not
 */
record Effect(String subject, String verb, List<String> terms, int rank) {
    static List<Effect> of(RuleRegion region) {
        return region.rule().actions().stream()
                .map(action -> of(region, action))
                .collect(Collectors.toUnmodifiableList());
    }

    private static Effect of(RuleRegion region, Action action) {
        String verb = action.verb().getName();
        String subject = region.rule().phase() + (region.term() == null ? "" : " " + TermTypes.nameOf(region.term()));
        List<String> terms = action.arguments().stream()
                .map(argument -> text(argument, region.says()))
                .toList();
        return new Effect(subject, verb, terms, counts(verb) ? region.rule().rank() : 0);
    }

    private static String text(Operand argument, @Nullable Object says) {
        boolean isNamed = says != null && TermTypes.isTerm(argument.type()) && !(argument instanceof Operand.Constant);
        return isNamed ? argument.type().getSimpleName() + "." + TermTypes.nameOf(says) : argument.text();
    }

    /** Whether it counts on behalf of which principle it is said: of two that contradict each other, that of the higher one holds. */
    private static boolean counts(String verb) {
        return switch (verb) {
            case "find", "propose", "veto", "say", "followUp", "block", "ask", "askToWait", "holdForReview",
                    "holdUncertainAmountForReview" -> false;
            default -> true;
        };
    }
}
