package io.makegood.internal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.problem.Problem;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.AttributeOwner;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key an author can write in the YAML of a policy has an effect, and nonsense behind it is refused. */
class BundleKeysTest {
    /** The smallest bundle, with every key there is; each value is said once. */
    private static final String POLICY =
            """
            name: small
            version: 1.0.0
            effectiveFrom: 2026-01-01
            effectiveTo: 2026-12-31
            effectiveBy: orderDate
            countries: [DE, AT]
            ignore: [unused-message]
            """ + SmallBundle.POLICY.substring(SmallBundle.POLICY.indexOf("parameters:")) + """
              share: {value: 0.5, unit: ratio, why: it is nice}
              gift: {value: 9, unit: money, why: needed, in: {JPY: 500}}
            engine:
              chooses: first-choice
              reviews: last-resort
              says: [REASSURE]
              apology: EMPATHY
            """;

    private static final String FLOORS = """
            floors:
              - id: a
                countries: [DE, FR]
                from: 2014-06-13
                until: 2030-06-13
                incidents: [LATE]
                exceptTraits: [PERISHABLE]
                withinDaysOfDelivery: 14
                unshippedOnly: true
                consent: true
                grants: [REFUND_FULL]
                reference: the law
                translations: {de: das Gesetz}
            """;

    private static final String PRINCIPLES = """
            ladder:
              - {rank: 1, name: safety}
            principles:
              - id: safety-first
                group: test
                rank: 2
                statement: Nobody is put in danger.
                servedBy: a sentence
                sources:
                  - {document: a document, quote: some words}
                  - {reference: made for the test}
              - {id: first-choice, group: other, rank: 9, statement: Of two the first., 'sources': [{reference: made for it}]}
              - {id: last-resort, group: other, rank: 8, statement: Somebody decides., 'sources': [{reference: made for it}]}
            """;

    private static final String WORDS = """
            incidents:
              INSTALLATION_FAILED:
                matter: BAD_GOODS
                means: it was not installed
            remedies:
              CASH:
                gives: MONEY
                amount: PRICE
                means: money is paid
              SPARE_PART:
                gives: GOODS
                amount: EXCHANGE_DIFFERENCE
                goods: SIMILAR
                line: RESTORED
                means: a part is sent
            followUps:
              SEND_SOMEBODY:
                owner: field service
                due: returnDays
                means: send somebody
            questions:
              SERIAL_NUMBER: {means: the number on the back}
            traits:
              BULKY:
                means: it is heavy
            gestures:
              FREE_FITTING: {means: somebody fits it}
            attributes:
              customer:
                plan:
                  type: one of
                  values: [none, full]
                  means: what is paid for
                points:
                  type: number
                  means: how many there are
            """;

    /**
     * A key.
     *
     * @param list the reader's list it is in
     * @param value as it is written
     * @param other another value that makes sense
     * @param nonsense a value that makes none
     */
    private record Key(String list, String name, String value, String other, String nonsense) {
        String file() {
            return switch (list) {
                case "POLICY", "PARAMETER", "ENGINE" -> BundleLayout.POLICY;
                case "FLOORS", "FLOOR" -> BundleLayout.LEGAL_FLOORS;
                case "WORDS", "TERM", "INCIDENT", "REMEDY", "FOLLOW_UP", "ATTRIBUTE" -> BundleLayout.VOCABULARY;
                default -> BundleLayout.PRINCIPLES;
            };
        }

        @Override
        public String toString() {
            return file() + " " + name + ": " + value;
        }
    }

