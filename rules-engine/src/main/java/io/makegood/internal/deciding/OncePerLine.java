package io.makegood.internal.deciding;

import io.makegood.casefile.EarlierResolution;
import io.makegood.internal.claims.Bearing;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Several incidents on one line are made good once: the line is refunded or replaced by one decision, and the others say so. A line that is
 * being made good since an earlier contact is not made good again for another incident that was known by then.
 */
final class OncePerLine {
    private static final String LINE = "line ";

    private static final Set<RemedyType> PAYING_IN_FULL = EnumSet.of(
            RemedyType.REFUND_FULL, RemedyType.STORE_CREDIT, RemedyType.CANCEL_LINE, RemedyType.CANCEL_ORDER);

    /** Where something went wrong with the goods themselves; nobody sends back first what he did not get or did not want so. */
    private static final Set<Matter> WENT_WRONG = EnumSet.of(
            Matter.NON_RECEIPT,
            Matter.LATENESS,
            Matter.BAD_GOODS,
            Matter.UNAVAILABILITY,
            Matter.DIGITAL_ACCESS,
            Matter.REFUND_TROUBLE,
            Matter.SAFETY);

    /** A choice put to the customer is no later than a decision, a question no later than a wait. */
    private static final Map<ResolutionStatus, Integer> ANSWERS = Map.of(
            ResolutionStatus.FINAL, 0,
            ResolutionStatus.AWAITING_CUSTOMER_CHOICE, 0,
            ResolutionStatus.PROVISIONAL, 1,
            ResolutionStatus.AWAITING_CUSTOMER_INFO, 1,
            ResolutionStatus.NEEDS_REVIEW, 2,
            ResolutionStatus.DECLINED_WITH_ALTERNATIVES, 3);

    private static final List<ResolutionStatus> SOONEST = List.of(
            ResolutionStatus.FINAL,
            ResolutionStatus.AWAITING_CUSTOMER_CHOICE,
            ResolutionStatus.PROVISIONAL,
            ResolutionStatus.AWAITING_CUSTOMER_INFO,
            ResolutionStatus.NEEDS_REVIEW,
            ResolutionStatus.DECLINED_WITH_ALTERNATIVES);

    private final List<Deliberation> claims;
    private final List<Choice> choices;
    private final Costing costing;
    /** Claims that are being made good since an earlier contact, or were. */
    private final List<Deliberation> underWay = new ArrayList<>();
    /** What is made good, and by which claim. */
    private final Map<String, String> madeGood = new HashMap<>();

    private OncePerLine(List<Deliberation> claims, List<Choice> choices, Costing costing) {
        this.claims = claims;
        this.choices = choices;
        this.costing = costing;
        for (Deliberation claim : claims) {
            EarlierResolution last = claim.bearing.last();
            if (last != null
                    && last.status() == ResolutionStatus.FINAL
                    && (claim.bearing.underWay() || claim.bearing.solved())) {
                underWay.add(claim);
            }
        }
    }

    static List<Choice> reconcile(List<Deliberation> claims, List<Choice> choices, Costing costing) {
        // Nothing is made good twice where only one thing went wrong.
        return claims.size() == 1 ? choices : new OncePerLine(claims, choices, costing).reconcile();
    }

    private List<Choice> reconcile() {
        List<Choice> reconciled = new ArrayList<>(choices);
        for (int i : byFavour()) {
            Deliberation claim = claims.get(i);
            Set<String> wanted = madeGoodBy(claim.bearing, choices.get(i).remedy());
            String lead = wanted.stream()
                    .map(what -> Objects.requireNonNullElse(underWay(claim, what), madeGood.getOrDefault(what, "")))
                    .filter(id -> !id.isEmpty())
                    .findFirst()
                    .orElse(null);
            if (lead == null) {
                wanted.forEach(what -> madeGood.put(what, claim.id()));
            } else {
                reconciled.set(i, onceWith(lead, claim));
            }
        }
        return reconciled;
    }

