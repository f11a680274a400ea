package io.makegood.explain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that the author of a policy says must hold of every decision, in {@code invariants.yaml}.
 *
 * @param name as its author calls it
 * @param principle id of the principle it expresses; null when it names none
 */
public record InvariantProof(String name, @Nullable String principle, Verdict verdict) {
    public InvariantProof {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** What can become of it. */
    public enum Verdict {
        /** It holds of every claim of every case. */
        PROVEN,
        /**
         * It holds of every claim as it is decided by itself. Beside other claims of its case a claim may be made good with one of them, and goods that would come
         * too late for their day are made money of.
         */
        PROVEN_BY_ITSELF,
        /** A case is decided otherwise, which is among the findings. */
        REFUTED,
        /** What rules read leaves open whether a case can be decided otherwise, and none was found that is. */
        OPEN;

        /** Whether it holds of all cases. */
        public boolean isProven() {
            return this == PROVEN || this == PROVEN_BY_ITSELF;
        }
    }
}