    private static final List<Key> KEYS = List.of(
            new Key("POLICY", "name", "small", "other", "[x]"),
            new Key("POLICY", "version", "1.0.0", "1.0.1", "{}"),
            new Key("POLICY", "effectiveFrom", "2026-01-01", "2026-01-02", "2027-01-01"),
            new Key("POLICY", "effectiveTo", "2026-12-31", "2026-12-30", "never"),
            new Key("POLICY", "effectiveBy", "orderDate", "decisionDate", "both"),
            new Key("POLICY", "countries", "[DE, AT]", "[DE]", "[DDR]"),
            new Key("POLICY", "ignore", "[unused-message]", "[unused-term]", "[unknown-term]"),
            new Key("POLICY", "parameters", "", "", "5"),
            new Key("POLICY", "engine", "", "", "5"),
            new Key("ENGINE", "chooses", "first-choice", "safety-first", "nobody"),
            new Key("ENGINE", "reviews", "last-resort", "first-choice", "somebody"),
            new Key("ENGINE", "says", "[REASSURE]", "[]", "[HELLO]"),
            new Key("ENGINE", "apology", "EMPATHY", "FORMAL", "SORRY"),
            new Key("WORDS", "incidents", "", "", "5"),
            new Key("WORDS", "remedies", "", "", "5"),
            new Key("WORDS", "followUps", "", "", "5"),
            new Key("WORDS", "questions", "", "", "5"),
            new Key("WORDS", "traits", "", "", "5"),
            new Key("WORDS", "gestures", "", "", "5"),
            new Key("WORDS", "attributes", "", "", "5"),
            new Key("TERM", "means", "it is heavy", "it is large", "[]"),
            new Key("INCIDENT", "matter", "BAD_GOODS", "LATENESS", "GOODS"),
            new Key("INCIDENT", "means", "it was not installed", "it was not fitted", "[]"),
            new Key("REMEDY", "gives", "MONEY", "SERVICE", "THINGS"),
            new Key("REMEDY", "amount", "EXCHANGE_DIFFERENCE", "NONE", "MUCH"),
            new Key("REMEDY", "goods", "SIMILAR", "SAME", "OTHERS"),
            new Key("REMEDY", "line", "RESTORED", "UNCHANGED", "MENDED"),
            new Key("REMEDY", "means", "a part is sent", "a piece is sent", "[]"),
            new Key("FOLLOW_UP", "owner", "field service", "the office", "[]"),
            new Key("FOLLOW_UP", "due", "returnDays", "reviewMax", "someDays"),
            new Key("FOLLOW_UP", "means", "send somebody", "send two", "[]"),
            new Key("ATTRIBUTE", "type", "number", "money", "some of"),
            new Key("ATTRIBUTE", "values", "[none, full]", "[none, half]", "[none, none]"),
            new Key("ATTRIBUTE", "means", "what is paid for", "what was paid for", "[]"),
            new Key("PARAMETER", "value", "0.5", "0.6", "much"),
            new Key("PARAMETER", "unit", "ratio", "money", "euros"),
            new Key("PARAMETER", "why", "it is nice", "it is kind", "[]"),
            new Key("PARAMETER", "in", "{JPY: 500}", "{JPY: 600}", "{YEN: 500}"),
            new Key("FLOORS", "floors", "", "", "5"),
            new Key("FLOOR", "id", "a", "b", "[]"),
            new Key("FLOOR", "countries", "[DE, FR]", "[DE]", "[Europe]"),
            new Key("FLOOR", "from", "2014-06-13", "2014-06-14", "2031-01-01"),
            new Key("FLOOR", "until", "2030-06-13", "2030-06-14", "2000-01-01"),
            new Key("FLOOR", "incidents", "[LATE]", "[LATE, NOT_RECEIVED]", "[LATER]"),
            new Key("FLOOR", "exceptTraits", "[PERISHABLE]", "[]", "[TASTY]"),
            new Key("FLOOR", "withinDaysOfDelivery", "14", "15", "-1"),
            new Key("FLOOR", "unshippedOnly", "true", "false", "perhaps"),
            new Key("FLOOR", "consent", "true", "false", "1"),
            new Key("FLOOR", "grants", "[REFUND_FULL]", "[REFUND_FULL, REPLACEMENT]", "[MONEY]"),
            new Key("FLOOR", "reference", "the law", "another law", "{}"),
            new Key("FLOOR", "translations", "{de: das Gesetz}", "{de: ein anderes Gesetz}", "{xx: das Gesetz}"),
            new Key("FILE", "ladder", "", "", "5"),
            new Key("FILE", "principles", "", "", "5"),
            new Key("RUNG", "rank", "1", "3", "11"),
            new Key("RUNG", "name", "safety", "security", "[]"),
            new Key("PRINCIPLE", "id", "safety-first", "safety-second", "[]"),
            new Key("PRINCIPLE", "group", "test", "tests", "[]"),
            new Key("PRINCIPLE", "rank", "2", "3", "0"),
            new Key("PRINCIPLE", "statement", "Nobody is put in danger.", "Nobody is hurt.", "[]"),
            new Key("PRINCIPLE", "servedBy", "a sentence", "a page", "[]"),
            new Key("PRINCIPLE", "sources", "", "", "5"),
            new Key("SOURCE", "document", "a document", "another document", "[]"),
            new Key("SOURCE", "quote", "some words", "other words", "[]"),
            new Key("SOURCE", "reference", "made for the test", "made up", "[]"));

