package io.makegood.workbench.batch;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.engine.Resolutions;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ResolutionBuilder;
import io.makegood.resolution.ShippingPlan;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A line of the output: a resolution, or a part of one, behind the number of the line its case stood in. */
final class ResultLine {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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

    /** Named as in the whole resolution. Without the policy: two policies that decide the same shall write the same. */
    private static ObjectNode brief(Resolution resolution) {
        ObjectNode json = MAPPER.createObjectNode();
        if (resolution.caseId() != null) {
            json.put("caseId", resolution.caseId());
        }
        json.put("status", resolution.status().name());
        ArrayNode decisions = json.putArray("decisions");
        resolution.decisions().forEach(decision -> decisions.add(brief(decision)));
        return json;
    }

    private static ObjectNode brief(LineDecision decision) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("id", decision.id())
                .put("status", decision.status().name())
                .put("remedy", decision.remedyType().name());
        put(json, "amount", decision.planned().amount());
        ShippingPlan plan = decision.planned().shipping();
        if (plan != null) {
            json.putObject("shipping").put("speed", plan.speed().name());
        }
        if (!decision.compensations().isEmpty()) {
            ArrayNode compensations = json.putArray("compensations");
            decision.compensations().forEach(each -> compensations.add(brief(each)));
        }
        Remedy.Pending pending = decision.pending();
        if (pending != null) {
            json.putObject("pause")
                    .put("until", pending.until().toString())
                    .put("next", pending.type().name());
        }
        return json;
    }

    private static ObjectNode brief(Compensation compensation) {
        ObjectNode json =
                MAPPER.createObjectNode().put("type", compensation.type().name());
        put(json, "amount", compensation.amount());
        if (compensation.months() != null) {
            json.put("months", compensation.months());
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Money amount) {
        if (amount != null) {
            json.put(name, amount.toString());
        }
    }
}
