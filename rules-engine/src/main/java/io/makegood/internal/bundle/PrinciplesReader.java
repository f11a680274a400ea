package io.makegood.internal.bundle;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.QuotedText;
import io.makegood.internal.yaml.NodeEdits;
import io.makegood.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads {@code principles.yaml}: the principles of the policy, and for its readers the names of their ranks. */
final class PrinciplesReader {
    static final List<String> FILE = List.of("ladder", "principles");
    static final List<String> RUNG = List.of("rank", "name");
    static final List<String> PRINCIPLE = List.of("id", "group", "rank", "statement", "servedBy", "sources");
    static final List<String> SOURCE = List.of("document", "reference", "quote");
    private static final int LOWEST_RANK = 10;

    private final BundleYaml yaml;
    private final Citations citations;

    private PrinciplesReader(BundleYaml yaml, Citations citations) {
        this.yaml = yaml;
        this.citations = citations;
    }

    /**
     * Reads the file.
     *
     * @param problems gets everything that is wrong with it
     * @return by id
     */
    static SortedMap<String, Principle> read(String text, Citations citations, List<Problem> problems) {
        BundleYaml yaml = new BundleYaml(BundleLayout.PRINCIPLES, text);
        SortedMap<String, Principle> principles = new PrinciplesReader(yaml, citations).principles();
        problems.addAll(yaml.problems());
        return principles;
    }

    /** The names of the ranks in a file that has nothing wrong, as far as it gives them. */
    static SortedMap<Integer, String> ladder(String text) {
        PrinciplesReader reader = new PrinciplesReader(new BundleYaml(BundleLayout.PRINCIPLES, text), Citations.NONE);
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
        List<Entry> entries = new ArrayList<>();
        for (Node node : yaml.list(fields, "principles", BundleLimits.PRINCIPLES)) {
            MappingNode mapping = element("principles", node);
            if (mapping != null) {
                entries.add(new Entry(principle(mapping), mapping));
            }
        }
        Set<String> ids = entries.stream().map(entry -> entry.principle().id()).collect(Collectors.toSet());
        Set<String> lost = Citations.undeclared(citations.principles(), ids);
        for (Entry entry : entries) {
            String id = entry.principle().id();
            Entry other = id.isEmpty() ? null : first(entries, id);
            if (other != null && other != entry) {
                twice(other, entry, lost).forEach(principle -> byId.put(principle.id(), principle));
            } else {
                byId.put(id, entry.principle());
            }
        }
        renamed(entries, lost, byId);
        byId.remove("");
        return byId;
    }

    /** A principle and where it stands. */
    private record Entry(Principle principle, MappingNode node) {
        Node id() {
            Node key = BundleYaml.valueOf(node, "id");
            return key == null ? node : key;
        }

        /** How much of what an id says is said by the rest. */
        private int likeness(String id) {
            String said = (principle.group() + ' ' + principle.statement() + ' ' + principle.sources())
                    .toLowerCase(Locale.ROOT);
            return (int) Arrays.stream(id.split("[-_.]", -1))
                    .filter(word -> word.length() > 2 && said.contains(word.toLowerCase(Locale.ROOT)))
                    .count();
        }
    }

