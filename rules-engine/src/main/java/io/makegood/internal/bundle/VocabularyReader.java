package io.makegood.internal.bundle;

import io.makegood.internal.attributes.AttributeOwners;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.AttributeOwner;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RemedyType.Amount;
import io.makegood.vocabulary.RemedyType.Definition;
import io.makegood.vocabulary.RemedyType.Gives;
import io.makegood.vocabulary.RemedyType.Goods;
import io.makegood.vocabulary.RemedyType.Line;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads {@code vocabulary.yaml}: the terms and attributes of a policy's own, each with a sentence that says what it means. */
final class VocabularyReader {
    static final List<String> FILE =
            List.of("incidents", "remedies", "followUps", "questions", "traits", "gestures", "attributes");
    static final List<String> TERM = List.of("means");
    static final List<String> INCIDENT = List.of("matter", "means");
    static final List<String> REMEDY = List.of("gives", "amount", "goods", "line", "means");
    static final List<String> FOLLOW_UP = List.of("owner", "due", "means");
    static final List<String> ATTRIBUTE = List.of("type", "values", "means");
    private static final List<String> OWNERS =
            Arrays.stream(AttributeOwner.values()).map(AttributeOwner::written).toList();
    private static final String ONE_OF = "one of";
    private static final Map<String, BiFunction<AttributeOwner, String, Attribute<?>>> TYPES = types();

    private final BundleYaml yaml;
    /** By the node that names a parameter, the follow-up that is due by it. */
    private final Map<Node, String> dues = new IdentityHashMap<>();

    private final Vocabulary.Builder vocabulary = Vocabulary.builder();
    private final Map<FollowUpType, FollowUp> followUps = new LinkedHashMap<>();
    /** The terms of the policy's own that make messages particular, by name. */
    private final Map<String, Class<? extends Term>> particular = new LinkedHashMap<>();
    /** By entry, where its name stands. */
    private final Map<Node, Node> names = new IdentityHashMap<>();

    private VocabularyReader(BundleYaml yaml) {
        this.yaml = yaml;
    }

    /** Reads the file. */
    static VocabularyReader read(String text) {
        VocabularyReader reader = new VocabularyReader(new BundleYaml(BundleLayout.VOCABULARY, text));
        reader.read();
        return reader;
    }

    /** Reads what a bundle without such a file says: nothing. */
    static VocabularyReader none() {
        return new VocabularyReader(new BundleYaml(BundleLayout.VOCABULARY, ""));
    }

    /** Whether nothing is wrong with the terms and attributes themselves. */
    boolean isFine() {
        return yaml.isFine();
    }

    /** The terms and attributes there are. */
    Vocabulary vocabulary() {
        return vocabulary.build();
    }

    /** Follow-ups of the policy's own. */
    Map<FollowUpType, FollowUp> followUps() {
        return Map.copyOf(followUps);
    }

    /**
     * Everything that is wrong with the file.
     *
     * @param parameters of the policy, by which follow-ups are due; none when they could not be read
     */
    List<Problem> problems(Parameters parameters) {
        if (!parameters.names().isEmpty()) {
            dues.forEach((node, name) -> checkDue(node, name, parameters));
        }
        return yaml.problems();
    }

    private static Map<String, BiFunction<AttributeOwner, String, Attribute<?>>> types() {
        Map<String, BiFunction<AttributeOwner, String, Attribute<?>>> types = new LinkedHashMap<>();
        types.put("yes or no", Attribute::yesOrNo);
        types.put("number", Attribute::number);
        types.put("money", Attribute::money);
        types.put("date", Attribute::date);
        types.put("text", Attribute::text);
        types.put(ONE_OF, Attribute::text);
        return types;
    }

