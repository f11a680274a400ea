package io.makegood.workbench.batch;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.engine.Resolutions;
import io.makegood.internal.bundle.Sha256;
import io.makegood.plan.Aspect;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.Communication;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.FollowUp;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Receivable;
import io.makegood.resolution.RefundShare;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.RentalChange;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ResolutionBuilder;
import io.makegood.resolution.ReturnInstruction;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.LabelSource;
import io.makegood.vocabulary.ProofOfDelivery;
import io.makegood.vocabulary.ReturnRequirement;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A line of the output: a resolution, or a part of one, behind the number of the line its case stood in. */
final class ResultLine {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Digits of the hash of a message. */
    private static final int WORDS = 16;

    private final LineForm form;

    ResultLine(LineForm form) {
        this.form = form;
    }

    /** The line without its number. */
    String of(Resolution resolution) {
        return switch (form) {
            case FULL -> Resolutions.toJsonLine(resolution);
            case WITHOUT_PROOF -> Resolutions.toJsonLine(withoutProof(resolution));
            case BRIEF -> brief(resolution).toString();
        };
    }

    private static Resolution withoutProof(Resolution resolution) {
        return ResolutionBuilder.builder(resolution).rationale(List.of()).build();
    }

    /**
     * Everything a customer notices, named as in the whole resolution; what goes without saying is left out. Without the policy, costs, reasons and what happens in the
     * background: two policies that decide the same for the customer write the same.
     */
    private static ObjectNode brief(Resolution resolution) {
        ObjectNode json = MAPPER.createObjectNode();
        put(json, "caseId", resolution.caseId());
        json.put("status", resolution.status().name());
        each(json, "decisions", resolution.decisions(), ResultLine::brief);
        if (!resolution.communications().isEmpty()) {
            json.put("words", words(resolution.communications()));
        }
        each(
                json,
                "blockedActions",
                resolution.blockedActions(),
                blocked -> object().put("action", blocked.action().name()).put("incidentId", blocked.incidentId()));
        each(
                json,
                "followUps",
                resolution.followUps().stream().filter(Aspect::isContact).toList(),
                ResultLine::brief);
        if (resolution.customerEffortSteps() > 0) {
            json.put("customerEffortSteps", resolution.customerEffortSteps());
        }
        return json;
    }

    /** A hash of the messages: other words have another one. */
    private static String words(List<Communication> communications) {
        StringBuilder all = new StringBuilder();
        communications.forEach(each -> all.append(each).append('\0'));
        return Sha256.of(all.toString()).substring(0, WORDS);
    }

    private static ObjectNode brief(FollowUp followUp) {
        ObjectNode json = object().put("type", followUp.type().name())
                .put("dueAt", followUp.dueAt().toString());
        put(json, "decisionId", followUp.decisionId());
        put(json, "nextRemedy", followUp.nextRemedy());
        return json;
    }

    private static ObjectNode brief(LineDecision decision) {
        Remedy.Planned planned = decision.planned();
        ObjectNode json = object().put("id", decision.id())
                .put("status", decision.status().name())
                .put("remedy", decision.remedyType().name());
        put(json, "amount", planned.amount());
        boolean isPrice = planned.parts().size() == 1
                && planned.parts().get(0).kind() == AmountPartKind.GOODS
                && Objects.equals(planned.parts().get(0).lineId(), decision.lineId())
                && Objects.equals(planned.parts().get(0).amount(), planned.amount());
        if (!isPrice) {
            each(json, "parts", planned.parts(), ResultLine::brief);
        }
        Repayment repayment = planned.repayment();
        if (repayment != null) {
            json.put("refundMethod", repayment.method().name());
            json.put("refundTiming", repayment.timing().name());
            each(json, "shares", repayment.shares(), ResultLine::brief);
        }
        Receivable receivable = planned.receivable();
        put(json, "released", receivable.released());
        put(json, "due", receivable.due());
        put(json, "dueFrom", receivable.dueFrom());
        put(json, "waived", receivable.waived());
        put(json, "balanceUsed", receivable.balanceUsed());
        if (!planned.cancelledLines().isEmpty()) {
            planned.cancelledLines().forEach(json.putArray("cancelledLines")::add);
        }
        put(json, "stockId", planned.stockId());
        if (planned.shipping() != null) {
            json.set("shipping", brief(planned.shipping()));
        }
        ObjectNode returning = brief(decision.returning());
        if (!returning.isEmpty()) {
            json.set("returning", returning);
        }
        RentalChange rental = decision.rental();
        if (rental != null) {
            put(json.putObject("rental").put("state", rental.state().name()), "due", rental.due());
        }
        each(json, "compensations", decision.compensations(), ResultLine::brief);
        Remedy.Pending pending = decision.pending();
        if (pending != null) {
            ObjectNode pause = json.putObject("pause")
                    .put("until", pending.until().toString())
                    .put("next", pending.type().name())
                    .put("kind", pending.kind().name());
            put(pause, "question", pending.question());
        }
        each(json, "options", decision.options(), ResultLine::brief);
        return json;
    }

