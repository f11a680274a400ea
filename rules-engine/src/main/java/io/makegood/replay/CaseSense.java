package io.makegood.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.reading.CasePlaces;
import io.makegood.internal.text.QuotedText;
import io.makegood.internal.yaml.PlacedYaml;
import io.makegood.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Whether a documented case makes sense by itself, whatever comes out of it: what it assumes is said of places there are, nothing arrives before it was ordered, and
 * no step expects what it says must never be. A case that somebody reports may be odd and is decided; one that documents a policy is to be right.
 */
final class CaseSense {
    private static final int FEW = 4;

    private final CaseText text;
    private final List<Problem> problems;
    /** Remedies that steps expect. */
    private final Set<String> remedies = new LinkedHashSet<>();

    /** @param problems gets what is wrong; the case can be decided all the same */
    CaseSense(CaseText text, List<Problem> problems) {
        this.text = text;
        this.problems = problems;
    }

    private void tell(Code code, Node node, String message, @Nullable Suggestion suggestion) {
        problems.add(text.problem(code, node, message, suggestion));
    }

    /** Tells what is assumed of places there are not. */
    void assumed(@Nullable Node assumed, @Nullable Node facts) {
        if (!(assumed instanceof MappingNode mapping) || facts == null) {
            return;
        }
        Set<String> values = new HashSet<>();
        PlacedYaml.scalars(facts, (name, scalar) -> values.add(scalar.getValue().strip()));
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                CasePlaces.Unknown unknown = CasePlaces.unknown(key.getValue().strip(), values, text.vocabulary());
                if (unknown != null) {
                    tell(
                            Code.UNKNOWN_KEY,
                            key,
                            QuotedText.of(unknown.name()) + " is not known here: a case has no such place",
                            unknown.meant() != null
                                    ? Suggestion.meant(key.getValue(), unknown.meant())
                                    : unknown.known().isEmpty() ? null : listed(unknown.known()));
                }
            }
        }
    }

    private static Suggestion listed(List<String> names) {
        return Suggestion.words((names.size() == 1 ? "" : "one of ") + "`" + String.join("`, `", names) + "`");
    }

    /** Tells what arrived or was reported before it was ordered. */
    void order(CaseFile file, Node facts) {
        ZoneId zone = file.clock().zone();
        LocalDate today = file.clock().today();
        Map<String, LocalDate> placed = new HashMap<>();
        for (Node order : PlacedYaml.itemsOf(PlacedYaml.valueOf(facts, "orders"))) {
            LocalDate day = day(PlacedYaml.valueOf(order, "placedAt"), zone);
            String id = textOf(PlacedYaml.valueOf(order, "id"));
            if (day != null && id != null) {
                placed.put(id, day);
                for (Node line : PlacedYaml.itemsOf(PlacedYaml.valueOf(order, "lines"))) {
                    // What is rented may be there already when its rental is ordered anew.
                    if (PlacedYaml.valueOf(line, "rental") == null) {
                        check(line, "deliveredOn", day, today, zone);
                    }
                }
            }
        }
        for (String list : List.of("shipments", "incidents")) {
            for (Node fact : PlacedYaml.itemsOf(PlacedYaml.valueOf(facts, list))) {
                LocalDate day = placed.get(String.valueOf(textOf(PlacedYaml.valueOf(fact, "orderId"))));
                if (day != null) {
                    check(fact, list.equals("shipments") ? "deliveredAt" : "reportedAt", day, today, zone);
                }
            }
        }
    }

    private void check(Node fact, String name, LocalDate placed, LocalDate today, ZoneId zone) {
        Node node = PlacedYaml.valueOf(fact, name);
        LocalDate day = day(node, zone);
        if (node != null && day != null && day.isBefore(placed)) {
            String written = String.valueOf(textOf(node));
            List<String> likely = new ArrayList<>();
            for (YearMonth month = YearMonth.from(placed);
                    !month.isAfter(YearMonth.from(today)) && likely.size() < 2;
                    month = month.plusMonths(1)) {
                LocalDate other = month.isValidDay(day.getDayOfMonth()) ? month.atDay(day.getDayOfMonth()) : placed;
                if (month.isValidDay(day.getDayOfMonth()) && !other.isBefore(placed) && !other.isAfter(today)) {
                    likely.add(other
                            + written.substring(
                                    Math.min(written.length(), other.toString().length())));
                }
            }
            tell(
                    Code.CONTRADICTORY_FACTS,
                    node,
                    "`" + name + "` is " + QuotedText.of(written) + ", before the order was placed, on " + placed,
                    likely.size() == 1 ? Suggestion.words("`" + likely.get(0) + "`") : null);
        }
    }

    private static @Nullable LocalDate day(@Nullable Node node, ZoneId zone) {
        String written = textOf(node);
        if (written == null) {
            return null;
        }
        try {
            return written.length() == 10
                    ? LocalDate.parse(written)
                    : OffsetDateTime.parse(written).atZoneSameInstant(zone).toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String textOf(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : null;
    }

    /** Tells what a step expects and says must never be, and what it expects that cannot both be. */
    void step(Step step, MappingNode written) {
        decisionsOf(step.expected())
                .forEach(decision -> remedies.add(decision.path("remedy").asText()));
        remedies.remove("");
        List<Node> nevers = PlacedYaml.itemsOf(PlacedYaml.valueOf(written, "never"));
        for (int i = 0; i < Math.min(nevers.size(), step.nevers().size()); i++) {
            never(step, step.nevers().get(i), nevers.get(i));
        }
        List<Node> decisions = new ArrayList<>();
        Node expect = PlacedYaml.valueOf(written, "expect");
        if (expect != null) {
            decisions.addAll(PlacedYaml.itemsOf(PlacedYaml.valueOf(expect, "decisions")));
        }
        for (int i = 1; i < decisions.size(); i++) {
            for (int j = 0; j < i; j++) {
                twice(decisions.get(j), decisions.get(i));
            }
        }
    }

    private void never(Step step, Step.Never never, Node written) {
        ObjectNode matches = never.matches() instanceof ObjectNode part ? part : null;
        Node node = PlacedYaml.valueOf(written, "matches");
        if (matches != null
                && node != null
                && saysAll(matches)
                && Difference.between(matches, step.expected()).isEmpty()) {
            Set<String> others = new LinkedHashSet<>(remedies);
            decisionsOf(step.expected())
                    .forEach(decision -> others.remove(decision.path("remedy").asText()));
            ScalarNode shown = onlyScalar(node);
            boolean isRemedy =
                    shown != null && decisionsOf(matches).size() == 1 && !others.isEmpty() && others.size() <= FEW;
            tell(
                    Code.WRONG_STEP,
                    shown == null ? node : shown,
                    "this step expects just what it says must never be",
                    isRemedy ? listed(List.copyOf(others)) : null);
        }
        String says = never.says();
        Node said = PlacedYaml.valueOf(written, "says");
        if (says != null && said != null) {
            for (JsonNode communication : step.expected().path("communications")) {
                String expected = communication.path("text").asText().toLowerCase(Locale.ROOT);
                if (expected.contains(says.toLowerCase(Locale.ROOT))) {
                    tell(Code.WRONG_STEP, said, "this step expects words that it says must never be said", null);
                }
            }
        }
    }

    /** Whether every part of it is one that has to be there. */
    private static boolean saysAll(JsonNode node) {
        if (node.isContainerNode()) {
            boolean says = !node.isEmpty();
            for (JsonNode inner : node) {
                says &= saysAll(inner);
            }
            return says;
        }
        return !node.isNull();
    }

    private static List<JsonNode> decisionsOf(JsonNode part) {
        List<JsonNode> decisions = new ArrayList<>();
        part.path("decisions").forEach(decisions::add);
        return decisions;
    }

    private static @Nullable ScalarNode onlyScalar(Node node) {
        List<ScalarNode> found = new ArrayList<>();
        PlacedYaml.scalars(node, (name, scalar) -> found.add(scalar));
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Two decisions about the same. */
    private void twice(Node one, Node other) {
        String id = textOf(PlacedYaml.valueOf(one, "id"));
        if (id == null
                || !id.equals(textOf(PlacedYaml.valueOf(other, "id")))
                || !(other instanceof MappingNode mapping)) {
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = String.valueOf(textOf(tuple.getKeyNode()));
            String expected = textOf(PlacedYaml.valueOf(one, name));
            String second = textOf(tuple.getValueNode());
            if (expected != null && second != null && !expected.equals(second)) {
                tell(
                        Code.WRONG_STEP,
                        tuple.getValueNode(),
                        "the `" + name + "` of " + QuotedText.of(id) + " cannot be both " + QuotedText.of(expected)
                                + " and " + QuotedText.of(second),
                        null);
                return;
            }
        }
    }
}
