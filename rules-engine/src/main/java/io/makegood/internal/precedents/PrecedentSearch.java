package io.makegood.internal.precedents;

import io.makegood.casefile.CaseFile;
import io.makegood.explain.Precedent;
import io.makegood.explain.Precedent.Difference;
import io.makegood.explain.TippingPoint.Outcome;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.drl.Lexer;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.regions.ReadFact;
import io.makegood.internal.rule.Rule;
import io.makegood.resolution.LineDecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks among documented claims for the nearest one. Claims differ in what rules read of them: in as many facts as no rule would take for the same. A difference counts
 * more where a rule that fired for the claim in question reads it, and so does what came out. Safe for use by many threads once all documented cases are known.
 */
public final class PrecedentSearch {
    /** A difference in what a rule that fired reads, or in the status or the return; any other counts 1. */
    private static final int WEIGHT = 3;
    /** Another remedy: whoever looks for a precedent looks for one that was decided alike, unless another one is nearer by far. */
    private static final int REMEDY = 9;

    private static final List<Phase> PHASES =
            List.of(Phase.ASSESS, Phase.PROPOSE, Phase.GUARD, Phase.GUARD_PAUSE, Phase.CHOOSE, Phase.SETTLE);

    private final PolicyRegions regions;
    private final Decider decider;
    /** Rules that ask other facts of the case: whether they fire stands for what these are. */
    private final List<Rule> relating;

    private final List<Documented> documented = new ArrayList<>();

    /** A claim of a documented case. */
    private record Documented(String caseId, String title, int step, Claim claim) {}

    /** A claim as it was decided. */
    private record Claim(String id, List<ReadFact> facts, Outcome outcome, Course course) {}

    /** Looks at what these rules read. */
    public PrecedentSearch(Bundle bundle, List<Rule> rules, Lexer lexer) {
        this.regions = PolicyRegions.of(bundle, rules, lexer);
        this.decider = new Decider(bundle, AlphaNetwork.of(rules, bundle.vocabulary()), true);
        this.relating = rules.stream()
                .filter(rule ->
                        PHASES.contains(rule.phase()) && !rule.elements().isEmpty())
                .sorted(Comparator.comparing(Rule::name))
                .toList();
    }

    /** Adds the claims of a step of a documented case. */
    public void add(String caseId, String title, int step, CaseFile caseFile) {
        for (Claim claim : claims(caseFile)) {
            if (!claim.facts().isEmpty()) {
                documented.add(new Documented(caseId, title, step, claim));
            }
        }
    }

    private List<Claim> claims(CaseFile caseFile) {
        return decider.courses(caseFile, null).stream().map(this::claim).toList();
    }

    private Claim claim(Course course) {
        List<ReadFact> facts = new ArrayList<>();
        // Nothing is put before them where rules broke down earlier.
        for (Object fact : course.facts(Phase.PROPOSE)) {
            facts.addAll(regions.read(fact));
            for (Rule rule : relating) {
                boolean isFired = course.hasFired(rule.name());
                facts.add(new ReadFact(
                        "whether rule \"" + rule.name() + "\" fires", isFired ? 1 : 0, isFired ? "yes" : "no"));
            }
        }
        LineDecision decision = course.decision();
        Outcome outcome = new Outcome(
                decision.remedyType(), decision.status(), decision.returning().requirement());
        return new Claim(course.id(), facts, outcome, course);
    }

    /** For each claim of a checked case the nearest documented one; none where no claim is documented, or nothing is known of one. */
    public List<Precedent> nearest(CaseFile caseFile) {
        List<Precedent> nearest = new ArrayList<>();
        for (Claim claim : claims(caseFile)) {
            int[] weights = weights(claim);
            Documented precedent = claim.facts().isEmpty() ? null : nearest(claim, weights);
            if (precedent != null) {
                nearest.add(told(claim, precedent, weights));
            }
        }
        return nearest;
    }

    private @Nullable Documented nearest(Claim claim, int[] weights) {
        return documented.stream()
                .min(Comparator.comparingInt((Documented each) -> distance(claim, each.claim(), weights))
                        .thenComparing(Documented::caseId)
                        .thenComparingInt(Documented::step)
                        .thenComparing(each -> each.claim().id()))
                .orElse(null);
    }

    private int[] weights(Claim claim) {
        Set<String> read = new HashSet<>();
        for (Phase phase : PHASES) {
            claim.course().firings(phase).forEach(firing -> {
                firing.rule().reads().forEach(each -> read.add(ReadFact.nameOf(each)));
                read.add("whether rule \"" + firing.rule().name() + "\" fires");
            });
        }
        return claim.facts().stream()
                .mapToInt(fact -> read.contains(fact.name()) ? WEIGHT : 1)
                .toArray();
    }

    private static int distance(Claim claim, Claim other, int[] weights) {
        int distance = apart(claim.outcome(), other.outcome());
        for (int i = 0; i < weights.length; i++) {
            if (claim.facts().get(i).cell() != other.facts().get(i).cell()) {
                distance += weights[i];
            }
        }
        return distance;
    }

    private static int apart(Outcome one, Outcome other) {
        return (one.remedy().equals(other.remedy()) ? 0 : REMEDY)
                + (one.status() == other.status() ? 0 : WEIGHT)
                + (one.returning() == other.returning() ? 0 : WEIGHT);
    }

    private static Precedent told(Claim claim, Documented precedent, int[] weights) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            ReadFact here = claim.facts().get(i);
            ReadFact there = precedent.claim().facts().get(i);
            if (here.cell() != there.cell()) {
                differences.add(new Difference(
                        here.name(),
                        here.text(),
                        there.text(),
                        weights[i] == WEIGHT,
                        Properties.typeOf(Phase.ASSESS.fact(), here.name()) == null
                                ? List.of()
                                : Properties.placesOf(Phase.ASSESS.fact(), here.name())));
            }
        }
        differences.sort(Comparator.comparing((Difference difference) -> !difference.isRead())
                .thenComparing(Difference::what));
        return new Precedent(
                claim.id(),
                precedent.caseId(),
                precedent.title(),
                precedent.step(),
                precedent.claim().id(),
                weights.length,
                distance(claim, precedent.claim(), weights),
                claim.outcome(),
                precedent.claim().outcome(),
                differences);
    }
}
