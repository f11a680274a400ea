package io.makegood.internal.contribution;

import io.makegood.internal.text.ReasonForms;
import io.makegood.internal.text.Words;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.Enclosure;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.PlannedActionType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a rule of the settle phase added to the chosen remedy. */
public sealed interface Obligation extends Contribution {
    /** What only one such obligation can hold of; null where all of them hold. By their classes: asking for an interface costs more. */
    static @Nullable Duty dutyOf(Contribution contribution) {
        if (contribution instanceof Term term) {
            return term.duty;
        }
        if (contribution instanceof Gesture gesture) {
            // Whoever paid for speed gets that back first; what comes on top is another matter.
            return gesture.type().equals(CompensationType.SHIPPING_FEE_REFUND) ? Duty.SHIPPING_FEE : Duty.COMPENSATE;
        }
        if (contribution instanceof Rent) {
            return Duty.RENT;
        }
        if (contribution instanceof OtherCarrier) {
            return Duty.CHANGE_CARRIER;
        }
        return contribution instanceof Waiver ? Duty.WAIVE : null;
    }

    /** Whether, of two obligations of one duty, the first is better for the customer. */
    static boolean isBetter(Contribution first, Contribution second) {
        if (first instanceof Term a && second instanceof Term b) {
            return a.duty.favour(a.term) > a.duty.favour(b.term);
        }
        return first instanceof Gesture a && second instanceof Gesture b && a.isMoreThan(b);
    }

    /** A duty with its term: {@code returning( ReturnRequirement.DONATE )}. */
    record Term(Duty duty, Enum<?> term) implements Obligation {
        /** The one with this term. */
        public static Term of(Duty duty, @Nullable Enum<?> term) {
            if (term == null) {
                throw new NullPointerException(duty.words().strip() + " nothing that anybody named");
            }
            return duty.term(term);
        }

        @Override
        public String conclusion() {
            return duty.words() + Words.of(term);
        }
    }

    /** What is dearer than what was ordered costs the customer nothing more. */
    record Waiver() implements Obligation {
        @Override
        public String conclusion() {
            return Duty.WAIVE.words();
        }
    }

    /**
     * What becomes of a rental.
     *
     * @param days how many more; 0 when it is closed
     */
    record Rent(int days) implements Obligation {
        /** As many as a parameter in days may be, and more than any case needs. */
        private static final int MOST = 36_500;

        public Rent {
            if (days < 0 || days > MOST) {
                throw new IllegalArgumentException("a rental is extended by " + days + " days");
            }
        }

        /** Whether it is over. */
        public boolean isClosed() {
            return days == 0;
        }

        @Override
        public String conclusion() {
            return Duty.RENT.words() + (isClosed() ? ReasonForms.CLOSED : days + ReasonForms.DAYS_MORE);
        }
    }

    /** A carrier that lost a parcel of the customer's is not tried again. */
    record OtherCarrier() implements Obligation {
        @Override
        public String conclusion() {
            return Duty.CHANGE_CARRIER.words();
        }
    }

    /** A gesture on top: worth an amount, or so many months; of a policy's own, perhaps what only its words tell. */
    record Gesture(CompensationType type, @Nullable Money amount, int months) implements Obligation {
        /** A hundred years, which is as much as a parameter in months may be. */
        private static final int MONTHS = 1_200;

        public Gesture {
            boolean isTold = !type.isBuiltIn() && months == 0;
            if (amount == null && !isTold && (months < 1 || months > MONTHS)) {
                throw new IllegalArgumentException(
                        "a gesture is given that is worth nothing, or more than anybody has");
            }
        }

        private boolean isMoreThan(Gesture o) {
            if (!type.equals(o.type)) {
                return type.compareTo(o.type) < 0;
            }
            return months != o.months
                    ? months > o.months
                    : amount != null && o.amount != null && amount.isGreaterThan(o.amount);
        }

        @Override
        public String conclusion() {
            return Duty.COMPENSATE.words() + Words.of(type) + (amount == null ? "" : " " + amount);
        }
    }

    /** Something that must be said. */
    record Say(CommPoint point) implements Obligation {
        private static final List<Say> ALL =
                Arrays.stream(CommPoint.values()).map(Say::new).toList();

        /** Of each there is one; they are said often. */
        public static Say of(CommPoint point) {
            return ALL.get(point.ordinal());
        }

        @Override
        public String conclusion() {
            return ReasonForms.SAY + Words.of(point);
        }
    }

    /** Something that goes into the parcel. */
    record Enclose(Enclosure enclosure) implements Obligation {
        public Enclose {
            Objects.requireNonNull(enclosure, "something is enclosed that nobody named");
        }

        @Override
        public String conclusion() {
            return ReasonForms.ENCLOSE + Words.of(enclosure);
        }
    }

    /** Something to do later. */
    record Follow(FollowUpType type) implements Obligation {
        private static final List<Follow> ALL =
                FollowUpType.values().stream().map(Follow::new).toList();

        /** Of each there is one; they are said often. */
        public static Follow of(FollowUpType type) {
            return type.isBuiltIn() ? ALL.get(type.ordinal()) : new Follow(type);
        }

        @Override
        public String conclusion() {
            return ReasonForms.FOLLOW_UP + Words.of(type);
        }
    }

    /** A planned action of the platform must not be. */
    record Block(PlannedActionType action) implements Obligation {
        public Block {
            Objects.requireNonNull(action, "something is blocked that nobody named");
        }

        @Override
        public String conclusion() {
            return ReasonForms.BLOCKED + Words.of(action);
        }
    }
}
