package io.makegood.internal.documenting;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.FollowUp;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.bundle.Principle;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.AttributeOwner;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A policy as tables, for whoever works with it: its numbers, principles, laws, words, rules and sentences, and what it has to say of each type of incident. The same
 * policy makes the same page, to the byte. Belongs to one thread.
 */
public final class PolicyPage {
    private static final List<String> PHASES =
            Arrays.stream(Phase.values()).map(Phase::folder).distinct().toList();
    private static final String ENGLISH = "en";
    private static final String THE_ENGINE = "the engine";

    private final Bundle bundle;
    private final SortedMap<Integer, String> ladder;
    private final List<Rule> rules;
    private final IncidentIndex index;
    private final List<Documented> cases;
    private final Markdown page = new Markdown();

    /**
     * A documented case of the policy.
     *
     * @param incidents what it is about
     */
    public record Documented(String id, String title, Collection<IncidentType> incidents) {
        public Documented {
            incidents = List.copyOf(incidents);
        }
    }

    /**
     * A page that is empty yet.
     *
     * @param ladder the names of the ranks; of some or none
     * @param rules of the bundle
     * @param index of these rules
     * @param cases documented for the policy
     */
    public PolicyPage(
            Bundle bundle,
            SortedMap<Integer, String> ladder,
            Collection<Rule> rules,
            IncidentIndex index,
            Collection<Documented> cases) {
        this.bundle = bundle;
        this.ladder = ladder;
        // As they stand in the bundle.
        this.rules = rules.stream()
                .sorted(Comparator.comparing(
                                (Rule rule) -> PHASES.indexOf(rule.phase().folder()))
                        .thenComparing(
                                rule -> Objects.requireNonNullElse(rule.span().file(), ""))
                        .thenComparing(rule -> rule.span().line()))
                .toList();
        this.index = index;
        this.cases = cases.stream().sorted(Comparator.comparing(Documented::id)).toList();
    }

    /** Writes all of it. */
    public void all() {
        page.heading(1, Markdown.plain(bundle.name() + " " + bundle.version()));
        page.paragraph(
                "What this policy says, in tables. `makegood docs` wrote them from its files, and writes them anew when these have changed.");
        page.paragraph("It holds " + bundle.validity().inWords() + ".");
        parameters();
        principles();
        floors();
        words();
        incidents();
        eachIncident();
        rules();
        sentences();
    }

    /** What was written. */
    @Override
    public String toString() {
        return page.toString().stripTrailing() + "\n";
    }

