package io.makegood.internal.proving;

import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.regions.RuleRegion;
import io.makegood.internal.rule.Action;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import io.makegood.internal.space.Point;
import io.makegood.internal.space.Space;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where two policies that are laid out in one space may decide otherwise. Where their rules say the same of every claim, whatever is made of that is the same; where
 * they do not, another remedy may be chosen, or something else may come of it.
 */
final class Contrast {
    /** What rules of one phase say alike, of which not all counts: of several such sayings the first holds, by the name of its rule. */
    private static final Set<String> FIRST_HOLDS =
            Set.of("ask", "askToWait", "holdForReview", "holdUncertainAmountForReview", "enclose");

    private final PolicyRegions one;
    private final PolicyRegions other;
    private final Space space;
    /** For each thing of which one policy says it and the other does not, whether that is so. */
    private final List<Dimension> saidOtherwise = new ArrayList<>();
    /** The remedies of which the other policy may choose another one; null stands for none. */
    private final Set<@Nullable RemedyType> exchanged = new LinkedHashSet<>();

    private final Dimension otherwise;

    Contrast(PolicyRegions one, PolicyRegions other) {
        this.one = one;
        this.other = other;
        this.space = one.space();
        compareWhatIsSaid();
        this.otherwise = space.question("said otherwise");
        Box none = Box.EVERYTHING.and(otherwise, 1);
        for (Dimension each : saidOtherwise) {
            space.forbid(Box.EVERYTHING.and(each, 1).and(otherwise, 0));
            none = none.and(each, 0);
        }
        space.forbid(none);
        compareWhatIsChosen();
    }

    /** What is said of a fact, and what of the rule that says it counts. */
    private record Said(Effect effect, String behalf) {}

    private void compareWhatIsSaid() {
        Map<Said, List<RuleRegion>> mine = said(one);
        Map<Said, List<RuleRegion>> theirs = said(other);
        Set<Said> all = new LinkedHashSet<>(mine.keySet());
        all.addAll(theirs.keySet());
        for (Said each : all) {
            List<RuleRegion> here = mine.getOrDefault(each, List.of());
            List<RuleRegion> there = theirs.getOrDefault(each, List.of());
            if (!fires(here).equals(fires(there))) {
                differ(each.toString(), one.anyFires(here), other.anyFires(there));
            }
        }
    }

    private static Set<Dimension> fires(List<RuleRegion> regions) {
        Set<Dimension> fires = new HashSet<>();
        regions.forEach(region -> fires.add(region.fires()));
        return fires;
    }

    private static Map<Said, List<RuleRegion>> said(PolicyRegions policy) {
        Map<Said, List<RuleRegion>> said = new LinkedHashMap<>();
        for (RuleRegion region : policy.regions()) {
            List<Action> actions = region.rule().actions();
            List<Effect> effects = Effect.of(region, policy::told);
            for (int i = 0; i < actions.size(); i++) {
                Effect effect = effects.get(i);
                boolean isFirst = FIRST_HOLDS.contains(effect.verb()) || isTied(policy, region, effect);
                String behalf = effect.rank() == 0 ? "" : region.rule().principle();
                said.computeIfAbsent(
                                new Said(
                                        effect, isFirst ? behalf + region.rule().name() : behalf),
                                each -> new ArrayList<>())
                        .add(region);
            }
        }
        return said;
    }

    private static boolean isTied(PolicyRegions policy, RuleRegion region, Effect effect) {
        return effect.isExclusive()
                && policy.regions().stream()
                        .anyMatch(rival -> rival.rule().rank() == region.rule().rank()
                                && Effect.of(rival).stream().anyMatch(effect::excludes)
                                && Effect.areTied(region, effect, rival));
    }

    private void differ(String name, Dimension mine, Dimension theirs) {
        boolean isPossible = space.find(Box.EVERYTHING.and(mine, 1).and(theirs, 0)) != null
                || space.find(Box.EVERYTHING.and(mine, 0).and(theirs, 1)) != null;
        if (isPossible) {
            Dimension differ = space.question(name);
            for (int cell : new int[] {0, 1}) {
                Box here = Box.EVERYTHING.and(mine, cell);
                space.forbid(here.and(theirs, cell).and(differ, 1));
                space.forbid(here.and(theirs, 1 - cell).and(differ, 0));
            }
            saidOtherwise.add(differ);
        }
    }

    private void compareWhatIsChosen() {
        if (one.choosesLike(other)) {
            return;
        }
        // Where both say the same, both choose the same.
        for (RemedyType remedy : orNone(one.proposedRemedies())) {
            if (space.find(one.given(remedy).and(other.givenOther(remedy)).and(otherwise, 1)) != null) {
                exchanged.add(remedy);
            }
        }
    }

    private static List<@Nullable RemedyType> orNone(List<RemedyType> remedies) {
        List<@Nullable RemedyType> all = new ArrayList<>(remedies);
        all.add(null);
        return all;
    }

    /** Whether anything may be said otherwise of a claim of such an incident. */
    boolean isAnything(IncidentType type) {
        return !saidOtherwise.isEmpty() && space.find(one.of(type).and(otherwise, 1)) != null;
    }

    /** For each thing that is said otherwise, where. */
    List<Box> things() {
        return saidOtherwise.stream().map(each -> Box.EVERYTHING.and(each, 1)).toList();
    }

    /**
     * Two remedies that may be chosen of one claim.
     *
     * @param mine null stands for none
     * @param theirs null stands for none
     */
    record Pair(
            IncidentType type,
            @Nullable RemedyType mine,
            @Nullable RemedyType theirs) {}

    /**
     * Pairs of different remedies for such an incident.
     *
     * @param most so many, where there are more
     */
    Set<Pair> pairs(IncidentType type, int most) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (RemedyType mine : exchanged) {
            if (pairs.size() == most) {
                break;
            }
            Box left = one.of(type)
                    .and(one.given(mine))
                    .and(other.givenOther(mine))
                    .and(otherwise, 1);
            for (Point point = space.find(left); point != null && pairs.size() < most; point = space.find(left)) {
                RemedyType theirs = other.given(point);
                pairs.add(new Pair(type, mine, theirs));
                left = left.and(other.givenOther(theirs));
            }
        }
        return pairs;
    }

    /** Where these are what is chosen. */
    Box where(Pair pair) {
        return one.of(pair.type()).and(one.given(pair.mine())).and(other.given(pair.theirs()));
    }
}
