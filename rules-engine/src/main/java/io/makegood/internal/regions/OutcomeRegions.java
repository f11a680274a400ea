package io.makegood.internal.regions;

import io.makegood.internal.contribution.Duty;
import io.makegood.internal.contribution.Obligation;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.invariants.Outcome;
import io.makegood.internal.invariants.PolicyInvariant;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import io.makegood.internal.space.Space;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision on a claim is like in the end: its remedy, where that stands, and which of the terms that rules say of a duty holds. A remedy is one that is left, or
 * what the engine says where another claim of the case makes it good already; by itself a claim gets what is chosen.
 */
final class OutcomeRegions {
    /** Whose decision it is. */
    static final Subject SETTLED = new Subject(Phase.SETTLE, null);

    private final Axes axes;
    private final Space space;
    private final Collection<RuleRegion> regions;
    private final Map<RemedyType, Dimension> eligible;
    private final Map<RemedyType, Dimension> ruledOut;
    private final Map<PauseKind, Side> pausing = new EnumMap<>(PauseKind.class);
    private final Map<Duty, Dimension> terms = new EnumMap<>(Duty.class);
    private final Side byItself;
    private boolean isChoiceTied;

    OutcomeRegions(
            Axes axes,
            Space space,
            Collection<RuleRegion> regions,
            Map<RemedyType, Dimension> eligible,
            Map<RemedyType, Dimension> ruledOut,
            Map<PauseKind, Dimension> paused) {
        this.axes = axes;
        this.space = space;
        this.regions = regions;
        this.eligible = eligible;
        this.ruledOut = ruledOut;
        this.byItself = Side.of(space.question("decided by itself"), true);
        paused.forEach((kind, there) -> pausing.put(kind, pausing(kind, there)));
        tieRemedy();
        tieStatus();
    }

    /** Whether a claim gets what is chosen for it by itself. */
    Side byItself() {
        return byItself;
    }

    /** Where an invariant does not hold. */
    Side broken(PolicyInvariant invariant) {
        List<Side> whenever = new ArrayList<>();
        invariant.whenever().forEach(condition -> whenever.add(axes.side(SETTLED, condition)));
        List<Side> all = new ArrayList<>();
        invariant.outcomes().forEach(outcome -> all.add(side(outcome)));
        Side so = axes.all(all);
        whenever.add(invariant.isNever() ? so : so.opposite());
        return axes.all(whenever);
    }

    private Side side(Outcome outcome) {
        if (outcome instanceof Outcome.Holds holds) {
            return axes.side(SETTLED, holds.condition());
        }
        if (outcome instanceof Outcome.Term term) {
            Dimension holding = terms.computeIfAbsent(term.duty(), duty -> holding(term));
            Enum<?>[] constants = constants(term);
            BitSet cells = new BitSet();
            for (int i = 0; i < constants.length; i++) {
                cells.set(i, term.terms().contains(constants[i]));
            }
            return new Side(holding, cells);
        }
        if (outcome instanceof Outcome.Said said) {
            return any(saying(said));
        }
        return outcome instanceof Outcome.Eligible left
                ? any(answers(eligible, left.remedies()))
                : any(answers(ruledOut, ((Outcome.RuledOut) outcome).remedies()));
    }

    private static List<Side> answers(Map<RemedyType, Dimension> questions, Set<RemedyType> remedies) {
        return remedies.stream()
                .map(questions::get)
                .filter(Objects::nonNull)
                .map(question -> Side.of(question, true))
                .toList();
    }

    /** Where one of these holds. */
    private Side any(List<Side> sides) {
        return axes.all(sides.stream().map(Side::opposite).toList()).opposite();
    }

    private List<Side> saying(Outcome.Said said) {
        List<Side> saying = new ArrayList<>();
        for (RuleRegion region : regions) {
            for (Action action : region.rule().actions()) {
                if (action.verb().getName().equals(said.verb())) {
                    Object handed = region.handed(action.arguments().get(0));
                    if (handed == null) {
                        // Perhaps it says one of them, perhaps something else.
                        saying.add(axes.all(List.of(
                                Side.of(region.fires(), true),
                                axes.answer("said by " + region.rule().name()))));
                    } else if (said.terms().contains(handed)) {
                        saying.add(Side.of(region.fires(), true));
                    }
                }
            }
        }
        return saying;
    }

