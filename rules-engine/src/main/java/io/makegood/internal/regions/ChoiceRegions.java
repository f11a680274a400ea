package io.makegood.internal.regions;

import io.makegood.internal.deciding.ChoiceOrder;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** @param regions of the rules that prefer and offer */
    ChoiceRegions(Axes axes, Space space, Map<RemedyType, Dimension> eligible, Collection<RuleRegion> regions) {
        this.axes = axes;
        this.space = space;
        this.eligible = eligible;
        this.remedies = eligible.keySet().stream().sorted().toList();
        for (RemedyType remedy : remedies) {
            preferred.put(remedy, byRank(regions, remedy, "prefer"));
            offered.put(remedy, byRank(regions, remedy, "offer"));
            offeredAtAll.put(
                    remedy, any("offered " + remedy.name(), offered.get(remedy).values()));
        }
        for (int i = 0; i < remedies.size(); i++) {
            for (int j = i + 1; j < remedies.size(); j++) {
                before.put(List.of(remedies.get(i), remedies.get(j)), order(remedies.get(i), remedies.get(j)));
            }
        }
        this.open = Side.of(space.question("the customer chooses"), true);
        this.chosen = space.dimension("chosen", remedies.size() + 1);
        this.given = choose();
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

    private Dimension choose() {
        Dimension best = first("best", remedy -> isLeft(remedy));
        Dimension offer = first("first offer", remedy -> Objects.requireNonNull(offeredAtAll.get(remedy)));
        Dimension restoring =
                first("best beside words", remedy -> ChoiceOrder.isWords(remedy) ? axes.never() : isLeft(remedy));
        Side several = several(offer);
        space.forbid(open.box().and(several.opposite().box()));
        Dimension result = space.dimension("given", remedies.size() + 1);
        int none = remedies.size();
        for (int i = 0; i <= none; i++) {
            Box isBest = Box.EVERYTHING.and(best, i);
            if (i == none) {
                space.forbid(isBest.and(open.box()));
                choose(isBest, chosen, none);
                continue;
            }
            Side wins = preferenceWins(remedies.get(i));
            space.forbid(open.box().and(isBest).and(wins.box()));
            space.forbid(
                    open.opposite().box().and(isBest).and(wins.opposite().box()).and(several.box()));
            choose(isBest.and(wins.box()), chosen, i);
            for (int j = 0; j <= none; j++) {
                choose(isBest.and(wins.opposite().box()).and(offer, j), chosen, j == none ? i : j);
            }
        }
        int waiting = remedies.indexOf(RemedyType.WAIT_AND_RECHECK);
        int told = remedies.indexOf(RemedyType.INFORM_ONLY);
        for (int i = 0; i <= none; i++) {
            Box isChosen = Box.EVERYTHING.and(chosen, i);
            if (i != waiting) {
                choose(isChosen, result, i);
                continue;
            }
            // What follows a wait; where the customer may choose the wait, the wait is what he would get.
            for (int j = 0; j <= none; j++) {
                Box follows = isChosen.and(restoring, j);
                int next = j == none ? (told < 0 ? none : told) : j;
                choose(follows.and(several.opposite().box()), result, next);
            }
            for (int j = 0; j < none; j++) {
                Side wins = preferenceWins(remedies.get(j));
                for (int k = 0; k <= none; k++) {
                    Box both = isChosen.and(several.box()).and(best, j).and(restoring, k);
                    choose(both.and(wins.box()), result, k == none ? (told < 0 ? none : told) : k);
                    choose(both.and(wins.opposite().box()), result, waiting);
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

    private SortedMap<Integer, Side> byRank(Collection<RuleRegion> regions, RemedyType remedy, String verb) {
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
        Side any = Side.of(space.question(name), true);
        axes.equateAny(any, sides);
        return any;
    }

    /** Whether one comes before the other in the choice, if both are left. */
    private Side order(RemedyType one, RemedyType other) {
        Side first = Side.of(space.question(one.name() + " before " + other.name()), true);
        Side equal = axes.always();
        for (Map.Entry<Integer, List<Side>> rank :
                both(preferred.get(one), preferred.get(other)).entrySet()) {
            equal = decide(first, equal, rank.getValue().get(0), rank.getValue().get(1));
        }
        equal = decide(first, equal, isWished(one), isWished(other));
        equal = decide(first, equal, isOfferedBefore(one, other), isOfferedBefore(other, one));
        Side belowOne = axes.answer(LawRegions.belowLaw(one));
        Side belowOther = axes.answer(LawRegions.belowLaw(other));
        equal = decide(first, equal, belowOther, belowOne);
        int restoring = Integer.compare(ChoiceOrder.restoring(one), ChoiceOrder.restoring(other));
        if (restoring != 0) {
            space.forbid(equal.box().and((restoring < 0 ? first.opposite() : first).box()));
            return first;
        }
        equal = decide(first, equal, costsLess(one, other), costsLess(other, one));
        space.forbid(equal.box().and(first.opposite().box()));
        return first;
    }

    /** Where all that was asked before is equal, the better one comes first; where this is equal as well, something else decides. */
    private Side decide(Side first, Side equal, Side one, Side other) {
        if (axes.isNever(one) && axes.isNever(other)) {
            return equal;
        }
        Side better = axes.all(List.of(one, other.opposite()));
        Side worse = axes.all(List.of(other, one.opposite()));
        space.forbid(equal.box().and(better.box()).and(first.opposite().box()));
        space.forbid(equal.box().and(worse.box()).and(first.box()));
        return axes.all(List.of(equal, better.opposite(), worse.opposite()));
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
        Dimension costs = axes.costs(name);
        BitSet less = new BitSet();
        less.set(isInOrder ? 0 : 2);
        return new Side(costs, less);
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
        Dimension first = space.dimension(name, remedies.size() + 1);
        Box none = Box.EVERYTHING.and(first, remedies.size());
        Box nobody = Box.EVERYTHING;
        for (int i = 0; i < remedies.size(); i++) {
            Side one = holds.apply(remedies.get(i));
            Box isFirst = Box.EVERYTHING.and(first, i);
            space.forbid(isFirst.and(one.opposite().box()));
            space.forbid(none.and(one.box()));
            for (int j = 0; j < remedies.size(); j++) {
                if (j != i) {
                    Side other = holds.apply(remedies.get(j));
                    space.forbid(isFirst.and(other.box())
                            .and(isBefore(i, j).opposite().box()));
                }
            }
            nobody = nobody.and(one.opposite().box());
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
        Side several = Side.of(space.question("several offers"), true);
        space.forbid(several.box().and(offer, remedies.size()));
        for (int i = 0; i < remedies.size(); i++) {
            Box isFirst = Box.EVERYTHING.and(offer, i);
            Box alone = isFirst.and(several.box());
            for (int j = 0; j < remedies.size(); j++) {
                Side other = offeredAtAll.get(remedies.get(j));
                if (j != i && other != null) {
                    space.forbid(isFirst.and(other.box()).and(several.opposite().box()));
                    alone = alone.and(other.opposite().box());
                }
            }
            space.forbid(alone);
        }
        return several;
    }
}
