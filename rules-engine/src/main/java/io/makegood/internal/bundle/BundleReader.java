package io.makegood.internal.bundle;

import io.makegood.internal.yaml.PlacedYaml;
import io.makegood.problem.Nearest;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.RemedyType;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a policy bundle from a folder or from the class path. */
public final class BundleReader {
    private static final List<String> UNITS = List.of("money", "days", "hours", "months", "count", "ratio");
    private static final List<String> POLICY =
            List.of("name", "version", "effectiveFrom", "effectiveTo", "countries", "parameters");
    private static final List<String> PARAMETER = List.of("value", "unit", "in", "why");
    private static final List<String> LADDER = List.of("ladder", "principles");
    private static final List<String> PRINCIPLE = List.of("id", "group", "rank", "statement", "sources");
    /** Prefix of the keys under which messages list what a principle forbids to say. */
    private static final String NEVER = "never.";

    private static final List<String> FLOOR = List.of(
            "id",
            "countries",
            "from",
            "until",
            "incidents",
            "exceptTraits",
            "withinDaysOfDelivery",
            "unshippedOnly",
            "consent",
            "grants",
            "reference");
    private static final List<String> SOURCE = List.of("document", "reference", "quote");
    /** Parameters the engine itself reads. */
    private static final List<String> NEEDED = List.of(
            "returnDays",
            "recourseAppealDays",
            "choiceDays",
            "answerDays",
            "reviewMax",
            "satisfactionCheckDays",
            "carrierClaimDays",
            "sellerRecoveryDays",
            "financeTaskDays");

    private final SortedMap<String, String> files;
    private final List<Problem> problems = new ArrayList<>();

    private BundleReader(SortedMap<String, String> files) {
        this.files = files;
    }

