package io.makegood.internal.deciding;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.claims.Claims;
import io.makegood.internal.compiled.LibraryVersion;
import io.makegood.internal.contribution.Obligation;
import io.makegood.internal.contribution.Veto;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.ledger.Payout;
import io.makegood.internal.ledger.Payouts;
import io.makegood.internal.messages.PolicyWords;
import io.makegood.internal.messaging.Message;
import io.makegood.internal.messaging.MessagePart;
import io.makegood.internal.messaging.MessageWriter;
import io.makegood.internal.model.LazyList;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.rule.RuleFailure;
import io.makegood.internal.safeguards.Breach;
import io.makegood.internal.safeguards.EngineCheck;
import io.makegood.internal.safeguards.Safeguards;
import io.makegood.internal.text.ReasonForms;
import io.makegood.internal.text.Words;
import io.makegood.resolution.Approval;
import io.makegood.resolution.BlockedAction;
import io.makegood.resolution.Communication;
import io.makegood.resolution.FollowUp;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.PolicyChoice;
import io.makegood.resolution.PolicyReference;
import io.makegood.resolution.RejectedAlternative;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ShippingPlan;
import io.makegood.rules.SettledClaim;
import io.makegood.vocabulary.ApprovalLevel;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.PlannedActionType;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnRequirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Leads the claims of a case through the phases and puts the resolution together. Safe for use by many threads. */
public final class Decider {
    /** The status of a case is that of the decision that is furthest from being carried out. */
    private static final List<ResolutionStatus> FURTHEST_FIRST = List.of(
            ResolutionStatus.NEEDS_REVIEW,
            ResolutionStatus.AWAITING_CUSTOMER_INFO,
            ResolutionStatus.AWAITING_CUSTOMER_CHOICE,
            ResolutionStatus.PROVISIONAL,
            ResolutionStatus.DECLINED_WITH_ALTERNATIVES,
            ResolutionStatus.FINAL);

    private static final String ENGLISH = "en";

    private final Bundle bundle;
    private final RuleBase ruleBase;
    private final MessageWriter speaker;
    private final PolicyWords words;
    private final PolicyReference policy;
    private final Costing costing = new Costing();
    private final SafeguardRules safeguardRules;
    private final Fallback fallback;

    private final boolean explaining;

    /** Is told how a decision came about. */
    @FunctionalInterface
    private interface Witness {
        Witness NOBODY = (settlements, chosen, resolution, message) -> {};

        void saw(Settlement[] settlements, Choice[] chosen, Resolution resolution, @Nullable Message message);
    }

    /**
     * Decides by these rules and parameters, in these words.
     *
     * @param explaining whether resolutions carry their reasons
     */
    public Decider(Bundle bundle, RuleBase ruleBase, boolean explaining) {
        this.explaining = explaining;
        this.bundle = bundle;
        this.ruleBase = ruleBase;
        this.safeguardRules = new SafeguardRules(ruleBase);
        this.fallback = new Fallback(bundle.engine());
        this.speaker = new MessageWriter(bundle);
        this.words = words(bundle);
        this.policy = new PolicyReference(bundle.name(), bundle.version(), bundle.fingerprint());
    }

    private static PolicyWords words(Bundle bundle) {
        Map<FollowUpType, String> owners = new HashMap<>();
        Map<FollowUpType, String> purposes = new HashMap<>();
        bundle.followUps().forEach((type, own) -> {
            owners.put(type, own.owner());
            purposes.put(type, own.meaning());
        });
        return PolicyWords.of(bundle.messages().getOrDefault(ENGLISH, Map.of()), owners, purposes);
    }

    /**
     * Decides a checked case. Whatever the rules do, there is an answer: at worst a person's, by a date, in kind words.
     *
     * @param chosen why this policy decides; null when there was nothing to choose
     */
    public Resolution decide(CaseFile caseFile, @Nullable PolicyChoice chosen) {
        return decide(caseFile, chosen, failure -> {});
    }

    /**
     * As {@link #decide(CaseFile, PolicyChoice)}.
     *
     * @param ruleFailures is told what broke down, when a person decides for that reason
     */
    public Resolution decide(
            CaseFile caseFile, @Nullable PolicyChoice chosen, Consumer<? super RuleFailure> ruleFailures) {
        return decide(caseFile, chosen, ruleFailures, Witness.NOBODY);
    }

