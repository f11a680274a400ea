package io.makegood.plan;

import io.makegood.explain.Generosity;
import io.makegood.resolution.CostShare;
import io.makegood.resolution.LineDecision;
import io.makegood.vocabulary.CostBearer;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What cases that are decided otherwise come to: how many there are, what of them is otherwise, what that costs. Not safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ChangeTally {
    private static final Comparator<PlanExample> NEAREST =
            Comparator.comparingInt(PlanExample::parts).thenComparingLong(PlanExample::place);

    private final Map<Aspect, Long> aspects = new EnumMap<>(Aspect.class);
    private final Map<Generosity, Long> generosity = new EnumMap<>(Generosity.class);
    private final SortedMap<CostBearer, SortedMap<String, BigDecimal>> borne = new TreeMap<>();
    private final SortedMap<String, BigDecimal> given = new TreeMap<>();
    /** The one with most money moved, by currency. */
    private final SortedMap<String, PlanExample> dearest = new TreeMap<>();
    /** Cases with money moved, by currency. */
    private final SortedMap<String, Long> moving = new TreeMap<>();

    private long cases;
    private long noticed;
    private long claims;
    private @Nullable PlanExample nearest;

    ChangeTally() {}

    /** Cases that are decided otherwise. */
    public long cases() {
        return cases;
    }

    /** Of these, those where the customer notices. */
    public long noticed() {
        return noticed;
    }

    /** Claims that are decided otherwise; where only something of the case as a whole is otherwise, such as the message, none. */
    public long claims() {
        return claims;
    }

    /** In how many cases this is otherwise; a case may be in several. Without what is in none. */
    public Map<Aspect, Long> aspects() {
        return Collections.unmodifiableMap(aspects);
    }

    /** Of how many claims that are decided otherwise the customer gets more, less, as much, or more of one thing and less of another. */
    public Map<Generosity, Long> generosity() {
        return Collections.unmodifiableMap(generosity);
    }

    /** How much more, or below zero less, each bears in the end, by currency (ISO 4217). Without what is as before. */
    public SortedMap<CostBearer, SortedMap<String, BigDecimal>> borne() {
        SortedMap<CostBearer, SortedMap<String, BigDecimal>> moved = new TreeMap<>();
        borne.forEach((bearer, sums) -> {
            SortedMap<String, BigDecimal> some = withoutZeros(sums);
            if (!some.isEmpty()) {
                moved.put(bearer, some);
            }
        });
        return Collections.unmodifiableSortedMap(moved);
    }

    /** How much more, or below zero less, customers get in money, credit and gestures, by currency. Without what is as before. */
    public SortedMap<String, BigDecimal> given() {
        return Collections.unmodifiableSortedMap(withoutZeros(given));
    }

    /** The case of which least is otherwise; the first of several. Null when there is no case. */
    public @Nullable PlanExample nearest() {
        return nearest;
    }

    /** The case with most money moved, in the currency in which most cases have some; the first of several. Null when no money is moved. */
    public @Nullable PlanExample dearest() {
        String currency = null;
        for (Map.Entry<String, Long> each : moving.entrySet()) {
            if (currency == null || each.getValue() > moving.getOrDefault(currency, 0L)) {
                currency = each.getKey();
            }
        }
        return currency == null ? null : dearest.get(currency);
    }

    void add(CaseComparison comparison, long place) {
        cases++;
        noticed += comparison.isNoticed() ? 1 : 0;
        comparison.aspects().forEach(aspect -> aspects.merge(aspect, 1L, Long::sum));
        Map<CostBearer, SortedMap<String, BigDecimal>> moved = new EnumMap<>(CostBearer.class);
        int parts = comparison.aspects().size();
        for (ClaimChange claim : comparison.claims()) {
            if (claim.aspects().isEmpty()) {
                continue;
            }
            claims++;
            parts += claim.aspects().size();
            generosity.merge(claim.generosity(), 1L, Long::sum);
            bear(claim.before().costs(), moved, BigDecimal::negate);
            bear(claim.after().costs(), moved, amount -> amount);
            gifts(claim.before()).forEach(gift -> add(given, gift, BigDecimal::negate));
            gifts(claim.after()).forEach(gift -> add(given, gift, amount -> amount));
        }
        moved.forEach((bearer, sums) -> addAll(borne.computeIfAbsent(bearer, each -> new TreeMap<>()), sums));
        Map<String, BigDecimal> most = most(moved);
        PlanExample example = new PlanExample(place, comparison, parts, most);
        nearest = nearest == null || NEAREST.compare(example, nearest) < 0 ? example : nearest;
        most.forEach((currency, sum) -> {
            moving.merge(currency, 1L, Long::sum);
            dearest.merge(currency, example, (one, other) -> dearer(currency, one, other));
        });
    }

    void addAll(ChangeTally other) {
        cases += other.cases;
        noticed += other.noticed;
        claims += other.claims;
        other.aspects.forEach((aspect, count) -> aspects.merge(aspect, count, Long::sum));
        other.generosity.forEach((each, count) -> generosity.merge(each, count, Long::sum));
        other.borne.forEach((bearer, sums) -> addAll(borne.computeIfAbsent(bearer, each -> new TreeMap<>()), sums));
        addAll(given, other.given);
        PlanExample example = other.nearest;
        if (example != null) {
            nearest = nearest == null || NEAREST.compare(example, nearest) < 0 ? example : nearest;
        }
        other.moving.forEach((currency, count) -> moving.merge(currency, count, Long::sum));
        other.dearest.forEach(
                (currency, each) -> dearest.merge(currency, each, (one, another) -> dearer(currency, one, another)));
    }

    private static PlanExample dearer(String currency, PlanExample one, PlanExample other) {
        int order = one.moved()
                .getOrDefault(currency, BigDecimal.ZERO)
                .compareTo(other.moved().getOrDefault(currency, BigDecimal.ZERO));
        return order > 0 || order == 0 && one.place() <= other.place() ? one : other;
    }

    private static void bear(
            List<CostShare> costs,
            Map<CostBearer, SortedMap<String, BigDecimal>> sums,
            UnaryOperator<BigDecimal> sign) {
        for (CostShare cost : costs) {
            add(sums.computeIfAbsent(cost.bearer(), each -> new TreeMap<>()), cost.amount(), sign);
        }
    }

    /** Money that goes to the customer, now or when a pause ends, that he need not pay any more, and what comes on top. */
    private static Stream<Money> gifts(LineDecision decision) {
        return Stream.concat(
                Stream.of(
                                decision.planned().amount(),
                                decision.planned().receivable().released())
                        .flatMap(Stream::ofNullable),
                decision.compensations().stream().flatMap(compensation -> Stream.ofNullable(compensation.amount())));
    }

    private static Map<String, BigDecimal> most(Map<CostBearer, SortedMap<String, BigDecimal>> moved) {
        Map<String, BigDecimal> more = new HashMap<>();
        Map<String, BigDecimal> less = new HashMap<>();
        moved.values()
                .forEach(sums -> sums.forEach((currency, sum) ->
                        (sum.signum() > 0 ? more : less).merge(currency, sum.abs(), BigDecimal::add)));
        less.forEach((currency, sum) -> more.merge(currency, sum, BigDecimal::max));
        more.values().removeIf(sum -> sum.signum() == 0);
        return more;
    }

    private static void add(Map<String, BigDecimal> sums, Money amount, UnaryOperator<BigDecimal> sign) {
        sums.merge(amount.getCurrencyUnit().getCode(), sign.apply(amount.getAmount()), BigDecimal::add);
    }

    private static void addAll(Map<String, BigDecimal> sums, Map<String, BigDecimal> others) {
        others.forEach((currency, sum) -> sums.merge(currency, sum, BigDecimal::add));
    }

    private static SortedMap<String, BigDecimal> withoutZeros(SortedMap<String, BigDecimal> sums) {
        SortedMap<String, BigDecimal> some = new TreeMap<>(sums);
        some.values().removeIf(sum -> sum.signum() == 0);
        return some;
    }
}
