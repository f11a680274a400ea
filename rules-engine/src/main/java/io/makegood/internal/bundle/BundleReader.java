package io.makegood.internal.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.makegood.problem.Nearest;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a policy bundle from a folder or from the class path. */
public final class BundleReader {
    private static final Set<String> UNITS = Set.of("money", "days", "hours", "months", "count", "ratio");
    private static final Set<String> POLICY_KEYS =
            Set.of("name", "version", "effectiveFrom", "effectiveTo", "countries", "parameters");
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
    private final YAMLMapper yaml = new YAMLMapper();

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
                    "`" + folder + "` is no folder; a policy bundle is a folder with policy.yaml, principles.yaml and rules/",
                    null)));
        }
        return new BundleReader(filesOf(folder)).bundle();
    }

    /** Reads a bundle that comes with the library. */
    public static Bundle readResource(String name) {
        String marker = "/io/makegood/policies/" + name + "/policy.yaml";
        URL url = BundleReader.class.getResource(marker);
        if (url == null) {
            throw new IllegalStateException("the bundle " + name + " is not on the class path");
        }
        try {
            URI uri = url.toURI();
            if (uri.getScheme().equals("file")) {
                return new BundleReader(filesOf(folderOf(Path.of(uri)))).bundle();
            }
            return readJar(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Bundle readJar(URI uri) {
        try {
            FileSystem open = FileSystems.getFileSystem(uri);
            return new BundleReader(filesOf(folderOf(open.provider().getPath(uri)))).bundle();
        } catch (FileSystemNotFoundException e) {
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return new BundleReader(filesOf(folderOf(jar.provider().getPath(uri)))).bundle();
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
        JsonNode policy = tree("policy.yaml");
        JsonNode ladder = tree("principles.yaml");
        policy.fieldNames().forEachRemaining(key -> {
            if (!POLICY_KEYS.contains(key)) {
                problem("policy.yaml", "/" + key, "unknown key `" + key + "`", Nearest.orAll(key, POLICY_KEYS));
            }
        });
        String name = text(policy, "name");
        String version = text(policy, "version");
        Parameters parameters = parameters(policy.path("parameters"));
        SortedMap<String, Principle> principles = principles(ladder);
        List<RuleSource> rules = new ArrayList<>();
        SortedMap<String, Map<String, String>> messages = new TreeMap<>();
        SortedMap<String, String> cases = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith("rules/") && path.endsWith(".drl")) {
                rules.add(new RuleSource(path, text));
            } else if (path.startsWith("messages/") && path.endsWith(".properties")) {
                messages.put(languageOf(path), properties(text));
            } else if (path.startsWith("cases/") && path.endsWith(".yaml")) {
                cases.put(path, text);
            }
        });
        if (rules.isEmpty()) {
            problem(null, null, "the bundle has no rules", "`.drl` files below `rules/`");
        }
        if (!messages.containsKey("en")) {
            problem(null, null, "the bundle has no English messages", "`messages/en.properties`");
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new Bundle(name, version, fingerprint(), parameters, principles, rules, messages, cases);
    }

    private JsonNode tree(String path) {
        String text = files.get(path);
        if (text == null) {
            throw new PolicyException(List.of(Problem.of("the bundle has no file `" + path + "`", null)));
        }
        try {
            return yaml.readTree(text);
        } catch (JsonProcessingException e) {
            Problem problem = new Problem(
                    path,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    e.getLocation() == null ? 0 : e.getLocation().getColumnNr(),
                    null,
                    "this is not well-formed YAML: " + firstLine(e.getOriginalMessage()),
                    null);
            throw new PolicyException(List.of(problem));
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }

    private String text(JsonNode policy, String key) {
        if (!policy.hasNonNull(key)) {
            problem("policy.yaml", "/" + key, "`" + key + "` is missing", null);
        }
        return policy.path(key).asText("");
    }

    private Parameters parameters(JsonNode nodes) {
        Map<String, Parameters.Parameter> byName = new LinkedHashMap<>();
        nodes.fields().forEachRemaining(entry -> {
            String pointer = "/parameters/" + entry.getKey();
            JsonNode node = entry.getValue();
            BigDecimal value = number(node.path("value"), pointer + "/value");
            String unit = node.path("unit").asText("");
            if (!UNITS.contains(unit)) {
                problem(
                        "policy.yaml",
                        pointer + "/unit",
                        "the unit of `" + entry.getKey() + "` is `" + unit + "`",
                        Nearest.orAll(unit, new java.util.TreeSet<>(UNITS)));
            }
            if (node.path("why").asText("").isBlank()) {
                problem("policy.yaml", pointer, "parameter `" + entry.getKey() + "` does not say why", "`why: …`");
            }
            Map<String, BigDecimal> in = new LinkedHashMap<>();
            node.path("in").fields().forEachRemaining(currency -> in.put(
                    currency.getKey(), number(currency.getValue(), pointer + "/in/" + currency.getKey())));
            byName.put(entry.getKey(), new Parameters.Parameter(value, unit, node.path("why").asText(), in));
        });
        for (String needed : NEEDED) {
            if (!byName.containsKey(needed)) {
                problem("policy.yaml", "/parameters", "the engine needs a parameter `" + needed + "`", null);
            }
        }
        return new Parameters(byName);
    }

    private BigDecimal number(JsonNode node, String pointer) {
        try {
            BigDecimal value = new BigDecimal(node.asText());
            if (value.signum() < 0) {
                problem("policy.yaml", pointer, "`" + node.asText() + "` is below zero", null);
            }
            return value;
        } catch (NumberFormatException e) {
            problem("policy.yaml", pointer, "`" + node.asText() + "` is no number", null);
            return BigDecimal.ZERO;
        }
    }

    private SortedMap<String, Principle> principles(JsonNode root) {
        SortedMap<String, Principle> byId = new TreeMap<>();
        int i = 0;
        for (JsonNode node : root.path("principles")) {
            String pointer = "/principles/" + i++;
            List<Principle.Source> sources = new ArrayList<>();
            for (JsonNode source : node.path("sources")) {
                sources.add(new Principle.Source(
                        source.path("document").asText(source.path("reference").asText("")),
                        source.path("quote").asText("")));
            }
            Principle principle = new Principle(
                    node.path("id").asText(""),
                    node.path("group").asText(""),
                    node.path("rank").asInt(0),
                    node.path("statement").asText(""),
                    sources);
            if (principle.id().isEmpty() || principle.statement().isEmpty() || sources.isEmpty()) {
                problem("principles.yaml", pointer, "a principle needs an id, a statement and a source", null);
            } else if (principle.rank() < 1 || principle.rank() > 10) {
                problem("principles.yaml", pointer + "/rank", "the rank of `" + principle.id() + "` is not between 1 and 10", null);
            } else if (byId.put(principle.id(), principle) != null) {
                problem("principles.yaml", pointer + "/id", "there are two principles `" + principle.id() + "`", null);
            }
        }
        return byId;
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

    private void problem(@Nullable String file, @Nullable String pointer, String message, @Nullable String maybe) {
        problems.add(new Problem(file, 0, 0, pointer, message, maybe));
    }
}
