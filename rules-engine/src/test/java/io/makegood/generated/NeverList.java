package io.makegood.generated;

import io.makegood.casefile.BusinessCalendar;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Deadline;
import io.makegood.casefile.Incident;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PlannedAction;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.StockPosition;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.Communication;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.CostShare;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Recourse;
import io.makegood.resolution.RefundShare;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.Answer;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.BalanceOrigin;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RequesterRole;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnRequirement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What no resolution may be, read from the documents (section N of the principles, the policy parameters, the vocabulary) and not from the
 * safeguards of the engine: a second pair of eyes.
 */
final class NeverList {
    private static final List<String> NEVER_SAID = List.of(
            "account adjustment",
            "contact the seller",
            "contact the carrier",
            "contact the manufacturer",
            "please call",
            "call our",
            "hotline",
            "another department",
            "not fulfilled by us",
            "not our responsibility",
            "no-reply",
            "noreply",
            "cannot accept e",
            "survey",
            "expert",
            "police",
            "notar",
            "proof that",
            "as stated in",
            "terms and conditions",
            "our policy",
            "suspicious",
            "fraud",
            "abuse",
            "risk",
            "pattern",
            "supervisor",
            "investigat",
            "your own fault",
            "you should have",
            "special offer",
            "discount on your next",
            "postal company");
    private static final Pattern INTERNAL_NAME = Pattern.compile("\\b[A-Z]{2,}_[A-Z_]+\\b|[{}]|\\bnull\\b");
    private static final Pattern AMOUNT =
            Pattern.compile("\\p{Sc}\\h?[0-9]|[0-9]\\h?\\p{Sc}|\\b[A-Z]{3}\\h[0-9]|[0-9]\\h[A-Z]{3}\\b");
    /** Where something went wrong with the goods, the money never waits for them. */
    private static final Set<Matter> WENT_WRONG = EnumSet.of(
            Matter.NON_RECEIPT,
            Matter.LATENESS,
            Matter.BAD_GOODS,
            Matter.UNAVAILABILITY,
            Matter.DIGITAL_ACCESS,
            Matter.REFUND_TROUBLE,
            Matter.SAFETY);

    private static final int DEADLINE_PRESSURE_DAYS = 5;
    private static final Duration LONGEST_REVIEW = Duration.ofHours(48);

    private final CaseFile caseFile;
    private final Resolution resolution;
    private final Sums sums;
    private final List<String> wrongs = new ArrayList<>();

    private NeverList(CaseFile caseFile, Resolution resolution) {
        this.caseFile = caseFile;
        this.resolution = resolution;
        this.sums = new Sums(caseFile);
    }

    /** Everything wrong with the money. */
    static List<String> sums(CaseFile caseFile, Resolution resolution) {
        NeverList list = new NeverList(caseFile, resolution);
        resolution.decisions().forEach(list::amounts);
        list.onceForEach();
        return list.wrongs;
    }

    /** Everything wrong with who pays. */
    static List<String> costs(CaseFile caseFile, Resolution resolution) {
        NeverList list = new NeverList(caseFile, resolution);
        resolution.decisions().forEach(list::costs);
        return list.wrongs;
    }

    /** Everything on the never-list. */
    static List<String> of(CaseFile caseFile, Resolution resolution) {
        NeverList list = new NeverList(caseFile, resolution);
        for (LineDecision decision : resolution.decisions()) {
            list.returns(decision);
            list.shipping(decision);
            list.pauses(decision);
            list.clearCases(decision);
            list.plans(decision);
        }
        resolution.communications().forEach(list::words);
        if (resolution.approval() != null
                && (!resolution.approval().background() || resolution.approval().customerVisible())) {
            list.wrong("case", "never-hold-for-supervisor");
        }
        return list.wrongs;
    }

    // Money

