package io.makegood.internal.explaining;

import io.makegood.explain.Wanted;
import io.makegood.internal.contribution.Assessment;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.contribution.Obligation;
import io.makegood.internal.contribution.Proposal;
import io.makegood.internal.contribution.Veto;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Firing;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.ReasonForms;
import io.makegood.internal.text.Words;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.RentalChange;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.ApprovalLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShippingService;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether something holds of a decision beside its remedy, what holds instead, and by whom. */
public final class Holding {
    private final Course course;
    private final LineDecision decision;
    private final Wanted.Term wanted;
    private final @Nullable Duty duty;

    Holding(Course course, Wanted.Term wanted) {
        this.course = course;
        this.decision = course.decision();
        this.wanted = wanted;
        this.duty = Meaning.dutyOf(wanted);
    }

    /** Whether a claim gets something, or something is said of it: its remedy, now or later; another term; a rule. */
    public static boolean isSo(Course course, Wanted wanted) {
        if (wanted instanceof Wanted.Remedy remedy) {
            return course.decision().remedyType().equals(remedy.type());
        }
        return wanted instanceof Wanted.Term term
                ? new Holding(course, term).isSo()
                : course.hasFired(((Wanted.Rule) wanted).name());
    }

    /** Whether it is so. */
    boolean isSo() {
        Object term = wanted.term();
        return switch (wanted.kind()) {
            case FAULT -> decision.fault() == term;
            case FINDING -> decision.findings().contains(term);
            case PAUSE -> {
                Remedy.Pending pending = decision.pending();
                yield pending != null && pending.kind() == term;
            }
            case QUESTION -> {
                Remedy.Pending pending = decision.pending();
                yield pending != null && Objects.equals(pending.question(), term);
            }
            case RETURN -> decision.returning().requirement() == term;
            case RETURN_BY -> decision.returning().method() == term;
            case RETURN_PAID_BY -> decision.returning().paidBy() == term;
            case SHIP_BY -> isSending() && course.term(Duty.SHIP_BY, ShippingService.ORDINARY) == term;
            case SHIPPING_PAID_BY -> isSending() && course.term(Duty.SHIPPING_PAID_BY, CostBearer.PLATFORM) == term;
            case OTHER_CARRIER -> isSending() && course.by(Duty.CHANGE_CARRIER) != null;
            case PROOF -> {
                ShippingPlan plan = decision.planned().shipping();
                yield plan != null && plan.proofOfDelivery() == term;
            }
            case REFUND_TO -> {
                Repayment repayment = decision.planned().repayment();
                yield repayment != null && repayment.method() == term;
            }
            case REFUND_TIMING -> {
                Repayment repayment = decision.planned().repayment();
                yield repayment != null && repayment.timing() == term;
            }
            case COMPENSATION ->
                decision.compensations().stream().anyMatch(given -> given.type().equals(term));
            case LONGER_RENTAL, CLOSED_RENTAL -> {
                RentalChange rental = decision.rental();
                yield rental != null && rental.state() == Meaning.rental(wanted.kind());
            }
            case WAIVER ->
                decision.planned().receivable().waived() != null
                        || decision.options().stream().anyMatch(option -> option.amountWaived() != null);
            case BORNE_BY -> course.term(Duty.BORNE_BY, CostBearer.PLATFORM) == term;
            case APOLOGY ->
                (course.isTold() ? course.term(Duty.APOLOGISE, ApologyLevel.NONE) : ApologyLevel.NONE) == term;
            case SENTENCE -> course.isSaid((CommPoint) Objects.requireNonNull(term));
            case ENCLOSURE -> course.isTold() && term == course.enclosure();
            case FOLLOW_UP ->
                course.resolution().followUps().stream()
                        .anyMatch(followUp ->
                                followUp.type().equals(term) && decision.id().equals(followUp.decisionId()));
            case SIGNATURE -> {
                Firing by = course.by(Duty.SIGN);
                yield by != null && ((Obligation.Term) by.contribution()).term() == (ApprovalLevel) term;
            }
            case BLOCK ->
                course.resolution().blockedActions().stream()
                        .anyMatch(blocked ->
                                blocked.action() == term && blocked.incidentId().equals(decision.incidentId()));
        };
    }

    private boolean isSending() {
        return decision.planned().shipping() != null
                || decision.options().stream().map(Option::shipping).anyMatch(Objects::nonNull);
    }

    /** Who says what holds in its place, or who said it where nobody says it in these words; null when nobody does. */
    @Nullable Firing prevailing() {
        if (wanted.kind() == Wanted.Kind.FAULT) {
            return course.fault();
        }
        if (isOfPause()) {
            return otherPause();
        }
        return duty == null ? null : course.by(duty);
    }

