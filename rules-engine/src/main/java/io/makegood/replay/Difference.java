package io.makegood.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.internal.reading.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A place where a resolution does not have what is expected of it. What is expected is a part: fields that are not named may be anything, null
 * and an empty list stand for nothing, and every element of a list must be found somewhere in the other list.
 *
 * @param place such as {@code decisions[I1/L1].remedy}
 * @param fields names on the way to it
 * @param decisionId the decision it is about; null when it is about all
 * @param expected what should be
 * @param got what is; null when nothing is
 */
record Difference(
        String place,
        List<String> fields,
        @Nullable String decisionId,
        JsonNode expected,
        @Nullable JsonNode got) {

    static List<Difference> between(ObjectNode expected, ObjectNode actual) {
        return new At("", List.of(), null).object(expected, actual);
    }

    /** A place on the way down. */
    private record At(
            String place, List<String> fields, @Nullable String decisionId) {

        List<Difference> of(JsonNode expected, @Nullable JsonNode actual) {
            if (isNothing(expected)) {
                return actual == null || isNothing(actual) ? List.of() : List.of(difference(expected, actual));
            }
            if (expected instanceof ObjectNode object && actual instanceof ObjectNode other) {
                return object(object, other);
            }
            if (expected instanceof ArrayNode list && actual instanceof ArrayNode other) {
                return list(list, other);
            }
            boolean isEqual = expected.isValueNode()
                    && actual != null
                    && actual.isValueNode()
                    && expected.asText().equals(actual.asText());
            return isEqual ? List.of() : List.of(difference(expected, actual));
        }

        List<Difference> object(ObjectNode expected, ObjectNode actual) {
            JsonNode decision = actual.get("decisionId");
            At here = decision == null ? this : new At(place, fields, decision.asText());
            List<Difference> differences = new ArrayList<>();
            for (Map.Entry<String, JsonNode> field : expected.properties()) {
                differences.addAll(here.field(field.getKey()).of(field.getValue(), actual.get(field.getKey())));
            }
            return differences;
        }

        private List<Difference> list(ArrayNode expected, ArrayNode actual) {
            List<Difference> differences = new ArrayList<>();
            for (JsonNode element : expected) {
                Optional<List<Difference>> nearest = nearest(element, actual);
                if (nearest.isEmpty()) {
                    differences.add(difference(element, shown(element, actual)));
                } else {
                    differences.addAll(nearest.get());
                }
            }
            return differences;
        }

        /** What is different in the element that is meant; empty when it is not clear which one that is. */
        private Optional<List<Difference>> nearest(JsonNode expected, ArrayNode actual) {
            List<List<Difference>> candidates = new ArrayList<>();
            for (int i = 0; i < actual.size(); i++) {
                JsonNode candidate = actual.get(i);
                if (!expected.has("id") || expected.get("id").equals(candidate.get("id"))) {
                    candidates.add(item(i, candidate).of(expected, candidate));
                }
            }
            boolean isNamed =
                    StreamSupport.stream(expected.spliterator(), false).anyMatch(JsonNode::isValueNode);
            int parts = expected.has("id") || (expected.isObject() && !isNamed) ? Integer.MAX_VALUE : leaves(expected);
            return candidates.stream()
                    .filter(differences -> differences.size() < parts)
                    .min(Comparator.comparingInt(List::size));
        }

        private At field(String name) {
            List<String> names = Stream.concat(fields.stream(), Stream.of(name)).toList();
            return new At(place.isEmpty() ? name : place + "." + name, names, decisionId);
        }

        private At item(int index, JsonNode element) {
            JsonNode id = element.get("id");
            String name = id == null ? Integer.toString(index + 1) : id.asText();
            boolean isDecision = id != null && fields.equals(List.of("decisions"));
            return new At(place + "[" + name + "]", fields, isDecision ? name : decisionId);
        }

        private Difference difference(JsonNode expected, @Nullable JsonNode got) {
            return new Difference(place, fields, decisionId, expected, got);
        }
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull() || (node.isArray() && node.isEmpty());
    }

    private static int leaves(JsonNode node) {
        return node.isContainerNode()
                ? StreamSupport.stream(node.spliterator(), false)
                        .mapToInt(Difference::leaves)
                        .sum()
                : 1;
    }

    /** Of all elements only what was asked about. */
    private static JsonNode shown(JsonNode expected, ArrayNode actual) {
        if (!expected.isObject()) {
            return actual;
        }
        ArrayNode shown = Json.mapper().createArrayNode();
        for (JsonNode element : actual) {
            ObjectNode part = shown.addObject();
            expected.fieldNames().forEachRemaining(name -> {
                if (element.has(name)) {
                    part.set(name, element.get(name));
                }
            });
        }
        return shown;
    }
}
