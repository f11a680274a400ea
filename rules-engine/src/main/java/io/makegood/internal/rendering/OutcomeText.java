package io.makegood.internal.rendering;

import io.makegood.internal.messages.AgentSentence;
import io.makegood.internal.messages.AgentTerm;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.CostShare;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Receivable;
import io.makegood.resolution.Recourse;
import io.makegood.resolution.RefundShare;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ReturnInstruction;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.LabelSource;
import io.makegood.vocabulary.ProofOfDelivery;
import io.makegood.vocabulary.RecourseState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the customer gets and who pays. Items for which both are the same share their lines. */
final class OutcomeText {
    private final Resolution resolution;
    private final Telling telling;
    private final Items items;

    OutcomeText(Resolution resolution, Telling telling, Items items) {
        this.resolution = resolution;
        this.telling = telling;
        this.items = items;
    }

    void writeOutcome(Page page) {
        page.heading(0, telling.say(AgentSentence.GETS));
        for (ItemGroups same : groups(this::outcome)) {
            Telling.Values told = telling.values()
                    .with("items", telling.and(same.items()))
                    .with("decided", same.lines().get(0));
            page.line(1, telling.say(AgentSentence.OUTCOME, told));
            same.lines().stream().skip(1).forEach(line -> page.line(2, line));
        }
    }

    void writeCosts(Page page) {
        List<ItemGroups> costs = groups(this::costs).stream()
                .filter(same -> !same.lines().isEmpty())
                .toList();
        if (costs.isEmpty()) {
            return;
        }
        page.heading(0, telling.say(AgentSentence.PAYS));
        for (ItemGroups same : costs) {
            String all = telling.and(same.items());
            page.line(1, same.items().size() > 1 ? telling.say(AgentSentence.EACH, "items", all) : all);
            same.lines().forEach(line -> page.line(2, line));
        }
    }

    private List<ItemGroups> groups(Function<LineDecision, List<String>> body) {
        List<String> names = resolution.decisions().stream().map(items::of).toList();
        List<List<String>> lines = resolution.decisions().stream().map(body).toList();
        return ItemGroups.of(names, lines, telling.amounts());
    }

    private List<String> outcome(LineDecision decision) {
        List<String> lines = new ArrayList<>();
        lines.add(telling.say(
                AgentSentence.DECIDED,
                telling.values()
                        .with("incident", telling.term(AgentTerm.INCIDENT, decision.incident()))
                        .with("remedy", telling.term(AgentTerm.REMEDY, decision.remedyType()))
                        .with("status", telling.term(AgentTerm.STATUS, decision.status()))));
        Remedy.Pending pending = decision.pending();
        if (pending != null) {
            add(lines, pause(pending));
        }
        if (!decision.options().isEmpty()) {
            add(lines, telling.say(AgentSentence.CHOICE));
            decision.options().forEach(option -> add(lines, option(option)));
        }
        Remedy.Planned planned = decision.planned();
        Repayment repayment = planned.repayment();
        if (repayment != null) {
            add(lines, amount(repayment));
            List<RefundShare> shares = repayment.shares();
            if (shares.size() > 1 || shares.stream().anyMatch(each -> each.inPaymentCurrency() != null)) {
                shares.forEach(share -> add(lines, refund(share, shares)));
            }
        }
        Receivable receivable = planned.receivable();
        addSum(lines, AgentSentence.RELEASED, receivable.released());
        addSum(lines, AgentSentence.BALANCE, receivable.balanceUsed());
        addSum(lines, AgentSentence.DUE, receivable.due());
        addSum(lines, AgentSentence.WAIVED, receivable.waived());
        if (planned.cancelledLines().size() > 1) {
            String cancelled = items.ofLines(decision.orderId(), planned.cancelledLines());
            add(lines, telling.say(AgentSentence.CANCELLED, "items", cancelled));
        }
        // A choice shows its dates itself.
        if (planned.shipping() != null && decision.options().isEmpty()) {
            add(lines, telling.say(AgentSentence.DELIVERY, "plan", shipping(planned.shipping())));
        }
        add(lines, returning(decision.returning()));
        decision.compensations().forEach(compensation -> add(lines, compensation(compensation)));
        return lines;
    }

