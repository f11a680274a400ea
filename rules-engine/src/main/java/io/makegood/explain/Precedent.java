package io.makegood.explain;

import static java.util.Objects.requireNonNull;

import io.makegood.explain.TippingPoint.Outcome;
import java.util.List;

/**
 * The documented claim that comes nearest to another one, and how the two differ. They differ in facts that rules read, where some rule tells one value from the other.
 * The distance is the number of these, where one that is read by a rule that fired for the claim counts three times. Another status and another return count three
 * times as well, and another remedy nine times: a precedent was decided alike, unless another case is nearer by far. Of those equally near, it is the first by id,
 * step and claim.
 *
 * @param decisionId the claim that is asked about, as its decision is called
 * @param caseId the documented case
 * @param title its title
 * @param step of that case, from 1
 * @param precedentId the claim of that case
 * @param compared how many facts were compared
 * @param distance how far apart they are; 0 when no rule tells one from the other, and both came out alike
 * @param outcome what came of the claim
 * @param precedentOutcome what came of the documented one
 * @param differences what differs: first what rules read that fired for the claim, then by name
 * @since 0.1.0
 */
public record Precedent(
        String decisionId,
        String caseId,
        String title,
        int step,
        String precedentId,
        int compared,
        int distance,
        Outcome outcome,
        Outcome precedentOutcome,
        List<Difference> differences) {
    public Precedent {
        requireNonNull(decisionId, "decisionId");
        requireNonNull(caseId, "caseId");
        requireNonNull(title, "title");
        requireNonNull(precedentId, "precedentId");
        requireNonNull(outcome, "outcome");
        requireNonNull(precedentOutcome, "precedentOutcome");
        differences = List.copyOf(differences);
    }

    /**
     * One fact in which they differ.
     *
     * @param what is read, as a rule about the claim writes it
     * @param value what it is for the claim
     * @param precedentValue what it is for the documented one
     * @param isRead whether a rule that fired for the claim reads it
     * @param places in the case it is read from; empty where it is found
     */
    public record Difference(String what, String value, String precedentValue, boolean isRead, List<String> places) {
        public Difference {
            requireNonNull(what, "what");
            requireNonNull(value, "value");
            requireNonNull(precedentValue, "precedentValue");
            places = List.copyOf(places);
        }
    }

    /** Whether both were decided alike. */
    public boolean isAlike() {
        return outcome.equals(precedentOutcome);
    }
}
