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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whether the tests would notice a mistake in the default policy: every rule is dropped, every condition dropped and turned round, every number
 * moved, every remedy swapped, one at a time. A mutant is killed by the stories, by the decision table, or by the frozen outcomes of generated
 * cases. Runs in the profile {@code mutation}, takes some minutes, and with {@code -Dmakegood.update=true} chooses the frozen cases anew.
 */
@EnabledIfSystemProperty(named = "makegood.mutation", matches = "true")
class MutationTest {
    private static final int SEEDS = 20_000;
    private static final double WANTED = 0.9;

    /** By what a mutant was killed. */
    private enum Killer {
        STORIES,
        DECISION_TABLE,
        FROZEN_OUTCOMES,
        NOBODY
    }

    private final Policy sound = Mutants.none().policy();
    private final Replay replay = Replay.of(sound);
    private final List<DocumentedCase> stories = replay.cases();
    private final List<CaseFile> table = table();
    private final List<String> tableOutcomes = outcomes(table, sound);

    @Test
    void hardly_a_mistake_goes_unnoticed() {
        List<Mutant> mutants = Mutants.all();
        Baseline frozen = Boolean.getBoolean("makegood.update") ? choose(mutants) : Baseline.read();
        List<CaseFile> cases =
                frozen.outcomes().keySet().stream().map(CaseGenerator::of).toList();
        List<String> outcomes = new ArrayList<>(frozen.outcomes().values());

        List<Killer> killers = mutants.parallelStream()
                .map(mutant -> killer(mutant, cases, outcomes))
                .toList();

        CommittedPage.check("mutation-score.md", page(mutants, killers, frozen));
        long killed = killers.stream().filter(killer -> killer != Killer.NOBODY).count();
        System.out.printf("mutants %d, killed %d%n", mutants.size(), killed);
        assertTrue(killed >= WANTED * mutants.size(), killed + " of " + mutants.size() + " mutants are killed");
    }

    private Killer killer(Mutant mutant, List<CaseFile> cases, List<String> outcomes) {
        Policy policy = mutant.policy();
        Replay by = replay.by(policy);
        if (!stories.stream().allMatch(story -> by.run(story).isGreen())) {
            return Killer.STORIES;
        }
        ResolutionEngine engine = ResolutionEngine.using(policy);
        if (firstChange(engine, table, tableOutcomes) >= 0) {
            return Killer.DECISION_TABLE;
        }
        return firstChange(engine, cases, outcomes) >= 0 ? Killer.FROZEN_OUTCOMES : Killer.NOBODY;
    }

    private static int firstChange(ResolutionEngine engine, List<CaseFile> cases, List<String> outcomes) {
        for (int i = 0; i < cases.size(); i++) {
            if (!Outcome.of(engine.resolve(cases.get(i))).equals(outcomes.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** For every mutant nothing else kills, one generated case that does, if there is one; few cases serve for many. */
    private Baseline choose(List<Mutant> mutants) {
        List<CaseFile> cases =
                IntStream.range(0, SEEDS).mapToObj(CaseGenerator::of).toList();
        List<String> outcomes = outcomes(cases, sound);
        SortedMap<Long, String> chosen = new TreeMap<>();
        List<CaseFile> chosenCases = new ArrayList<>();
        List<String> chosenOutcomes = new ArrayList<>();
        for (Mutant mutant : mutants) {
            if (killer(mutant, chosenCases, chosenOutcomes) == Killer.NOBODY) {
                int seed = firstChange(ResolutionEngine.using(mutant.policy()), cases, outcomes);
                if (seed >= 0) {
                    chosen.put((long) seed, outcomes.get(seed));
                    chosenCases.add(cases.get(seed));
                    chosenOutcomes.add(outcomes.get(seed));
                }
            }
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

    private static List<String> outcomes(List<CaseFile> cases, Policy policy) {
        ResolutionEngine engine = ResolutionEngine.using(policy);
        return cases.stream().map(each -> Outcome.of(engine.resolve(each))).toList();
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
        page.append(
                "\n## Survivors\n\nMost make no difference anybody could see: another rule says the same, or the facts exclude the case.\n\n");
        page.append(IntStream.range(0, mutants.size())
                .filter(i -> killers.get(i) == Killer.NOBODY)
                .mapToObj(i -> "- " + mutants.get(i) + "\n")
                .collect(Collectors.joining()));
        return page.toString();
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
