package io.makegood.internal.explaining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.explain.Precedent;
import io.makegood.explain.Precedent.Difference;
import io.makegood.explain.TippingPoint.Outcome;
import io.makegood.internal.reading.Json;
import io.makegood.internal.rendering.Page;
import io.makegood.internal.text.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The nearest documented claim in words, and as JSON. */
public final class PrecedentText {
    /** Of what no rule that fired reads, so many are told. */
    private static final int OTHERS = 8;

    private static final Pattern FINDING = Pattern.compile("found\\(\"(.*)\"\\)");

    private PrecedentText() {}

    /** In words. */
    public static String of(Precedent precedent) {
        Page page = new Page();
        page.paragraph(
                0,
                precedent.decisionId() + " is nearest to " + precedent.caseId()
                        + (precedent.step() == 1 ? "" : ", step " + precedent.step()) + ", "
                        + precedent.precedentId() + ": " + precedent.title());
        String outcome = inWords(precedent.outcome());
        page.line(
                1,
                precedent.isAlike()
                        ? "decided alike: " + outcome
                        : "decided otherwise: " + outcome + "; there " + inWords(precedent.precedentOutcome()));
        if (precedent.differences().isEmpty()) {
            return page.line(1, "of the " + precedent.compared() + " facts that rules read, none makes a difference")
                    .toString();
        }
        page.line(
                1,
                "of the " + precedent.compared() + " facts that rules read, "
                        + precedent.differences().size() + " are others");
        List<Difference> read =
                precedent.differences().stream().filter(Difference::isRead).toList();
        List<Difference> others =
                precedent.differences().stream().filter(each -> !each.isRead()).toList();
        if (!read.isEmpty()) {
            page.heading(1, "Read by rules that had a say here");
            read.forEach(each -> page.paragraph(2, inWords(each)));
        }
        if (!others.isEmpty()) {
            page.heading(1, read.isEmpty() ? "None of them is read by a rule that had a say here" : "Besides");
            others.stream().limit(OTHERS).forEach(each -> page.paragraph(2, inWords(each)));
            int more = others.size() - OTHERS;
            if (more > 0) {
                page.line(2, "and " + more + " more");
            }
        }
        return page.toString();
    }

    private static String inWords(Outcome outcome) {
        return Words.of(outcome.remedy()) + ", " + Words.of(outcome.status()) + ", return "
                + Words.of(outcome.returning());
    }

    private static String inWords(Difference difference) {
        Matcher finding = FINDING.matcher(difference.what());
        if (finding.matches()) {
            boolean isFound = difference.value().equals("yes");
            return "\"" + finding.group(1) + "\" was " + (isFound ? "found" : "not found") + "; there it was"
                    + (isFound ? " not" : "");
        }
        return difference.what() + " is " + difference.value() + "; there it is " + difference.precedentValue();
    }

    /** As JSON. */
    public static String json(Precedent precedent) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("decisionId", precedent.decisionId())
                .put("caseId", precedent.caseId())
                .put("title", precedent.title())
                .put("step", precedent.step())
                .put("precedentId", precedent.precedentId())
                .put("compared", precedent.compared())
                .put("distance", precedent.distance())
                .put("alike", precedent.isAlike());
        node.set("outcome", json(precedent.outcome()));
        node.set("precedentOutcome", json(precedent.precedentOutcome()));
        ArrayNode differences = node.putArray("differences");
        for (Difference each : precedent.differences()) {
            ObjectNode difference = differences
                    .addObject()
                    .put("what", each.what())
                    .put("value", each.value())
                    .put("precedentValue", each.precedentValue())
                    .put("read", each.isRead());
            if (!each.places().isEmpty()) {
                each.places().forEach(difference.putArray("places")::add);
            }
        }
        return Json.text(node);
    }

    private static ObjectNode json(Outcome outcome) {
        return Json.mapper()
                .createObjectNode()
                .put("remedy", outcome.remedy().name())
                .put("status", outcome.status().name())
                .put("returning", outcome.returning().name());
    }
}
