package io.makegood.internal.drl;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.problem.Code;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.ReturnRequirement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What verbs need of the rest of a policy: a number of days, a sentence. Told where a verb is said that lacks it. */
final class VerbNeeds {
    private static final String ENGLISH = "en";
    private static final List<String> WITHOUT_RECOURSE =
            List.of(CostBearer.PLATFORM.name(), CostBearer.CUSTOMER.name());
    private static final List<String> WITH_RETURN =
            List.of(ReturnRequirement.REQUIRED_BEFORE_REFUND.name(), ReturnRequirement.AFTER_REPLACEMENT.name());
    private static final Map<String, String> DAYS_OF_FOLLOW_UPS = Map.of(
            "SATISFACTION_CHECK", "satisfactionCheckDays",
            "CARRIER_CLAIM", "carrierClaimDays",
            "SELLER_RECOVERY", "sellerRecoveryDays",
            "FINANCE_TASK", "financeTaskDays",
            "DISPUTE_CHECK", "disputeCheckDays");

    private final Bundle bundle;
    private final RuleProblems problems;
    /** The points English has a sentence for. */
    private final Set<String> said;

    private boolean lacksEnglish;

    VerbNeeds(Bundle bundle, RuleProblems problems) {
        this.bundle = bundle;
        this.problems = problems;
        this.said = MessageKeys.pointsSaid(bundle.messages().getOrDefault(ENGLISH, Map.of()));
    }

    void check(Rule rule) {
        for (Action action : rule.actions()) {
            String verb = action.verb().getName();
            String term = term(action);
            String days = daysFor(verb, term);
            if (days != null && !bundle.parameters().has(days)) {
                problems.add(
                        Code.MISSING_PARAMETER,
                        action.span(),
                        "`" + verb + "` needs a parameter `" + days + "`, and policy.yaml has none",
                        "`" + days + ": {value: …, unit: days, why: …}`");
            }
            if (verb.equals("say") && term != null) {
                checkSentences(action, term);
            }
            if (verb.endsWith("PaidBy") && term != null && !WITHOUT_RECOURSE.contains(term)) {
                problems.add(
                        Code.WRONG_PAYER,
                        action.span(),
                        "`" + verb + "` names who pays first, the platform or the customer, and not `" + term + "`",
                        "`borneBy( " + CostBearer.class.getSimpleName() + "." + term
                                + " )`, for who bears it in the end");
            }
        }
    }

    /** The parameter without which what is said has no date; null when it needs none. */
    private static @Nullable String daysFor(String verb, @Nullable String term) {
        return switch (verb) {
            case "offer" -> "choiceDays";
            case "ask" -> "answerDays";
            case "returning" -> term == null || WITH_RETURN.contains(term) ? "returnDays" : null;
            case "borneBy" -> term != null && WITHOUT_RECOURSE.contains(term) ? null : "recourseAppealDays";
            case "followUp" -> term == null ? null : DAYS_OF_FOLLOW_UPS.get(term);
            default -> null;
        };
    }

    /** The name of the one term that is handed over; null when it is none that stands in the rule. */
    private static @Nullable String term(Action action) {
        return action.arguments().size() == 1
                        && action.arguments().get(0) instanceof Operand.Constant constant
                        && constant.value() != null
                        && TermTypes.isTerm(constant.type())
                ? TermTypes.nameOf(constant.value())
                : null;
    }

    /** What another language does not say is said in English. */
    private void checkSentences(Action action, String point) {
        if (!bundle.messages().containsKey(ENGLISH)) {
            if (lacksEnglish) {
                return;
            }
            lacksEnglish = true;
            problems.add(Code.MISSING_FILE
                    .problem(
                            "the bundle has no such file, and its rules say something",
                            "a file with a sentence for each point, such as `" + point + " = …`")
                    .in("messages/" + ENGLISH + ".properties"));
            return;
        }
        if (!said.contains(point)) {
            problems.add(
                    Code.UNSAID_POINT,
                    action.span(),
                    "`" + CommPoint.class.getSimpleName() + "." + point + "` is to be said, and messages/" + ENGLISH
                            + ".properties has no sentence for it",
                    "`" + point + " = …` there");
        }
    }
}
