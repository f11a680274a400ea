package io.makegood.internal.proving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.explain.InvariantProof;
import io.makegood.explain.InvariantProof.Verdict;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.deciding.Choice;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.invariants.PolicyInvariant;
import io.makegood.internal.invariants.PolicyInvariantsReader;
import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.ReasonForms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is proven holds of what is decided, and what is not so is refuted by what is decided. */
class InvariantProverTest {
    private static final int CASES = SampleSize.of("cases", 150);
    private static final long FIRST = Long.getLong("makegood.seed", 0);

    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final List<Rule> RULES = RuleReader.read(BUNDLE, new DroolsLexer());
    private static final List<CaseFile> KNOWN =
            LongStream.range(0, 150).mapToObj(CaseGenerator::of).toList();

    /** The policy with some rules left out, and what was found of its invariants. */
    private record Proven(
            List<PolicyInvariant> invariants, Decider decider, InvariantProver prover, Map<String, Verdict> verdicts) {
        static Proven of(Bundle bundle, List<Rule> rules) {
            List<PolicyInvariant> invariants = PolicyInvariantsReader.read(bundle, rules, new DroolsLexer());
            AlphaNetwork ruleBase = AlphaNetwork.of(rules, bundle.vocabulary());
            PolicyRegions regions = PolicyRegions.of(bundle, rules, new DroolsLexer(), invariants);
            InvariantProver prover = new InvariantProver(regions, new Examples(bundle, ruleBase, regions, () -> KNOWN));
            prover.prove(invariants);
            Map<String, Verdict> verdicts = new LinkedHashMap<>();
            prover.proofs().forEach(proof -> verdicts.put(proof.name(), proof.verdict()));
            return new Proven(invariants, new Decider(bundle, ruleBase, true), prover, verdicts);
        }

        SortedSet<String> of(Verdict verdict) {
            SortedSet<String> names = new TreeSet<>();
            verdicts.forEach((name, each) -> {
                if (each == verdict) {
                    names.add(name);
                }
            });
            return names;
        }

        /** Every refutation is a case that is decided so, when it is decided again. */
        void assertShown() {
            for (InvariantProver.Shown shown : prover.refuted()) {
                Examples.Example example = shown.example();
                assertNotNull(example);
                PolicyInvariant invariant = invariants.stream()
                        .filter(each -> shown.finding().text().contains('"' + each.name() + '"'))
                        .findFirst()
                        .orElseThrow();
                assertTrue(
                        decider.courses(example.caseFile(), null).stream()
                                .anyMatch(
                                        course -> course.id().equals(example.claim()) && invariant.isBrokenBy(course)),
                        invariant::name);
            }
        }
    }

    @Test
    void what_is_proven_holds_of_every_case_that_is_decided() {
        Proven proven = Proven.of(BUNDLE, RULES);
        assertEquals(new TreeSet<>(), proven.of(Verdict.REFUTED));
        assertEquals(new TreeSet<>(), proven.of(Verdict.OPEN));
        List<String> broken = new ArrayList<>();
        SortedSet<String> told = new TreeSet<>();
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            for (Course course : proven.decider().courses(CaseGenerator.of(seed), null)) {
                for (PolicyInvariant invariant : proven.invariants()) {
                    if (invariant.isAbout(course)) {
                        told.add(invariant.name());
                    }
                    boolean isMeant = proven.verdicts().get(invariant.name()) == Verdict.PROVEN || isByItself(course);
                    if (isMeant && invariant.isBrokenBy(course)) {
                        broken.add("seed " + seed + ", " + course.id() + ": " + invariant.name());
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(told.size() > proven.invariants().size() * 2 / 3, told::toString);
    }

    /** Whether a claim got what was chosen for it, and neither other claims nor a delivery that is too late changed that. */
    private static boolean isByItself(Course course) {
        Choice own = course.own();
        return own != null && own.equals(course.choice()) && !own.because().endsWith(ReasonForms.TOO_LATE);
    }

    @Test
    void what_does_not_hold_is_refuted_by_a_case_that_is_decided_otherwise() {
        Proven proven = Proven.of(ChangedBundle.withInvariants(BUNDLE, """
                invariants:
                  - name: every wish is met
                    whenever: wishStated == true
                    never: wishUnmet == true
                  - name: nothing is ever declined
                    never: {remedy: DECLINE}
                  - name: every lost parcel is sent again
                    whenever: type == IncidentType.NOT_RECEIVED
                    always: {remedy: REPLACEMENT}
                  - name: nothing dear is sent without a signature
                    whenever: cost > policy.amount("agentLimit")
                    always: {signedBy: EXECUTIVE}
                  - name: the carrier is never asked
                    never: {followUp: CARRIER_CLAIM}
                  - name: nothing comes back that is small
                    whenever: paid <= policy.amount("returnlessMaxValue")
                    never: {returning: [REQUIRED_BEFORE_REFUND, AFTER_REPLACEMENT]}
                  - name: whoever is at fault is found
                    never: {fault: UNKNOWN}
                  - name: the dangerous is never eligible for a return
                    whenever: matter == Matter.SURPLUS
                    never: {eligible: ACCEPT_VOLUNTARY_RETURN}
                  - name: true all the same
                    whenever: type == IncidentType.COUNTERFEIT
                    never: {eligible: REPLACEMENT}
                """), RULES);

        assertEquals(Set.of("true all the same"), proven.of(Verdict.PROVEN));
        assertEquals(new TreeSet<>(), proven.of(Verdict.OPEN));
        assertEquals(8, proven.prover().refuted().size());
        proven.assertShown();
    }

    @Test
    void what_holds_does_not_without_the_rules_that_see_to_it() {
        Map<String, String> by = Map.of(
                "a fake is not followed by another one", "a fake is not replaced by the next fake",
                "what is unsafe is taken off sale", "unsafe goods are taken off sale",
                "what is unsafe is not sent again", "unsafe goods are not sent again",
                "nobody sends us dangerous goods by post", "dangerous goods are not mailed by a customer",
                "nobody waits who does not want to", "no wait the customer refuses",
                "our own fault is apologised for", "our own fault is named and apologised for");
        List<Rule> rules =
                RULES.stream().filter(rule -> !by.containsValue(rule.name())).toList();
        assertEquals(RULES.size() - by.size(), rules.size());

        Proven proven = Proven.of(BUNDLE, rules);

        assertEquals(new TreeSet<>(by.keySet()), proven.of(Verdict.REFUTED));
        assertEquals(new TreeSet<>(), proven.of(Verdict.OPEN));
        proven.assertShown();
    }

    /** A safeguard, which no rule of the space stands for, keeps this from being decided. */
    @Test
    void what_no_case_shows_is_neither_refuted_nor_proven() {
        List<Rule> rules = RULES.stream()
                .filter(rule -> !rule.name().equals("a planned removal of what was bought is stopped"))
                .toList();

        Proven proven = Proven.of(BUNDLE, rules);

        assertEquals(Set.of("what was bought is not taken away"), proven.of(Verdict.OPEN));
        String told = proven.prover().open().get(0).finding().text();
        assertTrue(told.contains("not refuted, not proven"), told);
        assertTrue(told.contains("plannedByUs = yes"), told);
        assertEquals(
                proven.invariants().size(),
                proven.prover().proofs().stream()
                        .map(InvariantProof::name)
                        .distinct()
                        .count());
    }
}