    /** Decides a checked case, and says of each of its claims how that came about; by the ids of the claims. */
    public List<Course> courses(CaseFile caseFile, @Nullable PolicyChoice chosen) {
        List<Course> courses = new ArrayList<>();
        AtomicReference<@Nullable RuleFailure> failure = new AtomicReference<>();
        decide(caseFile, chosen, failure::set, (settlements, choices, resolution, message) -> {
            Course.Decided decided = new Course.Decided(
                    settlements, choices, resolution, message, failure.get(), ruleBase, bundle.parameters(), costing);
            for (int place = 0; place < settlements.length; place++) {
                courses.add(new Course(decided, place));
            }
        });
        return courses;
    }

    private Resolution decide(
            CaseFile caseFile,
            @Nullable PolicyChoice chosen,
            Consumer<? super RuleFailure> ruleFailures,
            Witness witness) {
        PolicyReference policy = chosen == null
                ? this.policy
                : new PolicyReference(bundle.name(), bundle.version(), bundle.fingerprint(), chosen);
        List<ClaimContext> contexts = Claims.of(caseFile, bundle.floors(), bundle.parameters());
        FiringLog.CurrentFiring current = new FiringLog.CurrentFiring();
        FiringLog log = new FiringLog(current);
        ClaimEvaluation[] claims = new ClaimEvaluation[contexts.size()];
        for (int i = 0; i < claims.length; i++) {
            claims[i] = new ClaimEvaluation(i, contexts.get(i), bundle.parameters(), words, log);
        }
        Dates dates = new Dates(caseFile.clock(), contexts.get(0).today(), bundle.parameters(), bundle.followUps());
        try (RuleBase.Session run = ruleBase.start(claims.length, place -> claims[place].reported, current)) {
            try {
                return decide(
                        policy,
                        caseFile,
                        contexts,
                        claims,
                        deliberate(claims, dates, run),
                        Reviews.NONE,
                        dates,
                        run,
                        witness);
            } catch (RuleFailure failure) {
                ruleFailures.accept(failure);
                Reviews all = Reviews.ofAll(claims.length, Fallback.warning(failure));
                return decide(policy, caseFile, contexts, claims, new Choice[claims.length], all, dates, run, witness);
            }
        }
    }

    /** Once for each claim at most: each time something is objected to, at least one claim more goes before a person, and the rest is decided anew. */
    private Resolution decide(
            PolicyReference policy,
            CaseFile caseFile,
            List<ClaimContext> contexts,
            ClaimEvaluation[] claims,
            Choice[] chosen,
            Reviews reviews,
            Dates dates,
            RuleBase.Session run,
            Witness witness) {
        Choice[] choices = LineReconciliation.reconcile(claims, reviews.insteadOf(chosen, claims), costing);
        Settlement[] settlements = settle(claims, choices, reviews, run);
        Settler settler = new Settler(costing, dates, words);
        for (Settlement settlement : settlements) {
            settlement.decide(settler.decide(settlement));
        }
        Message message = message(caseFile, settlements, dates);
        Resolution resolution = assemble(policy, caseFile, settlements, message, dates, reviews.warnings());
        // There is nothing left to put in the place of reviews.
        List<Objection> objections =
                reviews.areAll() ? List.of() : objections(contexts, settlements, resolution, message, run);
        if (objections.isEmpty()) {
            witness.saw(settlements, chosen, resolution, message);
            return resolution;
        }
        return decide(
                policy,
                caseFile,
                contexts,
                claims,
                chosen,
                reviews.with(objections, contexts, resolution),
                dates,
                run,
                witness);
    }

    private List<Objection> objections(
            List<ClaimContext> contexts,
            Settlement[] settlements,
            Resolution resolution,
            @Nullable Message message,
            RuleBase.Session run) {
        List<Breach> breaches = Safeguards.breaches(contexts, resolution.decisions());
        for (Settlement settlement : settlements) {
            if (settlement.isShortOfMoney()) {
                breaches = breaches.isEmpty() ? new ArrayList<>() : breaches;
                breaches.add(new Breach(
                        EngineCheck.SUMS_ADD_UP, settlement.claim.id(), "money is said to go back, and it is none"));
            }
        }
        List<Objection> ofRules = safeguardRules.check(contexts, settlements, resolution, message, run);
        if (breaches.isEmpty()) {
            return ofRules;
        }
        return Stream.concat(breaches.stream().map(Objection::of), ofRules.stream())
                .toList();
    }

