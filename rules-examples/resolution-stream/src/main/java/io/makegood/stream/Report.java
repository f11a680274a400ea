package io.makegood.stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.live.ShadowDifference;
import io.makegood.problem.Problem;
import io.makegood.replay.ResolutionDifference;
import java.time.Instant;
import java.util.List;

/** What goes out beside resolutions, as lines of JSON. */
final class Report {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Report() {}

    /** A line that was not decided, where it stood, and everything that is wrong with it, named as {@code makegood batch} does. */
    static String rejected(Line line, List<Problem> problems) {
        ObjectNode place = line.isInTopic()
                ? object().put("topic", line.origin())
                        .put("partition", line.partition())
                        .put("offset", line.number())
                : object().put("file", line.origin()).put("line", line.number());
        ArrayNode list = place.putArray("problems");
        for (Problem problem : problems) {
            // The line is told already, and the file.
            problem(list.addObject(), problem);
        }
        return place.toString();
    }

    /** A bundle that does not decide. */
    static String refused(PublishedBundle published, List<Problem> problems) {
        ObjectNode json = object().put("bundle", published.origin());
        if (published.inForce() != PublishedBundle.UNKNOWN) {
            json.put("inForce", Instant.ofEpochMilli(published.inForce()).toString());
        }
        ArrayNode list = json.putArray("problems");
        for (Problem problem : problems) {
            ObjectNode each = list.addObject();
            if (problem.file() != null) {
                each.put("file", problem.file());
                if (problem.line() > 0) {
                    each.put("line", problem.line());
                }
            }
            problem(each, problem);
        }
        return json.toString();
    }

    /** What would come out otherwise by the policy that decides along. */
    static String difference(ShadowDifference difference) {
        ObjectNode json = object();
        json.put("caseId", difference.caseFile().id());
        json.put("evaluatedAt", difference.caseFile().clock().now().toString());
        if (difference.failure() != null) {
            json.put("failure", difference.failure().getMessage());
        }
        ArrayNode list = json.putArray("differences");
        for (ResolutionDifference each : difference.differences()) {
            list.addObject()
                    .put("place", each.place())
                    .put("before", each.before())
                    .put("now", each.now());
        }
        return json.toString();
    }

    private static void problem(ObjectNode json, Problem problem) {
        if (problem.column() > 0) {
            json.put("column", problem.column());
        }
        if (problem.pointer() != null) {
            json.put("pointer", problem.pointer());
        }
        json.put("message", problem.message());
        if (problem.maybe() != null) {
            json.put("maybe", problem.maybe());
        }
    }

    private static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
