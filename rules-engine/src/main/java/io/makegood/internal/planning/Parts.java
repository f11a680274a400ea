package io.makegood.internal.planning;

import io.makegood.internal.model.LazyList;
import io.makegood.plan.Aspect;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.FollowUp;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.RefundShare;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ShippingPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A resolution taken apart: what is said of each claim, and of the case as a whole, in each aspect. */
final class Parts {
    private static final Part WORDS = new Part(null, Aspect.WORDS);

    private Parts() {}

    /**
     * A part of a resolution.
     *
     * @param decision the claim; null for what is said of the case as a whole
     */
    record Part(@Nullable String decision, Aspect aspect) {}

    /** What is otherwise in two resolutions of one case; empty when nothing is. */
    static Set<Part> otherwise(Resolution one, Resolution other) {
        Map<Part, Object> mine = new LinkedHashMap<>();
        Map<Part, Object> theirs = new LinkedHashMap<>();
        for (int i = 0; i < Math.max(one.decisions().size(), other.decisions().size()); i++) {
            LineDecision here = i < one.decisions().size() ? one.decisions().get(i) : null;
            LineDecision there =
                    i < other.decisions().size() ? other.decisions().get(i) : null;
            // Most claims are decided alike, and need not be taken apart.
            if (!Objects.equals(here, there)) {
                put(here, mine);
                put(there, theirs);
            }
        }
        put(one, mine);
        put(other, theirs);
        // Words are composed only where they may be others: that takes as long as the rest of a decision.
        if (!LazyList.areSurelyEqual(one.communications(), other.communications())) {
            mine.put(WORDS, one.communications());
            theirs.put(WORDS, other.communications());
        }
        Set<Part> parts = new LinkedHashSet<>(mine.keySet());
        parts.addAll(theirs.keySet());
        parts.removeIf(part -> Objects.equals(mine.get(part), theirs.get(part)));
        return parts;
    }

    private static void put(@Nullable LineDecision decision, Map<Part, Object> parts) {
        if (decision == null) {
            return;
        }
        Remedy.Planned planned = decision.planned();
        Remedy.Pending pending = decision.pending();
        Repayment repayment = planned.repayment();
        ShippingPlan shipping = planned.shipping();
        String id = decision.id();
        parts.put(
                new Part(id, Aspect.STATUS),
                list(
                        decision.status(),
                        pending == null ? null : pending.kind(),
                        pending == null ? null : pending.question()));
        parts.put(
                new Part(id, Aspect.REMEDY),
                list(decision.remedyType(), planned.getClass(), planned.cancelledLines(), planned.stockId()));
        parts.put(
                new Part(id, Aspect.AMOUNT),
                list(
                        planned.amount(),
                        repayment == null ? null : repayment.method(),
                        planned.parts().stream().map(Parts::part).toList(),
                        planned.shares().stream().map(Parts::share).toList(),
                        planned.receivable()));
        parts.put(new Part(id, Aspect.RETURN), list(decision.returning(), decision.rental()));
        parts.put(
                new Part(id, Aspect.TIMING),
                list(
                        repayment == null ? null : repayment.timing(),
                        list(planned.shares().stream()
                                .map(RefundShare::arrivesBy)
                                .toArray()),
                        pending == null ? null : pending.until(),
                        decision.compensations().stream()
                                .map(compensation -> compensation.effective())
                                .toList()));
        parts.put(new Part(id, Aspect.SHIPPING), shown(shipping));
        parts.put(
                new Part(id, Aspect.COMPENSATION),
                decision.compensations().stream()
                        .map(compensation -> list(compensation.type(), compensation.amount(), compensation.months()))
                        .toList());
        parts.put(
                new Part(id, Aspect.OPTIONS),
                decision.options().stream().map(Parts::shown).toList());
        parts.put(
                new Part(id, Aspect.COSTS),
                list(
                        decision.costs(),
                        decision.recourse(),
                        shipping == null ? null : shipping.cost(),
                        list(decision.options().stream()
                                .map(Option::shipping)
                                .map(plan -> plan == null ? null : plan.cost())
                                .toArray())));
        parts.put(
                new Part(id, Aspect.BACKGROUND),
                list(
                        decision.fault(),
                        decision.basis(),
                        decision.legalReference(),
                        decision.findings(),
                        shipping == null ? null : shipping.confidence(),
                        list(decision.options().stream()
                                .map(Option::shipping)
                                .map(plan -> plan == null ? null : plan.confidence())
                                .toArray()),
                        planned.parts().stream().map(AmountPart::source).toList(),
                        decision.compensations().stream()
                                .map(compensation -> compensation.principle())
                                .toList()));
    }

    private static void put(Resolution resolution, Map<Part, Object> parts) {
        List<Object> contacts = new ArrayList<>();
        List<Object> tasks = new ArrayList<>();
        for (FollowUp followUp : resolution.followUps()) {
            if (Aspect.isContact(followUp)) {
                contacts.add(list(followUp.type(), followUp.dueAt(), followUp.decisionId(), followUp.nextRemedy()));
                tasks.add(list(followUp.owner(), followUp.purpose()));
            } else {
                tasks.add(followUp);
            }
        }
        parts.put(new Part(null, Aspect.STATUS), list(resolution.status(), resolution.customerEffortSteps()));
        parts.put(
                new Part(null, Aspect.REMEDY),
                resolution.blockedActions().stream()
                        .map(blocked -> list(blocked.action(), blocked.incidentId()))
                        .toList());
        parts.put(new Part(null, Aspect.CONTACT), contacts);
        parts.put(
                new Part(null, Aspect.BACKGROUND),
                list(
                        tasks,
                        resolution.approval(),
                        resolution.warnings(),
                        resolution.blockedActions().stream()
                                .map(blocked -> blocked.because())
                                .toList()));
    }

    private static Object part(AmountPart part) {
        return list(part.kind(), part.amount(), part.lineId());
    }

    private static Object share(RefundShare share) {
        return list(
                share.paymentId(),
                share.instrument(),
                share.amount(),
                share.inPaymentCurrency(),
                share.paymentMethodId());
    }

    /** Without what it costs us and how sure we are. */
    private static Object shown(@Nullable ShippingPlan plan) {
        return plan == null
                ? List.of()
                : list(
                        plan.optionId(),
                        plan.speed(),
                        plan.charge(),
                        plan.dispatchBy(),
                        plan.expected(),
                        plan.atTheLatest(),
                        plan.proofOfDelivery());
    }

    private static Object shown(Option option) {
        return list(
                option.remedy(),
                option.amount(),
                option.amountDue(),
                option.amountWaived(),
                option.price(),
                shown(option.shipping()),
                option.stockId());
    }

    private static List<@Nullable Object> list(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
