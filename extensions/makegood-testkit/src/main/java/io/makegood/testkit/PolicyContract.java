package io.makegood.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseResolver;
import io.makegood.engine.DecisionListener;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.replay.CaseResult;
import io.makegood.replay.Coverage;
import io.makegood.replay.MutationScore;
import io.makegood.replay.Replay;
import io.makegood.replay.ReplayResult;
import io.makegood.replay.StepResult;
import io.makegood.replay.SurvivingMutant;
import io.makegood.resolution.Act;
import io.makegood.resolution.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What every policy should hold, as tests of the build it belongs to. Extend it and say which policy:
 *
 * <pre>{@code
 * class ShopPolicyTest extends PolicyContract {
 *     @Override
 *     protected Policy policy() {
 *         return Policy.load(Path.of("src/main/policies/shop"));
 *     }
 * }
 * }</pre>
 *
 * <p>Cases are decided as if the policy always held everywhere, as documented cases are. While these tests run no others do: they change
 * the time zone and the language of the machine, and change them back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated("changes the time zone and the language of the machine")
public abstract class PolicyContract {
    /** Time zone and language of machines that think otherwise about days, letters, digits and years. */
    private static final List<String> PLACES = List.of(
            "Pacific/Kiritimati tr-TR", "Pacific/Niue ar-EG", "Asia/Kathmandu th-TH-u-ca-buddhist", "UTC de-DE");

    private static final int THREADS = 4;

    /** Of so many rules nobody would notice a mistake in, it is told. */
    private static final int TOLD = 20;

    private @Nullable Loaded loaded;

    /** The policy, what came of its documented cases, and all cases to try it with. */
    private record Loaded(Policy policy, ReplayResult replayed, List<Tried> cases) {}

    /**
     * A case to try the policy with.
     *
     * @param name for messages
     */
    private record Tried(String name, CaseFile caseFile) {}

    /** Made for tests of a policy. */
    protected PolicyContract() {}

    /**
     * The policy; asked for once.
     *
     * @throws Exception when it cannot be had, which fails all tests
     */
    protected abstract Policy policy() throws Exception;

    /**
     * Cases beside the documented ones that the policy must decide without a safeguard having to object, and everywhere alike: generated ones for example, or
     * real ones of last month. None, unless overridden; asked for once.
     */
    protected Stream<CaseFile> furtherCases() {
        return Stream.empty();
    }

    /** How many of the rules, from 0 to 1, have to fire in a documented case; all, unless overridden. Safeguards are not counted. */
    protected double ruleCoverage() {
        return 1;
    }

    /**
     * How many of the mistakes somebody could make in the policy, from 0 to 1, have to be noticed by a documented case: {@link MutationScore}. None are tried,
     * unless overridden; it takes as long as deciding the cases some hundred times.
     */
    protected double mutationScore() {
        return 0;
    }

    /** What decides; the tests of this class break it. */
    CaseResolver resolver(Policy policy) {
        return ResolutionEngine.tryingOut(policy);
    }

    @BeforeAll
    void load() throws Exception {
        Policy policy = policy();
        ReplayResult replayed = Replay.of(policy).runAll(each -> {});
        List<Tried> cases = new ArrayList<>();
        for (CaseResult result : replayed.cases()) {
            for (StepResult step : result.steps()) {
                cases.add(new Tried(result.id() + ", step " + step.step().number(), step.caseFile()));
            }
        }
        furtherCases().forEachOrdered(caseFile -> {
            String number = "further case " + (cases.size() + 1);
            cases.add(new Tried(caseFile.id() == null ? number : caseFile.id(), caseFile));
        });
        loaded = new Loaded(policy, replayed, List.copyOf(cases));
    }

    private Loaded loaded() {
        Loaded result = loaded;
        if (result == null) {
            throw new IllegalStateException("JUnit loads the policy first");
        }
        return result;
    }

