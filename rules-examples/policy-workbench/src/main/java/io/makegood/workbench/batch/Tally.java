package io.makegood.workbench.batch;

import io.makegood.vocabulary.ResolutionStatus;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many cases came to what.
 *
 * @param decided how many resolutions have which status; a status nobody got is not in it
 * @param rejected how many lines are no cases
 */
public record Tally(Map<ResolutionStatus, Long> decided, long rejected) {
    static final Tally NOTHING = new Tally(Map.of(), 0);

    public Tally {
        // In the order of the vocabulary, so that a checkpoint of the same cases has the same bytes.
        Map<ResolutionStatus, Long> sorted = new EnumMap<>(ResolutionStatus.class);
        sorted.putAll(decided);
        decided = Collections.unmodifiableMap(sorted);
    }

    /** How many cases were decided. */
    public long cases() {
        return decided.values().stream().mapToLong(Long::longValue).sum();
    }

    Tally plus(Tally other) {
        Map<ResolutionStatus, Long> sum = new EnumMap<>(ResolutionStatus.class);
        sum.putAll(decided);
        other.decided.forEach((status, count) -> sum.merge(status, count, Long::sum));
        return new Tally(sum, rejected + other.rejected);
    }
}
