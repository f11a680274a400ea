package io.makegood.workbench;

import io.makegood.casefile.Attributes;
import io.makegood.engine.Policy;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.deciding.ChoiceOrder;
import io.makegood.internal.documenting.Markdown;
import io.makegood.internal.documenting.PolicyPage;
import io.makegood.internal.facts.CaseFacts;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.facts.Verbs;
import io.makegood.rules.AssessedClaim;
import io.makegood.rules.Claim;
import io.makegood.rules.From;
import io.makegood.rules.PolicyParameters;
import io.makegood.rules.ReportedClaim;
import io.makegood.rules.SettledClaim;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.RemedyType;
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
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The pages of the authors' handbook that follow from the code and from the default policy: its reference, its vocabulary, and the tables of the policy. */
final class AuthorsHandbook {
    private static final Path BUNDLE =
            Workplace.ROOT.resolve("rules-engine/src/main/resources/io/makegood/policies/customer-first");
    private static final String EVERY_CLAIM = "[what every claim knows](#what-every-claim-knows)";
    private final Markdown page = new Markdown();
    private final Map<Class<?>, SourceDocs> docs = new HashMap<>();

    private AuthorsHandbook() {}

    /** What rules read and say. */
    static String reference() {
        AuthorsHandbook handbook = new AuthorsHandbook();
        handbook.phases();
        handbook.favours();
        handbook.restoring();
        handbook.everyClaim();
        handbook.facts();
        return handbook.page.toString();
    }

    /** The tables of the default policy, as {@code makegood docs} writes them. */
    static String tables() {
        PolicyPage tables = DocsCommand.pageOf(Policy.customerFirst());
        tables.parameters();
        tables.principles();
        tables.floors();
        tables.incidents();
        return tables.toString();
    }

    static String vocabularyPage() throws IOException {
        AuthorsHandbook handbook = new AuthorsHandbook();
        handbook.vocabulary();
        return handbook.page.toString();
    }

    private void phases() {
        page.heading(2, "The phases, their facts and their verbs");
        int number = 0;
        String folder = "";
        for (Phase phase : Phase.values()) {
            number += phase.folder().equals(folder) ? 0 : 1;
            folder = phase.folder();
            Class<?> fact = phase.fact();
            page.heading(3, number + ". " + folder + ": `" + fact.getSimpleName() + "`");
            page.paragraph(sentence(docs(fact).ofType().replaceFirst("^Phase \\d, \\w+: ", ""))
                    + " Its rules stand in `rules/" + folder + "/`.");
            Map<String, Method> own = properties(fact);
            page.paragraph(reads(fact, own.isEmpty()));
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
            page.head("Question", "Answer");
            questions.forEach(question -> page.row(signature(question), doc(question)));
            page.end();
        }
        page.head("Verb", "What it does");
        methods(fact, method -> method.getReturnType() == void.class)
                .forEach(verb -> page.row(signature(verb), doc(verb)));
        page.end();
    }

    /** Of what only one can hold, which is better for the customer. */
    private void favours() {
        page.heading(2, "What is better for the customer");
        page.paragraph(
                "Where rules of one rank say different terms by one verb, of which only one can hold, the one holds that stands first here. Those joined by “or” are as good as each other.");
        page.head("Verb", "From the best on");
        for (Duty duty : Duty.values()) {
            String verb = duty.verb();
            if (verb != null) {
                TreeMap<Integer, List<String>> byFavour = new TreeMap<>(Comparator.reverseOrder());
                for (Object term : Verbs.of(SettledClaim.class)
                        .get(verb)
                        .get(0)
                        .getParameterTypes()[0]
                        .getEnumConstants()) {
                    byFavour.computeIfAbsent(duty.favour((Enum<?>) term), favour -> new ArrayList<>())
                            .add("`" + term + "`");
                }
                page.row(
                        "`" + verb + "`",
                        byFavour.values().stream()
                                .map(same -> String.join(" or ", same))
                                .collect(Collectors.joining(", ")));
            }
        }
        page.end();
    }

    /** Of remedies that nobody prefers, which comes before which. */
    private void restoring() {
        page.heading(2, "What restores more");
        page.paragraph(
                "Where nothing else tells two remedies apart, the one comes first that gives back more of what was bought: what stands in one line is equal, and the cheaper comes"
                        + " first. Remedies of a policy's own stand with those that neither restore nor are words.");
        TreeMap<Integer, List<String>> byOrder = new TreeMap<>();
        for (RemedyType remedy : RemedyType.values()) {
            byOrder.computeIfAbsent(ChoiceOrder.restoring(remedy), order -> new ArrayList<>())
                    .add("`" + remedy.name() + "`");
        }
        byOrder.values().forEach(same -> page.item(String.join(", ", same)));
        page.end();
    }