    private static Enum<?>[] constants(Outcome.Term term) {
        return (Enum<?>[]) term.terms().iterator().next().getDeclaringClass().getEnumConstants();
    }

    /** A term, and where a rule says it. */
    private record Spoken(RuleRegion region, Obligation.@Nullable Term term) {
        int rank() {
            return region.rule().rank();
        }

        int place() {
            return region.rule().place();
        }
    }

    /**
     * Which term of a duty holds, as a dimension: that of the highest principle, of equals the one that is better for the customer, of these the first; behind all terms,
     * none.
     */
    private Dimension holding(Outcome.Term asked) {
        Enum<?>[] constants = constants(asked);
        List<Spoken> spoken = new ArrayList<>();
        for (RuleRegion region : regions) {
            for (Action action : region.rule().actions()) {
                if (Duty.ofVerb(action.verb().getName()) == asked.duty()) {
                    Object handed = region.handed(action.arguments().get(0));
                    spoken.add(new Spoken(
                            region, handed instanceof Enum<?> term ? Obligation.Term.of(asked.duty(), term) : null));
                }
            }
        }
        Dimension holding = space.dimension("what holds of " + asked.duty(), constants.length + 1);
        spoken.sort(Comparator.comparingInt(Spoken::rank)
                .thenComparing(OutcomeRegions::better)
                .thenComparingInt(Spoken::place));
        Box before = Box.EVERYTHING;
        boolean isOpen = false;
        for (Spoken each : spoken) {
            Obligation.Term term = each.term();
            // Beside a term that is worked out, nobody knows which is better.
            isOpen |= term == null;
            if (term != null && !isOpen) {
                Box others = Box.EVERYTHING.and(
                        holding,
                        Box.EVERYTHING.and(holding, term.term().ordinal()).otherCells(holding));
                space.forbid(before.and(each.region().fires(), 1).and(others));
            }
            before = before.and(each.region().fires(), 0);
        }
        Enum<?> otherwise = asked.otherwise();
        int cell = otherwise == null ? constants.length : otherwise.ordinal();
        space.forbid(before.and(holding, Box.EVERYTHING.and(holding, cell).otherCells(holding)));
        return holding;
    }

    private static int better(Spoken one, Spoken other) {
        Obligation.Term a = one.term();
        Obligation.Term b = other.term();
        // What is worked out comes first, so that nothing is concluded from what comes after it.
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return Integer.compare(b.duty().favour(b.term()), a.duty().favour(a.term()));
    }

    /** Whether a pause was proposed and not ruled out. */
    private Side pausing(PauseKind kind, Dimension proposed) {
        List<Side> all = new ArrayList<>(List.of(Side.of(proposed, true)));
        for (RuleRegion region : regions) {
            if (kind.equals(region.term())) {
                all.add(Side.of(region.fires(), false));
            }
        }
        return axes.all(all);
    }

    /** What cannot be left is not given, unless the engine says it in the place of rules. */
    private void tieRemedy() {
        Axis remedy = axes.axis("remedy");
        if (remedy == null) {
            return;
        }
        Axis goods = axes.axis("sendingGoods");
        for (int cell = 0; cell < remedy.dimension().cells(); cell++) {
            if (!(remedy.value(cell) instanceof RemedyType type)) {
                continue;
            }
            Box given = Box.EVERYTHING.and(remedy.dimension(), cell);
            Dimension left = eligible.get(type);
            if (!isOfEngine(type)) {
                space.forbid(left == null ? given : given.and(left, 0));
            }
            if (goods != null) {
                space.forbid(given.and(goods.equal(Operator.NOT_EQUAL, Collections.singletonList(type.shipsGoods()))
                        .box()));
            }
        }
    }

    /** What a review stands before, and what a claim gets that is made good with another one. */
    private static boolean isOfEngine(RemedyType type) {
        return type.equals(RemedyType.REFUND_FULL) || type.equals(RemedyType.INFORM_ONLY);
    }

