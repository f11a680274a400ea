package io.makegood.internal.drl;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.problem.Code;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnRequirement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        checkTogether(rule);
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
            checkAmount(action, rule.variable());
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

    /** Of some things a rule can say one only. */
    private void checkTogether(Rule rule) {
        Map<Duty, Action> said = new EnumMap<>(Duty.class);
        for (Action action : rule.actions()) {
            Duty duty = Duty.ofVerb(action.verb().getName());
            Action before = duty == null ? null : said.putIfAbsent(duty, action);
            if (before != null && !arguments(before).equals(arguments(action))) {
                problems.add(
                        Code.CONTRADICTION,
                        action.span(),
                        "`" + written(before) + "` and `" + written(action) + "` cannot both hold",
                        "one of them");
            }
        }
    }

    private static String arguments(Action action) {
        return action.arguments().stream().map(Operand::text).collect(Collectors.joining(", "));
    }

    private static String written(Action action) {
        return action.verb().getName() + "( " + arguments(action) + " )";
    }

    /** A remedy that pays what was agreed says how much, as a gesture does; one that is not about money says nothing of it. */
    private void checkAmount(Action action, String variable) {
        Object given =
                action.arguments().isEmpty() ? null : value(action.arguments().get(0));
        boolean isAlone = action.arguments().size() == 1;
        String said = "`" + action.verb().getName() + "( "
                + (given == null ? "" : action.arguments().get(0).text());
        if (given instanceof RemedyType remedy && action.verb().getName().equals("propose")) {
            RemedyType.Amount amount = remedy.definition().amount();
            if (isAlone && amount == RemedyType.Amount.AGREED) {
                lacksAmount(action, said, variable);
            } else if (!isAlone && amount == RemedyType.Amount.NONE) {
                problems.add(
                        Code.WRONG_ARGUMENTS,
                        action.arguments().get(1).span(),
                        "`" + remedy.name() + "` is not about money, so that nothing is paid here",
                        said + " )`");
            }
        } else if (given instanceof CompensationType gesture && isAlone && gesture.isBuiltIn()) {
            if (gesture.equals(CompensationType.MEMBERSHIP_EXTENSION)) {
                problems.add(
                        Code.WRONG_ARGUMENTS,
                        action.span(),
                        said + " )` does not say how many months",
                        "`" + variable + ".extendMembership( "
                                + new ParameterMeant(bundle.parameters(), variable + ".getPolicy()")
                                        .of(Function.COUNT, null, "extendMembership")
                                        .words()
                                        .replace("`", "")
                                + " );`");
            } else {
                lacksAmount(action, said, variable);
            }
        }
    }

    private void lacksAmount(Action action, String said, String variable) {
        boolean isRemedy = action.verb().getName().equals("propose");
        String amount = new ParameterMeant(bundle.parameters(), variable + ".getPolicy()")
                .of(
                        isRemedy ? Function.SHARE_OF_PAID : Function.AMOUNT,
                        null,
                        action.arguments().get(0).text())
                .words()
                .replace("`", "");
        problems.add(
                Code.WRONG_ARGUMENTS, action.span(), said + " )` does not say how much", said + ", " + amount + " )`");
    }

    private static @Nullable Object value(Operand operand) {
        return operand instanceof Operand.Constant constant ? constant.value() : null;
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
