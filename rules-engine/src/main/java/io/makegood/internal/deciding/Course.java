package io.makegood.internal.deciding;

import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.contribution.Assessment;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.contribution.Proposal;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.messaging.Message;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.rule.RuleFailure;
import io.makegood.internal.safeguards.OtherDecisions;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.UsedFact;
import io.makegood.rules.EligibleRemedy;
import io.makegood.rules.FinishedDecision;
import io.makegood.rules.FinishedMessage;
import io.makegood.rules.ProposedPause;
import io.makegood.rules.ProposedRemedy;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The course of a claim through the phases, for whoever asks afterwards: what was put before the rules, what they said of it, what was chosen, and what
 * became of that beside the other claims of the case. Belongs to one thread.
 */
public final class Course {
    /** What rules read of a choice. */
    private static final List<String> AS_CHOSEN = List.of(
            "remedy",
            "status",
            "decidedNow",
            "wishUnmet",
            "remedyByLaw",
            "payingMoney",
            "sendingGoods",
            "amount",
            "disputed",
            "released",
            "dearer",
            "cost",
            "confidence");

    /** What they read of what was proposed. */
    private static final List<String> AS_PROPOSED = List.of("type", "kind");

    private final Decided decided;
    private final Settlement settlement;
    private final @Nullable Choice own;
    /** Where what was found comes from; made when somebody asks. */
    private @Nullable Map<String, String> known;

    /**
     * What all claims of a decision have in common.
     *
     * @param choices of each claim by itself; null where the rules broke down before
     * @param failure what broke down; null when nothing did
     */
    record Decided(
            Settlement[] settlements,
            Choice[] choices,
            Resolution resolution,
            @Nullable Message message,
            @Nullable RuleFailure failure,
            RuleBase ruleBase,
            Parameters parameters,
            Costing costing) {}

    Course(Decided decided, int place) {
        this.decided = decided;
        this.settlement = decided.settlements[place];
        this.own = decided.choices[place];
    }

    /** The id of the claim. */
    public String id() {
        return settlement.claim.id();
    }

    /** Everything that bears on the claim. */
    public ClaimContext context() {
        return settlement.context();
    }

    /** What was decided about all claims of the case. */
    public Resolution resolution() {
        return decided.resolution;
    }

    /** What was decided about this one. */
    public LineDecision decision() {
        return settlement.decision();
    }

    /** What was put before the rules of a phase; nothing where they were not asked. */
    public List<Object> facts(Phase phase) {
        ClaimEvaluation claim = settlement.claim;
        return switch (phase) {
            case ASSESS -> List.of(claim.reported);
            case PROPOSE -> List.of(claim.assessed());
            case GUARD ->
                claim.proposals().stream()
                        .<Object>map(proposal -> new ProposedRemedy(claim.assessed(), proposal.type))
                        .toList();
            case GUARD_PAUSE ->
                Arrays.stream(PauseKind.values())
                        .filter(kind -> claim.delay(kind) != null)
                        .<Object>map(kind -> new ProposedPause(claim.assessed(), kind))
                        .toList();
            case CHOOSE ->
                claim.proposals().stream()
                        .filter(proposal -> !proposal.isVetoed())
                        .map(proposal -> eligible(proposal.type))
                        .toList();
            case SETTLE -> settlement.isReviewInstead() ? List.of() : List.of(settlement.settled);
            case SAFEGUARD -> settlement.isReviewInstead() ? List.of() : List.of(finished());
            case SAFEGUARD_MESSAGE -> {
                Message message = decided.message;
                FinishedMessage finished =
                        message == null ? null : SafeguardRules.finished(decided.settlements, message);
                yield finished == null ? List.of() : List.of(finished);
            }
        };
    }

    /** A remedy as it is put before the rules that prefer and offer. */
    public Object eligible(RemedyType type) {
        return new EligibleRemedy(settlement.claim.assessed(), type, settlement.claim.isWishRuledOut());
    }

    private FinishedDecision finished() {
        Message message = decided.message;
        List<ClaimContext> contexts =
                Arrays.stream(decided.settlements).map(Settlement::context).toList();
        return SafeguardRules.finished(
                settlement,
                decided.resolution,
                message == null ? null : message::says,
                new OtherDecisions(contexts, decided.resolution.decisions()));
    }

    /** What the rules of a phase said of it, by precedence; of safeguards, what they objected to in a decision that is reviewed instead. */
    public List<Firing> firings(Phase phase) {
        ClaimEvaluation claim = settlement.claim;
        return switch (phase) {
            case ASSESS -> List.of(claim.found);
            case PROPOSE -> List.of(claim.proposed);
            case GUARD, GUARD_PAUSE ->
                Arrays.stream(claim.vetoed)
                        .filter(firing -> firing.rule().phase() == phase)
                        .toList();
            case CHOOSE -> List.of(claim.preferred);
            case SETTLE -> List.of(settlement.firings);
            case SAFEGUARD, SAFEGUARD_MESSAGE ->
                objections()
                        .flatMap(objection -> Stream.ofNullable(objection.firing()))
                        .filter(firing -> firing.rule().phase() == phase)
                        .toList();
        };
    }

    /** Whether a rule of this name said anything of it. */
    public boolean hasFired(String rule) {
        return Arrays.stream(Phase.values())
                .flatMap(phase -> firings(phase).stream())
                .anyMatch(firing -> firing.rule().name().equals(rule));
    }

    private Stream<Objection> objections() {
        return Stream.ofNullable(settlement.objections).flatMap(List::stream);
    }

