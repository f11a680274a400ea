package io.makegood.workbench;

import io.makegood.casefile.Attributes;
import io.makegood.internal.facts.CaseFacts;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.TermTypes;
import io.makegood.rules.AssessedClaim;
import io.makegood.rules.Claim;
import io.makegood.rules.From;
import io.makegood.rules.PolicyParameters;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The part of the authors' handbook, and of the page of its vocabulary, that follows from the code and from the default policy. */
final class AuthorsHandbook {
    private static final Path BUNDLE =
            Workplace.ROOT.resolve("rules-engine/src/main/resources/io/makegood/policies/customer-first");
    private static final String EVERY_CLAIM = "[what every claim knows](#what-every-claim-knows)";
    private static final Map<String, String> READ_BY = Map.of(
            "money",
            "amount",
            "days",
            "days",
            "business days",
            "count",
            "hours",
            "hours",
            "months",
            "count",
            "count",
            "count",
            "ratio",
            "ratio");

    private final StringBuilder text = new StringBuilder();
    private final Map<Class<?>, SourceDocs> docs = new HashMap<>();

    private AuthorsHandbook() {}

    static String generated() throws IOException {
        AuthorsHandbook handbook = new AuthorsHandbook();
        handbook.phases();
        handbook.everyClaim();
        handbook.facts();
        handbook.parameters();
        handbook.principles();
        handbook.floors();
        return handbook.text.toString();
    }

    static String generatedVocabulary() throws IOException {
        AuthorsHandbook page = new AuthorsHandbook();
        page.vocabulary();
        return page.text.toString();
    }

    private void phases() {
        heading(2, "The phases, their facts and their verbs");
        int number = 0;
        String folder = "";
        for (Phase phase : Phase.values()) {
            number += phase.folder().equals(folder) ? 0 : 1;
            folder = phase.folder();
            Class<?> fact = phase.fact();
            heading(3, number + ". " + folder + ": `" + fact.getSimpleName() + "`");
            paragraph(sentence(docs(fact).ofType().replaceFirst("^Phase \\d, \\w+: ", ""))
                    + " Its rules stand in `rules/" + folder + "/`.");
            Map<String, Method> own = properties(fact);
            paragraph(reads(fact, own.isEmpty()));
            properties(own);
            verbs(fact);
        }
    }

    private static String reads(Class<?> fact, boolean isNothingElse) {
        if (!Claim.class.isAssignableFrom(fact) && !Properties.of(fact).containsKey("claim")) {
            return "A rule reads the properties below.";
        }
        String besides = isNothingElse ? "A rule reads " : "Besides the properties below, a rule reads ";
        return Claim.class.isAssignableFrom(fact)
                ? besides + EVERY_CLAIM + "."
                : besides + EVERY_CLAIM + " and what `" + AssessedClaim.class.getSimpleName()
                        + "` knows, both behind `claim.`: `claim.paid`, `claim.found(\"…\")`.";
    }

    private void verbs(Class<?> fact) {
        List<Method> questions =
                methods(fact, method -> method.getReturnType() != void.class && method.getParameterCount() > 0);
        if (!questions.isEmpty()) {
            row("Question", "Answer");
            row("---", "---");
            questions.forEach(question -> row(signature(question), doc(question)));
            blank();
        }
        row("Verb", "What it does");
        row("---", "---");
        methods(fact, method -> method.getReturnType() == void.class).forEach(verb -> row(signature(verb), doc(verb)));
        blank();
    }

    private void everyClaim() {
        heading(2, "What every claim knows");
        paragraph(docs(Claim.class).ofType());
        paragraph(
                "The last column names the place in the case file: the fact that bears on the claim, a slash, its field.");
        Map<String, Map<String, Method>> byHeading = new LinkedHashMap<>();
        partsOf(Claim.class)
                .forEach(part -> properties(part)
                        .forEach((name, getter) -> byHeading
                                .computeIfAbsent(docs(part).headingOf(getter), heading -> new LinkedHashMap<>())
                                .put(name, getter)));
        byHeading.forEach((heading, properties) -> {
            heading(3, sentence(heading));
            properties(properties);
        });
        List<Method> questions = methods(Claim.class, method -> method.getParameterCount() > 0);
        heading(3, "To be used in a consequence");
        row("Question", "Answer");
        row("---", "---");
        questions.forEach(question -> row(signature(question), doc(question)));
        blank();
    }

