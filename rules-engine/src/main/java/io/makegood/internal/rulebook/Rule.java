package io.makegood.internal.rulebook;

import java.util.List;

/**
 * One rule of a policy.
 *
 * @param name a sentence, unique in the policy
 * @param phase in which it acts
 * @param principle id of the principle it serves
 * @param rank precedence of that principle, 1 before 10
 * @param place among all rules of the policy: by rank, then by name
 * @param because why, with placeholders in braces
 * @param reads what its conditions read, in their order
 * @param file where it stands, within the bundle
 * @param line 1-based line of its head
 */
public record Rule(
        String name,
        Phase phase,
        String principle,
        int rank,
        int place,
        String because,
        List<Read> reads,
        String file,
        int line) {
    /** The same rule at another place. */
    public Rule at(int place) {
        return new Rule(name, phase, principle, rank, place, because, reads, file, line);
    }
}
