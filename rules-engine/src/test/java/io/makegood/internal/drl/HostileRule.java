package io.makegood.internal.drl;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.RuleSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A rule somebody wrote to do harm, and what he is told.
 *
 * @param file that tells of it, without its folder
 * @param kind of harm
 * @param name unique within its kind
 * @param text of the rule file, with the placeholders {@code MARKER} and {@code PORT}
 * @param at line and column of the first problem
 * @param says its message
 * @param maybe its remedy; null when it has none
 */
public record HostileRule(
        String file,
        String kind,
        String name,
        String text,
        String at,
        String says,
        @Nullable String maybe) {
    /** Where its text stands in a policy. */
    public static final String PATH = "rules/settle/test.drl";

    private static final List<String> FILES = List.of(
            "consequences",
            "conditions",
            "patterns",
            "relations",
            "annotations",
            "declarations",
            "sizes",
            "unicode",
            "places");

    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");

    private static final String HEAD = """
            package customerfirst.test
            import io.makegood.rules.*
            import io.makegood.vocabulary.*

            """;
    private static final String ANNOTATIONS = """
            @principle("reassure")
                @because("it is so")""";
    private static final String CONDITIONS = "solved == false";
    private static final String CONSEQUENCE = "$claim.say( CommPoint.APOLOGISE );";

    /** {@code {{300 x (}}} is a text three hundred times, {@code {{U+D800}}} a character no file can hold. */
    private static final Pattern SHORTHAND =
            Pattern.compile("\\{\\{(?:(\\d+) x (.+?)|U\\+(\\p{XDigit}{4}))}}(?!})", Pattern.DOTALL);

    /** All of them, in the order of their files. */
    public static Stream<HostileRule> all() {
        return FILES.stream().flatMap(HostileRule::of);
    }

    private static Stream<HostileRule> of(String file) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try (InputStream in = HostileRule.class.getResourceAsStream("/hostile/" + file + ".yaml")) {
            List<Map<String, String>> entries = new Yaml(new SafeConstructor(options)).load(Objects.requireNonNull(in));
            return entries.stream().map(entry -> of(file, entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileRule of(String file, Map<String, String> entry) {
        return new HostileRule(
                file,
                written(entry, "kind"),
                written(entry, "name"),
                text(entry),
                entry.getOrDefault("at", ""),
                entry.getOrDefault("says", ""),
                entry.get("maybe"));
    }

    private static String text(Map<String, String> entry) {
        if (entry.containsKey("file")) {
            return expanded(written(entry, "file"));
        }
        String pattern = entry.containsKey("pattern")
                ? written(entry, "pattern")
                : "$claim : SettledClaim( " + entry.getOrDefault("when", CONDITIONS) + " )";
        return HEAD
                + """
                rule "test"
                    %s
                when
                    %s
                then
                    %s
                end
                """.formatted(
                                expanded(entry.getOrDefault("annotations", ANNOTATIONS)),
                                expanded(pattern),
                                expanded(entry.getOrDefault("then", CONSEQUENCE)));
    }

    private static String written(Map<String, String> entry, String field) {
        return Objects.requireNonNull(entry.get(field), field);
    }

    private static String expanded(String text) {
        Matcher shorthand = SHORTHAND.matcher(text);
        StringBuilder expanded = new StringBuilder();
        int end = 0;
        while (shorthand.find()) {
            expanded.append(text, end, shorthand.start());
            expanded.append(
                    shorthand.group(1) == null
                            ? Character.toString((char) Integer.parseInt(shorthand.group(3), 16))
                            : expanded(shorthand.group(2)).repeat(Integer.parseInt(shorthand.group(1))));
            end = shorthand.end();
        }
        return expanded.append(text.substring(end)).toString();
    }

    /** The default policy with no other rules than this one, and those that find something. */
    public Bundle inBundle() {
        List<RuleSource> rules = Stream.concat(
                        BUNDLE.rules().stream().filter(rule -> rule.path().equals("rules/assess/time.drl")),
                        Stream.of(new RuleSource(PATH, text)))
                .toList();
        return ChangedBundle.withRules(BUNDLE, rules);
    }

    /** In the form in which problems are told. */
    String told() {
        return PATH + ":" + at + ": " + says + (maybe == null ? "" : "\n  maybe: " + maybe);
    }

    @Override
    public String toString() {
        return file + ": " + kind + ": " + name;
    }
}
