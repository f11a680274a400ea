package io.makegood.internal.deciding;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.Charge;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.EarlierResolutionBuilder;
import io.makegood.casefile.Incident;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderBuilder;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.OrderLineBuilder;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PaymentMethod;
import io.makegood.casefile.Rental;
import io.makegood.internal.ledger.OrderLedger;
import io.makegood.internal.ledger.Statement;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Receivable;
import io.makegood.resolution.RefundShare;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.RentalChange;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.ChargeKind;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.LedgerKind;
import io.makegood.vocabulary.LedgerPart;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a case looks like once its resolution was carried out. */
public final class CaseUpdate {
    private static final Instant END_OF_CALENDAR = Instant.parse("2200-12-31T23:59:59Z");

    private CaseUpdate() {}

    /**
     * The case with the decisions among its earlier resolutions, the money they paid in its ledger, the lines they cancelled marked so, and what is
     * owed for something dearer among its charges. What stands on the customer's account is for whoever keeps it to say. Of an accepted case and
     * its resolution it is an accepted case. What was recorded before is not recorded again.
     *
     * @throws IllegalArgumentException when the resolution is about something the case does not have
     */
    public static CaseFile of(CaseFile caseFile, Resolution resolution) {
        Known known = Known.of(caseFile, resolution);
        List<EarlierResolution> earlier = new ArrayList<>(caseFile.earlierResolutions());
        List<LedgerEntry> ledger = new ArrayList<>(caseFile.ledger());
        List<Charge> added = new ArrayList<>();
        List<Payment> payments = new ArrayList<>(caseFile.payments());
        Set<String> cancelled = new HashSet<>();
        Map<String, RentalChange> rented = new HashMap<>();
        for (LineDecision decision : resolution.decisions()) {
            if (recorded(caseFile, decision, resolution) != null) {
                continue;
            }
            String id = known.ids().next(decision.id());
            earlier.add(earlier(id, decision, resolution));
            Booking booking = new Booking(known, decision, id, resolution.evaluatedAt());
            // A compensation takes effect at once, whatever becomes of a wait.
            booking.addFee(caseFile, ledger);
            if (decision.status() != ResolutionStatus.FINAL) {
                continue;
            }
            ledger.addAll(booking.entries());
            Receivable receivable = decision.planned().receivable();
            Money due = receivable.due();
            if (decision.remedyType().isExchange() && due != null) {
                added.add(booking.charge(due));
            }
            PaymentMethod by = isMoved(decision) ? method(caseFile, receivable.dueFrom()) : null;
            if (by != null && due != null) {
                payments.add(booking.moved(by, due));
            }
            cancelled.addAll(booking.cancelledWhole());
            if (decision.lineId() != null && decision.rental() != null) {
                rented.put(decision.lineId(), decision.rental());
            }
        }
        List<Charge> charges = new ArrayList<>(caseFile.charges());
        charges.addAll(added);
        return CaseFileBuilder.builder(caseFile)
                .orders(
                        cancelled.isEmpty() && added.isEmpty() && rented.isEmpty()
                                ? caseFile.orders()
                                : changed(caseFile, cancelled, rented, added))
                .charges(charges)
                .payments(payments)
                .earlierResolutions(earlier)
                .ledger(ledger)
                .build();
    }

    /** The case with the money in its ledger that waited for a return, as soon as that was scanned. */
    public static CaseFile ofReturn(CaseFile caseFile, Resolution resolution) {
        Known known = Known.of(caseFile, resolution);
        List<LedgerEntry> ledger = new ArrayList<>(caseFile.ledger());
        for (LineDecision decision : resolution.decisions()) {
            Repayment repayment = decision.remedy() instanceof Remedy.Granted granted ? granted.repayment() : null;
            if (repayment != null && repayment.timing() == RefundTiming.AT_FIRST_SCAN) {
                // Named after the decision itself: others about the same may have been recorded since.
                EarlierResolution recorded = recorded(caseFile, decision, resolution);
                String id = HistoryIds.ofReturn(recorded == null ? known.ids().last(decision.id()) : recorded.id());
                if (isBooked(caseFile, id, decision)) {
                    continue;
                }
                Booking booking =
                        new Booking(known, decision, id, caseFile.clock().now());
                List<LedgerEntry> entries = new ArrayList<>(1);
                booking.addPaid(repayment, entries);
                ledger.addAll(entries);
            }
        }
        return CaseFileBuilder.builder(caseFile).ledger(ledger).build();
    }

