package io.makegood.internal.rendering;

import io.makegood.resolution.AmountPart;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.CostShare;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Pause;
import io.makegood.resolution.Recourse;
import io.makegood.resolution.Refund;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ReturnInstruction;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.LabelSource;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.ProofOfDelivery;
import io.makegood.vocabulary.RecourseState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the customer gets and who pays. Items for which both are the same share their lines. */
final class OutcomeText {
    private final Resolution resolution;
    private final Dates dates;

    OutcomeText(Resolution resolution) {
        this.resolution = resolution;
        this.dates = new Dates(resolution.evaluatedAt(), resolution.zone());
    }

    void writeOutcome(Page page) {
        page.heading(0, "What the customer gets");
        for (ItemGroups same : sameness(this::outcome)) {
            page.line(1, Terms.all(same.items(), "and") + ": " + same.lines().get(0));
            same.lines().stream().skip(1).forEach(line -> page.line(2, line));
        }
    }

    void writeCosts(Page page) {
        List<ItemGroups> costs = sameness(this::costs).stream()
                .filter(same -> !same.lines().isEmpty())
                .toList();
        if (costs.isEmpty()) {
            return;
        }
        page.heading(0, "Who pays");
        for (ItemGroups same : costs) {
            page.line(1, Terms.all(same.items(), "and") + (same.items().size() > 1 ? ", each" : ""));
            same.lines().forEach(line -> page.line(2, line));
        }
    }

    /** What an item is called. */
    static String item(LineDecision decision) {
        return decision.item() != null ? decision.item() : "order " + decision.orderId();
    }

    private List<ItemGroups> sameness(Function<LineDecision, List<String>> body) {
        ItemGroups.Collected collected = new ItemGroups.Collected();
        for (LineDecision decision : resolution.decisions()) {
            collected.add(item(decision), body.apply(decision));
        }
        return collected.all();
    }

    private String headline(LineDecision decision) {
        return Terms.of(decision.incident()) + " -> " + Terms.of(decision.remedy()) + " (" + Terms.of(decision.status())
                + ")";
    }

