package io.makegood.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Order;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.reading.CaseReader;
import io.makegood.internal.reading.Declared;
import io.makegood.internal.reading.Json;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.replay.DocumentedCase.Kind;
import io.makegood.replay.Step.Never;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads documented cases, and says everything that is wrong with one at once. */
final class DocumentedCaseReader {
    static final List<String> CASE = List.of("id", "title", "kind", "source", "told", "assumed", "facts", "steps");
    static final List<String> SOURCE = List.of("document", "quotes");
    static final List<String> STEP = List.of("when", "since", "expect", "cites", "never");
    static final List<String> NEVER = List.of("wrong", "principle", "matches", "says");

    /** At the beginning of a line, with or without quotes. */
    private static final Pattern ID =
            Pattern.compile("(?m)^id:[ \\t]*[\"']?([^\"'#\\s][^\"'#\\r\\n]*?)[\"']?[ \\t]*(?:#.*)?$");

    private static final Pattern LIKE_AN_ID = Pattern.compile("[A-Za-z]+-\\d+[a-z]?(?![A-Za-z0-9])");

    private final CaseText text;
    private final Map<String, String> filesById;
    private final NameCheck names;
    private final CaseSense sense;
    private @Nullable CurrencyUnit currency;

    private DocumentedCaseReader(
            CaseText text, PolicyNames names, List<Problem> unknown, Map<String, String> filesById) {
        this.text = text;
        this.names = new NameCheck(text, names, unknown);
        this.sense = new CaseSense(text, unknown);
        this.filesById = filesById;
    }

    /**
     * Reads a documented case.
     *
     * @param names what it can name of its policy
     * @param unknown gets what is named and is not there; the case can be decided all the same
     * @param filesById the files that have the ids of cases of the same bundle; gets this one where its id is not known yet
     * @throws CaseFileException naming everything that is wrong with it
     */
    static DocumentedCase read(
            String name, String content, PolicyNames names, List<Problem> unknown, Map<String, String> filesById) {
        return new DocumentedCaseReader(new CaseText(name, content, names.vocabulary()), names, unknown, filesById)
                .read();
    }

    /** The id of a case that cannot be read, perhaps not even as YAML; null when none can be made out. */
    static @Nullable String idIn(String content) {
        Matcher matcher = ID.matcher(content);
        return matcher.find() ? matcher.group(1) : null;
    }

    private DocumentedCase read() {
        MappingNode root = text.root();
        Map<String, Node> fields = text.fields(root, CASE);
        String id = text.required(fields, "id", root);
        checkIsOnly(id, fields.getOrDefault("id", root));
        String title = text.required(fields, "title", root);
        Kind kind = kind(fields, root);
        MappingNode source = text.mapping("source", fields.get("source"));
        Map<String, Node> sources = source == null ? Map.of() : text.fields(source, SOURCE);
        String document = text.optional(sources, "document");
        List<String> quotes = text.texts(sources, "quotes");
        String told = text.optional(fields, "told");
        Map<String, String> assumed = assumed(fields);
        CaseFile facts = facts(fields, root);
        if (facts != null) {
            names.know(facts);
            Node written = fields.get("facts");
            sense.assumed(fields.get("assumed"), written);
            if (written != null) {
                sense.order(facts, written);
            }
            List<CurrencyUnit> currencies =
                    facts.orders().stream().map(Order::currency).distinct().toList();
            currency = currencies.size() == 1 ? currencies.get(0) : null;
        }
        List<Step> steps = steps(fields, root);
        if (!text.isFine() || facts == null) {
            throw text.exception();
        }
        return new DocumentedCase(
                text.file(),
                id,
                title,
                kind,
                document == null ? "" : document,
                quotes,
                told == null ? "" : told,
                assumed,
                facts,
                steps);
    }

    private void checkIsOnly(String id, Node node) {
        String other = id.isEmpty() ? null : filesById.putIfAbsent(id, text.file());
        if (other != null && !other.equals(text.file())) {
            String own = isNamedAfter(text.file(), id) ? null : idOf(text.file(), id);
            text.wrong(
                    Code.DUPLICATE_ID,
                    node,
                    "there are two cases " + QuotedText.of(id) + "; the other one is in " + fileName(other),
                    own == null ? Suggestion.words("another id") : Suggestion.write(own));
        }
    }

    /** Whether the name of a file begins with the id of a case. */
    static boolean isNamedAfter(String file, String id) {
        String name = fileName(file).toLowerCase(Locale.ROOT);
        return name.startsWith(id.toLowerCase(Locale.ROOT))
                && !Character.isLetterOrDigit(name.charAt(Math.min(id.length(), name.length() - 1)));
    }

    /** The id with which the name of a file begins, written as another one; null when there is none. */
    private static @Nullable String idOf(String file, String like) {
        String kept = fileName(file).replaceFirst("\\.yaml$", "");
        Matcher matcher = LIKE_AN_ID.matcher(kept);
        String id = matcher.lookingAt() ? matcher.group() : null;
        return id == null || !like.equals(like.toUpperCase(Locale.ROOT)) ? id : id.toUpperCase(Locale.ROOT);
    }

