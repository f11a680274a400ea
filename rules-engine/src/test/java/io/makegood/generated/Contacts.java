package io.makegood.generated;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.CustomerWishBuilder;
import io.makegood.casefile.Incident;
import io.makegood.casefile.IncidentBuilder;
import io.makegood.casefile.OrderLine;
import io.makegood.engine.CaseFiles;
import io.makegood.generatedcases.Dice;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One contact after another about the same orders, each carried out. */
final class Contacts {
    private static final IncidentType[] NEW = {
        IncidentType.DEFECTIVE,
        IncidentType.NOT_RECEIVED,
        IncidentType.DAMAGED_IN_TRANSIT,
        IncidentType.REFUND_MISSING,
        IncidentType.REMORSE,
        IncidentType.PARTIAL_CANCEL,
        IncidentType.DOUBLE_CHARGE,
        IncidentType.PAYMENT_AMOUNT_MISMATCH,
        IncidentType.PRICE_DROP,
        IncidentType.OUT_OF_STOCK_AFTER_ORDER
    };

    private static final RemedyType[] WISHES = {
        RemedyType.REFUND_FULL,
        RemedyType.REFUND_FULL,
        RemedyType.REFUND_PARTIAL,
        RemedyType.REPLACEMENT,
        RemedyType.EXCHANGE,
        RemedyType.CANCEL_ORDER,
        RemedyType.STORE_CREDIT
    };

    private Contacts() {}

    /** What was decided is carried out, what came back was scanned, and some time later the customer is there again. */
    static CaseFile next(CaseFile caseFile, Resolution resolution, int contact, Dice dice) {
        CaseFile next = carriedOut(caseFile, resolution, Duration.ofHours(dice.one(1, 20, 50, 100, 24 * 8)));
        List<CustomerWish> wishes = new ArrayList<>(next.wishes());
        addAnswers(resolution, wishes, dice);
        List<Incident> incidents = new ArrayList<>(next.incidents());
        if (dice.percent(50)) {
            addIncident(next, "J" + contact, incidents, wishes, dice);
        }
        return CaseFileBuilder.builder(next).wishes(wishes).incidents(incidents).build();
    }

    /** The same case later, and nobody said anything new. */
    static CaseFile carriedOut(CaseFile caseFile, Resolution resolution, Duration later) {
        return Property.later(CaseFiles.afterReturn(CaseFiles.after(caseFile, resolution), resolution), later);
    }

    private static void addAnswers(Resolution resolution, List<CustomerWish> wishes, Dice dice) {
        for (LineDecision decision : resolution.decisions()) {
            boolean silent = wishes.stream().noneMatch(w -> w.incidentId().equals(decision.incidentId()));
            if (decision.status() == ResolutionStatus.AWAITING_CUSTOMER_CHOICE
                    && silent
                    && !decision.options().isEmpty()
                    && dice.percent(60)) {
                wishes.add(CustomerWishBuilder.builder()
                        .incidentId(decision.incidentId())
                        .lineIds(decision.lineId() == null ? Set.of() : Set.of(decision.lineId()))
                        .remedy(dice.one(decision.options()).remedy())
                        .build());
            }
        }
    }

    private static void addIncident(
            CaseFile caseFile, String id, List<Incident> incidents, List<CustomerWish> wishes, Dice dice) {
        Incident known = dice.one(caseFile.incidents());
        boolean wholeOrder = dice.percent(25);
        Set<String> lines = wholeOrder ? Set.of() : known.lineIds();
        int pieces = caseFile.orders().stream()
                .filter(order -> order.id().equals(known.orderId()))
                .flatMap(order -> order.lines().stream())
                .filter(line -> lines.isEmpty() || lines.contains(line.id()))
                .mapToInt(OrderLine::quantity)
                .min()
                .orElse(1);
        incidents.add(IncidentBuilder.builder()
                .id(id)
                .orderId(known.orderId())
                .lineIds(lines)
                .type(dice.one(NEW))
                .affectedUnits(dice.percent(30) ? dice.between(1, pieces) : null)
                .reportedAt(caseFile.clock().now())
                .build());
        if (dice.percent(60)) {
            wishes.add(CustomerWishBuilder.builder()
                    .incidentId(id)
                    .remedy(dice.one(WISHES))
                    .build());
        }
    }
}
