package io.makegood.internal.explaining;

import io.makegood.explain.Wanted;
import io.makegood.internal.contribution.Assessment;
import io.makegood.internal.contribution.Contribution;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.contribution.Obligation;
import io.makegood.internal.contribution.Preference;
import io.makegood.internal.contribution.Proposal;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.text.ReasonForms;
import io.makegood.internal.text.Words;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RentalState;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.Term;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is asked for, as rules say it. */
public final class Meaning {
    private Meaning() {}

    /** What of it only one can hold; null where several can. */
    public static @Nullable Duty dutyOf(Wanted.Term wanted) {
        return switch (wanted.kind()) {
            case COMPENSATION ->
                CompensationType.SHIPPING_FEE_REFUND.equals(wanted.term()) ? Duty.SHIPPING_FEE : Duty.COMPENSATE;
            case OTHER_CARRIER -> Duty.CHANGE_CARRIER;
            case LONGER_RENTAL, CLOSED_RENTAL -> Duty.RENT;
            case WAIVER -> Duty.WAIVE;
            // When money goes back follows from whether the item has to.
            case REFUND_TIMING -> Duty.RETURN;
            default -> Duty.ofVerb(wanted.kind().verb());
        };
    }

    /** The phase in which rules say it. */
    public static Phase phaseOf(Wanted.Kind kind) {
        return switch (kind) {
            case FAULT, FINDING -> Phase.ASSESS;
            case PAUSE, QUESTION -> Phase.PROPOSE;
            default -> Phase.SETTLE;
        };
    }

    /** Whether a rule that says this says what is asked for. */
    static boolean isSaidBy(Wanted.Term wanted, Contribution said) {
        Object term = wanted.term();
        if (said instanceof Assessment.Fault fault) {
            return wanted.kind() == Wanted.Kind.FAULT && fault.party() == term;
        }
        if (said instanceof Assessment.Finding finding) {
            return wanted.kind() == Wanted.Kind.FINDING && finding.name().equals(term);
        }
        if (said instanceof Proposal.Pause pause) {
            return wanted.kind() == Wanted.Kind.PAUSE && pause.kind() == term
                    || wanted.kind() == Wanted.Kind.QUESTION
                            && pause.question() != null
                            && pause.question().equals(term);
        }
        if (said instanceof Obligation.Term obligation) {
            return obligation.duty() == dutyOf(wanted)
                    && (wanted.kind() == Wanted.Kind.REFUND_TIMING
                            ? timing(obligation.term()) == term
                            : obligation.term() == term);
        }
        return switch (wanted.kind()) {
            case COMPENSATION ->
                said instanceof Obligation.Gesture gesture && gesture.type().equals(term);
            case LONGER_RENTAL -> said instanceof Obligation.Rent rent && !rent.isClosed();
            case CLOSED_RENTAL -> said instanceof Obligation.Rent rent && rent.isClosed();
            case OTHER_CARRIER -> said instanceof Obligation.OtherCarrier;
            case WAIVER -> said instanceof Obligation.Waiver;
            case SENTENCE -> said instanceof Obligation.Say say && say.point() == term;
            case ENCLOSURE -> said instanceof Obligation.Enclose enclose && enclose.enclosure() == term;
            case FOLLOW_UP ->
                said instanceof Obligation.Follow follow && follow.type().equals(term);
            case BLOCK -> said instanceof Obligation.Block block && block.action() == term;
            default -> false;
        };
    }

    private static RefundTiming timing(Enum<?> requirement) {
        return requirement == ReturnRequirement.REQUIRED_BEFORE_REFUND
                ? RefundTiming.AT_FIRST_SCAN
                : RefundTiming.IMMEDIATE;
    }

