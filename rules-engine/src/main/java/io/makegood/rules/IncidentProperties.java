package io.makegood.rules;

import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.messages.PolicyWords;
import io.makegood.internal.text.Words;
import io.makegood.vocabulary.Answer;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.PromiseEvidence;
import io.makegood.vocabulary.RemedyType;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a rule can read of what went wrong: the incident, what the customer wants and by when, what was promised and what proves it. */
public abstract sealed class IncidentProperties extends CaseProperties permits OrderProperties {
    /** More days or hours than any case has. */
    static final long VERY_MANY = 99_999;

    final PolicyParameters policy;

    IncidentProperties(ClaimContext context, PolicyParameters policy) {
        super(context);
        this.policy = policy;
    }

    // what happened

    /** What went wrong. */
    @From("incident/type")
    @Invariant("type == incident.type")
    public IncidentType getType() {
        return b.incident().type();
    }

    /** The family of incidents the type belongs to. */
    @From("incident/type")
    @Invariant
    public Matter getMatter() {
        return b.incident().type().matter();
    }

    /** Whose fault it is, when the report says so; UNKNOWN otherwise. */
    @From("incident/fault")
    @Invariant("reportedFault == incident.fault")
    public FaultParty getReportedFault() {
        return b.incident().fault();
    }

    /** Customers hit by the same failure, this one included. */
    @From("incident/affectedCustomers")
    @Invariant({
        "affectedCustomers >= 1",
        "affectedCustomers <= 1000000",
        "affectedCustomers >= incident.affectedCustomers"
    })
    public int getAffectedCustomers() {
        return Math.max(1, b.incident().affectedCustomers());
    }

    /** Whether the customer already looked or asked around. */
    @From("incident/selfChecks")
    @Invariant({
        "!selfChecked || incident.selfChecks contains SelfCheck.MAILBOX || "
                + "incident.selfChecks contains SelfCheck.NEIGHBOURS || "
                + "incident.selfChecks contains SelfCheck.FAMILY || "
                + "incident.selfChecks contains SelfCheck.CARRIER || "
                + "incident.selfChecks contains SelfCheck.FRONT_DESK",
        "selfChecked || incident.selfChecks not contains SelfCheck.MAILBOX",
        "selfChecked || incident.selfChecks not contains SelfCheck.NEIGHBOURS",
        "selfChecked || incident.selfChecks not contains SelfCheck.FAMILY",
        "selfChecked || incident.selfChecks not contains SelfCheck.CARRIER",
        "selfChecked || incident.selfChecks not contains SelfCheck.FRONT_DESK"
    })
    public boolean isSelfChecked() {
        return !b.incident().selfChecks().isEmpty();
    }

    /** Whether facts of the case contradict the report. */
    @From("incident/contradicted")
    @Invariant("contradicted == incident.contradicted")
    public boolean isContradicted() {
        return b.incident().contradicted();
    }

    /** Whether the customer asked a concrete question. */
    @From("incident/question")
    @Invariant({"asking || incident.question == null", "!asking || incident.question != null"})
    public boolean isAsking() {
        return b.incident().question() != null;
    }

    /** Whether the customer suggested an improvement. */
    @From("incident/idea")
    @Invariant({"suggesting || incident.idea == null", "!suggesting || incident.idea != null"})
    public boolean isSuggesting() {
        return b.incident().idea() != null;
    }

    /** Whether the platform is only about to do it. */
    @From("plannedAction/type")
    @Invariant({"plannedByUs || plannedAction == null", "!plannedByUs || plannedAction != null"})
    public boolean isPlannedByUs() {
        return b.plannedAction() != null;
    }

    /** Whether a planned act has a court's order, or notice and consent. */
    @From({"plannedAction/courtOrder", "plannedAction/consentGiven"})
    @Invariant({
        "!plannedLawfully || plannedByUs",
        "!plannedLawfully || plannedAction.courtOrder || plannedAction.consentGiven && plannedAction.noticeGiven",
        "plannedLawfully || !plannedAction.courtOrder",
        "plannedLawfully || !plannedAction.consentGiven || !plannedAction.noticeGiven"
    })
    public boolean isPlannedLawfully() {
        return b.plannedAction() != null
                && (b.plannedAction().courtOrder()
                        || (b.plannedAction().consentGiven()
                                && b.plannedAction().noticeGiven()));
    }

    // the wish and the date

    /** The remedy the customer asked for; null when none. */
    @From("wish/remedy")
    @Invariant("wished == wish.remedy")
    public @Nullable RemedyType getWished() {
        return b.wish() == null ? null : b.wish().remedy();
    }

