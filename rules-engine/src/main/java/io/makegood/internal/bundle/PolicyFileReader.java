package io.makegood.internal.bundle;

import io.makegood.internal.codes.Currencies;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.Problem;
import io.makegood.problem.Severity;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.EffectiveBy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads {@code policy.yaml}: the name of the policy, its version, what the engine does on its behalf, and its parameters. */
final class PolicyFileReader {
    static final List<String> POLICY = List.of(
            "name",
            "version",
            "effectiveFrom",
            "effectiveTo",
            "effectiveBy",
            "countries",
            "engine",
            "ignore",
            "parameters");
    static final List<String> ENGINE = List.of("chooses", "reviews", "says", "apology");
    static final List<String> PARAMETER = List.of("value", "unit", "in", "why");
    private static final List<String> NEEDED = List.of("name", "version");
    private static final List<String> NEEDED_OF_PARAMETER = List.of("value", "unit", "why");

    /** How authors write of what the days are. */
    private static final Map<String, EffectiveBy> EFFECTIVE_BY =
            new TreeMap<>(Map.of("orderDate", EffectiveBy.ORDER_DATE, "decisionDate", EffectiveBy.DECISION_DATE));

    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})");

    /** A share is told by itself when it is more than all of it. */
    private static final BigDecimal MOST_OF_A_SHARE = BigDecimal.valueOf(1_000_000);

    /** Nobody says in days what is due after more hours. */
    private static final BigDecimal MOST_DAYS_OF_HOURS = BigDecimal.valueOf(14);

    private final BundleYaml yaml;
    private final Surroundings surroundings;

    private PolicyFileReader(BundleYaml yaml, Surroundings surroundings) {
        this.yaml = yaml;
        this.surroundings = surroundings;
    }

    /**
     * What of the rest of the bundle the file is held against.
     *
     * @param rules texts of the rule files
     * @param citations what all files name
     * @param principles ids of all principles; empty when they could not be read
     * @param pointsSaid the points English has a sentence for; null when it could not be read
     */
    record Surroundings(
            Collection<String> rules,
            Citations citations,
            Set<String> principles,
            @Nullable Set<String> pointsSaid) {}

    /**
     * What the file says.
     *
     * @param name empty when it has none
     * @param version empty when it has none
     */
    record PolicyFile(String name, String version, Validity validity, EngineConduct engine, Parameters parameters) {
        /** There is no such file. */
        static final PolicyFile NONE =
                new PolicyFile("", "", Validity.UNLIMITED, EngineConduct.NEUTRAL, new Parameters(Map.of()));
    }

    /**
     * Reads the file.
     *
     * @param problems gets everything that is wrong with it
     */
    static PolicyFile read(String text, Surroundings surroundings, List<Problem> problems) {
        BundleYaml yaml = new BundleYaml(BundleLayout.POLICY, text);
        PolicyFile read = new PolicyFileReader(yaml, surroundings).policy();
        problems.addAll(yaml.problems());
        return read;
    }

    private PolicyFile policy() {
        MappingNode root = yaml.root("expected `name`, `version`, `parameters`");
        if (root == null) {
            return PolicyFile.NONE;
        }
        Map<String, Node> fields = fields(root);
        ignored(fields);
        return new PolicyFile(
                yaml.name(fields, "name", root),
                yaml.name(fields, "version", root),
                validity(fields, root),
                engine(fields),
                parameters(fields, root));
    }

    /** The codes of what is not to be told; whatever is wrong with them is told with the rest of the file. */
    static Set<String> ignored(String text) {
        BundleYaml yaml = new BundleYaml(BundleLayout.POLICY, text);
        MappingNode root = yaml.root("expected `name`, `version`, `parameters`");
        return root == null
                ? Set.of()
                : new PolicyFileReader(yaml, new Surroundings(List.of(), Citations.NONE, Set.of(), Set.of()))
                        .ignored(yaml.entries(root));
    }

    /** Only what a policy can be used with can be ignored. */
    private Set<String> ignored(Map<String, Node> fields) {
        yaml.checkHasValue(fields, "ignore");
        Set<String> codes = new LinkedHashSet<>();
        for (Node item : yaml.list(fields, "ignore")) {
            String written = item instanceof ScalarNode scalar ? scalar.getValue() : "";
            Code code = Code.of(written);
            if (code == null) {
                List<String> known = Arrays.stream(Code.values())
                        .filter(each -> each.severity() != Severity.ERROR)
                        .map(Code::written)
                        .toList();
                yaml.wrong(
                        Code.UNKNOWN_CODE,
                        item,
                        QuotedText.of(written) + " is no code of a warning",
                        Suggestion.nearestOrAll(written, known));
            } else if (code.severity() == Severity.ERROR) {
                yaml.wrong(Code.UNKNOWN_CODE, item, "`" + written + "` is an error, and cannot be ignored", "mend it");
            } else if (!codes.add(written)) {
                yaml.wrong(Code.DUPLICATE_ENTRY, item, "`" + written + "` is given twice", "once");
            }
        }
        return codes;
    }

    private Validity validity(Map<String, Node> fields, MappingNode root) {
        LocalDate from = yaml.optionalDate(fields, "effectiveFrom", root);
        LocalDate to = yaml.optionalDate(fields, "effectiveTo", root);
        yaml.checkOrder(fields, "effectiveFrom", from, "effectiveTo", to);
        if (fields.containsKey("countries")) {
            yaml.requireSome(fields, "countries", root);
        }
        String written = yaml.optional(fields, "effectiveBy");
        EffectiveBy by = written == null ? EffectiveBy.DECISION_DATE : EFFECTIVE_BY.get(written);
        Node node = fields.get("effectiveBy");
        if (node != null && by == null) {
            yaml.wrong(
                    Code.UNKNOWN_CHOICE,
                    node,
                    "`effectiveBy` cannot be " + QuotedText.of(String.valueOf(written)),
                    Suggestion.nearestOrAll(String.valueOf(written), EFFECTIVE_BY.keySet()));
        } else if (node != null && !fields.containsKey("effectiveFrom") && !fields.containsKey("effectiveTo")) {
            yaml.wrong(
                    Code.NO_EFFECT,
                    node,
                    "`effectiveBy` has no effect on a policy that holds on every day",
                    "`effectiveFrom` or `effectiveTo` beside it");
        }
        return new Validity(from, to, yaml.countries(fields, "countries"), by == null ? EffectiveBy.DECISION_DATE : by);
    }

    private Map<String, Node> fields(MappingNode root) {
        Map<String, Node> entries = yaml.entries(root);
        root.getValue().forEach(tuple -> {
            if (tuple.getKeyNode() instanceof ScalarNode key && !POLICY.contains(key.getValue())) {
                List<String> open = POLICY.stream()
                        .filter(name -> !entries.containsKey(name))
                        .toList();
                List<String> missing = NEEDED.stream()
                        .filter(name -> !entries.containsKey(name))
                        .toList();
                boolean isOnlyOne = missing.size() == 1
                        && tuple.getValueNode() instanceof ScalarNode
                        && !BundleYaml.isNothing(tuple.getValueNode())
                        && entries.keySet().stream()
                                        .filter(name -> !POLICY.contains(name))
                                        .count()
                                == 1;
                String near = Nearest.meant(key.getValue(), open);
                String nearest = near == null && isOnlyOne ? missing.get(0) : near;
                yaml.wrong(
                        Code.UNKNOWN_KEY,
                        key,
                        QuotedText.of(key.getValue()) + " is not known here",
                        nearest == null
                                ? Suggestion.nearestOrAll(key.getValue(), POLICY)
                                : isOnlyOne && missing.contains(nearest)
                                        ? Suggestion.write(nearest)
                                        : Suggestion.meant(key.getValue(), nearest));
                if (nearest != null) {
                    entries.put(nearest, tuple.getValueNode());
                }
            }
        });
        return entries;
    }

    private EngineConduct engine(Map<String, Node> root) {
        MappingNode node = yaml.mapping("engine", root.get("engine"));
        if (node == null) {
            return EngineConduct.NEUTRAL;
        }
        Map<String, Node> fields = yaml.fields(node, ENGINE);
        yaml.checkHasValue(fields, "says");
        Set<CommPoint> says =
                fields.containsKey("says") ? yaml.terms(fields, "says", CommPoint.class) : EngineConduct.NEUTRAL.says();
        Set<String> said = surroundings.pointsSaid();
        for (CommPoint point : says) {
            if (fields.containsKey("says") && said != null && !said.contains(point.name())) {
                yaml.wrong(
                        Code.UNSAID_POINT,
                        fields.getOrDefault("says", node),
                        "`" + point.name() + "` is to be said, and messages/en.properties has no sentence for it",
                        "`" + point.name() + " = …` there");
            }
        }
        return new EngineConduct(
                principle(fields, "chooses", node), principle(fields, "reviews", node), says, apology(fields, node));
    }

    private @Nullable String principle(Map<String, Node> fields, String name, Node owner) {
        String id = yaml.optional(fields, name);
        Set<String> known = surroundings.principles();
        if (id != null && !known.isEmpty() && !known.contains(id)) {
            String nearest = Nearest.meant(id, known);
            yaml.wrong(
                    Code.UNKNOWN_PRINCIPLE,
                    fields.getOrDefault(name, owner),
                    "there is no principle " + QuotedText.of(id),
                    nearest == null ? Suggestion.words("an id of `principles.yaml`") : Suggestion.meant(id, nearest));
        }
        return id;
    }

    private ApologyLevel apology(Map<String, Node> fields, Node owner) {
        String text = yaml.optional(fields, "apology");
        List<String> known =
                Arrays.stream(ApologyLevel.values()).map(Enum::name).toList();
        if (text != null && !known.contains(text)) {
            yaml.wrong(
                    Code.UNKNOWN_CHOICE,
                    fields.getOrDefault("apology", owner),
                    "`apology` cannot be " + QuotedText.of(text),
                    Suggestion.nearestOrAll(text, known));
        }
        return text == null || !known.contains(text) ? EngineConduct.NEUTRAL.apology() : ApologyLevel.valueOf(text);
    }

    private Parameters parameters(Map<String, Node> fields, MappingNode root) {
        Node node = fields.get("parameters");
        MappingNode nodes = yaml.mapping("parameters", node);
        Map<String, Parameters.Parameter> byName = new LinkedHashMap<>();
        if (nodes != null && nodes.getValue().size() > BundleLimits.PARAMETERS) {
            yaml.wrong(
                    Code.TOO_LARGE,
                    nodes,
                    "the policy has " + nodes.getValue().size() + " parameters, more than " + BundleLimits.PARAMETERS,
                    "fewer of them");
            return new Parameters(byName);
        }
        Map<String, Node> entries = nodes == null ? Map.of() : yaml.entries(nodes);
        Map<Node, Integer> lines = new IdentityHashMap<>();
        if (nodes != null) {
            nodes.getValue()
                    .forEach(entry -> lines.put(
                            entry.getValueNode(),
                            entry.getKeyNode().getStartMark().getLine() + 1));
        }
        entries.forEach((name, entry) -> {
            Node key = nodes == null ? entry : BundleYaml.keyOf(nodes, name);
            MappingNode mapping = entry instanceof ScalarNode ? null : yaml.mapping(name, entry);
            if (mapping == null) {
                if (entry instanceof ScalarNode scalar && !BundleYaml.isNothing(entry)) {
                    yaml.wrong(Code.WRONG_FORM, entry, QuotedText.of(name) + " has no fields", asFields(name, scalar));
                } else if (BundleYaml.isNothing(entry)) {
                    yaml.wrong(
                            Code.EMPTY_VALUE,
                            entry,
                            QuotedText.of(name) + " has no value",
                            "`value`, `unit` and `why`");
                }
            } else if (isName(name, key)) {
                Parameters.Parameter parameter = parameter(name, key, mapping, lines.getOrDefault(mapping, 0));
                byName.put(name, parameter);
                String meant = checkIsRead(name, key, entries);
                if (meant != null) {
                    byName.putIfAbsent(meant, parameter);
                }
            }
        });
        for (EngineParameter needed : EngineParameter.values()) {
            if (needed.isNeeded() && !entries.containsKey(needed.written()) && !byName.containsKey(needed.written())) {
                yaml.wrong(
                        Code.MISSING_PARAMETER,
                        nodes == null ? root : nodes,
                        "the engine needs a parameter `" + needed.written() + "`",
                        "`" + needed.written() + ": {value: …, unit: "
                                + needed.unit().written() + ", why: …}`");
            }
        }
        return new Parameters(byName);
    }

    /** A parameter that is but a number, with the rest of what it says. */
    private Suggestion asFields(String name, ScalarNode scalar) {
        EngineParameter known = EngineParameter.of(name);
        List<Unit> read = known == null ? unitsReadIn(name) : List.of(known.unit());
        String unit = read.size() == 1 ? read.get(0).written() : "…";
        String number = read.size() == 1 ? UnitWords.numberIn(scalar.getValue(), read.get(0)) : null;
        return Suggestion.words(
                "`{value: " + (number == null ? scalar.getValue().strip() : number) + ", unit: " + unit + ", why: …}`");
    }

    /** A name without what cannot stand in it; null when nothing is left. */
    private static @Nullable Suggestion plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (String word : name.strip().split("[^A-Za-z0-9_.-]+", -1)) {
            plain.append(
                    plain.isEmpty() || word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return plain.isEmpty() ? null : Suggestion.write(plain.toString());
    }

    private boolean isName(String name, Node node) {
        boolean isPlain = !name.isEmpty()
                && name.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '_'
                                || c == '-'
                                || c == '.');
        if (!isPlain) {
            yaml.wrong(
                    Code.INVALID_NAME,
                    node,
                    QuotedText.of(name) + " is no name of a parameter",
                    Suggestion.or(plain(name), "letters and digits such as `returnDays`"));
            return false;
        }
        return yaml.isName("the name of a parameter", name, node);
    }

    /** What no rule reads is told when it looks like something the engine or rules would have read; null when it is not told. */
    private @Nullable String checkIsRead(String name, Node node, Map<String, Node> entries) {
        if (EngineParameter.of(name) != null) {
            return null;
        }
        List<String> open = Arrays.stream(EngineParameter.values())
                .map(EngineParameter::written)
                .filter(each -> !entries.containsKey(each))
                .toList();
        Citations citations = surroundings.citations();
        String near = Nearest.to(name, open);
        String meant = Nearest.meant(name, open);
        // Files are looked through only where that makes a difference.
        boolean isMeant = !Objects.equals(near, meant) && citations.count(name, BundleLayout.POLICY) == 0;
        String nearest = isMeant ? meant : near;
        if (nearest != null && surroundings.rules().stream().noneMatch(rule -> rule.contains("\"" + name + "\""))) {
            yaml.wrong(Code.MISSPELT_PARAMETER, node, "no rule reads `" + name + "`", Suggestion.meant(name, nearest));
            return nearest;
        }
        Set<String> asked = new TreeSet<>(citations.parameters().keySet());
        asked.addAll(citations.dues());
        Set<String> undeclared = Citations.undeclared(asked, entries.keySet());
        String lost = citations.lost(undeclared, BundleLayout.POLICY);
        if (lost == null) {
            // Of two spellings, that one is wrong whose words nobody else uses.
            String other = Nearest.to(name, undeclared);
            boolean isSlip = other != null
                    && Nearest.isSlip(name, other)
                    && citations.knowsWordsOf(other)
                    && !citations.knowsWordsOf(name);
            lost = isSlip ? other : null;
        }
        if (lost == null || !isOnlyIdle(name, entries.keySet(), citations)) {
            return null;
        }
        yaml.wrong(
                Code.MISSPELT_PARAMETER,
                node,
                "nothing reads `" + name + "`, and `" + lost + "` is read, which is not there",
                Suggestion.meant(name, lost));
        return lost;
    }

    /** Whether it is the only parameter that nothing else in the bundle names. */
    private static boolean isOnlyIdle(String name, Set<String> all, Citations citations) {
        return citations.count(name, BundleLayout.POLICY) == 0
                && all.stream()
                        .noneMatch(other -> !other.equals(name)
                                && EngineParameter.of(other) == null
                                && citations.count(other, BundleLayout.POLICY) == 0);
    }

    private Parameters.Parameter parameter(String name, Node key, MappingNode node, int line) {
        Map<String, Node> fields = yaml.fields(node, PARAMETER, NEEDED_OF_PARAMETER);
        Unit within = fields.containsKey("unit") ? null : unitWithin(name, node, fields);
        if (within != null) {
            fields.remove("value");
        }
        for (String needed : NEEDED_OF_PARAMETER) {
            Node given = fields.get(needed);
            if (within != null && !needed.equals("why")) {
                continue;
            }
            if (given == null || BundleYaml.isNothing(given)) {
                yaml.wrong(
                        Code.MISSING_KEY,
                        key,
                        "`" + needed + "` of `" + name + "` is missing",
                        needed.equals("unit")
                                ? missingUnit(name, node, fields)
                                : Suggestion.words("`" + needed + ": …`"));
                fields.remove(needed);
            }
        }
        String written =
                within != null ? within.written() : Objects.requireNonNullElse(yaml.optional(fields, "unit"), "");
        Unit unit = Unit.of(written);
        if (unit == null && !written.isEmpty()) {
            yaml.wrong(
                    Code.UNKNOWN_UNIT,
                    fields.getOrDefault("unit", node),
                    "the unit of `" + name + "` is " + QuotedText.of(written) + ", and there is no such unit",
                    unitMeant(name, written, fields));
        }
        String text = Objects.requireNonNullElse(yaml.optional(fields, "value"), "");
        Node valueNode = fields.getOrDefault("value", node);
        // Money may be anything where the unit is not known, so that one mistake is not told as two.
        Unit domain = unit == null ? Unit.MONEY : unit;
        BigDecimal value = BigDecimal.ZERO;
        // Of a number that a comma has cut in two, that is told.
        boolean isCut = isThousands(text) && yaml.isTold(Code.COMMA_IN_BRACES, valueNode);
        if (fields.get("value") instanceof ScalarNode scalar && !BundleYaml.isNothing(scalar) && !isCut) {
            BigDecimal most = unit == Unit.RATIO ? MOST_OF_A_SHARE : domain.most();
            int before = yaml.count();
            value = domain != Unit.RATIO && isThousands(text)
                    ? thousands(text, valueNode)
                    : yaml.number(name, text, valueNode, most, domain.decimals(), unit);
            if (yaml.count() == before) {
                checkEngineParameter(name, unit, value, fields, node);
            }
            if (yaml.count() == before && unit != null) {
                checkIsReadIn(name, unit, fields, node);
            }
            if (unit == Unit.RATIO && value.compareTo(BigDecimal.ONE) > 0) {
                yaml.wrong(
                        Code.SHARE_ABOVE_ONE,
                        valueNode,
                        "`" + name + "` is a share of `" + text + "`, which is more than all of it",
                        Suggestion.write(
                                value.movePointLeft(2).stripTrailingZeros().toPlainString()));
            }
        }
        yaml.checkHasValue(fields, "in");
        Map<String, BigDecimal> in = amounts(name, unit, node, fields.get("in"));
        String why = Objects.requireNonNullElse(yaml.optionalSentence(fields, "why", node), "");
        return new Parameters.Parameter(value, written, why, in, line);
    }

    /** The unit that the value says as well, as in {@code value: 14 days}, which is told; null when it says none. */
    private @Nullable Unit unitWithin(String name, MappingNode node, Map<String, Node> fields) {
        if (!(fields.get("value") instanceof ScalarNode scalar)) {
            return null;
        }
        List<Unit> read = unitsOf(name);
        UnitWords.Meant meant = read.isEmpty() ? null : UnitWords.amountIn(scalar.getValue(), read.get(0));
        meant = meant == null ? UnitWords.amountIn(scalar.getValue(), null) : meant;
        BigDecimal value = meant == null ? null : meant.value();
        if (meant == null || value == null || value.precision() > BundleLimits.DIGITS) {
            return null;
        }
        String unit = meant.unit().written();
        yaml.wrong(
                Code.WRONG_NUMBER,
                scalar,
                QuotedText.of(scalar.getValue().strip()) + " is a number and its unit, of which each stands by itself",
                Suggestion.write(
                                value.toPlainString() + yaml.edits().between(node) + "unit: " + unit,
                                yaml.edits().span(scalar, scalar))
                        .saying("`value: " + value.toPlainString() + "` and `unit: " + unit + "`"));
        return meant.unit();
    }

    /** The unit of a parameter that says none, in which it is read. */
    private Suggestion missingUnit(String name, MappingNode node, Map<String, Node> fields) {
        List<Unit> read = unitsOf(name);
        Node value = fields.get("value");
        if (read.size() != 1) {
            return Suggestion.words(read.isEmpty() ? "`unit: …`, such as `days`" : "`unit: …`, in which rules read it");
        }
        String unit = "unit: " + read.get(0).written();
        return !(value instanceof ScalarNode)
                ? Suggestion.words("`" + unit + "`")
                : new Suggestion(
                        "`" + unit + "`",
                        yaml.edits().between(node) + unit,
                        yaml.edits().after(value));
    }

    /** The units in which the engine or rules read a parameter. */
    private List<Unit> unitsOf(String name) {
        EngineParameter known = EngineParameter.of(name);
        return known == null ? unitsReadIn(name) : List.of(known.unit());
    }

    /** The unit that was meant by another one, and the value in it. */
    private Suggestion unitMeant(String name, String written, Map<String, Node> fields) {
        List<Unit> read = unitsOf(name);
        String text = fields.get("value") instanceof ScalarNode scalar
                ? scalar.getValue().strip()
                : "";
        BigDecimal value = NumberText.of(text).value();
        for (Unit unit : read) {
            if (UnitWords.meantBy(written, value, unit) != null) {
                return converted(fields, written, value, unit);
            }
        }
        UnitWords.Meant meant = UnitWords.meantBy(written, value, null);
        if (meant != null) {
            return converted(fields, written, value, meant.unit());
        }
        Suggestion nearest = Suggestion.nearest(written, Unit.NAMES);
        if (nearest != null) {
            return nearest;
        }
        return read.size() == 1
                ? Suggestion.meant(written, read.get(0).written())
                : Suggestion.nearestOrAll(written, Unit.NAMES);
    }

    /** The value and the unit in which it is read, where it is the same exactly; of a number that is too large for that, the unit alone is wrong. */
    private Suggestion converted(Map<String, Node> fields, String written, @Nullable BigDecimal value, Unit wanted) {
        UnitWords.Meant meant = UnitWords.meantBy(written, value, wanted);
        BigDecimal converted = meant == null ? null : meant.value();
        Node valueNode = fields.get("value");
        Node unitNode = fields.get("unit");
        boolean isLikely = converted != null
                && value != null
                && valueNode != null
                && unitNode != null
                && converted.compareTo(value) != 0
                && converted.compareTo(wanted.most()) <= 0
                && (wanted != Unit.HOURS || value.compareTo(MOST_DAYS_OF_HOURS) <= 0);
        if (!isLikely || converted == null || valueNode == null || unitNode == null) {
            boolean isSame = converted != null && value != null && converted.compareTo(value) == 0;
            String unit = "`" + wanted.written() + "`";
            return isSame ? Suggestion.write(wanted.written()) : Suggestion.words(unit);
        }
        String number = converted.toPlainString();
        return yaml.edits()
                .both(
                        valueNode,
                        number,
                        unitNode,
                        wanted.written(),
                        "`value: " + number + "` with `unit: " + wanted.written() + "`");
    }

    /** The units in which rules read a parameter, each once; none when no rule reads it. */
    private List<Unit> unitsReadIn(String name) {
        return surroundings.citations().parameters().getOrDefault(name, Set.of()).stream()
                .flatMap(function -> Stream.ofNullable(UnitWords.readBy(function)))
                .distinct()
                .toList();
    }

    /** A parameter no rule reads in the unit it is in, and each in one and the same other unit. */
    private void checkIsReadIn(String name, Unit unit, Map<String, Node> fields, Node node) {
        List<Unit> read = EngineParameter.of(name) == null ? unitsReadIn(name) : List.of();
        boolean isFine = read.size() != 1
                || read.get(0) == unit
                || read.get(0) == Unit.COUNT && (unit == Unit.MONTHS || unit == Unit.BUSINESS_DAYS);
        // A name such as `returnDays` says itself what it is in.
        String[] words = name.split("(?=[A-Z])|[_.-]");
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        boolean isInItsName = (unit.written().endsWith(last) || UnitWords.isUnit(last, unit)) && last.length() > 2;
        // Where what it is compared with is in this unit, it is the rule that reads it in another one.
        boolean isCompared = !surroundings.citations().countsComparedWith(name).isEmpty() && unit == Unit.COUNT;
        if (!isFine && !isInItsName && !isCompared) {
            yaml.wrong(
                    Code.WRONG_UNIT,
                    fields.getOrDefault("unit", node),
                    "rules read `" + name + "` " + (read.get(0) == Unit.COUNT ? "as a " : "in ")
                            + read.get(0).written() + ", and its unit is " + unit.written(),
                    Suggestion.write(read.get(0).written()));
        }
    }

    /** Whether a number looks as if its point stood for thousands, as in {@code 1.500}. */
    private static boolean isThousands(String text) {
        return THOUSANDS.matcher(text).matches();
    }

    private BigDecimal thousands(String text, Node node) {
        String point = new BigDecimal(text).stripTrailingZeros().toPlainString();
        String meant = text.replace(".", "");
        yaml.wrong(
                Code.WRONG_NUMBER,
                node,
                "`" + text + "` is `" + point + "`, since a point begins the decimals",
                "`" + meant + "`, if that is meant; else `" + point + "`");
        return BigDecimal.ZERO;
    }

    private void checkEngineParameter(
            String name, @Nullable Unit unit, BigDecimal value, Map<String, Node> fields, Node node) {
        EngineParameter known = EngineParameter.of(name);
        if (known == null || unit == null) {
            return;
        }
        if (!known.isIn(unit)) {
            yaml.wrong(
                    Code.WRONG_UNIT,
                    fields.getOrDefault("unit", node),
                    "the engine reads `" + name + "` in " + known.unit().written() + ", not in " + unit.written(),
                    converted(fields, unit.written(), value, known.unit()));
        } else if (value.compareTo(BigDecimal.valueOf(known.most())) > 0) {
            yaml.wrong(
                    Code.OUT_OF_RANGE,
                    fields.getOrDefault("value", node),
                    "`" + name + "` is `" + value.toPlainString() + "`, more than " + known.most());
        } else if (value.compareTo(BigDecimal.valueOf(known.least())) < 0) {
            yaml.wrong(
                    Code.OUT_OF_RANGE,
                    fields.getOrDefault("value", node),
                    "`" + name + "` is `" + value.toPlainString() + "`, and nobody would have any time",
                    "at least `" + known.least() + "`");
        }
    }

    private Map<String, BigDecimal> amounts(String name, @Nullable Unit unit, MappingNode owner, @Nullable Node in) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        MappingNode mapping = yaml.mapping("in", in);
        if (mapping == null) {
            return amounts;
        }
        if (unit != Unit.MONEY && unit != null) {
            yaml.wrong(
                    Code.NO_EFFECT,
                    mapping,
                    "`in` has amounts in other currencies, and `" + name + "` is in " + unit.written(),
                    yaml.edits().without(owner, "in"));
        }
        if (mapping.getValue().size() > BundleLimits.LIST) {
            yaml.wrong(
                    Code.TOO_LARGE,
                    mapping,
                    "`in` has " + mapping.getValue().size() + " entries, more than " + BundleLimits.LIST,
                    "one for each currency");
            return amounts;
        }
        yaml.entries(mapping).forEach((code, amount) -> {
            CurrencyUnit currency = Currencies.of(code);
            if (currency == null) {
                String nearest = Currencies.meantBy(code);
                yaml.wrong(
                        Code.UNKNOWN_CURRENCY,
                        BundleYaml.keyOf(mapping, code),
                        QuotedText.of(code) + " is no currency",
                        nearest == null ? Suggestion.words("an ISO code such as `EUR`") : Suggestion.write(nearest));
            } else if (amount instanceof ScalarNode scalar && !BundleYaml.isNothing(scalar)) {
                String text = scalar.getValue().strip();
                amounts.put(
                        code,
                        currency.getDecimalPlaces() < 3 && isThousands(text)
                                ? thousands(text, amount)
                                : yaml.number(code, text, amount, Unit.MONEY.most(), currency.getDecimalPlaces()));
            } else {
                yaml.wrong(Code.WRONG_NUMBER, amount, "`" + code + "` is no amount such as `500`");
            }
        });
        return amounts;
    }
}
