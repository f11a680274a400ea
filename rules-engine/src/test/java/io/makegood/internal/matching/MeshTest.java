package io.makegood.internal.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.generatedcases.CaseGenerator;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.claims.Bearing;
import io.makegood.internal.claims.Claims;
import io.makegood.internal.rulebook.Phase;
import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.RuleFailure;
import io.makegood.internal.rulebook.RuleText;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.IncidentType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MeshTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    /** More than go into a mesh of meshes. */
    private static final int MANY = 5000;

    @Test
    void meshes_of_meshes_let_through_what_each_rule_alone_would_say() throws RuleParser.NotPlain {
        List<PlainRule> rules = many();
        Questions questions = new Questions(rules);
        Mesh all = Mesh.of(sifted(rules, questions));
        List<Mesh> alone = rules.stream()
                .map(rule -> Mesh.of(sifted(List.of(rule), questions)))
                .toList();

        int fired = 0;
        for (long seed = 0; seed < 100; seed++) {
            for (Bearing claim : Claims.of(CaseGenerator.of(seed), BUNDLE.floors())) {
                ReportedClaim fact = new ReportedClaim(claim, BUNDLE.parameters(), said -> {});
                SortedSet<String> together = new TreeSet<>();
                all.match(fact, new Answers(questions), (rule, any) -> together.add(rule.name()));
                SortedSet<String> oneByOne = new TreeSet<>();
                alone.forEach(
                        mesh -> mesh.match(fact, new Answers(questions), (rule, any) -> oneByOne.add(rule.name())));

                assertEquals(oneByOne, together, () -> "claim " + claim.id());
                fired += together.size();
            }
        }
        assertTrue(fired > MANY, fired + " rules fired");
    }

    @Test
    void a_question_that_breaks_down_names_the_rule_that_asks_it() throws RuleParser.NotPlain {
        List<PlainRule> rules = List.of(rule(0), broken(1), rule(2));
        Questions questions = new Questions(rules);
        Mesh mesh = Mesh.of(sifted(rules, questions));
        Bearing claim =
                Claims.of(CaseGenerator.of(1), BUNDLE.floors()).iterator().next();
        ReportedClaim fact = new ReportedClaim(claim, BUNDLE.parameters(), said -> {});

        RuleFailure failure =
                assertThrows(RuleFailure.class, () -> mesh.match(fact, new Answers(questions), (rule, any) -> {}));

        assertEquals("rule `rule 1` broke down: java.lang.IllegalStateException: broken", failure.getMessage());
    }

    @Test
    void rules_that_one_answer_takes_out_come_to_lie_together() throws RuleParser.NotPlain {
        List<PlainRule> rules = many();

        List<List<SiftedRule>> clusters = Clusters.of(sifted(rules, new Questions(rules)), Long.SIZE);

        assertEquals(MANY, clusters.stream().flatMap(List::stream).distinct().count());
        assertTrue(clusters.stream().allMatch(cluster -> cluster.size() <= Long.SIZE));
        List<List<SiftedRule>> apart = clusters.stream()
                .filter(cluster -> cluster.get(0).tests().keySet().stream()
                        .noneMatch(question ->
                                cluster.stream().allMatch(rule -> rule.tests().containsKey(question))))
                .toList();
        assertTrue(apart.size() <= 1, apart.size() + " of " + clusters.size() + " have no question in common");
    }

    private static List<PlainRule> many() throws RuleParser.NotPlain {
        List<PlainRule> rules = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            rules.add(rule(i));
        }
        return rules;
    }

    private static PlainRule broken(int i) throws RuleParser.NotPlain {
        PlainRule whole = rule(i);
        MethodHandle ask = MethodHandles.throwException(Object.class, IllegalStateException.class)
                .bindTo(new IllegalStateException("broken"));
        io.makegood.internal.matching.Test test = whole.tests().get(0);
        return new PlainRule(
                whole.rule(),
                List.of(new io.makegood.internal.matching.Test(
                        new io.makegood.internal.matching.Test.Key(
                                new Reading.Source(null, new Term.Constant("broken")), null, List.of()),
                        boolean.class,
                        MethodHandles.dropArguments(ask, 0, Object.class),
                        Collections.singleton(true),
                        test.worth())),
                whole.calls());
    }

    private static List<SiftedRule> sifted(List<PlainRule> rules, Questions questions) {
        return rules.stream().map(rule -> new SiftedRule(rule, questions)).toList();
    }

    private static PlainRule rule(int i) throws RuleParser.NotPlain {
        IncidentType[] types = IncidentType.values();
        List<String> first = List.of(
                "type == IncidentType." + types[i % types.length],
                "type != IncidentType." + types[i % types.length],
                "contactNumber > " + i % 3,
                "country in (\"US\", \"DE\")");
        List<String> second = List.of(
                "inStock == true",
                "paid > policy.amount(\"agentLimit\")",
                "wished == null",
                "daysLate <= contactNumber",
                "gift",
                "!digital");
        String conditions = first.get(i % 4) + ", " + second.get(i / 4 % second.size());
        return PlainRule.of(new RuleText(
                new Rule("rule " + i, Phase.ASSESS, "reassure", 1, i, "it is so", List.of(), "all.drl", i),
                "$claim",
                conditions,
                "$claim.find( \"" + i + "\" );"));
    }
}
