package io.makegood.internal.yaml;

import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What can be written in place of pieces of a YAML text: a list for what is none, names for what is a list, a piece taken out. */
public final class NodeEdits {
    /** Names with something between them that people write for a comma. */
    private static final Pattern NAMES =
            Pattern.compile("[\\p{L}\\d_.-]+(?:(?:\\s*[,;/|]\\s*|\\s+(?:and|or)\\s+)[\\p{L}\\d_.-]+)+");

    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[,;/|]\\s*|\\s+(?:and|or)\\s+");

    /** Terms and codes with nothing but blanks between them. */
    private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z_\\d]+(?:\\s+[A-Z][A-Z_\\d]+)+");

    /** A term, a code, or a list of them after a comma. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\d_.-]*");

    private static final Pattern TERM = Pattern.compile("[A-Z][A-Z_\\d]+");
    private static final Pattern NUMBER = Pattern.compile("(?:[A-Z]{3} ?|[€$£] ?)?\\d+(?:\\.\\d{3})*");
    private static final Pattern DIGITS = Pattern.compile("(\\d+)(?:\\.\\d+)?");

    /** Digits in groups, as they stand before a comma that separates thousands. */
    private static final int GROUP = 3;

    /** Of a text with longer pieces, the commas belong to a sentence. */
    private static final int WORDS_OF_A_NAME = 3;

    private final String file;
    private final String text;

    /** Of this text. */
    public NodeEdits(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** As it stands in the text. */
    public String written(Node node) {
        return text.substring(offset(node.getStartMark()), offset(end(node))).stripTrailing();
    }

    private String between(Mark from, Mark to) {
        return text.substring(offset(from), offset(to));
    }

    /** From the beginning of one value to the end of another one. */
    public Span span(Node from, Node to) {
        return span(from.getStartMark(), end(to));
    }

    private Span span(Mark from, Mark to) {
        return new Span(file, from.getLine() + 1, from.getColumn() + 1, to.getLine() + 1, to.getColumn() + 1, 0, 0);
    }

    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    /** Where a value ends; that of a list or of named values without brackets ends with its last one. */
    private static Mark end(Node node) {
        if (node instanceof CollectionNode<?> all && all.getFlowStyle() != FlowStyle.FLOW) {
            if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
                NodeTuple last = mapping.getValue().get(mapping.getValue().size() - 1);
                return PlacedYaml.isLeftOpen(last.getValueNode())
                        ? last.getKeyNode().getEndMark()
                        : end(last.getValueNode());
            }
            if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
                return end(list.getValue().get(list.getValue().size() - 1));
            }
        }
        return node.getEndMark();
    }

    /** A list of it, or of what it says in one text; null when nobody knows. */
    public @Nullable Suggestion list(Node node) {
        String written = written(node);
        if (node instanceof MappingNode mapping) {
            if (mapping.getFlowStyle() != FlowStyle.FLOW) {
                String first = mapping.getValue().isEmpty()
                        ? ""
                        : written(mapping.getValue().get(0).getKeyNode());
                return new Suggestion(
                        "`- ` before `" + first + "`",
                        "- " + written.replace("\r", "").replace("\n", "\n  "),
                        span(node, node));
            }
            boolean areNames = !mapping.getValue().isEmpty()
                    && mapping.getValue().stream().allMatch(tuple -> PlacedYaml.isLeftOpen(tuple.getValueNode()));
            String inside = written.substring(1, Math.max(1, written.length() - 1));
            return Suggestion.write("[" + (areNames ? inside : written) + "]", span(node, node));
        }
        if (!(node instanceof ScalarNode scalar)
                || written.indexOf('\n') >= 0
                || scalar.getScalarStyle() == ScalarStyle.LITERAL
                || scalar.getScalarStyle() == ScalarStyle.FOLDED) {
            return null;
        }
        return Suggestion.write("[" + entries(scalar, written) + "]", span(node, node));
    }

    private static String entries(ScalarNode scalar, String written) {
        String value = withoutBrackets(scalar.getValue().strip());
        if (NAMES.matcher(value).matches()) {
            return String.join(", ", BETWEEN_NAMES.split(value, -1));
        }
        if (CAPITALS.matcher(value).matches()) {
            return String.join(", ", value.split("\\s+", -1));
        }
        boolean isSentence = Arrays.stream(value.split(",", -1))
                .anyMatch(piece -> piece.strip().split("\\s+", -1).length > WORDS_OF_A_NAME);
        boolean isPlain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        boolean needsQuotes = isPlain && (value.contains(",") && isSentence || value.matches(".*[\\[\\]{}].*"));
        return needsQuotes ? inQuotes(value) : written;
    }

    /** Without the brackets of another language around it. */
    private static String withoutBrackets(String value) {
        boolean isInBrackets = value.length() > 1
                && (value.startsWith("(") && value.endsWith(")") || value.startsWith("<") && value.endsWith(">"));
        return isInBrackets ? value.substring(1, value.length() - 1).strip() : value;
    }

    /** In quotes, whichever it does not hold itself. */
    public static String inQuotes(String value) {
        return value.indexOf('"') < 0 && value.indexOf('\\') < 0
                ? '"' + value + '"'
                : "'" + value.replace("'", "''") + "'";
    }

    /** Names for what is a list; null when nobody knows. */
    @Nullable Suggestion names(SequenceNode list) {
        boolean areNames =
                !list.getValue().isEmpty() && list.getValue().stream().allMatch(MappingNode.class::isInstance);
        if (!areNames) {
            return null;
        }
        List<MappingNode> items =
                list.getValue().stream().map(MappingNode.class::cast).toList();
        String written = written(list);
        if (list.getFlowStyle() == FlowStyle.FLOW) {
            String inside =
                    written.substring(1, Math.max(1, written.length() - 1)).strip();
            boolean hasBraces = inside.startsWith("{");
            return hasBraces && items.size() > 1
                    ? null
                    : Suggestion.write(hasBraces ? inside : "{" + inside + "}", span(list, list));
        }
        StringBuilder edited = new StringBuilder();
        Mark done = list.getStartMark();
        for (MappingNode item : items) {
            Mark begin = item.getStartMark();
            String before = between(done, begin);
            int dash = before.lastIndexOf('-');
            if (dash < 0) {
                return null;
            }
            edited.append(before, 0, dash)
                    .append(isHeading(item) ? "" : before.substring(dash).replace('-', ' '));
            done = begin;
        }
        edited.append(between(done, end(list)));
        String first = written(items.get(0).getValue().get(0).getKeyNode());
        return new Suggestion(
                "no `- ` before `" + first + "`", edited.toString().replace("\r", ""), span(list, list));
    }

    /** Whether what was meant to stand below the first name of an entry stands beside it, as the dash moved that name to the right. */
    private static boolean isHeading(MappingNode item) {
        return item.getValue().size() > 1
                && PlacedYaml.isLeftOpen(item.getValue().get(0).getValueNode());
    }

    /**
     * What was meant where a comma within braces ends a value: a number with decimals, a list, or a text in quotes; null when nothing stands before it.
     *
     * @param index of the name without a value that the comma made
     */
    @Nullable Suggestion joined(MappingNode mapping, int index) {
        List<NodeTuple> tuples = mapping.getValue();
        if (index == 0
                || !(tuples.get(index - 1).getValueNode() instanceof ScalarNode before)
                || !(tuples.get(index).getKeyNode() instanceof ScalarNode key)
                || PlacedYaml.isLeftOpen(before)) {
            return null;
        }
        List<String> pieces = new ArrayList<>(List.of(before.getValue()));
        int last = index - 1;
        while (last + 1 < tuples.size()
                && PlacedYaml.isLeftOpen(tuples.get(last + 1).getValueNode())) {
            last++;
            pieces.add(written(tuples.get(last).getKeyNode()));
        }
        Span whole = span(before, tuples.get(last).getKeyNode());
        Matcher digits = DIGITS.matcher(key.getValue());
        if (pieces.size() == 2 && NUMBER.matcher(before.getValue()).matches() && digits.matches()) {
            String between = digits.group(1).length() == GROUP ? "" : ".";
            return Suggestion.write(before.getValue().replace(".", "") + between + key.getValue(), whole);
        }
        boolean areNames = pieces.stream().allMatch(piece -> NAME.matcher(piece).matches());
        boolean isList = areNames
                && (pieces.stream().allMatch(piece -> TERM.matcher(piece).matches())
                        || isPlural(written(tuples.get(index - 1).getKeyNode())));
        return isList
                ? Suggestion.write("[" + String.join(", ", pieces) + "]", whole)
                : Suggestion.write(
                        inQuotes(between(
                                before.getStartMark(),
                                tuples.get(last).getKeyNode().getEndMark())),
                        whole);
    }

    private static boolean isPlural(String key) {
        return key.endsWith("s") && !key.equals("means") && !key.equals("says");
    }

    /** Without a named value, and without the comma before it, or its line. */
    public @Nullable Suggestion without(MappingNode mapping, String name) {
        List<NodeTuple> tuples = mapping.getValue();
        for (int i = 1; i < tuples.size(); i++) {
            if (tuples.get(i).getKeyNode() instanceof ScalarNode key
                    && key.getValue().equals(name)) {
                Mark from = end(tuples.get(i - 1).getValueNode());
                Mark to = PlacedYaml.isLeftOpen(tuples.get(i).getValueNode())
                        ? key.getEndMark()
                        : end(tuples.get(i).getValueNode());
                return Suggestion.takeOut().at(span(from, to));
            }
        }
        return null;
    }

    /** What stands between two named values: a comma within braces, or else a new line as far to the right. */
    public String between(MappingNode mapping) {
        Mark start = mapping.getStartMark();
        return mapping.getFlowStyle() == FlowStyle.FLOW ? ", " : "\n" + " ".repeat(start.getColumn());
    }

    /** Right behind a value. */
    public Span after(Node node) {
        Mark end = end(node);
        return span(end, end);
    }

    /** Another value and another unit in place of the ones that are there, whatever stands between them. */
    public Suggestion both(Node one, String oneText, Node other, String otherText, String words) {
        boolean isFirst = offset(one.getStartMark()) < offset(other.getStartMark());
        Node first = isFirst ? one : other;
        Node second = isFirst ? other : one;
        String between = between(end(first), second.getStartMark());
        return new Suggestion(
                words,
                (isFirst ? oneText : otherText) + between.replace("\r", "") + (isFirst ? otherText : oneText),
                span(first, second));
    }

    /**
     * Where an entry of a list begins within another one, as the dash before it is missing: its first name is the first of the entry it stands in once more. -1 when
     * there is no such place.
     */
    int lostDash(MappingNode mapping) {
        List<NodeTuple> tuples = mapping.getValue();
        if (mapping.getFlowStyle() == FlowStyle.FLOW
                || tuples.isEmpty()
                || !(tuples.get(0).getKeyNode() instanceof ScalarNode first)) {
            return -1;
        }
        for (int i = 1; i < tuples.size(); i++) {
            if (tuples.get(i).getKeyNode() instanceof ScalarNode key
                    && key.getValue().equals(first.getValue())
                    && key.getStartMark().getColumn() >= 2) {
                return isAfterDash(first) ? i : -1;
            }
        }
        return -1;
    }

    private boolean isAfterDash(ScalarNode key) {
        int at = offset(key.getStartMark());
        String before = text.substring(text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, at);
        return before.stripTrailing().endsWith("-");
    }

    /** A dash before a name. */
    Suggestion dashBefore(Node key) {
        Mark mark = key.getStartMark();
        int line = mark.getLine() + 1;
        int column = mark.getColumn() + 1;
        return new Suggestion(
                "`- ` before `" + written(key) + "`", "- ", new Span(file, line, column - 2, line, column, 0, 0));
    }
}