    private void amounts(LineDecision decision) {
        Money amount = decision.planned().amount();
        if (amount == null) {
            return;
        }
        if (!amount.isPositive()) {
            wrong(decision.id(), "pays " + amount);
        }
        if (!amount.getCurrencyUnit().equals(sums.order(decision.orderId()).currency())) {
            wrong(decision.id(), "pays in another currency than the order was paid in");
        }
        Money parts = Money.zero(amount.getCurrencyUnit());
        for (AmountPart part : decision.planned().parts()) {
            parts = parts.plus(part.amount());
        }
        if (!parts.equals(amount)) {
            wrong(decision.id(), "the parts are " + parts + ", the amount is " + amount);
        }
        Money refunds = Money.zero(amount.getCurrencyUnit());
        for (RefundShare refund : decision.planned().shares()) {
            refunds = refunds.plus(refund.amount());
        }
        if (!refunds.equals(amount)) {
            wrong(decision.id(), "goes to instruments: " + refunds + ", the amount is " + amount);
        }
        Integer units = sums.incident(decision.incidentId()).affectedUnits();
        Order order = sums.order(decision.orderId());
        if (decision.remedyType() == RemedyType.REFUND_FULL
                && decision.lineId() != null
                && units == null
                && sums.isBookedByLine(order)
                && !sums.isDisputed(order)
                && !Sums.isBeyondThePrice(decision)) {
            OrderLine line = sums.line(decision.lineId());
            Money given = decision.planned().receivable().released() == null
                    ? amount
                    : amount.plus(decision.planned().receivable().released());
            Money left = sums.left(line).minus(sums.decidedForParts(line));
            if (!given.equals(left) && !sums.isUnderpaid(order) && !isAllPaidBack(order, line)) {
                wrong(
                        decision.id(),
                        "never-return-fee-half-the-price: gives back " + given + " of " + left + " left of "
                                + sums.cost(line));
            }
        }
    }

    /** Whether all there is goes back, whatever for: who was charged twice for a line that is cancelled paid it once. */
    private boolean isAllPaidBack(Order order, OrderLine line) {
        Money paid = Money.zero(order.currency());
        for (LineDecision decision : resolution.decisions()) {
            boolean ours =
                    decision.orderId().equals(order.id()) && decision.planned().amount() != null;
            paid = ours ? paid.plus(decision.planned().amount()) : paid;
        }
        String set = sums.setOf(line);
        if (set != null && paidFor(set).equals(sums.left(sums.line(set)))) {
            return true;
        }
        boolean cancelled = line.status() == LineStatus.CANCELLED;
        if (cancelled
                && caseFile.balances().stream()
                        .anyMatch(b ->
                                b.origin() == BalanceOrigin.CANCELLATION || b.origin() == BalanceOrigin.OVERPAYMENT)) {
            // It may stand on his account.
            return true;
        }
        Money beyond = sums.leftBeyondWhatStands(order);
        return paid.equals(sums.left(order))
                || cancelled
                        && (paid.equals(beyond) || paidBeyondWhatStands(order).equals(beyond));
    }

    /** What goes back of what was paid beyond the price of an order, and for its cancelled lines. */
    private Money paidBeyondWhatStands(Order order) {
        Money paid = Money.zero(order.currency());
        for (LineDecision decision : resolution.decisions()) {
            for (AmountPart part : decision.planned().parts()) {
                boolean stands =
                        part.lineId() != null && sums.line(part.lineId()).status() != LineStatus.CANCELLED;
                boolean counts = decision.orderId().equals(order.id()) && !stands;
                paid = counts ? paid.plus(part.amount()) : paid;
            }
        }
        return paid;
    }

    /** What goes back for a set, whether for one of its parts or for the set as such, as its price held to what was advertised. */
    private Money paidFor(String set) {
        Money paid = Money.zero(sums.line(set).unitPrice().getCurrencyUnit());
        for (LineDecision decision : resolution.decisions()) {
            for (AmountPart part : decision.planned().parts()) {
                boolean ours = part.lineId() != null
                        && part.kind() != AmountPartKind.SURPLUS
                        && (set.equals(part.lineId()) || set.equals(sums.setOf(sums.line(part.lineId()))));
                paid = ours ? paid.plus(part.amount()) : paid;
            }
        }
        return paid;
    }

