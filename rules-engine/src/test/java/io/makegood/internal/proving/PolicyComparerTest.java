package io.makegood.internal.proving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.explain.Generosity;
import io.makegood.explain.PolicyComparison;
import io.makegood.explain.PolicyDifference;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.Principle;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.mutation.Mutant;
import io.makegood.internal.mutation.Mutation;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Replay;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.IncidentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PolicyComparerTest {
    /** How many edits of each kind are made. With {@code -Dmakegood.edits} all of them are tried, without it one that generated cases show to matter. */
    private static final int OF_EACH_KIND = Integer.getInteger("makegood.edits", 1);

    private static final boolean ARE_ALL_TRIED = Integer.getInteger("makegood.edits") != null;

    private static final long SEED = Long.getLong("makegood.seed", 1);
    private static final int CASES = SampleSize.of("cases", 60);

    private static final SortedMap<String, String> FILES =
            new TreeMap<>(BundleReader.filesOfResource("customer-first"));
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final List<Rule> RULES = RuleReader.read(BUNDLE, new DroolsLexer());
    private static final List<CaseFile> START = Replay.of(Policy.customerFirst()).cases().stream()
            .map(DocumentedCase::facts)
            .toList();

    /** A policy that differs from the default one. */
    private record Edit(String what, Bundle bundle, List<Rule> rules) {
        RuleBase ruleBase() {
            return AlphaNetwork.of(rules, bundle.vocabulary());
        }
    }

    @Test
    void a_policy_is_equivalent_to_itself() {
        PolicyComparison comparison = compare(new Edit("nothing", BUNDLE, RULES));

        assertEquals(Generosity.EQUIVALENT, comparison.generosity());
        assertEquals(List.of(), comparison.differences());
        assertEquals(List.of(), comparison.unshown());
    }

    @Test
    void a_rule_that_says_what_another_one_says_makes_no_difference() {
        Rule rule = RULES.stream()
                .filter(each ->
                        each.phase() == Phase.PROPOSE && each.conditions().size() > 2)
                .findFirst()
                .orElseThrow();
        List<Condition> fewer = new ArrayList<>(rule.conditions());
        List<Rule> rules = new ArrayList<>(RULES);
        fewer.add(fewer.get(0));
        rules.add(rule.withConditions(fewer).named("a twin"));

        PolicyComparison comparison = compare(new Edit("a twin", BUNDLE, rules));

        assertEquals(Generosity.EQUIVALENT, comparison.generosity());
    }

    @Test
    void what_is_told_of_edits_is_so() {
        int tried = 0;
        int differ = 0;
        int found = 0;
        RuleBase ruleBase = AlphaNetwork.of(RULES, BUNDLE.vocabulary());
        List<CaseFile> cases =
                LongStream.range(0, CASES).mapToObj(CaseGenerator::of).toList();
        for (Edit edit : edits(new Random(SEED))) {
            if (!ARE_ALL_TRIED && differ > 0) {
                break;
            }
            SortedMap<IncidentType, String> otherwise = otherwise(edit, ruleBase, cases);
            if (!ARE_ALL_TRIED && otherwise.isEmpty()) {
                continue;
            }
            tried++;
            long start = System.nanoTime();
            PolicyComparison comparison = compare(edit);
            String told = edit.what() + ": " + comparison.generosity() + " in ms "
                    + (System.nanoTime() - start) / 1_000_000 + ", "
                    + comparison.differences().size() + " shown, "
                    + comparison.unshown().size() + " not";
            System.out.println(told);
            comparison.differences().forEach(each -> assertDecided(edit, ruleBase, each));
            if (!otherwise.isEmpty()) {
                differ++;
                assertNotEquals(Generosity.EQUIVALENT, comparison.generosity(), edit::what);
                otherwise.forEach((incident, claim) -> assertNotEquals(
                        Generosity.EQUIVALENT,
                        comparison.byIncident().get(incident),
                        () -> edit.what() + ": " + incident + ", " + claim));
                found += comparison.differences().isEmpty() ? 0 : 1;
            }
        }
        System.out.println(differ + " of " + tried + " differ in generated cases, " + found + " shown");
        assertTrue(differ > 0, "no edit makes a difference to a generated case");
    }

    private static void assertDecided(Edit edit, RuleBase ruleBase, PolicyDifference difference) {
        Resolution mine = new Decider(BUNDLE, ruleBase, false).decide(difference.example(), null);
        Resolution theirs = new Decider(edit.bundle(), edit.ruleBase(), false).decide(difference.example(), null);
        LineDecision decision = decision(mine, difference.decisionId());
        LineDecision otherDecision = decision(theirs, difference.decisionId());
        assertEquals(difference.remedy(), decision.remedyType(), edit::what);
        assertEquals(difference.otherRemedy(), otherDecision.remedyType(), edit::what);
        assertEquals(difference.incident(), decision.incident(), edit::what);
    }

    private static LineDecision decision(Resolution resolution, String id) {
        return resolution.decisions().stream()
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Of each type of incident a claim that is decided otherwise, where there is one. */
    private static SortedMap<IncidentType, String> otherwise(Edit edit, RuleBase ruleBase, List<CaseFile> cases) {
        SortedMap<IncidentType, String> otherwise = new TreeMap<>(Comparator.comparing(IncidentType::name));
        Decider mine = new Decider(BUNDLE, ruleBase, false);
        Decider theirs = new Decider(edit.bundle(), edit.ruleBase(), false);
        for (CaseFile each : cases) {
            List<LineDecision> one = mine.decide(each, null).decisions();
            List<LineDecision> other = theirs.decide(each, null).decisions();
            for (int i = 0; i < one.size(); i++) {
                if (!one.get(i).equals(other.get(i))) {
                    otherwise.putIfAbsent(
                            one.get(i).incident(),
                            one.get(i).id() + " of generated case " + cases.indexOf(each) + ": "
                                    + one.get(i).remedyType() + ", "
                                    + other.get(i).remedyType());
                }
            }
        }
        return otherwise;
    }

    private static List<Edit> edits(Random random) {
        List<Edit> edits = new ArrayList<>();
        List<Mutant> mutants = Mutation.of(FILES).mutants();
        for (Mutant.Kind kind : Mutant.Kind.values()) {
            List<Mutant> some =
                    mutants.stream().filter(mutant -> mutant.kind() == kind).toList();
            for (int i = 0; i < OF_EACH_KIND; i++) {
                Mutant mutant = some.get(random.nextInt(some.size()));
                edits.add(new Edit(mutant.toString(), mutant.bundle(), mutant.rules()));
            }
        }
        for (int i = 0; i < OF_EACH_KIND; i++) {
            Rule rule = any(
                    random,
                    RULES.stream().filter(each -> each.elements().isEmpty()).toList());
            Rule like = any(
                    random,
                    RULES.stream()
                            .filter(each -> each.phase() == rule.phase()
                                    && !each.conditions().isEmpty())
                            .toList());
            List<Condition> more = new ArrayList<>(rule.conditions());
            more.add(any(random, like.conditions()));
            edits.add(new Edit("a condition more, " + rule.name(), BUNDLE, with(rule, rule.withConditions(more))));

            Rule preferring = any(
                    random,
                    RULES.stream().filter(each -> each.phase() == Phase.CHOOSE).toList());
            Principle principle = any(random, List.copyOf(BUNDLE.principles().values()));
            edits.add(new Edit(
                    "rank " + principle.rank() + " for " + preferring.rank() + ", " + preferring.name(),
                    BUNDLE,
                    with(preferring, onBehalfOf(preferring, principle))));
        }
        return edits;
    }

    private static <T> T any(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static Rule onBehalfOf(Rule rule, Principle principle) {
        return Rule.of(
                rule.name(),
                rule.phase(),
                principle.id(),
                principle.rank(),
                rule.because(),
                rule.variable(),
                rule.conditions(),
                rule.elements(),
                rule.actions(),
                rule.span());
    }

    /** In the order of their precedence. */
    private static List<Rule> with(Rule rule, Rule instead) {
        List<Rule> sorted = RULES.stream()
                .map(each -> each == rule ? instead : each)
                .sorted(Comparator.comparingInt(Rule::rank).thenComparing(Rule::name))
                .toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(place -> sorted.get(place).at(place))
                .toList();
    }

    private static PolicyComparison compare(Edit edit) {
        return new PolicyComparer(
                        BUNDLE,
                        AlphaNetwork.of(RULES, BUNDLE.vocabulary()),
                        edit.bundle(),
                        edit.ruleBase(),
                        new DroolsLexer(),
                        START)
                .compare();
    }
}
