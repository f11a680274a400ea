package io.makegood.internal.deciding;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.LedgerEntry;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.LedgerKind;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.ArrayList;
import java.util.List;

/** What a case looks like once its resolution was carried out. */
public final class Aftermath {
    private Aftermath() {}

    /** The case with the decisions among its earlier resolutions, and the money they paid in its ledger. */
    public static CaseFile of(CaseFile caseFile, Resolution resolution) {
        List<EarlierResolution> earlier = new ArrayList<>(caseFile.earlierResolutions());
        List<LedgerEntry> ledger = new ArrayList<>(caseFile.ledger());
        for (LineDecision decision : resolution.decisions()) {
            String id = decision.id() + "#" + next(caseFile, decision);
            earlier.add(new EarlierResolution(
                    id,
                    decision.incidentId(),
                    decision.lineId(),
                    resolution.evaluatedAt(),
                    decision.status(),
                    decision.remedy(),
                    decision.pause() == null ? null : decision.pause().next(),
                    decision.pause() == null ? null : decision.pause().until(),
                    Outcome.OPEN,
                    !decision.compensations().isEmpty(),
                    decision.pause() != null
                            && decision.pause().kind() == PauseKind.QUESTION
                            && decision.status() == ResolutionStatus.AWAITING_CUSTOMER_INFO));
            if (isPaid(decision) && decision.amount() != null && decision.lineId() != null) {
                ledger.add(new LedgerEntry(
                        id,
                        decision.lineId(),
                        decision.amount(),
                        decision.refundMethod() == RefundMethod.STORE_CREDIT
                                ? LedgerKind.STORE_CREDIT
                                : LedgerKind.REFUND,
                        resolution.evaluatedAt()));
            }
        }
        return CaseFileBuilder.builder(caseFile)
                .earlierResolutions(earlier)
                .ledger(ledger)
                .build();
    }

    private static boolean isPaid(LineDecision decision) {
        return decision.status() == ResolutionStatus.FINAL
                && decision.remedy() != RemedyType.APPLY_BALANCE
                && decision.refundTiming() == RefundTiming.IMMEDIATE;
    }

    private static long next(CaseFile caseFile, LineDecision decision) {
        return 1
                + caseFile.earlierResolutions().stream()
                        .filter(e -> e.id().startsWith(decision.id() + "#"))
                        .count();
    }
}
