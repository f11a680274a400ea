package io.makegood.internal.proving;

import io.makegood.explain.Generosity;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Receivable;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RemedyType.Gives;
import io.makegood.vocabulary.RemedyType.Goods;
import io.makegood.vocabulary.ReturnRequirement;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a customer gets by a decision, as far as he can have more or less of it. */
public final class CustomerBenefit {
    private static final Set<ReturnRequirement> SENT_BACK =
            Set.of(ReturnRequirement.REQUIRED_BEFORE_REFUND, ReturnRequirement.AFTER_REPLACEMENT);
    /** What he does himself with what he has, and what it is: of these one is as much trouble as the other. */
    private static final Set<ReturnRequirement> DONE_AWAY = Set.of(ReturnRequirement.DISPOSE, ReturnRequirement.DONATE);

    private final LineDecision decision;
    private final RemedyType type;

    private CustomerBenefit(LineDecision decision) {
        this.decision = decision;
        this.type = decision.remedyType();
    }

    /** How one decision about a claim stands to another one about the same. */
    public static Generosity of(LineDecision one, LineDecision other) {
        CustomerBenefit mine = new CustomerBenefit(one);
        CustomerBenefit theirs = new CustomerBenefit(other);
        return Stream.of(
                        generosity(mine.money().compareTo(theirs.money())),
                        generosity(mine.ready().compareTo(theirs.ready())),
                        generosity(mine.onTop().compareTo(theirs.onTop())),
                        generosity(mine.months() - theirs.months()),
                        goods(mine.type, theirs.type),
                        generosity(of(mine.done(), theirs.done())),
                        generosity(theirs.due().compareTo(mine.due())),
                        generosity(theirs.trouble() - mine.trouble()),
                        generosity(theirs.postage() - mine.postage()),
                        generosity(theirs.waiting() - mine.waiting()),
                        mine.soonerThan(theirs),
                        mine.arrivingBefore(theirs),
                        generosity(theirs.shippingCharge().compareTo(mine.shippingCharge())),
                        generosity(of(mine.options(), theirs.options())))
                .reduce(Generosity.EQUAL, Generosity::and);
    }

    private static Generosity generosity(@Nullable Integer order) {
        return order == null
                ? Generosity.INCOMPARABLE
                : order == 0 ? Generosity.EQUAL : order > 0 ? Generosity.MORE : Generosity.LESS;
    }

    /** More where there is all of the other and something else; null where each has something the other has not. */
    private static @Nullable Integer of(Set<RemedyType> mine, Set<RemedyType> theirs) {
        boolean hasAll = mine.containsAll(theirs);
        boolean isAllHad = theirs.containsAll(mine);
        return hasAll && isAllHad ? Integer.valueOf(0) : hasAll ? Integer.valueOf(1) : isAllHad ? -1 : null;
    }

    private BigDecimal money() {
        Receivable receivable = decision.planned().receivable();
        return sum(decision.planned().amount(), receivable.released(), receivable.waived());
    }

    /** Of that, what he can spend wherever he likes. */
    private BigDecimal ready() {
        return type == RemedyType.STORE_CREDIT ? BigDecimal.ZERO : money();
    }

    private BigDecimal onTop() {
        return decision.compensations().stream()
                .map(compensation -> sum(compensation.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int months() {
        return decision.compensations().stream()
                .map(Compensation::months)
                .mapToInt(months -> months == null ? 0 : months)
                .sum();
    }

    private static Generosity goods(RemedyType one, RemedyType other) {
        Goods mine = one.definition().goods();
        Goods theirs = other.definition().goods();
        boolean areOthers = mine != theirs && worth(mine) == worth(theirs);
        return areOthers ? Generosity.INCOMPARABLE : generosity(worth(mine) - worth(theirs));
    }

    private static int worth(Goods goods) {
        return goods == Goods.NONE ? 0 : goods == Goods.UPGRADE ? 2 : 1;
    }

    /** What is done for him, beside money and goods. */
    private Set<RemedyType> done() {
        boolean isDone = type.definition().gives() == Gives.SERVICE
                || type.definition().cancels()
                || type.definition().gives() == Gives.MONEY
                        && !type.definition().isOnlyMoney();
        return isDone ? Set.of(type) : Set.of();
    }

    private BigDecimal due() {
        return sum(decision.planned().receivable().due());
    }

    private int trouble() {
        ReturnRequirement requirement = decision.returning().requirement();
        return SENT_BACK.contains(requirement) ? 2 : DONE_AWAY.contains(requirement) ? 1 : 0;
    }

    private int postage() {
        return decision.returning().paidBy() == CostBearer.CUSTOMER ? 1 : 0;
    }

    private int waiting() {
        return decision.pending() == null ? 0 : 1;
    }

    /** When the money leaves, where both get some. */
    private Generosity soonerThan(CustomerBenefit other) {
        Repayment mine = decision.planned().repayment();
        Repayment theirs = other.decision.planned().repayment();
        return mine == null || theirs == null
                ? Generosity.EQUAL
                : generosity(theirs.timing().compareTo(mine.timing()));
    }

    /** When goods usually arrive and for which day they are promised, where both get some. */
    private Generosity arrivingBefore(CustomerBenefit other) {
        ShippingPlan mine = decision.planned().shipping();
        ShippingPlan theirs = other.decision.planned().shipping();
        return mine == null || theirs == null
                ? Generosity.EQUAL
                : generosity(theirs.expected().compareTo(mine.expected()))
                        .and(generosity(theirs.atTheLatest().compareTo(mine.atTheLatest())));
    }

    private BigDecimal shippingCharge() {
        ShippingPlan plan = decision.planned().shipping();
        return sum(plan == null ? null : plan.charge());
    }

    private Set<RemedyType> options() {
        Remedy.Pending pending = decision.pending();
        return pending == null
                ? Set.of()
                : pending.options().stream().map(Option::remedy).collect(Collectors.toSet());
    }

    private static BigDecimal sum(@Nullable Money... amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Money amount : amounts) {
            if (amount != null) {
                sum = sum.add(amount.getAmount());
            }
        }
        return sum;
    }
}
