package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.engine.Policy;
import io.makegood.explain.PolicyComparison;
import io.makegood.explain.PolicyDifference;
import io.makegood.explain.Why;

/** How two policies stand to each other, for machines. */
final class ComparisonJson {
    private ComparisonJson() {}

    static ObjectNode of(Policy policy, Policy other, PolicyComparison comparison) {
        ObjectNode result = Json.object();
        result.set("policy", Json.policy(policy));
        result.set("other", Json.policy(other));
        result.put("generosity", comparison.generosity().name());
        ObjectNode byIncident = result.putObject("byIncident");
        comparison.byIncident().forEach((type, generosity) -> byIncident.put(type.name(), generosity.name()));
        ArrayNode differences = result.putArray("differences");
        comparison.differences().forEach(difference -> differences.add(of(difference)));
        ArrayNode unshown = result.putArray("unshown");
        comparison.unshown().forEach(pair -> {
            ObjectNode node =
                    unshown.addObject().put("incident", pair.incident().name());
            if (pair.remedy() != null) {
                node.put("remedy", pair.remedy().name());
            }
            if (pair.otherRemedy() != null) {
                node.put("otherRemedy", pair.otherRemedy().name());
            }
        });
        result.set("unseen", Json.texts(comparison.unseen()));
        return result;
    }

    private static ObjectNode of(PolicyDifference difference) {
        ObjectNode node = Json.object()
                .put("incident", difference.incident().name())
                .put("remedy", difference.remedy().name())
                .put("otherRemedy", difference.otherRemedy().name())
                .put("generosity", difference.generosity().name());
        ArrayNode where = node.putArray("where");
        for (Why.SufficientFact fact : difference.where()) {
            where.addObject()
                    .put("what", fact.what())
                    .put("value", fact.value())
                    .put("range", fact.range())
                    .set("places", Json.texts(fact.places()));
        }
        node.put("decisionId", difference.decisionId());
        node.set("example", Json.caseFile(difference.example()));
        node.set("resolution", Json.resolution(difference.resolution()));
        node.set("otherResolution", Json.resolution(difference.otherResolution()));
        return node;
    }
}
