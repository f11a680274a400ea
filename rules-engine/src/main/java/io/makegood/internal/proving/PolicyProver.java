package io.makegood.internal.proving;

import io.makegood.casefile.CaseFile;
import io.makegood.explain.PolicyProof;
import io.makegood.explain.ProofFinding;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.drl.Lexer;
import io.makegood.internal.invariants.PolicyInvariant;
import io.makegood.internal.invariants.PolicyInvariantsReader;
import io.makegood.internal.problem.Code;
import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Proves what holds of a policy for all cases, and shows what should not by cases. */
public final class PolicyProver {
    private PolicyProver() {}

    /** @param cases to look at for examples, and to make them from; asked for only where something has to be shown */
    public static PolicyProof prove(
            Bundle bundle, RuleBase ruleBase, Lexer lexer, Supplier<? extends List<CaseFile>> cases) {
        List<PolicyInvariant> invariants = PolicyInvariantsReader.read(bundle, ruleBase.rules(), lexer);
        PolicyRegions regions = PolicyRegions.of(bundle, ruleBase.rules(), lexer, invariants);
        List<Finding> found = new Prover(regions, ruleBase.rules(), bundle.parameters()).prove();
        Examples examples = new Examples(bundle, ruleBase, regions, cases);
        List<ProofFinding> findings = new ArrayList<>();
        List<ProofFinding> unreachable = new ArrayList<>();
        InvariantProver asserted = new InvariantProver(regions, examples);
        asserted.prove(invariants);
        asserted.refuted().forEach(each -> findings.add(shown(each.finding(), each.example())));
        asserted.open().forEach(each -> unreachable.add(shown(each.finding(), null)));
        for (Finding finding : found) {
            Examples.Example example = examples.of(finding);
            ProofFinding shown = shown(finding, example);
            // What is said of all cases holds without an example; what is said to be possible does not.
            boolean isClaimed = finding.kind() == ProofFinding.Kind.GAP || finding.kind() == ProofFinding.Kind.TIE;
            (isClaimed && example == null ? unreachable : findings).add(shown);
        }
        Comparator<ProofFinding> gravest = Comparator.comparing(ProofFinding::kind);
        findings.sort(gravest);
        unreachable.sort(gravest);
        return new PolicyProof(
                bundle.name(),
                bundle.version(),
                ruleBase.rules().size(),
                regions.properties(),
                asserted.proofs(),
                findings,
                unreachable);
    }

    /** What is proven of rules in no time, without examples: those that never fire, or whose remedies are always ruled out. */
    public static List<Problem> check(Bundle bundle, Collection<Rule> rules, Lexer lexer) {
        PolicyRegions regions = PolicyRegions.of(bundle, rules, lexer);
        return new Prover(regions, rules, bundle.parameters())
                .check().stream().map(PolicyProver::problem).toList();
    }

    private static ProofFinding shown(Finding finding, Examples.@Nullable Example example) {
        return new ProofFinding(
                finding.kind(),
                problem(finding),
                finding.rules(),
                example == null ? null : example.caseFile(),
                example == null ? null : example.claim());
    }

    private static Problem problem(Finding finding) {
        String text = finding.rules().isEmpty() || finding.kind() == ProofFinding.Kind.IDLE_PARAMETER
                ? finding.text()
                : "rule \"" + finding.rules().get(0) + "\": " + finding.text();
        Code code = codeOf(finding.kind());
        return finding.span() == null
                ? code.problem(text, finding.maybe())
                : code.at(finding.span(), text, finding.maybe());
    }

    private static Code codeOf(ProofFinding.Kind kind) {
        return switch (kind) {
            case BROKEN_INVARIANT -> Code.BROKEN_INVARIANT;
            case GAP -> Code.NO_REMEDY;
            case NEVER_FIRES -> Code.NEVER_FIRES;
            case REMEDY_NEVER_LEFT -> Code.REMEDY_NEVER_LEFT;
            case ALWAYS_RULED_OUT -> Code.ALWAYS_RULED_OUT;
            case ALWAYS_OUTRANKED -> Code.ALWAYS_OUTRANKED;
            case TIE -> Code.TIE;
            case ADDS_NOTHING -> Code.ADDS_NOTHING;
            case IDLE_PARAMETER -> Code.IDLE_PARAMETER;
            case IMPLIED_CONDITION -> Code.IMPLIED_CONDITION;
            case UNUSED_FINDING -> Code.UNUSED_FINDING;
        };
    }
}