    /**
     * Reads the bundle in a folder.
     *
     * @throws PolicyException naming what is wrong with it
     */
    public static Bundle read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new PolicyException(List.of(Problem.of(
                    "`" + folder
                            + "` is no folder; a policy bundle is a folder with policy.yaml, principles.yaml and rules/",
                    null)));
        }
        return new BundleReader(filesOf(folder)).bundle();
    }

    /** Reads a bundle that comes with the library. */
    public static Bundle readResource(String name) {
        return new BundleReader(filesOfResource(name)).bundle();
    }

    /** The files of a bundle that comes with the library: path within the bundle, and text. */
    public static SortedMap<String, String> filesOfResource(String name) {
        URL url = BundleReader.class.getResource("/io/makegood/policies/" + name + "/policy.yaml");
        if (url == null) {
            throw new IllegalStateException("the bundle " + name + " is not on the class path");
        }
        try {
            URI uri = url.toURI();
            return uri.getScheme().equals("file") ? filesOf(folderOf(Path.of(uri))) : filesOfJar(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, String> filesOfJar(URI uri) {
        try {
            FileSystem open = FileSystems.getFileSystem(uri);
            return filesOf(folderOf(open.provider().getPath(uri)));
        } catch (FileSystemNotFoundException e) {
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return filesOf(folderOf(jar.provider().getPath(uri)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalStateException("no folder holds " + file);
        }
        return folder;
    }

    private static SortedMap<String, String> filesOf(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, Files.readString(path, StandardCharsets.UTF_8).replace("\r\n", "\n"));
            }
        } catch (IOException e) {
            throw new PolicyException(List.of(Problem.of("the bundle cannot be read: " + e.getMessage(), null)));
        }
        return files;
    }

    private Bundle bundle() {
        PlacedYaml policy = yaml("policy.yaml");
        MappingNode root = policy.root("expected `name`, `version`, `parameters`");
        Map<String, Node> fields = root == null ? Map.of() : policy.fields(root, POLICY);
        String name = root == null ? "" : policy.required(fields, "name", root);
        String version = root == null ? "" : policy.required(fields, "version", root);
        Parameters parameters = parameters(policy, policy.mapping("parameters", fields.get("parameters")));
        problems.addAll(policy.problems());
        SortedMap<String, Principle> principles = principles();
        LegalFloors floors = files.containsKey("legal-floors.yaml") ? floors() : LegalFloors.NONE;
        List<RuleSource> rules = new ArrayList<>();
        SortedMap<String, Map<String, String>> messages = new TreeMap<>();
        SortedMap<String, String> cases = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith("rules/") && path.endsWith(".drl")) {
                rules.add(new RuleSource(path, text));
            } else if (path.startsWith("messages/") && path.endsWith(".properties")) {
                Map<String, String> sentences = properties(text);
                messages.put(languageOf(path), sentences);
                checkWords(path, text, sentences, principles.keySet());
            } else if (path.startsWith("cases/") && path.endsWith(".yaml")) {
                cases.put(path, text);
            }
        });
        if (rules.isEmpty()) {
            problems.add(Problem.of("the bundle has no rules", "`.drl` files below `rules/`"));
        }
        if (!messages.containsKey("en")) {
            problems.add(Problem.of("the bundle has no English messages", "`messages/en.properties`"));
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new Bundle(name, version, fingerprint(), parameters, principles, floors, rules, messages, cases);
    }

    private PlacedYaml yaml(String path) {
        String text = files.get(path);
        if (text == null) {
            throw new PolicyException(List.of(Problem.of("the bundle has no file `" + path + "`", null)));
        }
        return new PlacedYaml(path, text);
    }

    private static Parameters parameters(PlacedYaml policy, @Nullable MappingNode nodes) {
        Map<String, Parameters.Parameter> byName = new LinkedHashMap<>();
        Map<String, Node> entries = nodes == null ? Map.of() : policy.entries(nodes);
        entries.forEach((name, node) -> {
            MappingNode mapping = policy.mapping(name, node);
            if (mapping != null) {
                byName.put(name, parameter(policy, name, mapping));
            }
        });
        for (String needed : NEEDED) {
            if (!byName.containsKey(needed)) {
                policy.wrong(new Problem(
                        policy.file(), 0, 0, "/parameters", "the engine needs a parameter `" + needed + "`", null));
            }
        }
        return new Parameters(byName);
    }

    private static Parameters.Parameter parameter(PlacedYaml policy, String name, MappingNode node) {
        Map<String, Node> fields = policy.fields(node, PARAMETER);
        String unit = policy.required(fields, "unit", node);
        Node unitNode = fields.get("unit");
        if (unitNode != null && !UNITS.contains(unit)) {
            policy.wrong(unitNode, "the unit of `" + name + "` is `" + unit + "`", Nearest.orAll(unit, UNITS));
        }
        BigDecimal value = number(policy, policy.required(fields, "value", node), fields.getOrDefault("value", node));
        if (!unit.equals("money")
                && !unit.equals("ratio")
                && value.stripTrailingZeros().scale() > 0) {
            policy.wrong(fields.getOrDefault("value", node), "`" + name + "` in " + unit + " is a whole number", null);
        }
        Map<String, BigDecimal> in = new LinkedHashMap<>();
        MappingNode amounts = policy.mapping("in", fields.get("in"));
        if (amounts != null) {
            policy.entries(amounts).forEach((currency, amount) -> {
                if (amount instanceof ScalarNode scalar) {
                    in.put(currency, number(policy, scalar.getValue(), amount));
                }
            });
        }
        return new Parameters.Parameter(value, unit, policy.required(fields, "why", node), in);
    }

    private static BigDecimal number(PlacedYaml policy, String text, Node node) {
        try {
            BigDecimal value = new BigDecimal(text);
            if (value.signum() >= 0) {
                return value;
            }
            policy.wrong(node, "`" + text + "` is below zero", null);
        } catch (NumberFormatException e) {
            if (!text.isEmpty()) {
                policy.wrong(node, "`" + text + "` is no number", null);
            }
        }
        return BigDecimal.ZERO;
    }

    private SortedMap<String, Principle> principles() {
        PlacedYaml yaml = yaml("principles.yaml");
        SortedMap<String, Principle> byId = new TreeMap<>();
        MappingNode root = yaml.root("expected `ladder` and `principles`");
        if (root != null) {
            for (Node node : yaml.items(yaml.fields(root, LADDER), "principles")) {
                MappingNode mapping = yaml.mapping("principles", node);
                Principle principle = mapping == null ? null : principle(yaml, mapping);
                if (principle != null && byId.put(principle.id(), principle) != null) {
                    yaml.wrong(node, "there are two principles `" + principle.id() + "`", null);
                }
            }
        }
        problems.addAll(yaml.problems());
        return byId;
    }

    private static Principle principle(PlacedYaml yaml, MappingNode node) {
        Map<String, Node> fields = yaml.fields(node, PRINCIPLE);
        String rank = yaml.required(fields, "rank", node);
        if (!rank.matches("[1-9]|10")) {
            yaml.wrong(fields.getOrDefault("rank", node), "the rank `" + rank + "` is not between 1 and 10", null);
            rank = "10";
        }
        List<Principle.Source> sources = new ArrayList<>();
        for (Node item : yaml.items(fields, "sources")) {
            MappingNode source = yaml.mapping("sources", item);
            if (source != null) {
                Map<String, Node> parts = yaml.fields(source, SOURCE);
                String document = yaml.optional(parts, "document");
                String reference = yaml.optional(parts, "reference");
                String quote = yaml.optional(parts, "quote");
                sources.add(new Principle.Source(
                        document != null ? document : Objects.requireNonNullElse(reference, ""),
                        Objects.requireNonNullElse(quote, "")));
            }
        }
        if (sources.isEmpty()) {
            yaml.wrong(node, "a principle needs a source", "`sources: [{document: …, quote: …}]`");
        }
        return new Principle(
                yaml.required(fields, "id", node),
                yaml.required(fields, "group", node),
                Integer.parseInt(rank),
                yaml.required(fields, "statement", node),
                sources);
    }

    private LegalFloors floors() {
        PlacedYaml yaml = yaml("legal-floors.yaml");
        List<LegalFloor> floors = new ArrayList<>();
        MappingNode root = yaml.root("expected `floors`");
        if (root != null) {
            for (Node item : yaml.items(yaml.fields(root, List.of("floors")), "floors")) {
                MappingNode node = yaml.mapping("floors", item);
                if (node != null) {
                    floors.add(floor(yaml, node));
                }
            }
        }
        problems.addAll(yaml.problems());
        return new LegalFloors(floors);
    }

    private static LegalFloor floor(PlacedYaml yaml, MappingNode node) {
        Map<String, Node> fields = yaml.fields(node, FLOOR);
        String within = yaml.optional(fields, "withinDaysOfDelivery");
        LocalDate until = fields.containsKey("until") ? date(yaml, fields, "until", node) : null;
        return new LegalFloor(
                yaml.required(fields, "id", node),
                Set.copyOf(yaml.texts(fields, "countries")),
                date(yaml, fields, "from", node),
                until,
                terms(yaml, fields, "incidents", IncidentType.class),
                terms(yaml, fields, "exceptTraits", ItemTrait.class),
                within == null
                        ? null
                        : number(yaml, within, fields.getOrDefault("withinDaysOfDelivery", node))
                                .intValue(),
                "true".equals(yaml.optional(fields, "unshippedOnly")),
                "true".equals(yaml.optional(fields, "consent")),
                terms(yaml, fields, "grants", RemedyType.class),
                yaml.required(fields, "reference", node));
    }

    private static LocalDate date(PlacedYaml yaml, Map<String, Node> fields, String name, MappingNode owner) {
        String text = yaml.required(fields, name, owner);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            if (!text.isEmpty()) {
                yaml.wrong(fields.getOrDefault(name, owner), "`" + text + "` is no date such as `2014-06-13`", null);
            }
            return LocalDate.EPOCH;
        }
    }

    private static <E extends Enum<E>> Set<E> terms(
            PlacedYaml yaml, Map<String, Node> fields, String name, Class<E> vocabulary) {
        List<String> known =
                Arrays.stream(vocabulary.getEnumConstants()).map(Enum::name).toList();
        Set<E> terms = EnumSet.noneOf(vocabulary);
        for (Node item : yaml.items(fields, name)) {
            String term = item instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (known.contains(term)) {
                terms.add(Enum.valueOf(vocabulary, term));
            } else {
                yaml.wrong(item, "`" + name + "` cannot be `" + term + "`", Nearest.orAll(term, known));
            }
        }
        return terms;
    }

    /** No sentence may contain what a principle forbids to say. */
    private void checkWords(String path, String text, Map<String, String> sentences, Set<String> principles) {
        sentences.forEach((key, forbidden) -> {
            if (!key.startsWith(NEVER)) {
                return;
            }
            String principle = key.substring(NEVER.length());
            if (!principles.contains(principle)) {
                problems.add(new Problem(
                        path,
                        lineOf(key, text),
                        1,
                        null,
                        "there is no principle `" + principle + "`",
                        Nearest.orAll(principle, principles)));
            }
            for (String words : forbidden.split(";")) {
                sentences.forEach((name, sentence) -> {
                    boolean said = sentence.toLowerCase(Locale.ROOT).contains(words.strip());
                    if (!name.startsWith(NEVER) && said) {
                        problems.add(new Problem(
                                path,
                                lineOf(name, text),
                                1,
                                null,
                                "`" + name + "` says `" + words.strip() + "`, which " + principle + " forbids",
                                null));
                    }
                });
            }
        });
    }

    private static int lineOf(String key, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("\\Q" + key + "\\E\\s*[=:].*")) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String languageOf(String path) {
        return path.substring("messages/".length(), path.length() - ".properties".length());
    }

    private static Map<String, String> properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    /** Cases do not change a decision, so they are left out. */
    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, text) -> {
                if (!path.startsWith("cases/")) {
                    digest.update((path + '\0' + text + '\0').getBytes(StandardCharsets.UTF_8));
                }
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
