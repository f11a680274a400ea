package io.makegood.internal.deciding;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.contribution.Assessment;
import io.makegood.internal.contribution.Contribution;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.contribution.Obligation;
import io.makegood.internal.contribution.Preference;
import io.makegood.internal.contribution.Proposal;
import io.makegood.internal.contribution.Veto;
import io.makegood.internal.contribution.Violation;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Read;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.text.ReasonForms;
import io.makegood.internal.text.Words;
import io.makegood.resolution.Act;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.Communication;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.ShippingPlan;
import io.makegood.resolution.UsedFact;
import io.makegood.rules.FinishedDecision;
import io.makegood.rules.FinishedMessage;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnRequirement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Renders what was written down into the proof: every step with its rule, principle and facts, each fact with its place. */
final class RationaleBuilder {
    private final Parameters parameters;
    private final List<Reason> reasons = new ArrayList<>();
    /** How many reasons have an id that begins like this. */
    private final Map<String, Integer> ids = new HashMap<>();
    /** Of the claim whose reasons are added. */
    private Set<Firing> deciding = Set.of();

    private final Set<CommPoint> points;

    /** The principle that is served where no rule prefers anything; null when the policy names none. */
    private final @Nullable String chooses;

    private RationaleBuilder(Bundle bundle, Set<CommPoint> points) {
        this.parameters = bundle.parameters();
        this.chooses = bundle.engine().chooses();
        this.points = points;
    }

    /** The proof of some decisions and of what is said about them. */
    static List<Reason> of(
            Settlement[] settlements,
            Bundle bundle,
            RuleBase ruleBase,
            Function<ClaimEvaluation, Choice> chooser,
            List<Communication> communications) {
        Set<CommPoint> points = EnumSet.noneOf(CommPoint.class);
        communications.forEach(communication -> points.addAll(communication.points()));
        RationaleBuilder proof = new RationaleBuilder(bundle, points);
        try (RuleBase.Session again = ruleBase.start(
                settlements.length, place -> settlements[place].claim.reported, settlements[0].claim.log.listener())) {
            DecidingFirings firings = new DecidingFirings(settlements, again, chooser);
            for (int i = 0; i < settlements.length; i++) {
                proof.deciding = firings.of(i);
                proof.add(settlements[i]);
            }
        }
        return proof.withPremises();
    }

    /** What was found decides as well where something that decides rests on it. */
    private List<Reason> withPremises() {
        Set<String> premises = reasons.stream()
                .filter(Reason::deciding)
                .flatMap(reason -> reason.facts().stream())
                .map(UsedFact::source)
                .collect(Collectors.toSet());
        return reasons.stream()
                .map(reason -> reason.act() == Act.FOUND && premises.contains(reason.id()) ? deciding(reason) : reason)
                .toList();
    }

    private static Reason deciding(Reason reason) {
        return new Reason(
                reason.id(),
                reason.decisionId(),
                reason.act(),
                reason.conclusion(),
                reason.principle(),
                reason.rule(),
                reason.because(),
                reason.facts(),
                reason.effective(),
                true);
    }

    private void add(Settlement settlement) {
        ClaimEvaluation claim = settlement.claim;
        Choice choice = settlement.choice;
        // What later steps refer to: "fault", words of a finding, "remedy".
        Map<String, String> known = new HashMap<>();
        Firing fault = claim.effectiveFault();
        for (Firing firing : claim.found) {
            boolean isFault = firing.contribution() instanceof Assessment.Fault;
            // Whoever finds the fault where it lies is right as well.
            boolean prevails = fault != null && firing.contribution().equals(fault.contribution());
            String id = add(claim, Act.FOUND, firing, !isFault || prevails, known);
            if (firing.contribution() instanceof Assessment.Finding finding) {
                known.putIfAbsent(finding.name(), id);
            } else if (prevails) {
                known.putIfAbsent("fault", id);
            }
        }
        List<UsedFact> support = new ArrayList<>();
        Map<RemedyType, String> proposals = new HashMap<>();
        for (Firing firing : claim.proposed) {
            boolean effective = isFor(firing.contribution(), choice);
            String id = add(claim, Act.PROPOSED, firing, effective, known);
            if (firing.contribution() instanceof Proposal.Remedy remedy) {
                proposals.putIfAbsent(remedy.type(), id);
                if (effective) {
                    support.add(new UsedFact("proposed", Words.of(remedy.type()), id));
                }
            }
        }
        for (Firing firing : claim.vetoed) {
            Map<String, String> here = new HashMap<>(known);
            if (firing.contribution() instanceof Veto.OfRemedy veto) {
                here.put("type", proposals.getOrDefault(veto.type(), ""));
            }
            add(claim, Act.VETOED, firing, true, here);
        }
        for (Firing firing : claim.preferred) {
            Map<String, String> here = new HashMap<>(known);
            RemedyType type = ((Preference) firing.contribution()).type();
            here.put("type", proposals.getOrDefault(type, ""));
            boolean effective = isFor(firing.contribution(), choice);
            String id = add(claim, Act.PREFERRED, firing, effective, here);
            if (effective) {
                support.add(new UsedFact("preferred", Words.of(type), id));
            }
        }
        if (settlement.objections != null) {
            settlement.objections.forEach(objection -> add(claim, objection, known));
        }
        String chosen = id(claim, "chosen");
        reasons.add(new Reason(
                chosen,
                claim.id(),
                Act.CHOSEN,
                ReasonForms.REMEDY + Words.of(choice.remedy()) + ", " + Words.of(choice.status()),
                choice.behalf() == null ? chooses : choice.behalf().rule().principle(),
                null,
                choice.because(),
                List.copyOf(support),
                true,
                true));
        known.put("remedy", chosen);
        known.put("status", chosen);
        known.put("decidedNow", chosen);
        known.put("wishUnmet", chosen);
        known.put("remedyByLaw", chosen);
        known.put("payingMoney", chosen);
        known.put("sendingGoods", chosen);
        addComputed(settlement, known);
        addWeighty(settlement);
        for (Firing firing : settlement.firings) {
            add(claim, Act.SETTLED, firing, isEffective(settlement, firing), known);
        }
    }