    /** Nothing is paid or sent twice, counting all decisions of the case together, those that still wait included. */
    private void onceForEach() {
        Map<String, Money> perLine = new TreeMap<>();
        Map<String, Money> perOrder = new TreeMap<>();
        Map<String, Money> surplus = new TreeMap<>();
        Map<String, Money> perPayment = new TreeMap<>();
        Map<String, Integer> sent = new TreeMap<>();
        Map<String, Integer> taken = new TreeMap<>();
        for (LineDecision decision : resolution.decisions()) {
            Money amount = decision.planned().amount();
            if (amount != null) {
                perOrder.merge(decision.orderId(), amount, Money::plus);
            }
            for (AmountPart part : decision.planned().parts()) {
                if (part.kind() == AmountPartKind.SURPLUS) {
                    surplus.merge(decision.orderId(), part.amount(), Money::plus);
                } else if (part.lineId() != null
                        && decision.remedyType() != RemedyType.EXCHANGE
                        && !Sums.isBeyondThePrice(decision)) {
                    perLine.merge(part.lineId(), part.amount(), Money::plus);
                    String set = sums.setOf(sums.line(part.lineId()));
                    if (set != null) {
                        perLine.merge(set, part.amount(), Money::plus);
                    }
                }
            }
            for (RefundShare refund : decision.planned().shares()) {
                if (refund.paymentId() != null) {
                    perPayment.merge(refund.paymentId(), refund.amount(), Money::plus);
                }
            }
            boolean sends = decision.planned().stockId() != null || decision.remedyType() == RemedyType.REPAIR;
            if (sends && decision.lineId() != null) {
                Integer units = sums.incident(decision.incidentId()).affectedUnits();
                int pieces = units == null ? sums.pieces(sums.line(decision.lineId())) : units;
                sent.merge(decision.lineId(), pieces, Integer::sum);
                if (decision.planned().stockId() != null) {
                    taken.merge(decision.planned().stockId(), pieces, Integer::sum);
                }
            }
        }
        perLine.forEach((line, sum) -> {
            Money left = sums.left(sums.line(line));
            if (sum.isGreaterThan(left)) {
                wrong(line, "nothing-paid-twice: " + sum + " are paid of " + left);
            }
            if (sent.containsKey(line) && left.isPositive() && !sum.isLessThan(left)) {
                wrong(line, "nothing-paid-twice: paid back and sent again");
            }
        });
        sent.forEach((line, pieces) -> {
            if (pieces > sums.line(line).quantity()) {
                wrong(line, "nothing-paid-twice: " + pieces + " pieces are sent");
            }
        });
        perOrder.forEach((order, sum) -> {
            if (sum.isGreaterThan(sums.left(sums.order(order)))) {
                wrong(order, "nothing-paid-twice: " + sum + " are paid of " + sums.left(sums.order(order)));
            }
        });
        surplus.forEach((order, sum) -> {
            if (sum.isGreaterThan(sums.surplus(sums.order(order)))) {
                wrong(order, "nothing-paid-twice: " + sum + " of a surplus of " + sums.surplus(sums.order(order)));
            }
        });
        for (Payment payment : caseFile.payments()) {
            Money back = perPayment.get(payment.id());
            if (back != null && back.isGreaterThan(sums.left(payment))) {
                wrong(payment.id(), "more goes back to a payment than came from it: " + back);
            }
        }
        for (StockPosition position : caseFile.stock()) {
            if (taken.getOrDefault(position.id(), 0) > position.available()) {
                wrong(position.id(), "more is sent than there is");
            }
        }
    }

