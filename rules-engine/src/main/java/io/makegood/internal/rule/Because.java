package io.makegood.internal.rule;

import java.util.List;

/**
 * Why a rule says what it says, with placeholders for properties of its fact.
 *
 * @param text as written, placeholders in braces
 * @param texts what stands before, between and after the placeholders
 * @param placeholders paths to properties, one fewer
 */
public record Because(String text, List<String> texts, List<String> placeholders) {
    /** A reason without placeholders. */
    public Because(String text) {
        this(text, List.of(text), List.of());
    }
}
