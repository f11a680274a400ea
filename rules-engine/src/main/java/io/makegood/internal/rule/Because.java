package io.makegood.internal.rule;

import java.util.List;
import java.util.Map;

/**
 * Why a rule says what it says, with placeholders for properties of its fact.
 *
 * @param text as written, placeholders in braces
 * @param texts what stands before, between and after the placeholders
 * @param placeholders paths to properties, one fewer
 * @param variables placeholders that are not about the fact, but about what the rule gave a name to
 */
public record Because(
        String text, List<String> texts, List<String> placeholders, Map<String, Operand.Variable> variables) {
    /** A reason without placeholders. */
    public Because(String text) {
        this(text, List.of(text), List.of(), Map.of());
    }
}
