package io.makegood.internal.proving;

import io.makegood.explain.InvariantProof;
import io.makegood.explain.InvariantProof.Verdict;
import io.makegood.explain.ProofFinding.Kind;
import io.makegood.internal.invariants.PolicyInvariant;
import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves what the author of a policy says must hold, or refutes it by a case. Belongs to one thread. */
final class InvariantProver {
    private final PolicyRegions regions;
    private final Examples examples;
    private final List<InvariantProof> proofs = new ArrayList<>();
    private final List<Shown> refuted = new ArrayList<>();
    private final List<Shown> open = new ArrayList<>();

    InvariantProver(PolicyRegions regions, Examples examples) {
        this.regions = regions;
        this.examples = examples;
    }

    /** Something found, with what shows it. */
    record Shown(Finding finding, Examples.@Nullable Example example) {}

    void prove(List<PolicyInvariant> invariants) {
        for (PolicyInvariant invariant : invariants) {
            proofs.add(new InvariantProof(invariant.name(), invariant.principle(), verdict(invariant)));
        }
    }

    /** What became of each, in their order. */
    List<InvariantProof> proofs() {
        return proofs;
    }

    /** Those that do not hold, each with a case. */
    List<Shown> refuted() {
        return refuted;
    }

    /** Those of which it is not known. */
    List<Shown> open() {
        return open;
    }

    private Verdict verdict(PolicyInvariant invariant) {
        Box broken = regions.broken(invariant);
        if (regions.space().find(broken) == null) {
            return Verdict.PROVEN;
        }
        Box left = broken.and(regions.byItself());
        Point first = regions.space().find(left);
        if (first == null) {
            return Verdict.PROVEN_BY_ITSELF;
        }
        Examples.Example example = examples.of(invariant, left);
        String text = invariant.isNever() ? "it must never be, and is" : "it must always be, and is not";
        if (example != null) {
            refuted.add(new Shown(finding(invariant, text), example));
            return Verdict.REFUTED;
        }
        open.add(new Shown(
                finding(
                        invariant,
                        "not refuted, not proven: as far as rules tell, it does not hold where " + regions.given(first)
                                + " is given to a claim with "
                                + regions.values(first, regions.needed(first, left))),
                null));
        return Verdict.OPEN;
    }

    private static Finding finding(PolicyInvariant invariant, String text) {
        return new Finding(
                Kind.BROKEN_INVARIANT,
                invariant.span(),
                List.of(),
                "invariant \"" + invariant.name() + "\": " + text,
                null,
                null);
    }
}