    private static String fileName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private Kind kind(Map<String, Node> fields, MappingNode root) {
        String written = text.required(fields, "kind", root);
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
        }
        if (!written.isEmpty() && !kinds.containsKey(written)) {
            text.wrong(
                    Code.UNKNOWN_CHOICE,
                    fields.getOrDefault("kind", root),
                    "`kind` cannot be `" + written + "`",
                    Suggestion.nearestOrAll(written, kinds.keySet()));
        }
        return kinds.getOrDefault(written, Kind.POSITIVE);
    }

    private Map<String, String> assumed(Map<String, Node> fields) {
        Map<String, String> assumed = new LinkedHashMap<>();
        MappingNode mapping = text.mapping("assumed", fields.get("assumed"));
        if (mapping != null) {
            Map<String, Node> entries = text.entries(mapping);
            entries.keySet().forEach(place -> {
                String why = text.optional(entries, place);
                assumed.put(place, why == null ? "" : why);
            });
        }
        return assumed;
    }

    private @Nullable CaseFile facts(Map<String, Node> fields, MappingNode root) {
        Node facts = fields.get("facts");
        if (facts == null) {
            text.wrong(Code.MISSING_KEY, root, "`facts` is missing: the case file the first step is decided from");
            return null;
        }
        if (text.tellsLostDashes(facts)) {
            return null;
        }
        try {
            return CaseReader.read(text.file(), text.only(facts), new Declared(text.vocabulary(), null));
        } catch (CaseFileException e) {
            for (Problem problem : e.problems()) {
                String pointer = problem.pointer() == null ? null : "/facts" + problem.pointer();
                Problem comma = text.commaAt(facts, problem.line(), problem.column());
                text.wrong(
                        comma == null
                                ? CaseSuggestions.of(problem.at(pointer, problem.fact()), facts)
                                : comma.at(pointer, null));
            }
            return null;
        }
    }

    private List<Step> steps(Map<String, Node> fields, MappingNode root) {
        List<Node> items = text.items(fields, "steps");
        if (items.isEmpty()) {
            text.wrong(Code.MISSING_KEY, root, "`steps` is missing: what happens, and what must come out");
        }
        List<Step> steps = new ArrayList<>();
        for (Node item : items) {
            MappingNode mapping = text.mapping("steps", item);
            if (mapping != null) {
                Step step = step(mapping, steps.size() + 1);
                steps.add(step);
                sense.step(step, mapping);
            }
        }
        boolean expectsNothing = steps.stream()
                .allMatch(step -> step.expected().isEmpty()
                        && step.cites().isEmpty()
                        && step.nevers().isEmpty());
        if (text.isFine() && expectsNothing) {
            names.expectsNothing(items.get(0));
        }
        return steps;
    }

    private Step step(MappingNode mapping, int number) {
        Map<String, Node> fields = text.fields(mapping, STEP);
        String when = text.required(fields, "when", mapping);
        MappingNode since = text.mapping("since", fields.get("since"));
        if (since != null && number == 1) {
            text.wrong(
                    Code.WRONG_STEP,
                    since,
                    "nothing can have happened since the step before: this is the first",
                    "put it into `facts`");
        }
        if (since != null) {
            names.know(since);
        }
        MappingNode expect = text.mapping("expect", fields.get("expect"));
        if (expect != null) {
            names.part(expect);
        }
        names.principles(fields.get("cites"));
        List<Never> nevers = new ArrayList<>();
        for (Node item : text.items(fields, "never")) {
            MappingNode never = text.mapping("never", item);
            if (never != null) {
                nevers.add(never(never));
            }
        }
        return new Step(
                number,
                when,
                since == null
                        ? null
                        : new Since(
                                String.valueOf(text.pointer(since)),
                                since,
                                new PartialTree(text, currency).read(since, CaseFile.class),
                                text.vocabulary()),
                expect == null
                        ? Json.mapper().createObjectNode()
                        : new PartialTree(text, currency).read(expect, Resolution.class),
                text.texts(fields, "cites"),
                nevers);
    }

    private Never never(MappingNode mapping) {
        Map<String, Node> fields = text.fields(mapping, NEVER);
        MappingNode matches = text.mapping("matches", fields.get("matches"));
        if (matches != null) {
            names.part(matches);
        }
        names.principle(fields.get("principle"));
        ObjectNode tree = matches == null ? null : new PartialTree(text, currency).read(matches, Resolution.class);
        String says = text.optional(fields, "says");
        if (tree == null == (says == null || says.isEmpty())) {
            text.wrong(Code.WRONG_STEP, mapping, "what must never be is said either by `matches` or by `says`");
        } else if (tree != null && tree.isEmpty()) {
            text.wrong(Code.WRONG_STEP, mapping, "`matches` is empty and would match everything");
        }
        return new Never(text.required(fields, "wrong", mapping), text.optional(fields, "principle"), tree, says);
    }
}
