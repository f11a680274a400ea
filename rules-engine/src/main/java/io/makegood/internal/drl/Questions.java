package io.makegood.internal.drl;

import io.makegood.internal.problem.Code;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.InfoRequest;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A question that a remedy waits for has to be put to the customer, or he waits for us while we wait for him. */
final class Questions {
    private Questions() {}

    /** Whether, of what the rules ask, some rule makes the point with which it is asked. */
    static void check(Collection<Rule> rules, RuleProblems problems) {
        Set<Object> said = named(rules, "say").collect(Collectors.toSet());
        for (Rule rule : rules) {
            for (Action action : rule.actions()) {
                named(action, "ask").forEach(question -> {
                    CommPoint point =
                            question == InfoRequest.WISH ? CommPoint.OFFER_CHOICE : CommPoint.ASK_ONE_QUESTION;
                    if (!said.contains(point)) {
                        problems.add(
                                Code.NEVER_ASKED,
                                action.span(),
                                "no rule says `" + point + "`, so the customer is never asked",
                                "a rule of the settle phase with `$claim.say( CommPoint." + point + " )`");
                    }
                });
            }
        }
    }

    private static Stream<Object> named(Collection<Rule> rules, String verb) {
        return rules.stream().flatMap(rule -> rule.actions().stream()).flatMap(action -> named(action, verb));
    }

    /** What an action names, where it has this verb. */
    private static Stream<Object> named(Action action, String verb) {
        return action.verb().getName().equals(verb) ? action.constants() : Stream.empty();
    }
}
