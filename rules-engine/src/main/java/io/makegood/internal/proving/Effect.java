package io.makegood.internal.proving;

import io.makegood.internal.contribution.Duty;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.regions.RuleRegion;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Operand;
import java.util.List;
import java.util.function.Function;
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
        return of(region, Operand::text);
    }

    /** @param told what is worked out or a parameter of the policy, as a text */
    static List<Effect> of(RuleRegion region, Function<Operand, String> told) {
        return region.rule().actions().stream()
                .map(action -> of(region, action, told))
                .toList();
    }

    private static Effect of(RuleRegion region, Action action, Function<Operand, String> told) {
        String verb = action.verb().getName();
        String subject = region.rule().phase() + (region.term() == null ? "" : " " + TermTypes.nameOf(region.term()));
        List<String> terms = action.arguments().stream()
                .map(argument -> text(region, argument, told))
                .toList();
        return new Effect(subject, verb, terms, counts(verb) ? region.rule().rank() : 0);
    }

    private static String text(RuleRegion region, Operand argument, Function<Operand, String> told) {
        Object handed = region.handed(argument);
        return handed != null && TermTypes.isTerm(argument.type())
                ? argument.type().getSimpleName() + "." + TermTypes.nameOf(handed)
                : told.apply(argument);
    }

    /** Whether it counts on behalf of which principle it is said: of two that contradict each other, that of the higher one holds. */
    private static boolean counts(String verb) {
        return switch (verb) {
            case "find",
                    "propose",
                    "veto",
                    "say",
                    "followUp",
                    "block",
                    "enclose",
                    "ask",
                    "askToWait",
                    "holdForReview",
                    "holdUncertainAmountForReview" -> false;
            default -> true;
        };
    }

    /** Whether only one such effect can hold, so that a higher principle takes another one's place. */
    boolean isExclusive() {
        return rank != 0 && !verb.equals("prefer") && !verb.equals("offer");
    }

    /** Whether something else is said of what only one can hold of. */
    boolean excludes(Effect other) {
        return isExclusive()
                && subject.equals(other.subject)
                && duty().equals(other.duty())
                && !terms.equals(other.terms);
    }

    /** Whether neither of two effects of which only one can hold is better for the customer, so that nobody meant which of them holds. */
    static boolean areTied(RuleRegion one, Effect effect, RuleRegion other) {
        Duty duty = Duty.ofVerb(effect.verb());
        if (duty == null) {
            return effect.duty().equals("rental");
        }
        Enum<?> a = term(one, effect.verb());
        Enum<?> b = term(other, effect.verb());
        return a != null && b != null && duty.favour(a) == duty.favour(b);
    }

    private static @Nullable Enum<?> term(RuleRegion region, String verb) {
        for (Action action : region.rule().actions()) {
            if (action.verb().getName().equals(verb)
                    && region.handed(action.arguments().get(0)) instanceof Enum<?> term) {
                return term;
            }
        }
        return null;
    }

    /** What only one can hold of: the fee that goes back is another matter than what comes on top. */
    private String duty() {
        boolean isOnTop = verb.equals("compensate") || verb.equals("extendMembership");
        boolean isFee = isOnTop && !terms.isEmpty() && terms.get(0).endsWith(".SHIPPING_FEE_REFUND");
        boolean isRent = verb.equals("closeRental") || verb.equals("extendRental");
        return isFee ? "fee" : isOnTop ? "compensate" : isRent ? "rental" : verb;
    }
}