    /** The phases up to the choice, each opened when nothing is left to say in the one before. */
    private Choice[] deliberate(ClaimEvaluation[] claims, Dates dates, RuleBase.Session run) {
        Choice[] choices = new Choice[claims.length];
        for (ClaimEvaluation claim : claims) {
            run.match(Phase.ASSESS, claim.place, claim.reported);
            run.match(Phase.PROPOSE, claim.place, claim.assess());
            claim.propose(run);
            claim.guard(run);
            claim.choose();
            choices[claim.place] = choose(claim, dates);
        }
        return choices;
    }

    /** The choice for one claim by itself. */
    private Choice choose(ClaimEvaluation claim, Dates dates) {
        return DefaultRemedy.of(RemedyChooser.choose(claim, costing), claim, costing, dates);
    }

    private Settlement[] settle(ClaimEvaluation[] claims, Choice[] choices, Reviews reviews, RuleBase.Session run) {
        Settlement[] settlements = new Settlement[claims.length];
        @Nullable Payout[] payouts = payouts(claims, choices);
        for (int i = 0; i < claims.length; i++) {
            ClaimEvaluation claim = claims[i];
            Choice choice = choices[i];
            Payout payout = payouts[i];
            if (reviews.isOf(i)) {
                settlements[i] = fallback.review(claim, choice, payout, reviews.to(claim), costing);
                continue;
            }
            boolean openStill = choice.status() != ResolutionStatus.FINAL && claim.context.doubt() != null;
            boolean spent = payout != null
                    && payout.isNothing()
                    && !openStill
                    && choice.remedy().definition().isOnlyMoney();
            String lead = spent ? paidWith(claim, claims, payouts) : null;
            if (lead != null && payout != null && payout.disputed().isPositive()) {
                choice = LineReconciliation.disputed(choice);
            } else if (lead != null) {
                choice = LineReconciliation.spentWith(lead, choice);
                payout = null;
            }
            SettledClaim settled = settledClaim(claim, choice, payout, costing);
            run.match(Phase.SETTLE, claim.place, settled);
            settlements[i] = new Settlement(
                    claim, choice, payout, settled, claim.log.take(), claim.context.isFirstOfIncident(), null);
        }
        giveFeesBackOnce(settlements);
        return settlements;
    }

    /** A shipping fee goes back once: not beside a decision that gives it back already, nor for a second incident about the same. */
    private void giveFeesBackOnce(Settlement[] settlements) {
        Payouts now = null;
        for (Settlement settlement : settlements) {
            Money fee = settlement.shippingFee();
            if (fee == null) {
                continue;
            }
            if (now == null) {
                now = new Payouts();
                for (Settlement other : settlements) {
                    if (other.payout != null && other.choice.status() == ResolutionStatus.FINAL) {
                        costing.payout(other.claim, other.choice.remedy(), now);
                    }
                }
            }
            if (!now.giveBack(settlement.context().account(), fee)) {
                settlement.dropShippingFee();
            }
        }
    }

    private static int pass(ResolutionStatus status) {
        return status == ResolutionStatus.FINAL ? 0 : status == ResolutionStatus.NEEDS_REVIEW ? 2 : 1;
    }

    /** What each claim pays out; what is decided now before what waits for the customer, and that before what waits for a person. */
    private @Nullable Payout[] payouts(ClaimEvaluation[] claims, Choice[] choices) {
        @Nullable Payout[] paid = new Payout[claims.length];
        Payouts payouts = new Payouts();
        if (paid.length > 1) {
            for (int i = 0; i < paid.length; i++) {
                ClaimContext context = claims[i].context;
                if (context.incident().affectedUnits() != null
                        && choices[i].remedy().shipsGoods()) {
                    payouts.keep(context.account());
                }
            }
        }
        for (int pass = 0; pass < 3; pass++) {
            for (int i = 0; i < paid.length; i++) {
                if (pass(choices[i].status()) == pass) {
                    paid[i] = costing.payout(claims[i], choices[i].remedy(), payouts);
                }
            }
        }
        return paid;
    }

    /** The claim with which money of the order goes back in the same resolution; null when none does. */
    private static @Nullable String paidWith(
            ClaimEvaluation claim, ClaimEvaluation[] claims, @Nullable Payout[] payouts) {
        for (int i = 0; i < payouts.length; i++) {
            Payout payout = payouts[i];
            if (payout != null && !payout.isNothing() && claims[i].context.ledger() == claim.context.ledger()) {
                return claims[i].id();
            }
        }
        return null;
    }

