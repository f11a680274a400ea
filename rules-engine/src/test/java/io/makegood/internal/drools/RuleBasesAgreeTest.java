package io.makegood.internal.drools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.Resolutions;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.claims.Claims;
import io.makegood.internal.contribution.Assessment;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.facts.Numbers;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.ReportedClaims;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Replay;
import io.makegood.rules.ReportedClaim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A rule means the same in the alpha network as it means to Drools, which is the reference. */
class RuleBasesAgreeTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final int CASES = SampleSize.of("cases", 30);

    @Test
    void every_generated_case_and_every_story_is_decided_alike() {
        List<Rule> rules = RuleReader.read(BUNDLE, new DroolsLexer());

        assertDecidedAlike(
                rules,
                Stream.concat(
                        Replay.of(Policy.customerFirst()).cases().stream().map(DocumentedCase::facts),
                        LongStream.range(0, CASES).mapToObj(CaseGenerator::of)));
    }

    /** One rule for every property and every way to compare it. */
    @Test
    void every_comparison_of_every_property_holds_alike() {
        assertFoundAlike(comparisons(), 2);
    }

    /** Conditions of every shape the model can hold: comparisons joined and negated at random. */
    @Test
    void every_tree_of_conditions_holds_alike() {
        List<String> single = new ArrayList<>();
        Properties.of(ReportedClaim.class)
                .forEach((name, getter) -> single.addAll(comparable(name, getter.getReturnType())));
        Random dice = new Random(12);
        List<String> trees = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            trees.add(tree(single, dice, 3, new HashSet<>()));
        }
        assertFoundAlike(trees, 4);
    }

    /** @param asked properties that were asked already: two conditions on one could exclude each other, which no rule may */
    private static String tree(List<String> single, Random dice, int depth, Set<String> asked) {
        int kind = depth == 0 ? 0 : dice.nextInt(4);
        if (kind == 0) {
            String condition;
            do {
                condition = single.get(dice.nextInt(single.size()));
            } while (!asked.add(condition.replaceFirst("^\\W*(\\w+).*", "$1")));
            return condition;
        }
        String left = tree(single, dice, depth - 1, asked);
        String right = tree(single, dice, depth - 1, asked);
        return switch (kind) {
            case 1 -> "(" + left + " || " + right + ")";
            case 2 -> "(" + left + " && " + right + ")";
            default -> "!(" + left + ")";
        };
    }

    /**
     * A rule for each condition that finds its number.
     *
     * @param share one in so many has to hold at least once, or nothing was shown
     */
    private static void assertFoundAlike(List<String> conditions, int share) {
        StringBuilder drl = new StringBuilder("""
                package customerfirst.all
                import io.makegood.rules.*
                import io.makegood.vocabulary.*
                """);
        for (int i = 0; i < conditions.size(); i++) {
            drl.append("""

                    rule "%1$d"
                        @principle("reassure")
                        @because("it is so")
                    when
                        $claim : ReportedClaim( %2$s )
                    then
                        $claim.find( "%1$d" );
                    end
                    """.formatted(i, conditions.get(i)));
        }
        Bundle bundle =
                ChangedBundle.withRules(BUNDLE, List.of(new RuleSource("rules/assess/all.drl", drl.toString())));
        List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());
        DroolsRuleBase drools = DroolsRuleBase.compile(rules);
        AlphaNetwork network = AlphaNetwork.of(rules);

        SortedSet<String> everFound = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            for (ClaimContext claim : Claims.of(CaseGenerator.of(seed), bundle.floors(), bundle.parameters())) {
                SortedSet<String> found = findings(drools, claim, bundle);
                assertEquals(found, findings(network, claim, bundle), "seed " + seed + ", claim " + claim.id());
                everFound.addAll(found);
            }
        }
        assertTrue(everFound.size() > rules.size() / share, everFound.size() + " of " + rules.size() + " ever held");
    }

    private static void assertDecidedAlike(List<Rule> rules, Stream<CaseFile> cases) {
        Decider reference = new Decider(BUNDLE, DroolsRuleBase.compile(rules), true);
        Decider decider = new Decider(BUNDLE, AlphaNetwork.of(rules), true);
        cases.forEach(each -> assertEquals(
                Resolutions.toJson(reference.decide(each, null)),
                Resolutions.toJson(decider.decide(each, null)),
                () -> "case " + each.id()));
    }

    private static SortedSet<String> findings(RuleBase ruleBase, ClaimContext claim, Bundle bundle) {
        SortedSet<String> found = new TreeSet<>();
        ReportedClaim fact =
                ReportedClaims.of(claim, bundle, contribution -> found.add(((Assessment.Finding) contribution).name()));
        try (RuleBase.Session session = ruleBase.start(1, place -> fact, (rule, any, tuple) -> {})) {
            session.match(Phase.ASSESS, 0, fact);
        }
        return found;
    }

    private static List<String> comparisons() {
        List<String> all = new ArrayList<>();
        Properties.of(ReportedClaim.class)
                .forEach((name, getter) -> all.addAll(comparable(name, getter.getReturnType())));
        return all;
    }

    /** Nothing is compared with itself. */
    private static List<String> comparable(String name, Class<?> type) {
        return conditions(name, type).stream()
                .filter(condition -> !condition.endsWith(" " + name))
                .toList();
    }

    private static List<String> conditions(String name, Class<?> type) {
        if (type == boolean.class) {
            return List.of(
                    name + " == true", name + " == false", name + " != true", name, "!" + name, name + " == inStock");
        }
        if (type.isEnum()) {
            Object[] terms = type.getEnumConstants();
            String first = type.getSimpleName() + "." + terms[0];
            String last = type.getSimpleName() + "." + terms[terms.length - 1];
            return List.of(
                    name + " == " + first,
                    name + " != " + last,
                    name + " in (" + first + ", " + last + ")",
                    name + " not in (" + first + ", " + last + ")",
                    name + " == null",
                    name + " != null");
        }
        if (type == Money.class) {
            return List.of(
                    name + " > policy.amount(\"agentLimit\")",
                    name + " <= paid",
                    name + " >= nothing",
                    name + " < policy.amount(\"agentLimit\")",
                    name + " == nothing",
                    name + " != paid");
        }
        if (type.isPrimitive()) {
            return List.of(
                    name + " == 0",
                    name + " > 1",
                    name + " <= 1",
                    name + " < " + parameter(name, type),
                    name + " >= " + parameter(name, type),
                    name + " != " + other(name, type));
        }
        return type == String.class
                ? List.of(
                        name + " == \"US\"",
                        name + " != \"US\"",
                        name + " in (\"US\", \"DE\")",
                        name + " == country",
                        name + " contains \"e\"",
                        name + " not contains \"\\\\ \\\" '\"")
                : List.of();
    }

    /** A parameter in which the property is counted. */
    private static String parameter(String property, Class<?> type) {
        return switch (Numbers.unitOf(property, type)) {
            case "days" -> "policy.days(\"returnDays\")";
            case "hours" -> "policy.hours(\"earlyScanWindow\")";
            case "ratio" -> "policy.ratio(\"returnCostRatioMax\")";
            default -> "policy.count(\"manyAffected\")";
        };
    }

    private static String other(String property, Class<?> type) {
        return switch (Numbers.unitOf(property, type)) {
            case "days" -> "daysLate";
            case "hours" -> "hoursSinceDeliveredScan";
            case "ratio" -> "returnCostRatio";
            default -> "affectedCustomers";
        };
    }
}
