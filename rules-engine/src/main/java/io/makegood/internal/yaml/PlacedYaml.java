package io.makegood.internal.yaml;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML text, and what is wrong with it. Mistakes are collected, so that one reading tells them all. */
public class PlacedYaml {
    private static final int MOST_PROBLEMS = 1_000;

    /** Lists whose entries have fields. */
    private static final Set<String> OF_FIELDS =
            Set.of("principles", "ladder", "sources", "floors", "invariants", "steps", "never");

    /** A name and a value as other languages write them. */
    private static final Pattern ASSIGNED = Pattern.compile("([\\w.-]+)\\s*(={1,2}|:=|->|=>|is)\\s*(\\S.*)");

    private final String file;
    private final String text;
    private final NodeEdits edits;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A text still to be read.
     *
     * @param file for messages
     */
    public PlacedYaml(String file, String text) {
        this.file = file;
        this.text = text;
        this.edits = new NodeEdits(file, text);
    }

    /** Its name, for messages. */
    public String file() {
        return file;
    }

    /**
     * The text as named values; null when it is something else, or no YAML at all.
     *
     * @param expected what to say when it is something else
     */
    public @Nullable MappingNode root(String expected) {
        if (text.isBlank()) {
            add(Code.EMPTY_FILE
                    .problem("the file is empty, " + expected, null)
                    .in(file)
                    .at(1, 1));
            return null;
        }
        if (!YamlForm.isKept(file, text, this::add)) {
            return null;
        }
        try {
            Node root = new Yaml(new SafeConstructor(YamlForm.options())).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                return mapping;
            }
            add(Code.WRONG_FORM.problem(expected, null).in(file).at(1, 1));
        } catch (MarkedYAMLException e) {
            add(YamlMistake.problem(file, text, e));
        } catch (YAMLException e) {
            add(Code.MALFORMED_YAML
                    .problem("this is not well-formed YAML", null)
                    .in(file)
                    .at(1, 1));
        }
        return null;
    }

    /**
     * Named values; names that are not known are said to be wrong. What was probably meant by one is taken for it, so that one slip is not told as two.
     */
    public Map<String, Node> fields(MappingNode mapping, List<String> known) {
        return fields(mapping, known, List.of());
    }

    /**
     * As {@link #fields(MappingNode, List)}. Where one name is not known and one that is needed is missing, the one was meant by the other.
     *
     * @param needed names that have to be there
     */
    public Map<String, Node> fields(MappingNode mapping, List<String> known, List<String> needed) {
        return fields(mapping, known, needed, value -> known);
    }

    /**
     * As above, where the value says which names can be meant by one that is not known.
     *
     * @param fitting the names a value can have; all of them where nobody knows
     */
    public Map<String, Node> fields(
            MappingNode mapping, List<String> known, List<String> needed, Function<Node, List<String>> fitting) {
        Map<String, Node> fields = entries(mapping);
        List<String> strange =
                fields.keySet().stream().filter(name -> !known.contains(name)).toList();
        List<String> missing =
                needed.stream().filter(name -> !fields.containsKey(name)).toList();
        String onlyOne = strange.size() == 1 && missing.size() == 1 ? missing.get(0) : null;
        boolean isCommaTold = false;
        for (int i = 0; i < mapping.getValue().size(); i++) {
            NodeTuple tuple = mapping.getValue().get(i);
            if (tuple.getKeyNode() instanceof ScalarNode key && !known.contains(key.getValue())) {
                fields.remove(key.getValue());
                List<String> open = fitting.apply(tuple.getValueNode()).stream()
                        .filter(name -> !fields.containsKey(name))
                        .toList();
                String near = Nearest.meant(key.getValue(), open);
                String nearest = near == null && !isLeftOpen(tuple.getValueNode()) ? onlyOne : near;
                Matcher assigned = ASSIGNED.matcher(key.getValue());
                String given = isLeftOpen(tuple.getValueNode()) && assigned.matches()
                        ? Nearest.meant(assigned.group(1), open)
                        : null;
                if (given != null) {
                    wrong(
                            Code.UNKNOWN_KEY,
                            key,
                            "between a name and its value stands a colon, and not `" + assigned.group(2) + "`",
                            Suggestion.write(given + ": " + assigned.group(3)));
                    fields.put(
                            given,
                            new ScalarNode(
                                    Tag.STR,
                                    assigned.group(3),
                                    key.getStartMark(),
                                    key.getEndMark(),
                                    ScalarStyle.PLAIN));
                    continue;
                }
                if (nearest == null && mapping.getFlowStyle() == FlowStyle.FLOW && isLeftOpen(tuple.getValueNode())) {
                    if (!isCommaTold) {
                        wrong(Code.COMMA_IN_BRACES, key, commaMessage(key), comma(mapping, i));
                    }
                    isCommaTold = true;
                    continue;
                }
                wrong(
                        Code.UNKNOWN_KEY,
                        key,
                        QuotedText.of(key.getValue()) + " is not known here",
                        nearest != null
                                ? near == null || near.equals(onlyOne)
                                        ? Suggestion.write(nearest)
                                        : Suggestion.meant(key.getValue(), nearest)
                                : open.isEmpty() ? null : Suggestion.nearestOrAll(key.getValue(), open));
                if (nearest != null) {
                    fields.put(nearest, tuple.getValueNode());
                }
            }
        }
        return fields;
    }

    /** Within braces, what stands after a comma is a name. */
    private static String commaMessage(ScalarNode key) {
        return "within braces a comma ends a value, so " + QuotedText.of(key.getValue()) + " is a name without a value";
    }

    private Suggestion comma(MappingNode mapping, int index) {
        return Suggestion.or(edits.joined(mapping, index), "quotes around the whole text");
    }

    /** What is told of a name that a comma within braces made; null when it is something else. */
    public @Nullable Problem commaAt(Node within, int line, int column) {
        if (within instanceof MappingNode mapping) {
            for (int i = 0; i < mapping.getValue().size(); i++) {
                NodeTuple tuple = mapping.getValue().get(i);
                Node key = tuple.getKeyNode();
                if (key instanceof ScalarNode scalar
                        && key.getStartMark().getLine() + 1 == line
                        && key.getStartMark().getColumn() + 1 == column) {
                    boolean isMade = mapping.getFlowStyle() == FlowStyle.FLOW && isLeftOpen(tuple.getValueNode());
                    Suggestion meant = isMade ? edits.joined(mapping, i) : null;
                    return meant == null
                            ? null
                            : NodeProblems.of(Code.COMMA_IN_BRACES, file, key, commaMessage(scalar), meant);
                }
                Problem found = commaAt(tuple.getValueNode(), line, column);
                if (found != null) {
                    return found;
                }
            }
        } else if (within instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                Problem found = commaAt(item, line, column);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Says where entries of lists begin within others, as the dash before them is missing; whether there are some. */
    public boolean tellsLostDashes(Node within) {
        if (within instanceof MappingNode mapping) {
            boolean isTold = tellLostDash(mapping) >= 0;
            for (NodeTuple tuple : mapping.getValue()) {
                isTold |= tellsLostDashes(tuple.getValueNode());
            }
            return isTold;
        }
        boolean isTold = false;
        if (within instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                isTold |= tellsLostDashes(item);
            }
        }
        return isTold;
    }

    private int tellLostDash(MappingNode mapping) {
        int index = edits.lostDash(mapping);
        if (index >= 0) {
            Node key = mapping.getValue().get(index).getKeyNode();
            wrong(
                    Code.DUPLICATE_KEY,
                    key,
                    QuotedText.of(((ScalarNode) key).getValue())
                            + " is given twice: another entry begins here, and no `- ` stands before it",
                    edits.dashBefore(key));
        }
        return index;
    }

    /** Named values, whatever their names. */
    public Map<String, Node> entries(MappingNode mapping) {
        Map<String, Node> fields = new LinkedHashMap<>();
        int next = tellLostDash(mapping);
        for (NodeTuple tuple :
                mapping.getValue().subList(0, next < 0 ? mapping.getValue().size() : next)) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                wrong(Code.WRONG_FORM, tuple.getKeyNode(), "a name is expected before the colon");
            } else if (fields.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                wrong(Code.DUPLICATE_KEY, key, QuotedText.of(key.getValue()) + " is given twice", "one of them only");
            }
        }
        return fields;
    }

    /** Where a name stands in front of its value; the whole where there is no such name. */
    public static Node keyOf(MappingNode mapping, String name) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
                return key;
            }
        }
        return mapping;
    }

    /** What stands behind a name; null when it is not there, or when names do not stand there. */
    public static @Nullable Node valueOf(Node within, String name) {
        if (within instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name)) {
                    return tuple.getValueNode();
                }
            }
        }
        return null;
    }

    /** The entries of a list; none of anything else. */
    public static List<Node> itemsOf(@Nullable Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    /** Hands over each single text within a value, with the last name that leads to it; empty where none does. */
    public static void scalars(Node within, BiConsumer<String, ScalarNode> consumer) {
        scalars(within, "", consumer);
    }

    private static void scalars(Node node, String name, BiConsumer<String, ScalarNode> consumer) {
        if (node instanceof ScalarNode scalar) {
            consumer.accept(name, scalar);
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                scalars(tuple.getValueNode(), key, consumer);
            }
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> scalars(item, name, consumer));
        }
    }

    /** Text that has to be there. */
    public String required(Map<String, Node> fields, String name, Node owner) {
        Node node = fields.get(name);
        if (node == null || isNothing(node)) {
            wrong(Code.MISSING_KEY, owner, "`" + name + "` is missing");
            return "";
        }
        return text(name, node);
    }

    /** Text; null when there is none. */
    public @Nullable String optional(Map<String, Node> fields, String name) {
        Node node = fields.get(name);
        return node == null || isNothing(node) ? null : text(name, node);
    }

    /** The elements of a list; none when it is not there. */
    public List<Node> items(Map<String, Node> fields, String name) {
        Node node = fields.get(name);
        if (node == null || isNothing(node)) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        wrong(Code.WRONG_FORM, node, "`" + name + "` is no list", listOf(name, node));
        return List.of();
    }

    /** A list of what stands there alone; null where a text can be no entry of it. */
    private @Nullable Suggestion listOf(String name, Node node) {
        return node instanceof ScalarNode && OF_FIELDS.contains(name) ? null : edits.list(node);
    }

    /** The elements of a list of texts. */
    public List<String> texts(Map<String, Node> fields, String name) {
        return items(fields, name).stream().map(item -> text(name, item)).toList();
    }

    /** The node as named values; null when it is something else. */
    public @Nullable MappingNode mapping(String name, @Nullable Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        if (node != null && !isNothing(node)) {
            Suggestion names = node instanceof SequenceNode list ? edits.names(list) : null;
            wrong(
                    Code.WRONG_FORM,
                    node,
                    QuotedText.of(name) + (node instanceof SequenceNode ? " is a list, and" : "") + " has no fields",
                    names);
        }
        return null;
    }

    private String text(String name, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        boolean isOne = node instanceof SequenceNode list
                && list.getValue().size() == 1
                && list.getFlowStyle() == FlowStyle.FLOW
                && list.getValue().get(0) instanceof ScalarNode;
        wrong(
                Code.WRONG_FORM,
                node,
                "`" + name + "` is no text",
                isOne
                        ? Suggestion.write(
                                edits.written(((SequenceNode) node).getValue().get(0)), edits.span(node, node))
                        : null);
        return "";
    }

    /** Whether nothing was written. */
    public static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && isPlain(scalar)
                && switch (scalar.getValue()) {
                    case "", "~", "null" -> true;
                    default -> false;
                };
    }

    /** Whether nothing stands behind the colon, not even that there is nothing. */
    public static boolean isLeftOpen(Node node) {
        return isNothing(node) && ((ScalarNode) node).getValue().isEmpty();
    }

    /** Whether it was written without quotes. */
    public static boolean isPlain(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    /** Says what is wrong with a value. */
    public void wrong(Code code, Node node, String message) {
        wrong(code, node, message, (Suggestion) null);
    }

    /** Says what is wrong with a value, and in words what was probably meant. */
    public void wrong(Code code, Node node, String message, @Nullable String maybe) {
        wrong(code, node, message, maybe == null ? null : Suggestion.words(maybe));
    }

    /** Says what is wrong with a value, and what was probably meant. */
    public void wrong(Code code, Node node, String message, @Nullable Suggestion suggestion) {
        add(NodeProblems.of(code, file, node, message, suggestion));
    }

    /** Adds a problem found elsewhere. */
    public void wrong(Problem problem) {
        add(problem);
    }

    /** Nobody reads more of one file, and a machine that wrote them could go on for ever. */
    private void add(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    /** How much is wrong so far. */
    public int count() {
        return problems.size();
    }

    /** Whether a problem of a kind was told of the line in which a value stands. */
    public boolean isTold(Code code, Node node) {
        int line = node.getStartMark().getLine() + 1;
        return problems.stream().anyMatch(problem -> problem.line() == line && code.isOf(problem));
    }

    /** Whether nothing is wrong so far. */
    public boolean isFine() {
        return problems.isEmpty();
    }

    /** Everything found, in the order of the text. */
    public List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    /** What can be written in place of its pieces. */
    public NodeEdits edits() {
        return edits;
    }

    /** The text itself. */
    protected String text() {
        return text;
    }
}
