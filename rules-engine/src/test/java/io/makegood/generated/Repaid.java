package io.makegood.generated;

import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Repayment;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import org.jspecify.annotations.Nullable;

/** How the money of a decision goes out, now or when its pause ends; null where there is none. */
final class Repaid {
    private Repaid() {}

    static @Nullable RefundMethod by(LineDecision decision) {
        Repayment repayment = decision.planned().repayment();
        return repayment == null ? null : repayment.method();
    }

    static @Nullable RefundTiming at(LineDecision decision) {
        Repayment repayment = decision.planned().repayment();
        return repayment == null ? null : repayment.timing();
    }
}
