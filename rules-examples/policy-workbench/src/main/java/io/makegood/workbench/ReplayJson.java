package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.engine.Policy;
import io.makegood.replay.CaseResult;
import io.makegood.replay.Coverage;
import io.makegood.replay.Mismatch;
import io.makegood.replay.ReplayResult;
import io.makegood.replay.StepResult;
import org.jspecify.annotations.Nullable;

/** The result of a replay for machines. */
final class ReplayJson {
    private ReplayJson() {}

    /** @param more of the coverage; null for none */
    static String of(Policy policy, ReplayResult result, @Nullable ObjectNode more) {
        ObjectNode json = Json.object();
        json.set("policy", Json.policy(policy));
        json.put("green", result.green()).put("total", result.cases().size());
        ArrayNode cases = json.putArray("cases");
        result.cases().forEach(each -> cases.add(of(each)));
        ObjectNode coverage = of(result.coverage());
        if (more != null) {
            coverage.setAll(more);
        }
        json.set("coverage", coverage);
        return Json.text(json);
    }

    private static ObjectNode of(CaseResult each) {
        ObjectNode json = Json.object().put("id", each.id());
        if (each.documented() != null) {
            json.put("title", each.documented().title());
        }
        json.put("file", each.file()).put("green", each.isGreen()).set("problems", Json.problems(each.problems()));
        if (each.isToBeConfirmed()) {
            json.put("toBeConfirmed", true);
        }
        ArrayNode steps = json.putArray("steps");
        each.steps().forEach(step -> steps.add(of(step)));
        return json;
    }

    private static ObjectNode of(StepResult step) {
        ObjectNode json = Json.object()
                .put("number", step.step().number())
                .put("when", step.step().when())
                .put("green", step.isGreen())
                .put("decided", step.gist());
        ArrayNode mismatches = json.putArray("mismatches");
        for (Mismatch mismatch : step.mismatches()) {
            mismatches
                    .addObject()
                    .put("place", mismatch.place())
                    .put("expected", mismatch.expected())
                    .put("got", mismatch.got())
                    .put("why", mismatch.why());
        }
        json.set("resolution", Json.resolution(step.resolution()));
        return json;
    }

    private static ObjectNode of(Coverage coverage) {
        ObjectNode json = Json.object();
        json.set("principlesCited", Json.texts(coverage.principlesCited()));
        json.set("principlesServed", Json.texts(coverage.principlesServed()));
        json.set("principlesUntouched", Json.texts(coverage.principlesUntouched()));
        json.set("rulesFired", Json.texts(coverage.rulesFired()));
        json.set("rulesSilent", Json.texts(coverage.rulesSilent()));
        return json;
    }
}