    private void costs(LineDecision decision) {
        Map<String, Money> byPurpose = new HashMap<>();
        Map<CurrencyUnit, Money> shares = new HashMap<>();
        Map<CurrencyUnit, Money> recovered = new HashMap<>();
        for (CostShare share : decision.costs()) {
            if (share.payer() != CostBearer.PLATFORM || share.bearer() == CostBearer.CUSTOMER) {
                wrong(decision.id(), "the customer pays for " + share.purpose());
            }
            byPurpose.merge(share.purpose(), share.amount(), Money::plus);
            shares.merge(share.amount().getCurrencyUnit(), share.amount(), Money::plus);
            if (share.bearer() != CostBearer.PLATFORM) {
                recovered.merge(share.amount().getCurrencyUnit(), share.amount(), Money::plus);
            }
        }
        Map<CurrencyUnit, Money> whole = new HashMap<>();
        // Credit that stays on the account is the customer's own money.
        if (decision.planned().amount() != null && decision.remedyType() != RemedyType.APPLY_BALANCE) {
            add(whole, decision.planned().amount());
            same(decision, "refund", byPurpose.get("refund"), decision.planned().amount());
        }
        if (decision.planned().stockId() != null && byPurpose.containsKey("goods sent")) {
            add(whole, byPurpose.get("goods sent"));
        }
        if (decision.planned().shipping() != null) {
            add(whole, decision.planned().shipping().cost());
        }
        if (byPurpose.containsKey("return")) {
            add(whole, byPurpose.get("return"));
        }
        for (Compensation compensation : decision.compensations()) {
            if (compensation.amount() != null) {
                add(whole, compensation.amount());
            }
        }
        whole.values().removeIf(Money::isZero);
        if (!whole.equals(shares)) {
            wrong(decision.id(), "what it costs is " + whole + ", the shares add up to " + shares);
        }
        Map<CurrencyUnit, Money> claimed = new HashMap<>();
        for (Recourse recourse : decision.recourse()) {
            add(claimed, recourse.amount());
        }
        if (!claimed.equals(recovered)) {
            wrong(decision.id(), "recourse " + claimed + ", borne by others " + recovered);
        }
    }

    private static void add(Map<CurrencyUnit, Money> sums, Money amount) {
        sums.merge(amount.getCurrencyUnit(), amount, Money::plus);
    }

    private void same(LineDecision decision, String purpose, Money share, Money amount) {
        if (!amount.equals(share)) {
            wrong(decision.id(), "the " + purpose + " is " + amount + ", its share " + share);
        }
    }

    // Goods

    private void returns(LineDecision decision) {
        ReturnRequirement back = decision.returning().requirement();
        boolean travels = decision.returning().method() != null;
        boolean gates = back == ReturnRequirement.REQUIRED_BEFORE_REFUND;
        if (decision.returning().paidBy() == CostBearer.CUSTOMER) {
            wrong(decision.id(), "never-return-fee-half-the-price: the customer pays for the return");
        }
        Matter matter = decision.incident().matter();
        if (gates && WENT_WRONG.contains(matter)) {
            wrong(decision.id(), "never-drag-a-clear-refund: the money waits for the return");
        }
        if (decision.lineId() != null && travels) {
            Set<ItemTrait> traits = sums.line(decision.lineId()).traits();
            if (traits.contains(ItemTrait.HAZARDOUS)) {
                wrong(decision.id(), "safety-first: dangerous goods are mailed");
            }
            if (traits.contains(ItemTrait.DIGITAL)) {
                wrong(decision.id(), "content is mailed back");
            }
        }
        boolean unsafe = decision.incident() == IncidentType.RECALL_SAFETY;
        if (unsafe
                && decision.remedyType() == RemedyType.REPLACEMENT
                && decision.planned().stockId() != null) {
            wrong(decision.id(), "safety-first: unsafe goods are sent again");
        }
    }

