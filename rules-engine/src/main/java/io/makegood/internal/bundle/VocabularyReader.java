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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
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

    /** Of more nobody knows which was meant. */
    private static final int A_FEW = 4;

    private static final Map<String, Class<? extends Term>> KINDS = Map.of(
            "incidents",
            IncidentType.class,
            "remedies",
            RemedyType.class,
            "followUps",
            FollowUpType.class,
            "questions",
            InfoRequest.class,
            "traits",
            ItemTrait.class,
            "gestures",
            CompensationType.class);
    /** What types are called elsewhere. */
    private static final Map<String, String> OTHER_TYPES = otherTypes();

    private static final Map<String, BiFunction<AttributeOwner, String, Attribute<?>>> TYPES = types();

    private final BundleYaml yaml;
    private final Citations citations;
    /** By the node that names a parameter, the follow-up that is due by it. */
    private final Map<Node, String> dues = new IdentityHashMap<>();

    /** The names of all entries, by what they are entries of. */
    private final Map<Class<? extends Term>, Set<String>> kinds = new HashMap<>();

    /** Of whatever owner. */
    private final List<String> attributeNames = new ArrayList<>();

    private final Vocabulary.Builder vocabulary = Vocabulary.builder();
    private final Map<FollowUpType, FollowUp> followUps = new LinkedHashMap<>();
    /** The terms of the policy's own that make messages particular, by name. */
    private final Map<String, Class<? extends Term>> particular = new LinkedHashMap<>();
    /** By entry, where its name stands. */
    private final Map<Node, Node> names = new IdentityHashMap<>();

    private VocabularyReader(BundleYaml yaml, Citations citations) {
        this.yaml = yaml;
        this.citations = citations;
    }

    /** Reads the file. */
    static VocabularyReader read(String text, Citations citations) {
        VocabularyReader reader = new VocabularyReader(new BundleYaml(BundleLayout.VOCABULARY, text), citations);
        reader.read();
        return reader;
    }

    /** Reads what a bundle without such a file says: nothing. */
    static VocabularyReader none() {
        return new VocabularyReader(new BundleYaml(BundleLayout.VOCABULARY, ""), Citations.NONE);
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

    private static Map<String, String> otherTypes() {
        Map<String, String> others = new HashMap<>();
        List.of("boolean", "bool", "flag", "yes/no", "yesno", "yes no", "true or false", "truth", "checkbox", "logical")
                .forEach(word -> others.put(word, "yes or no"));
        List.of("integer", "int", "long", "decimal", "float", "double", "count", "whole number", "numeric", "short")
                .forEach(word -> others.put(word, "number"));
        List.of("amount", "price", "currency", "cash").forEach(word -> others.put(word, "money"));
        List.of("day", "datetime", "date time", "timestamp", "time", "localdate", "instant")
                .forEach(word -> others.put(word, "date"));
        List.of("string", "str", "varchar", "char", "word", "words", "free text", "sentence")
                .forEach(word -> others.put(word, "text"));
        List.of("enum", "enumeration", "choice", "select", "list", "option", "options", "oneof", "values", "any of")
                .forEach(word -> others.put(word, ONE_OF));
        return Map.copyOf(others);
    }

    private void read() {
        MappingNode root = yaml.root("expected `incidents`, `remedies`, `attributes`, and more");
        if (root == null) {
            return;
        }
        Map<String, Node> fields = yaml.fields(root, FILE);
        KINDS.forEach((part, kind) -> {
            if (fields.get(part) instanceof MappingNode all) {
                kinds.put(
                        kind,
                        all.getValue().stream()
                                .map(NodeTuple::getKeyNode)
                                .filter(ScalarNode.class::isInstance)
                                .map(key -> ((ScalarNode) key).getValue())
                                .collect(Collectors.toSet()));
            }
        });
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
        Matter matter = choice(fields, "matter", node, Matter.class, null, matterOf(fields.get("matter")));
        String meaning = meaning(fields, node);
        String own = own(name, node, IncidentType.class);
        if (own != null && matter != null) {
            vocabulary.add(IncidentType.of(own, matter), meaning);
        }
    }

    /** The matter of the incident that stands where a matter belongs; all of them where none does. */
    private static List<Matter> matterOf(@Nullable Node written) {
        IncidentType incident = written instanceof ScalarNode scalar
                ? Vocabulary.builtIn()
                        .find(IncidentType.class, scalar.getValue().strip())
                : null;
        return incident == null ? List.of(Matter.values()) : List.of(incident.matter());
    }

    private void remedy(String name, MappingNode node) {
        Map<String, Node> fields = yaml.fields(node, REMEDY);
        Gives gives = choice(fields, "gives", node, Gives.class, null);
        Amount amount = choice(fields, "amount", node, Amount.class, Amount.NONE, amountsOf(gives));
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
        } else {
            String own = own(name, node, RemedyType.class);
            if (own != null) {
                vocabulary.add(RemedyType.of(own, new Definition(gives, amount, goods, line)), meaning);
            }
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
        String own = own(name, node, FollowUpType.class);
        if (own != null) {
            FollowUpType type = FollowUpType.of(own);
            vocabulary.add(type, meaning);
            followUps.put(type, new FollowUp(owner, due, meaning));
        }
    }

    private void checkDue(Node node, String name, Parameters parameters) {
        String due = ((ScalarNode) node).getValue().strip();
        if (!parameters.has(due)) {
            String nearest = Nearest.meant(due, parameters.names());
            yaml.wrong(
                    Code.UNKNOWN_PARAMETER,
                    node,
                    "`" + name + "` is due by a parameter " + QuotedText.of(due) + ", which the policy does not have",
                    nearest == null ? dueMeant(due, name, parameters) : Suggestion.meant(due, nearest));
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

    /** The parameter in days or hours that has the value which stands in its place, or words in common with what is due; otherwise all, where they are few. */
    private static Suggestion dueMeant(String due, String name, Parameters parameters) {
        List<String> times = parameters.names().stream()
                .filter(each -> parameters.get(each).unit().equals("days")
                        || parameters.get(each).unit().equals("hours"))
                .toList();
        List<String> equal =
                times.stream().filter(each -> isSaid(due, parameters.get(each))).toList();
        if (equal.size() == 1) {
            return Suggestion.write(equal.get(0));
        }
        List<String> among = equal.isEmpty() ? times : equal;
        List<String> like = Nearest.byWords(name, among);
        List<String> likely = like.isEmpty() ? among : like;
        return likely.isEmpty() || likely.size() > A_FEW
                ? Suggestion.words("a parameter in days or hours")
                : Suggestion.words("`" + String.join("`, `", likely) + "`");
    }

    /** Whether a text says the value of a parameter, with or without its unit. */
    private static boolean isSaid(String text, Parameters.Parameter parameter) {
        Unit unit = Unit.of(parameter.unit());
        UnitWords.Meant meant = UnitWords.amountIn(text, unit);
        BigDecimal value = meant == null ? NumberText.of(text).value() : meant.value();
        return value != null && value.compareTo(parameter.value()) == 0;
    }

    private <T extends Term> void plain(
            String name, MappingNode node, Class<T> kind, java.util.function.Function<String, T> maker) {
        Map<String, Node> fields = yaml.fields(node, TERM);
        String meaning = meaning(fields, node);
        String own = own(name, node, kind);
        if (own != null) {
            vocabulary.add(maker.apply(own), meaning);
        }
    }

    private String meaning(Map<String, Node> fields, Node owner) {
        return yaml.sentence(fields, "means", owner);
    }

    /** Where the name of an entry stands. */
    private Node nameOf(Node entry) {
        return names.getOrDefault(entry, entry);
    }

    /** The name of a term of the policy's own; the one that was meant by one that cannot be, where that is clear, and else null. Says so when it is another one. */
    private @Nullable String own(String name, Node node, Class<? extends Term> kind) {
        String lost = lost(kind);
        if (!Term.isName(name)) {
            String meant = asTerm(name);
            boolean isMeant = Term.isName(meant) && Vocabulary.builtIn().find(kind, meant) == null;
            String other = lost != null && !lost.equals(meant) && !isUsed(meant) ? lost : isMeant ? meant : null;
            yaml.wrong(
                    Code.INVALID_NAME,
                    nameOf(node),
                    QuotedText.of(name) + " is no name of a term",
                    other == null
                            ? Suggestion.words("capital letters and underscores such as `INSTALLATION_FAILED`")
                            : Suggestion.write(other));
            return other;
        }
        if (Vocabulary.builtIn().find(kind, name) != null) {
            yaml.wrong(
                    Code.RESERVED_NAME,
                    nameOf(node),
                    "`" + name + "` is known already, whatever the policy",
                    lost == null ? Suggestion.words("another name, or take it out") : Suggestion.meant(name, lost));
            return lost;
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
                        lost == null ? Suggestion.words("another name") : Suggestion.meant(name, lost));
                return lost == null ? name : lost;
            }
        }
        if (lost != null && !isUsed(name) && idle(kind) == 1) {
            yaml.wrong(
                    Code.UNKNOWN_TERM,
                    nameOf(node),
                    "nothing names `" + name + "`, and " + QuotedText.of(lost)
                            + ", which rules name, is declared nowhere",
                    Suggestion.meant(name, lost));
            return lost;
        }
        return name;
    }

    private boolean isUsed(String name) {
        return citations.count(name, BundleLayout.VOCABULARY) > 0;
    }

    /** The only term of a kind that rules name and nobody declares, if it is no slip of theirs; null when there is none. */
    private @Nullable String lost(Class<? extends Term> kind) {
        Set<String> declared = new HashSet<>(declared(kind));
        Vocabulary.builtIn().all(kind).forEach(term -> declared.add(term.name()));
        return citations.lost(Citations.undeclared(citations.terms(kind), declared), BundleLayout.VOCABULARY);
    }

    /** How many terms of a kind are declared that no other file names. */
    private long idle(Class<? extends Term> kind) {
        return declared(kind).stream().filter(name -> !isUsed(name)).count();
    }

    private Set<String> declared(Class<? extends Term> kind) {
        return kinds.getOrDefault(kind, Set.of());
    }

    /** A name as terms are written: {@code TECHNICIAN_VISIT} for {@code technician-visit} and {@code technicianVisit}. */
    private static String asTerm(String name) {
        return name.strip()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_+|_+$", "")
                .toUpperCase(Locale.ROOT);
    }

    /** A name as attributes are written: {@code servicePlan} for {@code service-plan} and {@code ServicePlan}. */
    private static String asAttribute(String name) {
        StringBuilder plain = new StringBuilder();
        for (String word : name.strip().split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                String rest = word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
                String first = rest.substring(0, 1);
                plain.append(plain.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT))
                        .append(rest.substring(1));
            }
        }
        return plain.toString();
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
        byOwner.values().forEach(owned -> {
            if (owned instanceof MappingNode mapping) {
                mapping.getValue().forEach(tuple -> {
                    if (tuple.getKeyNode() instanceof ScalarNode key) {
                        attributeNames.add(key.getValue());
                    }
                });
            }
        });
        for (AttributeOwner owner : AttributeOwner.values()) {
            entries(owner.written(), byOwner)
                    .forEach((name, node) -> attribute(ownerMeant(owner, name, node), name, node));
        }
    }

    /** The owner of an attribute: where all who name it do so of another one, that one, which is told. */
    private AttributeOwner ownerMeant(AttributeOwner declared, String name, MappingNode node) {
        Set<AttributeOwner> read = citations.ownersOf(name, declared);
        AttributeOwner meant = read.size() == 1 ? read.iterator().next() : declared;
        boolean isDeclaredTwice = attributeNames.stream().filter(name::equals).count() > 1;
        if (meant == declared || isDeclaredTwice || isTaken(meant, name)) {
            return declared;
        }
        yaml.wrong(
                Code.UNKNOWN_PROPERTY,
                nameOf(node),
                "`" + name + "` is declared for `" + declared.written() + "`, and files name it of `" + meant.written()
                        + "` only",
                "below `" + meant.written() + ":`");
        return meant;
    }

    private static Suggestion typeMeant(String type, boolean hasValues) {
        String other = OTHER_TYPES.get(type.toLowerCase(Locale.ROOT).replaceAll("[_-]+", " "));
        String meant = hasValues && other != null ? ONE_OF : other;
        return meant == null ? Suggestion.nearestOrAll(type, TYPES.keySet()) : Suggestion.write(meant);
    }

    private void attribute(AttributeOwner owner, String written, MappingNode node) {
        String name = Attribute.isName(written) ? written : asAttribute(written);
        Map<String, Node> fields = yaml.fields(node, ATTRIBUTE);
        String type = yaml.required(fields, "type", node);
        String meaning = meaning(fields, node);
        BiFunction<AttributeOwner, String, Attribute<?>> maker = TYPES.get(type);
        if (maker == null) {
            if (!type.isEmpty()) {
                yaml.wrong(
                        Code.UNKNOWN_CHOICE,
                        fields.getOrDefault("type", node),
                        "the type of `" + name + "` is " + QuotedText.of(type) + ", and there is no such type",
                        typeMeant(type, fields.containsKey("values")));
            }
            return;
        }
        if (!Attribute.isName(written)) {
            yaml.wrong(
                    Code.INVALID_NAME,
                    nameOf(node),
                    QuotedText.of(written) + " is no name of an attribute",
                    Attribute.isName(name)
                            ? Suggestion.write(name)
                            : Suggestion.words("letters such as `servicePlan`"));
            if (!Attribute.isName(name)) {
                return;
            }
        }
        if (isRenamed(owner, name, node)) {
            name = Objects.requireNonNullElse(citations.attributeMeant(name), name);
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
                List<String> read = separated(name, values, fields);
                vocabulary.add(Attribute.oneOf(owner, name, asUsed(name, read, fields)), meaning);
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

    /** Whether no file names an attribute, and files name another one of almost this name that nobody declares; told. */
    private boolean isRenamed(AttributeOwner owner, String name, MappingNode node) {
        String meant = isUsed(name) ? null : citations.attributeMeant(name);
        boolean isDeclared = meant != null && (attributeNames.contains(meant) || isTaken(owner, meant));
        if (meant == null || isDeclared) {
            return false;
        }
        yaml.wrong(
                Code.UNKNOWN_PROPERTY,
                nameOf(node),
                "nothing names `" + name + "`, and " + QuotedText.of(meant) + ", which is named, is declared nowhere",
                Suggestion.meant(name, meant));
        return true;
    }

    /** The values, where blanks and no commas stand between them, which is told. */
    private List<String> separated(String attribute, List<String> values, Map<String, Node> fields) {
        List<String> words = values.size() == 1 ? List.of(values.get(0).strip().split("\\s+", -1)) : List.of();
        boolean areValues = words.size() > 1 && words.stream().anyMatch(citations.valuesOf(attribute)::containsKey);
        if (!areValues) {
            return values;
        }
        yaml.wrong(
                Code.WRONG_VALUES,
                BundleYaml.itemsOf(fields.get("values")).get(0),
                QuotedText.of(values.get(0)) + " is one value: several have commas between them",
                Suggestion.write(String.join(", ", words)));
        return words;
    }

    /** The values with one that nobody uses as it was meant, where others use one of almost these letters; told. */
    private List<String> asUsed(String attribute, List<String> values, Map<String, Node> fields) {
        Map<String, Integer> used = citations.valuesOf(attribute);
        List<String> meant = new ArrayList<>();
        for (String value : values) {
            // Whoever misspells a value does so once.
            List<String> open = used.keySet().stream()
                    .filter(each -> !values.contains(each) && used.getOrDefault(each, 0) > 1)
                    .toList();
            String near = used.containsKey(value) ? null : Nearest.to(value, open);
            if (near == null || !Nearest.isSlip(value, near)) {
                meant.add(value);
                continue;
            }
            Node at = BundleYaml.itemsOf(fields.get("values")).stream()
                    .filter(item -> item instanceof ScalarNode scalar
                            && scalar.getValue().equals(value))
                    .findFirst()
                    .orElseThrow();
            yaml.wrong(
                    Code.WRONG_VALUES,
                    at,
                    "nothing says " + QuotedText.of(value) + " of `" + attribute + "`, and " + QuotedText.of(near)
                            + " is said, which is no value of it",
                    Suggestion.write(near));
            meant.add(near);
        }
        return meant;
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
        return choice(fields, name, owner, vocabularyOf, otherwise, List.of(vocabularyOf.getEnumConstants()));
    }

    /** The sums that make sense with what a remedy gives: of goods, what they cost more or less than those that were paid. */
    private static List<Amount> amountsOf(@Nullable Gives gives) {
        return gives == Gives.GOODS ? List.of(Amount.NONE, Amount.EXCHANGE_DIFFERENCE) : List.of(Amount.values());
    }

    /** As above, where some of the terms are likelier than the others. */
    private <E extends Enum<E>> @Nullable E choice(
            Map<String, Node> fields,
            String name,
            Node owner,
            Class<E> vocabularyOf,
            @Nullable E otherwise,
            List<E> likely) {
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
                    likely.size() == 1
                            ? Suggestion.meant(written, likely.get(0).name())
                            : Suggestion.or(
                                    Suggestion.like(
                                            written,
                                            likely.stream().map(Enum::name).toList()),
                                    Nearest.orAll(written, names)));
            return null;
        }
        return Enum.valueOf(vocabularyOf, written);
    }
}
