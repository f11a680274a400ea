package io.makegood.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.EarlierResolution;
import io.makegood.internal.problem.Code;
import io.makegood.internal.reading.CaseReader;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.reading.Declared;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.internal.yaml.PlacedYaml;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            throw new CaseFileException(withoutUnknown(e.problems(), merged, CaseWriter.tree(before), file).stream()
                    .map(problem -> CaseSuggestions.of(located(problem, merged), written))
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
                Problem unknown = located(
                        Code.WRONG_STEP
                                .problem("there is no earlier resolution `" + id + "`", maybe)
                                .in(file)
                                .at("/earlierResolutions/" + i + "/id", null),
                        tree);
                problems.add(CaseSuggestions.of(unknown, written));
            }
        }
        return problems;
    }

    /**
     * A fact that is merged by an id nothing has, and lacks what a new one needs, was meant to be one there was: that is told, and not all it lacks.
     */
    private static List<Problem> withoutUnknown(List<Problem> problems, JsonNode merged, JsonNode before, String file) {
        Map<String, Problem> unknown = new LinkedHashMap<>();
        for (Problem problem : problems) {
            if (problem.message().endsWith(" is missing")) {
                String pointer = newFact(problem, merged, before);
                if (pointer != null) {
                    unknown.computeIfAbsent(pointer, at -> unknownFact(at, merged, before, file));
                }
            }
        }
        List<Problem> told = new ArrayList<>(unknown.values());
        problems.stream()
                .filter(problem -> unknown.keySet().stream()
                        .noneMatch(pointer -> (problem.pointer() + "/").startsWith(pointer + "/")))
                .forEach(told::add);
        return told;
    }

    /** The pointer to the outermost fact around the place of a problem whose id nothing had before; null when there is none. */
    private static @Nullable String newFact(Problem problem, JsonNode merged, JsonNode before) {
        String pointer = String.valueOf(problem.pointer());
        JsonNode now = merged;
        JsonNode then = before;
        for (int slash = 0; slash >= 0 && slash < pointer.length(); slash = pointer.indexOf('/', slash + 1)) {
            int end = pointer.indexOf('/', slash + 1);
            String segment = pointer.substring(slash + 1, end < 0 ? pointer.length() : end);
            if (now.isArray()) {
                now = now.path(Integer.parseInt(segment));
                JsonNode same = withId(then, now.path("id").asText());
                if (now.has("id") && same == null) {
                    return then.isEmpty() ? null : pointer.substring(0, end < 0 ? pointer.length() : end);
                }
                then = same == null ? MissingNode.getInstance() : same;
            } else {
                now = now.path(segment);
                then = then.path(segment);
            }
        }
        return null;
    }

    private static @Nullable JsonNode withId(JsonNode list, String id) {
        for (JsonNode fact : list) {
            if (fact.path("id").asText().equals(id)) {
                return fact;
            }
        }
        return null;
    }

    private static Problem unknownFact(String pointer, JsonNode merged, JsonNode before, String file) {
        String list = pointer.substring(0, pointer.lastIndexOf('/'));
        String name = list.substring(list.lastIndexOf('/') + 1);
        String id = merged.at(pointer).path("id").asText();
        List<String> known = new ArrayList<>();
        before(list, merged, before).forEach(fact -> known.add(fact.path("id").asText()));
        return Code.WRONG_STEP
                .problem(
                        "there is no " + singular(name) + " " + QuotedText.of(id)
                                + " before, and a new one needs more than this",
                        Nearest.orAll(id, known))
                .in(file)
                .at(pointer + "/id", null);
    }

    /** The list as it was before; where its indices differ, by the ids of what it stands in. */
    private static JsonNode before(String list, JsonNode merged, JsonNode before) {
        JsonNode now = merged;
        JsonNode then = before;
        for (String segment : list.substring(1).split("/", -1)) {
            now = now.isArray() ? now.path(Integer.parseInt(segment)) : now.path(segment);
            JsonNode same = then.isArray() ? withId(then, now.path("id").asText()) : then.path(segment);
            then = same == null ? MissingNode.getInstance() : same;
        }
        return then;
    }

    /** The name of one fact of a list, in words. */
    private static String singular(String list) {
        int ending = list.endsWith("shes") ? 2 : list.endsWith("s") ? 1 : 0;
        String one = list.substring(0, list.length() - ending);
        return one.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
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
                Node deeper = whole.isArray() ? item(at, index) : PlacedYaml.valueOf(at, segment);
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
