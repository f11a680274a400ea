package io.makegood.rules;

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
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnMethod;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShippingService;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a rule said by a verb. Rules only add, so this is all a rule can do. */
public sealed interface Contribution {
    /** What was said, in words, for the proof. */
    String conclusion();

    /** What it is an obligation to do, if only one such obligation can hold; null otherwise. */
    default @Nullable Duty duty() {
        return null;
    }

    /** Of two obligations of which only one can hold: the better for the customer, the higher. */
    default int favour() {
        return 0;
    }

    /** Assess: whose fault it is. */
    record Fault(FaultParty party) implements Contribution {
        public Fault {
            Objects.requireNonNull(party, "the fault lies with nobody");
        }

        @Override
        public String conclusion() {
            return "fault: " + Words.of(party);
        }
    }

    /** Assess: something else about the claim. */
    record Finding(String name) implements Contribution {
        @Override
        public String conclusion() {
            return name;
        }
    }

    /** Propose: a remedy; the amount is null when it follows from the remedy. */
    record Remedy(RemedyType type, @Nullable Money amount) implements Contribution {
        private static final String NOBODY = "a remedy is proposed that nobody named";

        private static final List<Remedy> WITHOUT_AMOUNT = Arrays.stream(RemedyType.values())
                .map(type -> new Remedy(type, null))
                .toList();

        /** The one whose amount follows from the remedy. */
        static Remedy of(@Nullable RemedyType type) {
            return WITHOUT_AMOUNT.get(Objects.requireNonNull(type, NOBODY).ordinal());
        }

        public Remedy {
            Objects.requireNonNull(type, NOBODY);
        }

        @Override
        public String conclusion() {
            return "proposed: " + Words.of(type);
        }
    }

    /** Propose: something that puts the remedy off; where it is for uncertain amounts, only a remedy that pays one. */
    record Delay(PauseKind kind, @Nullable InfoRequest question, boolean forUncertainAmounts) implements Contribution {
        public Delay(PauseKind kind, @Nullable InfoRequest question) {
            this(kind, question, false);
        }

        @Override
        public String conclusion() {
            return "proposed: " + (question == null ? Words.of(kind) : "question: " + Words.of(question))
                    + (forUncertainAmounts ? " of an uncertain amount" : "");
        }
    }

    /** Guard: a proposed remedy must not be. */
    record RemedyVeto(RemedyType type) implements Contribution {
        private static final List<RemedyVeto> ALL =
                Arrays.stream(RemedyType.values()).map(RemedyVeto::new).toList();

        /** Of each there is one; they are said often. */
        static RemedyVeto of(RemedyType type) {
            return ALL.get(type.ordinal());
        }

        @Override
        public String conclusion() {
            return "ruled out: " + Words.of(type);
        }
    }

    /** Guard: a proposed delay must not be. */
    record DelayVeto(PauseKind kind) implements Contribution {
        @Override
        public String conclusion() {
            return "ruled out: " + Words.of(kind);
        }
    }

    /** Choose: this one before others. */
    record Preference(RemedyType type) implements Contribution {
        private static final List<Preference> ALL =
                Arrays.stream(RemedyType.values()).map(Preference::new).toList();

        /** Of each there is one; they are said often. */
        static Preference of(RemedyType type) {
            return ALL.get(type.ordinal());
        }

        @Override
        public String conclusion() {
            return "preferred: " + Words.of(type);
        }
    }

    /** Choose: let the customer choose this one if he likes. */
    record Offer(RemedyType type) implements Contribution {
        @Override
        public String conclusion() {
            return "offered: " + Words.of(type);
        }
    }

    /** Settle: an obligation that comes with the chosen remedy. */
    sealed interface Obligation extends Contribution {}

    /** An obligation of which only one can hold: the one of higher precedence, then the one better for the customer. */
    sealed interface Exclusive extends Obligation {
        @Override
        Duty duty();

        @Override
        int favour();
    }

    /** What only one obligation can hold of. */
    enum Duty {
        RETURN,
        RETURN_BY,
        SHIP_BY,
        PROVE,
        REFUND_TO,
        APOLOGISE,
        BORNE_BY,
        WAIVE,
        SIGN,
        COMPENSATE
    }

    record Return(ReturnRequirement requirement) implements Exclusive {
        @Override
        public Duty duty() {
            return Duty.RETURN;
        }

