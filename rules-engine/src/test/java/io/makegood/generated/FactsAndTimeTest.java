package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.fail;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.Incident;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderBuilder;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.OrderLineBuilder;
import io.makegood.casefile.ShipmentBuilder;
import io.makegood.engine.CaseFiles;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.text.Words;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.FollowUp;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Reason;
import io.makegood.resolution.RefundShare;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RentalState;
import io.makegood.vocabulary.ResolutionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What facts, ages, goods and returns make of generated cases: what must hold for each of them. */
class FactsAndTimeTest {
    private static final int CASES = SampleSize.of("cases", 200);
    private static final int YEARS_AGO = 12 * 365;

    private interface Property {
        @Nullable String broken(CaseFile caseFile, Resolution resolution);
    }

    @Test
    void what_a_missed_day_costs_us_does_not_hang_on_the_shelf() {
        holds((caseFile, resolution) -> {
            CaseFile bare = CaseFileBuilder.builder(caseFile).stock(List.of()).build();
            Map<String, List<Compensation>> with = gestures(resolution);
            Map<String, List<Compensation>> without = gestures(CustomerFirst.resolve(bare));
            // What is asked, or put off, with an empty shelf only is another matter.
            with.keySet().retainAll(without.keySet());
            without.keySet().retainAll(with.keySet());
            return with.equals(without) ? null : with + " with the shelf, " + without + " without";
        });
    }

    /** Beside the shipping fee, which is part of the money where all of it goes back. */
    private static Map<String, List<Compensation>> gestures(Resolution resolution) {
        Map<String, List<Compensation>> gestures = new TreeMap<>();
        for (LineDecision decision : resolution.decisions()) {
            if (decision.incident() == IncidentType.LATE && decision.pending() == null) {
                gestures.put(
                        decision.id(),
                        decision.compensations().stream()
                                .filter(c -> c.type() != CompensationType.SHIPPING_FEE_REFUND)
                                .toList());
            }
        }
        return gestures;
    }

    @Test
    void nothing_comes_in_time_is_said_only_when_it_is_true() {
        holds((caseFile, resolution) -> {
            boolean said = resolution.communications().stream()
                    .anyMatch(message -> message.points().contains(CommPoint.STATE_DEADLINE_MISSED));
            if (!said) {
                return null;
            }
            for (LineDecision decision : resolution.decisions()) {
                boolean missed = decision.findings().contains("the deadline cannot be met");
                for (ShippingPlan plan : missed ? plans(decision) : List.<ShippingPlan>of()) {
                    if (plan.confidence() != DeliveryConfidence.MISSES_DEADLINE) {
                        return decision.id() + ": nothing comes in time, and this does: " + plan;
                    }
                }
                boolean known = caseFile.stock().stream()
                        .anyMatch(position -> line(caseFile, decision)
                                .map(line -> line.sku().equals(position.sku())
                                        || line.sku().equals(position.equivalentOf()))
                                .findFirst()
                                .orElse(false));
                if (missed && !known) {
                    return decision.id() + ": nothing comes in time, and nobody knows what is there";
                }
            }
            return null;
        });
    }

    private static List<ShippingPlan> plans(LineDecision decision) {
        return Stream.concat(
                        Stream.ofNullable(decision.planned().shipping()),
                        decision.options().stream().map(Option::shipping).filter(Objects::nonNull))
                .toList();
    }

