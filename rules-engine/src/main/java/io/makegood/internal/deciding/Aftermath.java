package io.makegood.internal.deciding;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.internal.bundle.LegalFloors;
import io.makegood.internal.claims.Bearing;
import io.makegood.internal.claims.Claims;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.LedgerKind;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

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
            if (isPaid(caseFile, decision) && decision.amount() != null) {
                ledger.addAll(entries(caseFile, decision, id, resolution.evaluatedAt()));
            }
        }
        return CaseFileBuilder.builder(caseFile)
                .earlierResolutions(earlier)
                .ledger(ledger)
                .build();
    }

    /** What was paid back for a line; what was paid back for an order as a whole goes to its lines, as far as each was not paid back. */
    private static List<LedgerEntry> entries(CaseFile caseFile, LineDecision decision, String id, Instant at) {
        LedgerKind kind =
                decision.refundMethod() == RefundMethod.STORE_CREDIT ? LedgerKind.STORE_CREDIT : LedgerKind.REFUND;
        Money left = Objects.requireNonNull(decision.amount());
        if (decision.lineId() != null) {
            return List.of(new LedgerEntry(id, decision.lineId(), left, kind, at));
        }
        List<LedgerEntry> entries = new ArrayList<>();
        for (Order order : caseFile.orders()) {
            for (OrderLine line : order.lines()) {
                Money open = order.id().equals(decision.orderId())
                        ? open(caseFile, line, left)
                        : Money.zero(left.getCurrencyUnit());
                if (open.isPositive()) {
                    entries.add(new LedgerEntry(id + "-" + line.id(), line.id(), open, kind, at));
                    left = left.minus(open);
                }
            }
        }
        return entries;
    }

    private static Money open(CaseFile caseFile, OrderLine line, Money most) {
        Money open = Bearing.paidFor(line, most.getCurrencyUnit());
        for (LedgerEntry entry : caseFile.ledger()) {
            if (entry.lineId().equals(line.id()) && entry.kind() != LedgerKind.COMPENSATION) {
                open = open.minus(entry.amount());
            }
        }
        return open.isGreaterThan(most) ? most : open;
    }

    /** What was paid or charged beyond the price of the goods is no repayment of the goods. */
    private static boolean isBeyondThePrice(CaseFile caseFile, LineDecision decision) {
        if (decision.incident() != IncidentType.DOUBLE_CHARGE
                && decision.incident() != IncidentType.PAYMENT_AMOUNT_MISMATCH) {
            return false;
        }
        return Claims.of(caseFile, LegalFloors.NONE).stream()
                .filter(claim -> claim.id().equals(decision.id()))
                .map(claim -> decision.incident() == IncidentType.DOUBLE_CHARGE
                        ? claim.chargedTwice()
                        : claim.paymentDifference())
                .anyMatch(Money::isPositive);
    }

    private static boolean isPaid(CaseFile caseFile, LineDecision decision) {
        return decision.status() == ResolutionStatus.FINAL
                && decision.remedy() != RemedyType.APPLY_BALANCE
                && !isBeyondThePrice(caseFile, decision)
                && decision.refundTiming() == RefundTiming.IMMEDIATE;
    }

    private static long next(CaseFile caseFile, LineDecision decision) {
        return 1
                + caseFile.earlierResolutions().stream()
                        .filter(e -> e.id().startsWith(decision.id() + "#"))
                        .count();
    }
}
