package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Explanations;
import io.makegood.engine.Policy;
import io.makegood.explain.Precedent;
import io.makegood.explain.TippingPoint.Outcome;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.rule.Read;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import io.makegood.resolution.LineDecision;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrecedentsTest {
    private static final Policy POLICY = Policy.customerFirst();
    private static final ReadRules READ = ReadRules.of(POLICY);
    private static final Decider DECIDER = new Decider(
            READ.bundle(), AlphaNetwork.of(READ.rules(), READ.bundle().vocabulary()), true);
    private static final PolicyRegions REGIONS = PolicyRegions.of(READ.bundle(), READ.rules(), new DroolsLexer());
    private static final List<CaseResult> CASES =
            Replay.of(POLICY).runAll(each -> {}).cases();
    private static final Precedents PRECEDENTS = Precedents.of(POLICY, CASES);

    private static final List<Phase> SPEAKING = Stream.of(Phase.values())
            .filter(phase -> !phase.folder().equals(Phase.SAFEGUARD.folder()))
            .toList();
    private static final List<Rule> RELATING = READ.rules().stream()
            .filter(rule -> !rule.elements().isEmpty() && SPEAKING.contains(rule.phase()))
            .toList();

    @Test
    void a_documented_claim_is_its_own_precedent_or_has_one_that_no_rule_tells_from_it() {
        int claims = 0;
        for (CaseResult each : CASES) {
            for (StepResult step : each.steps()) {
                List<Precedent> nearest = PRECEDENTS.nearest(step.caseFile());
                assertEquals(step.resolution().decisions().size(), nearest.size(), each.id());
                for (Precedent precedent : nearest) {
                    claims++;
                    assertEquals(0, precedent.distance(), () -> each.id() + ": " + precedent);
                    assertEquals(List.of(), precedent.differences());
                    assertTrue(precedent.isAlike());
                }
            }
        }
        assertTrue(claims > 200, "only " + claims);
    }

    @Test
    void the_order_of_the_cases_does_not_matter() {
        List<CaseResult> shuffled = new ArrayList<>(CASES);
        Collections.shuffle(shuffled, new Random(1));
        Precedents others = Precedents.of(POLICY, shuffled);
        for (int seed = 0; seed < 15; seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            assertEquals(PRECEDENTS.nearest(caseFile), others.nearest(caseFile));
        }
    }

    @Test
    void no_documented_claim_is_nearer() {
        List<Point> documented = new ArrayList<>();
        CASES.forEach(each -> each.steps().forEach(step -> documented.addAll(points(step.caseFile()))));
        int differing = 0;
        for (int seed = 0; seed < 10; seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            List<Point> points = points(caseFile);
            List<Precedent> nearest = PRECEDENTS.nearest(caseFile);
            for (int i = 0; i < nearest.size(); i++) {
                Point point = points.get(i);
                Precedent precedent = nearest.get(i);
                assertEquals(point.course().id(), precedent.decisionId());
                int least = documented.stream()
                        .mapToInt(other -> distance(point, other))
                        .min()
                        .orElseThrow();
                assertEquals(least, precedent.distance(), "case " + seed + ", " + precedent);
                int told = precedent.differences().stream()
                                .mapToInt(each -> each.isRead() ? 3 : 1)
                                .sum()
                        + apart(precedent.outcome(), precedent.precedentOutcome());
                assertEquals(precedent.distance(), told, "case " + seed + ", " + precedent);
                differing += precedent.differences().isEmpty() ? 0 : 1;
            }
        }
        assertTrue(differing > 10, "only " + differing);
    }

    /** A claim as a box of the space in which rules are laid out. */
    private record Point(Course course, Map<Dimension, BitSet> cells, Outcome outcome) {}

    private static List<Point> points(CaseFile caseFile) {
        List<Point> points = new ArrayList<>();
        for (Course course : DECIDER.courses(caseFile, null)) {
            Box box = REGIONS.cellsOf(course.facts(Phase.PROPOSE).get(0));
            Map<Dimension, BitSet> cells = new LinkedHashMap<>();
            box.dimensions().forEach(dimension -> cells.put(dimension, box.cells(dimension)));
            LineDecision decision = course.decision();
            points.add(new Point(
                    course,
                    cells,
                    new Outcome(
                            decision.remedyType(),
                            decision.status(),
                            decision.returning().requirement())));
        }
        return points;
    }

    private static int apart(Outcome one, Outcome two) {
        return (one.remedy().equals(two.remedy()) ? 0 : 9)
                + (one.status() == two.status() ? 0 : 3)
                + (one.returning() == two.returning() ? 0 : 3);
    }

    private static int distance(Point point, Point other) {
        Set<String> read = new HashSet<>();
        Set<String> fired = new HashSet<>();
        for (Phase phase : SPEAKING) {
            point.course().firings(phase).forEach(firing -> {
                fired.add(firing.rule().name());
                firing.rule().reads().forEach(each -> read.add(name(each)));
            });
        }
        int distance = apart(point.outcome(), other.outcome());
        for (Dimension dimension : point.cells().keySet()) {
            if (!point.cells().get(dimension).equals(other.cells().get(dimension))) {
                distance += read.contains(dimension.name()) ? 3 : 1;
            }
        }
        for (Rule rule : RELATING) {
            if (point.course().hasFired(rule.name()) != other.course().hasFired(rule.name())) {
                distance += fired.contains(rule.name()) ? 3 : 1;
            }
        }
        return distance;
    }

    private static String name(Read read) {
        return read.kind() == Read.Kind.FINDING
                ? "found(\"" + read.name() + "\")"
                : read.name().startsWith("claim.") ? read.name().substring(6) : read.name();
    }

    @Test
    void it_is_told_in_words_and_as_data() {
        Precedent own =
                PRECEDENTS.nearest(CASES.get(0).steps().get(0).caseFile()).get(0);
        assertTrue(Explanations.toText(own).contains("none makes a difference"), () -> Explanations.toText(own));
        Precedent other = PRECEDENTS.nearest(CaseGenerator.of(3)).get(0);
        assertFalse(other.differences().isEmpty());
        String text = Explanations.toText(other);
        assertTrue(text.startsWith(other.decisionId() + " is nearest to " + other.caseId()), text);
        assertTrue(Explanations.toJson(other).replace(" : ", ": ").contains("\"caseId\": \"" + other.caseId() + "\""));
    }
}