    private static boolean isBooked(CaseFile caseFile, String id, LineDecision decision) {
        return caseFile.ledger().stream()
                .anyMatch(
                        entry -> entry.id().equals(id) && decision.incidentId().equals(entry.incidentId()));
    }

    /** What of a case is looked up for each decision: incidents and lines by id, and which ids are taken. */
    private record Known(Map<String, Incident> incidents, Map<String, OrderLine> lines, HistoryIds ids) {
        /** @throws IllegalArgumentException when the resolution is not one of the case */
        static Known of(CaseFile caseFile, Resolution resolution) {
            Map<String, Incident> incidents = new HashMap<>();
            caseFile.incidents().forEach(incident -> incidents.put(incident.id(), incident));
            Map<String, OrderLine> lines = new HashMap<>();
            caseFile.orders().forEach(order -> order.lines().forEach(line -> lines.put(line.id(), line)));
            for (LineDecision decision : resolution.decisions()) {
                boolean ours = incidents.containsKey(decision.incidentId())
                        && (decision.lineId() == null || lines.containsKey(decision.lineId()));
                if (!ours) {
                    throw new IllegalArgumentException(
                            "the case has nothing that decision " + decision.id() + " is about");
                }
            }
            return new Known(incidents, lines, new HistoryIds(caseFile));
        }
    }

    /** Whether what was paid goes back and is paid another way. */
    private static boolean isMoved(LineDecision decision) {
        return decision.remedyType().definition().amount() == RemedyType.Amount.PAYMENT;
    }

