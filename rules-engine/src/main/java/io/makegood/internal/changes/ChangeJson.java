package io.makegood.internal.changes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.explain.CaseChange;
import io.makegood.explain.TippingPoint;
import io.makegood.explain.TippingPoint.Outcome;
import io.makegood.explain.WhatWouldChange;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.reading.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes as JSON: values as a case file writes them. What is not there is left out. */
public final class ChangeJson {
    private ChangeJson() {}

    /** What would change it. */
    public static String of(WhatWouldChange answer) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("decisionId", answer.decisionId())
                .put("wanted", answer.wanted().text())
                .put("isGiven", answer.isGiven());
        if (answer.on() != null) {
            node.put("on", answer.on().toString());
        }
        ArrayNode ways = node.putArray("ways");
        for (WhatWouldChange.Way way : answer.ways()) {
            ArrayNode changes =
                    ways.addObject().put("actor", way.actor().name()).putArray("changes");
            way.changes().forEach(change -> changes.add(node(change)));
        }
        return Json.text(node);
    }

    /** Tipping points. */
    public static String of(List<TippingPoint> points) {
        ArrayNode node = Json.mapper().createArrayNode();
        for (TippingPoint point : points) {
            ObjectNode each =
                    node.addObject().put("decisionId", point.decisionId()).put("place", point.place());
            set(each, "stands", point.stands());
            set(each, "last", point.last());
            set(each, "from", point.from());
            each.set("before", node(point.before()));
            each.set("after", node(point.after()));
            each.put("actor", point.actor().name());
        }
        return Json.text(node);
    }

    private static ObjectNode node(CaseChange change) {
        ObjectNode node = Json.mapper().createObjectNode().put("place", change.place());
        set(node, "before", change.before());
        set(node, "after", change.after());
        return node.put("actor", change.actor().name());
    }

    private static ObjectNode node(Outcome outcome) {
        return Json.mapper()
                .createObjectNode()
                .put("remedy", outcome.remedy().name())
                .put("status", outcome.status().name())
                .put("returning", outcome.returning().name());
    }

    private static void set(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.set(name, CaseWriter.value(value));
        }
    }
}