    private void shipping(LineDecision decision) {
        Deadline deadline = caseFile.deadlines().stream()
                .filter(d -> d.incidentId().equals(decision.incidentId()))
                .min((a, b) -> a.date().compareTo(b.date()))
                .orElse(null);
        List<ShippingPlan> plans = new ArrayList<>();
        if (decision.planned().shipping() != null) {
            plans.add(decision.planned().shipping());
        }
        decision.options().stream().map(Option::shipping).filter(p -> p != null).forEach(plans::add);
        for (ShippingPlan plan : plans) {
            if (!plan.charge().isZero()) {
                wrong(decision.id(), "never-charge-for-expedite");
            }
            ShippingOption option = caseFile.shippingOptions().stream()
                    .filter(o -> o.id().equals(plan.optionId()))
                    .findFirst()
                    .orElseThrow();
            if (plan.confidence() == DeliveryConfidence.GUARANTEED && !option.guaranteed()) {
                wrong(decision.id(), "honest-no-guarantee: guarantees what nobody guarantees");
            }
            boolean misses = deadline != null && plan.expected().isAfter(deadline.date());
            if (misses != (plan.confidence() == DeliveryConfidence.MISSES_DEADLINE)) {
                wrong(decision.id(), "honest-no-guarantee: " + plan.confidence() + " for " + plan.expected());
            }
            if (plan.atTheLatest().isBefore(plan.expected())
                    || plan.expected().isBefore(plan.dispatchBy())
                    || plan.dispatchBy().isBefore(caseFile.clock().today())) {
                wrong(decision.id(), "under-promise-over-deliver: " + plan);
            }
        }
        if (decision.planned().shipping() != null
                && decision.planned().shipping().confidence() == DeliveryConfidence.MISSES_DEADLINE
                && decision.status() == ResolutionStatus.FINAL
                && !isPlanned(decision)
                && !resolution.communications().get(0).points().contains(CommPoint.STATE_HONEST_ETA)
                && !resolution.communications().get(0).points().contains(CommPoint.STATE_DEADLINE_MISSED)) {
            wrong(decision.id(), "honest-no-guarantee: nobody says that the date is missed");
        }
        if (decision.remedyType().shipsGoods() && decision.planned().stockId() == null) {
            wrong(decision.id(), "feasibility-is-the-only-limit: sends what is not there");
        }
        if (decision.options().stream().anyMatch(o -> o.remedy().shipsGoods() && o.stockId() == null)) {
            wrong(decision.id(), "feasibility-is-the-only-limit: offers what is not there");
        }
    }

    /** Whether it is about what the platform only plans to do: nobody writes to the customer about that. */
    private boolean isPlanned(LineDecision decision) {
        return caseFile.plannedActions().stream().anyMatch(a -> a.incidentId().equals(decision.incidentId()));
    }

    // Time

    private void pauses(LineDecision decision) {
        boolean ended = decision.status() == ResolutionStatus.FINAL
                || decision.status() == ResolutionStatus.DECLINED_WITH_ALTERNATIVES;
        if (decision.pending() == null) {
            if (!ended) {
                wrong(decision.id(), "wait-has-a-hard-stop: no date");
            }
            return;
        }
        Instant now = caseFile.clock().now();
        Instant until = decision.pending().until();
        PauseKind kind = decision.pending().kind();
        boolean pressing = caseFile.deadlines().stream()
                .filter(d -> d.incidentId().equals(decision.incidentId()))
                .anyMatch(d -> !d.date().isAfter(caseFile.clock().today().plusDays(DEADLINE_PRESSURE_DAYS)));
        boolean refused = caseFile.wishes().stream()
                .filter(w -> w.incidentId().equals(decision.incidentId()))
                .filter(w -> w.lineIds().isEmpty() || w.lineIds().contains(String.valueOf(decision.lineId())))
                .anyMatch(w -> w.acceptsWait() == Answer.NO);
        if (kind == PauseKind.WAIT) {
            boolean over = caseFile.deadlines().stream()
                    .filter(d -> d.incidentId().equals(decision.incidentId()))
                    .allMatch(d -> d.date().isBefore(caseFile.clock().today()));
            boolean asked = caseFile.wishes().stream()
                    .filter(w -> w.incidentId().equals(decision.incidentId()))
                    .anyMatch(w -> w.remedy() == RemedyType.WAIT_AND_RECHECK || over && w.acceptsWait() == Answer.YES);
            if (pressing && !asked && decision.incident() != IncidentType.LATE) {
                wrong(decision.id(), "expedite-near-deadline: a wait with the date so near");
            }
            if (refused) {
                wrong(decision.id(), "short-wait-before-remedy: the customer does not want to wait");
            }
            if (until.isAfter(endOfNextBusinessDay())) {
                wrong(decision.id(), "never-wait-for-carrier-proceedings: waits until " + until);
            }
        }
        if (kind == PauseKind.REVIEW && until.isAfter(now.plus(LONGEST_REVIEW))) {
            wrong(decision.id(), "never-drag-a-clear-refund: reviewed until " + until);
        }
        if (kind == PauseKind.QUESTION
                && decision.status() == ResolutionStatus.AWAITING_CUSTOMER_INFO
                && decision.pending().question() == InfoRequest.SELF_CHECK
                && !sums.incident(decision.incidentId()).selfChecks().isEmpty()) {
            wrong(decision.id(), "light-checks-only: asks what was answered");
        }
        boolean uncertain = kind == PauseKind.REVIEW && isUncertain(decision);
        if (decision.incident().matter() == Matter.SAFETY && kind != PauseKind.QUESTION && !uncertain) {
            wrong(decision.id(), "safety-first: somebody waits about unsafe goods");
        }
    }