    private static Stream<OrderLine> line(CaseFile caseFile, LineDecision decision) {
        return caseFile.orders().stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.id().equals(decision.lineId()));
    }

    @Test
    void what_is_paid_back_of_a_rental_closes_it_and_more_time_has_its_date() {
        holds((caseFile, resolution) -> {
            LocalDate today = caseFile.clock().today();
            for (LineDecision decision : resolution.decisions()) {
                boolean rented =
                        line(caseFile, decision).anyMatch(l -> l.traits().contains(ItemTrait.RENTAL));
                if (decision.status() != ResolutionStatus.FINAL || !rented) {
                    continue;
                }
                // What was paid too much goes back, and the rental goes on.
                boolean paidBack = decision.remedyType() == RemedyType.REFUND_FULL
                        && decision.planned().amount() != null
                        && decision.incident().matter() != Matter.PAYMENT;
                if ((paidBack || decision.remedyType() == RemedyType.CLOSE_RENTAL)
                        && (decision.rental() == null || decision.rental().state() != RentalState.CLOSED)) {
                    return decision.id() + ": " + decision.remedyType() + " leaves the rental open";
                }
                LocalDate due =
                        decision.rental() == null ? null : decision.rental().due();
                if (decision.remedyType() == RemedyType.EXTEND_RENTAL && (due == null || !due.isAfter(today))) {
                    return decision.id() + ": more time until " + due;
                }
            }
            return null;
        });
    }

    @Test
    void nobody_makes_good_what_is_twelve_years_old_but_by_law_or_promise() {
        holds((caseFile, resolution) -> {
            CaseFile old = CaseFileBuilder.builder(caseFile)
                    .orders(caseFile.orders().stream()
                            .map(FactsAndTimeTest::older)
                            .toList())
                    .shipments(caseFile.shipments().stream()
                            .map(parcel -> ShipmentBuilder.builder(parcel)
                                    .promisedBy(older(parcel.promisedBy()))
                                    .deliveredAt(older(parcel.deliveredAt()))
                                    .build())
                            .toList())
                    .promises(List.of())
                    .earlierResolutions(List.of())
                    .safetyNotices(List.of())
                    .build();
            for (LineDecision decision : CustomerFirst.resolve(old).decisions()) {
                Matter matter = decision.incident().matter();
                boolean aged =
                        (matter == Matter.SECOND_THOUGHTS || matter == Matter.ACCIDENT || matter == Matter.BAD_GOODS)
                                && decision.incident() != IncidentType.COUNTERFEIT;
                boolean here = line(old, decision).anyMatch(l -> l.status().hasLeft());
                boolean given = decision.remedyType().shipsGoods()
                        || decision.remedyType() == RemedyType.REFUND_FULL
                                && decision.planned().amount() != null
                        || decision.remedyType() == RemedyType.STORE_CREDIT
                                && decision.planned().amount() != null;
                if (aged
                        && here
                        && given
                        && decision.status() == ResolutionStatus.FINAL
                        && decision.legalReference() == null) {
                    return decision.id() + ": " + decision.incident() + " after twelve years: " + decision.remedyType()
                            + "\n" + CaseFiles.toJson(old);
                }
            }
            return null;
        });
    }

    private static Order older(Order order) {
        return OrderBuilder.builder(order)
                .placedAt(Objects.requireNonNull(older(order.placedAt())))
                .lines(order.lines().stream()
                        .map(line -> OrderLineBuilder.builder(line)
                                .deliveredOn(older(line.deliveredOn()))
                                .build())
                        .toList())
                .build();
    }

    private static @Nullable LocalDate older(@Nullable LocalDate day) {
        return day == null ? null : day.minusDays(YEARS_AGO);
    }

    private static @Nullable Instant older(@Nullable Instant moment) {
        return moment == null ? null : moment.minus(YEARS_AGO, ChronoUnit.DAYS);
    }

    @Test
    void the_way_of_the_money_and_its_reason_agree() {
        holds((caseFile, resolution) -> {
            for (LineDecision decision : resolution.decisions()) {
                for (Reason reason : resolution.rationale()) {
                    boolean way = reason.effective()
                            && decision.id().equals(reason.decisionId())
                            && reason.conclusion().startsWith("money to ");
                    if (way
                            && (Repaid.by(decision) == null
                                    || !reason.conclusion().equals("money to " + Words.of(Repaid.by(decision))))) {
                        return decision.id() + ": " + reason.conclusion() + ", and it goes to " + Repaid.by(decision);
                    }
                }
            }
            return null;
        });
    }

    @Test
    void nothing_is_offered_of_a_line_that_is_made_good_by_the_same_resolution() {
        holds((caseFile, resolution) -> {
            Map<String, String> pieces = new TreeMap<>();
            for (Incident incident : caseFile.incidents()) {
                if (incident.affectedUnits() == null) {
                    pieces.put(incident.id(), "all");
                }
            }
            for (LineDecision done : resolution.decisions()) {
                boolean good = done.status() == ResolutionStatus.FINAL
                        && done.lineId() != null
                        && done.incident().matter() != Matter.PAYMENT
                        && pieces.containsKey(done.incidentId())
                        && (done.remedyType().definition().line() == RemedyType.Line.RESTORED
                                || done.remedyType() == RemedyType.REFUND_FULL
                                        && done.planned().amount() != null);
                for (LineDecision other : good ? resolution.decisions() : List.<LineDecision>of()) {
                    boolean same = other != done
                            && Objects.equals(other.lineId(), done.lineId())
                            && pieces.containsKey(other.incidentId())
                            && other.incident().matter() != Matter.PAYMENT;
                    for (Option option : same ? other.options() : List.<Option>of()) {
                        if (option.remedy() == RemedyType.REFUND_FULL
                                || option.remedy().shipsGoods()) {
                            return other.id() + ": " + option.remedy() + " is offered beside " + done.id() + " "
                                    + done.remedyType();
                        }
                    }
                }
            }
            return null;
        });
    }

    @Test
    void what_travels_in_one_parcel_is_paid_for_once() {
        holds((caseFile, resolution) -> {
            Set<String> paid = new HashSet<>();
            for (LineDecision decision : resolution.decisions()) {
                ShippingPlan plan = decision.planned().shipping();
                if (decision.status() == ResolutionStatus.FINAL
                        && plan != null
                        && plan.cost().isPositive()) {
                    String from = caseFile.stock().stream()
                            .filter(position ->
                                    position.id().equals(decision.planned().stockId()))
                            .map(position -> String.valueOf(position.sellerId()))
                            .findFirst()
                            .orElse("");
                    String parcel = decision.orderId() + from + plan.optionId() + plan.dispatchBy();
                    if (!paid.add(parcel)) {
                        return decision.id() + ": one parcel is paid for twice: " + plan;
                    }
                }
            }
            return null;
        });
    }

    @Test
    void one_thing_of_one_line_has_one_date_wherever_it_stands() {
        holds((caseFile, resolution) -> {
            Map<String, Set<LocalDate>> things = new TreeMap<>();
            for (LineDecision decision : resolution.decisions()) {
                dates(caseFile, decision, things);
                for (FollowUp followUp : resolution.followUps()) {
                    if (decision.id().equals(followUp.decisionId())) {
                        dates(caseFile, decision, followUp, things);
                    }
                }
            }
            for (Map.Entry<String, Set<LocalDate>> thing : things.entrySet()) {
                if (thing.getValue().size() > 1) {
                    return thing.getKey() + " on " + thing.getValue();
                }
            }
            return null;
        });
    }

    /** What a decision says of when something happens. What a customer may choose he has on the day it arrives when he chooses today. */
    private static void dates(CaseFile caseFile, LineDecision decision, Map<String, Set<LocalDate>> things) {
        String line = decision.orderId() + " " + decision.lineId();
        ShippingPlan plan = decision.planned().shipping();
        if (plan != null && decision.pending() == null) {
            note(line + " arrives", plan.atTheLatest(), things);
        }
        for (Option option : decision.options()) {
            if (option.shipping() != null) {
                String way = line + " " + option.remedy() + " by "
                        + option.shipping().optionId();
                note(way, option.shipping().atTheLatest(), things);
            }
        }
        for (RefundShare refund : decision.planned().shares()) {
            if (refund.arrivesBy() != null) {
                note(line + " money to " + refund.instrument() + " " + refund.paymentId(), refund.arrivesBy(), things);
            }
        }
        if (decision.returning().until() != null) {
            note(line + " goes back", decision.returning().until(), things);
        }
        if (decision.rental() != null && decision.rental().due() != null) {
            note(line + " is rented", decision.rental().due(), things);
        }
        if (decision.pending() != null) {
            note(
                    decision.id() + " is looked at",
                    caseFile.clock().dayOf(decision.pending().until()),
                    things);
        }
    }

    /** What is to be done later about a decision is to be done on the day the decision names. */
    private static void dates(
            CaseFile caseFile, LineDecision decision, FollowUp followUp, Map<String, Set<LocalDate>> things) {
        LocalDate due = caseFile.clock().dayOf(followUp.dueAt());
        if (followUp.nextRemedy() != null) {
            note(decision.id() + " is looked at", due, things);
        }
        ShippingPlan plan = decision.pending() == null ? decision.planned().shipping() : null;
        if (followUp.type() == FollowUpType.STATUS_MESSAGE && plan != null) {
            note(decision.id() + " leaves", due, things);
            note(decision.id() + " leaves", plan.dispatchBy(), things);
        }
        if (followUp.type() == FollowUpType.SATISFACTION_CHECK && plan != null) {
            note(decision.orderId() + " " + decision.lineId() + " arrives", due.minusDays(1), things);
        }
        if (followUp.type() == FollowUpType.DISPUTE_CHECK) {
            note(decision.orderId() + " bank", due, things);
        }
    }

    private static void note(String thing, LocalDate day, Map<String, Set<LocalDate>> things) {
        things.computeIfAbsent(thing, each -> new TreeSet<>()).add(day);
    }

    @Test
    void what_is_not_known_to_be_there_is_not_told_to_be_gone() {
        holds((caseFile, resolution) -> {
            Resolution bare = CustomerFirst.resolve(
                    CaseFileBuilder.builder(caseFile).stock(List.of()).build());
            for (Reason reason : bare.rationale()) {
                if (reason.because().startsWith("there is no ")
                        && reason.because().contains(" left to send")) {
                    return reason.decisionId() + ": " + reason.because();
                }
            }
            return null;
        });
    }

    private static void holds(Property property) {
        for (long seed = 0; seed < CASES; seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            String broken = property.broken(caseFile, CustomerFirst.resolve(caseFile));
            if (broken != null) {
                fail("seed " + seed + ": " + broken + "\n" + CaseFiles.toJson(caseFile));
            }
        }
    }
}