    /** What gives the customer most leads; then what needs no return; then what is carried out now; then his wish. */
    private List<Integer> byFavour() {
        Comparator<Integer> favour = Comparator.<Integer, BigDecimal>comparing(
                        i -> worth(i).getAmount(), Comparator.reverseOrder())
                .thenComparing(i -> ANSWERS.get(choices.get(i).status()))
                .thenComparing(i -> !WENT_WRONG.contains(
                        claims.get(i).bearing.incident().type().matter()))
                .thenComparing(i -> claims.get(i).bearing.incident().type().matter() != Matter.PAYMENT)
                .thenComparing(i -> SOONEST.indexOf(choices.get(i).status()))
                .thenComparing(i ->
                        claims.get(i).assessed().getWished() != choices.get(i).remedy())
                .thenComparing(i -> i);
        return IntStream.range(0, claims.size()).boxed().sorted(favour).toList();
    }

    private Money worth(int i) {
        Deliberation claim = claims.get(i);
        RemedyType remedy = choices.get(i).remedy();
        Money amount = costing.amount(claim, remedy);
        return amount == null
                ? restores(remedy) ? claim.bearing.refundable() : Money.zero(claim.bearing.currency())
                : amount;
    }

    /** The other claim by which this is being made good since an earlier contact; null when none is. */
    private @Nullable String underWay(Deliberation claim, String what) {
        for (Deliberation other : underWay) {
            EarlierResolution last = other.bearing.last();
            if (other != claim && last != null) {
                boolean known = !claim.bearing.incident().reportedAt().isAfter(last.at());
                boolean paidInFull = PAYING_IN_FULL.contains(last.remedy()) && isWholeLine(other.bearing);
                if ((known || paidInFull || !what.startsWith(LINE))
                        && madeGoodBy(other.bearing, last.remedy()).contains(what)) {
                    return other.id();
                }
            }
        }
        return null;
    }

    private static boolean isWholeLine(Bearing bearing) {
        return bearing.line() == null || bearing.units() == bearing.line().quantity();
    }

    private @Nullable RemedyType remedyOf(String lead) {
        for (int i = 0; i < claims.size(); i++) {
            Bearing bearing = claims.get(i).bearing;
            EarlierResolution last = bearing.last();
            if (bearing.id().equals(lead)) {
                return last != null && (bearing.underWay() || bearing.solved())
                        ? last.remedy()
                        : choices.get(i).remedy();
            }
        }
        return null;
    }

    /** What a remedy makes good: lines, or what was paid beyond their price. */
    private static Set<String> madeGoodBy(Bearing bearing, RemedyType remedy) {
        IncidentType type = bearing.incident().type();
        boolean chargedTwice =
                type == IncidentType.DOUBLE_CHARGE && bearing.chargedTwice().isPositive();
        boolean overpaid = type == IncidentType.PAYMENT_AMOUNT_MISMATCH
                && bearing.paymentDifference().isPositive();
        if (remedy == RemedyType.APPLY_BALANCE
                || remedy == RemedyType.MERGE_ORDERS
                || (remedy.paysMoney() && overpaid)) {
            return Set.of("the balance of order " + bearing.order().id());
        }
        Set<String> lines = new TreeSet<>();
        if (remedy.paysMoney() || restores(remedy)) {
            String what = chargedTwice && remedy.paysMoney() ? "the excess of line " : LINE;
            bearing.lines().forEach(line -> lines.add(what + line.id()));
        }
        return lines;
    }

    /** Whether the customer has afterwards what he bought: who has that needs neither another one nor his money. */
    private static boolean restores(RemedyType remedy) {
        return remedy.shipsGoods() || remedy == RemedyType.REPAIR;
    }

    private Choice onceWith(String lead, Deliberation claim) {
        RemedyType wished = claim.assessed().getWished();
        return new Choice(
                RemedyType.INFORM_ONLY,
                ResolutionStatus.FINAL,
                null,
                List.of(),
                wished != null && wished != remedyOf(lead),
                "the same item is made good once, with " + lead,
                null,
                false);
    }
}
