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
            boolean isRead = action.arguments().stream().noneMatch(each -> each.type() == OperandReader.UNREADABLE);
            Duty duty = isRead ? Duty.ofVerb(action.verb().getName()) : null;
            Action before = duty == null ? null : said.putIfAbsent(duty, action);
            if (before != null && !before.text().equals(action.text())) {
                problems.add(
                        Code.CONTRADICTION,
                        action.span(),
                        "`" + before.text() + "` and `" + action.text() + "` cannot both hold",
                        "one of them");
            }
        }
    }

    /** A remedy that pays what was agreed says how much, as a gesture does; one that is not about money says nothing of it. */
    private void checkAmount(Action action, String variable) {
        Object given =
                action.arguments().isEmpty() ? null : value(action.arguments().get(0));
        boolean isAlone = action.arguments().size() == 1;
        if (given instanceof RemedyType remedy && action.verb().getName().equals("propose")) {
            RemedyType.Amount amount = remedy.definition().amount();
            if (isAlone && amount == RemedyType.Amount.AGREED) {
                lacksAmount(action, Function.SHARE_OF_PAID, variable);
            } else if (!isAlone && amount == RemedyType.Amount.NONE) {
                problems.add(
                        Code.WRONG_ARGUMENTS,
                        action.arguments().get(1).span(),
                        "`" + remedy.name() + "` is not about money, so that nothing is paid here",
                        "`propose( " + action.arguments().get(0).text() + " )`");
            }
        } else if (given instanceof CompensationType gesture && isAlone && gesture.isBuiltIn()) {
            if (gesture.equals(CompensationType.MEMBERSHIP_EXTENSION)) {
                tellAmount(
                        action, "how many months", "extendMembership( ", Function.COUNT, "extendMembership", variable);
            } else {
                lacksAmount(action, Function.AMOUNT, variable);
            }
        }
    }

    private void lacksAmount(Action action, Function function, String variable) {
        String given = action.arguments().get(0).text();
        tellAmount(action, "how much", action.verb().getName() + "( " + given + ", ", function, given, variable);
    }

    private void tellAmount(
            Action action, String what, String verb, Function function, String spokenOf, String variable) {
        String maybe = ParameterMeant.ofVerb(bundle.parameters(), variable).calls(function, spokenOf).stream()
                .map(call -> "`" + verb + call + " )`")
                .collect(Collectors.joining(" or "));
        problems.add(Code.WRONG_ARGUMENTS, action.span(), "`" + action.text() + "` does not say " + what, maybe);
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