    /**
     * Whether nobody but a person knows how much there is to give back: the bank may have it, a booking may stand twice, or nobody knows what the parts
     * of a set cost.
     */
    private boolean isUncertain(LineDecision decision) {
        Order order = sums.order(decision.orderId());
        boolean inSet = decision.lineId() != null && sums.setOf(sums.line(decision.lineId())) != null;
        return inSet || sums.isDisputed(order) || sums.isBookedTwice(order);
    }

    private Instant endOfNextBusinessDay() {
        Order first = caseFile.orders().get(0);
        LocalDate day = caseFile.clock().today().plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || isHoliday(day)) {
            day = day.plusDays(1);
        }
        return day.plusDays(1).atStartOfDay(caseFile.clock().zone()).toInstant();
    }

    private boolean isHoliday(LocalDate day) {
        for (BusinessCalendar calendar : caseFile.calendars()) {
            if (calendar.holidays().contains(day)) {
                return true;
            }
        }
        return false;
    }

    private void clearCases(LineDecision decision) {
        if (decision.incident() != IncidentType.COUNTERFEIT || decision.lineId() == null) {
            return;
        }
        boolean alone = resolution.decisions().stream()
                        .filter(d -> decision.lineId().equals(d.lineId())
                                || String.valueOf(sums.setOf(sums.line(decision.lineId())))
                                        .equals(d.lineId())
                                || d.lineId() == null
                                        && d.orderId().equals(decision.orderId())
                                        && d.planned().amount() != null)
                        .count()
                == 1;
        boolean untouched = caseFile.earlierResolutions().isEmpty()
                && caseFile.ledger().isEmpty()
                && caseFile.payments().stream().allMatch(p -> p.dispute() == DisputeState.NONE);
        Money left = sums.left(sums.line(decision.lineId()));
        boolean paidNow = decision.status() == ResolutionStatus.FINAL
                && decision.remedyType().paysMoney()
                && Repaid.at(decision) == RefundTiming.IMMEDIATE;
        // Who paid less than the price has his payment back with the lines before.
        boolean open = left.isPositive() && !sums.isUnderpaid(sums.order(decision.orderId()));
        boolean held = decision.status() == ResolutionStatus.NEEDS_REVIEW && isUncertain(decision);
        if (alone && untouched && open && !paidNow && !held) {
            wrong(decision.id(), "never-drag-a-clear-refund: a fake is answered with " + decision.remedyType());
        }
    }

    private void plans(LineDecision decision) {
        for (PlannedAction action : caseFile.plannedActions()) {
            boolean lawful = action.courtOrder() || action.noticeGiven() && action.consentGiven();
            boolean blocked = resolution.blockedActions().stream()
                    .anyMatch(b -> b.incidentId().equals(action.incidentId()) && b.action() == action.type());
            if (action.incidentId().equals(decision.incidentId()) && lawful == blocked) {
                wrong(decision.id(), "never-remote-delete");
            }
        }
    }

    // Words

    private void words(Communication message) {
        String text = message.text();
        String lower = text.toLowerCase(Locale.ROOT);
        for (String never : NEVER_SAID) {
            if (lower.contains(never)) {
                wrong("case", "says \"" + never + "\" | " + text);
            }
        }
        if (INTERNAL_NAME.matcher(text).find()) {
            wrong("case", "clear-plain-words | " + text);
        }
        if (message.replyTo().isBlank() || !message.points().contains(CommPoint.REPLYABLE_CHANNEL)) {
            wrong("case", "never-hide-contact");
        }
        boolean recipient = caseFile.contact() != null && caseFile.contact().requester() == RequesterRole.RECIPIENT;
        boolean payer = text.contains(caseFile.customer().name())
                && resolution.decisions().stream()
                        .allMatch(d -> sums.order(d.orderId()).recipientName() != null);
        if (recipient
                && AMOUNT.matcher(Gestures.takenOut(text, caseFile, resolution)).find()) {
            wrong("case", "a gift's price is told | " + text);
        }
        if (recipient && payer) {
            wrong("case", "a gift's giver is told | " + text);
        }
        boolean ours = resolution.decisions().stream().anyMatch(d -> d.fault() == FaultParty.PLATFORM);
        boolean many = caseFile.incidents().stream().anyMatch(i -> i.affectedCustomers() >= 10);
        if (message.apology() == ApologyLevel.FORMAL && !ours
                || message.apology() == ApologyLevel.EXECUTIVE && !(ours && many)) {
            wrong("case", "apologise-when-own-fault: apologises for what was not our fault");
        }
        boolean adverse = resolution.decisions().stream()
                .filter(d -> !isPlanned(d))
                .anyMatch(d -> d.status() == ResolutionStatus.NEEDS_REVIEW
                        || d.status() == ResolutionStatus.DECLINED_WITH_ALTERNATIVES);
        if (adverse && !message.points().contains(CommPoint.APPEAL_ROUTE)) {
            wrong("case", "a-person-decides-doubts: no way to speak to a person");
        }
        for (LineDecision decision : resolution.decisions()) {
            boolean recipientPaid = recipient
                    && decision.planned().amount() != null
                    && decision.remedyType().paysMoney()
                    && decision.status() == ResolutionStatus.FINAL
                    && Repaid.by(decision) == RefundMethod.ORIGINAL_PAYMENT;
            if (recipientPaid) {
                wrong(decision.id(), "the giver hears of it: the money goes to him");
            }
            Incident incident = sums.incident(decision.incidentId());
            boolean open = sums.order(incident.orderId()).lines().stream()
                    .anyMatch(l -> !l.id().equals(decision.lineId())
                            && l.status() == LineStatus.OPEN
                            && resolution.decisions().stream().noneMatch(d -> isPaidBack(d, decision.orderId(), l)));
            if (decision.incident().matter() == Matter.UNAVAILABILITY
                    && decision.remedyType().paysMoney()
                    && decision.remedyType() != RemedyType.CANCEL_ORDER
                    && open
                    && !isPlanned(decision)
                    && !message.points().contains(CommPoint.OFFER_CANCEL_REST)) {
                wrong(decision.id(), "never-leave-the-rest-uncancellable");
            }
        }
    }

    private void wrong(String where, String what) {
        wrongs.add(where + ": " + what);
    }

    /** Whether a line is paid back, at once or when nobody answers, so that nothing of it is left to be cancelled. */
    private static boolean isPaidBack(LineDecision decision, String orderId, OrderLine line) {
        RemedyType.Definition given = decision.remedyType().definition();
        return line.id().equals(decision.lineId())
                && orderId.equals(decision.orderId())
                && (decision.status() == ResolutionStatus.FINAL
                        || decision.status() == ResolutionStatus.AWAITING_CUSTOMER_INFO)
                && (given.cancels() || given.amount() == RemedyType.Amount.PRICE);
    }
}