    /** Where a policy says nothing, there is no line. */
    private static void add(List<String> lines, String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private void addSum(List<String> lines, AgentSentence sentence, @Nullable Money sum) {
        if (sum != null) {
            add(lines, telling.say(sentence, "amount", sum));
        }
    }

    private String pause(Remedy.Pending pause) {
        AgentSentence sentence = switch (pause.kind()) {
            case WAIT -> AgentSentence.WAIT;
            case REVIEW -> AgentSentence.REVIEW;
            case QUESTION -> AgentSentence.QUESTION;
        };
        return telling.say(
                sentence,
                telling.values()
                        .with("until", telling.moment(pause.until()))
                        .with("next", telling.term(AgentTerm.REMEDY, pause.type()))
                        .with("question", telling.term(AgentTerm.QUESTION, pause.question())));
    }

    private String option(Option option) {
        return telling.say(
                AgentSentence.OPTION,
                telling.values()
                        .with("remedy", telling.term(AgentTerm.REMEDY, option.remedy()))
                        .with("amount", option.amount())
                        .with("due", option.amountDue())
                        .with("waived", option.amountWaived())
                        .with("delivery", option.shipping() == null ? null : shipping(option.shipping())));
    }

    private String amount(Repayment repayment) {
        return telling.say(
                AgentSentence.MONEY,
                telling.values()
                        .with("amount", repayment.amount())
                        .with("parts", parts(repayment.parts()))
                        .with("method", telling.term(AgentTerm.METHOD, repayment.method()))
                        .with("timing", telling.term(AgentTerm.TIMING, repayment.timing())));
    }

    /** Parts of one kind are added up: of a whole order each line has its own. */
    private String parts(List<AmountPart> parts) {
        Map<AmountPartKind, Money> sums = new EnumMap<>(AmountPartKind.class);
        parts.forEach(part -> sums.merge(part.kind(), part.amount(), Money::plus));
        List<String> shown = new ArrayList<>();
        sums.forEach((kind, sum) -> shown.add(telling.say(
                sum.isNegative() ? AgentSentence.PART_LESS : AgentSentence.PART,
                telling.values()
                        .with("part", telling.term(AgentTerm.PART, kind))
                        .with("amount", sum.abs()))));
        return String.join(", ", shown);
    }

    /** A payment is named by how it was made, and by its id only where that leaves two. */
    private String refund(RefundShare refund, List<RefundShare> all) {
        boolean isOnly = refund.instrument() != null
                && all.stream()
                                .filter(other -> Objects.equals(other.instrument(), refund.instrument()))
                                .count()
                        == 1;
        return telling.say(
                AgentSentence.REFUND,
                telling.values()
                        .with("amount", refund.amount())
                        .with("converted", refund.inPaymentCurrency())
                        .with("instrument", telling.term(AgentTerm.INSTRUMENT, refund.instrument()))
                        .with("payment", isOnly ? null : refund.paymentId())
                        .with("date", refund.arrivesBy()));
    }

    /** {@code expected 22 Dec 2012, 24 Dec at the latest, not guaranteed, no charge}. */
    private String shipping(ShippingPlan plan) {
        boolean isUsual = plan.confidence() == DeliveryConfidence.EXPECTED;
        boolean isHandedOver = plan.proofOfDelivery() != ProofOfDelivery.NONE;
        return telling.say(
                AgentSentence.PLAN,
                telling.values()
                        .with("speed", telling.term(AgentTerm.SPEED, plan.speed()))
                        .with("dispatch", new Telling.DayAndMonth(plan.dispatchBy()))
                        .with("expected", plan.expected())
                        .with("latest", latest(plan.expected(), plan.atTheLatest()))
                        .with("confidence", isUsual ? null : telling.term(AgentTerm.CONFIDENCE, plan.confidence()))
                        .with("charge", plan.charge().isZero() ? null : plan.charge())
                        .with("proof", isHandedOver ? telling.term(AgentTerm.PROOF, plan.proofOfDelivery()) : null));
    }

    /** The last day, where it is another one than the expected. */
    private static @Nullable Object latest(LocalDate expected, LocalDate latest) {
        if (latest.equals(expected)) {
            return null;
        }
        return expected.getYear() == latest.getYear() ? new Telling.DayAndMonth(latest) : latest;
    }

    private String returning(ReturnInstruction instruction) {
        boolean isSent = instruction.label() != LabelSource.NONE || instruction.method() != null;
        return telling.say(
                AgentSentence.RETURN,
                telling.values()
                        .with("how", telling.term(AgentTerm.RETURN, instruction.requirement()))
                        .with("method", telling.term(AgentTerm.RETURN_BY, instruction.method()))
                        .with("label", instruction.label() == LabelSource.NONE ? null : instruction.label())
                        .with("payer", isSent ? telling.term(AgentTerm.PAYER, instruction.paidBy()) : null)
                        .with("until", instruction.until())
                        .with("mayBeDropped", instruction.cancellable()));
    }

    private String compensation(Compensation compensation) {
        Integer months = compensation.months();
        return telling.say(
                AgentSentence.GESTURE,
                telling.values()
                        .with("gesture", telling.term(AgentTerm.GESTURE, compensation.type()))
                        .with("amount", compensation.amount())
                        .with("months", months == null ? null : telling.say(AgentSentence.MONTHS, "months", months))
                        .with("from", compensation.effective()));
    }

    private List<String> costs(LineDecision decision) {
        List<String> lines = new ArrayList<>();
        decision.costs().forEach(share -> add(lines, cost(share)));
        decision.recourse().forEach(recourse -> add(lines, recourse(recourse)));
        return lines;
    }

    private String cost(CostShare share) {
        boolean isPassedOn = share.payer() != share.bearer();
        boolean isRecovered = share.recourse() != RecourseState.NONE;
        return telling.say(
                AgentSentence.COST,
                telling.values()
                        .with("purpose", telling.words().called(share.purpose()))
                        .with("amount", share.amount())
                        .with("payer", telling.term(AgentTerm.PAYER, share.payer()))
                        .with("bearer", isPassedOn ? telling.term(AgentTerm.PAYER, share.bearer()) : null)
                        .with("recovery", isRecovered ? telling.term(AgentTerm.RECOVERY, share.recourse()) : null));
    }

    private String recourse(Recourse recourse) {
        return telling.say(
                AgentSentence.RECOURSE,
                telling.values()
                        .with("amount", recourse.amount())
                        .with("party", recourse.party())
                        .with("against", telling.term(AgentTerm.PARTY, recourse.against()))
                        .with("told", telling.moment(recourse.notifyAt()))
                        .with("until", recourse.appealUntil())
                        .with("because", recourse.basis()));
    }

    /** Who signs in the background; null when nobody has to. */
    @Nullable String approval() {
        return resolution.approval() == null
                ? null
                : telling.say(
                        AgentSentence.SIGNS,
                        telling.values()
                                .with(
                                        "level",
                                        telling.term(
                                                AgentTerm.APPROVAL,
                                                resolution.approval().level()))
                                .with("amount", resolution.approval().cost()));
    }
}
