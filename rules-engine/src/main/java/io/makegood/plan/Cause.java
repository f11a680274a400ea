package io.makegood.plan;

import java.util.List;

/**
 * What causes that a case is decided otherwise: with these edits alone the old policy decides it exactly as the new one does, and without any one of them it does not.
 *
 * @param edits at least one, by their place among all edits of the plan
 * @param isTogether whether something of it comes only of several of them together; otherwise each part of what is otherwise comes of one of them alone
 * @since 0.1.0
 */
public record Cause(List<PolicyEdit> edits, boolean isTogether) {
    /** As it is. */
    public Cause {
        edits = List.copyOf(edits);
    }
}
