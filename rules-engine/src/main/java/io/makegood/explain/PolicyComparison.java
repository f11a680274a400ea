package io.makegood.explain;

import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.RemedyType;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a policy stands to another one, over all cases anyone can report that are told in terms both know. When and where they hold, their words and their reasons are
 * not compared.
 *
 * @param policy its name
 * @param version its version
 * @param other name of the other one
 * @param otherVersion its version
 * @param generosity of the policy against the other one, as far as it was shown
 * @param byIncident the same for each type of incident both know
 * @param differences what they decide otherwise, each with a case that shows it
 * @param unshown other remedies that rules may choose, of which no case was found that shows it: perhaps there is none, because facts hang together in a way that nobody
 *     declared; some of them for each type of incident
 * @param unseen what is otherwise and no rule that is laid out, in sentences without a final period, so that nothing is proven to be equal; a case may show
 *     what it does
 * @since 0.1.0
 */
public record PolicyComparison(
        String policy,
        String version,
        String other,
        String otherVersion,
        Generosity generosity,
        SortedMap<IncidentType, Generosity> byIncident,
        List<PolicyDifference> differences,
        List<Unshown> unshown,
        List<String> unseen) {
    /** As it is. */
    public PolicyComparison {
        byIncident = Collections.unmodifiableSortedMap(new TreeMap<>(byIncident));
        differences = List.copyOf(differences);
        unshown = List.copyOf(unshown);
        unseen = List.copyOf(unseen);
    }

    /**
     * Two remedies that rules may choose of one claim.
     *
     * @param incident what went wrong
     * @param remedy what the policy would choose; null where it leaves none
     * @param otherRemedy what the other one would choose; null where it leaves none
     */
    public record Unshown(
            IncidentType incident,
            @Nullable RemedyType remedy,
            @Nullable RemedyType otherRemedy) {}
}
