package io.makegood.plan;

/**
 * How the claims of a group of customers, incidents or items fare.
 *
 * @param claims all that both policies decide
 * @param more of which the customer gets more than before
 * @param less of which he gets less
 * @param mixed of which he gets more of one thing and less of another
 * @param other that are decided otherwise, and he gets as much
 * @since 0.1.0
 */
public record SegmentTally(long claims, long more, long less, long mixed, long other) {
    static SegmentTally of(ClaimChange claim) {
        boolean isChanged = !claim.aspects().isEmpty();
        return switch (claim.generosity()) {
            case MORE -> new SegmentTally(1, 1, 0, 0, 0);
            case LESS -> new SegmentTally(1, 0, 1, 0, 0);
            case INCOMPARABLE -> new SegmentTally(1, 0, 0, 1, 0);
            default -> new SegmentTally(1, 0, 0, 0, isChanged ? 1 : 0);
        };
    }

    SegmentTally plus(SegmentTally more) {
        return new SegmentTally(
                claims + more.claims, this.more + more.more, less + more.less, mixed + more.mixed, other + more.other);
    }
}