    private void read() {
        MappingNode root = yaml.root("expected `incidents`, `remedies`, `attributes`, and more");
        if (root == null) {
            return;
        }
        Map<String, Node> fields = yaml.fields(root, FILE);
        entries("incidents", fields).forEach(this::incident);
        entries("remedies", fields).forEach(this::remedy);
        entries("followUps", fields).forEach(this::followUp);
        entries("questions", fields).forEach((name, node) -> plain(name, node, InfoRequest.class, InfoRequest::of));
        entries("traits", fields).forEach((name, node) -> plain(name, node, ItemTrait.class, ItemTrait::of));
        entries("gestures", fields)
                .forEach((name, node) -> plain(name, node, CompensationType.class, CompensationType::of));
        attributes(fields);
    }

    /** The mappings of a part of the file by their names; none when there is no such part. */
    private Map<String, MappingNode> entries(String part, Map<String, Node> fields) {
        Map<String, MappingNode> entries = new LinkedHashMap<>();
        MappingNode all = yaml.mapping(part, fields.get(part));
        if (all != null && isFew(part, all)) {
            all.getValue().forEach(tuple -> names.put(tuple.getValueNode(), tuple.getKeyNode()));
            yaml.entries(all).forEach((name, node) -> {
                MappingNode mapping = yaml.mapping(name, node);
                if (mapping != null) {
                    entries.put(name, mapping);
                } else if (BundleYaml.isNothing(node)) {
                    yaml.wrong(
                            Code.EMPTY_VALUE, node, QuotedText.of(name) + " says nothing about itself", "`means: …`");
                }
            });
        }
        return entries;
    }

    private boolean isFew(String part, MappingNode node) {
        if (node.getValue().size() <= BundleLimits.LIST) {
            return true;
        }
        yaml.wrong(
                Code.TOO_LARGE,
                node,
                "`" + part + "` has " + node.getValue().size() + " entries, more than " + BundleLimits.LIST,
                "fewer of them");
        return false;
    }

    private void incident(String name, MappingNode node) {
        Map<String, Node> fields = yaml.fields(node, INCIDENT);
        Matter matter = choice(fields, "matter", node, Matter.class, null);
        String meaning = meaning(fields, node);
        if (isFree(name, node, IncidentType.class) && matter != null) {
            vocabulary.add(IncidentType.of(name, matter), meaning);
        }
    }

    private void remedy(String name, MappingNode node) {
        Map<String, Node> fields = yaml.fields(node, REMEDY);
        Gives gives = choice(fields, "gives", node, Gives.class, null);
        Amount amount = choice(fields, "amount", node, Amount.class, Amount.NONE);
        Goods goods = choice(fields, "goods", node, Goods.class, Goods.NONE);
        Line line = choice(fields, "line", node, Line.class, Line.UNCHANGED);
        String meaning = meaning(fields, node);
        if (gives == null || amount == null || goods == null || line == null) {
            return;
        }
        if ((gives == Gives.MONEY) && amount == Amount.NONE) {
            yaml.wrong(
                    Code.CONTRADICTORY_TERM,
                    node,
                    "`" + name + "` gives money, and nothing says how much",
                    "`amount: PRICE`");
        } else if ((gives == Gives.GOODS) != (goods != Goods.NONE)) {
            yaml.wrong(
                    Code.CONTRADICTORY_TERM,
                    fields.getOrDefault("goods", node),
                    gives == Gives.GOODS
                            ? "`" + name + "` gives goods, and nothing says which"
                            : "`" + name + "` gives no goods",
                    gives == Gives.GOODS ? "`goods: SAME`" : "`gives: GOODS`");
        } else if (gives == Gives.GOODS && new Definition(gives, amount, goods, line).cancels()) {
            yaml.wrong(
                    Code.CONTRADICTORY_TERM,
                    fields.getOrDefault("line", node),
                    "`" + name + "` sends goods, and the line is not sent any more",
                    "`line: RESTORED`");
        } else if (gives == Gives.WORDS && (amount != Amount.NONE || line != Line.UNCHANGED)) {
            yaml.wrong(
                    Code.CONTRADICTORY_TERM,
                    node,
                    "`" + name + "` gives words, which move no money and change no line",
                    "`gives: SERVICE`");
        } else if (isFree(name, node, RemedyType.class)) {
            vocabulary.add(RemedyType.of(name, new Definition(gives, amount, goods, line)), meaning);
        }
    }

