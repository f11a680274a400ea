package io.makegood.benchmarks.forty;

import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShippingService;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What has to be equal between all contestants.
 *
 * @param shipping null when nothing is sent
 * @param points what the rules want said
 * @param fired names of the rules that fired, in any order; a rule that fired for several remedies may be named several times
 */
public record Outcome(
        FaultParty fault,
        RemedyType remedy,
        ReturnRequirement returning,
        ApologyLevel apology,
        @Nullable ShippingService shipping,
        Set<CommPoint> points,
        Collection<String> fired) {

    /** The same without the names of the rules. */
    public Outcome withoutRules() {
        return new Outcome(fault, remedy, returning, apology, shipping, points, Set.of());
    }

    /** The same with each rule once, in order: two of these can be compared. */
    public Outcome sorted() {
        return new Outcome(fault, remedy, returning, apology, shipping, points, new TreeSet<>(fired));
    }
}