    static SettledClaim settledClaim(ClaimEvaluation claim, Choice choice, @Nullable Payout payout, Costing costing) {
        StockPosition source = costing.source(claim.context, choice.remedy());
        ShippingPlan fastest = source == null
                ? null
                : claim.context.deliveries().fastest(source, claim.context.has(ItemTrait.DIGITAL));
        return new SettledClaim(
                claim.assessed(),
                choice.remedy(),
                choice.status(),
                payout == null ? null : payout.amount(),
                payout == null ? claim.context.nothing() : payout.released(),
                payout == null ? claim.context.nothing() : payout.disputed(),
                isOfferingExchange(choice) ? costing.dearer(claim) : claim.context.nothing(),
                choice.wishUnmet(),
                claim.isWishRuledOut(),
                costing.of(claim, choice.remedy(), payout == null ? null : payout.amount()),
                fastest == null ? null : fastest.confidence());
    }

    private static boolean isOfferingExchange(Choice choice) {
        for (RemedyType option : choice.options()) {
            if (option.isExchange()) {
                return true;
            }
        }
        return choice.remedy().isExchange();
    }

    /** What is said to the customer; null when nobody writes to him. */
    private @Nullable Message message(CaseFile caseFile, Settlement[] settlements, Dates dates) {
        List<MessagePart> parts = new ArrayList<>(settlements.length);
        for (Settlement s : settlements) {
            if (s.isTold()) {
                parts.add(new MessagePart(
                        s.context(),
                        s.decision(),
                        s.points(),
                        s.apology(),
                        s.enclosure(),
                        s.settled.getWished(),
                        s.context().lastOwner(),
                        disputeCheck(s, dates)));
            }
        }
        return parts.isEmpty() ? null : speaker.about(caseFile, parts);
    }

    /** The day on which somebody looks whether the customer's bank has decided; null when nobody has to. */
    private static @Nullable LocalDate disputeCheck(Settlement s, Dates dates) {
        return s.isFollowed(FollowUpType.DISPUTE_CHECK)
                ? dates.dayOf(dates.due(
                        FollowUpType.DISPUTE_CHECK, null, null, s.context().deliveries()))
                : null;
    }

    /** References are kept while the rules fire; the words come when somebody reads them. */
    private Resolution assemble(
            PolicyReference policy,
            CaseFile caseFile,
            Settlement[] settlements,
            @Nullable Message message,
            Dates dates,
            List<String> objections) {
        List<LineDecision> decisions = new ArrayList<>(settlements.length);
        for (Settlement settlement : settlements) {
            decisions.add(settlement.decision());
        }
        List<Communication> communications =
                message == null ? List.of() : new LazyList<>(() -> List.of(message.inWords()), message.source());
        return new Resolution(
                caseFile.id(),
                caseFile.clock().now(),
                caseFile.clock().zone(),
                LibraryVersion.CURRENT,
                Resolution.SCHEMA_VERSION,
                policy,
                status(decisions),
                decisions,
                communications,
                new LazyList<>(() -> followUps(settlements, dates)),
                approval(settlements),
                blocked(settlements),
                new LazyList<>(() -> rejected(settlements)),
                explaining
                        ? new LazyList<>(() -> RationaleBuilder.of(
                                settlements, bundle, ruleBase, claim -> choose(claim, dates), communications))
                        : List.of(),
                Warnings.of(settlements, objections),
                effort(decisions));
    }

    private static ResolutionStatus status(List<LineDecision> decisions) {
        if (decisions.size() == 1) {
            return decisions.get(0).status();
        }
        int furthest = FURTHEST_FIRST.size() - 1;
        for (LineDecision decision : decisions) {
            furthest = Math.min(furthest, FURTHEST_FIRST.indexOf(decision.status()));
        }
        return FURTHEST_FIRST.get(furthest);
    }

    private List<FollowUp> followUps(Settlement[] settlements, Dates dates) {
        List<FollowUp> all = new ArrayList<>();
        for (Settlement s : settlements) {
            LineDecision decision = s.decision();
            Set<FollowUpType> types = s.followUps();
            Remedy.Pending pending = decision.pending();
            if (pending != null) {
                types.add(dueOf(pending));
            }
            Instant until = pending == null ? null : pending.until();
            for (FollowUpType type : types) {
                Instant due = dates.due(
                        type, decision.planned().shipping(), until, s.context().deliveries());
                RemedyType next = due.equals(until) ? decision.remedyType() : null;
                all.add(new FollowUp(type, due, owner(type, s), decision.id(), next, purpose(type, decision)));
            }
        }
        all.sort(Comparator.comparing(FollowUp::dueAt)
                .thenComparing(FollowUp::type)
                .thenComparing(f -> String.valueOf(f.decisionId())));
        return all;
    }

