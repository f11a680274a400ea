package io.makegood.replay;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Incident;
import io.makegood.casefile.OrderLine;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.internal.yaml.PlacedYaml;
import io.makegood.problem.Problem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Whether what a documented case expects, or says must never be, names anything there is: incidents of the case, findings, rules and principles of its
 * policy. What must never be and is misspelt never is, and would look like a test that passes.
 */
final class NameCheck {
    private static final int FEW = 4;
    private static final Pattern LINE = Pattern.compile("[A-Za-z0-9-]+");

    private final CaseText text;
    private final PolicyNames names;
    private final List<Problem> problems;
    private final Set<String> incidents = new LinkedHashSet<>();
    private final Set<String> lines = new LinkedHashSet<>();

    /** @param problems gets what is wrong; the case can be decided all the same */
    NameCheck(CaseText text, PolicyNames names, List<Problem> problems) {
        this.text = text;
        this.names = names;
        this.problems = problems;
    }

    /** Tells a case in which no step has anything to compare. */
    void expectsNothing(Node steps) {
        tell(
                Code.EXPECTS_NOTHING,
                steps,
                "nothing has to come out of this case, whatever is decided",
                Suggestion.words("`expect: …`"));
    }

    private void tell(Code code, Node node, String message, @Nullable Suggestion suggestion) {
        problems.add(text.problem(code, node, message, suggestion));
    }

    /** Knows the incidents and lines of the case the first step is decided from. */
    void know(CaseFile facts) {
        facts.incidents().stream().map(Incident::id).forEach(incidents::add);
        facts.orders().stream()
                .flatMap(order -> order.lines().stream())
                .map(OrderLine::id)
                .forEach(lines::add);
    }

    /** Knows the incidents and lines there are since the step before. */
    void know(MappingNode since) {
        know(since, "incidents", incidents);
        PlacedYaml.itemsOf(PlacedYaml.valueOf(since, "orders")).forEach(order -> know(order, "lines", lines));
    }

    private static void know(Node node, String list, Set<String> ids) {
        for (Node item : PlacedYaml.itemsOf(PlacedYaml.valueOf(node, list))) {
            if (PlacedYaml.valueOf(item, "id") instanceof ScalarNode id) {
                ids.add(id.getValue().strip());
            }
        }
    }

    /** Tells the principles there are not. */
    void principles(@Nullable Node cites) {
        PlacedYaml.itemsOf(cites)
                .forEach(cited ->
                        known(Code.UNKNOWN_PRINCIPLE, cited, names.principles(), "the policy has no principle "));
    }

    /** Tells a principle there is not. */
    void principle(@Nullable Node principle) {
        if (principle != null) {
            known(Code.UNKNOWN_PRINCIPLE, principle, names.principles(), "the policy has no principle ");
        }
    }

    /** Tells the names there are not in a part of a resolution. */
    void part(MappingNode part) {
        for (Node decision : PlacedYaml.itemsOf(PlacedYaml.valueOf(part, "decisions"))) {
            incident(PlacedYaml.valueOf(decision, "id"));
            incident(PlacedYaml.valueOf(decision, "incidentId"));
            PlacedYaml.itemsOf(PlacedYaml.valueOf(decision, "findings"))
                    .forEach(finding ->
                            known(Code.UNKNOWN_FINDING, finding, names.findings(), "no rule of the policy finds "));
        }
        for (Node followUp : PlacedYaml.itemsOf(PlacedYaml.valueOf(part, "followUps"))) {
            incident(PlacedYaml.valueOf(followUp, "decisionId"));
        }
        for (String list : List.of("rationale", "rejectedAlternatives")) {
            for (Node reason : PlacedYaml.itemsOf(PlacedYaml.valueOf(part, list))) {
                principle(PlacedYaml.valueOf(reason, "principle"));
                Node rule = PlacedYaml.valueOf(reason, "rule");
                if (rule != null) {
                    known(Code.UNKNOWN_RULE, rule, names.rules(), "the policy has no rule ");
                }
            }
        }
    }

    /** What a decision is about begins with its incident. */
    private void incident(@Nullable Node id) {
        if (id instanceof ScalarNode scalar && !CaseText.isNothing(scalar) && !incidents.isEmpty()) {
            String written = scalar.getValue().strip();
            int end = written.indexOf('/');
            String incident = end < 0 ? written : written.substring(0, end);
            if (!incidents.contains(incident)) {
                String rest = end < 0 ? "" : written.substring(end);
                String nearest = Nearest.to(incident, incidents);
                tell(
                        Code.UNKNOWN_INCIDENT,
                        scalar,
                        "the case has no incident " + QuotedText.of(incident),
                        nearest != null
                                ? Suggestion.write(nearest + rest)
                                : incidents.size() == 1
                                        ? Suggestion.write(incidents.iterator().next() + rest)
                                        : null);
            } else if (end >= 0) {
                line(scalar, incident + "/", written.substring(end + 1));
            }
        }
    }

    /** What a decision is about goes on with its line. */
    private void line(ScalarNode id, String incident, String line) {
        if (!lines.isEmpty() && !lines.contains(line) && LINE.matcher(line).matches()) {
            String nearest = lines.size() == 1 ? lines.iterator().next() : Nearest.to(line, lines);
            tell(
                    Code.UNKNOWN_INCIDENT,
                    id,
                    "the case has no line " + QuotedText.of(line),
                    nearest == null ? null : Suggestion.write(incident + nearest));
        }
    }

    private void known(Code code, Node node, Collection<String> all, String wrong) {
        if (node instanceof ScalarNode scalar && !CaseText.isNothing(scalar) && !all.isEmpty()) {
            String written = scalar.getValue().strip();
            if (!all.contains(written)) {
                boolean areFew = all.size() <= FEW;
                tell(
                        code,
                        scalar,
                        wrong + QuotedText.of(written),
                        areFew ? Suggestion.nearestOrAll(written, all) : Suggestion.like(written, all));
            }
        }
    }
}