    /** Of what comes with a remedy, what is given on top, what the customer has to send, and what the platform must not do. */
    private void addWeighty(Settlement settlement) {
        LineDecision decision = settlement.decision();
        if (!decision.compensations().isEmpty()) {
            addTo(deciding, settlement.by(Duty.SHIPPING_FEE));
            addTo(deciding, settlement.by(Duty.COMPENSATE));
        }
        addTo(deciding, decision.planned().receivable().waived() == null ? null : settlement.by(Duty.WAIVE));
        ReturnRequirement requirement = decision.returning().requirement();
        boolean isErrand = requirement == ReturnRequirement.REQUIRED_BEFORE_REFUND
                || requirement == ReturnRequirement.AFTER_REPLACEMENT;
        addTo(deciding, isErrand ? settlement.by(Duty.RETURN) : null);
        for (Firing firing : settlement.firings) {
            addTo(deciding, firing.contribution() instanceof Obligation.Block ? firing : null);
        }
    }

    private static void addTo(Set<Firing> firings, @Nullable Firing firing) {
        if (firing != null) {
            firings.add(firing);
        }
    }

    /** A point counts when it was said: one that has nothing to say for this decision is left out of the message. */
    private boolean isEffective(Settlement settlement, Firing firing) {
        return firing.contribution() instanceof Obligation.Say say
                ? points.contains(say.point())
                : settlement.isEffective(firing);
    }

    private static boolean isFor(Contribution contribution, Choice choice) {
        if (contribution instanceof Proposal.Remedy remedy) {
            return remedy.type().equals(choice.remedy()) || choice.options().contains(remedy.type());
        }
        if (contribution instanceof Preference.Preferred preference) {
            return preference.type().equals(choice.remedy());
        }
        if (contribution instanceof Preference.Offered offer) {
            return choice.options().contains(offer.type()) || offer.type().equals(choice.remedy());
        }
        return contribution instanceof Proposal.Pause delay && delay.kind() == choice.pauseKind();
    }

    private void addComputed(Settlement settlement, Map<String, String> known) {
        LineDecision decision = settlement.decision();
        ClaimContext context = settlement.context();
        Repayment repayment = decision.planned().repayment();
        if (repayment != null) {
            List<UsedFact> facts = new ArrayList<>();
            for (AmountPart part : repayment.parts()) {
                facts.add(new UsedFact(Words.of(part.kind()), part.amount().toString(), part.source()));
            }
            facts.add(new UsedFact("remedy", Words.of(decision.remedyType()), known.getOrDefault("remedy", "")));
            String id = compute(settlement, "amount", ReasonForms.AMOUNT + repayment.amount(), sum(repayment), facts);
            known.put("amount", id);
            known.put("disputed", id);
        }
        Money released = decision.planned().receivable().released();
        if (released != null) {
            String id = compute(
                    settlement,
                    "released",
                    ReasonForms.NO_LONGER_TO_BE_PAID + released,
                    ReasonForms.NOT_PAID_YET,
                    List.of(
                            new UsedFact("paid", paidFor(context), "payments"),
                            new UsedFact("remedy", Words.of(decision.remedyType()), known.getOrDefault("remedy", ""))));
            known.put("released", id);
        }
        ShippingPlan plan = decision.planned().shipping();
        if (plan != null) {
            List<UsedFact> facts = new ArrayList<>();
            facts.add(new UsedFact("service", Words.of(plan.speed()), "shippingOptions/" + plan.optionId()));
            facts.add(new UsedFact("now", context.caseFile().clock().now().toString(), "clock/now"));
            String stock = decision.planned().stockId();
            facts.add(new UsedFact("from", String.valueOf(stock), "stock/" + stock));
            String id = compute(
                    settlement,
                    "delivery",
                    ReasonForms.DELIVERY + ReasonForms.EXPECTED + plan.expected() + ", " + ReasonForms.AT_THE_LATEST
                            + plan.atTheLatest() + ", " + Words.of(plan.confidence()),
                    ReasonForms.LEAVES_ON + plan.dispatchBy() + ReasonForms.TIMETABLE,
                    facts);
            known.put("confidence", id);
        }
    }