    /** The rule that proposed the pause there is, where that is weightier, or another question; null when no rule did. */
    private @Nullable Firing otherPause() {
        Proposal.Pause there = course.choice().pause();
        return there == null || there.kind().compareTo(pauseKind()) < 0
                ? null
                : course.firings(Phase.PROPOSE).stream()
                        .filter(firing -> firing.contribution().equals(there))
                        .findFirst()
                        .orElse(null);
    }

    private PauseKind pauseKind() {
        return wanted.kind() == Wanted.Kind.QUESTION
                ? PauseKind.QUESTION
                : (PauseKind) Objects.requireNonNull(wanted.term());
    }

    /** Whether it is about what the remedy waits for. */
    boolean isOfPause() {
        return wanted.kind() == Wanted.Kind.PAUSE || wanted.kind() == Wanted.Kind.QUESTION;
    }

    /** Who brought it about without saying it. */
    List<Firing> by() {
        Firing behalf = course.choice().behalf();
        if (isOfPause()) {
            return behalf == null ? List.of() : List.of(behalf);
        }
        Firing prevailing = wanted.kind() == Wanted.Kind.REFUND_TIMING ? prevailing() : null;
        return prevailing == null ? List.of() : List.of(prevailing);
    }

    /** Why it is so where no rule says it. */
    String byItself() {
        return switch (wanted.kind()) {
            case PAUSE, QUESTION -> course.choice().because();
            case REFUND_TO -> "this is where money goes with this remedy, unless a rule says otherwise";
            case FOLLOW_UP -> "it comes with what the remedy waits for";
            default -> "this is so as long as no rule says otherwise";
        };
    }

    /** What rules it out; nothing where that is not what rules are asked of. */
    List<Firing> vetoes() {
        return !isOfPause()
                ? List.of()
                : course.firings(Phase.GUARD_PAUSE).stream()
                        .filter(firing ->
                                firing.contribution() instanceof Veto.OfPause veto && veto.kind() == pauseKind())
                        .toList();
    }

    /** What is so instead, in words; null when nothing in particular is. */
    @Nullable String instead() {
        Firing prevailing = prevailing();
        return switch (wanted.kind()) {
            case FAULT -> ReasonForms.FAULT + Words.of(decision.fault());
            case PAUSE, QUESTION -> {
                Remedy.Pending pending = decision.pending();
                yield pending == null
                        ? "nothing is waited for"
                        : Words.of(pending.kind())
                                + (pending.question() == null ? "" : ": " + Words.of(pending.question()));
            }
            case RETURN -> Duty.RETURN.words() + Words.of(decision.returning().requirement());
            case RETURN_BY ->
                decision.returning().method() == null
                        ? "nothing is sent back"
                        : Duty.RETURN_BY.words() + Words.of(decision.returning().method());
            case RETURN_PAID_BY ->
                Duty.RETURN_PAID_BY.words() + Words.of(decision.returning().paidBy());
            case SHIP_BY ->
                isSending()
                        ? Duty.SHIP_BY.words() + Words.of(course.term(Duty.SHIP_BY, ShippingService.ORDINARY))
                        : "nothing is sent";
            case SHIPPING_PAID_BY ->
                isSending()
                        ? Duty.SHIPPING_PAID_BY.words()
                                + Words.of(course.term(Duty.SHIPPING_PAID_BY, CostBearer.PLATFORM))
                        : "nothing is sent";
            case PROOF -> {
                ShippingPlan plan = decision.planned().shipping();
                yield plan == null ? "nothing is sent" : Duty.PROVE.words() + Words.of(plan.proofOfDelivery());
            }
            case REFUND_TO -> {
                Repayment repayment = decision.planned().repayment();
                yield repayment == null ? "no money goes back" : Duty.REFUND_TO.words() + Words.of(repayment.method());
            }
            case REFUND_TIMING -> {
                Repayment repayment = decision.planned().repayment();
                yield repayment == null ? "no money goes back" : "refund: " + Words.of(repayment.timing());
            }
            case BORNE_BY -> Duty.BORNE_BY.words() + Words.of(course.term(Duty.BORNE_BY, CostBearer.PLATFORM));
            case APOLOGY ->
                course.isTold()
                        ? Duty.APOLOGISE.words() + Words.of(course.term(Duty.APOLOGISE, ApologyLevel.NONE))
                        : "nobody writes to the customer";
            default -> prevailing == null ? null : prevailing.contribution().conclusion();
        };
    }

