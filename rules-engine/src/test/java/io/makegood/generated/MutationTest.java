package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.MadePolicy;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.mutation.Mutant;
import io.makegood.internal.mutation.Mutation;
import io.makegood.internal.mutation.Suite;
import io.makegood.internal.mutation.Survivor;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.text.Words;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Replay;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.SellerType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
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
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private final Policy sound = Policy.customerFirst();
    private final Mutation mutation = Mutation.of(sound.content().files());

    @Test
    void hardly_a_mistake_goes_unnoticed() {
        boolean again = Boolean.getBoolean("makegood.survivors");
        String page = again ? CommittedPage.text(PAGE) : "";
        List<Mutant> mutants = mutation.mutants().stream()
                .filter(mutant -> !again || page.contains("- " + mutant))
                .toList();
        Replay replay = Replay.of(sound);
        List<Mutant> afterStories = survivors(mutants, new Stories(replay, replay.cases()));
        List<Mutant> afterTable = survivors(afterStories, Sample.of(table(), sound));
        Baseline frozen = Boolean.getBoolean("makegood.update") && !again ? choose(afterTable) : Baseline.read();
        List<CaseFile> cases =
                frozen.outcomes().keySet().stream().map(CaseGenerator::of).toList();
        List<Mutant> survivors = survivors(
                afterTable, new Sample(cases, new ArrayList<>(frozen.outcomes().values())));

        int killed = mutants.size() - survivors.size();
        System.out.printf("mutants %d, killed %d%n", mutants.size(), killed);
        if (again) {
            survivors.forEach(System.out::println);
            return;
        }
        CommittedPage.check(PAGE, page(List.of(mutants, afterStories, afterTable, survivors), frozen));
        assertTrue(killed >= WANTED * mutants.size(), killed + " of " + mutants.size() + " mutants are killed");
    }

    private List<Mutant> survivors(List<Mutant> mutants, Suite suite) {
        return mutation.survivors(mutants, suite).stream().map(Survivor::mutant).toList();
    }

    private record Stories(Replay replay, List<DocumentedCase> stories) implements Suite {
        @Override
        public int size() {
            return stories.size();
        }

        @Override
        public IntPredicate noticing(Bundle bundle, RuleBase ruleBase) {
            Replay other = replay.by(MadePolicy.of(bundle, ruleBase));
            return i -> !other.run(stories.get(i)).isGreen();
        }
    }

    /** Cases, and what the sound policy makes of each. */
    private record Sample(List<CaseFile> cases, List<String> outcomes) implements Suite {
        static Sample of(List<CaseFile> cases, Policy policy) {
            ResolutionEngine engine = ResolutionEngine.using(policy);
            return new Sample(
                    cases,
                    cases.stream().map(each -> Outcome.of(engine.resolve(each))).toList());
        }

        @Override
        public int size() {
            return cases.size();
        }

        @Override
        public IntPredicate noticing(Bundle bundle, RuleBase ruleBase) {
            ResolutionEngine engine = engine(bundle, ruleBase);
            return i -> !Outcome.of(engine.resolve(cases.get(i))).equals(outcomes.get(i));
        }
    }

    private static ResolutionEngine engine(Bundle bundle, RuleBase ruleBase) {
        return ResolutionEngine.using(MadePolicy.of(bundle, ruleBase));
    }

    /** Generated cases, of which it matters only which rules fire. */
    private record Seeds(int size) implements Suite {
        @Override
        public IntPredicate noticing(Bundle bundle, RuleBase ruleBase) {
            ResolutionEngine engine = engine(bundle, ruleBase);
            return seed -> {
                engine.resolve(CaseGenerator.of(seed));
                return false;
            };
        }
    }

    /**
     * For every mutant nothing else kills, one generated case that does, if there is one. Those that few cases reach come first; of the cases that
     * kill one, the case that reaches most of the others is taken, so that few serve for many.
     */
    private Baseline choose(List<Mutant> mutants) {
        List<BitSet> reached = mutation.reached(mutants, new Seeds(SEEDS));
        List<ResolutionEngine> engines = mutants.parallelStream()
                .map(mutant -> engine(mutant.bundle(), mutant.ruleBase()))
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

    /** @param alive the mutants, and those that are left after each of the three suites */
    private static String page(List<List<Mutant>> alive, Baseline frozen) {
        StringBuilder page = new StringBuilder("""
                # Whether the tests would notice

                The default policy with one mistake in it, for every mistake of five kinds, and by what it is noticed: the documented
                stories, the decision table, or the frozen outcomes of %d generated cases. Written by `MutationTest` in the profile
                `mutation`.

                | Mistake | Mutants | Killed by stories | by the decision table | by frozen outcomes | Survive | Killed |
                |---|---|---|---|---|---|---|
                """.formatted(frozen.outcomes().size()));
        for (Mutant.Kind kind : Mutant.Kind.values()) {
            row(page, Words.of(kind), alive, mutant -> mutant.kind() == kind);
        }
        row(page, "all", alive, mutant -> true);
        page.append("\n## Survivors\n");
        List<Mutant> survivors = alive.get(alive.size() - 1);
        Set<Mutant> told = Collections.newSetFromMap(new IdentityHashMap<>());
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

    private static void row(StringBuilder page, String kind, List<List<Mutant>> alive, Predicate<Mutant> isOfKind) {
        List<Long> left = alive.stream()
                .map(mutants -> mutants.stream().filter(isOfKind).count())
                .toList();
        long total = left.get(0);
        long survive = left.get(left.size() - 1);
        page.append("| ").append(kind).append(" | ").append(total);
        for (int i = 1; i < left.size(); i++) {
            page.append(" | ").append(left.get(i - 1) - left.get(i));
        }
        page.append(" | ").append(survive);
        page.append(" | ").append((total - survive) * 100 / total).append(" % |\n");
    }
}