    private static String sum(Repayment repayment) {
        Set<AmountPartKind> kinds = EnumSet.noneOf(AmountPartKind.class);
        repayment.parts().forEach(part -> kinds.add(part.kind()));
        List<String> less = new ArrayList<>();
        if (kinds.contains(AmountPartKind.ALREADY_RETURNED)) {
            less.add("what already went back");
        }
        if (kinds.contains(AmountPartKind.NOT_YET_PAID)) {
            less.add("what was not paid yet");
        }
        if (kinds.contains(AmountPartKind.DISPUTED)) {
            less.add("what the bank is asked for");
        }
        String of = kinds.contains(AmountPartKind.SURPLUS)
                ? "what was paid beyond the price"
                : kinds.contains(AmountPartKind.PRICE_DIFFERENCE)
                        ? "the difference between two prices"
                        : kinds.contains(AmountPartKind.AGREED) ? "as the remedy says" : "all that it cost";
        return less.isEmpty() ? of : of + ", less " + String.join(" and ", less);
    }

    private static String paidFor(ClaimContext context) {
        return context.ledger().paidSum().toString();
    }

    private String compute(
            Settlement settlement, String what, String conclusion, String because, List<UsedFact> facts) {
        String id = id(settlement.claim, what);
        reasons.add(new Reason(
                id,
                settlement.claim.id(),
                Act.COMPUTED,
                conclusion,
                null,
                null,
                because,
                List.copyOf(facts),
                true,
                false));
        return id;
    }

    private String add(ClaimEvaluation claim, Act act, Firing firing, boolean effective, Map<String, String> known) {
        String id = id(claim, firing.rule().name());
        reasons.add(new Reason(
                id,
                claim.id(),
                act,
                firing.contribution().conclusion(),
                firing.rule().principle().isEmpty() ? null : firing.rule().principle(),
                firing.rule().name(),
                ReasonText.of(firing),
                facts(claim.context, firing, known, parameters),
                effective,
                deciding.contains(firing) || firing.contribution() instanceof Violation));
        return id;
    }

    /** What a decision must not be that was made before. */
    private void add(ClaimEvaluation claim, Objection objection, Map<String, String> known) {
        Firing firing = objection.firing();
        if (firing != null) {
            add(claim, Act.VETOED, firing, true, known);
        } else if (objection.check() != null) {
            reasons.add(new Reason(
                    id(claim, "objection"),
                    claim.id(),
                    Act.VETOED,
                    "must not be: " + objection.wrong(),
                    null,
                    null,
                    objection.check().words(),
                    List.of(),
                    true,
                    true));
        }
    }

    /**
     * What a rule read, each with its place.
     *
     * @param known where what was found or chosen comes from
     */
    static List<UsedFact> facts(ClaimContext context, Firing firing, Map<String, String> known, Parameters parameters) {
        List<UsedFact> facts = new ArrayList<>();
        for (Read read : firing.rule().reads()) {
            switch (read.kind()) {
                case FINDING ->
                    facts.add(new UsedFact(
                            read.name(),
                            known.containsKey(read.name()) ? "yes" : "no",
                            known.getOrDefault(read.name(), "nothing found")));
                case POINT ->
                    facts.add(new UsedFact(
                            "says " + read.name(), ReasonText.shown(says(firing.fact(), read.name())), "the message"));
                case PARAMETER -> {
                    Parameters.Parameter parameter = parameters.get(read.name());
                    facts.add(new UsedFact(
                            read.name(),
                            parameter.value().toPlainString() + " " + parameter.unit(),
                            "policy.yaml/parameters/" + read.name()));
                }
                case PROPERTY ->
                    facts.add(new UsedFact(
                            read.name(),
                            ReasonText.shown(ReasonText.value(firing.fact(), read.name()), read.type()),
                            source(context, firing, read.name(), known)));
            }
        }
        for (Element element : firing.rule().elements()) {
            RelatedFacts.cite(context, firing, element, facts);
        }
        return facts;
    }

    private static boolean says(Object fact, String point) {
        CommPoint asked = CommPoint.valueOf(point);
        return fact instanceof FinishedDecision decision
                ? decision.says(asked)
                : fact instanceof FinishedMessage message && message.says(asked);
    }

    private static String source(ClaimContext context, Firing firing, String path, Map<String, String> known) {
        List<String> places = Properties.placesOf(firing.fact().getClass(), path);
        if (!places.isEmpty()) {
            return places.stream()
                    .map(place -> FactSources.of(context, place))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
        String last = path.substring(path.lastIndexOf('.') + 1);
        @Nullable String reason = known.get(last);
        return reason == null || reason.isEmpty() ? "the phase before" : reason;
    }

    /** The same for the same rule and claim, whatever else is in the proof. */
    private String id(ClaimEvaluation claim, String said) {
        String id = claim.id() + "#" + Words.kebab(said);
        int number = ids.merge(id, 1, Integer::sum);
        return number == 1 ? id : id + "~" + number;
    }
}
