package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MakegoodTest {
    private static final String CASE = """
            clock: {now: 2020-03-02T10:00:00Z, zone: Europe/London}
            customer: {id: C1, name: Ann, country: GB}
            sellers:
              - {id: P, displayName: Platform, type: PLATFORM}
            orders:
              - id: O1
                placedAt: 2020-02-20T10:00:00Z
                currency: GBP
                lines:
                  - {id: L1, sellerId: P, sku: LAMP, title: "Lamp \\u202e", quantity: 1, unitPrice: GBP 20.00}
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: DAMAGED_IN_TRANSIT, reportedAt: 2020-03-02T09:00:00Z}
            """;

    private static final String EXIT_CODES = """

            Exit codes:
              0   fine
              1   the policy or a case is at fault
              2   the call is
              3   a file cannot be read or written
            """;

    @TempDir
    private Path folder;

    // What is wrong with the call

    @Test
    void an_unknown_command_is_told_with_the_nearest_one() {
        assertEquals(
                new Called(2, "", "there is no command `replya`\n  maybe: `makegood replay`\n"), makegood("replya"));
        assertEquals(
                new Called(
                        2,
                        "",
                        "there is no command `x`\n"
                                + "  maybe: one of `replay`, `resolve`, `what-would-change`, `why`, `why-not`, `precedent`, `ledger`, `batch`,"
                                + " `check`, `explain`, `prove`, `plan`, `case`, `new`, `watch`, `docs`, `schema`, `keep`, `keygen`, `sign`, `verify`,"
                                + " `generate-completion`\n"),
                makegood("x"));
    }

    @Test
    void an_unknown_option_is_told_with_the_nearest_one() {
        assertEquals(
                new Called(2, "", "`makegood replay` has no option `--jsn`\n  maybe: `--json`\n"),
                makegood("replay", "--jsn"));
        assertEquals(
                new Called(2, "", "`makegood resolve` has no option `--polic`\n  maybe: `--policy`\n"),
                makegood("resolve", "x.yaml", "--polic=y"));
    }

    @Test
    void what_is_missing_or_too_much_is_told() {
        assertEquals(
                new Called(2, "", "`makegood resolve` needs `CASE`\n  maybe: `makegood resolve --help`\n"),
                makegood("resolve"));
        assertEquals(
                new Called(2, "", "`b` is too much for `makegood replay`\n  maybe: `makegood replay --help`\n"),
                makegood("replay", "a", "b"));
        assertEquals(
                new Called(2, "", "`makegood replay` needs a value for `--story`\n  maybe: `makegood replay --help`\n"),
                makegood("replay", "--story"));
    }

    @Test
    void why_something_did_not_come_out_is_told_as_text_and_as_json() throws IOException {
        Path file = Files.writeString(folder.resolve("lamp.yaml"), CASE);
        Called text = makegood("why-not", file.toString(), "STORE_CREDIT");
        assertEquals(0, text.code(), text.err());
        assertTrue(text.out().startsWith("store credit, for "), text.out());
        Called full = makegood("why-not", file.toString(), "say.STATE_MORE_POSSIBLE", "--all");
        assertEquals(0, full.code(), full.err());
        JsonNode json = json(
                makegood("why-not", file.toString(), "STORE_CREDIT", "--json").out());
        assertEquals("STORE_CREDIT", json.at("/wanted").asText());
        assertFalse(json.at("/verdict").asText().isEmpty());
        JsonNode rather = json(makegood("why-not", file.toString(), "STORE_CREDIT", "--but", "REFUND_FULL", "--json")
                .out());
        assertEquals("REFUND_FULL", rather.at("/one").asText());
    }

    @Test
    void what_is_asked_for_and_does_not_exist_is_a_wrong_call_with_the_nearest_word() throws IOException {
        Path file = Files.writeString(folder.resolve("lamp.yaml"), CASE);
        for (String question : List.of("why-not", "what-would-change")) {
            Called word = makegood(question, file.toString(), "STORE_CREDT");
            assertEquals(2, word.code(), question);
            assertTrue(word.err().contains("STORE_CREDIT"), word.err());
            Called claim = makegood(question, file.toString(), "STORE_CREDIT", "--claim", "nobody");
            assertEquals(2, claim.code(), question);
            assertTrue(claim.err().contains("nobody"), claim.err());
        }
        Called claim = makegood("why", file.toString(), "--claim", "nobody");
        assertEquals(2, claim.code());
    }

    @Test
    void what_a_policy_does_for_nothing_is_told_with_its_place_and_a_case() throws IOException {
        Path bundle = customerFirst("doubled");
        Files.writeString(bundle.resolve("rules/propose/doubled.drl"), """
                package doubled

                import io.makegood.rules.AssessedClaim;
                import io.makegood.vocabulary.*;

                rule "what is said a second time"
                    @principle("customer-gets-it-his-way")
                    @because("the customer need not keep {itemTitle}")
                when
                    $claim : AssessedClaim( matter == Matter.SURPLUS, hazardous == false, digital == false, !found("the return is not worth it"), gift == true )
                then
                    $claim.propose( RemedyType.ACCEPT_VOLUNTARY_RETURN );
                end
                """);
        Files.writeString(bundle.resolve("invariants.yaml"), """
                invariants:
                  - name: nothing is declined
                    never: {remedy: DECLINE}
                  - name: nothing is charged
                    never: {shippingPaidBy: CUSTOMER}
                """);
        Path examples = folder.resolve("examples");

        Called proven = makegood("prove", bundle.toString(), "--write-examples", examples.toString(), "--json");

        assertEquals(1, proven.code(), proven.err());
        assertTrue(
                proven.err()
                        .contains(
                                "rules/propose/doubled.drl:6:1: rule \"what is said a second time\": whenever it fires, all it says is said by"
                                        + " \"what the customer has too much may come back, if he likes\"\n"),
                proven.err());
        assertTrue(
                proven.err()
                        .contains(
                                "invariants.yaml:2:11: invariant \"nothing is declined\": it must never be, and is\n  shown by "
                                        + examples.resolve("broken-invariant-1.json")),
                proven.err());
        assertTrue(proven.err().contains("  proven: 1 of 2 invariants:\n    nothing is charged\n"), proven.err());
        JsonNode json = json(proven.out());
        assertEquals("REFUTED", json.at("/invariants/0/verdict").asText());
        assertEquals("PROVEN", json.at("/invariants/1/verdict").asText());
        assertEquals("BROKEN_INVARIANT", json.at("/findings/0/kind").asText());
        try (Stream<Path> written = Files.list(examples)) {
            for (Path example : written.toList()) {
                assertTrue(proven.err().contains("  shown by " + example + ", claim "), proven.err());
                assertEquals(0, makegood("resolve", example.toString()).code());
            }
        }
    }

    /** The files of the built-in policy, to be changed. */
    private Path customerFirst(String name) throws IOException {
        Path bundle = folder.resolve(name);
        for (Map.Entry<String, String> file :
                Policy.customerFirst().content().files().entrySet()) {
            Path written = bundle.resolve(file.getKey());
            Files.createDirectories(written.getParent());
            Files.writeString(written, file.getValue());
        }
        return bundle;
    }

    /** A policy of one rule and no case. */
    private Path coats() throws IOException {
        Path bundle = Files.createDirectories(folder.resolve("coats"));
        Files.writeString(bundle.resolve("policy.yaml"), """
                name: coats
                version: 1.0.0
                parameters:
                  reviewMax: {value: 48, unit: hours, why: two days}
                  dear: {value: 40, unit: money, why: worth sending}
                """);
        Files.writeString(bundle.resolve("principles.yaml"), """
                principles:
                  - {id: fair, group: ours, rank: 1, statement: Be fair., sources: [{reference: made for the test}]}
                """);
        Files.writeString(bundle.resolve("legal-floors.yaml"), "floors: []\n");
        Files.createDirectories(bundle.resolve("rules/propose"));
        Files.writeString(bundle.resolve("rules/propose/given.drl"), """
                import io.makegood.rules.AssessedClaim;
                import io.makegood.vocabulary.*;

                rule "a dear thing is sent again"
                    @principle("fair")
                    @because("so it is")
                when
                    $claim : AssessedClaim( type == IncidentType.DEFECTIVE, paid >= policy.amount("dear") )
                then
                    $claim.propose( RemedyType.REPLACEMENT );
                end
                """);
        return bundle;
    }

    @Test
    void cases_that_are_missing_are_written_to_be_confirmed_and_never_over_a_file() throws IOException {
        Path bundle = coats();
        Called before = makegood("prove", bundle.toString(), "--coverage");
        assertTrue(
                before.out()
                        .contains("documented cases show of 0 of the 2 conditions of rules that they matter\n"
                                + "  rules/propose/given.drl:8:1: rule \"a dear thing is sent again\":"
                                + " `type == IncidentType.DEFECTIVE` is shown by no case\n"),
                before.out() + before.err());

        Path cases = bundle.resolve("cases");
        Called text = makegood("prove", bundle.toString(), "--write-cases", cases.toString());
        assertTrue(
                text.out().contains("  of 2 more by 3 cases in " + cases + ", which you have to confirm"),
                text.out() + text.err());
        Path first = cases.resolve("shows-a-dear-thing-is-sent-again.yaml");
        String written = Files.readString(first);
        assertTrue(written.contains("kind: unconfirmed\n"), written);

        Called open = makegood("replay", bundle.toString());
        assertEquals(1, open.code(), open.out());
        assertTrue(open.out().contains("OPEN " + cases) && open.out().contains(first.toString()), open.out());
        assertTrue(open.out().endsWith("0 of 3 further cases green\n"), open.out());
        JsonNode json = json(makegood("replay", bundle.toString(), "--json").out());
        assertTrue(json.at("/cases/0/toBeConfirmed").asBoolean(), json::toString);
        assertFalse(json.at("/cases/0/green").asBoolean(), json::toString);

        for (Path each : List.of(
                first,
                cases.resolve("shows-a-dear-thing-is-sent-again-without-1.yaml"),
                cases.resolve("shows-a-dear-thing-is-sent-again-without-2.yaml"))) {
            Files.writeString(each, Files.readString(each).replace("kind: unconfirmed", "kind: unseen"));
        }
        assertEquals(0, makegood("replay", bundle.toString()).code());
        JsonNode after = json(
                makegood("prove", bundle.toString(), "--coverage", "--json").out());
        assertEquals(2, after.at("/coverage/shown").asInt(), after::toString);
        assertEquals(
                "SHOWS-A-DEAR-THING-IS-SENT-AGAIN",
                after.at("/coverage/conditions/0/firing").asText());

        Path other = folder.resolve("others");
        Files.createDirectories(other);
        Files.writeString(other.resolve("shows-a-dear-thing-is-sent-again.yaml"), "mine");
        Files.delete(first);
        makegood("prove", bundle.toString(), "--write-cases", other.toString());
        assertEquals("mine", Files.readString(other.resolve("shows-a-dear-thing-is-sent-again.yaml")));
    }

    @Test
    void the_nearest_documented_case_is_told_with_what_differs() throws IOException {
        Path file = Files.writeString(folder.resolve("lamp.yaml"), CASE);
        Called text = makegood("precedent", file.toString());
        assertEquals(0, text.code(), text.err());
        JsonNode json = json(makegood("precedent", file.toString(), "--json").out());
        JsonNode nearest = json.at("/precedents/0");
        assertTrue(
                text.out()
                        .startsWith(
                                "I1/L1 is nearest to " + nearest.at("/caseId").asText()),
                text.out());
        assertFalse(nearest.at("/differences").isEmpty(), json::toString);
        assertTrue(makegood("precedent", file.toString(), "--policy", coats().toString())
                .out()
                .contains("the policy `coats` documents no case"));
    }

    @Test
    void policies_that_mean_different_things_by_one_word_cannot_be_compared() throws IOException {
        Path bundle = coats();
        Files.writeString(
                bundle.resolve("vocabulary.yaml"),
                "incidents:\n  TOO_LOUD: {matter: BAD_GOODS, means: It is too loud.}\n");
        Path other = customerFirst("other");
        Files.writeString(
                other.resolve("vocabulary.yaml"),
                "incidents:\n  TOO_LOUD: {matter: LATENESS, means: It is too loud.}\n");
        Called called = makegood("prove", bundle.toString(), "--against", other.toString());
        assertEquals(1, called.code());
        assertEquals(
                "`TOO_LOUD` means two things in these policies, so that no case can be put before both\n"
                        + "  maybe: the same meaning, or another name\n1 problem\n",
                called.err());
    }

    @Test
    void what_another_version_decides_otherwise_is_shown_by_a_case_both_decided() throws IOException {
        Path bundle = customerFirst("policy");
        Files.writeString(bundle.resolve("rules/guard/kept.drl"), """
                package kept

                import io.makegood.rules.ProposedRemedy;
                import io.makegood.vocabulary.*;

                rule "who changed his mind gets no money"
                    @principle("customer-gets-it-his-way")
                    @because("made for the test")
                when
                    $remedy : ProposedRemedy( type == RemedyType.REFUND_FULL, claim.type == IncidentType.REMORSE )
                then
                    $remedy.veto();
                end
                """);

        Called both = makegood("prove", "--against", bundle.toString(), "--coverage");
        assertEquals(2, both.code());
        assertEquals(
                "`--coverage` and `--write-cases` are about one policy, and `--against` compares two\n  maybe: two calls\n",
                both.err());
        Called text = makegood("prove", bundle.toString(), "--against", bundle.toString());
        assertEquals(0, text.code(), text.err());
        assertTrue(text.out().contains(": equivalent\n"), text.out());

        JsonNode comparison =
                json(makegood("prove", "--against", bundle.toString(), "--json").out());
        assertEquals("EQUIVALENT", comparison.at("/byIncident/DEFECTIVE").asText(), comparison::toString);
        assertFalse(comparison.at("/differences").isEmpty(), comparison::toString);
        for (JsonNode difference : comparison.at("/differences")) {
            assertEquals("REMORSE", difference.at("/incident").asText());
            Path example = Files.writeString(
                    folder.resolve("example.json"), difference.at("/example").toString());
            String ours = makegood("resolve", example.toString(), "--json").out();
            String theirs = makegood("resolve", example.toString(), "--policy", bundle.toString(), "--json")
                    .out();
            assertEquals(
                    difference.at("/remedy").asText(),
                    remedy(json(ours), difference.at("/decisionId").asText()));
            assertEquals(
                    difference.at("/otherRemedy").asText(),
                    remedy(json(theirs), difference.at("/decisionId").asText()));
        }
    }

    private static String remedy(JsonNode resolution, String decision) {
        for (JsonNode each : resolution.at("/decisions")) {
            if (each.at("/id").asText().equals(decision)) {
                return each.at("/remedy").asText();
            }
        }
        return "";
    }

    @Test
    void why_a_remedy_was_chosen_is_told_by_few_facts() throws IOException {
        Path file = Files.writeString(folder.resolve("lamp.yaml"), CASE);
        JsonNode why = json(makegood("why", file.toString(), "--json").out());
        assertTrue(why.at("/enough").asBoolean(), why::toString);
        Called text = makegood("why", file.toString());
        assertEquals(0, text.code(), text.err());
        for (JsonNode fact : why.at("/facts")) {
            assertTrue(text.out().contains(fact.at("/what").asText()), text.out());
        }
        assertEquals(2, makegood("why", file.toString(), "--claim", "I9").code());
    }

    @Test
    void what_cannot_be_asked_is_told_with_what_was_probably_meant() throws IOException {
        Path file = Files.writeString(folder.resolve("lamp.yaml"), CASE);
        assertEquals(
                new Called(
                        2,
                        "",
                        "the policy has no remedy, no other term and no rule `REFUND_FUL`\n  maybe: `REFUND_FULL`\n"),
                makegood("why-not", file.toString(), "REFUND_FUL"));
        assertEquals(
                new Called(2, "", "`--but` compares two remedies, and `say.APOLOGISE` is none\n"),
                makegood("why-not", file.toString(), "REFUND_FULL", "--but", "APOLOGISE"));
        Called claim = makegood("why-not", file.toString(), "REFUND_FULL", "--claim", "I9");
        assertEquals(2, claim.code());
        assertTrue(claim.err().startsWith("the case has no claim `I9`\n  maybe: "), claim.err());
    }

    @Test
    void an_agent_reads_his_own_language() throws IOException {
        Path file = Files.writeString(folder.resolve("lamp.yaml"), CASE);
        Called german = makegood("resolve", file.toString(), "--language", "de-AT");
        assertEquals(0, german.code(), german.err());
        assertTrue(german.out().contains("\nWas der Kunde bekommt\n"), german.out());
        Called ledger = makegood("ledger", file.toString(), "--language", "de");
        assertTrue(ledger.out().contains("\n  was sie gekostet hat\n"), ledger.out());
        assertEquals(
                new Called(2, "", "`customer-first` 1.0.0 has no messages in `fr`\n  maybe: `de`, `en`\n"),
                makegood("resolve", file.toString(), "--language", "fr"));
    }

    @Test
    void a_missing_file_is_told_with_the_nearest_one() throws IOException {
        Path file = Files.writeString(folder.resolve("lamp.yaml"), CASE);
        Path wrong = folder.resolve("lmap.yaml");
        assertEquals(
                new Called(2, "", "there is no file `" + wrong + "`\n  maybe: `makegood resolve " + file + "`\n"),
                makegood("resolve", wrong.toString()));
        assertEquals(
                new Called(
                        2,
                        "",
                        "`" + folder + "` is a folder, expected a file\n  maybe: `makegood resolve " + file + "`\n"),
                makegood("resolve", folder.toString()));
        Files.writeString(folder.resolve("policy.yaml"), "name: x");
        assertEquals(
                new Called(
                        2,
                        "",
                        "`" + folder + "` is a folder, expected a file\n  maybe: `--policy " + folder
                                + "`, and a case\n"),
                makegood("ledger", folder.toString()));
        Files.delete(folder.resolve("policy.yaml"));
        assertEquals(
                new Called(
                        2, "", "there is no folder `" + wrong + "`\n  maybe: leave it out for the built-in policy\n"),
                makegood("check", wrong.toString()));
        assertEquals(
                new Called(
                        2,
                        "",
                        "`" + file + "` is a file, expected the folder of a policy bundle\n"
                                + "  maybe: leave it out for the built-in policy\n"),
                makegood("replay", file.toString()));
    }

    // What is wrong with the input

    @Test
    void a_malformed_case_is_told_line_by_line() throws IOException {
        Path file = Files.writeString(
                folder.resolve("lamp.yaml"),
                CASE.replace("Europe/London", "Europe/Lodon").replace("unitPrice: GBP 20.00", "unitPrice: 20.00"));
        Called called = makegood("resolve", file.toString());
        assertEquals(1, called.code());
        assertEquals("", called.out());
        assertEquals(
                file
                        + ":1:42: `zone` is `Europe/Lodon`, expected a time zone such as `America/Los_Angeles` (at /clock/zone)\n"
                        + "  maybe: `Europe/London`\n"
                        + file
                        + ":10:88: `unitPrice` is `20.00`, without its currency (at /orders/0/lines/0/unitPrice)\n"
                        + "  maybe: `GBP 20.00`\n"
                        + "2 problems\n",
                called.err());
    }

    @Test
    void a_malformed_case_is_json_for_machines() throws IOException {
        Path file = Files.writeString(folder.resolve("lamp.yaml"), "clock: [");
        Called called = makegood("resolve", "--json", file.toString());
        assertEquals(1, called.code());
        assertEquals(1, json(called.out()).path("problems").path(0).path("line").asInt());
        assertTrue(called.err().endsWith("1 problem\n"), called::err);
    }

    @Test
    void a_folder_without_a_policy_is_told() {
        Called called = makegood("check", folder.toString());
        assertEquals(1, called.code());
        assertEquals("", called.out());
        assertFalse(called.err().contains("Exception"), called::err);
        assertFalse(called.err().contains("mistake in makegood"), called::err);
    }

    @Test
    void the_script_for_the_tab_key_is_the_one_that_is_shipped() throws IOException {
        Path shipped = Path.of("src/main/distribution/completion/makegood.bash");
        Called script = makegood("generate-completion");
        assertEquals(0, script.code(), script::err);
        if (Boolean.getBoolean("makegood.update")) {
            Files.writeString(shipped, script.out());
        }
        assertEquals(
                Files.readString(shipped), script.out(), "run the tests with -Dmakegood.update=true to write it anew");
    }

    @Test
    void what_cannot_be_read_is_no_fault_of_the_case() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertEquals(new Called(3, "", "a file cannot be read or written: gone\n"), makegood(broken, "resolve", "-"));
    }

    // The standard input

    @Test
    void a_case_is_read_from_the_standard_input_as_from_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("lamp.yaml"), CASE);
        for (String command : List.of("resolve", "ledger")) {
            Called expected = makegood(command, file.toString());
            assertEquals(0, expected.code(), expected::err);
            assertEquals(expected, makegoodFed(CASE, command, "-"));
            String json = CaseFiles.toJson(CaseFiles.read("lamp.yaml", CASE));
            assertEquals(expected, makegoodFed(json, command, "-"));
        }
    }

    @Test
    void what_is_wrong_with_the_standard_input_is_told_by_its_name() {
        Called wrong = makegoodFed(CASE.replace("Europe/London", "Europe/Lodon"), "resolve", "-");
        assertEquals(1, wrong.code());
        assertTrue(wrong.err().startsWith("<stdin>:1:42: `zone` is `Europe/Lodon`"), wrong::err);
        Called json = makegoodFed("{\"clock\": }", "ledger", "-");
        assertEquals(1, json.code());
        assertTrue(json.err().startsWith("<stdin>:1:11: "), json::err);
        Called empty = makegood("resolve", "-");
        assertEquals(1, empty.code());
        assertTrue(empty.err().startsWith("<stdin>"), empty::err);
    }

    @Test
    void a_decision_is_replayed_from_the_standard_input() throws IOException {
        Path file = Files.writeString(folder.resolve("lamp.yaml"), CASE);
        String archive = folder.resolve("kept").toString();
        String resolution = makegood("resolve", "--json", file.toString()).out();
        Path resolved = Files.writeString(folder.resolve("lamp.json"), resolution);
        assertEquals(0, makegood("keep", "--archive", archive).code());
        Called same = new Called(0, "same\n", "");
        assertEquals(same, makegoodFed(resolution, "replay", "--decision", file.toString(), "-", "--archive", archive));
        assertEquals(same, makegoodFed(CASE, "replay", "--decision", "-", resolved.toString(), "--archive", archive));
        assertEquals(
                new Called(
                        2,
                        "",
                        "the standard input cannot be both the case and the resolution\n"
                                + "  maybe: a file for one of them\n"),
                makegood("replay", "--decision", "-", "-", "--archive", archive));
    }

    // What comes out

    @Test
    void the_schema_is_printed_as_it_is() throws IOException {
        try (InputStream schema = Objects.requireNonNull(CaseFile.class.getResourceAsStream("case-file.schema.json"))) {
            assertEquals(
                    new Called(0, new String(schema.readAllBytes(), StandardCharsets.UTF_8), ""), makegood("schema"));
        }
    }

    @Test
    void a_case_is_resolved_as_text() throws IOException {
        Path file = Files.writeString(folder.resolve("lamp.yaml"), CASE);
        Called called = makegood("resolve", file.toString());
        assertEquals(0, called.code(), called::err);
        assertEquals("", called.err());
        assertTrue(called.out().contains("\nWhat the customer gets\n"), called::out);
        assertTrue(called.out().contains("\nWhy\n"), called::out);
        assertTrue(called.out().contains("Lamp \\u202e"), called::out);
        assertFalse(called.out().contains("\u202e"), called::out);
    }

    @Test
    void a_case_is_resolved_as_json_and_nothing_else() throws IOException {
        Path file = Files.writeString(folder.resolve("lamp.yaml"), CASE);
        Called called = makegood("resolve", "--json", file.toString());
        assertEquals(0, called.code(), called::err);
        assertEquals("", called.err());
        assertEquals(
                "I1/L1", json(called.out()).path("decisions").path(0).path("id").asText());
    }

    @Test
    void a_slip_is_told_with_its_line_and_mended_without_touching_anything_else() throws IOException {
        Path bundle = folder.resolve("shop");
        new Workplace(folder).run("cp -r rules-engine/src/main/resources/io/makegood/policies/customer-first shop");
        Path rules = bundle.resolve("rules/assess/goods.drl");
        String right = Files.readString(rules).replace("\n", "\r\n");
        Files.writeString(rules, right.replaceFirst("recalled == true", "recaled = true"));
        Called told = makegood("check", bundle.toString());
        assertEquals(1, told.code());
        assertTrue(told.err().contains(" [unknown-property]\n"), told::err);
        assertTrue(told.err().contains("  maybe: `recalled`\n"), told::err);
        assertTrue(told.err().contains("^^^^^^^\n"), told::err);
        String sarif = makegood("check", "--format", "sarif", bundle.toString()).out();
        assertEquals("2.1.0", json(sarif).path("version").asText());
        assertEquals(2, json(sarif).path("runs").path(0).path("results").size());
        assertTrue(makegood("check", "--format", "github", bundle.toString())
                .out()
                .startsWith("::error title=unknown-property,file="));
        assertEquals(0, makegood("check", "--fix", bundle.toString()).code());
        assertEquals(right, Files.readString(rules));
    }

    @Test
    void a_code_is_explained() {
        Called called = makegood("explain", "unknown-term");
        assertEquals(0, called.code());
        assertTrue(called.out().startsWith("# unknown-term\n"), called::out);
        assertEquals(
                new Called(2, "", "no problem has the code `unknwn-term`\n  maybe: `unknown-term`\n"),
                makegood("explain", "unknwn-term"));
    }

    @Test
    void the_built_in_policy_is_fine() {
        Called called = makegood("check");
        assertEquals(0, called.code(), called::err);
        assertTrue(
                called.out().matches("customer-first \\S+: \\d+ rules, \\d+ principles, \\d+ documented cases: fine\n"),
                called::out);
    }

    @Test
    void a_folder_with_a_policy_is_the_one_that_is_meant() throws IOException {
        assertNull(Policies.in(folder));
        Files.writeString(folder.resolve("policy.yaml"), "name: x");
        assertEquals(folder, Policies.in(folder));
    }

    @Test
    void versions_decide_what_they_hold_for_and_refuse_all_else() throws IOException {
        Workplace workplace = new Workplace(folder);
        for (String version : List.of("1.0.0\neffectiveTo: 2020-03-01", "2.0.0\neffectiveFrom: 2020-03-03")) {
            String bundle = "v" + version.charAt(0);
            makegood("new", "bundle", folder.resolve(bundle).toString());
            workplace.change(bundle + "/policy.yaml", List.of("name: shop"));
            workplace.change(
                    bundle + "/policy.yaml", ("version: " + version).lines().toList());
        }
        String first = folder.resolve("v1").toString();
        String second = folder.resolve("v2").toString();
        Path cases = folder.resolve("cases.jsonl");
        String line = CaseFiles.toJsonLine(CaseFiles.read("lamp.yaml", CASE));
        Files.writeString(
                cases,
                line.replace("2020-03-02", "2020-03-01") + "\n" + line + "\n" + line.replace("2020-03-02", "2020-03-03")
                        + "\n");

        Called checked = makegood("check", first, second);
        assertEquals(0, checked.code(), checked::err);
        assertTrue(
                checked.out().endsWith("note: no version holds for decisions from 2020-03-02 to 2020-03-02\n"),
                checked::out);
        assertTrue(checked.out().contains(" documented case, holds for decisions to 2020-03-01: fine\n"), checked::out);
        assertEquals(
                2,
                json(makegood("check", "--json", first, second).out())
                        .path("policies")
                        .size());

        Called batch = makegood("batch", cases.toString(), "--policy", first, "--policy", second);
        assertEquals(1, batch.code(), batch::err);
        List<String> decided = Files.readAllLines(folder.resolve("cases.resolutions.jsonl"));
        assertEquals(
                List.of("1.0.0", "2.0.0"),
                decided.stream()
                        .map(each -> json(each).path("policy").path("version").asText())
                        .toList());
        String rejected = Files.readString(folder.resolve("cases.resolutions.rejected.jsonl"));
        assertTrue(rejected.contains("no policy holds for order `O1`"), rejected);

        workplace.change("v2/policy.yaml", List.of("effectiveFrom: 2020-03-01"));
        assertEquals(
                second + "/policy.yaml: `shop` 2.0.0 and `shop` 1.0.0 both hold for decisions"
                        + " from 2020-03-01 to 2020-03-01; the other one is " + first + "/policy.yaml\n"
                        + "  maybe: `effectiveTo: 2020-02-29` for `shop` 1.0.0\n1 problem\n",
                makegood("check", first, second).err());
    }

    @Test
    void without_a_command_the_built_in_policy_is_replayed() {
        Called called = makegood();
        assertEquals("", called.err());
        List<String> lines = called.out().lines().toList();
        assertTrue(lines.get(0).startsWith("Makegood decides how to make things good"), called::out);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("ok    DC-01 ")), called::out);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("DC-11: Three Christmas presents")), called::out);
        assertTrue(lines.indexOf("What the customer gets") < 45, called::out);
        assertFalse(called.out().contains("\u001b"), called::out);
        assertTrue(called.out().endsWith(" further cases green\n"), called::out);
    }

    @Test
    void the_built_in_policy_is_green() {
        Called called = makegood("replay", "-q");
        assertEquals(0, called.code(), called::out);
        assertTrue(
                called.out().matches("19 of 19 documented cases green, (\\d+) of \\1 further cases green\n"),
                called::out);
    }

    @Test
    void a_replay_is_json_and_nothing_else() {
        Called called = makegood("replay", "--json", "--case", "DC-01");
        JsonNode json = json(called.out());
        assertEquals(1, json.path("total").asInt());
        assertEquals("customer-first", json.path("policy").path("name").asText());
        JsonNode step = json.path("cases").path(0).path("steps").path(0);
        assertTrue(step.path("decided").asText().startsWith("wait until tomorrow, then replacement"), step::toString);
        assertEquals(
                "I1/L1",
                step.path("resolution").path("decisions").path(0).path("id").asText());
        assertTrue(called.err().endsWith(" of 1 documented cases green\n"), called::err);
    }

    @Test
    void one_case_alone_is_told_in_full() {
        Called called = makegood("replay", "--case", "DC-01", "--story", "DC-01");
        assertTrue(called.out().contains("\nDC-01: Batteries marked delivered"), called::out);
        assertTrue(called.out().contains("    what is said\n"), called::out);
        assertTrue(called.out().endsWith(" of 1 documented cases green\n"), called::out);
    }

    @Test
    void an_unknown_case_is_told_with_the_nearest_one() {
        assertEquals(
                new Called(2, "", "the policy documents no case `DC11`\n  maybe: `DC-11`\n"),
                makegood("replay", "--story", "DC11"));
    }

    @Test
    void a_case_that_cannot_be_read_is_told_with_its_mistakes_whoever_asks_for_it() throws IOException {
        Path bundle = folder.resolve("mine");
        new Workplace(folder).run("cp -r rules-engine/src/main/resources/io/makegood/policies/customer-first mine");
        Path broken = bundle.resolve("cases/broken.yaml");
        Files.writeString(broken, "id: MINE-1\ntitle: Mine\nkind: unseen\nsteps: [{when: now, cites: []}]\n");
        Called story = makegood("replay", "-q", "--case", "MINE-1", "--story", "MINE-1", bundle.toString());
        assertEquals(1, story.code());
        assertTrue(
                story.out().contains("FAIL MINE-1 (" + broken + ")\n  " + broken + ":1:1: `facts` is missing"),
                story::out);
    }

    // Signatures and the archive

    @Test
    void a_policy_is_signed_and_verified_and_what_was_changed_is_named() throws IOException {
        new Workplace(folder).run("cp -r rules-engine/src/main/resources/io/makegood/policies/customer-first mine");
        Path mine = folder.resolve("mine");
        Path key = folder.resolve("release.key");
        Path publicKey = folder.resolve("release.key.pub");

        Called made = makegood("keygen", key.toString());
        assertEquals(0, made.code(), made::err);
        assertTrue(Files.readString(key).startsWith("-----BEGIN PRIVATE KEY-----\n"));
        assertTrue(Files.readString(publicKey).startsWith("-----BEGIN PUBLIC KEY-----\n"));
        if (key.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        }
        assertEquals(
                new Called(2, "", "`" + key + "` is there already\n  maybe: another name\n"),
                makegood("keygen", key.toString()));
        Path other = folder.resolve("other.key");
        Path taken = Files.copy(publicKey, folder.resolve("other.key.pub"));
        assertEquals(
                new Called(2, "", "`" + taken + "` is there already\n  maybe: another name\n"),
                makegood("keygen", other.toString()));
        assertFalse(Files.exists(other), "half a pair");

        assertEquals(
                1,
                makegood("verify", mine.toString(), "--key", publicKey.toString())
                        .code());
        Called signed = makegood("sign", mine.toString(), "--key", key.toString());
        assertEquals(0, signed.code(), signed::err);
        assertTrue(signed.out().matches(Pattern.quote(mine.toString()) + ": \\d+ files signed\n"), signed::out);
        Called verified = makegood("verify", mine.toString(), "--key", publicKey.toString());
        assertEquals(new Called(0, signed.out().replace("files signed", "files as signed"), ""), verified);
        assertEquals(0, makegood("check", mine.toString()).code(), "a signature is part of a bundle");

        Files.writeString(mine.resolve("messages/fr.properties"), "");
        Files.delete(mine.resolve("legal-floors.yaml"));
        assertEquals(
                new Called(
                        1,
                        "",
                        mine + "/legal-floors.yaml: the file was signed, and is missing\n" + mine
                                + "/messages/fr.properties: the file was added, and is not signed\n2 problems\n"),
                makegood("verify", mine.toString(), "--key", publicKey.toString()));
        assertEquals(
                new Called(
                        2,
                        "",
                        "`" + key + "`: this is no public key: it has no `-----BEGIN PUBLIC KEY-----`\n"
                                + "  maybe: `makegood keygen`\n"),
                makegood("verify", mine.toString(), "--key", key.toString()));
    }

    @Test
    void a_kept_decision_is_replayed() throws IOException {
        Path file = Files.writeString(folder.resolve("lamp.yaml"), CASE);
        String archive = folder.resolve("kept").toString();
        Path resolution = Files.writeString(
                folder.resolve("lamp.json"),
                makegood("resolve", "--json", file.toString()).out());
        String[] replay = {"replay", "--decision", file.toString(), resolution.toString(), "--archive", archive};

        Called never = makegood(replay);
        assertEquals(1, never.code());
        assertEquals("cannot be told\n", never.out());
        assertTrue(never.err().startsWith("the archive has no policy `customer-first` 1.0.0 with"), never::err);
        Called kept = makegood("keep", "--archive", archive);
        assertTrue(kept.out().matches("customer-first 1.0.0: kept as [0-9a-f]{16}\n"), kept::out);
        assertEquals(new Called(0, "same\n", ""), makegood(replay));

        Files.writeString(resolution, Files.readString(resolution).replace("\"GBP 20.00\"", "\"GBP 21.00\""));
        Called differs = makegood(replay);
        assertEquals(1, differs.code());
        assertTrue(
                differs.out().contains("decisions[I1/L1].amount\n  before: GBP 21.00\n  now: GBP 20.00\n"),
                differs::out);
        String[] forMachines = Arrays.copyOf(replay, replay.length + 1);
        forMachines[replay.length] = "--json";
        Called json = makegood(forMachines);
        assertEquals("differs", json(json.out()).path("result").asText());
        assertTrue(json(json.out()).path("differences").size() > 0);
        assertEquals(2, makegood("replay", "--archive", archive).code());
        Called nowhere = makegood("keep", "--archive", file.toString());
        assertEquals(3, nowhere.code());
        assertTrue(nowhere.err().startsWith("a file cannot be read or written: "), nowhere::err);
    }

    // Many cases

    @Test
    void cases_are_decided_line_by_line_as_one_is_alone() throws IOException {
        String line = CaseFiles.toJsonLine(CaseFiles.read("lamp.yaml", CASE));
        Path one = Files.writeString(folder.resolve("lamp.json"), line);
        Path cases = Files.writeString(folder.resolve("cases.jsonl"), line + "\n\n" + line);
        Called called = makegood("batch", cases.toString());
        assertEquals(0, called.code(), called::err);
        assertEquals("", called.err());
        Path output = folder.resolve("cases.resolutions.jsonl");
        assertTrue(
                called.out()
                        .matches("2 cases decided: 2 \\w[\\w ]+\n  " + Pattern.quote(output.toString())
                                + "\n[\\d.]+ s, \\d+ lines a second\n"),
                called::out);

        List<String> lines = Files.readAllLines(output);
        assertEquals(2, lines.size());
        ObjectNode second = (ObjectNode) json(lines.get(1));
        assertEquals(3, second.remove("line").asInt());
        assertEquals(json(makegood("resolve", "--json", one.toString()).out()), second);
        assertEquals("", Files.readString(folder.resolve("cases.resolutions.rejected.jsonl")));
    }

    @Test
    void a_batch_without_proof_leaves_out_the_rationale_and_nothing_else() throws IOException {
        String line = CaseFiles.toJsonLine(CaseFiles.read("lamp.yaml", CASE));
        Path cases = Files.writeString(folder.resolve("cases.jsonl"), line);
        Path whole = folder.resolve("whole.jsonl");
        Path unproven = folder.resolve("unproven.jsonl");
        Path brief = folder.resolve("brief.jsonl");
        assertEquals(
                0, makegood("batch", cases.toString(), "-o", whole.toString()).code());
        assertEquals(
                0,
                makegood("batch", cases.toString(), "-o", unproven.toString(), "--no-proof")
                        .code());
        assertEquals(
                0,
                makegood("batch", cases.toString(), "-o", brief.toString(), "--brief")
                        .code());
        ObjectNode expected = (ObjectNode) json(Files.readString(whole));
        assertTrue(expected.remove("rationale").size() > 0);
        assertEquals(expected, json(Files.readString(unproven)));
        assertEquals(
                "{\"line\":1,\"status\":\"FINAL\",\"decisions\":"
                        + "[{\"id\":\"I1/L1\",\"status\":\"FINAL\",\"remedy\":\"REFUND_FULL\",\"amount\":\"GBP 20.00\","
                        + "\"refundMethod\":\"ORIGINAL_PAYMENT\",\"refundTiming\":\"IMMEDIATE\",\"shares\":[{\"amount\":\"GBP 20.00\"}]}],"
                        + "\"words\":\"(the hash of them)\"}\n",
                Files.readString(brief).replaceFirst("(?<=\"words\":\")[0-9a-f]{16}(?=\")", "(the hash of them)"));
    }

    @Test
    void rejected_lines_stop_nothing_and_are_told() throws IOException {
        String line = CaseFiles.toJsonLine(CaseFiles.read("lamp.yaml", CASE));
        Path cases = Files.writeString(
                folder.resolve("cases.jsonl"), line.replace("Europe/London", "Europe/Lodon") + "\n" + line);
        Path output = folder.resolve("decided");
        Called called = makegood("batch", cases.toString(), "--output", output.toString());
        assertEquals(1, called.code());
        assertTrue(called.out().startsWith("1 case decided: 1 "), called::out);
        assertTrue(called.out().contains("\n1 line rejected\n  " + output + ".rejected.jsonl\n"), called::out);
        assertEquals(
                "{\"line\":1,\"problems\":[{\"column\":47,\"pointer\":\"/clock/zone\",\"message\":\"`zone` is `Europe/Lodon`,"
                        + " expected a time zone such as `America/Los_Angeles`\",\"maybe\":\"`Europe/London`\"}]}\n",
                Files.readString(folder.resolve("decided.rejected.jsonl")));

        Called again = makegood("batch", cases.toString(), "--output", output.toString());
        assertEquals(new Called(2, "", "`" + output + "` is there already\n  maybe: another `--output`\n"), again);
        Called resumed = makegood("batch", cases.toString(), "--output", output.toString(), "--resume");
        assertEquals(
                new Called(
                        2,
                        "",
                        "`" + output + "` is finished, or no batch has begun it: there is no `" + output
                                + ".checkpoint`\n  maybe: another `--output`\n"),
                resumed);
    }

    @Test
    void a_batch_that_cannot_be_begun_is_told() throws IOException {
        Path cases = Files.writeString(folder.resolve("cases.jsonl"), "");
        String wrong = folder.resolve("csaes.jsonl").toString();
        assertEquals(
                new Called(2, "", "there is no file `" + wrong + "`\n  maybe: `makegood batch " + cases + "`\n"),
                makegood("batch", wrong));
        assertEquals(
                new Called(2, "", "`--threads` is `0`, expected at least 1\n"),
                makegood("batch", cases.toString(), "--threads", "0"));
        assertEquals(
                new Called(2, "", "there is no folder `" + folder.resolve("gone") + "`\n"),
                makegood(
                        "batch",
                        cases.toString(),
                        "-o",
                        folder.resolve("gone/x").toString()));
        assertEquals(
                new Called(2, "", "`" + folder + "` is no file\n"),
                makegood("batch", cases.toString(), "-o", folder.toString()));
        assertEquals(
                new Called(
                        2, "", "a batch writes files, because only a file can be resumed\n  maybe: `--output FILE`\n"),
                makegood("batch", cases.toString(), "-o", "-"));
        assertEquals(
                new Called(
                        2,
                        "",
                        "what comes from the standard input has no name for its output\n  maybe: `--output FILE`\n"),
                makegood("batch", "-"));
        Path packed = Files.writeString(folder.resolve("cases.jsonl.gz"), "x");
        Called called = makegood("batch", packed.toString());
        assertEquals(3, called.code());
        assertTrue(called.err().startsWith("`" + packed + "` cannot be opened: "), called::err);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay",
                "resolve",
                "why-not",
                "ledger",
                "batch",
                "check",
                "explain",
                "docs",
                "schema",
                "keep",
                "keygen",
                "sign",
                "verify",
                "generate-completion"
            })
    void every_command_has_help_and_a_version(String command) {
        Called help = makegood(command, "--help");
        assertEquals(0, help.code());
        assertTrue(help.out().startsWith("Usage: makegood " + command), help::out);
        assertTrue(help.out().endsWith(EXIT_CODES), help::out);
        assertEquals(new Called(0, "makegood " + Version.NUMBER + "\n", ""), makegood(command, "--version"));
    }

    @Test
    void the_program_has_help_and_the_version_of_the_build() throws IOException {
        Called help = makegood("--help");
        assertTrue(help.out().startsWith("Usage: makegood "), help::out);
        assertTrue(help.out().contains(EXIT_CODES), help::out);
        assertEquals(new Called(0, "makegood " + Version.NUMBER + "\n", ""), makegood("--version"));
        assertEquals(
                Version.NUMBER,
                ResolutionEngine.using(Policy.customerFirst())
                        .resolve(CaseFiles.read("lamp.yaml", CASE))
                        .libraryVersion());
        assertTrue(Files.readString(Path.of("pom.xml")).contains("<version>" + Version.NUMBER + "</version>"));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static Called makegood(String... args) {
        return makegood(InputStream.nullInputStream(), args);
    }

    private static Called makegoodFed(String input, String... args) {
        return makegood(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
    }

    private static Called makegood(InputStream in, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Makegood.run(new Screen(in, new PrintWriter(out), new PrintWriter(err), false), args);
        return new Called(code, out.toString(), err.toString());
    }

    /** What came of a call. */
    private record Called(int code, String out, String err) {}
}
