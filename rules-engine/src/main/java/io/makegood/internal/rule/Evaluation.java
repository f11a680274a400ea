package io.makegood.internal.rule;

import io.makegood.internal.facts.Properties;
import io.makegood.rules.AssessedClaim;
import io.makegood.rules.Claim;
import io.makegood.rules.FinishedDecision;
import io.makegood.rules.FinishedMessage;
import io.makegood.rules.PolicyParameters;
import io.makegood.rules.SettledClaim;
import io.makegood.vocabulary.CommPoint;
import org.jspecify.annotations.Nullable;

/** What conditions and their operands come to for one fact, one by one and as they are written: for whoever explains. What decides takes a faster way. */
public final class Evaluation {
    private Evaluation() {}

    /** Whether a condition holds of a fact. */
    public static boolean holds(Condition condition, Object fact) {
        if (condition instanceof Condition.Comparison comparison) {
            return holds(comparison, fact);
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), fact);
        }
        return condition instanceof Condition.AllOf all
                ? all.conditions().stream().allMatch(part -> holds(part, fact))
                : ((Condition.AnyOf) condition).conditions().stream().anyMatch(part -> holds(part, fact));
    }

    private static boolean holds(Condition.Comparison comparison, Object fact) {
        Object left = value(comparison.left(), fact);
        Operator operator = comparison.operator();
        if (!operator.isMembership()) {
            return operator.holds(left, value(comparison.right().get(0), fact));
        }
        boolean isOneOfThem =
                comparison.right().stream().anyMatch(right -> Operator.EQUAL.holds(left, value(right, fact)));
        return isOneOfThem != operator.isNegated();
    }

    /** What an operand of a rule's own conditions is for a fact; null when nothing is there. */
    public static @Nullable Object value(Operand operand, Object fact) {
        if (operand instanceof Operand.Constant constant) {
            return constant.value();
        }
        if (operand instanceof Operand.Call call) {
            Object owner = Properties.valueOf(fact, call.path());
            return owner == null ? null : call(call, owner);
        }
        if (operand instanceof Operand.Property property) {
            return Properties.valueOf(fact, property.path());
        }
        throw new IllegalArgumentException("`" + operand.text() + "` is not read of the rule's own fact");
    }

    private static @Nullable Object call(Operand.Call call, Object owner) {
        String name = call.argument();
        return switch (call.function()) {
            case FOUND -> found(owner, name);
            case SAYS -> says(owner, CommPoint.valueOf(name));
            case SHARE_OF_PAID -> ((Claim) owner).shareOfPaid(name);
            case AMOUNT -> ((PolicyParameters) owner).amount(name);
            case DAYS -> ((PolicyParameters) owner).days(name);
            case HOURS -> ((PolicyParameters) owner).hours(name);
            case COUNT -> ((PolicyParameters) owner).count(name);
            case RATIO -> ((PolicyParameters) owner).ratio(name);
            case DAYS_AGO -> ((PolicyParameters) owner).daysAgo(name);
            case DAYS_AHEAD -> ((PolicyParameters) owner).daysAhead(name);
        };
    }

    private static boolean found(Object owner, String finding) {
        if (owner instanceof AssessedClaim claim) {
            return claim.found(finding);
        }
        return owner instanceof SettledClaim claim ? claim.found(finding) : ((FinishedDecision) owner).found(finding);
    }

    private static boolean says(Object owner, CommPoint point) {
        return owner instanceof FinishedDecision decision
                ? decision.says(point)
                : ((FinishedMessage) owner).says(point);
    }
}
