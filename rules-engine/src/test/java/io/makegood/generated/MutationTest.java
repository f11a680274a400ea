package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Replay;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.SellerType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whether the tests would notice a mistake in the default policy: every rule is dropped, every condition dropped and turned round, every number
 * moved, every remedy swapped, one at a time. A mutant is killed by the stories, by the decision table, or by the frozen outcomes of generated
 * cases. Runs in the profile {@code mutation}, takes some minutes, and with {@code -Dmakegood.update=true} chooses the frozen cases anew. With
 * {@code -Dmakegood.survivors=true} it tries only what the page lists as surviving, prints what survives still, and writes nothing.
 */
@EnabledIfSystemProperty(named = "makegood.mutation", matches = "true")
class MutationTest {
    private static final int SEEDS = 20_000;
    /** Of the seeds that reach a mutant, how many are tried, and how many that kill it are compared. */
    private static final int TRIED = 60;

    private static final int TRIED_FOR_A_NUMBER = 3000;
    private static final int COMPARED = 6;

    private static final double WANTED = 0.95;

    private static final String PAGE = "mutation-score.md";

    /** Conditions, by rule, without which what the rule says of itself would not hold. */
    private static final Set<String> STAYS_TRUE = Set.of(
            "unsafe goods whose maker takes them back may come back: `disposal == Disposal.ORDINARY_RETURN`",
            "a defect of what we sold ourselves lies with the manufacturer: `soldBy == SellerType.PLATFORM`",
            "what a marketplace seller never handed to a carrier is the seller's fault: `soldBy == SellerType.THIRD_PARTY`",
            "a defect that is replaced comes back afterwards: `paid > policy.amount(\"returnlessMaxValue\")`",
            "what was cancelled after it left comes back free of charge: `shipped == true`",
            "what arrived as it should comes back free of charge when it is paid back in full: `shipped == true`",
            "what the law gives is called a right: `remedyByLaw == true`",
            "what was charged twice is paid back: `chargedTwice == true`",
            "what need no longer be paid is stated: `released > nothing`",
            "what the bank is asked for is stated beside what goes back: `disputed > nothing`",
            "a price that is not asked for is named: `dearer > nothing`",
            "where the same is gone a better edition is the customer's choice: `claim.inStock == false`",
            "where the same is there only later something similar is the customer's choice: `claim.readyLater == true`",
            "an accident that cannot be made good in time is made good with money: `inStock == true`");

    /** Mistakes that make no difference by what they are. They count as survivors all the same. */
    private static final Map<String, Predicate<Mutant>> WHY_THEY_STAY = new LinkedHashMap<>();

    static {
        WHY_THEY_STAY.put(
                "The never-list is a net below all other rules: none of them decides what it forbids, so it never acts. `SafeguardRulesTest`"
                        + " breaks it on purpose",
                mutant -> mutant.where().endsWith(" must not be"));
        WHY_THEY_STAY.put(
                "What comes out is the same without the condition, by other rules or because there is nothing to be said; but the reason the"
                        + " rule gives would not be true",
                mutant -> mutant.kind() == Mutant.Kind.CONDITION_DROPPED
                        && STAYS_TRUE.contains(mutant.where() + ": " + mutant.what()));
    }

    /** By what a mutant was killed. */
    private enum Killer {
        STORIES,
        DECISION_TABLE,
        FROZEN_OUTCOMES,
        NOBODY
    }

    private final Mutant none = Mutants.none();
    private final Policy sound = none.policy();
    private final Replay replay = Replay.of(sound);
    private final List<DocumentedCase> stories = replay.cases();

    @Test
    void hardly_a_mistake_goes_unnoticed() {
        boolean again = Boolean.getBoolean("makegood.survivors");
        String page = again ? CommittedPage.text(PAGE) : "";
        List<Mutant> mutants = Mutants.all().stream()
                .filter(mutant -> !again || page.contains("- " + mutant))
                .toList();
        List<Killer> killers = new ArrayList<>(Collections.nCopies(mutants.size(), Killer.NOBODY));
        kill(mutants, killers, Killer.STORIES, stories.size(), this::run, by -> {
            Replay other = replay.by(by);
            return story -> !other.run(stories.get(story)).isGreen();
        });
        kill(mutants, killers, Killer.DECISION_TABLE, Sample.of(table(), sound));
        Baseline frozen = Boolean.getBoolean("makegood.update") && !again
                ? choose(IntStream.range(0, mutants.size())
                        .filter(i -> killers.get(i) == Killer.NOBODY)
                        .mapToObj(mutants::get)
                        .toList())
                : Baseline.read();
        List<CaseFile> cases =
                frozen.outcomes().keySet().stream().map(CaseGenerator::of).toList();
        kill(
                mutants,
                killers,
                Killer.FROZEN_OUTCOMES,
                new Sample(cases, new ArrayList<>(frozen.outcomes().values())));

        long killed = killers.stream().filter(killer -> killer != Killer.NOBODY).count();
        System.out.printf("mutants %d, killed %d%n", mutants.size(), killed);
        if (again) {
            survivors(mutants, killers).forEach(System.out::println);
            return;
        }
        CommittedPage.check(PAGE, page(mutants, killers, frozen));
        assertTrue(killed >= WANTED * mutants.size(), killed + " of " + mutants.size() + " mutants are killed");
    }

