package io.makegood.plan;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Order;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What many cases under two policies come to. Adding up the parts of many cases, in whatever order, gives the same as adding up all. Not safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PlanTally {
    private final ChangeTally changed = new ChangeTally();
    private final Map<Cause, ChangeTally> byCause = new HashMap<>();
    private final Map<Segment, SortedMap<String, SegmentTally>> segments = new EnumMap<>(Segment.class);

    private long cases;
    private long claims;
    private long unread;
    private long undecided;
    private long decidedByOld;
    private long decidedByNew;
    private long notInForce;

    /** A tally of no cases. */
    public PlanTally() {
        for (Segment segment : Segment.values()) {
            segments.put(segment, new TreeMap<>(segment.order()));
        }
    }

    /** Cases that both policies decide. */
    public long cases() {
        return cases;
    }

    /** Claims of these cases. */
    public long claims() {
        return claims;
    }

    /** What could not be read as a case. */
    public long unread() {
        return unread;
    }

    /** Cases that neither policy can decide. */
    public long undecided() {
        return undecided;
    }

    /** Cases that only the old policy can decide: they speak of what only that one declares. */
    public long decidedByOld() {
        return decidedByOld;
    }

    /** Cases that only the new policy can decide. */
    public long decidedByNew() {
        return decidedByNew;
    }

    /** Cases that were not put before the new policy, because it does not hold for them; they are none of those above. */
    public long notInForce() {
        return notInForce;
    }

    /** Those that both decide, and otherwise. */
    public ChangeTally changed() {
        return changed;
    }

    /** The same by what causes it, the most frequent cause first. Each case is in one of them, so that they add up to all. */
    public Map<Cause, ChangeTally> byCause() {
        Map<Cause, ChangeTally> sorted = new LinkedHashMap<>();
        byCause.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Cause, ChangeTally>>comparingLong(
                                each -> -each.getValue().cases())
                        .thenComparing(each -> each.getKey().toString()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return Collections.unmodifiableMap(sorted);
    }

    /** How the claims of each group fare; the groups add up to all claims. */
    public SortedMap<String, SegmentTally> by(Segment segment) {
        SortedMap<String, SegmentTally> groups = segments.get(segment);
        return groups == null ? new TreeMap<>() : Collections.unmodifiableSortedMap(groups);
    }

    /**
     * Adds a case.
     *
     * @param place of the case among all, such as the number of its line
     */
    public void add(CaseComparison comparison, long place) {
        if (comparison.before() == null || comparison.after() == null) {
            if (comparison.before() != null) {
                decidedByOld++;
            } else if (comparison.after() != null) {
                decidedByNew++;
            } else {
                undecided++;
            }
            return;
        }
        cases++;
        claims += comparison.claims().size();
        CaseFile caseFile = comparison.caseFile();
        for (ClaimChange claim : comparison.claims()) {
            SegmentTally one = SegmentTally.of(claim);
            Order order = order(caseFile, claim.before().orderId());
            segments.forEach((segment, groups) ->
                    groups.merge(segment.of(caseFile, claim.before(), order), one, SegmentTally::plus));
        }
        Cause cause = comparison.cause();
        if (cause != null) {
            changed.add(comparison, place);
            byCause.computeIfAbsent(cause, each -> new ChangeTally()).add(comparison, place);
        }
    }

    /** Adds what could not be read as a case. */
    public void addUnread() {
        unread++;
    }

    /** Adds a case for which the new policy does not hold. */
    public void addNotInForce() {
        notInForce++;
    }

    /** Adds the cases of another tally. */
    public void addAll(PlanTally other) {
        cases += other.cases;
        claims += other.claims;
        unread += other.unread;
        undecided += other.undecided;
        decidedByOld += other.decidedByOld;
        decidedByNew += other.decidedByNew;
        notInForce += other.notInForce;
        changed.addAll(other.changed);
        other.byCause.forEach((cause, tally) ->
                byCause.computeIfAbsent(cause, each -> new ChangeTally()).addAll(tally));
        segments.forEach((segment, groups) ->
                other.by(segment).forEach((group, tally) -> groups.merge(group, tally, SegmentTally::plus)));
    }

    private static @Nullable Order order(CaseFile caseFile, String id) {
        for (Order order : caseFile.orders()) {
            if (order.id().equals(id)) {
                return order;
            }
        }
        return null;
    }
}
