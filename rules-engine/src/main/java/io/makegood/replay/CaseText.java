package io.makegood.replay;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.reading.CaseReader;
import io.makegood.internal.yaml.NodeProblems;
import io.makegood.internal.yaml.PlacedYaml;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The YAML of a documented case, and what is wrong with it. */
final class CaseText extends PlacedYaml {
    private static final Set<String> NEEDED = Set.of("id", "title", "kind", "facts", "steps", "when", "wrong");

    private final Vocabulary vocabulary;
    private @Nullable MappingNode root;

    CaseText(String file, String text, Vocabulary vocabulary) {
        super(file, text);
        this.vocabulary = vocabulary;
    }

    /** The terms and attributes the case is told in. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The case as a whole. The reader of case files has words for everything that can be wrong with YAML. */
    MappingNode root() {
        MappingNode root = root("this is no documented case: expected `id`, `title`, `facts`, `steps`");
        if (root != null) {
            this.root = root;
            return root;
        }
        if (text().isBlank() || problems().stream().anyMatch(p -> p.message().contains("YAML"))) {
            CaseReader.read(file(), text());
        }
        throw exception();
    }

    /** Named values. What is named has a value; what has to be there and has none is told where it is read. */
    @Override
    public Map<String, Node> fields(MappingNode mapping, List<String> known) {
        Map<String, Node> fields = super.fields(mapping, known);
        fields.forEach((name, node) -> {
            if (isLeftOpen(node) && !NEEDED.contains(name)) {
                wrong(Code.EMPTY_VALUE, node, "`" + name + "` has no value", "leave it out");
            }
        });
        return fields;
    }

    @Override
    public void wrong(Code code, Node node, String message, @Nullable Suggestion suggestion) {
        wrong(problem(code, node, message, suggestion));
    }

    /** A problem of a node, with the path that leads to it. */
    Problem problem(Code code, Node node, String message, @Nullable Suggestion suggestion) {
        return NodeProblems.of(code, file(), node, message, suggestion).at(pointer(node), null);
    }

    /** The JSON pointer to a node of this text, or to what a key names; null for the whole. */
    @Nullable String pointer(Node node) {
        String pointer = root == null ? null : pointer(root, node, "");
        return "".equals(pointer) ? null : pointer;
    }

    private static @Nullable String pointer(Node within, Node wanted, String path) {
        if (within == wanted) {
            return path;
        }
        String found = null;
        if (within instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                String deeper = path + "/" + key.replace("~", "~0").replace("/", "~1");
                found = tuple.getKeyNode() == wanted ? deeper : pointer(tuple.getValueNode(), wanted, deeper);
                if (found != null) {
                    break;
                }
            }
        } else if (within instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size() && found == null; i++) {
                found = pointer(sequence.getValue().get(i), wanted, path + "/" + i);
            }
        }
        return found;
    }

    /** The text with everything blank that does not belong to the node, so that what is left keeps its lines and columns. */
    String only(Node node) {
        String text = text();
        int start = text.offsetByCodePoints(0, node.getStartMark().getIndex());
        int end = text.offsetByCodePoints(0, node.getEndMark().getIndex());
        StringBuilder only = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            only.append((i >= start && i < end) || c == '\n' || c == '\r' ? c : ' ');
        }
        return only.toString();
    }

    /** Everything found, in the order of the text. */
    CaseFileException exception() {
        return new CaseFileException(problems());
    }
}
