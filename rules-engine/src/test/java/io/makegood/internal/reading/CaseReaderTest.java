package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.OrderLine;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of right and wrong case files: every message to the letter. */
class CaseReaderTest {
    private static final String YAML = Samples.SMALL_YAML;
    private static final String JSON = Samples.SMALL_JSON;

    @Test
    void yaml_and_json_say_the_same() {
        assertEquals(CaseReader.read("case.json", JSON), CaseReader.read("case.yaml", YAML));
        assertEquals(CaseReader.read("case.json", JSON), CaseReader.read("case.yaml", JSON));
        assertEquals(CaseReader.read("case.json", JSON), CaseReader.read("stdin", JSON));
        assertEquals(CaseReader.read("case.json", JSON), CaseReader.read("stdin", YAML));
        assertEquals(
                CaseReader.read("case.json", JSON),
                CaseReader.read(
                        "stdin", new ByteArrayInputStream(YAML.getBytes(StandardCharsets.UTF_8)), Declared.BUILT_IN));
    }

    @Test
    void byte_order_mark_and_carriage_returns_are_tolerated() {
        CaseFile expected = CaseReader.read("case.yaml", YAML);

        assertEquals(expected, CaseReader.read("case.yaml", "\uFEFF" + YAML.replace("\n", "\r\n")));
        assertEquals(expected, CaseReader.read("case.json", "\uFEFF" + JSON.replace("\n", "\r\n")));
    }

    @Test
    void every_component_of_every_fact_can_be_written() {
        CaseFile file = Samples.rich();

        assertEquals("José Ñandú 🎁", file.customer().name());
        OrderLine line = file.orders().get(0).lines().get(1);
        assertEquals("USD 4.00", String.valueOf(line.shippingPaid()));
        assertEquals(
                Instant.parse("2012-12-11T09:00:00.5Z"), file.orders().get(0).placedAt());
    }

