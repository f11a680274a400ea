package io.makegood.internal.messaging;

import io.makegood.internal.claims.ClaimContext;
import io.makegood.resolution.LineDecision;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.Enclosure;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ShipmentStatus;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One decision to speak about.
 *
 * @param points what has to be said about it
 * @param wished what the customer asked for, if anything
 * @param owner who sees to the case; null when nobody in particular
 * @param disputeCheck when somebody looks whether the customer's bank has decided; null when nobody has to
 */
public record MessagePart(
        ClaimContext context,
        LineDecision decision,
        Set<CommPoint> points,
        ApologyLevel apology,
        @Nullable Enclosure enclosure,
        @Nullable RemedyType wished,
        @Nullable String owner,
        @Nullable LocalDate disputeCheck) {

    /** Whether there is the same to say about the same claim of one case, decided by whatever policy. */
    boolean isLike(MessagePart other) {
        return context.id().equals(other.context.id())
                && decision.equals(other.decision)
                && points.equals(other.points)
                && apology == other.apology
                && enclosure == other.enclosure
                && Objects.equals(wished, other.wished)
                && Objects.equals(owner, other.owner)
                && Objects.equals(disputeCheck, other.disputeCheck)
                && context.floors().equals(other.context.floors());
    }

    /** Whether something of orders that are merged has left already. */
    boolean hasLeftInPart() {
        return context.caseFile().orders().stream()
                .filter(context::isMerged)
                .flatMap(order -> order.lines().stream())
                .anyMatch(line -> line.status().hasLeft());
    }

    /** Where the parcel is, or, where there is none, that the customer has what it is about; null when nobody knows. */
    @Nullable ShipmentStatus parcel() {
        if (context.shipment() != null) {
            return context.shipment().status();
        }
        boolean isThere = context.line() != null && context.line().status() == LineStatus.DELIVERED;
        return isThere ? ShipmentStatus.DELIVERED : null;
    }

    /** Whether the day that was promised is still ahead of what has not come yet. */
    boolean isKnownAhead() {
        LocalDate promised =
                context.shipment() == null ? null : context.shipment().promisedBy();
        return promised != null && !promised.isBefore(context.today()) && parcel() != ShipmentStatus.DELIVERED;
    }
}
