package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.facts.Facts;
import io.makegood.internal.mutation.Mutant;
import io.makegood.internal.mutation.Mutation;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Evaluation;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.replay.MissingCases.Made;
import io.makegood.replay.MissingCases.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code -Dmakegood.conditions=all} looks at every rule of the default policy, which takes minutes. */
class MissingCasesTest {
    private static final boolean ALL = "all".equals(System.getProperty("makegood.conditions"));
    private static final int ONE_OF = 80;

    private static final Policy POLICY = Policy.customerFirst();
    private static final ReadRules READ = ReadRules.of(POLICY);
    private static final Replay REPLAY = Replay.of(POLICY);
    private static final Decider DECIDER = decider(READ.rules());

    private static Decider decider(List<Rule> rules) {
        return new Decider(READ.bundle(), AlphaNetwork.of(rules, READ.bundle().vocabulary()), true);
    }

    @Test
    void every_pair_that_is_made_shows_its_condition_and_notices_mistakes_in_it() {
        Set<String> asked = new TreeSet<>();
        for (int i = 0; i < READ.rules().size(); i += ALL ? 1 : ONE_OF) {
            asked.add(READ.rules().get(i).name());
        }
        List<Mutant> mutants = Mutation.of(POLICY.content().files()).mutants();

        MissingCases missing = MissingCases.of(POLICY, asked::contains);

        List<String> wrong = new ArrayList<>();
        missing.pairs().forEach(pair -> check(pair, mutants, wrong));
        assertEquals(List.of(), wrong);
        List<ShownCondition> lacking = missing.coverage().missing().stream()
                .filter(each -> asked.contains(each.rule()))
                .toList();
        assertEquals(lacking.size(), missing.pairs().size() + missing.unmade().size());
        assertFalse(missing.pairs().isEmpty());
        assertTrue(
                missing.pairs().size() >= lacking.size() * (ALL ? 3 : 2) / 4,
                () -> "made: " + missing.pairs().size() + " of " + lacking.size() + "; not " + missing.unmade());
    }

    private static void check(Pair pair, List<Mutant> mutants, List<String> wrong) {
        String name = pair.condition().toString() + " by " + pair.failing().id();
        Rule rule = READ.rules().stream()
                .filter(each -> each.name().equals(pair.condition().rule()))
                .findFirst()
                .orElseThrow();
        DocumentedCase firing = read(pair.firing());
        DocumentedCase failing = read(pair.failing());
        for (DocumentedCase each : List.of(firing, failing)) {
            CaseResult result = REPLAY.run(each);
            if (!result.isToBeConfirmed() || result.isGreen()) {
                wrong.add(name + ": does not come out as it says: " + result.problems() + result.steps());
            }
        }
        Set<Object> here = fired(pair.firing(), rule);
        Set<Object> there = fired(pair.failing(), rule);
        here.removeAll(there);
        if (here.isEmpty()) {
            wrong.add(name + ": the rule does not fire in the one and not in the other");
        }
        if (!isReadOtherwise(pair, rule)) {
            wrong.add(name + ": nothing the condition reads differs");
        }
        for (Mutant mutant : mutants) {
            boolean isOfCondition = mutant.where().equals(rule.name())
                    && (mutant.kind() == Mutant.Kind.CONDITION_DROPPED
                            || mutant.kind() == Mutant.Kind.COMPARISON_FLIPPED)
                    && parts(rule, pair.condition()).contains(mutant.was());
            if (isOfCondition) {
                Decider decider = new Decider(mutant.bundle(), mutant.ruleBase(), true);
                Replay other = REPLAY.by(caseFile -> decider.decide(caseFile, null));
                if (other.run(firing).isToBeConfirmed() && other.run(failing).isToBeConfirmed()) {
                    wrong.add(name + ": does not notice " + mutant);
                }
            }
        }
    }

    /** The conditions of a rule a comparison stands in; none of what it asks of other facts. */
    private static Set<String> parts(Rule rule, ShownCondition shown) {
        Set<String> parts = new HashSet<>();
        for (Condition part : rule.conditions()) {
            List<Condition.Comparison> comparisons = new ArrayList<>();
            comparisons(part, comparisons);
            if (comparisons.stream()
                    .anyMatch(each ->
                            each.text().equals(shown.condition()) && each.span().line() == shown.line())) {
                parts.add(part.text());
            }
        }
        return parts;
    }

    private static DocumentedCase read(Made made) {
        return DocumentedCase.read(made.id() + ".yaml", made.text(), POLICY.vocabulary());
    }

    private static Course course(CaseFile caseFile, String decisionId) {
        return DECIDER.courses(caseFile, null).stream()
                .filter(course -> course.id().equals(decisionId))
                .findFirst()
                .orElseThrow();
    }

