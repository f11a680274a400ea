package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.reading.Shape.Field;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Nothing stands twice in any list of a case. */
class CaseDoublesTest {
    /** Reasons for a reviewer, which nobody counts. */
    private static final String REASONS = "RiskSignal.explanations";

    @Test
    void what_a_list_has_twice_is_told_in_its_place() {
        Set<String> seen = new TreeSet<>();
        eachList(json(), CaseFile.class, "", (name, pointer) -> {
            seen.add(name);
            JsonNode root = json();
            ArrayNode list = (ArrayNode) root.at(pointer);
            list.add(list.get(0).deepCopy());
            if (!name.equals(REASONS)) {
                List<Problem> problems = problems(root);
                assertFalse(problems.isEmpty(), () -> name + " may have its first entry twice");
                assertTrue(
                        problems.stream()
                                .allMatch(problem -> String.valueOf(problem.pointer())
                                        .startsWith(pointer + "/" + (list.size() - 1))),
                        () -> name + ": " + problems);
            }
        });
        Set<String> declared = new TreeSet<>();
        addDeclared(CaseFile.class, declared);
        assertEquals(declared, seen);
    }

    private static List<Problem> problems(JsonNode root) {
        try {
            CaseFile read = CaseReader.read("case.json", root.toString());
            assertTrue(read != null);
            return List.of();
        } catch (CaseFileException e) {
            return e.problems();
        }
    }

    private static JsonNode json() {
        try {
            return Json.mapper().readTree(CaseWriter.write(Samples.rich()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void addDeclared(Class<?> type, Set<String> declared) {
        for (Field field : Shape.of(type).fields()) {
            if (field.many()) {
                declared.add(type.getSimpleName() + "." + field.name());
            }
            if (field.form() == null) {
                addDeclared(field.type(), declared);
            }
        }
    }

    private static void eachList(JsonNode node, Class<?> type, String pointer, BiConsumer<String, String> seen) {
        for (Field field : Shape.of(type).fields()) {
            JsonNode value = node.get(field.name());
            if (value == null) {
                continue;
            }
            String here = pointer + "/" + field.name();
            if (field.many()) {
                seen.accept(type.getSimpleName() + "." + field.name(), here);
                for (int i = 0; field.form() == null && i < value.size(); i++) {
                    eachList(value.get(i), field.type(), here + "/" + i, seen);
                }
            } else if (field.form() == null) {
                eachList(value, field.type(), here, seen);
            }
        }
    }
}
