package io.makegood.internal.bundle;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code principles.yaml}: the principles of the policy, and for its readers the names of their ranks. */
final class PrinciplesReader {
    static final List<String> FILE = List.of("ladder", "principles");
    static final List<String> RUNG = List.of("rank", "name");
    static final List<String> PRINCIPLE = List.of("id", "group", "rank", "statement", "servedBy", "sources");
    static final List<String> SOURCE = List.of("document", "reference", "quote");
    private static final int LOWEST_RANK = 10;

    private final BundleYaml yaml;

    private PrinciplesReader(BundleYaml yaml) {
        this.yaml = yaml;
    }

    /**
     * Reads the file.
     *
     * @param problems gets everything that is wrong with it
     * @return by id
     */
    static SortedMap<String, Principle> read(String text, List<Problem> problems) {
        BundleYaml yaml = new BundleYaml(BundleLayout.PRINCIPLES, text);
        SortedMap<String, Principle> principles = new PrinciplesReader(yaml).principles();
        problems.addAll(yaml.problems());
        return principles;
    }

    /** The names of the ranks in a file that has nothing wrong, as far as it gives them. */
    static SortedMap<Integer, String> ladder(String text) {
        PrinciplesReader reader = new PrinciplesReader(new BundleYaml(BundleLayout.PRINCIPLES, text));
        MappingNode root = reader.yaml.root("expected `ladder` and `principles`");
        return root == null ? new TreeMap<>() : reader.ladder(reader.yaml.fields(root, FILE));
    }

    private SortedMap<String, Principle> principles() {
        SortedMap<String, Principle> byId = new TreeMap<>();
        MappingNode root = yaml.root("expected `ladder` and `principles`");
        if (root == null) {
            return byId;
        }
        Map<String, Node> fields = yaml.fields(root, FILE);
        ladder(fields);
        yaml.requireSome(fields, "principles", root);
        for (Node node : yaml.list(fields, "principles", BundleLimits.PRINCIPLES)) {
            MappingNode mapping = element("principles", node);
            Principle principle = mapping == null ? null : principle(mapping);
            if (principle != null
                    && byId.put(principle.id(), principle) != null
                    && !principle.id().isEmpty()) {
                yaml.wrong(
                        Code.DUPLICATE_ID,
                        node,
                        "there are two principles `" + principle.id() + "`",
                        "one of them only");
            }
        }
        byId.remove("");
        return byId;
    }

    /** The names of the ranks. */
    private SortedMap<Integer, String> ladder(Map<String, Node> fields) {
        yaml.checkHasValue(fields, "ladder");
        SortedMap<Integer, String> names = new TreeMap<>();
        for (Node item : yaml.list(fields, "ladder")) {
            MappingNode rung = element("ladder", item);
            if (rung != null) {
                Map<String, Node> parts = yaml.fields(rung, RUNG, RUNG);
                String name = yaml.name(parts, "name", rung);
                int rank = rank(parts, rung);
                if (names.put(rank, name) != null) {
                    yaml.wrong(Code.DUPLICATE_ID, item, "the rank " + rank + " has two names", "one of them only");
                }
            }
        }
        return names;
    }

    private Principle principle(MappingNode node) {
        Map<String, Node> fields = yaml.fields(node, PRINCIPLE, List.of("id", "group", "rank", "statement"));
        return new Principle(
                id(fields, node),
                yaml.name(fields, "group", node),
                rank(fields, node),
                yaml.sentence(fields, "statement", node),
                yaml.optionalSentence(fields, "servedBy", node),
                sources(fields, node));
    }

    /** The id; of one that is none, the one that was meant, so that rules that name it are right. */
    private String id(Map<String, Node> fields, Node owner) {
        String id = yaml.name(fields, "id", owner);
        String meant = id.strip().replaceAll("\\s+", "-").replaceAll("[^\\p{L}\\p{N}._-]", "");
        if (!meant.equals(id)) {
            yaml.wrong(
                    Code.INVALID_NAME,
                    fields.getOrDefault("id", owner),
                    "`id` is " + QuotedText.of(id) + ", expected letters, digits and hyphens",
                    meant.isEmpty() ? null : Suggestion.write(meant));
        }
        return meant;
    }

    /** From 1 to 10. */
    private int rank(Map<String, Node> fields, Node owner) {
        String text = yaml.required(fields, "rank", owner);
        for (int rank = 1; rank <= LOWEST_RANK; rank++) {
            if (text.equals(String.valueOf(rank))) {
                return rank;
            }
        }
        if (fields.containsKey("rank")) {
            yaml.wrong(
                    Code.OUT_OF_RANGE,
                    fields.getOrDefault("rank", owner),
                    "the rank " + QuotedText.of(text) + " is not between 1 and 10");
        }
        return LOWEST_RANK;
    }

    private List<Principle.Source> sources(Map<String, Node> fields, Node owner) {
        List<Principle.Source> sources = new ArrayList<>();
        for (Node item : yaml.list(fields, "sources")) {
            MappingNode source = element("sources", item);
            if (source != null) {
                Map<String, Node> parts = yaml.fields(source, SOURCE);
                String document = yaml.optionalSentence(parts, "document", source);
                String reference = yaml.optionalSentence(parts, "reference", source);
                String quote = yaml.optionalSentence(parts, "quote", source);
                if ((document == null) == (reference == null)) {
                    yaml.wrong(
                            Code.WRONG_SOURCE,
                            source,
                            "a source has either a `document` or a `reference`",
                            "one of them");
                }
                sources.add(new Principle.Source(
                        document != null ? document : Objects.requireNonNullElse(reference, ""),
                        Objects.requireNonNullElse(quote, "")));
            }
        }
        if (sources.isEmpty()) {
            yaml.wrong(Code.WRONG_SOURCE, owner, "a principle needs a source", "`sources: [{document: …, quote: …}]`");
        }
        return sources;
    }

    private @Nullable MappingNode element(String list, Node node) {
        MappingNode mapping = yaml.mapping(list, node);
        if (mapping == null && BundleYaml.isNothing(node)) {
            yaml.wrong(Code.EMPTY_VALUE, node, "an entry of `" + list + "` is empty", "take it out");
        }
        return mapping;
    }
}