    @TempDir
    private Path folder;

    private SmallBundle bundle;

    @BeforeEach
    void writeAll() {
        bundle = SmallBundle.in(folder)
                .with(BundleLayout.POLICY, POLICY)
                .with(BundleLayout.LEGAL_FLOORS, FLOORS)
                .with(BundleLayout.VOCABULARY, WORDS)
                .with(BundleLayout.PRINCIPLES, PRINCIPLES);
    }

    static Stream<Key> values() {
        return KEYS.stream().filter(key -> !key.value().isEmpty());
    }

    static Stream<Key> keys() {
        return KEYS.stream();
    }

    @Test
    void these_are_all_keys_the_readers_know() {
        Set<String> known = new TreeSet<>();
        add(known, "POLICY", PolicyFileReader.POLICY);
        add(known, "ENGINE", PolicyFileReader.ENGINE);
        add(known, "PARAMETER", PolicyFileReader.PARAMETER);
        add(known, "WORDS", VocabularyReader.FILE);
        add(known, "TERM", VocabularyReader.TERM);
        add(known, "INCIDENT", VocabularyReader.INCIDENT);
        add(known, "REMEDY", VocabularyReader.REMEDY);
        add(known, "FOLLOW_UP", VocabularyReader.FOLLOW_UP);
        add(known, "ATTRIBUTE", VocabularyReader.ATTRIBUTE);
        add(known, "FLOORS", List.of("floors"));
        add(known, "FLOOR", LegalFloorsReader.FLOOR);
        add(known, "FILE", PrinciplesReader.FILE);
        add(known, "RUNG", PrinciplesReader.RUNG);
        add(known, "PRINCIPLE", PrinciplesReader.PRINCIPLE);
        add(known, "SOURCE", PrinciplesReader.SOURCE);
        assertEquals(
                known,
                KEYS.stream().map(key -> key.list() + " " + key.name()).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void add(Set<String> known, String list, List<String> names) {
        names.forEach(name -> known.add(list + " " + name));
    }

    @ParameterizedTest
    @MethodSource("values")
    void another_value_is_another_policy(Key key) {
        Bundle before = read();
        write(key, key.other());
        Bundle after = read();

        assertNotEquals(before.fingerprint(), after.fingerprint());
        // The names of ranks are for those who read the principles, and what is ignored is for who checks the policy.
        if (!key.list().equals("RUNG") && !key.name().equals("ignore")) {
            assertNotEquals(content(before), content(after));
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nonsense_is_refused(Key key) {
        assertRefused(key, key.nonsense());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void what_is_no_value_of_any_kind_is_refused(Key key) {
        assertRefused(key, "[[1]]");
        assertRefused(key, "{a: {b: 1}}");
        assertRefused(key, "!!java.util.Date 2014-06-13");
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_key_with_nothing_behind_it_is_refused(Key key) {
        assertRefused(key, "");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_misspelt_key_is_refused(Key key) {
        assertChangedIsRefused(key, key.name() + ":", key.name() + "x:");
        assertChangedIsRefused(key, key.name() + ":", key.name().toUpperCase(Locale.ROOT) + ":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy.yaml", "legal-floors.yaml", "principles.yaml", "vocabulary.yaml"})
    void a_key_of_another_file_is_refused(String path) {
        String text = text(path);
        bundle.with(path, text + "note: x\n");
        assertFalse(told().isEmpty());
    }

    private Bundle read() {
        return BundleReader.read(folder);
    }

    private static List<Object> content(Bundle bundle) {
        List<Object> content =
                new ArrayList<>(List.of(bundle.name(), bundle.version(), bundle.validity(), bundle.principles()));
        bundle.parameters()
                .names()
                .forEach(name -> content.add(bundle.parameters().get(name)));
        content.add(bundle.floors().in("DE"));
        content.add(bundle.floors().in("FR"));
        content.add(bundle.engine());
        content.add(bundle.followUps());
        for (Class<? extends Term> kind : Vocabulary.KINDS) {
            for (Term term : bundle.vocabulary().all(kind)) {
                content.add(term + " " + bundle.vocabulary().meaning(term)
                        + (term instanceof IncidentType type ? type.matter() : "")
                        + (term instanceof RemedyType remedy ? remedy.definition() : ""));
            }
        }
        for (Attribute<?> attribute : bundle.vocabulary().attributes(AttributeOwner.CUSTOMER)) {
            content.add(attribute + " " + attribute.type() + attribute.values()
                    + bundle.vocabulary().meaning(attribute));
        }
        return content;
    }

    private void assertRefused(Key key, String value) {
        // Behind a key whose value fills the lines below it, the value stands instead of them.
        if (key.value().isEmpty()) {
            String text = text(key.file());
            int start = text.indexOf(key.name() + ":");
            int end = key.name().equals("ladder") ? text.indexOf("principles:") : text.length();
            writeText(key.file(), text.substring(0, start) + key.name() + ": " + value + "\n" + text.substring(end));
        } else {
            write(key, value);
        }
        assertTold(key, value);
    }

    private void assertChangedIsRefused(Key key, String part, String other) {
        String written = key.value().isEmpty() ? part : part + " " + key.value();
        writeText(key.file(), replaced(text(key.file()), written, written.replace(part, other)));
        assertTold(key, other);
    }

    private void assertTold(Key key, String value) {
        List<String> told = told();
        assertFalse(told.isEmpty(), () -> "`" + value + "` is accepted");
        assertTrue(told.stream().anyMatch(text -> text.startsWith(key.file() + ":")), told::toString);
        writeText(key.file(), text(key.file()));
    }

    private List<String> told() {
        List<Problem> problems = new ArrayList<>();
        Bundle bundle = BundleReader.read(folder, problems);
        assertTrue(bundle != null);
        return problems.stream().map(Object::toString).toList();
    }

    private void write(Key key, String value) {
        writeText(key.file(), replaced(text(key.file()), key.name() + ": " + key.value(), key.name() + ": " + value));
    }

    private static String replaced(String text, String old, String other) {
        assertEquals(text.indexOf(old), text.lastIndexOf(old), () -> "`" + old + "` has to stand once in\n" + text);
        assertTrue(text.contains(old), () -> "`" + old + "` has to stand in\n" + text);
        return text.replace(old, other);
    }

    private static String text(String path) {
        return switch (path) {
            case BundleLayout.POLICY -> POLICY;
            case BundleLayout.LEGAL_FLOORS -> FLOORS;
            case BundleLayout.VOCABULARY -> WORDS;
            default -> PRINCIPLES;
        };
    }

    private void writeText(String path, String text) {
        bundle.with(path, text);
    }
}
