package io.makegood.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.reading.Json;
import io.makegood.resolution.Resolution;
import java.util.List;

/** A documented case of one that was decided: it expects what the customer gets and has to do. */
final class DraftedCase {
    private static final String TOLD =
            "Made from what was decided, which is no reason for it: when what is expected is right, make the kind `unseen`.";
    /** What the facts say already, what follows from the rest, and what is said in words that may change. */
    private static final List<String> LEFT_OUT = List.of(
            "incidentId",
            "orderId",
            "lineId",
            "item",
            "incident",
            "costs",
            "recourse",
            "fault",
            "basis",
            "legalReference",
            "findings",
            "purpose",
            "text");

    private DraftedCase() {}

    static String of(String id, String title, CaseFile facts, Resolution resolution) {
        ObjectNode expected = Json.mapper().createObjectNode();
        expected.put("status", resolution.status().name());
        ArrayNode decisions = expected.putArray("decisions");
        for (JsonNode decision : CaseWriter.tree(resolution).path("decisions")) {
            decisions.add(without(decision.deepCopy()));
        }
        return CaseYaml.of(id, title, TOLD, facts, expected, Json.mapper().createObjectNode());
    }

    private static JsonNode without(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(LEFT_OUT);
        }
        node.forEach(DraftedCase::without);
        return node;
    }
}
