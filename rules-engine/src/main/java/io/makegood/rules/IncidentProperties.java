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
    public IncidentType getType() {
        return b.incident().type();
    }

    /** The family of incidents the type belongs to. */
    @From("incident/type")
    public Matter getMatter() {
        return b.incident().type().matter();
    }

    /** Whose fault it is, when the report says so; UNKNOWN otherwise. */
    @From("incident/fault")
    public FaultParty getReportedFault() {
        return b.incident().fault();
    }

    /** Customers hit by the same failure, this one included. */
    @From("incident/affectedCustomers")
    public int getAffectedCustomers() {
        return Math.max(1, b.incident().affectedCustomers());
    }

    /** Whether the customer already looked or asked around. */
    @From("incident/selfChecks")
    public boolean isSelfChecked() {
        return !b.incident().selfChecks().isEmpty();
    }

    /** Whether facts of the case contradict the report. */
    @From("incident/contradicted")
    public boolean isContradicted() {
        return b.incident().contradicted();
    }

    /** Whether the customer asked a concrete question. */
    @From("incident/question")
    public boolean isAsking() {
        return b.incident().question() != null;
    }

    /** Whether the customer suggested an improvement. */
    @From("incident/idea")
    public boolean isSuggesting() {
        return b.incident().idea() != null;
    }

    /** Whether the platform is only about to do it. */
    @From("plannedAction/type")
    public boolean isPlannedByUs() {
        return b.plannedAction() != null;
    }

    /** Whether a planned act has a court's order, or notice and consent. */
    @From({"plannedAction/courtOrder", "plannedAction/consentGiven"})
    public boolean isPlannedLawfully() {
        return b.plannedAction() != null
                && (b.plannedAction().courtOrder()
                        || (b.plannedAction().consentGiven()
                                && b.plannedAction().noticeGiven()));
    }

    // the wish and the date

    /** The remedy the customer asked for; null when none. */
    @From("wish/remedy")
    public @Nullable RemedyType getWished() {
        return b.wish() == null ? null : b.wish().remedy();
    }

    /** Whether the customer asked for a remedy. */
    @From("wish/remedy")
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
    public Answer getAcceptsWait() {
        return b.wish() == null ? Answer.UNKNOWN : b.wish().acceptsWait();
    }

    /** Whether the customer has a date to meet. */
    @From("deadline/date")
    public boolean isHasDeadline() {
        return b.deadline() != null;
    }

    /** Days until that date, negative when past; very many when there is none. */
    @From({"deadline/date", "clock/now"})
    public long getDaysUntilDeadline() {
        return daysUntilDeadline();
    }

    /** Whether that date is past. */
    @From({"deadline/date", "clock/now"})
    public boolean isDeadlinePassed() {
        return daysUntilDeadline() < 0;
    }

    /** Whether the goods are useless after it. */
    @From("deadline/essential")
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
    public boolean isPromised() {
        return b.promise() != null;
    }

    /** The remedy promised; null when none was named. */
    @From("promise/remedy")
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
