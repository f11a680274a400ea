package io.makegood.explain;

import static java.util.Objects.requireNonNull;

import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.ApprovalLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.Enclosure;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.PlannedActionType;
import io.makegood.vocabulary.ProofOfDelivery;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnMethod;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShippingService;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks about a decision: a remedy, something else a decision can carry, or a rule. Read from text by
 * {@code Policy.wanted}.
 */
public sealed interface Wanted {
    /** As {@code Policy.wanted} reads it. */
    String text();

    /** That this is what the customer gets. */
    record Remedy(RemedyType type) implements Wanted {
        public Remedy {
            requireNonNull(type, "type");
        }

        @Override
        public String text() {
            return type.name();
        }
    }

    /**
     * That something else is so: what was found, what the remedy waits for, what comes with it.
     *
     * @param kind what it is about
     * @param term which; null where there is nothing to choose from
     */
    record Term(Kind kind, @Nullable Object term) implements Wanted {
        public Term {
            requireNonNull(kind, "kind");
            if (kind.type() == null ? term != null : !kind.type().isInstance(term)) {
                throw new IllegalArgumentException("`" + term + "` is nothing that `" + kind.verb() + "` takes");
            }
        }

        @Override
        public String text() {
            return term == null
                    ? kind.verb()
                    : kind.verb() + "." + (term instanceof Enum<?> constant ? constant.name() : term.toString());
        }
    }

    /** That this rule says what it says. */
    record Rule(String name) implements Wanted {
        public Rule {
            requireNonNull(name, "name");
        }

        @Override
        public String text() {
            return name;
        }
    }

    /** What a decision can carry beside its remedy, by the verb with which a rule says it. */
    enum Kind {
        /** Whose fault it is. */
        FAULT("faultLies", FaultParty.class),
        /** Something found, in the words of the author of the policy. */
        FINDING("find", String.class),
        /** What the remedy waits for. */
        PAUSE("pause", PauseKind.class),
        /** What the customer is asked before the remedy. */
        QUESTION("ask", InfoRequest.class),
        /** Whether the item goes back. */
        RETURN("returning", ReturnRequirement.class),
        /** How it goes back. */
        RETURN_BY("returnBy", ReturnMethod.class),
        /** Who pays for that. */
        RETURN_PAID_BY("returnPaidBy", CostBearer.class),
        /** How the remedy travels. */
        SHIP_BY("shipBy", ShippingService.class),
        /** Who pays for that. */
        SHIPPING_PAID_BY("shippingPaidBy", CostBearer.class),
        /** That it travels with another carrier than the one that lost a parcel. */
        OTHER_CARRIER("changeCarrier", null),
        /** How the next delivery is proved. */
        PROOF("prove", ProofOfDelivery.class),
        /** Where money goes. */
        REFUND_TO("refundTo", RefundMethod.class),
        /** When money goes back, which follows from whether the item has to. */
        REFUND_TIMING("refundTiming", RefundTiming.class),
        /** A gesture on top. */
        COMPENSATION("compensate", CompensationType.class),
        /** That a rented item is kept longer. */
        LONGER_RENTAL("extendRental", null),
        /** That a rental is over. */
        CLOSED_RENTAL("closeRental", null),
        /** That what is dearer costs the customer nothing more. */
        WAIVER("waivePriceDifference", null),
        /** Who bears the cost in the end. */
        BORNE_BY("borneBy", CostBearer.class),
        /** How much is apologised. */
        APOLOGY("apologise", ApologyLevel.class),
        /** A sentence of the message to the customer. */
        SENTENCE("say", CommPoint.class),
        /** Something in the parcel. */
        ENCLOSURE("enclose", Enclosure.class),
        /** Something to do later. */
        FOLLOW_UP("followUp", FollowUpType.class),
        /** A signature in the background. */
        SIGNATURE("signedBy", ApprovalLevel.class),
        /** That a planned action of the platform must not be. */
        BLOCK("block", PlannedActionType.class);

        private final String verb;
        private final @Nullable Class<?> type;

        Kind(String verb, @Nullable Class<?> type) {
            this.verb = verb;
            this.type = type;
        }

        /** What it is called in a text: the verb of the rules, where there is one. */
        public String verb() {
            return verb;
        }

        /** The type of its terms; null where there is nothing to choose from. */
        public @Nullable Class<?> type() {
            return type;
        }
    }
}
