package io.makegood.internal.yaml;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Span;
import io.makegood.problem.Problem;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the YAML parser could not read, in words for somebody who does not know how it reads. */
final class YamlMistake {
    private YamlMistake() {}

    /** The problem where its author made it: where a bracket or quote opens that is not closed, and not where that is noticed. */
    static Problem problem(String file, String text, MarkedYAMLException e) {
        Mark noticed = e.getProblemMark();
        Mark begun = e.getContextMark();
        String problem = e.getProblem() == null ? "" : e.getProblem();
        Mark mark = noticed;
        String said = of(e);
        Suggestion suggestion = null;
        if (begun != null && noticed != null && begun.getLine() < noticed.getLine()) {
            String line = line(text, begun.getLine());
            int end = line.stripTrailing().length();
            if (problem.startsWith("expected ',' or ")) {
                mark = begun;
                String closing = problem.contains("']'") ? "]" : "}";
                said = "the bracket that opens here is not closed";
                suggestion = new Suggestion("`" + closing + "`", closing, at(file, begun.getLine(), end, end));
            } else if (problem.contains("end of stream") || problem.contains("document separator")) {
                mark = begun;
                said = "the quotes opened here are not closed";
                int before = line.stripTrailing().endsWith("}") ? end - 1 : end;
                String quote = line.substring(Math.min(begun.getColumn(), line.length() - 1))
                                .startsWith("'")
                        ? "'"
                        : "\"";
                suggestion = new Suggestion("`" + quote + "`", quote, at(file, begun.getLine(), before, before));
            } else if (problem.startsWith("could not find expected ':'")) {
                mark = begun;
                int blank = line.indexOf(' ', begun.getColumn());
                suggestion = blank < 0
                        ? null
                        : new Suggestion("`:` after the name", ":", at(file, begun.getLine(), blank, blank));
            } else if (problem.startsWith("expected <block end>")) {
                suggestion = new Suggestion(
                        "as far to the right as the lines beside it",
                        " ".repeat(begun.getColumn()),
                        at(file, noticed.getLine(), 0, noticed.getColumn()));
            }
        }
        if (problem.contains("TAB") && noticed != null) {
            suggestion = new Suggestion(
                    "spaces", "  ", at(file, noticed.getLine(), noticed.getColumn(), noticed.getColumn() + 1));
        }
        return Code.MALFORMED_YAML.at(
                file,
                mark == null ? 1 : mark.getLine() + 1,
                mark == null ? 1 : mark.getColumn() + 1,
                0,
                0,
                "this is not well-formed YAML: " + said,
                suggestion);
    }

    private static String line(String text, int number) {
        return text.lines().skip(number).findFirst().orElse("");
    }

    /** A piece of a line; both 0-based. */
    private static Span at(String file, int line, int from, int to) {
        return new Span(file, line + 1, from + 1, line + 1, to + 1, 0, to - from);
    }

    private static String of(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        if (problem.contains("TAB")) {
            return "a tab cannot stand here, only spaces";
        }
        if (problem.contains("cannot start any token")) {
            return "no value can start with this character; put the text in quotes";
        }
        if (problem.equals("mapping values are not allowed here")) {
            return "a colon is not expected here; put the text in quotes, or align the line with its neighbours";
        }
        if (problem.startsWith("could not find expected ':'")) {
            return "a name with a colon after it is expected here";
        }
        if (problem.startsWith("expected <block end>")) {
            return "this does not fit what stands above it; align the line with its neighbours";
        }
        if (problem.contains("escape") || problem.contains("expected hexadecimal")) {
            return "this escape is not known; use single quotes, or `\\\\` for a backslash";
        }
        if (problem.contains("end of stream") || problem.contains("document separator")) {
            return "the quotes opened above are not closed";
        }
        if (problem.startsWith("expected ',' or ")) {
            return "a comma or the closing bracket is expected here";
        }
        if (problem.startsWith("expected the node content")) {
            return "a value is expected here";
        }
        return "something else is expected here";
    }
}
