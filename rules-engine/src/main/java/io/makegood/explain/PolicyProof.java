package io.makegood.explain;

import java.util.List;

/**
 * What was found of a policy for all cases anyone can report, not for a sample of them.
 *
 * @param policy its name
 * @param version its version
 * @param rules how many rules it has
 * @param properties how much its rules read of a claim
 * @param invariants what became of each thing that must hold, as the author of the policy says, in the order in which he says it
 * @param findings what is to be mended or worth knowing, the gravest first; where an example is possible, with one
 * @param unreachable what may be and of which no case was found that shows it: perhaps there is none, because facts hang together in a way that nobody declared
 */
public record PolicyProof(
        String policy,
        String version,
        int rules,
        int properties,
        List<InvariantProof> invariants,
        List<ProofFinding> findings,
        List<ProofFinding> unreachable) {
    /** As it is. */
    public PolicyProof {
        invariants = List.copyOf(invariants);
        findings = List.copyOf(findings);
        unreachable = List.copyOf(unreachable);
    }

    /** Whether nothing is to be mended. */
    public boolean isSound() {
        return findings.stream().noneMatch(finding -> finding.kind().isFault());
    }
}
