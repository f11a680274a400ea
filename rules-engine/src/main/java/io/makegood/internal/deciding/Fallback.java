package io.makegood.internal.deciding;

import io.makegood.casefile.PlannedAction;
import io.makegood.internal.bundle.EngineConduct;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.contribution.Obligation;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.ledger.Payout;
import io.makegood.internal.rule.Because;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleFailure;
import io.makegood.internal.text.Span;
import io.makegood.resolution.Act;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Resolution;
import io.makegood.rules.SettledClaim;
import io.makegood.vocabulary.CommPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a policy did that it must not, and by which rules. */
final class Fallback {
    private final EngineConduct conduct;
    /** As what the engine speaks: no rule of the policy, and serving no principle but the one the policy names. */
    private final Rule safeguards;

    Fallback(EngineConduct conduct) {
        this.conduct = conduct;
        this.safeguards = Rule.of(
                "the safeguards of the engine",
                Phase.SETTLE,
                Objects.requireNonNullElse(conduct.reviews(), ""),
                1,
                new Because("what the rules made of this must not be, so a person decides"),
                "",
                List.of(),
                List.of(),
                List.of(),
                new Span("", 0, 0, 0, 0, 0, 0));
    }

    /** A dated human review, whatever the rules said. */
    static Choice choice(ClaimEvaluation claim) {
        if (!claim.isAssessed()) {
            // What was said so far is half a sentence.
            claim.log.take();
            claim.assess();
        }
        return RemedyChooser.review(claim, false, "what the rules made of this cannot be; a person decides");
    }

    /**
     * A choice of the engine's in kind words.
     *
     * @param payout what it pays; null when it gives no money
     * @param objections what is objected to in the decision it stands for
     */
    Settlement review(
            ClaimEvaluation claim,
            Choice choice,
            @Nullable Payout payout,
            List<Objection> objections,
            Costing costing) {
        SettledClaim settled = Decider.settledClaim(claim, choice, payout, costing);
        List<Firing> firings = new ArrayList<>();
        for (CommPoint point : conduct.says()) {
            firings.add(new Firing(safeguards, settled, Obligation.Say.of(point)));
        }
        firings.add(new Firing(safeguards, settled, Obligation.Term.of(Duty.APOLOGISE, conduct.apology())));
        PlannedAction plan = claim.context.plannedAction();
        if (plan != null && !settled.isPlannedLawfully()) {
            // Nothing is done while a person looks at whether it may be.
            firings.add(new Firing(safeguards, settled, new Obligation.Block(plan.type())));
        }
        return new Settlement(claim, choice, payout, settled, firings.toArray(Firing[]::new), false, objections);
    }

    /** What is to be told when a rule broke down. */
    static String warning(RuleFailure failure) {
        return "case: " + failure.getMessage() + "; a person decides instead";
    }

    /** One warning for each objection, naming who objects and the rules that shaped the decision. */
    static List<String> warnings(Resolution refused, List<Objection> objections) {
        // What has no decision is about all of them.
        Map<String, Set<String>> rulesOf = new HashMap<>();
        for (Reason reason : refused.rationale()) {
            boolean shaping =
                    reason.act() == Act.PREFERRED || reason.act() == Act.PROPOSED || reason.act() == Act.VETOED;
            if (reason.effective() && reason.rule() != null && shaping) {
                for (String about : List.of(reason.decisionId(), "")) {
                    rulesOf.computeIfAbsent(about, id -> new LinkedHashSet<>()).add(reason.rule());
                }
            }
        }
        List<String> warnings = new ArrayList<>();
        for (Objection objection : objections) {
            Set<String> rules = rulesOf.getOrDefault(objection.decisionId(), Set.of());
            warnings.add((objection.isAboutAll() ? "case" : objection.decisionId()) + ": " + objection.wrong() + ", "
                    + objection.forbiddenBy() + "; a person decides instead (rules: " + String.join("; ", rules)
                    + ")");
        }
        return warnings;
    }
}
