package io.makegood.internal.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.problem.Problem;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes problem details (RFC 9457). */
public final class DetailsWriter {
    private DetailsWriter() {}

    /** The first problem, and whether there are more. */
    public static String sentence(List<Problem> problems) {
        return problems.get(0).message() + (problems.size() == 1 ? "" : ", and there is more");
    }

    /** The members of a problem in the order of the RFC, then ours, in one line; what is null or not known is left out. */
    public static String write(
            URI type,
            String kind,
            String title,
            int status,
            @Nullable String detail,
            @Nullable URI instance,
            List<Problem> problems) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        details.put("type", type.toString()).put("title", title).put("status", status);
        put(details, "detail", detail);
        put(details, "instance", instance == null ? null : instance.toString());
        details.put("kind", kind);
        ArrayNode list = details.putArray("problems");
        for (Problem problem : problems) {
            ObjectNode written = list.addObject();
            written.put("code", problem.code());
            put(written, "file", problem.file());
            put(written, "line", problem.line());
            put(written, "column", problem.column());
            put(written, "pointer", problem.pointer());
            put(written, "fact", problem.fact());
            written.put("message", problem.message());
            put(written, "suggestion", problem.maybe());
        }
        return CaseWriter.writeLine(details);
    }

    private static void put(ObjectNode object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    private static void put(ObjectNode object, String name, int place) {
        if (place > 0) {
            object.put(name, place);
        }
    }
}
