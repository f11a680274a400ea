package io.makegood.internal.regions;

import io.makegood.internal.deciding.ChoiceOrder;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import io.makegood.internal.space.Space;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which remedy is chosen among those that are left, as a dimension: the same criteria in the same order as the choice itself has. What a remedy costs is no matter of
 * rules, so that of two remedies which costs less is a question of its own.
 */
final class ChoiceRegions {
    private static final String WISHED = "wished";

    private final Axes axes;
    private final Space space;
    private final List<RemedyType> remedies;
    private final Map<RemedyType, Dimension> eligible;
    private final Map<RemedyType, Dimension> ruledOut;
    private final Collection<RuleRegion> regions;
    /** By remedy and rank, whether it is preferred on behalf of a principle of that rank. */
    private final Map<RemedyType, SortedMap<Integer, Side>> preferred = new LinkedHashMap<>();
    /** The same of being offered. */
    private final Map<RemedyType, SortedMap<Integer, Side>> offered = new LinkedHashMap<>();

    private final Map<RemedyType, Side> offeredAtAll = new LinkedHashMap<>();
    /** By two remedies, the first before the second in the vocabulary, whether it comes first in the choice. */
    private final Map<List<RemedyType>, Side> before = new HashMap<>();

    private final Dimension given;
    private final Dimension chosen;
    /** Whether the customer chooses among what is offered. */
    private final Side open;

    /** @param regions of all rules */
    ChoiceRegions(
            Axes axes,
            Space space,
            Map<RemedyType, Dimension> eligible,
            Map<RemedyType, Dimension> ruledOut,
            Collection<RuleRegion> regions) {
        this.axes = axes;
        this.space = space;
        this.eligible = eligible;
        this.ruledOut = ruledOut;
        this.regions = regions;
        this.remedies = eligible.keySet().stream().sorted().toList();
        for (RemedyType remedy : remedies) {
            preferred.put(remedy, byRank(remedy, "prefer"));
            offered.put(remedy, byRank(remedy, "offer"));
            offeredAtAll.put(
                    remedy, any("offered " + remedy.name(), offered.get(remedy).values()));
        }
        for (int i = 0; i < remedies.size(); i++) {
            for (int j = i + 1; j < remedies.size(); j++) {
                before.put(List.of(remedies.get(i), remedies.get(j)), order(remedies.get(i), remedies.get(j)));
            }
        }
        Dimension best = first("best", this::isLeft);
        Dimension offer = first("first offer", remedy -> Objects.requireNonNull(offeredAtAll.get(remedy)));
        Dimension restoring =
                first("best beside words", remedy -> ChoiceOrder.isWords(remedy) ? axes.never() : isLeft(remedy));
        Side several = several(offer);
        List<Side> wins = remedies.stream().map(this::preferenceWins).toList();
        this.open = Side.of(
                axes.worked("open", List.of("open", remedies, best, several, wins), () -> open(best, several, wins)),
                true);
        this.chosen =
                axes.worked("chosen", List.of("chosen", remedies, best, offer, wins), () -> chosen(best, offer, wins));
        List<?> how = List.of("given", remedies, chosen, best, restoring, several, wins);
        this.given = axes.worked("given", how, () -> given(chosen, best, restoring, several, wins));
    }

    /** The remedy that is chosen, by its place among all that any rule proposes; behind them, none. */
    Dimension given() {
        return given;
    }

    /** As {@link #given}, where a wait is itself and not what follows it. */
    Dimension chosen() {
        return chosen;
    }

    /** Whether the customer chooses among what is offered. */
    Side open() {
        return open;
    }

    /** Whether the customer chooses: there are several offers, and no preference comes before them. */
    private Dimension open(Dimension best, Side several, List<Side> wins) {
        Dimension question = space.question("the customer chooses");
        Side yes = Side.of(question, true);
        space.forbid(yes.box().and(several.opposite().box()));
        for (int i = 0; i < remedies.size(); i++) {
            Box isBest = Box.EVERYTHING.and(best, i);
            space.forbid(yes.box().and(isBest).and(wins.get(i).box()));
            space.forbid(yes.opposite()
                    .box()
                    .and(isBest)
                    .and(wins.get(i).opposite().box())
                    .and(several.box()));
        }
        space.forbid(yes.box().and(best, remedies.size()));
        return question;
    }