    /** Nothing is waited for that nobody proposed to wait for. */
    private void tieStatus() {
        Axis status = axes.axis("status");
        if (status == null) {
            return;
        }
        Dimension waiting = eligible.get(RemedyType.WAIT_AND_RECHECK);
        Box wait = waiting == null ? Box.EVERYTHING : Box.EVERYTHING.and(waiting, 0);
        space.forbid(is(status, ResolutionStatus.PROVISIONAL)
                .and(pausing(PauseKind.WAIT).opposite().box())
                .and(wait));
        space.forbid(is(status, ResolutionStatus.AWAITING_CUSTOMER_INFO)
                .and(pausing(PauseKind.QUESTION).opposite().box()));
    }

    private static Box is(Axis axis, Object value) {
        return axis.equal(Operator.EQUAL, Collections.singletonList(value)).box();
    }

    private Side pausing(PauseKind kind) {
        return pausing.getOrDefault(kind, axes.never());
    }

    /** A claim by itself gets what is chosen. */
    void tieChoice(ChoiceRegions choice, Space space) {
        if (isChoiceTied) {
            return;
        }
        isChoiceTied = true;
        Axis remedy = axes.axis("remedy");
        Axis status = axes.axis("status");
        List<RemedyType> remedies = choice.remedies();
        Box gap = byItself.box().and(choice.given(), remedies.size());
        if (remedy != null) {
            for (int i = 0; i < remedies.size(); i++) {
                space.forbid(byItself.box()
                        .and(choice.given(), i)
                        .and(remedy.equal(Operator.NOT_EQUAL, Collections.singletonList(remedies.get(i)))
                                .box()));
            }
            space.forbid(
                    gap.and(remedy.equal(Operator.NOT_IN, Arrays.asList(RemedyType.REFUND_FULL, RemedyType.INFORM_ONLY))
                            .box()));
        }
        if (status != null) {
            tieStatus(choice, status);
        }
    }

    /** Where a decision stands, as far as no amount that is uncertain decides that. */
    private void tieStatus(ChoiceRegions choice, Axis status) {
        List<RemedyType> remedies = choice.remedies();
        Dimension chosen = choice.chosen();
        Box some = byItself.box()
                .and(chosen, Box.EVERYTHING.and(chosen, remedies.size()).otherCells(chosen));
        Box decided = some.and(choice.open().opposite().box());
        int wait = remedies.indexOf(RemedyType.WAIT_AND_RECHECK);
        int no = remedies.indexOf(RemedyType.DECLINE);
        Box others = decided;
        for (int own : new int[] {wait, no}) {
            if (own >= 0) {
                others = others.and(chosen, Box.EVERYTHING.and(chosen, own).otherCells(chosen));
            }
        }
        if (wait >= 0) {
            stands(decided.and(chosen, wait), status, ResolutionStatus.PROVISIONAL);
        }
        if (no >= 0) {
            stands(
                    decided.and(chosen, no).and(nothingPending()),
                    status,
                    ResolutionStatus.DECLINED_WITH_ALTERNATIVES,
                    ResolutionStatus.FINAL);
        }
        for (Box each : List.of(others, some.and(choice.open().box()))) {
            Box unreviewed = each.and(pausing(PauseKind.REVIEW).opposite().box());
            Box unasked = unreviewed.and(pausing(PauseKind.QUESTION).opposite().box());
            Box now = unasked.and(pausing(PauseKind.WAIT).opposite().box());
            stands(
                    unreviewed.and(pausing(PauseKind.QUESTION).box()),
                    status,
                    ResolutionStatus.AWAITING_CUSTOMER_INFO,
                    ResolutionStatus.AWAITING_CUSTOMER_CHOICE);
            stands(unasked.and(pausing(PauseKind.WAIT).box()), status, ResolutionStatus.PROVISIONAL);
            stands(now, status, each == others ? ResolutionStatus.FINAL : ResolutionStatus.AWAITING_CUSTOMER_CHOICE);
        }
    }

    private Box nothingPending() {
        Box nothing = Box.EVERYTHING;
        for (Side pause : pausing.values()) {
            nothing = nothing.and(pause.opposite().box());
        }
        return nothing;
    }

    private void stands(Box where, Axis status, ResolutionStatus... either) {
        if (!where.isEmpty()) {
            space.forbid(where.and(status.equal(Operator.NOT_IN, Arrays.asList((Object[]) either))
                    .box()));
        }
    }
}
