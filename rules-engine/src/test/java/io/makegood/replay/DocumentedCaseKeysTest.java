package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.problem.CaseFileException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key an author can write in a documented case has an effect, and nonsense behind it is refused. */
class DocumentedCaseKeysTest {
    private static final String CASE = """
            id: T-1
            title: A broken lamp
            kind: positive
            source: {document: a letter, quotes: [it came broken]}
            told: It came broken.
            assumed: {clock/now: not told}
            """ + LateLamp.FACTS + """
            steps:
              - when: it is reported
                expect: {status: FINAL}
                cites: [reassure]
                never:
                  - {wrong: money, principle: safety-first, matches: {status: NEEDS_REVIEW}}
                  - {wrong: police, says: robbery}
              - when: a day later
                since: {clock: {now: 2020-03-03T10:00:00Z}}
            """;

    /** A key of a list of the reader, a value as it is written, another one that makes sense, and one that makes none. */
    private record Key(String list, String name, String value, String other, String nonsense) {}

    private static final List<Key> KEYS = List.of(
            new Key("CASE", "id", "T-1", "T-2", "[]"),
            new Key("CASE", "title", "A broken lamp", "A lamp", "{}"),
            new Key("CASE", "kind", "positive", "negative", "good"),
            new Key(
                    "CASE",
                    "source",
                    "{document: a letter, quotes: [it came broken]}",
                    "{document: a letter}",
                    "a letter"),
            new Key("CASE", "told", "It came broken.", "It broke.", "[]"),
            new Key("CASE", "assumed", "{clock/now: not told}", "{clock/now: guessed}", "a lot"),
            new Key(
                    "CASE",
                    "facts",
                    "\n  clock: {now: 2020-03-02T10:00:00Z,",
                    "\n  clock: {now: 2020-03-02T11:00:00Z,",
                    "x\n  clock: {"),
            new Key("CASE", "steps", "\n  - when: it is reported", "\n  - when: she reports it", "\n  - then: x"),
            new Key("SOURCE", "document", "a letter", "a call", "[]"),
            new Key("SOURCE", "quotes", "[it came broken]", "[it broke]", "{}"),
            new Key("STEP", "when", "a day later", "a day after", "[]"),
            new Key(
                    "STEP",
                    "since",
                    "{clock: {now: 2020-03-03T10:00:00Z}}",
                    "{clock: {now: 2020-03-04T10:00:00Z}}",
                    "{clok: {}}"),
            new Key("STEP", "expect", "{status: FINAL}", "{status: PROVISIONAL}", "{status: DONE}"),
            new Key("STEP", "cites", "[reassure]", "[]", "{}"),
            new Key(
                    "STEP",
                    "never",
                    "\n      - {wrong: money,",
                    "\n      - {wrong: any money,",
                    "\n      - {rong: money,"),
            new Key("NEVER", "wrong", "police", "the police", "[]"),
            new Key("NEVER", "principle", "safety-first", "safety-last", "[]"),
            new Key("NEVER", "matches", "{status: NEEDS_REVIEW}", "{status: FINAL}", "{status: REVIEW}"),
            new Key("NEVER", "says", "robbery", "theft", "[]"));

    static Stream<Key> keys() {
        return KEYS.stream();
    }

    @Test
    void these_are_all_keys_the_reader_knows() {
        Set<String> known = new TreeSet<>();
        DocumentedCaseReader.CASE.forEach(name -> known.add("CASE " + name));
        DocumentedCaseReader.SOURCE.forEach(name -> known.add("SOURCE " + name));
        DocumentedCaseReader.STEP.forEach(name -> known.add("STEP " + name));
        DocumentedCaseReader.NEVER.forEach(name -> known.add("NEVER " + name));
        assertEquals(
                known,
                KEYS.stream().map(key -> key.list() + " " + key.name()).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void another_value_is_another_case(Key key) {
        DocumentedCase before = DocumentedCase.read("case.yaml", CASE);
        DocumentedCase after = DocumentedCase.read("case.yaml", with(key, key.other()));
        assertNotEquals(shown(before), shown(after));
    }

    /** What happened since is shown by the case it leads to. */
    private static String shown(DocumentedCase documented) {
        String steps = documented.steps().stream()
                .map(step -> step.when()
                        + step.expected()
                        + step.cites()
                        + step.nevers()
                        + (step.since() == null ? "" : step.since().mergedInto(documented.facts(), documented.file())))
                .collect(Collectors.joining("\n"));
        return documented.toString().replaceAll("Step@[0-9a-f]+", "step") + steps;
    }

    @Test
    void the_same_text_is_the_same_case() {
        assertEquals(shown(DocumentedCase.read("case.yaml", CASE)), shown(DocumentedCase.read("case.yaml", CASE)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nonsense_is_refused(Key key) {
        assertRefused(with(key, key.nonsense()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_misspelt_key_is_refused(Key key) {
        String written = key.name() + ":" + between(key) + key.value();
        assertRefused(CASE.replace(written, written.replace(key.name() + ":", key.name() + "x:")));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_key_with_nothing_behind_it_is_refused(Key key) {
        if (!key.value().startsWith("\n")) {
            assertRefused(with(key, ""));
        }
    }

    private static String with(Key key, String value) {
        String old = key.name() + ":" + between(key) + key.value();
        assertTrue(CASE.contains(old), () -> "`" + old + "` has to stand in\n" + CASE);
        return CASE.replace(old, key.name() + ":" + between(key) + value);
    }

    private static String between(Key key) {
        return key.value().startsWith("\n") ? "" : " ";
    }

    private static void assertRefused(String text) {
        CaseFileException e = assertThrows(CaseFileException.class, () -> DocumentedCase.read("case.yaml", text), text);
        assertTrue(e.problems().stream().allMatch(problem -> problem.line() > 0), e::getMessage);
    }
}
