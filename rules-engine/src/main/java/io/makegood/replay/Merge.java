package io.makegood.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds what happened to the facts of a case: fields merge by name, null takes one away, facts of a list merge with the one they speak of, all
 * other values replace what was there.
 */
final class Merge {
    /** What facts without an id are told apart by, as their keys in the model have it. */
    private static final Map<String, List<String>> IDENTITY = Map.of(
            "wishes", List.of("incidentId", "lineIds"),
            "deadlines", List.of("incidentId", "date"),
            "pastContacts", List.of("incidentId", "at"),
            "plannedActions", List.of("incidentId", "type"),
            "sellerContacts", List.of("incidentId"),
            "prices", List.of("lineId", "kind"),
            "returnQuotes", List.of("lineId"),
            "dependsOn", List.of("lineId"));

    private static final List<String> ID = List.of("id");

    private Merge() {}

    /** A tree of its own; the given ones stay as they are. */
    static ObjectNode of(ObjectNode facts, ObjectNode since) {
        ObjectNode merged = facts.deepCopy();
        for (Map.Entry<String, JsonNode> field : since.properties()) {
            String name = field.getKey();
            JsonNode before = merged.get(name);
            JsonNode now = field.getValue();
            if (now.isNull()) {
                merged.remove(name);
            } else if (now instanceof ObjectNode fields && before instanceof ObjectNode fieldsBefore) {
                merged.set(name, of(fieldsBefore, fields));
            } else if (now instanceof ArrayNode list && before instanceof ArrayNode listBefore && holdsFacts(list)) {
                merged.set(name, of(name, listBefore, list));
            } else {
                merged.set(name, now.deepCopy());
            }
        }
        return merged;
    }

    private static ArrayNode of(String list, ArrayNode facts, ArrayNode since) {
        ArrayNode merged = facts.deepCopy();
        for (JsonNode fact : since) {
            int index = indexOf(list, fact, merged);
            if (index < 0) {
                merged.add(fact.deepCopy());
            } else {
                merged.set(index, of((ObjectNode) merged.get(index), (ObjectNode) fact));
            }
        }
        return merged;
    }

    /** Where in a list the fact stands that another one speaks of; negative when nowhere. */
    static int indexOf(String list, JsonNode fact, JsonNode facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (isSame(list, fact, facts.path(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSame(String list, JsonNode a, JsonNode b) {
        return IDENTITY.getOrDefault(list, ID).stream()
                .allMatch(name -> isSame(name, values(a.path(name)), values(b.path(name))));
    }

    private static boolean isSame(String name, Set<String> a, Set<String> b) {
        // No lines at all are all lines, and an incident and line have one wish.
        boolean isAllLines = name.equals("lineIds") && (a.isEmpty() || b.isEmpty());
        return isAllLines || a.equals(b);
    }

    private static Set<String> values(JsonNode node) {
        Set<String> values = new HashSet<>();
        if (node.isArray()) {
            node.forEach(value -> values.add(value.asText()));
        } else if (!node.isMissingNode()) {
            values.add(node.asText());
        }
        return values;
    }

    private static boolean holdsFacts(ArrayNode list) {
        return !list.isEmpty() && list.get(0).isObject();
    }
}
