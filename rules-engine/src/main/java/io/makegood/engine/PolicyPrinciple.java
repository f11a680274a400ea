package io.makegood.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A principle the rules of a policy serve.
 *
 * @param id as rules, reasons and cases cite it
 * @param group what it is about
 * @param rank place on the ladder of precedence, 1 before 10
 * @param statement what it says
 * @param servedBy where it is served, when it is not by rules: a sentence, a safeguard, a page of the handbook; null when rules serve it
 * @param sources where it comes from: a document or law, and what it says; at least one
 */
public record PolicyPrinciple(
        String id,
        String group,
        int rank,
        String statement,
        @Nullable String servedBy,
        List<Source> sources) {
    public PolicyPrinciple {
        sources = List.copyOf(sources);
    }

    /**
     * Where a principle comes from.
     *
     * @param document file name of the document, or the reference of a law or need
     * @param quote at most thirty words of it
     */
    public record Source(String document, String quote) {}
}
