package io.makegood.internal.alpha;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.generatedcases.CaseGenerator;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.facts.ReportedClaims;
import io.makegood.internal.joins.JoinedRule;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleFailure;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Vocabulary;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BitmapIndexTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    /** More than go into an index of indexes. */
    private static final int MANY = 5000;

    @Test
    void an_index_of_indexes_lets_through_what_each_rule_alone_would_say() {
        Map<Rule, List<AttributeTest>> rules = tested(rules(MANY));
        Attributes attributes = attributes(rules);
        List<RuleNode> nodes = nodes(rules, attributes);
        BitmapIndex all = BitmapIndex.of(nodes);
        List<BitmapIndex> alone =
                nodes.stream().map(node -> BitmapIndex.of(List.of(node))).toList();

        int fired = 0;
        for (long seed = 0; seed < 100; seed++) {
            for (ReportedClaim fact : ReportedClaims.of(CaseGenerator.of(seed), BUNDLE)) {
                SortedSet<String> together = new TreeSet<>();
                all.match(fact, new AttributeValues(attributes), noting(together));
                SortedSet<String> oneByOne = new TreeSet<>();
                alone.forEach(index -> index.match(fact, new AttributeValues(attributes), noting(oneByOne)));

                assertEquals(oneByOne, together, () -> "claim " + fact.getId());
                fired += together.size();
            }
        }
        assertTrue(fired > MANY, fired + " rules fired");
    }

    @Test
    void more_values_are_told_apart_than_a_byte_has() {
        List<ReportedClaim> facts = new ArrayList<>();
        for (long seed = 0; seed < 100; seed++) {
            facts.addAll(ReportedClaims.of(CaseGenerator.of(seed), BUNDLE));
        }
        SortedSet<String> items = new TreeSet<>();
        facts.forEach(fact -> items.add(fact.getItemTitle()));
        List<String> named = new ArrayList<>(items);
        for (int i = 0; i < 1000; i++) {
            named.add("item " + i);
        }
        Map<Rule, List<AttributeTest>> rules = tested(rules(named.stream()
                .map(item -> rule("of " + item, "itemTitle == \"" + item + "\""))
                .toList()));
        Attributes attributes = attributes(rules);
        BitmapIndex index = BitmapIndex.of(nodes(rules, attributes));

        for (ReportedClaim fact : facts) {
            SortedSet<String> fired = new TreeSet<>();
            AttributeValues values = new AttributeValues(attributes);
            index.match(fact, values, noting(fired));

            assertEquals(new TreeSet<>(List.of("of " + fact.getItemTitle())), fired);
        }
    }

    @Test
    void an_attribute_that_breaks_down_names_the_rule_that_tests_it() {
        Map<Rule, List<AttributeTest>> rules = new LinkedHashMap<>(tested(rules(3)));
        Rule broken = rules.keySet().stream()
                .filter(rule -> rule.name().equals("rule 1"))
                .findFirst()
                .orElseThrow();
        MethodHandle breaks = MethodHandles.throwException(Object.class, IllegalStateException.class)
                .bindTo(new IllegalStateException("broken"));
        rules.put(
                broken,
                List.of(new AttributeTest(
                        new AttributeTest.Key(List.of(new ValueReader.Source(null, "broken")), ""),
                        boolean.class,
                        new Linked(() -> MethodHandles.dropArguments(breaks, 0, Object.class)),
                        Collections.singleton(true),
                        1)));
        Attributes attributes = attributes(rules);
        BitmapIndex index = BitmapIndex.of(nodes(rules, attributes));
        ReportedClaim fact = ReportedClaims.of(CaseGenerator.of(1), BUNDLE).get(0);

        // At first attributes are read one by one, later on together.
        for (int i = 0; i < 200; i++) {
            RuleFailure failure = assertThrows(
                    RuleFailure.class,
                    () -> index.match(fact, new AttributeValues(attributes), noting(new TreeSet<>())));

            assertEquals(
                    "rule `rule 1` (rules/assess/many.drl:" + broken.span().line() + ") broke down: broken",
                    failure.getMessage());
        }
    }

    @Test
    void rules_that_one_value_takes_out_come_to_lie_together() {
        Map<Rule, List<AttributeTest>> rules = tested(rules(MANY));

        List<List<RuleNode>> clusters = Clustering.of(nodes(rules, attributes(rules)), Long.SIZE);

        assertEquals(MANY, clusters.stream().flatMap(List::stream).distinct().count());
        assertTrue(clusters.stream().allMatch(cluster -> cluster.size() <= Long.SIZE));
        List<List<RuleNode>> apart = clusters.stream()
                .filter(cluster -> cluster.get(0).tests().keySet().stream()
                        .noneMatch(attribute ->
                                cluster.stream().allMatch(rule -> rule.tests().containsKey(attribute))))
                .toList();
        assertTrue(apart.size() <= 1, apart.size() + " of " + clusters.size() + " have no attribute in common");
    }

    private static Agenda noting(SortedSet<String> names) {
        return new Agenda() {
            @Override
            public void fires(Rule rule, Object fact) {
                names.add(rule.name());
            }

            @Override
            public void joins(JoinedRule rule, Object fact) {
                throw new AssertionError("no rule relates facts");
            }
        };
    }

    private static Map<Rule, List<AttributeTest>> tested(List<Rule> rules) {
        Map<Rule, List<AttributeTest>> tested = new LinkedHashMap<>();
        rules.forEach(rule -> tested.put(
                rule,
                rule.conditions().stream()
                        .map(condition -> AttributeTest.of(ReportedClaim.class, condition, Vocabulary.builtIn()))
                        .toList()));
        return tested;
    }

    private static Attributes attributes(Map<Rule, List<AttributeTest>> rules) {
        return new Attributes(rules.values().stream().flatMap(List::stream).toList(), Vocabulary.builtIn());
    }

    private static List<RuleNode> nodes(Map<Rule, List<AttributeTest>> rules, Attributes attributes) {
        List<RuleNode> nodes = new ArrayList<>();
        rules.forEach((rule, tests) -> nodes.add(new RuleNode(rule, tests, attributes, null)));
        return nodes;
    }

    private static List<Rule> rules(int count) {
        return rules(IntStream.range(0, count)
                .mapToObj(i -> rule("rule " + i, conditions(i)))
                .toList());
    }

    private static String rule(String name, String conditions) {
        return """
                rule "%1$s"
                    @principle("reassure")
                    @because("it is so")
                when
                    $claim : ReportedClaim( %2$s )
                then
                    $claim.find( "%1$s" );
                end
                """.formatted(name, conditions);
    }

    private static List<Rule> rules(List<String> texts) {
        RuleSource source = new RuleSource("rules/assess/many.drl", String.join("", texts));
        return RuleReader.read(ChangedBundle.withRules(BUNDLE, List.of(source)), new DroolsLexer());
    }

    private static String conditions(int i) {
        List<IncidentType> types = IncidentType.values();
        List<String> first = List.of(
                "type == IncidentType." + types.get(i % types.size()),
                "type != IncidentType." + types.get(i % types.size()),
                "affectedCustomers > " + i % 2,
                "country in (\"US\", \"DE\")");
        List<String> second = List.of(
                "inStock == true",
                "paid > policy.amount(\"agentLimit\")",
                "wished == null",
                "accidentsInYear <= affectedCustomers",
                "gift || inStock",
                "!digital");
        return first.get(i % 4) + ", " + second.get(i / 4 % second.size());
    }
}