    /** What comes first, but for what is only offered. */
    private Dimension chosen(Dimension best, Dimension offer, List<Side> wins) {
        Dimension chosen = space.dimension("chosen", remedies.size() + 1);
        int none = remedies.size();
        for (int i = 0; i <= none; i++) {
            Box isBest = Box.EVERYTHING.and(best, i);
            if (i == none) {
                choose(isBest, chosen, none);
                continue;
            }
            choose(isBest.and(wins.get(i).box()), chosen, i);
            for (int j = 0; j <= none; j++) {
                choose(isBest.and(wins.get(i).opposite().box()).and(offer, j), chosen, j == none ? i : j);
            }
        }
        return chosen;
    }

    /** What follows a wait in its place; where the customer may choose the wait, the wait is what he would get. */
    private Dimension given(Dimension chosen, Dimension best, Dimension restoring, Side several, List<Side> wins) {
        Dimension result = space.dimension("given", remedies.size() + 1);
        int none = remedies.size();
        int waiting = remedies.indexOf(RemedyType.WAIT_AND_RECHECK);
        int told = remedies.indexOf(RemedyType.INFORM_ONLY);
        for (int i = 0; i <= none; i++) {
            Box isChosen = Box.EVERYTHING.and(chosen, i);
            if (i != waiting) {
                choose(isChosen, result, i);
                continue;
            }
            for (int j = 0; j <= none; j++) {
                Box follows = isChosen.and(restoring, j);
                int next = j == none ? (told < 0 ? none : told) : j;
                choose(follows.and(several.opposite().box()), result, next);
            }
            for (int j = 0; j < none; j++) {
                for (int k = 0; k <= none; k++) {
                    Box both = isChosen.and(several.box()).and(best, j).and(restoring, k);
                    choose(both.and(wins.get(j).box()), result, k == none ? (told < 0 ? none : told) : k);
                    choose(both.and(wins.get(j).opposite().box()), result, waiting);
                }
            }
        }
        return result;
    }

    private Side isLeft(RemedyType remedy) {
        return Side.of(Objects.requireNonNull(eligible.get(remedy)), true);
    }

    /** All that any rule proposes, in the order of the vocabulary. */
    List<RemedyType> remedies() {
        return remedies;
    }

    /** In this box, that is what is chosen. */
    private void choose(Box where, Dimension chosen, int cell) {
        BitSet others = new BitSet();
        others.set(0, chosen.cells());
        others.clear(cell);
        space.forbid(where.and(chosen, others));
    }

    private SortedMap<Integer, Side> byRank(RemedyType remedy, String verb) {
        SortedMap<Integer, List<Side>> saying = new TreeMap<>();
        for (RuleRegion region : regions) {
            boolean says = region.rule().actions().stream()
                    .anyMatch(action -> action.verb().getName().equals(verb));
            if (says && remedy.equals(region.term())) {
                saying.computeIfAbsent(region.rule().rank(), rank -> new ArrayList<>())
                        .add(Side.of(region.fires(), true));
            }
        }
        SortedMap<Integer, Side> byRank = new TreeMap<>();
        saying.forEach((rank, sides) -> byRank.put(rank, any(verb + " " + remedy.name() + " by rank " + rank, sides)));
        return byRank;
    }

    private Side any(String name, Collection<Side> sides) {
        if (sides.isEmpty()) {
            return axes.never();
        }
        if (sides.size() == 1) {
            return sides.iterator().next();
        }
        return Side.of(axes.any(name, sides), true);
    }