        @Override
        public int favour() {
            return -requirement.ordinal();
        }

        @Override
        public String conclusion() {
            return "return: " + Words.of(requirement);
        }
    }

    record ReturnBy(ReturnMethod method) implements Exclusive {
        @Override
        public Duty duty() {
            return Duty.RETURN_BY;
        }

        @Override
        public int favour() {
            return method == ReturnMethod.PICKUP ? 1 : 0;
        }

        @Override
        public String conclusion() {
            return "return by " + Words.of(method);
        }
    }

    record ShipBy(ShippingService service) implements Exclusive {
        @Override
        public Duty duty() {
            return Duty.SHIP_BY;
        }

        @Override
        public int favour() {
            return service.ordinal();
        }

        @Override
        public String conclusion() {
            return "shipping: " + Words.of(service);
        }
    }

    record Prove(ProofOfDelivery proof) implements Exclusive {
        @Override
        public Duty duty() {
            return Duty.PROVE;
        }

        @Override
        public int favour() {
            return -proof.ordinal();
        }

        @Override
        public String conclusion() {
            return "proof of delivery: " + Words.of(proof);
        }
    }

    record RefundTo(RefundMethod method) implements Exclusive {
        public RefundTo {
            Objects.requireNonNull(method, "money goes to a place that nobody named");
        }

        @Override
        public Duty duty() {
            return Duty.REFUND_TO;
        }

        @Override
        public int favour() {
            return -method.ordinal();
        }

        @Override
        public String conclusion() {
            return "money to " + Words.of(method);
        }
    }

    record Apologise(ApologyLevel level) implements Exclusive {
        @Override
        public Duty duty() {
            return Duty.APOLOGISE;
        }

        @Override
        public int favour() {
            return level.ordinal();
        }

        @Override
        public String conclusion() {
            return "apology: " + Words.of(level);
        }
    }

    record Waive() implements Exclusive {
        @Override
        public Duty duty() {
            return Duty.WAIVE;
        }

        @Override
        public int favour() {
            return 0;
        }

        @Override
        public String conclusion() {
            return "a price difference is not asked for";
        }
    }

    record BorneBy(CostBearer bearer) implements Exclusive {
        @Override
        public Duty duty() {
            return Duty.BORNE_BY;
        }

        @Override
        public int favour() {
            return -bearer.ordinal();
        }

        @Override
        public String conclusion() {
            return "finally borne by " + Words.of(bearer);
        }
    }

    record Sign(ApprovalLevel level) implements Exclusive {
        @Override
        public Duty duty() {
            return Duty.SIGN;
        }

        @Override
        public int favour() {
            return level.ordinal();
        }

        @Override
        public String conclusion() {
            return "signature in the background: " + Words.of(level);
        }
    }

    record Compensate(CompensationType type, @Nullable Money amount, int months) implements Exclusive {
        @Override
        public Duty duty() {
            return Duty.COMPENSATE;
        }

        @Override
        public int favour() {
            return -type.ordinal();
        }

        @Override
        public String conclusion() {
            return "compensation: " + Words.of(type) + (amount == null ? "" : " " + amount);
        }
    }

    record Say(CommPoint point) implements Obligation {
        private static final List<Say> ALL =
                Arrays.stream(CommPoint.values()).map(Say::new).toList();

        /** Of each there is one; they are said often. */
        static Say of(CommPoint point) {
            return ALL.get(point.ordinal());
        }

        @Override
        public String conclusion() {
            return "say: " + Words.of(point);
        }
    }

    record Enclose(Enclosure enclosure) implements Obligation {
        @Override
        public String conclusion() {
            return "enclose: " + Words.of(enclosure);
        }
    }

    record Follow(FollowUpType type) implements Obligation {
        private static final List<Follow> ALL =
                Arrays.stream(FollowUpType.values()).map(Follow::new).toList();

        /** Of each there is one; they are said often. */
        static Follow of(FollowUpType type) {
            return ALL.get(type.ordinal());
        }

        @Override
        public String conclusion() {
            return "follow-up: " + Words.of(type);
        }
    }

    record Block(PlannedActionType action) implements Obligation {
        @Override
        public String conclusion() {
            return "blocked: " + Words.of(action);
        }
    }
}