    /** The remedies and pauses a rule fired for; its name where it is about the claim itself. */
    private static Set<Object> fired(Made made, Rule rule) {
        Set<Object> fired = new HashSet<>();
        course(read(made).facts(), made.decisionId()).firings(rule.phase()).stream()
                .filter(firing -> firing.rule().name().equals(rule.name()))
                .forEach(firing -> fired.add(Objects.requireNonNullElse(Facts.termOf(firing.fact()), rule.name())));
        return fired;
    }

    private static boolean isReadOtherwise(Pair pair, Rule rule) {
        List<Condition.Comparison> comparisons = new ArrayList<>();
        rule.conditions().forEach(condition -> comparisons(condition, comparisons));
        List<Object> here =
                course(pair.firing().caseFile(), pair.firing().decisionId()).facts(rule.phase());
        List<Object> there =
                course(pair.failing().caseFile(), pair.failing().decisionId()).facts(rule.phase());
        boolean isOfOtherFacts = comparisons.stream()
                .noneMatch(each -> each.text().equals(pair.condition().condition()));
        return isOfOtherFacts && !pair.changes().isEmpty()
                || comparisons.stream()
                        .filter(each -> each.text().equals(pair.condition().condition()))
                        .flatMap(Condition::operands)
                        .anyMatch(operand -> !values(operand, here).equals(values(operand, there)));
    }

    private static List<Object> values(Operand operand, List<Object> facts) {
        List<Object> values = new ArrayList<>();
        facts.forEach(fact -> values.add(List.of(
                Objects.requireNonNullElse(Facts.termOf(fact), ""),
                Objects.requireNonNullElse(Evaluation.value(operand, fact), "nothing"))));
        return values;
    }

    private static void comparisons(Condition condition, List<Condition.Comparison> comparisons) {
        if (condition instanceof Condition.Comparison comparison) {
            comparisons.add(comparison);
        } else if (condition instanceof Condition.Not not) {
            comparisons(not.condition(), comparisons);
        } else {
            Stream<Condition> parts = condition instanceof Condition.AllOf all
                    ? all.conditions().stream()
                    : ((Condition.AnyOf) condition).conditions().stream();
            parts.forEach(part -> comparisons(part, comparisons));
        }
    }

    @Test
    void the_cases_that_are_said_to_show_a_condition_do() {
        ConditionCoverage coverage = ConditionCoverage.of(POLICY);
        List<CaseResult> cases = REPLAY.runAll(each -> {}).cases();
        List<ShownCondition> conditions = coverage.conditions();

        assertNotEquals(0, coverage.shown());
        assertEquals(conditions.size(), coverage.shown() + coverage.missing().size());
        int looked = 0;
        for (int i = 0; i < conditions.size(); i += 31) {
            ShownCondition shown = conditions.get(i);
            Rule rule = READ.rules().stream()
                    .filter(each -> each.name().equals(shown.rule()))
                    .findFirst()
                    .orElseThrow();
            List<Condition> others = rule.conditions().stream()
                    .filter(each -> !each.text().equals(shown.condition()))
                    .toList();
            if (!shown.isShown() || others.size() == rule.conditions().size()) {
                continue;
            }
            looked++;
            List<Rule> rules = new ArrayList<>(READ.rules());
            rules.replaceAll(each -> each.equals(rule) ? rule.withConditions(others) : each);
            assertTrue(fires(rule, caseFile(shown.firing(), cases), DECIDER), shown::toString);
            CaseFile failing = caseFile(shown.failing(), cases);
            int sound = firings(rule, failing, DECIDER);
            assertTrue(firings(rule, failing, decider(rules)) > sound, shown::toString);
        }
        assertTrue(looked > 10, "only " + looked);
    }

    private static boolean fires(Rule rule, CaseFile caseFile, Decider decider) {
        return firings(rule, caseFile, decider) > 0;
    }

    private static int firings(Rule rule, CaseFile caseFile, Decider decider) {
        return (int) decider.courses(caseFile, null).stream()
                .flatMap(course -> course.firings(rule.phase()).stream())
                .filter(firing -> firing.rule().name().equals(rule.name()))
                .count();
    }

    private static CaseFile caseFile(String name, List<CaseResult> cases) {
        String[] parts = name.split(" step ");
        int step = parts.length == 1 ? 0 : Integer.parseInt(parts[1]) - 1;
        return cases.stream()
                .filter(each -> each.id().equals(parts[0]))
                .findFirst()
                .orElseThrow()
                .steps()
                .get(step)
                .caseFile();
    }
}
