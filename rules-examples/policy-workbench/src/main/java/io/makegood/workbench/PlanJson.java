package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicyPlanner;
import io.makegood.explain.PolicyComparison;
import io.makegood.plan.Cause;
import io.makegood.plan.ChangeTally;
import io.makegood.plan.PlanExample;
import io.makegood.plan.PlanTally;
import io.makegood.plan.PolicyEdit;
import io.makegood.plan.Segment;
import io.makegood.replay.ResolutionDifference;
import io.makegood.workbench.batch.ComparedCases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change of a policy does, for machines. */
final class PlanJson {
    private PlanJson() {}

    static ObjectNode of(
            PolicyPlanner planner,
            ComparedCases compared,
            @Nullable PolicyComparison exact,
            @Nullable AcceptedChanges accepted) {
        PlanTally tally = compared.tally();
        ObjectNode json = Json.object();
        json.set("old", sealed(planner.old()));
        json.set("new", sealed(planner.now()));
        ObjectNode cases = json.putObject("cases")
                .put("sha256", compared.hash())
                .put("lines", compared.lines())
                .put("cases", tally.cases())
                .put("claims", tally.claims())
                .put("notInForce", tally.notInForce())
                .put("decidedByNewOnly", tally.decidedByNew())
                .put("decidedByOldOnly", tally.decidedByOld())
                .put("undecided", tally.undecided())
                .put("unread", tally.unread());
        cases.set("rejected", told(compared.rejected()));
        cases.set("undecidable", told(compared.undecidable()));
        json.put("library", Version.NUMBER);
        ArrayNode edits = json.putArray("edits");
        planner.edits().forEach(edit -> edits.add(of(edit)));
        json.set("changed", of(tally.changed()));
        ArrayNode causes = json.putArray("byCause");
        for (Map.Entry<Cause, ChangeTally> each : tally.byCause().entrySet()) {
            ObjectNode cause = causes.addObject();
            ArrayNode numbers = cause.putArray("edits");
            each.getKey().edits().forEach(edit -> {
                int place = planner.edits().indexOf(edit);
                numbers.add(place < 0 ? edit.toString() : String.valueOf(place + 1));
            });
            cause.put("together", each.getKey().isTogether());
            cause.setAll(of(each.getValue()));
            example(cause, "nearest", each.getValue().nearest());
            example(cause, "dearest", each.getValue().dearest());
        }
        ObjectNode segments = json.putObject("who");
        for (Segment segment : Segment.values()) {
            ObjectNode groups = segments.putObject(segment.name().toLowerCase(Locale.ROOT));
            tally.by(segment)
                    .forEach((group, fares) -> groups.putObject(group)
                            .put("claims", fares.claims())
                            .put("more", fares.more())
                            .put("less", fares.less())
                            .put("moreAndLess", fares.mixed())
                            .put("otherwise", fares.other()));
        }
        if (exact != null) {
            json.set("exact", ComparisonJson.of(planner.now(), planner.old(), exact));
        }
        if (accepted != null) {
            json.set("accepted", accepted.json());
        }
        return json;
    }

    static ObjectNode sealed(Policy policy) {
        return Json.object()
                .put("name", policy.name())
                .put("version", policy.version())
                .put("sha256", policy.content().sha256());
    }

    private static ArrayNode told(List<ComparedCases.Told> told) {
        ArrayNode list = Json.object().putArray("told");
        told.forEach(each -> list.addObject().put("line", each.line()).put("message", each.what()));
        return list;
    }

    private static ObjectNode of(PolicyEdit edit) {
        ObjectNode json = Json.object().put("kind", edit.kind().name()).put("name", edit.name());
        if (edit.file() != null) {
            json.put("file", edit.file());
        }
        if (edit.line() > 0) {
            json.put("line", edit.line());
        }
        json.set("before", Json.texts(edit.before()));
        json.set("after", Json.texts(edit.after()));
        return json;
    }

    private static ObjectNode of(ChangeTally changed) {
        ObjectNode json = Json.object()
                .put("cases", changed.cases())
                .put("noticed", changed.noticed())
                .put("claims", changed.claims());
        ObjectNode aspects = json.putObject("what");
        changed.aspects().forEach((aspect, count) -> aspects.put(PlanReport.words(aspect), count));
        ObjectNode generosity = json.putObject("generosity");
        changed.generosity().forEach((each, count) -> generosity.put(each.name(), count));
        ObjectNode borne = json.putObject("borne");
        changed.borne().forEach((bearer, sums) -> {
            ObjectNode ofBearer = borne.putObject(bearer.name());
            sums.forEach((currency, sum) -> ofBearer.put(currency, sum.toPlainString()));
        });
        ObjectNode given = json.putObject("given");
        changed.given().forEach((currency, sum) -> given.put(currency, sum.toPlainString()));
        return json;
    }

    private static void example(ObjectNode json, String name, @Nullable PlanExample example) {
        if (example == null) {
            return;
        }
        ObjectNode node = json.putObject(name).put("line", example.place());
        ArrayNode differences = node.putArray("differences");
        ResolutionDifference.between(
                        Objects.requireNonNull(example.comparison().before()),
                        Objects.requireNonNull(example.comparison().after()))
                .forEach(each -> differences
                        .addObject()
                        .put("place", each.place())
                        .put("before", each.before())
                        .put("now", each.now()));
        node.set("case", Json.caseFile(example.comparison().caseFile()));
    }
}
