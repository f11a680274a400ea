package io.makegood.internal.bundle;

import java.util.List;

/**
 * A principle the rules of a policy serve.
 *
 * @param id as rules and cases cite it
 * @param group what it is about
 * @param rank place on the ladder of precedence, 1 before 10
 * @param statement what it says
 * @param sources where it comes from, at least one
 */
public record Principle(String id, String group, int rank, String statement, List<Source> sources) {
    /**
     * Where a principle comes from.
     *
     * @param document file name of the document, or the reference of a law or need
     * @param quote at most thirty words of it
     */
    public record Source(String document, String quote) {}
}
