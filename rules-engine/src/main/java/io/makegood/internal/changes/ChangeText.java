package io.makegood.internal.changes;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.explain.Actor;
import io.makegood.explain.CaseChange;
import io.makegood.explain.TippingPoint;
import io.makegood.explain.TippingPoint.Outcome;
import io.makegood.explain.WhatWouldChange;
import io.makegood.explain.WhatWouldChange.Way;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Changes as text for authors of policies: by who can make them, each with its place, in the words of the case file. */
public final class ChangeText {
    private static final int OF_EACH = 8;

    private ChangeText() {}

    /** What would change it. */
    public static String of(WhatWouldChange answer) {
        String asked = "`" + answer.wanted().text() + "` for " + answer.decisionId();
        if (answer.isGiven()) {
            return asked + ": the case gives it as it is\n";
        }
        if (answer.ways().isEmpty()) {
            return asked + ": nothing was found that would bring it\n";
        }
        StringBuilder text = new StringBuilder(asked).append(" would come with one of these changes\n");
        for (Actor actor : Actor.values()) {
            List<Way> ways = answer.ways(actor);
            if (!ways.isEmpty()) {
                text.append('\n').append(heading(actor)).append('\n');
                ways.stream()
                        .limit(OF_EACH)
                        .forEach(way -> text.append("- ").append(told(way)).append('\n'));
                text.append(ways.size() > OF_EACH ? "  and " + (ways.size() - OF_EACH) + " more\n" : "");
            }
        }
        return text.toString();
    }

    private static String heading(Actor actor) {
        return switch (actor) {
            case CUSTOMER -> "The customer can";
            case PLATFORM -> "We can";
            case TIME -> "It comes by itself";
            case NOBODY -> "Nobody can change this now";
        };
    }

    private static String told(Way way) {
        return way.changes().stream().map(ChangeText::told).collect(Collectors.joining("\n  and "));
    }

    /** One change. */
    public static String told(CaseChange change) {
        Object before = change.before();
        Object after = change.after();
        if (after == null) {
            return change.place() + ": without " + (before == null ? "it" : value(before));
        }
        return change.place() + ": " + value(after) + (before == null ? "" : " instead of " + value(before));
    }

    /** Tipping points. */
    public static String of(List<TippingPoint> points) {
        if (points.isEmpty()) {
            return "no number, amount or date of the case tips a decision\n";
        }
        StringBuilder text = new StringBuilder();
        String decision = "";
        for (TippingPoint point : points) {
            if (!point.decisionId().equals(decision)) {
                decision = point.decisionId();
                text.append(text.isEmpty() ? "" : "\n")
                        .append(decision)
                        .append(": ")
                        .append(told(point.before()))
                        .append('\n');
            }
            text.append("- ")
                    .append(point.place())
                    .append(": ")
                    .append(value(point.from()))
                    .append(" instead of ")
                    .append(value(point.stands()))
                    .append(" makes it ")
                    .append(difference(point.before(), point.after()))
                    .append("; up to ")
                    .append(value(point.last()))
                    .append(" it stays\n");
        }
        return text.toString();
    }

    private static String told(Outcome outcome) {
        return Words.of(outcome.remedy()) + ", " + Words.of(outcome.status()) + ", return "
                + Words.of(outcome.returning());
    }

    private static String difference(Outcome before, Outcome after) {
        List<String> differences = new ArrayList<>();
        if (!before.remedy().equals(after.remedy())) {
            differences.add(Words.of(after.remedy()));
        }
        if (before.status() != after.status()) {
            differences.add(Words.of(after.status()));
        }
        if (before.returning() != after.returning()) {
            differences.add("return " + Words.of(after.returning()));
        }
        return String.join(", ", differences);
    }

    /** As YAML writes it within a line. */
    private static String value(Object value) {
        return value(CaseWriter.value(value));
    }

    private static String value(JsonNode node) {
        if (node.isObject()) {
            List<String> fields = new ArrayList<>();
            node.properties().forEach(field -> fields.add(field.getKey() + ": " + value(field.getValue())));
            return "{" + String.join(", ", fields) + "}";
        }
        if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            node.forEach(element -> elements.add(value(element)));
            return "[" + String.join(", ", elements) + "]";
        }
        return node.asText();
    }
}
