package io.makegood.retailexam;

import io.makegood.engine.PolicyPrinciple;
import io.makegood.resolution.Act;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Receivable;
import io.makegood.resolution.RefundShare;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Tells resolutions in the form of the exam. Nothing is decided here. */
final class Answers {
    private static final int BUSINESS_DAYS = 7;

    private final Map<String, PolicyPrinciple> principles;
    /** Where an order stands after a remedy, as the exam calls it. */
    private final Map<RemedyType, String> statusAfter = new HashMap<>();

    /**
     * @param principles of the policy, by id
     * @throws IllegalArgumentException when the vocabulary lacks a word the exam needs
     */
    Answers(Map<String, PolicyPrinciple> principles, Vocabulary vocabulary) {
        this.principles = principles;
        statusAfter.put(RemedyType.CANCEL_ORDER, "cancelled");
        statusAfter.put(vocabulary.get(RemedyType.class, "CHANGE_ITEM"), "pending (item modified)");
        statusAfter.put(vocabulary.get(RemedyType.class, "MOVE_PAYMENT"), "pending");
        statusAfter.put(RemedyType.CHANGE_ADDRESS, "pending");
        statusAfter.put(RemedyType.REFUND_FULL, "return requested");
        statusAfter.put(RemedyType.EXCHANGE, "exchange requested");
    }

    /** The answer to a request; all items of it have one. */
    Answer of(Request request, Resolution resolution) {
        List<LineDecision> decisions = resolution.decisions();
        if (resolution.status() == ResolutionStatus.NEEDS_REVIEW) {
            return Answer.refused("a person decides"
                    + resolution.warnings().stream()
                            .map(warning -> "; " + warning)
                            .collect(Collectors.joining()));
        }
        if (decisions.stream().anyMatch(decision -> decision.remedyType().equals(RemedyType.DECLINE))) {
            return Answer.refused(because(resolution));
        }
        RemedyType remedy = decisions.get(0).remedyType();
        String after = statusAfter.get(remedy);
        if (remedy.isExchange()) {
            return new Answer(true, null, Answer.NOTHING, difference(decisions), instrument(request, decisions), after);
        }
        SortedMap<Answer.Refund, BigDecimal> refunds = new TreeMap<>();
        for (LineDecision decision : decisions) {
            for (RefundShare refund : decision.planned().shares()) {
                refunds.merge(
                        new Answer.Refund(method(request, refund), when(refund.arrivesBy())),
                        refund.amount().getAmount(),
                        BigDecimal::add);
            }
        }
        return new Answer(true, null, refunds, null, null, after);
    }

    /** What was found against it; of several things what was found on behalf of the principle that comes first. */
    private String because(Resolution resolution) {
        SortedSet<String> findings = new TreeSet<>();
        resolution.decisions().forEach(decision -> findings.addAll(decision.findings()));
        if (findings.isEmpty()) {
            return "no reason is given";
        }
        return findings.size() == 1
                ? findings.first()
                : resolution.rationale().stream()
                        .filter(reason -> reason.act() == Act.FOUND && findings.contains(reason.conclusion()))
                        .min(Comparator.comparing(this::rank).thenComparing(Reason::conclusion))
                        .map(Reason::conclusion)
                        .orElse(findings.first());
    }

    private int rank(Reason reason) {
        PolicyPrinciple principle = reason.principle() == null ? null : principles.get(reason.principle());
        return principle == null ? Integer.MAX_VALUE : principle.rank();
    }

    private static BigDecimal difference(List<LineDecision> decisions) {
        BigDecimal difference = BigDecimal.ZERO.setScale(2);
        for (LineDecision decision : decisions) {
            Money due = decision.planned().receivable().due();
            if (due != null) {
                difference = difference.add(due.getAmount());
            }
            Money amount = decision.planned().amount();
            if (amount != null) {
                difference = difference.subtract(amount.getAmount());
            }
        }
        return difference;
    }

    /** The payment methods differences go to or come from; the one that was named where no money moves. */
    private static @Nullable String instrument(Request request, List<LineDecision> decisions) {
        SortedSet<String> methods = new TreeSet<>();
        for (LineDecision decision : decisions) {
            Receivable receivable = decision.planned().receivable();
            if (receivable.due() != null) {
                methods.add(Objects.requireNonNullElse(receivable.dueFrom(), "nobody's payment method"));
            }
            for (RefundShare refund : decision.planned().shares()) {
                methods.add(method(request, refund));
            }
        }
        return methods.isEmpty() ? request.instrument() : String.join(" and ", methods);
    }

    /** The payment method money goes to; the payment knows the one that is not the customer's any more. */
    private static String method(Request request, RefundShare refund) {
        if (refund.paymentMethodId() != null) {
            return refund.paymentMethodId();
        }
        List<Request.Payment> payments = request.order().payments();
        for (int i = 0; i < payments.size(); i++) {
            if (RequestCases.paymentId(i).equals(refund.paymentId())) {
                return payments.get(i).instrument();
            }
        }
        return "nobody's payment method";
    }

    /** In the words of the exam; empty where the money waits for something else. */
    private static String when(@Nullable LocalDate arrives) {
        LocalDate today = RequestCases.CLOCK.today();
        return arrives == null
                ? ""
                : arrives.equals(today)
                        ? "IMMEDIATE"
                        : businessDays(today, arrives) == BUSINESS_DAYS ? "5 to 7 business days" : "by " + arrives;
    }

    private static long businessDays(LocalDate from, LocalDate to) {
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
    }
}
