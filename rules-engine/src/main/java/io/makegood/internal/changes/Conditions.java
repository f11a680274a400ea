package io.makegood.internal.changes;

import io.makegood.internal.facts.Properties;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.rules.AssessedClaim;
import io.makegood.rules.Claim;
import io.makegood.rules.PolicyParameters;
import io.makegood.rules.SettledClaim;
import org.jspecify.annotations.Nullable;

/** Tests single conditions as they are written. Rules are tested together and faster, which takes longer to prepare than a question takes. */
final class Conditions {
    private Conditions() {}

    static boolean holds(Condition condition, Object fact) {
        if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), fact);
        }
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().stream().allMatch(part -> holds(part, fact));
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.conditions().stream().anyMatch(part -> holds(part, fact));
        }
        Condition.Comparison comparison = (Condition.Comparison) condition;
        Object left = valueOf(comparison.left(), fact);
        Operator operator = comparison.operator();
        if (!operator.isMembership()) {
            return operator.holds(left, valueOf(comparison.right().get(0), fact));
        }
        boolean isOneOfThem =
                comparison.right().stream().anyMatch(each -> Operator.EQUAL.holds(left, valueOf(each, fact)));
        return isOneOfThem != operator.isNegated();
    }

    private static @Nullable Object valueOf(Operand operand, Object fact) {
        if (operand instanceof Operand.Constant constant) {
            return constant.value();
        }
        if (operand instanceof Operand.Property property) {
            return Properties.valueOf(fact, property.path());
        }
        if (operand instanceof Operand.Call call) {
            Object owner = Properties.valueOf(fact, call.path());
            return owner == null ? null : valueOf(call, owner);
        }
        throw new IllegalStateException("`" + operand.text() + "` is read of other facts");
    }

    private static @Nullable Object valueOf(Operand.Call call, Object owner) {
        String name = call.argument();
        return switch (call.function()) {
            case FOUND ->
                owner instanceof AssessedClaim claim && claim.found(name)
                        || owner instanceof SettledClaim settled && settled.found(name);
            // A message is nothing that a change could be looked for by.
            case SAYS -> false;
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
}
