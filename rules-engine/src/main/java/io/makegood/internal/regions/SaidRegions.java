package io.makegood.internal.regions;

import io.makegood.explain.Wanted;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.explaining.Meaning;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.space.Space;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.FaultParty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where rules say what can be asked for, and it is not said in vain: of what only one can hold, no other rule says what comes before it. */
final class SaidRegions {
    private final Axes axes;
    private final Space space;
    private final List<RuleRegion> regions;
    private final List<Saying> settled = new ArrayList<>();
    private final Map<Wanted, Side> known = new HashMap<>();
    private final Map<Wanted, Side> unsaid = new HashMap<>();

    /**
     * What a rule adds to a remedy.
     *
     * @param term null where it works that out
     */
    private record Saying(
            RuleRegion region, Wanted.Kind kind, @Nullable Object term) {
        boolean isUnknown() {
            return term == null && kind.type() != null;
        }

        Wanted.Term wanted() {
            return new Wanted.Term(kind, term);
        }
    }

    SaidRegions(Axes axes, Space space, List<RuleRegion> regions) {
        this.axes = axes;
        this.space = space;
        this.regions = regions;
        Map<String, Wanted.Kind> kinds = new HashMap<>();
        for (Wanted.Kind kind : Wanted.Kind.values()) {
            kinds.put(kind.verb(), kind);
        }
        for (RuleRegion region : regions) {
            for (Action action :
                    region.rule().phase() == Phase.SETTLE ? region.rule().actions() : List.<Action>of()) {
                String verb = action.verb().getName();
                Wanted.Kind kind = kinds.get(verb);
                if (verb.equals("extendMembership")) {
                    settled.add(new Saying(region, Wanted.Kind.COMPENSATION, CompensationType.MEMBERSHIP_EXTENSION));
                } else if (kind != null) {
                    Object term = kind.type() == null
                            ? null
                            : region.handed(action.arguments().get(0));
                    settled.add(new Saying(region, kind, term));
                }
            }
        }
    }

    /** Where it is said and holds; null where no rule says it, or the space does not tell. */
    @Nullable Side of(Wanted wanted) {
        if (wanted instanceof Wanted.Rule rule) {
            return known(
                    wanted,
                    regions.stream()
                            .filter(region -> region.rule().name().equals(rule.name()))
                            .map(region -> Side.of(region.fires(), true))
                            .toList());
        }
        return wanted instanceof Wanted.Term term ? of(term) : null;
    }

    private @Nullable Side of(Wanted.Term wanted) {
        return switch (wanted.kind()) {
            case FAULT -> {
                Axis fault = axes.axis(PolicyRegions.FAULT);
                yield fault == null
                        ? null
                        : fault.equal(Operator.EQUAL, Collections.singletonList((FaultParty) wanted.term()));
            }
            case FINDING -> {
                Axis found = axes.axis(Axes.finding((String) Objects.requireNonNull(wanted.term())));
                yield found == null ? null : Side.of(found.dimension(), true);
            }
            // What is waited for comes with the choice.
            case PAUSE, QUESTION, REFUND_TIMING -> null;
            default -> known(wanted, ways(wanted));
        };
    }

    private @Nullable Side known(Wanted wanted, Collection<Side> ways) {
        if (ways.isEmpty()) {
            return null;
        }
        return known.computeIfAbsent(wanted, each -> {
            Side any = Side.of(space.question("said " + wanted), true);
            axes.equateAny(any, ways);
            return any;
        });
    }

    private List<Side> ways(Wanted.Term wanted) {
        List<Side> ways = new ArrayList<>();
        for (Saying saying : settled) {
            if (saying.isUnknown() || !saying.wanted().equals(wanted)) {
                continue;
            }
            List<Side> all = new ArrayList<>(List.of(Side.of(saying.region().fires(), true)));
            for (Saying other : settled) {
                if (isBefore(other, saying)) {
                    all.add(Side.of(other.region().fires(), false));
                }
            }
            ways.add(axes.all(all));
        }
        return ways;
    }

    /** Where no rule says anything else: what is so as long as nobody does. */
    Side unsaid(Wanted.Term wanted) {
        List<Side> silent = new ArrayList<>();
        for (Saying saying : settled) {
            if (saying.kind() == wanted.kind()
                    && (saying.isUnknown() || !saying.wanted().equals(wanted))) {
                silent.add(Side.of(saying.region().fires(), false));
            }
        }
        return unsaid.computeIfAbsent(wanted, each -> {
            Side all = Side.of(space.question("nothing but " + wanted), true);
            axes.equateAny(all, List.of(axes.all(silent)));
            return all;
        });
    }

    /** Whether what one rule says takes the place of what another one does. */
    private static boolean isBefore(Saying one, Saying other) {
        if (one.region().rule().equals(other.region().rule())
                || Objects.equals(one.term(), other.term()) && one.kind() == other.kind()) {
            return false;
        }
        int rank = Integer.compare(
                one.region().rule().rank(), other.region().rule().rank());
        if (one.isUnknown()) {
            return one.kind() == other.kind() && rank <= 0;
        }
        Duty duty = Meaning.dutyOf(other.wanted());
        boolean isEnclosed = one.kind() == Wanted.Kind.ENCLOSURE && other.kind() == Wanted.Kind.ENCLOSURE;
        if (!isEnclosed && (duty == null || duty != Meaning.dutyOf(one.wanted()))) {
            return false;
        }
        int order = rank != 0 ? rank : isEnclosed ? 0 : -favour(duty, one, other);
        return order != 0
                ? order < 0
                : one.region().rule().place() < other.region().rule().place();
    }

    /** Above zero where the first is better for the customer. */
    private static int favour(@Nullable Duty duty, Saying one, Saying other) {
        if (one.term() instanceof CompensationType type && other.term() instanceof CompensationType than) {
            return -type.compareTo(than);
        }
        if (duty == null || !(one.term() instanceof Enum<?> term) || !(other.term() instanceof Enum<?> than)) {
            return 0;
        }
        return duty.favour(term) - duty.favour(than);
    }
}