    @Test
    void yaml_takes_text_as_it_is_written() {
        CaseFile file = Samples.rich();
        OrderLine line = file.orders().get(0).lines().get(1);

        assertEquals("NO", file.customer().country());
        assertEquals("no", file.customer().language());
        assertEquals("yes", file.orders().get(0).recipientName());
        assertEquals("on", file.sellers().get(1).displayName());
        assertEquals(Answer.NO, file.sellers().get(1).responsive());
        assertEquals("Null", file.contact().agentName());
        assertEquals("007", line.sku());
        assertEquals("12:30", line.title());
        assertEquals("1e3", line.variant());
        assertEquals(LocalTime.of(17, 0), file.shippingOptions().get(0).cutOff());
        assertEquals(
                "It \"arrived\"...\nin pieces: {broken} #sad \\o/\n",
                file.incidents().get(0).statement());
        assertEquals("use\tbubble wrapé", file.incidents().get(0).idea());
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null", ""})
    void nothing_is_nothing(String nothing) {
        assertNull(CaseReader.read("case.yaml", "id: " + nothing + "\n" + YAML).id());
        assertEquals(
                List.of(),
                CaseReader.read("case.yaml", "wishes: " + nothing + "\n" + YAML).wishes());
    }

    @Test
    void zones_may_be_offsets() {
        CaseFile file = CaseReader.read("case.yaml", YAML.replace("America/Los_Angeles", "-08:00"));

        assertEquals("-08:00", file.clock().zone().getId());
    }

    @ParameterizedTest
    @MethodSource("mistakesInYaml")
    void every_mistake_in_yaml_has_its_place_and_its_words(String right, String wrong, String message) {
        assertTrue(YAML.contains(right), right);
        assertEquals(message, messages("case.yaml", YAML.replace(right, wrong)));
    }

    static Stream<Arguments> mistakesInYaml() {
        return Stream.of(
                arguments("clock: {now: 2012-12-22T09:00:00-08:00, zone: America/Los_Angeles}\n", "", """
                        case.yaml:1:1: `clock` is missing: a case says itself at which moment it is decided
                          maybe: `clock: {now: 2026-01-31T10:00:00Z, zone: Europe/Berlin}`"""),
                arguments("America/Los_Angeles", "America/Los_Angles", """
                        case.yaml:1:47: `zone` is `America/Los_Angles`, expected a time zone such as \
                        `America/Los_Angeles` (at /clock/zone)
                          maybe: `America/Los_Angeles`"""),
                arguments("name: Ann", "naem: Ann", """
                        case.yaml:4:3: `naem` is not known here (at /customer/naem)
                          maybe: `name`"""),
                arguments("  name: Ann\n", "", "case.yaml:3:3: `name` is missing (at /customer)"),
                arguments("name: Ann", "name:", "case.yaml:4:3: `name` has no value (at /customer/name)"),
                arguments("name: Ann", "name: ' '", "case.yaml:4:9: `name` is blank (at /customer/name)"),
                arguments("country: US", "country: UK", """
                        case.yaml:5:12: `country` is `UK`, expected a two-letter country code such as `US` \
                        (at /customer/country)
                          maybe: `GB`"""),
                arguments("country: US", "country: US\n  language: de_AT", """
                        case.yaml:6:13: `language` is `de_AT`, expected a language tag such as `de-AT` \
                        (at /customer/language)
                          maybe: `de-AT`"""),
                arguments("country: US", "country: US\n  vulnerable: yes", """
                        case.yaml:6:15: `vulnerable` is `yes`, expected `true` or `false` (at /customer/vulnerable)
                          maybe: `true`"""),
                arguments(
                        "country: US",
                        "country: US\n  since: 12/25/2012",
                        "case.yaml:6:10: `since` is `12/25/2012`, expected a date such as `2012-12-25` "
                                + "(at /customer/since)\n  maybe: `2012-12-25`"),
                arguments("country: US", "country: US\n  since: 2012-2-5", """
                        case.yaml:6:10: `since` is `2012-2-5`, expected a date such as `2012-12-25` \
                        (at /customer/since)
                          maybe: `2012-02-05`"""),
                arguments(
                        "country: US",
                        "country: US\n  since: 2011-02-29",
                        "case.yaml:6:10: `since` is `2011-02-29`, and the calendar has no such day: February 2011 has 28 days "
                                + "(at /customer/since)"),
                arguments("country: US", "country: US\n  memberTier: PREMIM", """
                        case.yaml:6:15: `memberTier` cannot be `PREMIM` (at /customer/memberTier)
                          maybe: `PREMIUM`"""),
                arguments("country: US", "country: US\n  memberTier: Gold", """
                        case.yaml:6:15: `memberTier` cannot be `Gold` (at /customer/memberTier)
                          maybe: `PREMIUM`"""),
                arguments("placedAt: 2012-12-10T10:00:00Z", "placedAt: 2012-12-10 10:00", """
                        case.yaml:10:15: `placedAt` is `2012-12-10 10:00`, expected a moment with its offset such as \
                        `2012-12-20T22:30:00-08:00` (at /orders/0/placedAt)
                          maybe: `2012-12-10T10:00:00-08:00`"""),
                arguments("    placedAt: 2012-12-10T10:00:00Z\n", "", """
                        case.yaml:9:5: `placedAt` is missing (at /orders/0)
                          maybe: `placedAt: 2012-12-20T22:30:00-08:00`"""),
                arguments("currency: USD\n", "currency: US$\n", """
                        case.yaml:11:15: `currency` is `US$`, expected a currency code such as `USD` \
                        (at /orders/0/currency)
                          maybe: `USD`"""),
                arguments(
                        "quantity: 2",
                        "quantity: two",
                        "case.yaml:17:19: `quantity` is `two`, expected a whole number such as `1` "
                                + "(at /orders/0/lines/0/quantity)"),
                arguments("quantity: 2", "quantity: '2'", """
                        case.yaml:17:19: `quantity` is `"2"`, expected a whole number such as `1` \
                        (at /orders/0/lines/0/quantity)
                          maybe: `2`"""),
                arguments(
                        "quantity: 2",
                        "quantity: 99999999999",
                        "case.yaml:17:19: `quantity` is `99999999999`, expected a whole number such as `1` "
                                + "(at /orders/0/lines/0/quantity)"),
                arguments("unitPrice: USD 12.00", "unitPrice: 12.5", """
                        case.yaml:18:20: `unitPrice` is `12.5`, without its currency (at /orders/0/lines/0/unitPrice)
                          maybe: `USD 12.50`"""),
                arguments("unitPrice: USD 12.00", "unitPrice: $12,50", """
                        case.yaml:18:20: `unitPrice` is `$12,50`, expected an amount such as `USD 12.00` \
                        (at /orders/0/lines/0/unitPrice)
                          maybe: `USD 12.50`"""),
                arguments(
                        "unitPrice: USD 12.00",
                        "unitPrice: USD 12.005",
                        "case.yaml:18:20: `unitPrice` is `USD 12.005`, and USD has 2 decimals "
                                + "(at /orders/0/lines/0/unitPrice)"),
                arguments(
                        "unitPrice: USD 12.00",
                        "unitPrice: JPY 12.00",
                        "case.yaml:18:20: `unitPrice` is `JPY 12.00`, and JPY has no decimals "
                                + "(at /orders/0/lines/0/unitPrice)"),
                arguments("unitPrice: USD 12.00", "unitPrice: USA 12.00", """
                        case.yaml:18:20: `unitPrice` is `USA 12.00`, and `USA` is not a currency \
                        (at /orders/0/lines/0/unitPrice)
                          maybe: `USD 12.00`"""),
                arguments(
                        "unitPrice: USD 12.00",
                        "unitPrice: USD 1234567890123",
                        "case.yaml:18:20: `unitPrice` is `USD 1234567890123.00`, "
                                + "and an amount has at most 12 digits before the point "
                                + "(at /orders/0/lines/0/unitPrice)"),
                arguments(
                        "unitPrice: USD 12.00",
                        "unitPrice: USD 12.00\n        sku: A2",
                        "case.yaml:19:9: `sku` is given twice, first in line 15 (at /orders/0/lines/0/sku)"),
                arguments(
                        "title: Lamp",
                        "title: [Lamp]",
                        "case.yaml:16:16: `title` is a list, expected text (at /orders/0/lines/0/title)"),
                arguments("lineIds: [L1]", "lineIds: L1", """
                        case.yaml:25:14: `lineIds` is `L1`, expected a list (at /incidents/0/lineIds)
                          maybe: `[L1]`"""),
                arguments(
                        "lineIds: [L1]",
                        "lineIds: [L1, L1]",
                        "case.yaml:25:19: `lineIds` lists `L1` twice (at /incidents/0/lineIds/1)"),
                arguments(
                        "lineIds: [L1]",
                        "lineIds: [L1]\n    selfChecks:\n      - MAILBOX\n      -",
                        "case.yaml:28:8: `selfChecks` has an empty entry (at /incidents/0/selfChecks/1)"),
                arguments("type: LATE", "type: LAT", """
                        case.yaml:26:11: `type` cannot be `LAT` (at /incidents/0/type)
                          maybe: `LATE`"""),
                arguments(
                        "sellers:\n  - {id: S1, displayName: Makegood, type: PLATFORM}",
                        "sellers:\n  - Makegood",
                        "case.yaml:7:5: `sellers` is `Makegood`, expected fields such as `id`, `displayName`, `type` "
                                + "(at /sellers/0)"));
    }

    @ParameterizedTest
    @MethodSource("mistakesInJson")
    void every_mistake_in_json_has_its_place_and_its_words(String right, String wrong, String message) {
        assertTrue(JSON.contains(right), right);
        assertEquals(message, messages("case.json", JSON.replace(right, wrong)));
    }

    static Stream<Arguments> mistakesInJson() {
        return Stream.of(
                arguments("\"name\": \"Ann\"", "\"name\": 12", """
                        case.json:3:36: `name` is `12`, expected text (at /customer/name)
                          maybe: `"12"`"""),
                arguments(
                        "\"name\": \"Ann\"",
                        "\"name\": null",
                        "case.json:3:28: `name` has no value (at /customer/name)"),
                arguments("\"unitPrice\": \"USD 12.00\"", "\"unitPrice\": 12.00", """
                        case.json:17:24: `unitPrice` is `12.00`, without its currency (at /orders/0/lines/0/unitPrice)
                          maybe: `USD 12.00`"""),
                arguments(
                        "\"quantity\": 2",
                        "\"quantity\": 1e400",
                        "case.json:16:23: `quantity` is `1e400`, expected a whole number such as `1` "
                                + "(at /orders/0/lines/0/quantity)"),
                arguments(
                        "\"quantity\": 2",
                        "\"quantity\": NaN",
                        "case.json:16:23: this is not valid JSON: `NaN` is not expected here"),
                arguments(
                        "\"quantity\": 2",
                        "\"quantity\": 2, \"quantity\": 3",
                        "case.json:16:26: `quantity` is given twice, first in line 16 (at /orders/0/lines/0/quantity)"),
                arguments("\"title\": \"Lamp\"", "\"titel\": \"Lamp\"", """
                        case.json:15:11: `titel` is not known here (at /orders/0/lines/0/titel)
                          maybe: `title`"""),
                arguments(
                        "\"title\": \"Lamp\"",
                        "\"title\": \"La\\u0007mp\"",
                        "case.json:15:20: `title` contains the control character U+0007 (at /orders/0/lines/0/title)"),
                arguments(
                        "\"title\": \"Lamp\"",
                        "\"title\": \"La\\ud83dmp\"",
                        "case.json:15:20: `title` contains half a character, U+D83D (at /orders/0/lines/0/title)"),
                arguments("\"lineIds\": [\"L1\"],", "\"lineIds\": [\"L1\",],", """
                        case.json:27:22: this is not valid JSON: `]` is not expected here
                          maybe: leave out the comma before it"""),
                arguments("\"lineIds\": [\"L1\"],", "\"lineIds\": [\"L1\"]", """
                        case.json:28:5: this is not valid JSON: `"` is not expected here
                          maybe: a comma before it"""),
                arguments("\"title\": \"Lamp\"", "'title': \"Lamp\"", """
                        case.json:15:11: this is not valid JSON: `'` is not expected here
                          maybe: double quotes"""));
    }

    @ParameterizedTest
    @MethodSource("notYaml")
    void what_is_no_yaml_or_too_much_of_it_is_refused(String text, String message) {
        assertEquals(
                message,
                messages("case.yaml", text)
                        .lines()
                        .limit(message.lines().count())
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse(""));
    }

    static Stream<Arguments> notYaml() {
        return Stream.of(
                arguments("", "case.yaml:1:1: the file is empty"),
                arguments("# nothing\n---\n...\n", "case.yaml:3:1: the file is empty"),
                arguments(
                        "- a\n",
                        "case.yaml:1:1: this is no case: "
                                + "expected `clock`, `customer`, `orders` and `incidents`, and more"),
                arguments(
                        "just text",
                        "case.yaml:1:1: this is no case: "
                                + "expected `clock`, `customer`, `orders` and `incidents`, and more"),
                arguments(
                        YAML + "---\n" + YAML,
                        "case.yaml:28:1: a second document starts here, and a file holds one case"),
                arguments("title: a: b", """
                        case.yaml:1:9: a colon is not expected here
                          maybe: put the text in quotes, or align the line with its neighbours"""),
                arguments("customer:\n\tid: C1", """
                        case.yaml:2:1: a tab cannot stand here
                          maybe: spaces"""),
                arguments("customer:\n    id: C1\n  name: Ann", """
                        case.yaml:3:3: this does not fit what stands above it
                          maybe: align the line with its neighbours"""),
                arguments("title: @home", """
                        case.yaml:1:8: no value can start with `@`
                          maybe: put the text in quotes"""),
                arguments("title: 'it''s", "case.yaml:1:8: the quotes opened here are not closed"),
                arguments("wishes: [a, b", "case.yaml:1:14: expected `,` or `]` for what starts in line 1"),
                arguments("title: x\nid\nclock: y", "case.yaml:2:1: a name is expected here, with a colon after it"),
                arguments("title: a\u0007b", "case.yaml:1:9: the control character U+0007 has no place in a case file"),
                arguments("title: a\uD83Db", "case.yaml:1:9: YAML does not allow the character U+D83D"),
                arguments(YAML.replace("id: C1", "id: &c C1"), """
                        case.yaml:3:7: a case file has no anchors: `&c` (at /customer/id)
                          maybe: leave it out"""),
                arguments(YAML.replace("id: C1", "id: *c"), """
                        case.yaml:3:7: a case file does not refer to other places: `*c` (at /customer/id)
                          maybe: write the value out"""),
                arguments(YAML.replace("id: C1", "id: !!javax.script.ScriptEngineManager C1"), """
                        case.yaml:3:7: a case file has no tags: `!!javax.script.ScriptEngineManager` (at /customer/id)
                          maybe: leave it out"""),
                arguments(YAML.replace("  id: C1", "  <<: {id: C1}\n  id: C1"), """
                        case.yaml:3:3: a case file does not merge values with `<<` (at /customer)
                          maybe: write them out"""),
                arguments(
                        YAML.replace("  id: C1", "  ? [a]\n  : b\n  id: C1"),
                        "case.yaml:3:5: a name is expected before the colon (at /customer)"));
    }

    @Test
    void all_mistakes_are_said_at_once_in_the_order_of_the_file() {
        String text = YAML.replace("clock:", "clok:")
                .replace("country: US", "country: XX")
                .replace("quantity: 2", "quantity: 2.0")
                .replace("        sku: A1\n", "")
                .replace("type: LATE", "type: TARDY");

        assertEquals(
                List.of(
                        "/clok",
                        "/customer/country",
                        "/orders/0/lines/0",
                        "/orders/0/lines/0/quantity",
                        "/incidents/0/type"),
                failure("case.yaml", text).problems().stream()
                        .map(Problem::pointer)
                        .toList());
    }

    @Test
    void nobody_reads_more_than_a_hundred_mistakes() {
        StringBuilder text = new StringBuilder(YAML);
        for (int i = 0; i < 250; i++) {
            text.append("unknown").append(i).append(": 1\n");
        }

        List<Problem> problems = failure("case.yaml", text.toString()).problems();

        assertEquals(101, problems.size());
        assertEquals("case.yaml: and 150 more", problems.get(100).toString());
    }

    @Test
    void what_does_not_fit_is_shown_where_it_stands_in_the_file() {
        String text = YAML.replace("incidents:\n", """
                incidents:
                  - {id: I2, orderId: O9, lineIds: [L7, L1], type: LATE, reportedAt: 2012-12-23T10:00:00Z}
                """);

        assertEquals("""
                case.yaml:23:23: there is no order `O9` (at /incidents/0/orderId)
                  maybe: `O1`
                case.yaml:23:70: `reportedAt` is later than the moment of the decision, see line 1 \
                (at /incidents/0/reportedAt)
                  maybe: an earlier `reportedAt`, or a later `now`""", messages("case.yaml", text));
        assertEquals("""
                case.yaml:23:37: there is no line `L7` (at /incidents/0/lineIds/0)
                  maybe: `L1`""", messages("case.yaml", text.replace("O9", "O1").replace("2012-12-23", "2012-12-22")));
    }

    @Test
    void of_two_that_are_one_too_many_the_second_is_named() {
        String text = YAML.replace(
                "incidents:\n",
                "incidents:\n  - {id: I1, orderId: O1, type: LATE, reportedAt: 2012-12-20T10:00:00Z}\n");

        assertEquals(
                "case.yaml:24:5: `incidents` lists `I1` twice, see line 23 (at /incidents/1)",
                messages("case.yaml", text));
    }

    @Test
    void trees_have_pointers_and_no_lines() throws IOException {
        String text = JSON.replace("\"quantity\": 2", "\"quantity\": true").replace("\"L1\"],", "\"L1\", \"L1\"],");

        CaseFileException failure = assertThrows(
                CaseFileException.class,
                () -> CaseReader.read("request", Json.mapper().readTree(text)));

        assertEquals("""
                request: `quantity` is `true`, expected a whole number such as `1` (at /orders/0/lines/0/quantity)
                request: `lineIds` lists `L1` twice (at /incidents/0/lineIds/1)""", failure.getMessage());
        assertEquals(
                CaseReader.read("case.json", JSON),
                CaseReader.read("request", Json.mapper().readTree(JSON)));
    }

    @Test
    void files_are_named_as_the_caller_named_them(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("case.yml"), YAML.replace("type: LATE", "type: LATER"));
        Path latin = Files.write(
                directory.resolve("latin.yaml"), "id: x\ntitle: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Path wide = Files.write(directory.resolve("wide.json"), JSON.getBytes(StandardCharsets.UTF_16));

        assertTrue(failure(file).getMessage().startsWith(file + ":26:11: `type` cannot be `LATER`"));
        assertEquals(
                directory + "/gone.yaml: there is no such file",
                failure(directory.resolve("gone.yaml")).getMessage());
        assertEquals(
                directory + ": this is a directory, expected a case file",
                failure(directory).getMessage());
        assertEquals(
                latin + ":2:11: this is not UTF-8 text\n  maybe: save the file with the encoding UTF-8",
                failure(latin).getMessage());
        assertEquals(
                wide + ":1:1: this is not UTF-8 text\n  maybe: save the file with the encoding UTF-8",
                failure(wide).getMessage());
    }

    private static String messages(String name, String text) {
        return failure(name, text).getMessage();
    }

    private static CaseFileException failure(String name, String text) {
        return assertThrows(CaseFileException.class, () -> CaseReader.read(name, text));
    }

    private static CaseFileException failure(Path file) {
        return assertThrows(CaseFileException.class, () -> CaseReader.read(file));
    }

    @Test
    void a_case_may_say_in_which_form_it_is_written() {
        assertEquals(
                CaseReader.read("case.yaml", Samples.SMALL_YAML),
                CaseReader.read("case.yaml", "schemaVersion: 1\n" + Samples.SMALL_YAML));
        CaseFileException later = assertThrows(
                CaseFileException.class,
                () -> CaseReader.read("case.yaml", "schemaVersion: 2\ncarbon: 2 kg\n" + Samples.SMALL_YAML));
        assertEquals(
                List.of(
                        "this case is written in form 2, and this version of Makegood reads up to 1",
                        "`carbon` is not known here"),
                later.problems().stream().map(Problem::message).toList());
        assertEquals("a later version of Makegood", later.problems().get(0).maybe());
        assertThrows(
                CaseFileException.class,
                () -> CaseReader.read("case.yaml", "schemaVersion: new\n" + Samples.SMALL_YAML));
    }
}
