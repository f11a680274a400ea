package io.makegood.testkit;

import io.makegood.resolution.Communication;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a resolution, in the words of the trade. What is asserted of what the customer gets holds of each of its decisions; {@link #line} is for
 * one of them. A failure tells what was decided and why: the deciding reasons, and what was outranked.
 */
public final class ResolutionAssert extends AbstractAssert<ResolutionAssert, Resolution> {
    ResolutionAssert(@Nullable Resolution actual) {
        super(actual, ResolutionAssert.class);
    }

    /**
     * The decision on one line, or on the order as a whole.
     *
     * @param id of the decision ({@code I1/L1}); of a line or an incident, where there is one decision on it only
     */
    public LineDecisionAssert line(String id) {
        isNotNull();
        List<LineDecision> exact = decisions(decision -> decision.id().equals(id));
        List<LineDecision> about = exact.isEmpty()
                ? decisions(decision -> id.equals(decision.lineId()) || id.equals(decision.incidentId()))
                : exact;
        if (about.size() != 1) {
            throw failure(
                    "%s",
                    (about.isEmpty() ? "nothing is decided on `" : "more than one thing is decided on `") + id
                            + "`; decisions: " + ids(about.isEmpty() ? actual.decisions() : about));
        }
        return new LineDecisionAssert(about.get(0), this, actual);
    }

    /** Each decision is carried out now, and is this remedy. */
    public ResolutionAssert grants(RemedyType remedy) {
        return each(line -> line.grants(remedy));
    }

    /** So much goes to the customer now, for all decisions together. */
    public ResolutionAssert refunds(Money amount) {
        if (decided().size() == 1) {
            return each(line -> line.refunds(amount));
        }
        List<Money> paid = decided().stream()
                .map(LineDecisionAssert::paid)
                .flatMap(Stream::ofNullable)
                .toList();
        CurrencyUnit currency = amount.getCurrencyUnit();
        boolean isOneCurrency =
                paid.stream().allMatch(each -> each.getCurrencyUnit().equals(currency));
        return holds(
                isOneCurrency
                        && paid.stream()
                                .reduce(Money.zero(currency), Money::plus)
                                .equals(amount),
                "a refund of " + amount + " now",
                paid.isEmpty()
                        ? "none"
                        : actual.decisions().stream()
                                .filter(decision -> LineDecisionAssert.paid(decision) != null)
                                .map(decision -> LineDecisionAssert.paid(decision) + " for " + decision.id())
                                .collect(Collectors.joining(", ")));
    }

    /** No money goes to the customer, neither now nor when a pause ends. */
    public ResolutionAssert refundsNothing() {
        return each(LineDecisionAssert::refundsNothing);
    }

    /** Whatever is paid is paid with the decision, whatever becomes of the goods; and something is paid on each. */
    public ResolutionAssert paysAtOnce() {
        return each(LineDecisionAssert::paysAtOnce);
    }

    /** The customer is asked to send nothing back. What may come back or is to be disposed of is not asked for. */
    public ResolutionAssert asksNothingBack() {
        return each(LineDecisionAssert::asksNothingBack);
    }

    /** Neither shipping nor a return costs the customer anything. */
    public ResolutionAssert chargesNothing() {
        return each(LineDecisionAssert::chargesNothing);
    }

    /** The case stands so as a whole. */
    public ResolutionAssert hasStatus(ResolutionStatus status) {
        isNotNull();
        return holds(actual.status() == status, "status " + status, "status " + actual.status());
    }

    /** Something in the resolution rests on this principle. */
    public ResolutionAssert restsOn(String principle) {
        isNotNull();
        return holds(
                actual.rationale().stream().anyMatch(Told.isFor(principle)),
                "something that rests on `" + principle + "`",
                Told.uncited(principle, actual.rationale()));
    }

    /** One message says all of this. */
    public ResolutionAssert says(CommPoint... points) {
        List<CommPoint> all = List.of(points);
        return holds(
                anyMessage(message -> message.points().containsAll(all)), "a message that says " + all, messages());
    }

    /** A message has these words, in whatever letters. */
    public ResolutionAssert says(String words) {
        return holds(anyMessage(has(words)), "a message with the words `" + words + "`", messages());
    }

    /** No message says this. */
    public ResolutionAssert doesNotSay(CommPoint point) {
        return holds(
                !anyMessage(message -> message.points().contains(point)), "no message that says " + point, messages());
    }

    /** No message has these words, in whatever letters. */
    public ResolutionAssert doesNotSay(String words) {
        return holds(!anyMessage(has(words)), "no message with the words `" + words + "`", messages());
    }

    /** A message apologises: as the one who is at fault, or as the one who answers for it. Sympathy alone is no apology. */
    public ResolutionAssert apologises() {
        return holds(
                anyMessage(message -> message.apology().compareTo(ApologyLevel.APOLOGY) >= 0),
                "an apology",
                messages());
    }

    /** A message apologises just so. */
    public ResolutionAssert apologises(ApologyLevel level) {
        return holds(anyMessage(message -> message.apology() == level), "the apology " + level, messages());
    }

    /** This happens later. */
    public ResolutionAssert followsUpBy(FollowUpType type) {
        isNotNull();
        return holds(
                actual.followUps().stream().anyMatch(followUp -> followUp.type().equals(type)),
                "the follow-up " + type,
                actual.followUps().isEmpty()
                        ? "none"
                        : actual.followUps().stream()
                                .map(followUp -> followUp.type() + " on " + followUp.dueAt())
                                .collect(Collectors.joining(", ")));
    }

    /** Nothing was left open by the policy, nothing was missing in the case, and nothing went wrong. */
    public ResolutionAssert hasNoWarnings() {
        isNotNull();
        return holds(actual.warnings().isEmpty(), "no warnings", String.join("\n    ", actual.warnings()));
    }

    private ResolutionAssert holds(boolean holds, String expected, String got) {
        if (!holds) {
            throw failure("%s", Told.mismatch(expected, got, actual));
        }
        return this;
    }

    private ResolutionAssert each(Consumer<LineDecisionAssert> assertion) {
        decided().forEach(decision -> assertion.accept(new LineDecisionAssert(decision, this, actual)));
        return this;
    }

    /** What is decided. What is said of every decision would hold of none. */
    private List<LineDecision> decided() {
        isNotNull();
        if (actual.decisions().isEmpty()) {
            throw failure("nothing is decided");
        }
        return actual.decisions();
    }

    private boolean anyMessage(Predicate<Communication> isWanted) {
        isNotNull();
        return actual.communications().stream().anyMatch(isWanted);
    }

    private List<LineDecision> decisions(Predicate<LineDecision> isWanted) {
        return actual.decisions().stream().filter(isWanted).toList();
    }

    private static String ids(List<LineDecision> decisions) {
        return decisions.stream().map(LineDecision::id).collect(Collectors.joining(", "));
    }

    private static Predicate<Communication> has(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return message -> message.text().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private String messages() {
        return actual.communications().isEmpty()
                ? "no message"
                : actual.communications().stream()
                        .map(message -> "a message that says " + message.points() + ", apology " + message.apology())
                        .collect(Collectors.joining("; "));
    }
}
