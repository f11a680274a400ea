package io.makegood.workbench.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.problem.ResolutionException;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A brief line is another one when anything else is that a customer notices: whatever one puts into a resolution, unless it is named here as what nobody notices. */
class ResultLineTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ResultLine BRIEF = new ResultLine(LineForm.BRIEF);
    private static final int CASES = SampleSize.of("cases", 60);

    /** What the case says already, what is reason, and what happens where no customer sees it. */
    private static final Set<String> NOT_NOTICED = Set.of(
            "evaluatedAt",
            "zone",
            "libraryVersion",
            "schemaVersion",
            "policy",
            "rationale",
            "rejectedAlternatives",
            "warnings",
            "approval",
            "decisions.incidentId",
            "decisions.orderId",
            "decisions.lineId",
            "decisions.item",
            "decisions.incident",
            "decisions.costs",
            "decisions.recourse",
            "decisions.fault",
            "decisions.basis",
            "decisions.legalReference",
            "decisions.findings",
            "decisions.parts.source",
            "decisions.compensations.principle",
            "decisions.shipping.cost",
            "decisions.shipping.confidence",
            "decisions.pause.options.shipping.cost",
            "decisions.pause.options.shipping.confidence",
            "decisions.alternatives.shipping.cost",
            "decisions.alternatives.shipping.confidence",
            "decisions.options.shipping.cost",
            "decisions.options.shipping.confidence",
            "blockedActions.because",
            "followUps.owner",
            "followUps.purpose");

    private final SortedMap<String, SortedSet<String>> values = new TreeMap<>();
    private final SortedSet<String> tried = new TreeSet<>();

    @Test
    void whatever_a_customer_notices_makes_another_line() {
        // A reason is never noticed, and most of what has to be read.
        ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst()).withoutRationale();
        List<ObjectNode> trees = LongStream.range(0, CASES)
                .mapToObj(seed -> tree(engine.resolve(CaseGenerator.of(seed))))
                .toList();
        trees.forEach(tree -> collect("", tree));
        trees.forEach(this::check);

        assertTrue(
                tried.containsAll(List.of(
                        "communications.text",
                        "decisions.returning.requirement",
                        "decisions.refundMethod",
                        "decisions.refunds.arrivesBy",
                        "decisions.options.amount",
                        "decisions.shipping.atTheLatest")),
                tried::toString);
    }

    private static ObjectNode tree(Resolution resolution) {
        try {
            return (ObjectNode) MAPPER.readTree(Resolutions.toJsonLine(resolution));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void collect(String place, JsonNode node) {
        if (node.isValueNode()) {
            values.computeIfAbsent(place, any -> new TreeSet<>()).add(node.asText());
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> collect(place, element));
        } else {
            node.properties().forEach(field -> collect(named(place, field.getKey()), field.getValue()));
        }
    }

    private static String named(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    /** Changes each value to another one that was seen in its place, and takes each element out; each time the line has to be another one. */
    private void check(ObjectNode tree) {
        String line = BRIEF.of(read(tree));
        check(tree, "", tree, line);
    }

    private void check(ObjectNode tree, String place, JsonNode node, String line) {
        if (NOT_NOTICED.contains(place)) {
            return;
        }
        if (node instanceof ObjectNode object) {
            if (place.equals("followUps") && !isContact(object)) {
                return;
            }
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>();
            for (Iterator<Map.Entry<String, JsonNode>> each = object.fields(); each.hasNext(); ) {
                fields.add(each.next());
            }
            for (Map.Entry<String, JsonNode> field : fields) {
                String name = field.getKey();
                JsonNode value = field.getValue();
                String path = named(place, name);
                check(tree, path, value, line);
                if (value.isValueNode() && !NOT_NOTICED.contains(path)) {
                    for (String other : values.getOrDefault(path, new TreeSet<>())) {
                        if (!other.equals(value.asText()) && !(isNothing(other) && isNothing(value.asText()))) {
                            object.set(name, like(value, other));
                            mustDiffer(tree, path, line);
                            object.set(name, value);
                            break;
                        }
                    }
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode element = array.get(i);
                check(tree, place, element, line);
                // An amount always consists of something.
                boolean isOnlyPart = place.equals("decisions.parts") && array.size() == 1;
                if (!isOnlyPart && (!place.equals("followUps") || isContact((ObjectNode) element))) {
                    array.remove(i);
                    mustDiffer(tree, place, line);
                    array.insert(i, element);
                }
            }
        }
    }

    /** An amount of nothing, in whatever currency. */
    private static boolean isNothing(String text) {
        return text.matches("[A-Z]{3} 0(\\.0+)?");
    }

    private static boolean isContact(ObjectNode followUp) {
        return Set.of("CALL_BACK", "SATISFACTION_CHECK", "STATUS_MESSAGE", "DISPUTE_CHECK")
                .contains(followUp.get("type").asText());
    }

    private static JsonNode like(JsonNode value, String text) {
        return value.isTextual() ? TextNode.valueOf(text) : parsed(text);
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void mustDiffer(ObjectNode tree, String place, String line) {
        String other;
        try {
            other = BRIEF.of(read(tree));
        } catch (ResolutionException | IllegalArgumentException e) {
            // No resolution is like that.
            return;
        }
        tried.add(place);
        assertNotEquals(line, other, place);
    }

    private static Resolution read(ObjectNode tree) {
        return Resolutions.read(tree.toString());
    }

    @Test
    void what_nobody_notices_makes_no_other_line() {
        Resolution resolution = ResolutionEngine.using(Policy.customerFirst()).resolve(CaseGenerator.of(1));
        Resolution silent = ResolutionEngine.using(Policy.customerFirst())
                .withoutRationale()
                .resolve(CaseGenerator.of(1));

        assertEquals(BRIEF.of(resolution), BRIEF.of(silent));
    }
}