    /** What a rule said, as something that can be asked for; null where a remedy is ruled out, and where a safeguard objects. */
    public static @Nullable Wanted of(Contribution said) {
        if (said instanceof Proposal.Remedy remedy) {
            return new Wanted.Remedy(remedy.type());
        }
        if (said instanceof Preference preference) {
            return new Wanted.Remedy(preference.type());
        }
        if (said instanceof Assessment.Fault fault) {
            return new Wanted.Term(Wanted.Kind.FAULT, fault.party());
        }
        if (said instanceof Assessment.Finding finding) {
            return new Wanted.Term(Wanted.Kind.FINDING, finding.name());
        }
        if (said instanceof Proposal.Pause pause) {
            return pause.question() == null
                    ? new Wanted.Term(Wanted.Kind.PAUSE, pause.kind())
                    : new Wanted.Term(Wanted.Kind.QUESTION, pause.question());
        }
        return said instanceof Obligation obligation ? of(obligation) : null;
    }

    private static Wanted of(Obligation said) {
        if (said instanceof Obligation.Term obligation) {
            Wanted.Kind kind = Arrays.stream(Wanted.Kind.values())
                    .filter(each -> each.verb().equals(obligation.duty().verb()))
                    .findFirst()
                    .orElseThrow();
            return new Wanted.Term(kind, obligation.term());
        }
        if (said instanceof Obligation.Gesture gesture) {
            return new Wanted.Term(Wanted.Kind.COMPENSATION, gesture.type());
        }
        if (said instanceof Obligation.Rent rent) {
            return new Wanted.Term(rent.isClosed() ? Wanted.Kind.CLOSED_RENTAL : Wanted.Kind.LONGER_RENTAL, null);
        }
        if (said instanceof Obligation.OtherCarrier) {
            return new Wanted.Term(Wanted.Kind.OTHER_CARRIER, null);
        }
        if (said instanceof Obligation.Waiver) {
            return new Wanted.Term(Wanted.Kind.WAIVER, null);
        }
        if (said instanceof Obligation.Say say) {
            return new Wanted.Term(Wanted.Kind.SENTENCE, say.point());
        }
        if (said instanceof Obligation.Enclose enclose) {
            return new Wanted.Term(Wanted.Kind.ENCLOSURE, enclose.enclosure());
        }
        return said instanceof Obligation.Follow follow
                ? new Wanted.Term(Wanted.Kind.FOLLOW_UP, follow.type())
                : new Wanted.Term(Wanted.Kind.BLOCK, ((Obligation.Block) said).action());
    }

    /** In words, as a proof has it. */
    static String inWords(Wanted wanted) {
        if (wanted instanceof Wanted.Remedy remedy) {
            return Words.of(remedy.type());
        }
        if (wanted instanceof Wanted.Rule rule) {
            return "rule `" + rule.name() + "`";
        }
        Wanted.Term asked = (Wanted.Term) wanted;
        Object term = asked.term();
        Duty duty = dutyOf(asked);
        return switch (asked.kind()) {
            case FAULT -> ReasonForms.FAULT + term(term);
            case FINDING -> "`" + term + "`";
            case PAUSE -> "pause: " + term(term);
            case QUESTION -> ReasonForms.QUESTION + term(term);
            case SENTENCE -> ReasonForms.SAY + term(term);
            case ENCLOSURE -> ReasonForms.ENCLOSE + term(term);
            case FOLLOW_UP -> ReasonForms.FOLLOW_UP + term(term);
            case BLOCK -> ReasonForms.BLOCKED + term(term);
            case REFUND_TIMING -> "refund: " + term(term);
            case LONGER_RENTAL -> "rental: extended";
            case CLOSED_RENTAL -> Duty.RENT.words() + ReasonForms.CLOSED;
            default -> (duty == null ? "" : duty.words()) + (term == null ? "" : term(term));
        };
    }

    static String term(@Nullable Object term) {
        return term instanceof Enum<?> constant
                ? Words.of(constant)
                : term instanceof Term own ? Words.of(own) : String.valueOf(term);
    }

    /** What becomes of a rental. */
    static RentalState rental(Wanted.Kind kind) {
        return kind == Wanted.Kind.CLOSED_RENTAL ? RentalState.CLOSED : RentalState.ACTIVE;
    }
}
