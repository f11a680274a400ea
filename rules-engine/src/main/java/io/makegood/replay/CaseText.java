package io.makegood.replay;

import io.makegood.internal.reading.CaseReader;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Nearest;
import io.makegood.problem.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The YAML of a documented case, and what is wrong with it. */
final class CaseText {
    private final String file;
    private final String text;
    private final List<Problem> problems = new ArrayList<>();

    CaseText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    String file() {
        return file;
    }

    /** The case as a whole. The reader of case files has words for everything that can be wrong with YAML. */
    MappingNode root() {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                return mapping;
            }
            if (root == null) {
                CaseReader.read(file, text);
            }
        } catch (YAMLException e) {
            CaseReader.read(file, text);
        }
        problems.add(new Problem(
                file, 1, 1, null, "this is no documented case: expected `id`, `title`, `facts`, `steps`", null));
        throw exception();
    }

    /** Named values; names that are not known are said to be wrong. */
    Map<String, Node> fields(MappingNode mapping, List<String> known) {
        Map<String, Node> fields = entries(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && !known.contains(key.getValue())) {
                fields.remove(key.getValue());
                List<String> open =
                        known.stream().filter(name -> !fields.containsKey(name)).toList();
                String nearest = Nearest.to(key.getValue(), open);
                String all = open.isEmpty() ? null : "one of `" + String.join("`, `", open) + "`";
                wrong(key, "`" + key.getValue() + "` is not known here", nearest == null ? all : "`" + nearest + "`");
            }
        }
        return fields;
    }

    /** Named values, whatever their names. */
    Map<String, Node> entries(MappingNode mapping) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                wrong(tuple.getKeyNode(), "a name is expected before the colon", null);
            } else if (fields.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                wrong(key, "`" + key.getValue() + "` is given twice", null);
            }
        }
        return fields;
    }

    /** Text that has to be there. */
    String required(Map<String, Node> fields, String name, Node owner) {
        Node node = fields.get(name);
        if (node == null || isNothing(node)) {
            wrong(owner, "`" + name + "` is missing", null);
            return "";
        }
        return text(name, node);
    }

    /** Text; null when there is none. */
    @Nullable String optional(Map<String, Node> fields, String name) {
        Node node = fields.get(name);
        return node == null || isNothing(node) ? null : text(name, node);
    }

    /** The elements of a list; none when it is not there. */
    List<Node> items(Map<String, Node> fields, String name) {
        Node node = fields.get(name);
        if (node == null || isNothing(node)) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        wrong(node, "`" + name + "` is no list", null);
        return List.of();
    }

    /** The elements of a list of texts. */
    List<String> texts(Map<String, Node> fields, String name) {
        return items(fields, name).stream().map(item -> text(name, item)).toList();
    }

    /** The node as named values; null when it is something else. */
    @Nullable MappingNode mapping(String name, @Nullable Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        if (node != null && !isNothing(node)) {
            wrong(node, "`" + name + "` has no fields", null);
        }
        return null;
    }

    private String text(String name, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        wrong(node, "`" + name + "` is no text", null);
        return "";
    }

    /** Whether nothing was written. */
    static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && isPlain(scalar)
                && switch (scalar.getValue()) {
                    case "", "~", "null" -> true;
                    default -> false;
                };
    }

    /** Whether it was written without quotes. */
    static boolean isPlain(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    void wrong(Node node, String message, @Nullable String maybe) {
        Mark mark = node.getStartMark();
        problems.add(new Problem(file, mark.getLine() + 1, mark.getColumn() + 1, null, message, maybe));
    }

    void wrong(Problem problem) {
        problems.add(problem);
    }

    /** The text with everything blank that does not belong to the node, so that what is left keeps its lines and columns. */
    String only(Node node) {
        int start = text.offsetByCodePoints(0, node.getStartMark().getIndex());
        int end = text.offsetByCodePoints(0, node.getEndMark().getIndex());
        StringBuilder only = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            only.append((i >= start && i < end) || c == '\n' || c == '\r' ? c : ' ');
        }
        return only.toString();
    }

    boolean isFine() {
        return problems.isEmpty();
    }

    /** Everything found, in the order of the text. */
    CaseFileException exception() {
        return new CaseFileException(problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList());
    }
}