    private void followUp(String name, MappingNode node) {
        Map<String, Node> fields = yaml.fields(node, FOLLOW_UP);
        String owner = yaml.sentence(fields, "owner", node);
        String due = yaml.optional(fields, "due");
        if (due != null && fields.get("due") instanceof ScalarNode written) {
            dues.put(written, name);
        }
        String meaning = meaning(fields, node);
        if (isFree(name, node, FollowUpType.class)) {
            FollowUpType type = FollowUpType.of(name);
            vocabulary.add(type, meaning);
            followUps.put(type, new FollowUp(owner, due, meaning));
        }
    }

    private void checkDue(Node node, String name, Parameters parameters) {
        String due = ((ScalarNode) node).getValue().strip();
        if (!parameters.has(due)) {
            String nearest = Nearest.to(due, parameters.names());
            yaml.wrong(
                    Code.UNKNOWN_PARAMETER,
                    node,
                    "`" + name + "` is due by a parameter " + QuotedText.of(due) + ", which the policy does not have",
                    nearest == null
                            ? Suggestion.words("a parameter in days or hours")
                            : Suggestion.meant(due, nearest));
            return;
        }
        String unit = parameters.get(due).unit();
        int most = unit.equals("hours") ? BundleLimits.DAYS_AHEAD * 24 : BundleLimits.DAYS_AHEAD;
        if (parameters.number(due).compareTo(BigDecimal.valueOf(most)) > 0) {
            yaml.wrong(Code.OUT_OF_RANGE, node, "`" + name + "` is due in more than " + most + " " + unit);
        } else if (!unit.equals("days") && !unit.equals("hours")) {
            yaml.wrong(
                    Code.WRONG_UNIT,
                    node,
                    "`" + name + "` is due by `" + due + "`, which is in " + unit,
                    "a parameter in days or hours");
        }
    }

    private <T extends Term> void plain(
            String name, MappingNode node, Class<T> kind, java.util.function.Function<String, T> maker) {
        Map<String, Node> fields = yaml.fields(node, TERM);
        String meaning = meaning(fields, node);
        if (isFree(name, node, kind)) {
            vocabulary.add(maker.apply(name), meaning);
        }
    }

    private String meaning(Map<String, Node> fields, Node owner) {
        return yaml.sentence(fields, "means", owner);
    }

    /** Where the name of an entry stands. */
    private Node nameOf(Node entry) {
        return names.getOrDefault(entry, entry);
    }

    /** Whether a term of the policy's own can have this name. Says so when it cannot. */
    private boolean isFree(String name, Node node, Class<? extends Term> kind) {
        if (!Term.isName(name)) {
            yaml.wrong(
                    Code.INVALID_NAME,
                    nameOf(node),
                    QuotedText.of(name) + " is no name of a term",
                    "capital letters and underscores such as `INSTALLATION_FAILED`");
            return false;
        }
        if (Vocabulary.builtIn().find(kind, name) != null) {
            yaml.wrong(
                    Code.RESERVED_NAME,
                    nameOf(node),
                    "`" + name + "` is known already, whatever the policy",
                    "another name, or take it out");
            return false;
        }
        if (MessageKeys.isParticular(kind)) {
            Class<? extends Term> namesake = particular.putIfAbsent(name, kind);
            String other =
                    namesake == null ? MessageKeys.builtIn(name) : MessageKeys.called(namesake) + " of this policy";
            if (other != null) {
                yaml.wrong(
                        Code.RESERVED_NAME,
                        nameOf(node),
                        "`" + name + "` is the name of " + other + ", and a sentence for it would be said of both",
                        "another name");
            }
        }
        return true;
    }