    /** Cases, and what the sound policy makes of each. */
    private record Sample(List<CaseFile> cases, List<String> outcomes) {
        static Sample of(List<CaseFile> cases, Policy policy) {
            ResolutionEngine engine = ResolutionEngine.using(policy);
            return new Sample(
                    cases,
                    cases.stream().map(each -> Outcome.of(engine.resolve(each))).toList());
        }

        IntPredicate noticing(Policy policy) {
            ResolutionEngine engine = ResolutionEngine.using(policy);
            return i -> !Outcome.of(engine.resolve(cases.get(i))).equals(outcomes.get(i));
        }
    }

    private void run(Policy policy, int story) {
        replay.by(policy).run(stories.get(story));
    }

    private void kill(List<Mutant> mutants, List<Killer> killers, Killer killer, Sample sample) {
        Map<Policy, ResolutionEngine> engines = new IdentityHashMap<>();
        kill(
                mutants,
                killers,
                killer,
                sample.cases().size(),
                (policy, i) -> {
                    ResolutionEngine engine = engines.computeIfAbsent(policy, ResolutionEngine::using);
                    Outcome.of(engine.resolve(sample.cases().get(i)));
                },
                sample::noticing);
    }

    /** Lets a killer have those nobody has killed so far. Each mutant is shown only the cases it reaches. */
    private void kill(
            List<Mutant> mutants,
            List<Killer> killers,
            Killer killer,
            int cases,
            ObjIntConsumer<Policy> deciding,
            Function<Policy, IntPredicate> noticing) {
        List<Integer> alive = IntStream.range(0, mutants.size())
                .filter(i -> killers.get(i) == Killer.NOBODY)
                .boxed()
                .toList();
        List<BitSet> reached = reached(alive.stream().map(mutants::get).toList(), cases, deciding);
        List<Boolean> noticed = IntStream.range(0, alive.size())
                .parallel()
                .mapToObj(i -> !reached.get(i).isEmpty()
                        && reached.get(i).stream()
                                .anyMatch(
                                        noticing.apply(mutants.get(alive.get(i)).policy())))
                .toList();
        for (int i = 0; i < alive.size(); i++) {
            if (noticed.get(i)) {
                killers.set(alive.get(i), killer);
            }
        }
    }

    /** For each mutant, the cases it reaches. */
    private List<BitSet> reached(List<Mutant> mutants, int cases, ObjIntConsumer<Policy> deciding) {
        Reach reach = new Reach(none, mutants);
        List<BitSet> reached =
                Stream.generate(BitSet::new).limit(mutants.size()).toList();
        for (int i = 0; i < cases; i++) {
            int each = i;
            reach.of(policy -> deciding.accept(policy, each))
                    .forEach(mutant -> reached.get(mutant).set(each));
        }
        return reached;
    }

