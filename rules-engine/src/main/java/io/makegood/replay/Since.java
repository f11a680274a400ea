package io.makegood.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.EarlierResolution;
import io.makegood.internal.problem.Code;
import io.makegood.internal.reading.CaseReader;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.reading.Declared;
import io.makegood.internal.text.Nearest;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What happened since the step before, as a part of a case file. */
final class Since {
    private final String path;
    private final MappingNode written;
    private final ObjectNode tree;
    private final Vocabulary vocabulary;

    /** @param path the JSON pointer to it, within the documented case */
    Since(String path, MappingNode written, ObjectNode tree, Vocabulary vocabulary) {
        this.path = path;
        this.written = written;
        this.vocabulary = vocabulary;
        this.tree = tree;
    }

    /**
     * The case with all this.
     *
     * @throws CaseFileException when that is no case, with the places in the file of the documented case
     */
    CaseFile mergedInto(CaseFile before, String file) {
        List<Problem> unknown = unknownResolutions(before, file);
        Problem backwards = backwards(before, file);
        if (backwards != null) {
            unknown.add(backwards);
        }
        if (!unknown.isEmpty()) {
            throw new CaseFileException(unknown);
        }
        ObjectNode merged = Merge.of(CaseWriter.tree(before), tree);
        try {
            return CaseReader.read(file, merged, new Declared(vocabulary, null));
        } catch (CaseFileException e) {
            throw new CaseFileException(e.problems().stream()
                    .map(problem -> located(problem, merged))
                    .toList());
        }
    }

    /** The types of incidents it tells of. */
    Set<IncidentType> incidents() {
        Set<IncidentType> types = new LinkedHashSet<>();
        for (JsonNode told : tree.path("incidents")) {
            IncidentType type =
                    vocabulary.find(IncidentType.class, told.path("type").asText());
            if (type != null) {
                types.add(type);
            }
        }
        return types;
    }

    /** What became of a resolution can only be told of one there was. */
    private List<Problem> unknownResolutions(CaseFile before, String file) {
        List<String> known =
                before.earlierResolutions().stream().map(EarlierResolution::id).toList();
        List<Problem> problems = new ArrayList<>();
        JsonNode all = tree.path("earlierResolutions");
        for (int i = 0; i < all.size(); i++) {
            JsonNode told = all.get(i);
            String id = told.path("id").asText();
            if (!known.contains(id) && !told.has("incidentId")) {
                String maybe = known.isEmpty() ? null : Nearest.orAll(id, known);
                problems.add(located(
                        Code.WRONG_STEP
                                .problem("there is no earlier resolution `" + id + "`", maybe)
                                .in(file)
                                .at("/earlierResolutions/" + i + "/id", null),
                        tree));
            }
        }
        return problems;
    }

    /** A story goes on; null when this one does. Everything that happened before would be told to lie ahead. */
    private @Nullable Problem backwards(CaseFile before, String file) {
        String now = tree.path("clock").path("now").asText();
        if (now.isEmpty() || !Instant.parse(now).isBefore(before.clock().now())) {
            return null;
        }
        return located(
                Code.WRONG_STEP
                        .problem(
                                "`now` is `" + now + "`, before the step before, which is at `"
                                        + before.clock().now() + "`",
                                null)
                        .in(file)
                        .at("/clock/now", null),
                tree);
    }

    /** At the deepest place of this part that leads to where the problem is. */
    private Problem located(Problem problem, JsonNode merged) {
        String pointer = problem.pointer();
        StringBuilder to = new StringBuilder(path);
        Node at = written;
        if (pointer != null) {
            JsonNode whole = merged;
            JsonNode part = tree;
            String list = "";
            for (String escaped :
                    pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
                String segment = escaped.replace("~1", "/").replace("~0", "~");
                int index = whole.isArray() ? Merge.indexOf(list, whole.path(Integer.parseInt(segment)), part) : -1;
                Node deeper = whole.isArray() ? item(at, index) : CaseText.value(at, segment);
                if (deeper == null) {
                    break;
                }
                at = deeper;
                to.append('/').append(whole.isArray() ? String.valueOf(index) : escaped);
                part = whole.isArray() ? part.path(index) : part.path(segment);
                whole = whole.isArray() ? whole.path(Integer.parseInt(segment)) : whole.path(segment);
                list = segment;
            }
        }
        Mark mark = at.getStartMark();
        return problem.at(to.toString(), problem.fact()).at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static @Nullable Node item(Node node, int index) {
        return node instanceof SequenceNode sequence
                        && index >= 0
                        && index < sequence.getValue().size()
                ? sequence.getValue().get(index)
                : null;
    }
}