    /** Whether a fact has a component of this name, so that no attribute can have it. */
    private static boolean isTaken(AttributeOwner owner, String name) {
        return Arrays.stream(AttributeOwners.factOf(owner).getRecordComponents())
                .anyMatch(component -> component.getName().equalsIgnoreCase(name));
    }

    private void attributes(Map<String, Node> fields) {
        MappingNode all = yaml.mapping("attributes", fields.get("attributes"));
        if (all == null) {
            return;
        }
        Map<String, Node> byOwner = yaml.fields(all, OWNERS);
        for (AttributeOwner owner : AttributeOwner.values()) {
            entries(owner.written(), byOwner).forEach((name, node) -> attribute(owner, name, node));
        }
    }

    private void attribute(AttributeOwner owner, String name, MappingNode node) {
        Map<String, Node> fields = yaml.fields(node, ATTRIBUTE);
        String type = yaml.required(fields, "type", node);
        String meaning = meaning(fields, node);
        BiFunction<AttributeOwner, String, Attribute<?>> maker = TYPES.get(type);
        if (maker == null) {
            if (!type.isEmpty()) {
                yaml.wrong(
                        Code.UNKNOWN_CHOICE,
                        fields.getOrDefault("type", node),
                        "the type of `" + name + "` is " + QuotedText.of(type),
                        Suggestion.nearestOrAll(type, TYPES.keySet()));
            }
            return;
        }
        if (!Attribute.isName(name)) {
            yaml.wrong(
                    Code.INVALID_NAME,
                    nameOf(node),
                    QuotedText.of(name) + " is no name of an attribute",
                    "letters such as `servicePlan`");
            return;
        }
        if (isTaken(owner, name)) {
            yaml.wrong(
                    Code.RESERVED_NAME,
                    nameOf(node),
                    "`" + name + "` is something every " + owner.written() + " has, whatever the policy",
                    "another name, or take it out");
            return;
        }
        List<String> values = values(fields);
        if (type.equals(ONE_OF)) {
            if (values.isEmpty() && !fields.containsKey("values")) {
                yaml.wrong(
                        Code.WRONG_VALUES, node, "`" + name + "` is one of no values", "`values: [none, basic, full]`");
            } else if (values.isEmpty()) {
                yaml.requireSome(fields, "values", node);
            } else {
                vocabulary.add(Attribute.oneOf(owner, name, values), meaning);
            }
        } else if (fields.containsKey("values")) {
            yaml.wrong(
                    Code.WRONG_VALUES,
                    fields.getOrDefault("values", node),
                    "only what is `one of` some values lists them",
                    "`type: one of`");
        } else {
            vocabulary.add(maker.apply(owner, name), meaning);
        }
    }

    private List<String> values(Map<String, Node> fields) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (Node item : yaml.list(fields, "values")) {
            String value = item instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (value.isBlank() || !yaml.isName("values", value, item)) {
                yaml.wrong(Code.EMPTY_VALUE, item, "an entry of `values` is empty", "a word in quotes");
            } else if (values.putIfAbsent(value, item) != null) {
                yaml.wrong(Code.DUPLICATE_ENTRY, item, QuotedText.of(value) + " is given twice", "once");
            }
        }
        return List.copyOf(values.keySet());
    }

    /** A term that never varies with the policy; null when it is not there, or is none. */
    private <E extends Enum<E>> @Nullable E choice(
            Map<String, Node> fields, String name, Node owner, Class<E> vocabularyOf, @Nullable E otherwise) {
        String written = otherwise == null ? yaml.required(fields, name, owner) : yaml.optional(fields, name);
        if (written == null || written.isEmpty()) {
            return otherwise;
        }
        List<String> names =
                Arrays.stream(vocabularyOf.getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(written)) {
            yaml.wrong(
                    Code.UNKNOWN_CHOICE,
                    fields.getOrDefault(name, owner),
                    "`" + name + "` cannot be " + QuotedText.of(written),
                    Suggestion.nearestOrAll(written, names));
            return null;
        }
        return Enum.valueOf(vocabularyOf, written);
    }
}