    /** Whether the customer asked for a remedy. */
    @From("wish/remedy")
    @Invariant({"wishStated || wished == null", "!wishStated || wished != null"})
    public boolean isWishStated() {
        return b.wish() != null && b.wish().remedy() != null;
    }

    /** The customer's words, or the remedy he asked for. */
    @From("wish/text")
    public String getWishText() {
        return wishText();
    }

    /** Whether the customer is willing to wait a short time. */
    @From("wish/acceptsWait")
    @Invariant({"wish != null || acceptsWait == Answer.UNKNOWN", "wish == null || acceptsWait == wish.acceptsWait"})
    public Answer getAcceptsWait() {
        return b.wish() == null ? Answer.UNKNOWN : b.wish().acceptsWait();
    }

    /** Whether the customer has a date to meet. */
    @From("deadline/date")
    @Invariant({"hasDeadline || deadline == null", "!hasDeadline || deadline != null"})
    public boolean isHasDeadline() {
        return b.deadline() != null;
    }

    /** Days until that date, negative when past; very many when there is none. */
    @From({"deadline/date", "clock/now"})
    @Invariant({
        "hasDeadline || daysUntilDeadline == 99999",
        "daysUntilDeadline >= 0 || deadline.date < today",
        "daysUntilDeadline != 0 || deadline.date == today",
        "daysUntilDeadline <= 0 || deadline == null || deadline.date > today"
    })
    public long getDaysUntilDeadline() {
        return daysUntilDeadline();
    }

    /** Whether that date is past. */
    @From({"deadline/date", "clock/now"})
    @Invariant({
        "deadlinePassed || daysUntilDeadline >= 0",
        "!deadlinePassed || daysUntilDeadline < 0",
        "!deadlinePassed || hasDeadline"
    })
    public boolean isDeadlinePassed() {
        return daysUntilDeadline() < 0;
    }

    /** Whether the goods are useless after it. */
    @From("deadline/essential")
    @Invariant({"!deadlineEssential || hasDeadline", "deadline == null || deadlineEssential == deadline.essential"})
    public boolean isDeadlineEssential() {
        return b.deadline() != null && b.deadline().essential();
    }

    /** That date. */
    @From("deadline/date")
    public String getDeadlineDate() {
        return b.deadline() == null
                ? policy.words().of(PolicyWords.Missing.DEADLINE)
                : b.deadline().date().toString();
    }

    /** What it is for. */
    @From("deadline/occasion")
    public String getOccasion() {
        return b.deadline() == null
                ? policy.words().of(PolicyWords.Missing.OCCASION)
                : b.deadline().occasion();
    }

    // promises and evidence

    /** Whether a promise was made whose condition is met. */
    @From("promise/text")
    @Invariant({"promised || promise == null", "!promised || promise != null"})
    public boolean isPromised() {
        return b.promise() != null;
    }

    /** The remedy promised; null when none was named. */
    @From("promise/remedy")
    @Invariant({"promisedRemedy == promise.remedy", "promisedRemedy == null || promised"})
    public @Nullable RemedyType getPromisedRemedy() {
        return b.promise() == null ? null : b.promise().remedy();
    }

    /** The words of the promise. */
    @From("promise/text")
    public String getPromiseText() {
        return b.promise() == null ? "" : b.promise().text();
    }

    /** When it was made. */
    @From("promise/madeAt")
    public String getPromiseDate() {
        return b.promise() == null
                ? ""
                : b.caseFile().clock().dayOf(b.promise().madeAt()).toString();
    }

    /** Our own record, or what the customer shows. */
    @From("promise/evidence")
    @Invariant({
        "promised || promiseEvidence == PromiseEvidence.RECORD",
        "promise == null || promiseEvidence == promise.evidence",
        "promised || promise.evidence == null",
        "!promised || promise.evidence != null"
    })
    public PromiseEvidence getPromiseEvidence() {
        return b.promise() == null ? PromiseEvidence.RECORD : b.promise().evidence();
    }

    private long daysUntilDeadline() {
        return b.deadline() == null
                ? VERY_MANY
                : ChronoUnit.DAYS.between(getToday(), b.deadline().date());
    }

    private String wishText() {
        if (b.wish() == null) {
            return policy.words().of(PolicyWords.Missing.WISH);
        }
        String text = b.wish().text();
        return text != null ? text : Words.of(b.wish().remedy());
    }
}
