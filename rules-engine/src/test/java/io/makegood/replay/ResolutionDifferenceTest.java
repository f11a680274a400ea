package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.internal.reading.Json;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each difference is told at its own place, and nothing else is. */
class ResolutionDifferenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            {"a": 1}                                   | {"a": 1}                                   | -
            {"a": 1}                                   | {"a": 2}                                   | a: 1 -> 2
            {"a": 1}                                   | {}                                         | a: 1 -> nothing
            {}                                         | {"a": {"b": 1}}                            | a: nothing -> {b: 1}
            {"a": {"b": 1, "c": 2}}                    | {"a": {"b": 1, "c": 3}}                    | a.c: 2 -> 3
            {"a": ["x", "y"]}                          | {"a": ["y"]}                               | a: [x, y] -> [y]
            {"a": [{"id": "I", "b": 1}, {"id": "J"}]}  | {"a": [{"id": "I", "b": 2}, {"id": "J"}]}  | a[I].b: 1 -> 2
            {"a": [{"id": "I"}, {"id": "J"}]}          | {"a": [{"id": "J"}]}                       | a[I]: {id: I} -> nothing
            {"a": [{"id": "I"}, {"id": "J"}]}          | {"a": [{"id": "J"}, {"id": "I"}]}          | a: in the order [I, J] -> in the order [J, I]
            {"a": [{"b": 1}, {"b": 2}]}                | {"a": [{"b": 1}, {"b": 3}]}                | a[2].b: 2 -> 3
            {"a": [{"id": "I"}, {"id": "I", "b": 1}]}  | {"a": [{"id": "I"}, {"id": "I", "b": 2}]}  | a[2].b: 1 -> 2
            {"a": []}                                  | {"a": [{"b": 3}]}                          | a[1]: nothing -> {b: 3}
            {"a": null}                                | {"a": 1}                                   | a: nothing -> 1
            """)
    void is_told_at_its_place(String before, String now, String expected) throws JsonProcessingException {
        List<String> told = ResolutionDifference.between(tree(before), tree(now)).stream()
                .map(each -> each.place() + ": " + each.before() + " -> " + each.now())
                .toList();
        assertEquals(expected == null ? List.of() : List.of(expected), told);
    }

    private static ObjectNode tree(String json) throws JsonProcessingException {
        return (ObjectNode) Json.mapper().readTree(json);
    }
}
