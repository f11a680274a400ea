package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.reading.Shape.Field;
import io.makegood.problem.CaseFileException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Every date of a case is either of the past, or one somebody waits for. */
class CaseDatesTest {
    /** What may lie behind the moment of a decision; everything else has happened. */
    private static final Set<String> TO_COME = Set.of(
            "Customer.membershipEnds",
            "Rental.start",
            "Rental.due",
            "Shipment.promisedBy",
            "BusinessCalendar.holidays",
            "StockPosition.readyOn",
            "Deadline.date",
            "Promise.expires",
            "EarlierResolution.dueAt");

    private static final Set<Class<?>> DATES = Set.of(Instant.class, LocalDate.class);

    @Test
    void what_has_happened_has_happened_by_now_and_what_is_to_come_may_come() {
        Set<String> seen = new TreeSet<>();
        JsonNode root = json();
        eachDate(root, CaseFile.class, "", (name, pointer) -> {
            seen.add(name);
            for (String later : List.of("2012-12-22T17:00:00.000000001Z", "2012-12-23")) {
                boolean isDay = root.at(pointer).asText().length() == later.length();
                if (isDay || later.contains("T") && root.at(pointer).asText().contains("T")) {
                    assertEquals(
                            TO_COME.contains(name)
                                    ? List.of()
                                    : List.of(pointer + ": `" + name.substring(name.indexOf('.') + 1)
                                            + "` is later than the moment of the decision"),
                            complaints(pointer, later),
                            name);
                }
            }
        });
        assertEquals(declared(), seen);
    }

    @Test
    void what_happens_now_has_happened() {
        eachDate(json(), CaseFile.class, "", (name, pointer) -> {
            String now = json().at(pointer).asText().contains("T") ? "2012-12-22T17:00:00Z" : "2012-12-22";
            assertEquals(List.of(), complaints(pointer, now), name);
        });
    }

    /** The day is that of the customer: at five in the afternoon in London it is the 23rd on Kiritimati, and the 22nd in Los Angeles. */
    @Test
    void today_is_the_customers_day() {
        ObjectNode root = (ObjectNode) json();
        ((ObjectNode) root.at("/customer")).put("since", "2012-12-23");
        assertEquals(1, complaints(root).size());
        ((ObjectNode) root.at("/clock")).put("zone", "Pacific/Kiritimati");
        assertEquals(List.of(), complaints(root));
    }

    private static List<String> complaints(String pointer, String value) {
        JsonNode root = json();
        int end = pointer.lastIndexOf('/');
        JsonNode owner = root.at(pointer.substring(0, end));
        String last = pointer.substring(end + 1);
        if (owner instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), array.textNode(value));
        } else {
            ((ObjectNode) owner).put(last, value);
        }
        return complaints(root);
    }

    private static List<String> complaints(JsonNode root) {
        try {
            CaseFile read = CaseReader.read("case.json", root.toString());
            assertTrue(read != null);
            return List.of();
        } catch (CaseFileException e) {
            return e.problems().stream()
                    .map(problem -> problem.pointer() + ": " + problem.message().replaceFirst(", see line 1$", ""))
                    .toList();
        }
    }

    private static JsonNode json() {
        try {
            return Json.mapper().readTree(CaseWriter.write(Samples.rich()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> declared() {
        Set<String> declared = new TreeSet<>();
        addDeclared(CaseFile.class, declared);
        return declared;
    }

    private static void addDeclared(Class<?> type, Set<String> declared) {
        for (Field field : Shape.of(type).fields()) {
            if (DATES.contains(field.type())) {
                declared.add(type.getSimpleName() + "." + field.name());
            } else if (field.form() == null && field.type() != CaseClock.class) {
                addDeclared(field.type(), declared);
            }
        }
    }

    private static void eachDate(JsonNode node, Class<?> type, String pointer, BiConsumer<String, String> seen) {
        for (Field field : Shape.of(type).fields()) {
            JsonNode value = node.get(field.name());
            if (value == null || field.type() == CaseClock.class) {
                continue;
            }
            List<String> places = new ArrayList<>();
            if (field.many()) {
                for (int i = 0; i < value.size(); i++) {
                    places.add("/" + field.name() + "/" + i);
                }
            } else {
                places.add("/" + field.name());
            }
            for (String place : places) {
                if (DATES.contains(field.type())) {
                    seen.accept(type.getSimpleName() + "." + field.name(), pointer + place);
                } else if (field.form() == null) {
                    eachDate(node.at(place), field.type(), pointer + place, seen);
                }
            }
        }
    }
}