    /** The policy has documented cases, and each comes out as documented; one that cannot be read does not. */
    @TestFactory
    public Stream<DynamicTest> documented_cases_come_out_as_documented() {
        assertThat(loaded().replayed().cases())
                .as("documented cases of the policy " + loaded().policy().name())
                .isNotEmpty();
        return loaded().replayed().cases().stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.id(), () -> MakegoodAssertions.assertThat(result).isAsDocumented()));
    }

    /** No safeguard has to object to what the rules decide, and no rule breaks down: then a person would have to decide. */
    @Test
    public void no_safeguard_has_to_object() {
        Set<String> safeguards = loaded().policy().rules().stream()
                .filter(rule -> rule.phase().equals("safeguard"))
                .map(rule -> rule.name())
                .collect(Collectors.toSet());
        List<RuntimeException> failures = new ArrayList<>();
        ResolutionEngine engine = ResolutionEngine.tryingOut(loaded().policy()).listenedBy(new DecisionListener() {
            @Override
            public void ruleFailed(CaseFile caseFile, RuntimeException failure) {
                failures.add(failure);
            }
        });
        Set<String> objections = new LinkedHashSet<>();
        for (Tried tried : loaded().cases()) {
            engine.resolve(tried.caseFile()).rationale().stream()
                    .filter(reason -> isOfSafeguard(reason, safeguards))
                    .forEach(reason -> objections.add(tried.name() + ", " + objection(reason)));
            failures.forEach(failure -> objections.add(tried.name() + ": a rule broke down: " + failure));
            failures.clear();
        }
        if (!objections.isEmpty()) {
            fail("%s", "what must not be is decided, and goes before a person:\n" + String.join("\n", objections));
        }
    }

    /** A rule of the never-list, or what the engine holds every resolution to, which has no rule. */
    private static boolean isOfSafeguard(Reason reason, Set<String> safeguards) {
        return reason.act() == Act.VETOED && (reason.rule() == null || safeguards.contains(reason.rule()));
    }

    private static String objection(Reason reason) {
        return reason.decisionId() + ": " + reason.conclusion() + ", because " + reason.because()
                + (reason.rule() == null
                        ? " (the engine never gives it)"
                        : " (" + reason.principle() + " \u00b7 rule \"" + reason.rule() + "\")");
    }

    /** The same case gives the same bytes, by several threads at once and in whatever time zone and language. */
    @Test
    public void the_same_case_is_decided_the_same_everywhere() throws InterruptedException {
        List<String> expected = decided(loaded().policy(), 0);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (String place : PLACES) {
                String[] zoneAndLanguage = place.split(" ", 2);
                TimeZone.setDefault(TimeZone.getTimeZone(zoneAndLanguage[0]));
                Locale.setDefault(Locale.forLanguageTag(zoneAndLanguage[1]));
                assertSame(
                        expected,
                        decided(Policy.load(loaded().policy().content()), 0),
                        "in " + place.replace(" ", ", "));
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<String>>> parts = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                parts.add(pool.submit(() -> decided(loaded().policy(), first)));
            }
            for (Future<List<String>> part : parts) {
                assertSame(expected, part.get(), "by several threads at once");
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a case cannot be decided by several threads at once", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** What is decided, as JSON, by the place of the case; the one at a place of the list is decided first. */
    private List<String> decided(Policy policy, int first) {
        CaseResolver resolver = resolver(policy);
        List<Tried> cases = loaded().cases();
        String[] decided = new String[cases.size()];
        for (int i = 0; i < cases.size(); i++) {
            int place = (i + first) % cases.size();
            decided[place] =
                    Resolutions.toJson(resolver.resolve(cases.get(place).caseFile()));
        }
        return List.of(decided);
    }

    private void assertSame(List<String> expected, List<String> got, String where) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(got.get(i))
                    .as(loaded().cases().get(i).name() + " is decided otherwise " + where)
                    .isEqualTo(expected.get(i));
        }
    }

    /** So many rules as {@link #ruleCoverage()} says fire in a documented case. */
    @Test
    public void documented_cases_cover_the_rules() {
        Coverage coverage = loaded().replayed().coverage();
        int fired = coverage.rulesFired().size();
        int all = fired + coverage.rulesSilent().size();
        if (fired < ruleCoverage() * all) {
            fail(
                    "%s",
                    fired + " of " + all + " rules fire in a documented case, fewer than "
                            + percent(ruleCoverage()) + "; silent:\n"
                            + coverage.rulesSilent().stream()
                                    .map(rule -> "- " + rule)
                                    .collect(Collectors.joining("\n")));
        }
    }

    /** So many of the mistakes somebody could make as {@link #mutationScore()} says are noticed by a documented case. */
    @Test
    public void documented_cases_notice_mistakes() {
        if (mutationScore() == 0) {
            return;
        }
        MutationScore score = MutationScore.of(loaded().policy());
        if (score.ratio() < mutationScore()) {
            fail(
                    "%s",
                    score.mutants() - score.survivors().size() + " of " + score.mutants()
                            + " mistakes are noticed by a documented case, fewer than "
                            + percent(mutationScore()) + "; not noticed:\n" + told(score.survivors()));
        }
    }

    /** Of each rule the first: where nobody notices that the rule is gone, what is wrong in it does not matter yet. */
    private static String told(List<SurvivingMutant> survivors) {
        Map<String, List<SurvivingMutant>> byRule = survivors.stream()
                .collect(Collectors.groupingBy(SurvivingMutant::where, LinkedHashMap::new, Collectors.toList()));
        String told = byRule.values().stream()
                .limit(TOLD)
                .map(ofRule -> "- " + ofRule.get(0)
                        + (ofRule.size() == 1 ? "" : "\n  and " + (ofRule.size() - 1) + " more there"))
                .collect(Collectors.joining("\n"));
        int more = byRule.size() - TOLD;
        return more <= 0 ? told : told + "\n- and in " + more + " more rules and parameters";
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", part * 100);
    }
}