    /** Why it is not so although a rule said it and nothing else is said. */
    String withoutEffect() {
        return switch (wanted.kind()) {
            case PAUSE, QUESTION -> {
                Proposal.Pause proposed = course.pause(pauseKind());
                yield proposed != null && proposed.forUncertainAmounts()
                        ? "it is for uncertain amounts only, and none is paid here"
                        : "it does not apply to what was chosen: "
                                + course.choice().because();
            }
            case RETURN_BY, RETURN_PAID_BY -> "nothing is sent back";
            case SHIP_BY, SHIPPING_PAID_BY, OTHER_CARRIER, PROOF ->
                decision.planned().stockId() == null && decision.planned().shipping() == null
                        ? "nothing is sent"
                        : "no service is at hand by which it could travel";
            case REFUND_TO, REFUND_TIMING ->
                decision.planned().repayment() == null
                        ? "no money goes back"
                        : "the remedy itself says where its money goes, or the customer named no method";
            case COMPENSATION -> compensation();
            case LONGER_RENTAL, CLOSED_RENTAL ->
                course.choice().status() == ResolutionStatus.FINAL ? "nothing is rented" : "nothing is carried out yet";
            case WAIVER -> "nothing costs more than what was ordered";
            case APOLOGY, ENCLOSURE -> "nobody writes to the customer";
            case SENTENCE ->
                course.isTold()
                        ? "the message leaves it out: it has nothing to say about this decision, or another sentence says it"
                        : "nobody writes to the customer";
            case BLOCK -> "the platform plans nothing of the kind";
            default -> "it has no effect on this decision";
        };
    }

    private String compensation() {
        String first = course.firstOfIncident();
        if (duty == Duty.COMPENSATE && !first.equals(course.id())) {
            return "a gesture is given once for an incident, with " + first;
        }
        return duty == Duty.SHIPPING_FEE
                ? "the shipping fee goes back once, and another decision gives it back, or what is left of it went back already"
                : "nothing is given";
    }

    /** Whether what a rule says of it would not hold, since something else was said as well. */
    boolean isOutranked(Rule rule) {
        if (wanted.kind() == Wanted.Kind.FAULT) {
            return NearMisses.isOutranked(rule, (FaultParty) Objects.requireNonNull(wanted.term()), course.fault());
        }
        if (isOfPause()) {
            PauseKind there = course.choice().pauseKind();
            return there != null && there.compareTo(pauseKind()) > 0;
        }
        Firing by = duty == null ? null : course.by(duty);
        if (by == null) {
            return false;
        }
        if (rule.rank() != by.rule().rank()) {
            return rule.rank() > by.rule().rank();
        }
        if (wanted.term() instanceof CompensationType type && by.contribution() instanceof Obligation.Gesture given) {
            return type.compareTo(given.type()) > 0;
        }
        List<Obligation.Term> terms = terms(rule);
        return terms.isEmpty()
                ? rule.place() > by.rule().place()
                : terms.stream()
                        .noneMatch(said -> Obligation.isBetter(said, by.contribution())
                                || !Obligation.isBetter(by.contribution(), said)
                                        && rule.place() < by.rule().place());
    }

    /** The terms by which a rule would say it; none where that takes no term. */
    private List<Obligation.Term> terms(Rule rule) {
        if (wanted.kind() == Wanted.Kind.REFUND_TIMING) {
            return rule.actions().stream()
                    .flatMap(Action::constants)
                    .filter(ReturnRequirement.class::isInstance)
                    .map(requirement -> Obligation.Term.of(Duty.RETURN, (ReturnRequirement) requirement))
                    .filter(said -> Meaning.isSaidBy(wanted, said))
                    .toList();
        }
        return duty != null && wanted.term() instanceof Enum<?> term
                ? List.of(Obligation.Term.of(duty, term))
                : List.of();
    }

    /** Why the second is heard rather than the first. */
    static String precedence(Firing said, Firing prevailing) {
        String instead = prevailing.contribution().conclusion();
        if (prevailing.contribution() instanceof Proposal.Pause) {
            return instead + " comes first: of several pauses the weightiest holds, of each kind one";
        }
        int mine = said.rule().rank();
        int other = prevailing.rule().rank();
        String principle = prevailing.rule().principle();
        if (mine > other) {
            return instead + " is said on behalf of a higher principle (" + principle + ")";
        }
        return instead + " is said on behalf of a principle of equal precedence (" + principle + "), and among these "
                + (prevailing.contribution() instanceof Assessment.Fault
                        ? "the fault lies as close to us as it can"
                        : "comes what is better for the customer, or what is said first");
    }
}
