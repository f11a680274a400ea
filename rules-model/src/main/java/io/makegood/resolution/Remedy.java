package io.makegood.resolution;

import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RemedyType.Definition;
import io.makegood.vocabulary.RemedyType.Gives;
import io.makegood.vocabulary.ResolutionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the customer gets, each form with its own figures, to be told apart by a {@code switch} or by {@code instanceof}. There are three kinds:
 *
 * <ul>
 *   <li>{@link Granted}: it is carried out now.
 *   <li>{@link Pending}: nothing is carried out yet. It has an end, and what follows then is decided already.
 *   <li>{@link Decline}: what was asked for is not given.
 * </ul>
 *
 * <p>Which form of {@link Granted} a remedy has follows from what its {@linkplain RemedyType#definition() type} gives, so that the remedies of a
 * policy's own are among them. A form may get more components in a later version: read it by its accessors, not by record patterns.
 */
public sealed interface Remedy {
    /** The term for it, of the trade or of the policy; of what is pending, for what follows. */
    RemedyType type();

    /** Where it stands. */
    ResolutionStatus status();

    /** What the customer gets, now or when the pause ends. */
    Planned planned();

    /** What the customer gets as soon as it is carried out, which may be now or later. */
    sealed interface Planned permits Granted, Decline, Undetermined {
        /** The term for it, of the trade or of the policy. */
        RemedyType type();

        /** The money that goes to the customer; null when none does. */
        default @Nullable Repayment repayment() {
            return null;
        }

        /** What becomes of what the customer has to pay. */
        default Receivable receivable() {
            return Receivable.NONE;
        }

        /** Ids of the lines that are cancelled, whole or in part; empty when none is. */
        default List<String> cancelledLines() {
            return List.of();
        }

        /** The stock position that goods come from; null when none are sent, or when the case knows none. */
        default @Nullable String stockId() {
            return null;
        }

        /** How goods travel; null when none are sent, or when no service is at hand. */
        default @Nullable ShippingPlan shipping() {
            return null;
        }

        /** How much money goes to the customer; null when none does. */
        default @Nullable Money amount() {
            Repayment repayment = repayment();
            return repayment == null ? null : repayment.amount();
        }

        /** What that money consists of; empty when there is none. */
        default List<AmountPart> parts() {
            Repayment repayment = repayment();
            return repayment == null ? List.of() : repayment.parts();
        }

        /** How much of that money goes where; empty when there is none. */
        default List<RefundShare> shares() {
            Repayment repayment = repayment();
            return repayment == null ? List.of() : repayment.shares();
        }

        /**
         * The form that fits what a type gives.
         *
         * @param repayment the money it pays; null when it pays none
         * @param cancelledLines ids of the lines it cancels
         * @param stockId where its goods come from; null when it sends none, or when the case knows none
         * @param shipping how they travel; null when it sends none, or when no service is at hand
         */
        static Planned of(
                RemedyType type,
                @Nullable Repayment repayment,
                Receivable receivable,
                List<String> cancelledLines,
                @Nullable String stockId,
                @Nullable ShippingPlan shipping) {
            Definition definition = type.definition();
            if (definition.gives() == Gives.GOODS) {
                return new Shipment(type, stockId, shipping, repayment, receivable);
            }
            if (definition.cancels()) {
                return new Cancellation(type, cancelledLines, repayment, receivable);
            }
            return switch (definition.gives()) {
                case MONEY -> money(type, repayment, receivable);
                case WORDS -> new Explanation(type);
                default -> new Service(type, repayment, receivable);
            };
        }

        private static Planned money(RemedyType type, @Nullable Repayment repayment, Receivable receivable) {
            if (repayment != null) {
                return new Refund(type, repayment, receivable);
            }
            if (receivable.released() != null) {
                return new CreditNote(type, receivable);
            }
            return type.definition().isOnlyMoney() ? new Undetermined(type) : new Service(type, null, receivable);
        }
    }

    /** Carried out now. */
    sealed interface Granted extends Remedy, Planned {
        @Override
        default ResolutionStatus status() {
            return ResolutionStatus.FINAL;
        }

        @Override
        default Planned planned() {
            return this;
        }
    }

    /**
     * Money goes to the customer.
     *
     * @param repayment how much, where, and when
     * @param receivable what becomes of what the customer has to pay
     */
    record Refund(RemedyType type, Repayment repayment, Receivable receivable) implements Granted {}

    /**
     * Nothing was paid yet that could go back: what would have been refunded need not be paid any more.
     *
     * @param receivable with what is {@linkplain Receivable#released() released}
     */
    record CreditNote(RemedyType type, Receivable receivable) implements Granted {
        public CreditNote {
            Objects.requireNonNull(receivable.released(), "a credit note releases something");
        }
    }

    /**
     * Goods are sent, the same or others.
     *
     * @param stockId the stock position they come from; null when the case knows none
     * @param shipping how they travel; null when no service is at hand
     * @param repayment what goes back because they cost less; null when nothing does
     * @param receivable what becomes of what the customer has to pay
     */
    record Shipment(
            RemedyType type,
            @Nullable String stockId,
            @Nullable ShippingPlan shipping,
            @Nullable Repayment repayment,
            Receivable receivable)
            implements Granted {}

    /**
     * Lines of the order are not sent any more.
     *
     * @param cancelledLines their ids; cancelled whole or, where some pieces are concerned, in part
     * @param repayment what was paid for them; null when nothing was
     * @param receivable what becomes of what the customer has to pay
     */
    record Cancellation(
            RemedyType type,
            List<String> cancelledLines,
            @Nullable Repayment repayment,
            Receivable receivable) implements Granted {
        public Cancellation {
            cancelledLines = Lists.copy(cancelledLines);
        }
    }

    /**
     * Something is done: a repair, a change of the order, a price that holds.
     *
     * @param repayment what goes back with it; null when nothing does
     * @param receivable what becomes of what the customer has to pay
     */
    record Service(RemedyType type, @Nullable Repayment repayment, Receivable receivable) implements Granted {}

    /** The customer gets an explanation, and nothing else for the line itself. */
    record Explanation(RemedyType type) implements Granted {}

    /** Nothing is carried out before it ends; what follows then, without further proof, is decided now. */
    sealed interface Pending extends Remedy {
        /** The hard stop. */
        Instant until();

        /** What is carried out at the hard stop, with its figures as they are expected. */
        Planned next();

        /** What the customer may choose from; empty when there is no choice. */
        List<Option> options();

        /** Why it waits. */
        PauseKind kind();

        /** The one question the customer is asked; null when none is. */
        default @Nullable InfoRequest question() {
            return null;
        }

        @Override
        default RemedyType type() {
            return next().type();
        }

        @Override
        default Planned planned() {
            return next();
        }
    }

    /** A wait is running, such as for a late parcel. */
    record Wait(Instant until, Planned next, List<Option> options) implements Pending {
        public Wait {
            options = Lists.copy(options);
        }

        @Override
        public PauseKind kind() {
            return PauseKind.WAIT;
        }

        @Override
        public ResolutionStatus status() {
            return ResolutionStatus.PROVISIONAL;
        }
    }

    /** The customer chooses; {@link #next()} is done if no choice comes by the date. */
    record Choice(Instant until, Planned next, List<Option> options) implements Pending {
        public Choice {
            options = Lists.copy(options);
        }

        @Override
        public PauseKind kind() {
            return PauseKind.QUESTION;
        }

        @Override
        public InfoRequest question() {
            return InfoRequest.WISH;
        }

        @Override
        public ResolutionStatus status() {
            return ResolutionStatus.AWAITING_CUSTOMER_CHOICE;
        }
    }

    /** The customer answers one question; {@link #next()} is done if no answer comes by the date. */
    record Question(InfoRequest question, Instant until, Planned next, List<Option> options) implements Pending {
        public Question {
            options = Lists.copy(options);
        }

        @Override
        public PauseKind kind() {
            return PauseKind.QUESTION;
        }

        @Override
        public ResolutionStatus status() {
            return ResolutionStatus.AWAITING_CUSTOMER_INFO;
        }
    }

    /** A person looks at it; {@link #next()} is done if nobody has by the date. */
    record Review(Instant until, Planned next, List<Option> options) implements Pending {
        public Review {
            options = Lists.copy(options);
        }

        @Override
        public PauseKind kind() {
            return PauseKind.REVIEW;
        }

        @Override
        public ResolutionStatus status() {
            return ResolutionStatus.NEEDS_REVIEW;
        }
    }

    /**
     * What was asked for is not given; the message says why, what can be done instead, and how to object.
     *
     * @param alternatives what the customer may choose from; empty when there is nothing
     */
    record Decline(List<Option> alternatives) implements Remedy, Planned {
        public Decline {
            alternatives = Lists.copy(alternatives);
        }

        @Override
        public RemedyType type() {
            return RemedyType.DECLINE;
        }

        @Override
        public ResolutionStatus status() {
            return ResolutionStatus.DECLINED_WITH_ALTERNATIVES;
        }

        @Override
        public Planned planned() {
            return this;
        }
    }

    /** Money that follows a pause, where it is not known before how much. */
    record Undetermined(RemedyType type) implements Planned {}
}
