package io.makegood.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place at which two resolutions of one case are not the same.
 *
 * @param place such as {@code decisions[I1/L1].remedy}
 * @param before what the first one has there, in short; {@code nothing} when it has nothing
 * @param now what the second one has there
 */
public record ResolutionDifference(String place, String before, String now) {
    private static final String ID = "id";

    /** Where two resolutions differ in what is decided, said and done; not in which policy it was by, nor in reasons. */
    public static List<ResolutionDifference> between(Resolution before, Resolution now) {
        return between(CaseWriter.decided(before), CaseWriter.decided(now));
    }

    /** Where two resolutions differ at all. */
    static List<ResolutionDifference> between(ObjectNode before, ObjectNode now) {
        List<ResolutionDifference> differences = new ArrayList<>();
        compare("", before, now, differences);
        return differences;
    }

    private static void compare(
            String place, @Nullable JsonNode before, @Nullable JsonNode now, List<ResolutionDifference> differences) {
        if (Objects.equals(before, now)) {
            return;
        }
        if (before instanceof ObjectNode object && now instanceof ObjectNode other) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                compare(place.isEmpty() ? name : place + "." + name, object.get(name), other.get(name), differences);
            }
            return;
        }
        Map<String, JsonNode> elements = elements(before);
        Map<String, JsonNode> others = elements(now);
        if (elements.isEmpty() && others.isEmpty()) {
            differences.add(new ResolutionDifference(place, Shorthand.of(before), Shorthand.of(now)));
            return;
        }
        int found = differences.size();
        Set<String> ids = new LinkedHashSet<>(elements.keySet());
        ids.addAll(others.keySet());
        for (String id : ids) {
            compare(place + "[" + id + "]", elements.get(id), others.get(id), differences);
        }
        if (differences.size() == found) {
            differences.add(new ResolutionDifference(
                    place, "in the order " + elements.keySet(), "in the order " + others.keySet()));
        }
    }

    /** Elements of a list by their ids, or else by their number; nothing when they are no objects. */
    private static Map<String, JsonNode> elements(@Nullable JsonNode node) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        if (node instanceof ArrayNode list) {
            for (JsonNode element : list) {
                if (!element.isObject()) {
                    return Map.of();
                }
                String number = String.valueOf(elements.size() + 1);
                JsonNode id = element.get(ID);
                elements.put(id == null || elements.containsKey(id.asText()) ? number : id.asText(), element);
            }
        }
        return elements;
    }

    @Override
    public String toString() {
        return place + "\n  before: " + before + "\n  now: " + now;
    }
}
