package io.makegood.internal.proving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.explain.PolicyProof;
import io.makegood.explain.ProofFinding;
import io.makegood.explain.ProofFinding.Kind;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RemedyType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyProverTest {
    private static final int OF_EACH_KIND = 16;

    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final List<Rule> RULES = RuleReader.read(BUNDLE, new DroolsLexer());
    private static final List<CaseFile> CASES =
            LongStream.range(0, 50).mapToObj(CaseGenerator::of).toList();

    @Test
    void the_default_policy_leaves_no_claim_without_a_remedy_and_says_nothing_for_nothing() {
        PolicyProof proof = prove(RULES);

        assertEquals(List.of(Kind.UNUSED_FINDING), kinds(proof), proof.findings()::toString);
        assertTrue(proof.isSound());
        assertEquals(List.of(), proof.unreachable());
        assertTrue(proof.invariants().size() >= 14, proof.invariants()::toString);
        assertEquals(
                List.of(),
                proof.invariants().stream()
                        .filter(invariant -> !invariant.verdict().isProven())
                        .toList());
    }

    @Test
    void every_seeded_fault_is_found_and_nothing_else() {
        List<Rule> rules = new ArrayList<>(RULES);
        SortedSet<String> expected = new TreeSet<>();
        Set<Rule> used = new HashSet<>();
        List<Rule> alone = RULES.stream()
                .filter(rule -> rule.elements().isEmpty()
                        && rule.phase() != Phase.SAFEGUARD
                        && rule.phase() != Phase.SAFEGUARD_MESSAGE)
                .toList();
        List<Rule> ofOneType =
                alone.stream().filter(rule -> typeOf(rule) != null).toList();
        for (int i = 0; i < OF_EACH_KIND; i++) {
            Rule contradicted = ofOneType.get(i * ofOneType.size() / OF_EACH_KIND);
            IncidentType type = typeOf(contradicted);
            assertNotNull(type);
            Matter other = Arrays.stream(Matter.values())
                    .filter(matter -> matter != type.matter())
                    .findFirst()
                    .orElseThrow();
            seed(rules, contradicted, "contradicted", matter(contradicted, other));
            expected.add(Kind.NEVER_FIRES + " contradicted: " + contradicted.name());

            Rule implied = next(ofOneType, (i * ofOneType.size() + ofOneType.size() / 2) / OF_EACH_KIND, used);
            rules.remove(implied);
            IncidentType known = typeOf(implied);
            assertNotNull(known);
            seed(rules, implied, "implied", matter(implied, known.matter()));
            expected.add(Kind.IMPLIED_CONDITION + " implied: " + implied.name());

            Rule twin = next(alone, (i * alone.size() + alone.size() / 3) / OF_EACH_KIND, used);
            seed(rules, twin, "twin");
            expected.add(Kind.ADDS_NOTHING + " twin: " + twin.name());

            Rule narrowed = next(alone, (i * alone.size() + 2 * alone.size() / 3) / OF_EACH_KIND, used);
            seed(rules, narrowed, "narrowed", comparison(narrowed, "contradicted", Boolean.TRUE, boolean.class));
            expected.add(Kind.ADDS_NOTHING + " narrowed: " + narrowed.name());
        }
        PolicyProof proof = prove(rules);

        SortedSet<String> found = new TreeSet<>();
        for (ProofFinding finding : proof.findings()) {
            if (finding.kind() != Kind.UNUSED_FINDING) {
                found.add(finding.kind() + " " + finding.rules().get(0));
            }
        }
        SortedSet<String> missed = new TreeSet<>(expected);
        missed.removeAll(found);
        assertEquals(new TreeSet<>(), missed);
        // A twin is one as much as the other, and what is narrowed or contradicted may be so for another reason as
        // well.
        found.removeAll(expected);
        found.removeIf(each -> expected.contains(each.replace(Kind.ADDS_NOTHING + " ", Kind.ADDS_NOTHING + " twin: "))
                || each.contains(" contradicted: ")
                || each.contains(" narrowed: "));
        assertEquals(new TreeSet<>(), found);
    }

    @Test
    void parameters_that_decide_nothing_are_found_and_no_others() {
        List<Rule> rules = new ArrayList<>(RULES);
        Map<String, Parameters.Parameter> parameters = new HashMap<>();
        BUNDLE.parameters()
                .names()
                .forEach(name -> parameters.put(name, BUNDLE.parameters().get(name)));
        SortedSet<String> expected = new TreeSet<>();
        List<Rule> ofClaims = RULES.stream()
                .filter(rule ->
                        rule.elements().isEmpty() && (rule.phase() == Phase.PROPOSE || rule.phase() == Phase.SETTLE))
                .toList();
        for (int i = 0; i < OF_EACH_KIND; i++) {
            String idle = "idle" + i;
            String deciding = "deciding" + i;
            parameters.put(
                    idle, new Parameters.Parameter(BigDecimal.valueOf(400 + i), "days", "seeded", Map.of(), i + 1));
            parameters.put(
                    deciding, new Parameters.Parameter(BigDecimal.valueOf(600 + i), "days", "seeded", Map.of(), i + 1));
            // A rule in two, which together say what it said.
            Rule split = ofClaims.get(i * ofClaims.size() / OF_EACH_KIND);
            rules.remove(split);
            seed(rules, split, "young", age(split, Operator.AT_MOST, idle));
            seed(rules, split, "old", age(split, Operator.MORE, idle));
            // A part of a rule is missing.
            Rule narrowed = ofClaims.get((2 * i + 1) * ofClaims.size() / (2 * OF_EACH_KIND));
            if (rules.remove(narrowed)) {
                seed(rules, narrowed, "only old", age(narrowed, Operator.MORE, deciding));
            }
            expected.add("policy.yaml:" + (i + 1) + ": parameter `" + idle + "`");
        }
        Bundle bundle = BUNDLE.with(new Parameters(parameters));

        PolicyProof proof =
                PolicyProver.prove(bundle, AlphaNetwork.of(rules, bundle.vocabulary()), new DroolsLexer(), List::of);

        SortedSet<String> found = new TreeSet<>();
        for (ProofFinding finding : proof.findings()) {
            if (finding.kind() == Kind.IDLE_PARAMETER) {
                String problem = finding.problem().toString();
                found.add(problem.substring(0, problem.indexOf(": all ")));
            }
        }
        assertEquals(expected, found);
    }

    @Test
    void a_preference_that_never_decides_is_found() {
        Bundle bundle = ChangedBundle.withInvariants(
                ChangedBundle.withRules(
                        BUNDLE,
                        List.of(
                                new RuleSource("rules/propose/all.drl", """
                        package all

                        import io.makegood.rules.*;
                        import io.makegood.vocabulary.*;

                        rule "money or goods"
                            @principle("act-immediately")
                            @because("made for the test")
                        when
                            $claim : AssessedClaim()
                        then
                            $claim.propose( RemedyType.REFUND_FULL );
                            $claim.propose( RemedyType.REPLACEMENT );
                        end
                        """),
                                new RuleSource("rules/choose/all.drl", """
                        package all

                        import io.makegood.rules.*;
                        import io.makegood.vocabulary.*;

                        rule "money first"
                            @principle("safety-first")
                            @because("made for the test")
                        when
                            $remedy : EligibleRemedy( type == RemedyType.REFUND_FULL )
                        then
                            $remedy.prefer();
                        end

                        rule "goods behind it"
                            @principle("act-immediately")
                            @because("made for the test")
                        when
                            $remedy : EligibleRemedy( type == RemedyType.REPLACEMENT )
                        then
                            $remedy.prefer();
                        end
                        """))),
                null);
        List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());

        PolicyProof proof = PolicyProver.prove(
                bundle, AlphaNetwork.of(rules, bundle.vocabulary()), new DroolsLexer(), () -> CASES.subList(0, 5));

        List<List<String>> outranked = proof.findings().stream()
                .filter(finding -> finding.kind() == Kind.ALWAYS_OUTRANKED)
                .map(ProofFinding::rules)
                .toList();
        assertEquals(List.of(List.of("goods behind it")), outranked);
    }

    /** Whether a claim is about an order older, or no older, than a parameter says. */
    private static Condition age(Rule rule, Operator operator, String parameter) {
        return new Condition.Comparison(
                new Operand.Property(List.of("daysSinceOrder"), long.class, null, rule.span()),
                operator,
                List.of(new Operand.Call(List.of("policy"), Function.DAYS, parameter, rule.span())),
                rule.span());
    }

    @Test
    void a_claim_that_is_left_without_a_remedy_is_shown_by_a_case() {
        IncidentType type = IncidentType.COUNTERFEIT;
        List<Rule> rules = RULES.stream()
                .map(rule -> rule.phase() != Phase.PROPOSE
                        ? rule
                        : rule.withConditions(Stream.concat(
                                        rule.conditions().stream(),
                                        Stream.of(
                                                comparison(rule, "type", Operator.NOT_EQUAL, type, IncidentType.class)))
                                .toList()))
                .toList();

        ProofFinding gap = prove(rules).findings().stream()
                .filter(finding -> finding.kind() == Kind.GAP)
                .findFirst()
                .orElseThrow();

        assertTrue(gap.problem().message().contains("type = " + type.name()), gap.problem()::message);
        CaseFile example = gap.example();
        assertNotNull(example);
        assertTrue(example.incidents().stream()
                .anyMatch(incident -> incident.type().equals(type)));
    }

    @Test
    void a_remedy_that_is_always_ruled_out_is_one_that_nobody_gets() {
        Rule veto = RULES.stream()
                .filter(rule -> rule.phase() == Phase.GUARD && rule.elements().isEmpty())
                .findFirst()
                .orElseThrow();
        List<Rule> rules = new ArrayList<>(RULES);
        rules.add(veto.withConditions(List.of(comparison(veto, "type", RemedyType.REPAIR, RemedyType.class)))
                .named("nothing is repaired"));

        PolicyProof proof = prove(rules);

        assertTrue(
                proof.findings().stream()
                        .anyMatch(finding -> finding.kind() == Kind.REMEDY_NEVER_LEFT
                                && finding.problem().message().startsWith("REPAIR ")),
                proof::toString);
    }

    /** The first rule from a place on that was not taken for anything else. */
    private static Rule next(List<Rule> rules, int from, Set<Rule> used) {
        int place = from;
        while (!used.add(rules.get(place % rules.size()))) {
            place++;
        }
        return rules.get(place % rules.size());
    }

    private static PolicyProof prove(List<Rule> rules) {
        return PolicyProver.prove(BUNDLE, AlphaNetwork.of(rules, BUNDLE.vocabulary()), new DroolsLexer(), () -> CASES);
    }

    private static List<Kind> kinds(PolicyProof proof) {
        return proof.findings().stream().map(ProofFinding::kind).toList();
    }

    private static void seed(List<Rule> rules, Rule rule, String name, Condition... more) {
        List<Condition> conditions = new ArrayList<>(rule.conditions());
        conditions.addAll(List.of(more));
        rules.add(rule.withConditions(conditions).named(name + ": " + rule.name()));
    }

    /** The one incident type a rule is about. */
    private static @Nullable IncidentType typeOf(Rule rule) {
        boolean isOfClaim =
                rule.phase() == Phase.GUARD || rule.phase() == Phase.GUARD_PAUSE || rule.phase() == Phase.CHOOSE;
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Comparison comparison
                    && comparison.operator() == Operator.EQUAL
                    && comparison.left().text().equals(isOfClaim ? "claim.type" : "type")
                    && comparison.right().get(0) instanceof Operand.Constant constant
                    && constant.value() instanceof IncidentType type) {
                boolean asksMatter =
                        rule.conditions().stream().anyMatch(each -> each.text().contains("matter"));
                return asksMatter ? null : type;
            }
        }
        return null;
    }

    private static Condition matter(Rule rule, Matter matter) {
        return comparison(rule, "matter", matter, Matter.class);
    }

    private static Condition comparison(Rule rule, String property, Object value, Class<?> type) {
        return comparison(rule, property, Operator.EQUAL, value, type);
    }

    private static Condition comparison(Rule rule, String property, Operator operator, Object value, Class<?> type) {
        boolean isOfClaim =
                rule.phase() == Phase.GUARD || rule.phase() == Phase.GUARD_PAUSE || rule.phase() == Phase.CHOOSE;
        boolean isOfFact = property.equals("type") && isOfClaim;
        List<String> path = isOfClaim && !isOfFact ? List.of("claim", property) : List.of(property);
        return new Condition.Comparison(
                new Operand.Property(path, type, null, rule.span()),
                operator,
                List.of(new Operand.Constant(value, type, rule.span())),
                rule.span());
    }
}