    /** Everything a case says, and how a rule reads it. */
    private void facts() {
        heading(2, "The facts of a case");
        paragraph(
                "What a pattern matches beside the rule's own fact, and what it reads of it. Where such a fact bears on the claim, it is a property of"
                        + " the claim as well, or one of a list; then the last column says how it is read without a pattern, or from which list it is"
                        + " taken. `ReportedClaim` is each claim of the case as it was reported, with [what every claim knows](#what-every-claim-knows). The"
                        + " moment of the decision is read as `now`, `today`, `weekday`, `hour` and `zone` of the claim; the title of a case is for people, and no"
                        + " rule reads it.");
        CaseFacts.BY_NAME.forEach((name, fact) -> {
            if (!CaseFacts.isListed(fact)) {
                return;
            }
            heading(3, "`" + name + "`");
            String lists = String.join(", ", listsOf(ReportedClaim.class, fact, "$claim."));
            String of = CaseFacts.BY_NAME.values().stream()
                    .filter(CaseFacts::isListed)
                    .flatMap(owner -> listsOf(owner, fact, "$" + decapitalised(owner) + ".").stream())
                    .collect(Collectors.joining(", "));
            paragraph(docs(fact).ofType()
                    + (lists.isEmpty() && of.isEmpty()
                            ? ""
                            : " Listed by " + lists + (lists.isEmpty() || of.isEmpty() ? "" : ", ") + of + "."));
            List<String> paths = pathsTo(fact);
            row("Property", "Type", "Meaning", "Read of the claim");
            row("---", "---", "---", "---");
            for (RecordComponent component : fact.getRecordComponents()) {
                boolean isOwn = component.getType() == Attributes.class;
                String step = isOwn ? "…" : component.getName();
                row(
                        isOwn ? step : "`" + step + "`",
                        isOwn ? "as declared" : type(component.getAccessor()),
                        isOwn
                                ? "[Attributes the policy declares](policy-of-your-own.md#the-file-vocabularyyaml)"
                                : sentence(docs(fact).ofComponent(step)),
                        paths.stream()
                                .map(path -> "`" + path + "." + step + "`")
                                .collect(Collectors.joining(", ")));
            }
            blank();
        });
    }

    private static String decapitalised(Class<?> type) {
        return type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                + type.getSimpleName().substring(1);
    }

    private static List<String> listsOf(Class<?> owner, Class<?> fact, String prefix) {
        return Properties.of(owner).entrySet().stream()
                .filter(property -> Properties.elementOf(property.getValue()) == fact)
                .map(property -> "`" + prefix + property.getKey() + "`")
                .toList();
    }

    /** The properties of a claim that are such a fact, or lead to one. */
    private static List<String> pathsTo(Class<?> fact) {
        List<String> paths = new ArrayList<>();
        Properties.of(ReportedClaim.class).forEach((name, getter) -> {
            if (getter.getReturnType() == fact) {
                paths.add(name);
            } else if (CaseFacts.isListed(getter.getReturnType())) {
                Properties.of(getter.getReturnType()).forEach((inner, of) -> {
                    if (of.getReturnType() == fact) {
                        paths.add(name + "." + inner);
                    }
                });
            }
        });
        return paths;
    }

    /** The types that hold the properties of a type, its own the last. */
    private static List<Class<?>> partsOf(Class<?> type) {
        List<Class<?>> parts = new ArrayList<>();
        for (Class<?> part = type; part != Object.class; part = part.getSuperclass()) {
            parts.add(0, part);
        }
        return parts;
    }

    /** What a type adds to a claim, or what a claim itself has, in the order of the source. */
    private Map<String, Method> properties(Class<?> type) {
        Map<String, Method> own = new LinkedHashMap<>();
        Properties.of(type).entrySet().stream()
                .filter(entry -> entry.getValue().getDeclaringClass() == type)
                .filter(entry -> entry.getValue().getReturnType() != PolicyParameters.class)
                .sorted(Comparator.comparingInt(entry -> docs(type).placeOf(entry.getValue())))
                .forEach(entry -> own.put(entry.getKey(), entry.getValue()));
        return own;
    }

