package io.makegood.internal.yaml;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What is wrong with a value of a YAML text, at its place. */
public final class NodeProblems {
    private NodeProblems() {}

    /** A problem of a value; what is written in its place stands in the same quotes. */
    public static Problem of(Code code, String file, Node node, String message, @Nullable Suggestion suggestion) {
        Mark start = node.getStartMark();
        Mark end = node.getEndMark();
        int line = start.getLine() + 1;
        // Of a list or named values, and of a text of several lines, the beginning is shown.
        boolean hasEnd =
                node instanceof ScalarNode && end.getLine() == start.getLine() && end.getColumn() > start.getColumn();
        return code.at(
                file,
                line,
                start.getColumn() + 1,
                hasEnd ? line : 0,
                hasEnd ? end.getColumn() + 1 : 0,
                message,
                suggestion == null ? null : quoted(suggestion, node));
    }

    private static Suggestion quoted(Suggestion suggestion, Node node) {
        String text = suggestion.replacement();
        if (text == null || text.isEmpty() || suggestion.at() != null || !(node instanceof ScalarNode scalar)) {
            return suggestion;
        }
        return switch (scalar.getScalarStyle()) {
            case DOUBLE_QUOTED -> suggestion.writing('"' + text + '"');
            case SINGLE_QUOTED -> suggestion.writing("'" + text + "'");
            default -> scalar.getScalarStyle() == ScalarStyle.PLAIN ? suggestion : Suggestion.words(suggestion.words());
        };
    }
}