    private List<String> outcome(LineDecision decision) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(decision));
        if (decision.pause() != null) {
            lines.add(pause(decision.pause()));
        }
        if (!decision.options().isEmpty()) {
            lines.add("the customer may choose");
            decision.options().forEach(option -> lines.add("- " + option(option)));
        }
        if (decision.amount() != null) {
            lines.add(amount(decision, decision.amount()));
        }
        if (decision.refunds().size() > 1 || decision.refunds().stream().anyMatch(r -> r.inPaymentCurrency() != null)) {
            decision.refunds().forEach(refund -> lines.add("- " + refund(refund)));
        }
        if (decision.amountReleased() != null) {
            lines.add("not paid yet and no longer to be paid: " + decision.amountReleased());
        }
        if (decision.balanceUsed() != null) {
            lines.add("from the customer's credit: " + decision.balanceUsed());
        }
        if (decision.amountDue() != null) {
            lines.add("still to be paid by the customer: " + decision.amountDue());
        }
        if (decision.amountWaived() != null) {
            lines.add("dearer, and not to be paid by the customer: " + decision.amountWaived());
        }
        if (decision.cancelledLines().size() > 1) {
            lines.add("cancelled: lines " + Terms.all(decision.cancelledLines(), "and"));
        }
        // A choice shows its dates itself.
        if (decision.shipping() != null && decision.options().isEmpty()) {
            lines.add("delivery: " + shipping(decision.shipping()));
        }
        lines.add("return: " + returning(decision.returning()));
        decision.compensations().forEach(compensation -> lines.add("on top: " + compensation(compensation)));
        return lines;
    }

    private String pause(Pause pause) {
        String until = dates.of(pause.until());
        String next = Terms.of(pause.next());
        if (pause.kind() == PauseKind.WAIT) {
            return "wait until " + until + "; then " + next + ", without further questions";
        }
        if (pause.kind() == PauseKind.REVIEW) {
            return "a person looks at it until " + until + "; when nobody has: " + next;
        }
        String question = pause.question() == null ? "one question" : "one question: " + Terms.of(pause.question());
        return question + "; without an answer by " + until + ": " + next;
    }

    private static String option(Option option) {
        StringBuilder text = new StringBuilder(Terms.of(option.remedy()));
        if (option.amount() != null) {
            text.append(' ').append(option.amount());
        }
        if (option.amountDue() != null) {
            text.append(", ").append(option.amountDue()).append(" to be paid");
        }
        if (option.amountWaived() != null) {
            text.append(", ").append(option.amountWaived()).append(" more, not to be paid");
        }
        if (option.shipping() != null) {
            text.append(", ").append(shipping(option.shipping()));
        }
        return text.toString();
    }

    private static String amount(LineDecision decision, Money amount) {
        StringBuilder text = new StringBuilder("money: ").append(amount);
        if (!decision.parts().isEmpty()) {
            text.append(" (").append(parts(decision.parts())).append(')');
        }
        if (decision.refundMethod() != null) {
            text.append(", ").append(Terms.of(decision.refundMethod()));
        }
        if (decision.refundTiming() != null) {
            text.append(", ").append(Terms.of(decision.refundTiming()));
        }
        return text.toString();
    }

    /** Parts of one kind are added up: of a whole order each line has its own. */
    private static String parts(List<AmountPart> parts) {
        Map<AmountPartKind, Money> sums = new EnumMap<>(AmountPartKind.class);
        parts.forEach(part -> sums.merge(part.kind(), part.amount(), Money::plus));
        List<String> shown = new ArrayList<>();
        sums.forEach((kind, sum) -> shown.add(
                sum.isNegative() ? "less " + Terms.of(kind) + " " + sum.negated() : Terms.of(kind) + " " + sum));
        return String.join(", ", shown);
    }

    private static String refund(Refund refund) {
        StringBuilder text = new StringBuilder().append(refund.amount());
        if (refund.inPaymentCurrency() != null) {
            text.append(" (").append(refund.inPaymentCurrency()).append(')');
        }
        if (refund.instrument() != null) {
            text.append(" to ").append(Terms.plain(refund.instrument()));
        }
        if (refund.paymentId() != null) {
            text.append(", payment ").append(refund.paymentId());
        }
        if (refund.arrivesBy() != null) {
            text.append(", there by ").append(Dates.of(refund.arrivesBy()));
        }
        return text.toString();
    }

    /** {@code expected 22 Dec 2012, 24 Dec at the latest, not guaranteed, no charge}. */
    static String shipping(ShippingPlan plan) {
        List<String> text = new ArrayList<>();
        text.add(Terms.plain(plan.speed()));
        text.add("leaves by " + Dates.dayAndMonth(plan.dispatchBy()));
        text.add("expected " + Dates.of(plan.expected()) + latest(plan.expected(), plan.atTheLatest()));
        if (plan.confidence() != DeliveryConfidence.EXPECTED) {
            text.add(Terms.of(plan.confidence()));
        }
        text.add(plan.charge().isZero() ? "no charge" : "charged " + plan.charge());
        if (plan.proofOfDelivery() != ProofOfDelivery.NONE) {
            text.add("handed over with " + Terms.plain(plan.proofOfDelivery()));
        }
        return String.join(", ", text);
    }

    private static String latest(LocalDate expected, LocalDate latest) {
        if (latest.equals(expected)) {
            return " at the latest";
        }
        boolean isSameYear = expected.getYear() == latest.getYear();
        return ", " + (isSameYear ? Dates.dayAndMonth(latest) : Dates.of(latest)) + " at the latest";
    }

    private static String returning(ReturnInstruction instruction) {
        StringBuilder text = new StringBuilder(Terms.of(instruction.requirement()));
        if (instruction.method() != null) {
            text.append(", by ").append(Terms.plain(instruction.method()));
        }
        if (instruction.label() != LabelSource.NONE) {
            String label = switch (instruction.label()) {
                case PREPAID_IN_BOX -> "prepaid label in the box";
                default -> "prepaid label to print";
            };
            text.append(", ").append(label).append(", paid by ").append(Terms.of(instruction.paidBy()));
        }
        if (instruction.label() == LabelSource.NONE && instruction.method() != null) {
            text.append(", paid by ").append(Terms.of(instruction.paidBy()));
        }
        if (instruction.until() != null) {
            text.append(", until ").append(Dates.of(instruction.until()));
        }
        if (instruction.cancellable()) {
            text.append("; the customer may drop the return at no cost");
        }
        return text.toString();
    }

    private static String compensation(Compensation compensation) {
        StringBuilder text = new StringBuilder(Terms.of(compensation.type()));
        if (compensation.amount() != null) {
            text.append(' ').append(compensation.amount());
        }
        Integer months = compensation.months();
        if (months != null) {
            text.append(" by ").append(months).append(months == 1 ? " month" : " months");
        }
        return text.append(", from ").append(Dates.of(compensation.effective())).toString();
    }

    private List<String> costs(LineDecision decision) {
        List<String> lines = new ArrayList<>();
        for (CostShare share : decision.costs()) {
            StringBuilder text = new StringBuilder(share.purpose())
                    .append(' ')
                    .append(share.amount())
                    .append(": paid by ")
                    .append(Terms.of(share.payer()));
            if (share.payer() != share.bearer()) {
                text.append(", borne in the end by ").append(Terms.of(share.bearer()));
            }
            if (share.recourse() != RecourseState.NONE) {
                text.append(", recovery ").append(Terms.plain(share.recourse()));
            }
            lines.add(text.toString());
        }
        decision.recourse().forEach(recourse -> lines.add(recourse(recourse)));
        return lines;
    }

    private String recourse(Recourse recourse) {
        return "in the background: " + recourse.amount() + " from " + recourse.party() + " ("
                + Terms.plain(recourse.against()) + "), told " + dates.of(recourse.notifyAt()) + ", may object until "
                + Dates.of(recourse.appealUntil()) + ": " + recourse.basis();
    }

    @Nullable String approval() {
        return resolution.approval() == null
                ? null
                : Terms.plain(resolution.approval().level()) + " signs "
                        + resolution.approval().cost() + " in the background; the customer has the answer already";
    }
}
