package io.makegood.replay;

import io.makegood.internal.text.Nearest;
import io.makegood.problem.Edit;
import io.makegood.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where the name or value ends of which the reader of case files tells a problem, and what can be written in its place. */
final class CaseSuggestions {
    /** What was meant, where that is one name or value and nothing else. */
    private static final Pattern MEANT = Pattern.compile(
            "`([^`…\\s:{}\\[\\],#]+(?:#\\d+)?|[A-Z]{3} [0-9.]+|[0-9-]+T[0-9:+-]+Z?|\\[[^`…\\[\\]{}]*])`");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]{4,}");

    private CaseSuggestions() {}

    static Problem of(Problem problem, Node facts) {
        ScalarNode scalar = scalarAt(facts, problem.line() - 1, problem.column() - 1);
        if (scalar == null || scalar.getEndMark().getLine() != problem.line() - 1) {
            return problem;
        }
        int end = scalar.getEndMark().getColumn() + 1;
        Problem placed = problem.at(problem.line(), problem.column(), problem.line(), end);
        Matcher meant = MEANT.matcher(String.valueOf(problem.maybe()));
        if (!meant.matches() || scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return placed;
        }
        // A name far from the one that was written is told and not written; a value in another form is the same value.
        boolean areNames = NAME.matcher(scalar.getValue()).matches()
                && NAME.matcher(meant.group(1)).matches();
        if (areNames && !Nearest.isSlip(scalar.getValue(), meant.group(1))) {
            return placed;
        }
        return placed.with(
                new Edit(problem.file(), problem.line(), problem.column(), problem.line(), end, meant.group(1)));
    }

    private static @Nullable ScalarNode scalarAt(Node node, int line, int column) {
        if (node instanceof ScalarNode scalar) {
            boolean isHere = scalar.getStartMark().getLine() == line
                    && scalar.getStartMark().getColumn() == column
                    && scalar.getEndMark().getColumn() > column;
            return isHere ? scalar : null;
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                ScalarNode found = scalarAt(tuple.getKeyNode(), line, column);
                found = found == null ? scalarAt(tuple.getValueNode(), line, column) : found;
                if (found != null) {
                    return found;
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                ScalarNode found = scalarAt(item, line, column);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
