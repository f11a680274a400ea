package io.makegood.internal.explaining;

import io.makegood.explain.ConditionCheck;
import io.makegood.explain.NearMiss;
import io.makegood.explain.Values;
import io.makegood.explain.Wanted;
import io.makegood.internal.contribution.Assessment;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Firing;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.FaultParty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How near rules were that did not say something: the nearest first. */
final class NearMisses {
    /** So many rules are told of those that could have found something. */
    private static final int FINDERS = 2;

    private static final Comparator<Weighed> NEAREST = Comparator.comparing(
                    (Weighed weighed) -> weighed.miss.outranked())
            .thenComparing(weighed -> weighed.distance.failed)
            .thenComparing(weighed -> weighed.distance.far)
            .thenComparing(weighed -> weighed.place);

    private final Course course;
    private final List<Rule> rules;
    private final ConditionChecker checker;
    private final Map<String, List<NearMiss>> found = new HashMap<>();

    /**
     * How much is missing.
     *
     * @param failed how many conditions
     * @param far how far the values are from those that are needed, each at most one
     */
    private record Distance(int failed, double far) {
        static final Distance NONE = new Distance(0, 0);

        Distance plus(Distance other) {
            return new Distance(failed + other.failed, far + other.far);
        }
    }

    private record Weighed(NearMiss miss, Distance distance, int place) {}

    NearMisses(Course course, List<Rule> rules) {
        this.course = course;
        this.rules = rules;
        this.checker = new ConditionChecker(course, new ConditionChecker.Finders() {
            @Override
            public List<NearMiss> ofFinding(String finding) {
                return found.computeIfAbsent(finding, NearMisses.this::finders);
            }

            @Override
            public List<NearMiss> ofFault(Values parties) {
                return faults(parties);
            }
        });
    }

    private List<NearMiss> finders(String finding) {
        Wanted.Term wanted = new Wanted.Term(Wanted.Kind.FINDING, finding);
        return of(voices(wanted), says -> Meaning.inWords(wanted), rule -> false).stream()
                .limit(FINDERS)
                .toList();
    }

    private List<NearMiss> faults(Values parties) {
        Firing said = course.fault();
        List<NearMiss> misses = new ArrayList<>();
        for (FaultParty party : FaultParty.values()) {
            if (parties.contains(party)) {
                Wanted.Term wanted = new Wanted.Term(Wanted.Kind.FAULT, party);
                misses.addAll(
                        of(voices(wanted), says -> Meaning.inWords(wanted), rule -> isOutranked(rule, party, said)));
            }
        }
        return misses.stream()
                .sorted(Comparator.comparing(NearMiss::outranked)
                        .thenComparing(miss -> miss.failed().size()))
                .limit(FINDERS)
                .toList();
    }

    /** Whether somebody who lays the fault somewhere else is heard rather. */
    static boolean isOutranked(Rule rule, FaultParty party, @Nullable Firing said) {
        return said != null
                && said.contribution() instanceof Assessment.Fault fault
                && (rule.rank() > said.rule().rank()
                        || rule.rank() == said.rule().rank() && fault.party().compareTo(party) < 0);
    }

    /** The rules that can say something. */
    List<Voice> voices(Wanted.Term wanted) {
        Phase phase = Meaning.phaseOf(wanted.kind());
        return voices(phase, rule -> Voice.saying(rule, wanted));
    }

    /** The rules of a phase that can say something. */
    List<Voice> voices(Phase phase, Function<Rule, @Nullable Voice> saying) {
        List<Voice> voices = new ArrayList<>();
        for (Rule rule : rules) {
            Voice voice = rule.phase() == phase ? saying.apply(rule) : null;
            if (voice != null) {
                voices.add(voice);
            }
        }
        return voices;
    }

    /**
     * How near these were, of the facts they were asked about.
     *
     * @param says what a rule would have said
     * @param outranked whether that would not hold even so
     */
    List<NearMiss> of(List<Voice> voices, Function<Rule, String> says, Predicate<Rule> outranked) {
        return voices.isEmpty()
                ? List.of()
                : of(voices, course.facts(voices.get(0).rule().phase()), says, outranked);
    }