    private void everyClaim() {
        page.heading(2, "What every claim knows");
        page.paragraph(docs(Claim.class).ofType());
        page.paragraph(
                "The last column names the place in the case file: the fact that bears on the claim, a slash, its field.");
        Map<String, Map<String, Method>> byHeading = new LinkedHashMap<>();
        partsOf(Claim.class)
                .forEach(part -> properties(part)
                        .forEach((name, getter) -> byHeading
                                .computeIfAbsent(docs(part).headingOf(getter), heading -> new LinkedHashMap<>())
                                .put(name, getter)));
        byHeading.forEach((heading, properties) -> {
            page.heading(3, sentence(heading));
            properties(properties);
        });
        List<Method> questions = methods(Claim.class, method -> method.getParameterCount() > 0);
        page.heading(3, "To be used in a consequence");
        page.head("Question", "Answer");
        questions.forEach(question -> page.row(signature(question), doc(question)));
        page.end();
    }

    /** Everything a case says, and how a rule reads it. */
    private void facts() {
        page.heading(2, "The facts of a case");
        page.paragraph(
                "What a pattern matches beside the rule's own fact, and what it reads of it. Where such a fact bears on the claim, it is a property of"
                        + " the claim as well, or one of a list; then the last column says how it is read without a pattern, or from which list it is"
                        + " taken. `ReportedClaim` is each claim of the case as it was reported, with [what every claim knows](#what-every-claim-knows). The"
                        + " moment of the decision is read as `now`, `today`, `weekday`, `hour` and `zone` of the claim; the title of a case is for people, and no"
                        + " rule reads it.");
        CaseFacts.BY_NAME.forEach((name, fact) -> {
            if (!CaseFacts.isListed(fact)) {
                return;
            }
            page.heading(3, "`" + name + "`");
            String lists = String.join(", ", listsOf(ReportedClaim.class, fact, "$claim."));
            String of = CaseFacts.BY_NAME.values().stream()
                    .filter(CaseFacts::isListed)
                    .flatMap(owner -> listsOf(owner, fact, "$" + decapitalised(owner) + ".").stream())
                    .collect(Collectors.joining(", "));
            page.paragraph(docs(fact).ofType()
                    + (lists.isEmpty() && of.isEmpty()
                            ? ""
                            : " Listed by " + lists + (lists.isEmpty() || of.isEmpty() ? "" : ", ") + of + "."));
            List<String> paths = pathsTo(fact);
            page.head("Property", "Type", "Meaning", "Read of the claim");
            for (RecordComponent component : fact.getRecordComponents()) {
                boolean isOwn = component.getType() == Attributes.class;
                String step = isOwn ? "…" : component.getName();
                page.row(
                        isOwn ? step : "`" + step + "`",
                        isOwn ? "as declared" : type(component.getAccessor()),
                        isOwn
                                ? "[Attributes the policy declares](policy-of-your-own.md#the-file-vocabularyyaml)"
                                : sentence(docs(fact).ofComponent(step)),
                        paths.stream()
                                .map(path -> "`" + path + "." + step + "`")
                                .collect(Collectors.joining(", ")));
            }
            page.end();
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
        page.head("Property", "Type", "Meaning", "From");
        properties.forEach((name, getter) -> page.row("`" + name + "`", type(getter), doc(getter), from(getter)));
        page.end();
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
            page.heading(2, "`" + type.getSimpleName() + "`");
            page.paragraph(docs(type).ofType());
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
            page.head(head);
            for (Object term : TermTypes.valuesOf(type, Vocabulary.builtIn())) {
                String name = TermTypes.nameOf(term);
                List<String> cells =
                        new ArrayList<>(List.of("`" + name + "`", docs(type).ofConstant(name)));
                traits.forEach(trait -> cells.add(shown(trait, term)));
                if (isSaid) {
                    cells.add(sentences.getOrDefault(name, ""));
                }
                page.row(cells);
            }
            page.end();
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

    private SourceDocs docs(Class<?> type) {
        return docs.computeIfAbsent(type, SourceDocs::new);
    }
}