    private void properties(Map<String, Method> properties) {
        if (properties.isEmpty()) {
            return;
        }
        row("Property", "Type", "Meaning", "From");
        row("---", "---", "---", "---");
        properties.forEach((name, getter) -> row("`" + name + "`", type(getter), doc(getter), from(getter)));
        blank();
    }

    private List<Method> methods(Class<?> type, Predicate<Method> isWanted) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(isWanted)
                .sorted(Comparator.comparingInt(method -> docs(type).placeOf(method)))
                .toList();
    }

    private String doc(Method method) {
        String doc = docs(method.getDeclaringClass()).of(method);
        if (doc.isEmpty()) {
            throw new AssertionError(method + " says nothing to policy authors: it has no Javadoc");
        }
        return doc;
    }

    private static String type(Method getter) {
        boolean isNullable = getter.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
        Class<?> element = Properties.elementOf(getter);
        if (element != null) {
            return "several: " + term(element);
        }
        return term(getter.getReturnType()) + (isNullable ? ", or null" : "");
    }

    private static String term(Class<?> type) {
        if (type == DayOfWeek.class) {
            return "`DayOfWeek`";
        }
        if (TermTypes.isTerm(type)) {
            return "[" + type.getSimpleName() + "](vocabulary.md#"
                    + type.getSimpleName().toLowerCase(Locale.ROOT) + ")";
        }
        if (type == boolean.class) {
            return "true, false";
        }
        if (type == int.class || type == long.class || type == Integer.class) {
            return "number";
        }
        if (type == double.class) {
            return "ratio";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == Instant.class) {
            return "date and time";
        }
        if (type == LocalTime.class) {
            return "time of day";
        }
        if (type == CurrencyUnit.class) {
            return "currency; its `code` is a text";
        }
        if (CaseFacts.isListed(type)) {
            return "[" + type.getSimpleName() + "](#" + type.getSimpleName().toLowerCase(Locale.ROOT) + ")";
        }
        return type == Money.class ? "money" : type == String.class ? "text" : "`" + type.getSimpleName() + "`";
    }

    private static String from(Method getter) {
        From from = getter.getAnnotation(From.class);
        return from == null
                ? ""
                : Arrays.stream(from.value()).map(place -> "`" + place + "`").collect(Collectors.joining(", "));
    }

    private static String signature(Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(type -> type == String.class ? "\"…\"" : type == long.class ? "number" : type.getSimpleName())
                .collect(Collectors.joining(", "));
        return "`" + method.getName() + "(" + parameters + ")`";
    }

    private void vocabulary() throws IOException {
        Map<String, String> sentences = sentences();
        for (Class<?> type : TermTypes.BY_NAME.values()) {
            if (type.getPackage() != Vocabulary.class.getPackage()) {
                continue;
            }
            heading(2, "`" + type.getSimpleName() + "`");
            paragraph(docs(type).ofType());
            List<Method> traits = methods(
                    type,
                    method -> method.getParameterCount() == 0
                            && !Modifier.isStatic(method.getModifiers())
                            && method.getDeclaringClass() == type
                            && !method.getReturnType().isRecord());
            boolean isSaid = type == CommPoint.class;
            List<String> head = new ArrayList<>(List.of("Term", "Meaning"));
            traits.forEach(trait -> head.add(words(trait.getName())));
            if (isSaid) {
                head.add("What is said when nothing more particular fits");
            }
            row(head.toArray(String[]::new));
            row(head.stream().map(each -> "---").toArray(String[]::new));
            for (Object term : TermTypes.valuesOf(type, Vocabulary.builtIn())) {
                String name = TermTypes.nameOf(term);
                List<String> cells =
                        new ArrayList<>(List.of("`" + name + "`", docs(type).ofConstant(name)));
                traits.forEach(trait -> cells.add(shown(trait, term)));
                if (isSaid) {
                    cells.add(sentences.getOrDefault(name, ""));
                }
                row(cells.toArray(String[]::new));
            }
            blank();
        }
    }

    private static String shown(Method trait, Object term) {
        try {
            Object value = trait.invoke(term);
            return value instanceof Boolean yes ? (yes ? "yes" : "") : "`" + value + "`";
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(trait + " cannot be asked", e);
        }
    }

    private static String words(String name) {
        return sentence(name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Map<String, String> sentences() throws IOException {
        java.util.Properties messages = new java.util.Properties();
        try (BufferedReader file = Files.newBufferedReader(BUNDLE.resolve("messages/en.properties"))) {
            messages.load(file);
        }
        // What a sentence also makes stands in its key.
        return messages.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        name -> name.replaceFirst("^(\\w+)\\+[A-Z_+]+", "$1"), name -> messages.getProperty(name)));
    }

    private void parameters() throws IOException {
        heading(2, "The parameters of `customer-first`");
        paragraph(
                "In `policy.yaml`. Amounts are in the currency of the claim; where the plain number would mean something else in a currency,"
                        + " it has an amount of its own there.");
        row("Parameter", "Value", "Unit", "Why", "In a rule");
        row("---", "---", "---", "---", "---");
        entries(yaml("policy.yaml").get("parameters")).forEach((name, value) -> {
            Map<String, Object> parameter = entries(value);
            String in = entries(parameter.getOrDefault("in", Map.of())).entrySet().stream()
                    .map(amount -> "; " + amount.getKey() + " " + amount.getValue())
                    .collect(Collectors.joining());
            String unit = String.valueOf(parameter.get("unit"));
            row(
                    "`" + name + "`",
                    parameter.get("value") + in,
                    unit,
                    String.valueOf(parameter.get("why")),
                    "`policy." + READ_BY.get(unit) + "(\"" + name + "\")`");
        });
        blank();
    }

    private void principles() throws IOException {
        heading(2, "The principles of `customer-first`");
        paragraph(
                "In `principles.yaml`, each with its source. When rules disagree, the principle of the lower rank number prevails.");
        Map<String, Object> file = yaml("principles.yaml");
        for (Map<String, Object> rung : items(file, "ladder").toList()) {
            heading(3, "Rank " + rung.get("rank") + ": " + rung.get("name"));
            row("Principle", "Statement");
            row("---", "---");
            items(file, "principles")
                    .filter(principle -> principle.get("rank").equals(rung.get("rank")))
                    .sorted(Comparator.comparing(principle -> String.valueOf(principle.get("id"))))
                    .forEach(principle ->
                            row("`" + principle.get("id") + "`", String.valueOf(principle.get("statement"))));
            blank();
        }
    }

    private void floors() throws IOException {
        heading(2, "The legal floors of `customer-first`");
        paragraph(
                "In `legal-floors.yaml`: what no resolution falls below, by the country of delivery and the date of the order.");
        row("Floor", "Countries", "Incidents", "Met by", "The law");
        row("---", "---", "---", "---", "---");
        items(yaml("legal-floors.yaml"), "floors")
                .forEach(floor -> row(
                        "`" + floor.get("id") + "`",
                        listed(floor.get("countries")),
                        listed(floor.get("incidents")),
                        listed(floor.get("grants")),
                        String.valueOf(floor.get("reference"))));
        blank();
    }

    private static String listed(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Map<String, Object> yaml(String name) throws IOException {
        return entries(new Yaml().load(Files.readString(BUNDLE.resolve(name))));
    }

    private static Map<String, Object> entries(Object node) {
        Map<String, Object> entries = new LinkedHashMap<>();
        ((Map<?, ?>) node).forEach((name, value) -> entries.put(String.valueOf(name), value));
        return entries;
    }

    private static Stream<Map<String, Object>> items(Map<String, Object> node, String name) {
        return ((List<?>) node.get(name)).stream().map(AuthorsHandbook::entries);
    }

    private SourceDocs docs(Class<?> type) {
        return docs.computeIfAbsent(type, SourceDocs::new);
    }

    private void heading(int level, String title) {
        text.append("#".repeat(level)).append(' ').append(title).append("\n\n");
    }

    private void paragraph(String paragraph) {
        text.append(paragraph).append("\n\n");
    }

    private void row(String... cells) {
        text.append("| ")
                .append(Arrays.stream(cells)
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private void blank() {
        text.append('\n');
    }
}