    /** Whether one comes before the other in the choice, if both are left. */
    private Side order(RemedyType one, RemedyType other) {
        List<List<Side>> criteria =
                new ArrayList<>(both(preferred.get(one), preferred.get(other)).values());
        criteria.add(List.of(isWished(one), isWished(other)));
        criteria.add(List.of(isOfferedBefore(one, other), isOfferedBefore(other, one)));
        Side belowOne = axes.answer(LawRegions.belowLaw(one));
        Side belowOther = axes.answer(LawRegions.belowLaw(other));
        criteria.add(List.of(belowOther, belowOne));
        int restoring = Integer.compare(ChoiceOrder.restoring(one), ChoiceOrder.restoring(other));
        if (restoring == 0) {
            criteria.add(List.of(costsLess(one, other), costsLess(other, one)));
        }
        boolean otherwise = restoring <= 0;
        String name = one.name() + " before " + other.name();
        Dimension first = axes.worked(name, List.of("order", criteria, otherwise), () -> {
            Dimension question = space.question(name);
            Side yes = Side.of(question, true);
            Side equal = axes.always();
            for (List<Side> criterion : criteria) {
                equal = decide(yes, equal, criterion.get(0), criterion.get(1));
            }
            space.forbid(equal.box().and((otherwise ? yes.opposite() : yes).box()));
            return question;
        });
        return Side.of(first, true);
    }

    /** Where all that was asked before is equal, the better one comes first; where this is equal as well, something else decides. */
    private Side decide(Side first, Side equal, Side one, Side other) {
        if (axes.isNever(one) && axes.isNever(other)) {
            return equal;
        }
        Box better = equal.box().and(one.box()).and(other.opposite().box());
        Box worse = equal.box().and(other.box()).and(one.opposite().box());
        space.forbid(better.and(first.opposite().box()));
        space.forbid(worse.and(first.box()));
        String before =
                (equal.equals(axes.always()) ? first : equal).dimension().name();
        Side still = Side.of(space.question(before + ", equal"), true);
        space.forbid(still.box().and(equal.opposite().box()));
        space.forbid(still.box().and(better));
        space.forbid(still.box().and(worse));
        Box unequal = equal.box().and(still.opposite().box());
        space.forbid(unequal.and(one.box()).and(other.box()));
        space.forbid(unequal.and(one.opposite().box()).and(other.opposite().box()));
        return still;
    }

    private SortedMap<Integer, List<Side>> both(
            @Nullable SortedMap<Integer, Side> one, @Nullable SortedMap<Integer, Side> other) {
        SortedMap<Integer, List<Side>> both = new TreeMap<>();
        Map<Integer, Side> first = one == null ? Map.of() : one;
        Map<Integer, Side> second = other == null ? Map.of() : other;
        first.keySet().forEach(rank -> both.put(rank, List.of()));
        second.keySet().forEach(rank -> both.put(rank, List.of()));
        both.replaceAll((rank, none) ->
                List.of(first.getOrDefault(rank, axes.never()), second.getOrDefault(rank, axes.never())));
        return both;
    }

    private Side isWished(RemedyType remedy) {
        Axis wished = axes.axis(WISHED);
        return wished == null ? axes.never() : wished.equal(Operator.EQUAL, Collections.singletonList(remedy));
    }

    /** Whether the first offer of one is on behalf of a higher principle than all of the other's. */
    private Side isOfferedBefore(RemedyType one, RemedyType other) {
        List<Side> ways = new ArrayList<>();
        SortedMap<Integer, Side> others = offered.getOrDefault(other, new TreeMap<>());
        offered.getOrDefault(one, new TreeMap<>()).forEach((rank, side) -> {
            List<Side> all = new ArrayList<>(List.of(side));
            others.headMap(rank + 1).values().forEach(earlier -> all.add(earlier.opposite()));
            ways.add(axes.all(all));
        });
        return any(one.name() + " offered before " + other.name(), ways);
    }

    private Side costsLess(RemedyType one, RemedyType other) {
        boolean isInOrder = one.compareTo(other) < 0;
        String name = isInOrder ? one.name() + " against " + other.name() : other.name() + " against " + one.name();
        Dimension costs = axes.costs(name, isInOrder ? amounts(one, other) : amounts(other, one));
        BitSet less = new BitSet();
        less.set(isInOrder ? 0 : 2);
        return new Side(costs, less);
    }

