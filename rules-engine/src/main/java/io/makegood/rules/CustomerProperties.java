package io.makegood.rules;

import io.makegood.casefile.EarlierResolution;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.messages.PolicyWords;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.MemberTier;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.Pace;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RequesterRole;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.RiskLevel;
import io.makegood.vocabulary.Tone;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a rule can read of the customer: who he is, what happened to him before, and what the law gives him. */
public abstract sealed class CustomerProperties extends FulfilmentProperties permits Claim {
    CustomerProperties(ClaimContext context, PolicyParameters policy) {
        super(context, policy);
    }

    // the customer

    /** The name to greet by. */
    @From("customer/name")
    public String getCustomerName() {
        return b.caseFile().customer().name();
    }

    /** Whether the customer is a member. */
    @From("customer/memberTier")
    @Invariant({"member || customer.memberTier == MemberTier.NONE", "!member || customer.memberTier != MemberTier.NONE"
    })
    public boolean isMember() {
        return b.caseFile().customer().memberTier() != MemberTier.NONE;
    }

    /** How fast the customer wants to talk. */
    @From("customer/pace")
    @Invariant("pace == customer.pace")
    public Pace getPace() {
        return b.caseFile().customer().pace();
    }

    /** How the customer sounds. */
    @From("customer/tone")
    @Invariant("tone == customer.tone")
    public Tone getTone() {
        return b.caseFile().customer().tone();
    }

    /** Somebody to be spared every effort. */
    @From("customer/vulnerable")
    @Invariant("vulnerable == customer.vulnerable")
    public boolean isVulnerable() {
        return b.caseFile().customer().vulnerable();
    }

    /** ISO 3166 code of the customer's country. */
    @From("customer/country")
    public String getCountry() {
        return b.caseFile().customer().country();
    }

    /** Asked not to be contacted afterwards. */
    @From("customer/doNotContact")
    @Invariant("doNotContact == customer.doNotContact")
    public boolean isDoNotContact() {
        return b.caseFile().customer().doNotContact();
    }

    /** Whether the customer is in contact now; otherwise the platform acts on its own. */
    @From("contact/channel")
    @Invariant({"contacted || contact == null", "!contacted || contact != null"})
    public boolean isContacted() {
        return b.caseFile().contact() != null;
    }

    /** How we talk; e-mail when the platform acts on its own. */
    @From("contact/channel")
    @Invariant({"contacted || channel == Channel.EMAIL", "contact == null || channel == contact.channel"})
    public Channel getChannel() {
        return b.caseFile().contact() == null
                ? Channel.EMAIL
                : b.caseFile().contact().channel();
    }

    /** Who asks: the buyer or the recipient of a gift. */
    @From("contact/requester")
    @Invariant({"contacted || requester == RequesterRole.BUYER", "contact == null || requester == contact.requester"})
    public RequesterRole getRequester() {
        return b.caseFile().contact() == null
                ? RequesterRole.BUYER
                : b.caseFile().contact().requester();
    }

    // what happened before

    /** Who answered last; the agent of this contact when nobody did, and whoever the policy names when there is none. */
    @From("pastContacts/owner")
    public String getLastOwner() {
        String owner = b.lastOwner();
        return owner == null ? policy.words().owner() : owner;
    }

    /** Whether a final decision is already being carried out. */
    @From("earlierResolution/status")
    @Invariant({
        "!decidedBefore || lastResolution.outcome == Outcome.OPEN",
        "!decidedBefore || lastResolution.status == ResolutionStatus.FINAL",
        "decidedBefore || lastResolution.outcome != Outcome.OPEN || lastResolution.status != ResolutionStatus.FINAL",
        "!decidedBefore || earlierRemedy != null",
        "!decidedBefore || !solved"
    })
    public boolean isDecidedBefore() {
        return b.underWay();
    }

    /** Whether it is already solved. */
    @From("earlierResolution/outcome")
    @Invariant({
        "!solved || lastResolution.outcome == Outcome.SOLVED",
        "solved || lastResolution.outcome != Outcome.SOLVED",
        "!solved || earlierRemedy != null"
    })
    public boolean isSolved() {
        return b.solved();
    }

    /** What was decided last; null when nothing was. */
    @From("earlierResolution/remedy")
    @Invariant({
        "earlierRemedy == lastResolution.remedy",
        "earlierRemedy != null || lastResolution == null",
        "earlierRemedy != RemedyType.INFORM_ONLY"
    })
    public @Nullable RemedyType getEarlierRemedy() {
        return b.last() == null ? null : b.last().remedy();
    }

