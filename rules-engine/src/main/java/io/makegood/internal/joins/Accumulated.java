package io.makegood.internal.joins;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several facts came to together.
 *
 * @param first of the facts; not all of many
 * @param count how many there are
 * @param results in the order in which the rule asks for them
 */
public record Accumulated(List<Object> first, int count, List<@Nullable Object> results) {
    /** So many facts are kept by name. */
    static final int FEW = 3;
}