    /** What rules say of how much two remedies cost, as far as they say it at all. */
    private List<?> amounts(RemedyType one, RemedyType other) {
        List<Object> said = new ArrayList<>();
        for (RemedyType remedy : List.of(one, other)) {
            Set<Object> amounts = new HashSet<>();
            for (RuleRegion region : regions) {
                for (Action action : region.rule().actions()) {
                    List<Operand> arguments = action.arguments();
                    if (arguments.size() > 1
                            && action.verb().getName().equals("propose")
                            && remedy.equals(region.handed(arguments.get(0)))) {
                        amounts.add(List.of(
                                region.fires(),
                                axes.told(arguments.get(1), arguments.get(1).text())));
                    }
                }
            }
            said.add(amounts);
            // What has failed is paid back with the order, where nothing forbids that.
            if (remedy.definition().amount() == RemedyType.Amount.ORDER
                    && ruledOut.containsKey(RemedyType.REFUND_FULL)) {
                said.add(Objects.requireNonNull(ruledOut.get(RemedyType.REFUND_FULL)));
            }
        }
        return said;
    }

    /** Whether it is preferred on behalf of a principle that is no lower than that of any offer. */
    private Side preferenceWins(RemedyType remedy) {
        List<Side> ways = new ArrayList<>();
        preferred.getOrDefault(remedy, new TreeMap<>()).forEach((rank, side) -> {
            List<Side> all = new ArrayList<>(List.of(side));
            offered.values()
                    .forEach(byRank -> byRank.headMap(rank).values().forEach(higher -> all.add(higher.opposite())));
            ways.add(axes.all(all));
        });
        return any("preference of " + remedy.name() + " wins", ways);
    }

    /** The first in the choice of those of which something holds, by its place; behind them, none. */
    private Dimension first(String name, Function<RemedyType, Side> holds) {
        List<Side> sides = remedies.stream().map(holds).toList();
        return axes.worked(name, List.of("first", remedies, sides, Map.copyOf(before)), () -> first(name, sides));
    }

    private Dimension first(String name, List<Side> holds) {
        Dimension first = space.dimension(name, remedies.size() + 1);
        Box none = Box.EVERYTHING.and(first, remedies.size());
        for (int i = 0; i < remedies.size(); i++) {
            Box isFirst = Box.EVERYTHING.and(first, i);
            space.forbid(isFirst.and(holds.get(i).opposite().box()));
            space.forbid(none.and(holds.get(i).box()));
            for (int j = 0; j < remedies.size(); j++) {
                if (j != i) {
                    space.forbid(isFirst.and(holds.get(j).box())
                            .and(isBefore(i, j).opposite().box()));
                }
            }
        }
        return first;
    }

    private Side isBefore(int one, int other) {
        Side ordered = before.get(
                one < other
                        ? List.of(remedies.get(one), remedies.get(other))
                        : List.of(remedies.get(other), remedies.get(one)));
        if (ordered == null) {
            throw new IllegalStateException("no order of two remedies");
        }
        return one < other ? ordered : ordered.opposite();
    }

    /** Whether more than one is offered. */
    private Side several(Dimension offer) {
        List<Side> offers = remedies.stream()
                .map(remedy -> Objects.requireNonNull(offeredAtAll.get(remedy)))
                .toList();
        return Side.of(
                axes.worked(
                        "several offers", List.of("several", remedies, offer, offers), () -> several(offer, offers)),
                true);
    }

    private Dimension several(Dimension offer, List<Side> offers) {
        Dimension question = space.question("several offers");
        Side several = Side.of(question, true);
        space.forbid(several.box().and(offer, remedies.size()));
        for (int i = 0; i < remedies.size(); i++) {
            Box isFirst = Box.EVERYTHING.and(offer, i);
            Box alone = isFirst.and(several.box());
            for (int j = 0; j < remedies.size(); j++) {
                if (j != i) {
                    Side other = offers.get(j);
                    space.forbid(isFirst.and(other.box()).and(several.opposite().box()));
                    alone = alone.and(other.opposite().box());
                }
            }
            space.forbid(alone);
        }
        return question;
    }
}
