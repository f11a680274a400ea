package io.makegood.internal.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.generatedcases.CaseGenerator;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.claims.Bearing;
import io.makegood.internal.claims.Claims;
import io.makegood.internal.rulebook.Phase;
import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.RuleText;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.IncidentType;
import java.util.ArrayList;
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
        List<PlainRule> rules = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            rules.add(rule(i));
        }
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