    private static @Nullable Entry first(List<Entry> entries, String id) {
        return entries.stream()
                .filter(entry -> entry.principle().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Tells of two principles of one id; where rules serve one that is not there, that is the one whose id was copied. */
    private List<Principle> twice(Entry first, Entry second, Set<String> lost) {
        String id = first.principle().id();
        String meant = lost.size() == 1 ? lost.iterator().next() : null;
        if (meant == null) {
            yaml.wrong(Code.DUPLICATE_ID, second.node(), "there are two principles `" + id + "`", "one of them only");
            return List.of(first.principle(), second.principle());
        }
        int likeFirst = first.likeness(meant) - first.likeness(id);
        Entry copied = likeFirst > second.likeness(meant) - second.likeness(id) ? first : second;
        yaml.wrong(
                Code.DUPLICATE_ID,
                copied.id(),
                "there are two principles `" + id + "`, and none " + QuotedText.of(meant) + ", which rules serve",
                Suggestion.write(meant));
        lost.clear();
        return List.of(
                (copied == first ? second : first).principle(),
                copied.principle().called(meant));
    }

    /** Tells of a principle that nothing names, where rules serve another one that is not there. */
    private void renamed(List<Entry> entries, Set<String> lost, SortedMap<String, Principle> byId) {
        String meant = citations.lost(lost, BundleLayout.PRINCIPLES);
        if (meant == null) {
            return;
        }
        List<Entry> idle = entries.stream()
                .filter(entry -> entry.principle().servedBy() == null
                        && !entry.principle().id().isEmpty()
                        && citations.count(entry.principle().id(), BundleLayout.PRINCIPLES) == 0)
                .toList();
        if (idle.size() == 1) {
            Entry entry = idle.get(0);
            yaml.wrong(
                    Code.UNKNOWN_PRINCIPLE,
                    entry.id(),
                    "no rule serves " + QuotedText.of(entry.principle().id()) + ", and rules serve "
                            + QuotedText.of(meant) + ", which is not there",
                    Suggestion.write(meant));
            byId.put(meant, entry.principle().called(meant));
        }
    }

    /** The names of the ranks. */
    private SortedMap<Integer, String> ladder(Map<String, Node> fields) {
        yaml.checkHasValue(fields, "ladder");
        SortedMap<Integer, String> names = new TreeMap<>();
        List<Integer> ranks = new ArrayList<>();
        List<Node> rankNodes = new ArrayList<>();
        for (Node item : yaml.list(fields, "ladder")) {
            MappingNode rung = element("ladder", item);
            if (rung != null) {
                Map<String, Node> parts = yaml.fields(rung, RUNG, RUNG);
                String name = yaml.name(parts, "name", rung);
                int rank = rank(parts, rung);
                names.putIfAbsent(rank, name);
                ranks.add(rank);
                rankNodes.add(parts.getOrDefault("rank", item));
            }
        }
        for (int i = 1; i < ranks.size(); i++) {
            int first = ranks.indexOf(ranks.get(i));
            if (first < i) {
                int meant = missing(ranks);
                int wrong = meant > 0 && isBetween(ranks, first, meant) && !isBetween(ranks, i, meant) ? first : i;
                yaml.wrong(
                        Code.DUPLICATE_ID,
                        rankNodes.get(wrong),
                        "the rank " + ranks.get(i) + " has two names",
                        meant > 0 ? Suggestion.write(String.valueOf(meant)) : Suggestion.words("one of them only"));
            }
        }
        return names;
    }

    /** The only number missing among ranks that begin at 1 and of which one is there twice; 0 when there is none, or are several. */
    private static int missing(List<Integer> ranks) {
        List<Integer> open = IntStream.rangeClosed(1, ranks.size())
                .boxed()
                .filter(rank -> !ranks.contains(rank))
                .toList();
        return open.size() == 1 ? open.get(0) : 0;
    }

    /** Whether a number would fit between the neighbours of a rank. */
    private static boolean isBetween(List<Integer> ranks, int index, int number) {
        boolean isAfter = index == 0 || ranks.get(index - 1) < number;
        return isAfter && (index + 1 == ranks.size() || ranks.get(index + 1) > number);
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
        String digits = NumberWords.digitsOfRank(text);
        int meant = digits == null ? 0 : Integer.parseInt(digits);
        boolean isRank = meant >= 1 && meant <= LOWEST_RANK;
        if (fields.containsKey("rank") && !text.isEmpty()) {
            yaml.wrong(
                    Code.OUT_OF_RANGE,
                    fields.getOrDefault("rank", owner),
                    isRank
                            ? "the rank " + QuotedText.of(text) + " is no number such as `" + meant + "`"
                            : "the rank " + QuotedText.of(text) + " is not between 1 and 10",
                    isRank
                            ? Suggestion.write(String.valueOf(meant))
                            : Suggestion.words(
                                    digits == null || text.startsWith("-")
                                            ? "a number from `1`, which comes first, to `10`"
                                            : meant == 0 ? "`1`" : "`" + LOWEST_RANK + "`, the last one"));
        }
        return isRank ? meant : LOWEST_RANK;
    }

    private List<Principle.Source> sources(Map<String, Node> fields, Node owner) {
        List<Principle.Source> sources = new ArrayList<>();
        Node written = fields.get("sources");
        if (written instanceof ScalarNode text && !BundleYaml.isNothing(text)) {
            yaml.wrong(
                    Code.WRONG_FORM,
                    text,
                    "`sources` is a text, expected a list of sources",
                    Suggestion.write(
                            "[{reference: " + NodeEdits.inQuotes(text.getValue().strip()) + "}]",
                            yaml.edits().span(text, text)));
            return sources;
        }
        if (written instanceof MappingNode one) {
            boolean isSource =
                    BundleYaml.valueOf(one, "document") != null || BundleYaml.valueOf(one, "reference") != null;
            if (isSource) {
                yaml.items(fields, "sources");
            } else {
                yaml.wrong(
                        Code.WRONG_SOURCE,
                        one,
                        "a source has either a `document` or a `reference`",
                        "`- document: …` before it");
            }
            return sources;
        }
        boolean isTold = false;
        for (Node item : yaml.list(fields, "sources")) {
            if (item instanceof ScalarNode text && !BundleYaml.isNothing(text)) {
                yaml.wrong(
                        Code.WRONG_FORM,
                        text,
                        "a source is a text, and has to say whether it is a `reference` or a `document`",
                        Suggestion.write("{reference: "
                                + NodeEdits.inQuotes(text.getValue().strip()) + "}"));
                isTold = true;
                continue;
            }
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
        if (sources.isEmpty() && !isTold) {
            yaml.wrong(
                    Code.WRONG_SOURCE,
                    written == null ? owner : written,
                    "a principle needs a source",
                    "`sources: [{document: …, quote: …}]`");
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