    private static @Nullable PaymentMethod method(CaseFile caseFile, @Nullable String id) {
        return caseFile.paymentMethods().stream()
                .filter(method -> method.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The decision among the earlier ones: about the same, of the same moment, alike, whatever became of it since; null when it is not there. */
    private static @Nullable EarlierResolution recorded(
            CaseFile caseFile, LineDecision decision, Resolution resolution) {
        EarlierResolution made = earlier("", decision, resolution);
        return caseFile.earlierResolutions().stream()
                .filter(each -> made.equals(EarlierResolutionBuilder.builder(each)
                        .id("")
                        .outcome(made.outcome())
                        .build()))
                .findFirst()
                .orElse(null);
    }

    private static EarlierResolution earlier(String id, LineDecision decision, Resolution resolution) {
        Remedy.Pending pending = decision.pending();
        return new EarlierResolution(
                id,
                decision.incidentId(),
                decision.lineId(),
                resolution.evaluatedAt(),
                decision.status(),
                decision.remedyType(),
                pending == null ? null : pending.type(),
                pending == null ? null : inCalendar(pending.until()),
                Outcome.OPEN,
                !decision.compensations().isEmpty(),
                pending instanceof Remedy.Question);
    }

    /** A case knows no date behind this one, whatever days a policy gives. */
    private static Instant inCalendar(Instant moment) {
        return moment.isAfter(END_OF_CALENDAR) ? END_OF_CALENDAR : moment;
    }

    /** The orders with the lines cancelled and their rentals as they stand now, and with what came on top in a stated total. */
    private static List<Order> changed(
            CaseFile caseFile, Set<String> cancelled, Map<String, RentalChange> rented, List<Charge> added) {
        Map<String, Money> onTop = new HashMap<>();
        added.forEach(charge -> onTop.merge(charge.orderId(), charge.amount(), Money::plus));
        List<Order> after = new ArrayList<>(caseFile.orders().size());
        for (Order order : caseFile.orders()) {
            List<OrderLine> changed = new ArrayList<>(order.lines().size());
            for (OrderLine line : order.lines()) {
                RentalChange ofRental = rented.get(line.id());
                OrderLine now = ofRental == null ? line : rented(line, ofRental);
                changed.add(
                        cancelled.contains(line.id())
                                ? OrderLineBuilder.builder(now)
                                        .status(LineStatus.CANCELLED)
                                        .build()
                                : now);
            }
            Money more = onTop.get(order.id());
            Money total = order.total() == null || more == null
                    ? order.total()
                    : order.total().plus(more);
            after.add(OrderBuilder.builder(order).lines(changed).total(total).build());
        }
        return after;
    }

    /** A rented line whose terms are known, with what was decided about them. */
    private static OrderLine rented(OrderLine line, RentalChange change) {
        Rental terms = line.rental();
        if (terms == null) {
            return line;
        }
        LocalDate due = change.due() == null ? terms.due() : change.due();
        return OrderLineBuilder.builder(line)
                .rental(new Rental(
                        terms.start(), due, terms.fee(), terms.buyoutPrice(), terms.lateFee(), change.state()))
                .build();
    }

    /** What one decision leaves in the ledger. */
    private record Booking(Known known, LineDecision decision, String id, Instant at) {

        /** What went back now, and what need not be paid any more. */
        List<LedgerEntry> entries() {
            List<LedgerEntry> entries = new ArrayList<>();
            Repayment repayment = decision.planned().repayment();
            if (repayment != null && repayment.timing() == RefundTiming.IMMEDIATE) {
                addPaid(repayment, entries);
            }
            Money released = decision.planned().receivable().released();
            if (released != null) {
                addCredited(released, entries);
            }
            return entries;
        }

        /** A shipping fee given back on top of the remedy, to the payments it still can go back to, as the ledger stands. */
        void addFee(CaseFile caseFile, List<LedgerEntry> ledger) {
            Money fee = fee();
            if (fee == null || decision.lineId() == null) {
                return;
            }
            CaseFile now = CaseFileBuilder.builder(caseFile).ledger(ledger).build();
            Order order = now.orders().stream()
                    .filter(each -> each.id().equals(decision.orderId()))
                    .findFirst()
                    .orElseThrow();
            Share share = new Share(decision.lineId(), LedgerPart.SHIPPING, fee);
            Money left = fee;
            for (Statement.Paid payment : OrderLedger.of(now, order).statement().payments()) {
                Money amount = payment.left().isLessThan(left) ? payment.left() : left;
                if (amount.isPositive()) {
                    String name = id + ".fee" + (left.equals(fee) ? "" : "." + payment.paymentId());
                    ledger.add(entry(name, share, 0, payment.paymentId(), amount, LedgerKind.REFUND));
                    left = left.minus(amount);
                }
            }
        }

        private @Nullable Money fee() {
            return decision.compensations().stream()
                    .filter(each -> each.type().equals(CompensationType.SHIPPING_FEE_REFUND))
                    .map(Compensation::amount)
                    .findFirst()
                    .orElse(null);
        }

        /** How much of which line went to which payment. */
        private void addPaid(Repayment repayment, List<LedgerEntry> entries) {
            boolean isCredit = repayment.method() == RefundMethod.STORE_CREDIT
                    || repayment.method() == RefundMethod.RECIPIENT_CREDIT;
            LedgerKind kind = isCredit ? LedgerKind.STORE_CREDIT : LedgerKind.REFUND;
            if (isMoved(decision)) {
                addMoved(repayment, entries);
                return;
            }
            List<Share> shares = shares(repayment);
            if (shares.isEmpty()) {
                return;
            }
            boolean ofPart = isOfPart();
            int share = 0;
            Money ofLine = shares.get(0).amount();
            boolean first = true;
            for (RefundShare refund : repayment.shares()) {
                Money left = refund.amount();
                // What the parts do not come to is not booked: that is no resolution of ours.
                while (left.isPositive() && ofLine.isPositive()) {
                    Money amount = ofLine.isLessThan(left) ? ofLine : left;
                    Share of = shares.get(share);
                    int units = first && !ofPart ? units(of) : 0;
                    entries.add(entry(entries.size(), of, units, refund.paymentId(), amount, kind));
                    first = false;
                    left = left.minus(amount);
                    ofLine = ofLine.minus(amount);
                    if (ofLine.isZero() && share + 1 < shares.size()) {
                        share++;
                        ofLine = shares.get(share).amount();
                        first = !Objects.equals(
                                shares.get(share).lineId(),
                                shares.get(share - 1).lineId());
                    }
                }
            }
        }

        /** What is paid another way was, for a moment, paid twice. */
        private void addMoved(Repayment repayment, List<LedgerEntry> entries) {
            for (RefundShare refund : repayment.shares()) {
                Share share = new Share(null, LedgerPart.SURPLUS, refund.amount());
                entries.add(entry(entries.size(), share, 0, refund.paymentId(), refund.amount(), LedgerKind.REFUND));
            }
        }

        /** What is paid instead of the payments that go back. */
        Payment moved(PaymentMethod by, Money due) {
            return new Payment(
                    known.ids().ofPayment(id),
                    decision.orderId(),
                    by.instrument(),
                    by.id(),
                    due,
                    null,
                    at,
                    DisputeState.NONE,
                    null);
        }

        private void addCredited(Money released, List<LedgerEntry> entries) {
            boolean first = decision.planned().repayment() == null;
            Share share = new Share(decision.lineId(), LedgerPart.GOODS, released);
            int units = first && !isOfPart() ? units(share) : 0;
            entries.add(entry(entries.size(), share, units, null, released, LedgerKind.CREDIT_NOTE));
        }

        private LedgerEntry entry(
                int number, Share share, int units, @Nullable String paymentId, Money amount, LedgerKind kind) {
            return entry(number == 0 ? id : id + "." + (number + 1), share, units, paymentId, amount, kind);
        }

        private LedgerEntry entry(
                String name, Share share, int units, @Nullable String paymentId, Money amount, LedgerKind kind) {
            return new LedgerEntry(
                    known.ids().ofBooking(name),
                    share.lineId() == null ? decision.orderId() : null,
                    share.lineId(),
                    share.lineId() == null ? null : units,
                    share.part(),
                    paymentId,
                    decision.incidentId(),
                    amount,
                    kind,
                    at);
        }

        private static LedgerPart part(AmountPartKind kind) {
            return switch (kind) {
                case GOODS, DISCOUNT, AGREED, ROUNDING, ALREADY_RETURNED, NOT_YET_PAID, DISPUTED -> LedgerPart.GOODS;
                case SHIPPING -> LedgerPart.SHIPPING;
                case TAX -> LedgerPart.TAX;
                case DUTY -> LedgerPart.DUTY;
                case FEE -> LedgerPart.FEE;
                case SURPLUS -> LedgerPart.SURPLUS;
                case PRICE_DIFFERENCE -> LedgerPart.PRICE_DIFFERENCE;
            };
        }

        /** Whether only a part of the price was given back, so that no piece went back whole. */
        private boolean isOfPart() {
            Repayment repayment = decision.planned().repayment();
            return repayment != null
                    && repayment.parts().stream()
                            .anyMatch(p ->
                                    p.kind() == AmountPartKind.AGREED || p.kind() == AmountPartKind.PRICE_DIFFERENCE);
        }

        /** Pieces of a line that went back whole. */
        private int units(Share share) {
            boolean ofOurs = share.lineId() != null && share.lineId().equals(decision.lineId());
            Integer affected = ofOurs ? incident().affectedUnits() : null;
            OrderLine line = line(share.lineId());
            return affected != null ? affected : line == null ? 0 : line.quantity();
        }

        private Incident incident() {
            return Objects.requireNonNull(known.incidents().get(decision.incidentId()));
        }

        private @Nullable OrderLine line(@Nullable String id) {
            return id == null ? null : known.lines().get(id);
        }

        /** How much of what an amount is. What is taken off comes off the goods first, then off what follows. */
        private static List<Share> shares(Repayment repayment) {
            Map<Share.Of, Money> shares = new LinkedHashMap<>();
            for (AmountPart part : repayment.parts()) {
                shares.merge(new Share.Of(part.lineId(), part(part.kind())), part.amount(), Money::plus);
            }
            List<Share> all = new ArrayList<>();
            shares.forEach((of, sum) -> all.add(new Share(of.lineId(), of.part(), sum)));
            return takenOff(all, repayment.amount());
        }

        private static List<Share> takenOff(List<Share> shares, Money amount) {
            Money off = Money.zero(amount.getCurrencyUnit());
            for (Share share : shares) {
                off = share.amount().isNegative() ? off.minus(share.amount()) : off;
            }
            List<Share> left = new ArrayList<>();
            for (Share share : shares) {
                if (share.amount().isPositive()) {
                    Money taken = off.isLessThan(share.amount()) ? off : share.amount();
                    off = off.minus(taken);
                    if (taken.isLessThan(share.amount())) {
                        left.add(new Share(
                                share.lineId(), share.part(), share.amount().minus(taken)));
                    }
                }
            }
            return left;
        }

        /** What the customer has to pay for something dearer. */
        Charge charge(Money due) {
            return new Charge(
                    id,
                    decision.orderId(),
                    decision.lineId() == null ? Set.of() : Set.of(decision.lineId()),
                    ChargeKind.PRICE_DIFFERENCE,
                    due,
                    false,
                    null);
        }

        /** Lines of which no piece leaves any more. */
        List<String> cancelledWhole() {
            List<String> whole = new ArrayList<>();
            for (String id : decision.planned().cancelledLines()) {
                OrderLine line = line(id);
                Integer affected = id.equals(decision.lineId())
                                && decision.remedyType().definition().line() == RemedyType.Line.CANCELLED
                        ? incident().affectedUnits()
                        : null;
                if (line != null && (affected == null || affected == line.quantity())) {
                    whole.add(id);
                }
            }
            return whole;
        }
    }

    /** What of an amount belongs to a part of the price of a line, or of the order as a whole. */
    private record Share(@Nullable String lineId, LedgerPart part, Money amount) {
        /** What the amount belongs to. */
        private record Of(@Nullable String lineId, LedgerPart part) {}
    }
}
