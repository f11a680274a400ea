package io.makegood.internal.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A principle the rules of a policy serve.
 *
 * @param id as rules and cases cite it
 * @param group what it is about
 * @param rank place on the ladder of precedence, 1 before 10
 * @param statement what it says
 * @param servedBy where it is served, when it is not for a decision at all: a sentence, a safeguard, a page of the handbook; null when rules serve it
 * @param sources where it comes from, at least one
 */
public record Principle(
        String id,
        String group,
        int rank,
        String statement,
        @Nullable String servedBy,
        List<Source> sources) {
    /**
     * Where a principle comes from.
     *
     * @param document file name of the document, or the reference of a law or need
     * @param quote at most thirty words of it
     */
    public record Source(String document, String quote) {}

    /** The same by another id. */
    Principle called(String other) {
        return new Principle(other, group, rank, statement, servedBy, sources);
    }
}