    /** Whether the date of a wait, choice, question or review has passed. */
    @From({"earlierResolution/dueAt", "clock/now"})
    @Invariant({
        "!pauseOver || lastResolution.outcome == Outcome.OPEN",
        "!pauseOver || lastResolution.status != ResolutionStatus.FINAL",
        "!pauseOver || lastResolution.dueAt <= now",
        "pauseOver || lastResolution.outcome != Outcome.OPEN || "
                + "lastResolution.status == ResolutionStatus.FINAL || lastResolution.dueAt == null || "
                + "lastResolution.dueAt > now",
        "!pauseOver || earlierRemedy != null",
        "!pauseOver || !decidedBefore",
        "!pauseOver || !solved"
    })
    public boolean isPauseOver() {
        return pauseOver();
    }

    /** What was to follow when that date passed; null when nothing. */
    @From("earlierResolution/nextRemedy")
    @Invariant({"remedyAfterPause == lastResolution.nextRemedy", "remedyAfterPause == null || earlierRemedy != null"})
    public @Nullable RemedyType getRemedyAfterPause() {
        return b.last() == null ? null : b.last().nextRemedy();
    }

    /** Whether something was given on top since a remedy failed. */
    @From({"earlierResolution/compensated", "earlierResolution/outcome"})
    @Invariant
    public boolean isCompensatedForFailure() {
        return compensatedForFailure();
    }

    // the risk system

    /** Its verdict; low and medium change nothing. */
    @From("risk/level")
    @Invariant("risk == riskSignal.level")
    public RiskLevel getRisk() {
        return b.risk().level();
    }

    /** Earlier claims in twelve months. */
    @From("risk/claims")
    @Invariant({"claimsInYear >= 0", "claimsInYear <= 1000000", "claimsInYear == riskSignal.claims"})
    public int getClaimsInYear() {
        return b.risk().claims();
    }

    /** Their amount; zero when in another currency or not known. */
    @From("risk/claimed")
    @Invariant("claimedInYear >= nothing")
    public Money getClaimedInYear() {
        return claimed();
    }

    /** Accidents helped with for free in twelve months. */
    @From("risk/accidents")
    @Invariant({"accidentsInYear >= 0", "accidentsInYear <= 1000000", "accidentsInYear == riskSignal.accidents"})
    public int getAccidentsInYear() {
        return b.risk().accidents();
    }

    /** Compensations granted in twelve months. */
    @From("risk/compensations")
    @Invariant({
        "compensationsInYear >= 0",
        "compensationsInYear <= 1000000",
        "compensationsInYear == riskSignal.compensations"
    })
    public int getCompensationsInYear() {
        return b.risk().compensations();
    }

    // the law

    /** Whether mandatory law gives the customer something in this. */
    @From({"order/destinationCountry", "order/placedAt", "incident/type"})
    @Invariant("!entitledByLaw || !wholeOrder")
    public boolean isEntitledByLaw() {
        return !b.floors().isEmpty();
    }

    /** Whether by law nothing else may be sent without the customer's consent. */
    @From({"order/destinationCountry", "order/placedAt", "incident/type"})
    @Invariant("!consentNeeded || entitledByLaw")
    public boolean isConsentNeeded() {
        for (LegalFloor floor : b.floors()) {
            if (floor.consent()) {
                return true;
            }
        }
        return false;
    }

    /** The law that gives the customer something; "no law", or the words of the policy, when none does. */
    @From({"order/destinationCountry", "order/placedAt", "incident/type"})
    public String getLaw() {
        return b.floors().isEmpty()
                ? policy.words().of(PolicyWords.Missing.LAW)
                : b.floors().get(0).reference();
    }

    private boolean pauseOver() {
        EarlierResolution last = b.last();
        return last != null
                && last.outcome() == Outcome.OPEN
                && last.status() != ResolutionStatus.FINAL
                && last.dueAt() != null
                && !last.dueAt().isAfter(b.caseFile().clock().now());
    }

    private boolean compensatedForFailure() {
        boolean given = false;
        for (EarlierResolution earlier : b.earlier()) {
            given = earlier.outcome() != Outcome.FAILED && (given || earlier.compensated());
        }
        return given;
    }

    private Money claimed() {
        Money claimed = b.risk().claimed();
        return claimed == null || !claimed.getCurrencyUnit().equals(b.currency()) ? b.nothing() : claimed;
    }
}
