package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.internal.problem.Code;
import io.makegood.problem.Edit;
import io.makegood.problem.Problem;
import io.makegood.problem.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How problems are written for other programs. */
enum ProblemFormat {
    TEXT,
    JSON,
    /** The Static Analysis Results Interchange Format, version 2.1.0, as editors and code scanning read it. */
    SARIF,
    /** Commands that make GitHub show problems beside the lines of a change. */
    GITHUB;

    private static final String SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** As it is given on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Problems as one SARIF log. */
    static ObjectNode sarif(List<Problem> problems) {
        ObjectNode log = Json.object().put("$schema", SARIF_SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "makegood");
        ArrayNode rules = driver.putArray("rules");
        List<String> codes =
                problems.stream().map(Problem::code).distinct().sorted().toList();
        for (String written : codes) {
            ObjectNode rule = rules.addObject().put("id", written);
            Code code = Code.of(written);
            if (code != null) {
                rule.putObject("shortDescription").put("text", code.sentence());
                rule.putObject("defaultConfiguration").put("level", level(code.severity()));
            }
        }
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        for (Problem problem : problems) {
            ObjectNode result = results.addObject()
                    .put("ruleId", problem.code())
                    .put("ruleIndex", codes.indexOf(problem.code()))
                    .put("level", level(problem.severity()));
            result.putObject("message").put("text", sentence(problem));
            if (problem.file() != null) {
                ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
                place.putObject("artifactLocation").put("uri", uri(problem.file()));
                if (problem.line() > 0) {
                    region(
                            place.putObject("region"),
                            problem.line(),
                            problem.column(),
                            problem.endLine(),
                            problem.endColumn());
                }
            }
            Edit edit = problem.edit();
            if (edit != null && edit.file() != null) {
                ObjectNode fix = result.putArray("fixes").addObject();
                fix.putObject("description").put("text", String.valueOf(problem.maybe()));
                ObjectNode change = fix.putArray("artifactChanges").addObject();
                change.putObject("artifactLocation").put("uri", uri(edit.file()));
                ObjectNode replacement = change.putArray("replacements").addObject();
                region(
                        replacement.putObject("deletedRegion"),
                        edit.line(),
                        edit.column(),
                        edit.endLine(),
                        edit.endColumn());
                replacement.putObject("insertedContent").put("text", edit.replacement());
            }
        }
        return log;
    }

    private static void region(ObjectNode region, int line, int column, int endLine, int endColumn) {
        region.put("startLine", line);
        if (column > 0) {
            region.put("startColumn", column);
        }
        if (endLine > 0) {
            region.put("endLine", endLine).put("endColumn", endColumn);
        }
    }

    private static String level(Severity severity) {
        return severity == Severity.HINT ? "note" : severity.written();
    }

    private static String sentence(Problem problem) {
        return problem.message() + (problem.maybe() == null ? "" : "; maybe: " + problem.maybe());
    }

    /** In ASCII, as the schema wants it. */
    private static String uri(String file) {
        String path = file.replace('\\', '/');
        boolean hasDrive = path.matches("[A-Za-z]:/.*");
        try {
            if (hasDrive || path.startsWith("/")) {
                return new URI("file", "", hasDrive ? "/" + path : path, null).toASCIIString();
            }
            // What stands before a colon would be read as a scheme.
            return new URI(null, null, path.contains(":") ? "./" + path : path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A problem as a command of a GitHub workflow, on one line. */
    static String github(Problem problem) {
        StringBuilder command = new StringBuilder("::")
                .append(
                        problem.severity() == Severity.HINT
                                ? "notice"
                                : problem.severity().written())
                .append(" title=")
                .append(property(problem.code()));
        append(command, "file", problem.file());
        append(command, "line", problem.line() == 0 ? null : String.valueOf(problem.line()));
        append(command, "col", problem.column() == 0 ? null : String.valueOf(problem.column()));
        append(command, "endLine", problem.endLine() == 0 ? null : String.valueOf(problem.endLine()));
        append(command, "endColumn", problem.endColumn() == 0 ? null : String.valueOf(problem.endColumn()));
        return command.append("::").append(data(sentence(problem))).toString();
    }

    private static void append(StringBuilder command, String name, @Nullable String value) {
        if (value != null) {
            command.append(',').append(name).append('=').append(property(value));
        }
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