    private static FollowUpType dueOf(Remedy.Pending pending) {
        return switch (pending.kind()) {
            case WAIT -> FollowUpType.RECHECK_AT;
            case REVIEW -> FollowUpType.REVIEW_DUE;
            case QUESTION -> pending instanceof Remedy.Choice ? FollowUpType.CHOICE_DUE : FollowUpType.ANSWER_DUE;
        };
    }

    private String owner(FollowUpType type, Settlement s) {
        String owner = words.ownerOf(type);
        return owner == null ? s.settled.getLastOwner() : owner;
    }

    private String purpose(FollowUpType type, LineDecision decision) {
        return words.purposeOf(type, name -> switch (name) {
            case "item" -> String.valueOf(decision.item());
            case "remedy", "next" -> Words.of(decision.remedyType());
            case "incident" -> Words.of(decision.incident());
            default -> "";
        });
    }

    private static @Nullable Approval approval(Settlement[] settlements) {
        ApprovalLevel level = null;
        Money cost = null;
        for (Settlement s : settlements) {
            ApprovalLevel asked = s.approval();
            if (asked != null && (level == null || asked.compareTo(level) > 0)) {
                level = asked;
                cost = s.cost();
            }
        }
        return level == null || cost == null ? null : new Approval(level, cost, true, false);
    }

    private static List<BlockedAction> blocked(Settlement[] settlements) {
        List<BlockedAction> blocked = List.of();
        for (Settlement s : settlements) {
            if (s.context().plannedAction() == null) {
                continue;
            }
            for (Firing firing : s.firings) {
                if (firing.contribution() instanceof Obligation.Block block) {
                    PlannedActionType action = block.action();
                    String incident = s.context().incident().id();
                    if (blocked.stream()
                            .noneMatch(b ->
                                    b.action().equals(action) && b.incidentId().equals(incident))) {
                        blocked = blocked.isEmpty() ? new ArrayList<>(1) : blocked;
                        blocked.add(new BlockedAction(action, incident, ReasonText.of(firing)));
                    }
                }
            }
        }
        return blocked;
    }

    private List<RejectedAlternative> rejected(Settlement[] settlements) {
        List<RejectedAlternative> rejected = new ArrayList<>();
        for (Settlement s : settlements) {
            int first = rejected.size();
            for (Firing firing : s.claim.vetoed) {
                String what = firing.contribution() instanceof Veto.OfRemedy veto
                        ? veto.type().name()
                        : ((Veto.OfPause) firing.contribution()).kind().name();
                RejectedAlternative why = new RejectedAlternative(
                        s.claim.id(),
                        what,
                        true,
                        ReasonText.of(firing),
                        firing.rule().principle(),
                        firing.rule().name());
                // A rule that relates facts may say the same of several.
                if (!rejected.subList(first, rejected.size()).contains(why)) {
                    rejected.add(why);
                }
            }
            for (ClaimEvaluation.RemedyProposal proposal : s.claim.proposals()) {
                RemedyType type = proposal.type;
                boolean open =
                        type.equals(s.choice.remedy()) || s.choice.options().contains(type);
                if (!open && !proposal.isVetoed()) {
                    Firing behalf = s.choice.behalf();
                    rejected.add(new RejectedAlternative(
                            s.claim.id(),
                            type.name(),
                            false,
                            ReasonForms.OUTRANKED + Words.of(s.choice.remedy()) + ": "
                                    + RemedyChooser.whyNot(s.claim, s.choice, type, costing),
                            behalf == null ? null : behalf.rule().principle(),
                            behalf == null ? null : behalf.rule().name()));
                }
            }
        }
        return rejected;
    }

    /** What the customer has to do himself: send something back, choose, answer, pay. */
    private static int effort(List<LineDecision> decisions) {
        int steps = 0;
        for (LineDecision decision : decisions) {
            ReturnRequirement back = decision.returning().requirement();
            if (back == ReturnRequirement.REQUIRED_BEFORE_REFUND || back == ReturnRequirement.AFTER_REPLACEMENT) {
                steps++;
            }
            Remedy.Pending pending = decision.pending();
            if (pending != null && pending.kind() == PauseKind.QUESTION) {
                steps++;
            }
            if (decision.planned().receivable().due() != null) {
                steps++;
            }
        }
        return steps;
    }
}