    /** As above, of these facts. */
    List<NearMiss> of(List<Voice> voices, List<Object> facts, Function<Rule, String> says, Predicate<Rule> outranked) {
        Set<Rule> fired = new HashSet<>();
        List<Weighed> weighed = new ArrayList<>();
        for (Voice voice : voices) {
            if (voice.unknown() && fired.isEmpty()) {
                course.firings(voice.rule().phase()).forEach(firing -> fired.add(firing.rule()));
            }
            Weighed nearest = null;
            for (Object fact : facts) {
                Weighed each = weigh(voice, fact, says.apply(voice.rule()), outranked.test(voice.rule()), fired);
                nearest = each != null && (nearest == null || NEAREST.compare(each, nearest) < 0) ? each : nearest;
            }
            if (nearest != null) {
                weighed.add(nearest);
            }
        }
        weighed.sort(NEAREST);
        return weighed.stream().map(Weighed::miss).toList();
    }

    /** Null for a rule of which nothing is missing, or nobody knows what. */
    private @Nullable Weighed weigh(Voice voice, Object fact, String says, boolean outranked, Set<Rule> fired) {
        Rule rule = voice.rule();
        if (voice.unknown() && fired.contains(rule)) {
            return null;
        }
        List<ConditionCheck> checks;
        try {
            checks = checks(voice, fact);
        } catch (RuntimeException e) {
            // What cannot be read keeps no other rule from being told.
            return null;
        }
        if (checks.isEmpty() && voice.implied() != null) {
            return null;
        }
        List<String> related = rule.elements().stream().map(Element::text).toList();
        Distance distance = distance(checks);
        boolean isUnrelated = distance.failed == 0 && !related.isEmpty();
        if (distance.failed == 0 && !isUnrelated) {
            return null;
        }
        String sentence = checks.stream()
                .filter(check -> !check.held())
                .map(ConditionCheck::words)
                .collect(Collectors.joining("; "));
        return new Weighed(
                new NearMiss(
                        rule.name(),
                        rule.principle(),
                        says,
                        checks,
                        related,
                        outranked,
                        isUnrelated
                                ? "what it asks of other facts of the case is not so: " + String.join(", ", related)
                                : sentence),
                isUnrelated ? new Distance(1, 1) : distance,
                rule.place());
    }

    /**
     * Of a rule that says what it reads: the conditions as they are if that is what is asked for, and last that it is. Nothing at all where it can never
     * be.
     */
    private List<ConditionCheck> checks(Voice voice, Object fact) {
        List<ConditionCheck> checks = checker.check(voice.rule().conditions(), fact);
        if (voice.implied() == null) {
            return checks;
        }
        ConditionCheck implied = checker.check(List.of(voice.implied()), fact).get(0);
        Object asked = ((Values.OneOf) Objects.requireNonNull(implied.needed()))
                .values()
                .get(0);
        List<ConditionCheck> assumed = ConditionChecker.assuming(checks, implied.property(), asked);
        if (assumed == null) {
            return List.of();
        }
        List<ConditionCheck> all = new ArrayList<>(assumed);
        all.add(implied);
        return all;
    }

    private static Distance distance(List<ConditionCheck> checks) {
        Distance distance = Distance.NONE;
        for (ConditionCheck check : checks) {
            distance = distance.plus(distance(check));
        }
        return distance;
    }

    private static Distance distance(ConditionCheck check) {
        if (check.held()) {
            return Distance.NONE;
        }
        Values needed = check.needed();
        if (needed != null) {
            return new Distance(
                    1,
                    check.rules().isEmpty()
                            ? far(check.actual(), needed)
                            : far(check.rules().get(0)));
        }
        return check.alternatives().stream()
                .map(NearMisses::distance)
                .min(Comparator.comparingInt(Distance::failed).thenComparingDouble(Distance::far))
                .orElse(new Distance(1, 1));
    }

    /** Of what should have been found, how far its nearest rule is. */
    private static double far(NearMiss finder) {
        Distance distance = distance(finder.conditions());
        double missing = Math.max(1, distance.failed) + distance.far;
        return missing / (missing + 1);
    }

    /** From 0 to 1; 1 where nobody can say. */
    private static double far(@Nullable Object actual, Values needed) {
        if (!(needed instanceof Values.Range range)) {
            return 1;
        }
        Object bound = range.from() == null ? range.to() : range.from();
        double off;
        double size;
        if (actual instanceof Number a && bound instanceof Number b) {
            off = Math.abs(a.doubleValue() - b.doubleValue());
            size = Math.abs(b.doubleValue());
        } else if (actual instanceof Money a && bound instanceof Money b) {
            off = a.getAmount().subtract(b.getAmount()).abs().doubleValue();
            size = b.getAmount().max(BigDecimal.ONE).doubleValue();
        } else if (actual instanceof LocalDate a && bound instanceof LocalDate b) {
            off = Math.abs(ChronoUnit.DAYS.between(a, b));
            size = 1;
        } else {
            return 1;
        }
        return off / (off + size + 1);
    }
}