    private static ObjectNode brief(AmountPart part) {
        ObjectNode json = object().put("kind", part.kind().name());
        put(json, "amount", part.amount());
        put(json, "lineId", part.lineId());
        return json;
    }

    private static ObjectNode brief(RefundShare share) {
        ObjectNode json = object();
        put(json, "paymentId", share.paymentId());
        put(json, "instrument", share.instrument());
        put(json, "amount", share.amount());
        put(json, "inPaymentCurrency", share.inPaymentCurrency());
        put(json, "paymentMethodId", share.paymentMethodId());
        put(json, "arrivesBy", share.arrivesBy());
        return json;
    }

    private static ObjectNode brief(ShippingPlan plan) {
        ObjectNode json = object().put("optionId", plan.optionId())
                .put("speed", plan.speed().name());
        if (!plan.charge().isZero()) {
            put(json, "charge", plan.charge());
        }
        put(json, "dispatchBy", plan.dispatchBy());
        put(json, "expected", plan.expected());
        put(json, "atTheLatest", plan.atTheLatest());
        put(json, "proofOfDelivery", plan.proofOfDelivery() == ProofOfDelivery.NONE ? null : plan.proofOfDelivery());
        return json;
    }

    /** Nothing where nothing goes back. */
    private static ObjectNode brief(ReturnInstruction returning) {
        ObjectNode json = object();
        ReturnRequirement requirement = returning.requirement();
        put(json, "requirement", requirement == ReturnRequirement.NOT_REQUIRED ? null : requirement);
        put(json, "method", returning.method());
        put(json, "label", returning.label() == LabelSource.NONE ? null : returning.label());
        put(json, "paidBy", returning.paidBy() == CostBearer.PLATFORM ? null : returning.paidBy());
        put(json, "until", returning.until());
        if (returning.cancellable()) {
            json.put("cancellable", true);
        }
        return json;
    }

    private static ObjectNode brief(Compensation compensation) {
        ObjectNode json = object().put("type", compensation.type().name());
        put(json, "amount", compensation.amount());
        put(json, "months", compensation.months());
        put(json, "effective", compensation.effective());
        return json;
    }

    private static ObjectNode brief(Option option) {
        ObjectNode json = object().put("remedy", option.remedy().name());
        put(json, "amount", option.amount());
        put(json, "amountDue", option.amountDue());
        put(json, "amountWaived", option.amountWaived());
        put(json, "price", option.price());
        if (option.shipping() != null) {
            json.set("shipping", brief(option.shipping()));
        }
        put(json, "stockId", option.stockId());
        return json;
    }

    private static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    private static <T> void each(ObjectNode json, String name, List<T> values, Function<T, ObjectNode> brief) {
        if (!values.isEmpty() || name.equals("decisions")) {
            ArrayNode array = json.putArray(name);
            values.forEach(value -> array.add(brief.apply(value)));
        }
    }

    /** A term, an amount or a day as it is written; left out where there is none. */
    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static void put(ObjectNode json, String name, @Nullable Integer value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