    /**
     * For every mutant nothing else kills, one generated case that does, if there is one. Those that few cases reach come first; of the cases that
     * kill one, the case that reaches most of the others is taken, so that few serve for many.
     */
    private Baseline choose(List<Mutant> mutants) {
        Map<Policy, ResolutionEngine> reaching = new IdentityHashMap<>();
        List<BitSet> reached = reached(
                mutants,
                SEEDS,
                (policy, seed) -> reaching.computeIfAbsent(policy, ResolutionEngine::using)
                        .resolve(CaseGenerator.of(seed)));
        List<ResolutionEngine> engines = mutants.parallelStream()
                .map(mutant -> ResolutionEngine.using(mutant.policy()))
                .toList();
        ResolutionEngine engine = ResolutionEngine.using(sound);
        Map<Integer, String> outcomes = new ConcurrentHashMap<>();
        IntFunction<String> outcome =
                seed -> outcomes.computeIfAbsent(seed, any -> Outcome.of(engine.resolve(CaseGenerator.of(any))));
        // A number is read everywhere and matters rarely: many cases are looked at, and what is said in them is not.
        Map<Integer, String> unsaid = new ConcurrentHashMap<>();
        BiPredicate<Integer, Integer> notices = (mutant, seed) -> {
            CaseFile each = CaseGenerator.of(seed);
            return mutants.get(mutant).kind() == Mutant.Kind.THRESHOLD_MOVED
                    ? !Outcome.withoutMessage(engines.get(mutant).resolve(each))
                            .equals(unsaid.computeIfAbsent(seed, any -> Outcome.withoutMessage(engine.resolve(each))))
                    : !Outcome.of(engines.get(mutant).resolve(each)).equals(outcome.apply(seed));
        };
        List<List<Integer>> killing = IntStream.range(0, mutants.size())
                .parallel()
                .mapToObj(i -> reached.get(i).stream()
                        .limit(mutants.get(i).kind() == Mutant.Kind.THRESHOLD_MOVED ? TRIED_FOR_A_NUMBER : TRIED)
                        .boxed()
                        .filter(seed -> notices.test(i, seed))
                        .limit(COMPARED)
                        .toList())
                .toList();
        Set<Integer> alive = IntStream.range(0, mutants.size())
                .filter(i -> !killing.get(i).isEmpty())
                .boxed()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        SortedMap<Long, String> chosen = new TreeMap<>();
        while (!alive.isEmpty()) {
            int rarest = Collections.min(
                    alive, Comparator.comparingInt((Integer i) -> reached.get(i).cardinality()));
            int seed = Collections.max(
                    killing.get(rarest),
                    Comparator.comparingLong((Integer each) ->
                            alive.stream().filter(i -> reached.get(i).get(each)).count()));
            chosen.put((long) seed, outcome.apply(seed));
            alive.removeAll(alive.parallelStream()
                    .filter(i -> reached.get(i).get(seed))
                    .filter(i -> killing.get(i).contains(seed) || notices.test(i, seed))
                    .toList());
        }
        Baseline baseline = new Baseline(chosen);
        baseline.write();
        return baseline;
    }

    private static List<CaseFile> table() {
        List<CaseFile> cases = new ArrayList<>();
        for (IncidentType type : IncidentType.values()) {
            for (SellerType soldBy : SellerType.values()) {
                for (RemedyType wish : DecisionTableTest.WISHES) {
                    cases.add(SmallCase.of(type).soldBy(soldBy).wish(wish).build());
                }
            }
        }
        return cases;
    }

    private static String page(List<Mutant> mutants, List<Killer> killers, Baseline frozen) {
        Map<Mutant.Kind, Map<Killer, Integer>> score = new EnumMap<>(Mutant.Kind.class);
        for (int i = 0; i < mutants.size(); i++) {
            score.computeIfAbsent(mutants.get(i).kind(), kind -> new EnumMap<>(Killer.class))
                    .merge(killers.get(i), 1, Integer::sum);
        }
        StringBuilder page = new StringBuilder("""
                # Whether the tests would notice

                The default policy with one mistake in it, for every mistake of five kinds, and by what it is noticed: the documented
                stories, the decision table, or the frozen outcomes of %d generated cases. Written by `MutationTest` in the profile
                `mutation`.

                | Mistake | Mutants | Killed by stories | by the decision table | by frozen outcomes | Survive | Killed |
                |---|---|---|---|---|---|---|
                """.formatted(frozen.outcomes().size()));
        Map<Killer, Integer> all = new EnumMap<>(Killer.class);
        score.forEach((kind, by) -> {
            row(page, words(kind), by);
            by.forEach((killer, count) -> all.merge(killer, count, Integer::sum));
        });
        row(page, "all", all);
        page.append("\n## Survivors\n");
        List<Mutant> survivors = survivors(mutants, killers);
        Set<Mutant> told = new LinkedHashSet<>();
        WHY_THEY_STAY.forEach((why, stays) -> list(
                page, why, survivors.stream().filter(stays).filter(told::add).toList()));
        list(
                page,
                "None of the cases above tells them from the policy as it is",
                survivors.stream().filter(mutant -> !told.contains(mutant)).toList());
        return page.toString();
    }

    private static void list(StringBuilder page, String why, List<Mutant> mutants) {
        if (!mutants.isEmpty()) {
            page.append("\n").append(why).append(" (").append(mutants.size()).append("):\n\n");
            mutants.forEach(mutant -> page.append("- ").append(mutant).append("\n"));
        }
    }

    private static List<Mutant> survivors(List<Mutant> mutants, List<Killer> killers) {
        return IntStream.range(0, mutants.size())
                .filter(i -> killers.get(i) == Killer.NOBODY)
                .mapToObj(mutants::get)
                .toList();
    }

    private static void row(StringBuilder page, String kind, Map<Killer, Integer> by) {
        int total = by.values().stream().mapToInt(Integer::intValue).sum();
        int survive = by.getOrDefault(Killer.NOBODY, 0);
        page.append("| ").append(kind).append(" | ").append(total);
        for (Killer killer : Killer.values()) {
            page.append(" | ").append(by.getOrDefault(killer, 0));
        }
        page.append(" | ").append((total - survive) * 100 / total).append(" % |\n");
    }

    private static String words(Enum<?> term) {
        return term.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
