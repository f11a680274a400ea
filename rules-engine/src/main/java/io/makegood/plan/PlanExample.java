package io.makegood.plan;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A case that shows what is otherwise.
 *
 * @param place of the case among all, such as the number of its line
 * @param comparison the case under both policies
 * @param parts how much is otherwise: the aspects of each claim, and of the case as a whole
 * @param moved money that somebody bears more or less, by currency: what is borne more, or what is borne less, whichever is more
 * @since 0.1.0
 */
public record PlanExample(long place, CaseComparison comparison, int parts, Map<String, BigDecimal> moved) {
    /** As it is. */
    public PlanExample {
        moved = Map.copyOf(moved);
    }
}
