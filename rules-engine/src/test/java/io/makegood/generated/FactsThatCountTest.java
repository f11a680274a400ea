package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.problem.CaseFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Which facts of the model count: another value is put in the place of each, and some case has to be decided, or told, otherwise. Takes minutes and
 * lists the rest, so it runs when it is asked for: {@code -Dmakegood.facts=true}.
 */
@EnabledIfSystemProperty(named = "makegood.facts", matches = "true")
class FactsThatCountTest {
    private static final int CASES = SampleSize.of("cases", 1000);
    /** A fact that changes nothing in so many tries changes nothing. */
    private static final int TRIES = CASES;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SUM = Pattern.compile("[A-Z]{3} \\d+(\\.\\d+)?");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void what_counts_for_nothing_is_listed() throws JsonProcessingException {
        Map<String, Set<JsonNode>> values = new TreeMap<>();
        List<JsonNode> cases = new ArrayList<>();
        for (long seed = 0; seed < CASES; seed++) {
            JsonNode tree = JSON.readTree(CaseFiles.toJson(CaseGenerator.of(seed)));
            cases.add(tree);
            collect("", tree, values);
        }
        Set<String> idle = new TreeSet<>();
        for (Map.Entry<String, Set<JsonNode>> fact : values.entrySet()) {
            if (!counts(fact.getKey(), new ArrayList<>(fact.getValue()), cases)) {
                idle.add(fact.getKey());
            }
        }

        System.out.println("facts that count for nothing in " + TRIES + " tries each: " + idle);
        Set<String> read = new TreeSet<>(
                Set.of("shipments/photoMatchesAddress", "pastContacts/outcome", "shipments/status", "orders/placedAt"));
        read.retainAll(idle);
        assertEquals(Set.of(), read);
    }

    private static void collect(String path, JsonNode node, Map<String, Set<JsonNode>> values) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> {
                String name = path.isEmpty() ? field.getKey() : path + "/" + field.getKey();
                if (isValue(field.getValue())) {
                    Set<JsonNode> known = values.computeIfAbsent(name, any -> new LinkedHashSet<>());
                    if (known.size() < 40) {
                        known.add(field.getValue());
                    }
                } else {
                    collect(name, field.getValue(), values);
                }
            });
        } else if (node.isArray()) {
            node.forEach(each -> collect(path, each, values));
        }
    }

    /** A value, or a list of values: what is no fact by itself. */
    private static boolean isValue(JsonNode node) {
        return node.isArray() ? node.size() == 0 || node.get(0).isValueNode() : node.isValueNode();
    }

    private static boolean counts(String path, List<JsonNode> values, List<JsonNode> cases) {
        int tried = 0;
        for (int i = 0; i < cases.size() && tried < TRIES; i++) {
            JsonNode tree = cases.get(i);
            List<ObjectNode> owners = new ArrayList<>();
            JsonNode copy = tree.deepCopy();
            String name = path.substring(path.lastIndexOf('/') + 1);
            owners(copy, path, owners);
            for (ObjectNode owner : owners) {
                JsonNode old = owner.get(name);
                for (JsonNode other : others(old, values, i)) {
                    owner.set(name, other);
                    String changed = decided(copy);
                    if (changed != null) {
                        tried++;
                        String before = decided(tree);
                        if (before != null && !changed.equals(before)) {
                            return true;
                        }
                    }
                }
                owner.remove(name);
                String without = old == null ? null : decided(copy);
                if (without != null) {
                    tried++;
                    String before = decided(tree);
                    if (before != null && !without.equals(before)) {
                        return true;
                    }
                }
                if (old == null) {
                    owner.remove(name);
                } else {
                    owner.set(name, old);
                }
            }
        }
        return false;
    }

    /** Values that other cases have, and some that none has: of a fact that always says the same, another one is made up. */
    private static List<JsonNode> others(@Nullable JsonNode old, List<JsonNode> values, int turn) {
        List<JsonNode> others = new ArrayList<>(
                List.of(values.get((turn * 7 + 3) % values.size()), values.get((turn * 7 + 6) % values.size())));
        String text = (old == null ? values.get(turn % values.size()) : old).asText();
        if (DATE.matcher(text).matches()) {
            LocalDate date = LocalDate.parse(text);
            others.add(JSON.getNodeFactory().textNode(date.minusDays(3).toString()));
            others.add(JSON.getNodeFactory().textNode(date.plusDays(400).toString()));
        } else if (SUM.matcher(text).matches()) {
            others.add(JSON.getNodeFactory().textNode(text.replaceFirst("[1-9]", "4")));
            others.add(JSON.getNodeFactory().textNode(text.replaceFirst("\\d", "11")));
        } else {
            others.add(JSON.getNodeFactory().textNode(text + " as well"));
        }
        others.removeIf(other -> other.equals(old));
        return others;
    }

    private static void owners(JsonNode node, String path, List<ObjectNode> owners) {
        if (node instanceof ArrayNode list) {
            list.forEach(each -> owners(each, path, owners));
        } else if (node instanceof ObjectNode object) {
            int slash = path.indexOf('/');
            if (slash < 0) {
                owners.add(object);
            } else if (object.get(path.substring(0, slash)) != null) {
                owners(object.get(path.substring(0, slash)), path.substring(slash + 1), owners);
            }
        }
    }

    /** What is decided, said and done; null when it is no case. What the proof quotes does not count. */
    private static String decided(JsonNode tree) {
        try {
            CaseFile caseFile = CaseFiles.read("case.json", tree.toString());
            ObjectNode resolution = (ObjectNode) JSON.readTree(CaseWriter.write(CustomerFirst.resolve(caseFile)));
            resolution.remove(List.of("caseId", "evaluatedAt", "zone", "rationale", "policy", "rejectedAlternatives"));
            return resolution.toString();
        } catch (CaseFileException e) {
            return null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
