package io.makegood.workbench.batch;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.problem.Problem;
import java.util.List;

/** A line that is no case: its number, and everything that is wrong with it, named as everywhere. */
final class RejectedLine {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RejectedLine() {}

    static String of(Line line, List<Problem> problems) {
        ObjectNode json = MAPPER.createObjectNode().put("line", line.number());
        ArrayNode list = json.putArray("problems");
        for (Problem problem : problems) {
            ObjectNode each = list.addObject();
            if (problem.column() > 0) {
                each.put("column", problem.column());
            }
            if (problem.pointer() != null) {
                each.put("pointer", problem.pointer());
            }
            each.put("message", problem.message());
            if (problem.maybe() != null) {
                each.put("maybe", problem.maybe());
            }
        }
        return json.toString();
    }
}