    /** The numbers, and who reads them. */
    public void parameters() {
        page.heading(2, "The parameters of `" + bundle.name() + "`");
        page.paragraph(
                "In `policy.yaml`. Amounts are in the currency of the claim; where the plain number would mean something else in a currency, it has an amount of its own"
                        + " there. Rules read money by `policy.amount(\"…\")`, days by `policy.days(\"…\")`, hours by `policy.hours(\"…\")`, a ratio by `policy.ratio(\"…\")`, and all else by"
                        + " `policy.count(\"…\")`.");
        Map<String, Set<String>> readers = readers();
        page.head("Parameter", "Value", "Unit", "Why", "Read by");
        bundle.parameters().names().stream()
                .sorted(Comparator.comparing(
                                (String name) -> bundle.parameters().get(name).line())
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(name -> {
                    Parameters.Parameter parameter = bundle.parameters().get(name);
                    page.row(
                            Markdown.code(name),
                            value(parameter),
                            parameter.unit(),
                            Markdown.plain(parameter.why()),
                            String.join("; ", readers.getOrDefault(name, Set.of("nothing"))));
                });
        page.end();
    }

    private static String value(Parameters.Parameter parameter) {
        StringBuilder value = new StringBuilder(parameter.value().toPlainString());
        new TreeMap<>(parameter.in())
                .forEach((String currency, BigDecimal amount) ->
                        value.append("; ").append(currency).append(' ').append(amount.toPlainString()));
        return value.toString();
    }

    private Map<String, Set<String>> readers() {
        Map<String, Set<String>> readers = new TreeMap<>();
        for (Rule rule : rules) {
            operands(rule)
                    .filter(operand -> operand instanceof Operand.Call call
                            && call.function().unit() != null)
                    .forEach(operand -> readers.computeIfAbsent(
                                    ((Operand.Call) operand).argument(), name -> new LinkedHashSet<>())
                            .add(quoted(rule)));
        }
        new TreeMap<>(bundle.followUps()).forEach((FollowUpType type, FollowUp followUp) -> {
            if (followUp.due() != null) {
                readers.computeIfAbsent(followUp.due(), name -> new LinkedHashSet<>())
                        .add("the follow-up " + named(type));
            }
        });
        bundle.parameters().names().stream()
                .filter(Parameters::isOfEngine)
                .forEach(name -> readers.computeIfAbsent(name, each -> new LinkedHashSet<>())
                        .add(THE_ENGINE));
        return readers;
    }

    /** The principles by rank, and what serves them. */
    public void principles() {
        page.heading(2, "The principles of `" + bundle.name() + "`");
        page.paragraph(
                "In `principles.yaml`, each with its source. When rules disagree, the principle of the lower rank number prevails.");
        Map<Integer, List<Principle>> byRank = bundle.principles().values().stream()
                .collect(Collectors.groupingBy(Principle::rank, TreeMap::new, Collectors.toList()));
        byRank.forEach((rank, some) -> {
            String name = ladder.get(rank);
            page.heading(3, "Rank " + rank + (name == null ? "" : ": " + Markdown.plain(name)));
            page.head("Principle", "Statement", "Served by");
            some.forEach(principle -> page.row(
                    Markdown.code(principle.id()), Markdown.plain(principle.statement()), servedBy(principle)));
            page.end();
        });
    }

    private String servedBy(Principle principle) {
        List<String> all = new ArrayList<>();
        if (principle.servedBy() != null) {
            all.add(Markdown.plain(principle.servedBy()));
        }
        rules.stream()
                .filter(rule -> rule.principle().equals(principle.id()))
                .map(PolicyPage::quoted)
                .forEach(all::add);
        if (principle.id().equals(bundle.engine().chooses())) {
            all.add(THE_ENGINE + ", where it chooses among remedies no rule prefers");
        }
        if (principle.id().equals(bundle.engine().reviews())) {
            all.add(THE_ENGINE + ", where it puts something before a person");
        }
        bundle.messages().forEach((language, messages) -> {
            if (messages.containsKey(MessageKeys.NEVER + principle.id())) {
                all.add("words that no message contains (" + language + ")");
            }
        });
        return String.join("; ", all);
    }

    /** What the law gives. */
    public void floors() {
        page.heading(2, "The legal floors of `" + bundle.name() + "`");
        if (bundle.floors().all().isEmpty()) {
            page.paragraph("It names no law.");
            return;
        }
        page.paragraph(
                "In `legal-floors.yaml`: what no resolution falls below, by the country of delivery and the date of the order.");
        page.head("Floor", "Countries", "Orders", "Incidents", "Met by", "Only", "The law");
        for (LegalFloor floor : bundle.floors().all()) {
            LocalDate until = floor.until();
            page.row(
                    Markdown.code(floor.id()),
                    floor.countries().stream().sorted().collect(Collectors.joining(", ")),
                    "from " + floor.from() + (until == null ? "" : " to " + until),
                    named(floor.incidents()),
                    named(floor.grants()),
                    String.join("; ", limits(floor)),
                    Markdown.plain(floor.reference()));
        }
        page.end();
    }

    private static List<String> limits(LegalFloor floor) {
        List<String> limits = new ArrayList<>();
        if (floor.withinDaysOfDelivery() != null) {
            limits.add("within " + floor.withinDaysOfDelivery() + " days of delivery");
        }
        if (floor.unshippedOnly()) {
            limits.add("what has not left");
        }
        if (floor.consent()) {
            limits.add("nothing else is sent without consent");
        }
        if (!floor.exceptTraits().isEmpty()) {
            limits.add("not for goods that are " + named(floor.exceptTraits()));
        }
        return limits;
    }

    /** The words of its own. */
    public void words() {
        page.heading(2, "The words of `" + bundle.name() + "`");
        Vocabulary vocabulary = bundle.vocabulary();
        if (vocabulary.isBuiltInOnly()) {
            page.paragraph("It has no words of its own.");
            return;
        }
        page.paragraph("In `vocabulary.yaml`, beside the words that every policy knows.");
        page.head("Word", "What it is", "Meaning", "Used by");
        for (Class<? extends Term> kind : Vocabulary.KINDS) {
            for (Term term : vocabulary.all(kind)) {
                String meaning = vocabulary.meaning(term);
                if (meaning != null) {
                    page.row(named(term), kind(term), Markdown.plain(meaning), users(term));
                }
            }
        }
        for (AttributeOwner owner : AttributeOwner.values()) {
            for (Attribute<?> attribute : vocabulary.attributes(owner)) {
                page.row(
                        Markdown.code(attribute.toString()),
                        "attribute: " + type(attribute),
                        Markdown.plain(Objects.requireNonNullElse(vocabulary.meaning(attribute), "")),
                        users(attribute));
            }
        }
        page.end();
    }

    private String kind(Term term) {
        if (term instanceof IncidentType incident) {
            return "incident, of the family " + named(incident.matter());
        }
        if (term instanceof RemedyType remedy) {
            return "remedy, gives " + named(remedy.definition().gives());
        }
        FollowUp followUp =
                term instanceof FollowUpType type ? bundle.followUps().get(type) : null;
        if (followUp != null) {
            return "follow-up, for " + Markdown.plain(followUp.owner())
                    + (followUp.due() == null ? ", at once" : ", by " + Markdown.code(followUp.due()));
        }
        return words(term.getClass().getSimpleName());
    }

    /** Words that make up the name of a type. */
    private static String words(String name) {
        return name.replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String type(Attribute<?> attribute) {
        if (!attribute.values().isEmpty()) {
            return "one of " + attribute.values().stream().map(Markdown::code).collect(Collectors.joining(", "));
        }
        Class<?> type = attribute.type();
        return type == Boolean.class
                ? "yes or no"
                : type == Integer.class
                        ? "number"
                        : type == Money.class ? "money" : type == LocalDate.class ? "date" : "text";
    }

    private String users(Term term) {
        return users(rule -> operands(rule)
                .anyMatch(operand -> operand instanceof Operand.Constant constant && term.equals(constant.value())));
    }

    private String users(Attribute<?> attribute) {
        return users(rule -> {
            Class<?> fact = rule.phase().fact();
            Stream<Operand> own = Stream.concat(
                    rule.conditions().stream().flatMap(Condition::operands),
                    rule.actions().stream().flatMap(action -> action.arguments().stream()));
            return own.anyMatch(operand -> reads(operand, fact, attribute))
                    || rule.elements().stream()
                            .anyMatch(element -> element.operands()
                                    .anyMatch(operand ->
                                            reads(operand, element.pattern().fact(), attribute)));
        });
    }

    /** Whether an operand leads to an attribute. */
    private boolean reads(Operand operand, Class<?> fact, Attribute<?> attribute) {
        if (operand instanceof Operand.Variable variable) {
            return Properties.attributes(variable.root(), variable.path(), bundle.vocabulary())
                    .contains(attribute);
        }
        return operand instanceof Operand.Property property
                && Properties.attributes(fact, property.path(), bundle.vocabulary())
                        .contains(attribute);
    }

    /** All that a rule reads and hands over. */
    private static Stream<Operand> operands(Rule rule) {
        return Stream.concat(rule.operands(), rule.actions().stream().flatMap(action -> action.arguments().stream()));
    }

    private String users(Predicate<Rule> isUsing) {
        return rules.stream().filter(isUsing).map(PolicyPage::quoted).collect(Collectors.joining("; "));
    }

    /** What it has to say of each type of incident, one line for each. */
    public void incidents() {
        page.heading(2, "The incidents of `" + bundle.name() + "`");
        long ofAll = rules.stream().filter(index::isOfAll).count();
        page.paragraph(
                "For each type of incident: how many rules can speak about it, beside the " + ofAll
                        + " that can speak about any; what rules can propose; and which cases are documented. A rule is left out only where it is proven that it never fires for a claim of that"
                        + " type, whatever else a case says: by its own conditions, or because what it asks for is never found or proposed there.");
        String read = read();
        if (!read.isEmpty()) {
            page.paragraph("Beside the remedies named here, rules propose what they read of a claim: " + read + ".");
        }
        page.head(Stream.of(Stream.of("Incident"), PHASES.stream(), Stream.of("Can be proposed", "Before it", "Cases"))
                .flatMap(cells -> cells)
                .toList());
        for (IncidentType type : index.types()) {
            List<String> cells = new ArrayList<>(List.of(named(type)));
            PHASES.forEach(phase -> cells.add(String.valueOf(own(type, phase).size())));
            cells.add(named(remedies(type)));
            cells.add(pauses(type));
            cells.add(about(type).stream().map(each -> Markdown.code(each.id())).collect(Collectors.joining(", ")));
            page.row(cells);
        }
        page.end();
    }

    /** The same, with the rules and cases by their names. */
    public void eachIncident() {
        for (IncidentType type : index.types()) {
            page.heading(3, named(type));
            String meaning = bundle.vocabulary().meaning(type);
            page.paragraph((meaning == null ? "" : Markdown.plain(meaning) + ". ") + "Of the family "
                    + named(type.matter()) + ".");
            String pauses = pauses(type);
            page.item("Can be proposed: " + orNothing(named(remedies(type)))
                    + (pauses.isEmpty() ? "" : "; before it " + pauses));
            page.item("Cases: "
                    + orNothing(about(type).stream()
                            .map(each -> Markdown.code(each.id()) + " " + Markdown.plain(each.title()))
                            .collect(Collectors.joining("; "))));
            for (String phase : PHASES) {
                List<Rule> own = own(type, phase);
                if (!own.isEmpty()) {
                    page.item(
                            phase + ": " + own.stream().map(PolicyPage::quoted).collect(Collectors.joining("; ")));
                }
            }
            page.end();
        }
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? "nothing" : text;
    }

    /** The rules of a phase that can speak about this type and not about any. */
    private List<Rule> own(IncidentType type, String phase) {
        return rules.stream()
                .filter(rule -> rule.phase().folder().equals(phase))
                .filter(rule -> index.of(rule).contains(type) && !index.isOfAll(rule))
                .toList();
    }

    private List<Documented> about(IncidentType type) {
        return cases.stream().filter(each -> each.incidents().contains(type)).toList();
    }

    private Stream<Action> proposing(IncidentType type) {
        return rules.stream()
                .filter(rule -> rule.phase() == Phase.PROPOSE && index.of(rule).contains(type))
                .flatMap(rule -> rule.actions().stream());
    }

    private List<RemedyType> remedies(IncidentType type) {
        return proposing(type)
                .flatMap(Action::constants)
                .filter(RemedyType.class::isInstance)
                .map(RemedyType.class::cast)
                .distinct()
                .sorted()
                .toList();
    }

    private String pauses(IncidentType type) {
        return proposing(type)
                .map(PolicyRegions::pause)
                .flatMap(Stream::ofNullable)
                .distinct()
                .sorted()
                .map(PolicyPage::inWords)
                .collect(Collectors.joining(", "));
    }

    private static String inWords(PauseKind kind) {
        return "a " + kind.name().toLowerCase(Locale.ROOT);
    }

    /** What rules propose without naming it. */
    private String read() {
        List<String> all = new ArrayList<>();
        for (Rule rule : rules) {
            rule.actions().stream()
                    .filter(action -> action.verb().getName().equals("propose"))
                    .map(action -> action.arguments().get(0))
                    .filter(remedy -> !(remedy instanceof Operand.Constant))
                    .map(remedy ->
                            Markdown.code(remedy.text()) + " (" + quoted(rule) + ", for " + incidents(rule) + ")")
                    .forEach(all::add);
        }
        return String.join("; ", all);
    }

    /** The types a rule can speak about, in few words. */
    private String incidents(Rule rule) {
        Set<IncidentType> can = index.of(rule);
        if (can.isEmpty()) {
            return "none: it never fires";
        }
        List<IncidentType> others =
                index.types().stream().filter(type -> !can.contains(type)).toList();
        return others.isEmpty() ? "any" : others.size() < can.size() ? "any but " + named(others) : named(can);
    }

    /** All rules, phase by phase, as they stand in the bundle. */
    public void rules() {
        page.heading(2, "The rules of `" + bundle.name() + "`");
        for (String phase : PHASES) {
            List<Rule> some = rules.stream()
                    .filter(rule -> rule.phase().folder().equals(phase))
                    .toList();
            if (!some.isEmpty()) {
                page.heading(3, (PHASES.indexOf(phase) + 1) + ". " + phase);
                page.head("Rule", "Principle", "Because", "About", "Stands in");
                some.forEach(rule -> page.row(
                        Markdown.plain(rule.name()),
                        Markdown.code(rule.principle()) + " (" + rule.rank() + ")",
                        Markdown.plain(rule.because().text()),
                        incidents(rule),
                        Markdown.code(rule.span().file() + ":" + rule.span().line())));
                page.end();
            }
        }
    }

    /** What is said to customers, and who says it. */
    public void sentences() {
        page.heading(2, "The sentences of `" + bundle.name() + "`");
        page.paragraph(
                "In `messages/`. A point is made when a rule says it; of its sentences, the most particular one that fits is said.");
        Map<String, String> english = bundle.messages().getOrDefault(ENGLISH, Map.of());
        SortedMap<String, String> sentences = new TreeMap<>();
        english.forEach((key, text) -> {
            if (MessageKeys.isPoint(key)) {
                sentences.put(key, text);
            }
        });
        for (CommPoint point : CommPoint.values()) {
            String sayers = sayers(point);
            List<String> keys = sentences.keySet().stream()
                    .filter(key -> MessageKeys.pointOf(key).equals(point.name()))
                    .toList();
            if (keys.isEmpty() && sayers.isEmpty()) {
                continue;
            }
            page.heading(3, named(point));
            page.paragraph("Said by " + orNothing(sayers) + ".");
            if (!keys.isEmpty()) {
                page.head("Key", "Sentence", "Also in");
                keys.forEach(key -> page.row(Markdown.code(key), sentence(sentences.get(key)), languages(key)));
                page.end();
            }
        }
    }

    private static String sentence(@Nullable String text) {
        String shown = Markdown.code(Objects.requireNonNullElse(text, ""));
        return shown.isEmpty() ? "(nothing is said)" : shown;
    }

    private String sayers(CommPoint point) {
        List<String> all = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.actions().stream()
                    .anyMatch(action -> action.verb().getName().equals("say")
                            && action.constants().anyMatch(point::equals))) {
                all.add(quoted(rule));
            }
        }
        if (bundle.engine().says().contains(point)) {
            all.add(THE_ENGINE + ", where a person decides in place of the rules");
        }
        return String.join("; ", all);
    }

    /** The other languages that have a sentence of this key, which may make other points besides. */
    private String languages(String key) {
        String plain = MessageKeys.plainKey(key);
        return bundle.messages().entrySet().stream()
                .filter(language -> !language.getKey().equals(ENGLISH)
                        && language.getValue().keySet().stream()
                                .anyMatch(other -> MessageKeys.plainKey(other).equals(plain)))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String quoted(Rule rule) {
        return '"' + Markdown.plain(rule.name()) + '"';
    }

    private static String named(Term term) {
        return Markdown.code(term.name());
    }

    private static String named(Enum<?> term) {
        return Markdown.code(term.name());
    }

    private static String named(Collection<? extends Term> terms) {
        return terms.stream().sorted().map(PolicyPage::named).collect(Collectors.joining(", "));
    }
}
