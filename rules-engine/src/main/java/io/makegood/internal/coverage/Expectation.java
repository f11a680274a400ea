package io.makegood.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.reading.Json;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells a resolution from another one: what it has and the other one has not, and what the other one has instead.
 *
 * @param expected a part of the resolution; empty when it has nothing more
 * @param never a part of the other one; empty when that has nothing more
 */
public record Expectation(ObjectNode expected, ObjectNode never) {
    /** What follows from the rest of a decision, or is told of it in words. */
    private static final Set<String> CONSEQUENCES =
            Set.of("costs", "recourse", "communications", "followUps", "rejectedAlternatives", "warnings", "text");

    private static final Set<String> REASONS = Set.of("rationale", "because");

    /** What differs in the resolutions but for their reasons: of the decisions themselves, or, where they are alike, of what follows from them. */
    public static Expectation between(Resolution actual, Resolution other) {
        ObjectNode one = CaseWriter.tree(actual);
        ObjectNode two = CaseWriter.tree(other);
        Set<String> left = new LinkedHashSet<>(CONSEQUENCES);
        left.addAll(REASONS);
        Expectation decided = objects(one, two, left);
        left.removeAll(CONSEQUENCES);
        left.add("text");
        return decided.isEmpty() ? objects(one, two, left) : decided;
    }

    /** That a rule had a say in a decision, or that it had none. */
    public static Expectation ofRule(String decisionId, String rule, boolean isHeard) {
        ObjectNode reason = Json.mapper().createObjectNode();
        reason.withArray("rationale").addObject().put("decisionId", decisionId).put("rule", rule);
        ObjectNode nothing = Json.mapper().createObjectNode();
        return isHeard ? new Expectation(reason, nothing) : new Expectation(nothing, reason);
    }

    /** Whether nothing does. */
    public boolean isEmpty() {
        return expected.isEmpty() && never.isEmpty();
    }

    private static Expectation objects(ObjectNode one, ObjectNode two, Set<String> left) {
        Expectation all =
                new Expectation(Json.mapper().createObjectNode(), Json.mapper().createObjectNode());
        Set<String> names = new LinkedHashSet<>();
        one.fieldNames().forEachRemaining(names::add);
        two.fieldNames().forEachRemaining(names::add);
        names.removeAll(left);
        for (String name : names) {
            JsonNode here = one.get(name);
            JsonNode there = two.get(name);
            if (here != null && here.equals(there)) {
                continue;
            }
            if (here instanceof ObjectNode a && there instanceof ObjectNode b) {
                all.put(name, objects(a, b, left));
            } else if (here instanceof ArrayNode || there instanceof ArrayNode) {
                all.put(name, elements(here), elements(there), left);
            } else {
                all.expected.set(name, here == null ? NullNode.getInstance() : here);
            }
        }
        return all;
    }

    private void put(String name, Expectation inner) {
        if (!inner.expected.isEmpty()) {
            expected.set(name, inner.expected);
        }
        if (!inner.never.isEmpty()) {
            never.set(name, inner.never);
        }
    }

    private void put(String name, List<JsonNode> here, List<JsonNode> there, Set<String> left) {
        ArrayNode has = Json.mapper().createArrayNode();
        ArrayNode hasNot = Json.mapper().createArrayNode();
        for (JsonNode each : here) {
            JsonNode other = named(each, there);
            if (each instanceof ObjectNode a && other instanceof ObjectNode b) {
                Expectation inner = objects(a, b, left);
                with(a, inner.expected, has);
                with(b, inner.never, hasNot);
            } else if (!there.contains(each)) {
                has.add(part(each, left));
            }
        }
        for (JsonNode each : there) {
            if (named(each, here) == null && !here.contains(each)) {
                hasNot.add(part(each, left));
            }
        }
        if (!has.isEmpty()) {
            expected.set(name, has);
        }
        if (!hasNot.isEmpty()) {
            never.set(name, hasNot);
        }
    }

    private static List<JsonNode> elements(@Nullable JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        if (list != null) {
            list.forEach(elements::add);
        }
        return elements;
    }

    /** What is called the same; null when nothing is. Messages are told apart by nothing, and there is one mostly. */
    private static @Nullable JsonNode named(JsonNode each, List<JsonNode> others) {
        JsonNode id = each.get("id");
        if (id == null && each.has("points") && others.size() == 1) {
            return others.get(0);
        }
        return id == null
                ? null
                : others.stream()
                        .filter(other -> id.equals(other.get("id")))
                        .findFirst()
                        .orElse(null);
    }

    private static void with(ObjectNode whole, ObjectNode part, ArrayNode list) {
        if (!part.isEmpty()) {
            ObjectNode named = list.addObject();
            if (whole.has("id")) {
                named.set("id", whole.get("id"));
            }
            named.setAll(part);
        }
    }

    /** Without what is only told. */
    private static JsonNode part(JsonNode each, Set<String> left) {
        JsonNode part = each.deepCopy();
        if (part instanceof ObjectNode object) {
            object.remove(left);
            object.remove(List.of("purpose", "text"));
        }
        return part;
    }
}