    /** What would rule out a remedy that nobody proposed, were it proposed of the claim as it is. */
    public List<Firing> against(RemedyType type) {
        ClaimEvaluation claim = settlement.claim;
        try (RuleBase.Session again = decided.ruleBase.start(
                decided.settlements.length, place -> decided.settlements[place].claim.reported, claim.log.listener())) {
            again.match(Phase.GUARD, claim.place, new ProposedRemedy(claim.assessed(), type));
            return List.of(claim.log.take());
        } catch (RuleFailure e) {
            claim.log.take();
            return List.of();
        }
    }

    /** What was chosen for the claim by itself; null when the rules broke down before. */
    public @Nullable Choice own() {
        return own;
    }

    /** The remedy that was chosen for the claim by itself; null when none was left, or the rules broke down before. */
    public @Nullable RemedyType chosen() {
        return own == null || own.gap() ? null : own.remedy();
    }

    /** What was chosen in the end. */
    public Choice choice() {
        return settlement.choice;
    }

    /** Whether a remedy was proposed. */
    public boolean isProposed(RemedyType type) {
        return settlement.claim.mayGive(type) || settlement.claim.isRuledOut(type);
    }

    /** Whether a remedy was proposed and must not be. */
    public boolean isRuledOut(RemedyType type) {
        return settlement.claim.isRuledOut(type);
    }

    /** Whether a pause must not be. */
    public boolean isRuledOut(PauseKind kind) {
        return settlement.claim.isVetoed(kind);
    }

    /** The pause of a kind that was proposed and counts among its kind; null when none was. */
    public Proposal.@Nullable Pause pause(PauseKind kind) {
        return settlement.claim.delay(kind);
    }

    /** What lays the fault where it lies; null when nothing does. */
    public @Nullable Firing fault() {
        return settlement.claim.effectiveFault();
    }

    /** By what one remedy comes before another, where both may be: the first criterion that tells them apart. */
    public String between(RemedyType one, RemedyType other) {
        return RemedyChooser.between(settlement.claim, one, other, decided.costing);
    }

    /** Whether one remedy comes before another, where both may be. */
    public boolean isBefore(RemedyType one, RemedyType other) {
        return RemedyChooser.isBefore(settlement.claim, one, other, decided.costing);
    }

    /** Why another remedy than this was chosen for the claim by itself. */
    public String outranking(RemedyType type) {
        return RemedyChooser.whyNot(
                settlement.claim, Objects.requireNonNull(own, "nothing was chosen"), type, decided.costing);
    }

    /** Whether it is the engine's own review, which stands for a decision that must not be or could not be made. */
    public boolean isReviewInstead() {
        return settlement.isReviewInstead();
    }

    /** Why a person decides instead. */
    public String reviewedBecause() {
        RuleFailure failure = decided.failure;
        if (failure != null) {
            return Objects.requireNonNullElse(failure.getMessage(), "a rule broke down");
        }
        List<String> wrong = objections()
                .map(objection -> objection.wrong() + ", " + objection.forbiddenBy())
                .toList();
        return wrong.isEmpty() ? "another decision of the case must not be" : String.join("; ", wrong);
    }

    /** Whether a rule broke down, so that nobody knows what all of them would have said. */
    public boolean isBroken() {
        return decided.failure != null;
    }

    /** Who said what holds of a duty; null when nobody did. */
    public @Nullable Firing by(Duty duty) {
        return settlement.by(duty);
    }

    /** The term that holds of a duty; what else holds when nobody said anything. */
    public <E extends Enum<E>> E term(Duty duty, E otherwise) {
        return settlement.term(duty, otherwise);
    }

    /** Whether the message about the claim has to make a point, and makes it. */
    public boolean isSaid(CommPoint point) {
        Message message = decided.message;
        return settlement.isTold() && message != null && settlement.points().contains(point) && message.makes(point);
    }

    /** Whether the customer is told. */
    public boolean isTold() {
        return settlement.isTold();
    }

    /** What goes into the parcel; null when nothing does. */
    public @Nullable Object enclosure() {
        return settlement.enclosure();
    }

    /** The claim that has what is given once for an incident; its own id when it is this one. */
    public String firstOfIncident() {
        for (Settlement other : decided.settlements) {
            if (other.context().isFirstOfIncident()
                    && other.context()
                            .incident()
                            .id()
                            .equals(context().incident().id())) {
                return other.claim.id();
            }
        }
        return id();
    }

    /** Why a rule said something, in its words. */
    public static String because(Firing firing) {
        return ReasonText.of(firing);
    }

    /** What the rule read, each with its place in the case, or the rule that found it. */
    public List<UsedFact> read(Firing firing) {
        return RationaleBuilder.facts(context(), firing, known(), decided.parameters);
    }

    private Map<String, String> known() {
        if (known == null) {
            Map<String, String> sources = new HashMap<>();
            Firing fault = fault();
            for (Firing firing : settlement.claim.found) {
                if (firing.contribution() instanceof Assessment.Finding finding) {
                    sources.putIfAbsent(finding.name(), "rule `" + firing.rule().name() + "`");
                }
            }
            if (fault != null) {
                sources.put("fault", "rule `" + fault.rule().name() + "`");
            }
            AS_CHOSEN.forEach(property -> sources.put(property, "as chosen"));
            AS_PROPOSED.forEach(property -> sources.put(property, "as proposed"));
            known = sources;
        }
        return known;
    }

    /** Where in the case a property of a fact comes from; nothing when it was found or chosen. */
    public List<String> placesOf(Object fact, String path) {
        return Properties.placesOf(fact.getClass(), path).stream()
                .map(place -> FactSources.of(context(), place))
                .distinct()
                .toList();
    }
}
