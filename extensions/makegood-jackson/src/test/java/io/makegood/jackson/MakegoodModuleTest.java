package io.makegood.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ProblemDetails;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.problem.ResolutionException;
import io.makegood.replay.CaseResult;
import io.makegood.replay.Replay;
import io.makegood.replay.StepResult;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.AttributeOwner;
import io.makegood.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

class MakegoodModuleTest {
    private static final Policy POLICY = Policy.customerFirst();

    private static final String LAMP = CaseFiles.toJsonLine(CaseFiles.read("case.yaml", """
            id: CASE-7 😀
            clock: {now: 2024-05-14T09:00:00Z, zone: Europe/Berlin}
            customer: {id: C1, name: Käthe 😀, country: DE}
            sellers: [{id: S1, displayName: Lampenladen, type: THIRD_PARTY}]
            orders:
              - id: O1
                placedAt: 2024-05-01T09:00:00Z
                currency: EUR
                lines: [{id: L1, sellerId: S1, sku: LAMP, title: Lamp, quantity: 1, unitPrice: EUR 46.00, status: DELIVERED}]
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: DEFECTIVE, reportedAt: 2024-05-14T08:00:00Z}
            """));

    private static final Resolution RESOLUTION =
            ResolutionEngine.using(POLICY).resolve(CaseFiles.read("case.json", LAMP));

    private final ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();

    /** Around a case, as a service has it. */
    record Request(
            String id,
            @Nullable CaseFile caseFile,
            @Nullable List<CaseFile> more) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = Complaint.class, name = "complaint"))
    interface Message {}

    record Complaint(CaseFile caseFile) implements Message {}

    record Answer(Resolution resolution, CaseFile caseFile) {}

    @Test
    void documented_cases_and_their_resolutions_are_written_as_we_write_them_and_read_back() throws Exception {
        int steps = 0;
        for (CaseResult result : Replay.of(POLICY).runAll(each -> {}).cases()) {
            for (StepResult step : result.steps()) {
                steps++;
                String caseFile = mapper.writeValueAsString(step.caseFile());
                assertSameText(CaseFiles.toJsonLine(step.caseFile()), caseFile);
                assertEquals(step.caseFile(), mapper.readValue(caseFile, CaseFile.class));

                byte[] resolution = mapper.writeValueAsBytes(step.resolution());
                assertSameText(
                        Resolutions.toJsonLine(step.resolution()), new String(resolution, StandardCharsets.UTF_8));
                assertEquals(step.resolution(), mapper.readValue(resolution, Resolution.class));
            }
        }
        assertTrue(steps > 100, () -> "few cases");
    }

    @Test
    void bytes_are_ours_within_a_larger_document_and_beyond_the_basic_plane() throws Exception {
        Answer answer = new Answer(RESOLUTION, CaseFiles.read("case.json", LAMP));
        String expected = "{\"resolution\":" + Resolutions.toJsonLine(RESOLUTION) + ",\"caseFile\":" + LAMP + "}";
        assertTrue(expected.contains("😀"));
        assertSameText(expected, new String(mapper.writeValueAsBytes(answer), StandardCharsets.UTF_8));
        assertSameText(expected, mapper.writeValueAsString(answer));
        assertEquals(answer, mapper.readValue(expected, Answer.class));
    }

    @Test
    void a_mapper_that_indents_or_escapes_does_so_and_says_the_same() throws Exception {
        String indented =
                mapper.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(RESOLUTION);
        assertTrue(indented.startsWith("{" + System.lineSeparator() + "  \""), indented.substring(0, 40));
        assertEquals(RESOLUTION, Resolutions.read(indented));

        String escaped = mapper.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(RESOLUTION);
        assertTrue(escaped.chars().allMatch(c -> c < 128));
        assertEquals(RESOLUTION, Resolutions.read(escaped));
    }

    @Test
    void trees_and_maps_are_read_and_written() throws Exception {
        JsonNode tree = mapper.valueToTree(RESOLUTION);
        assertEquals(mapper.readTree(Resolutions.toJson(RESOLUTION)), tree);
        assertEquals(RESOLUTION, mapper.treeToValue(tree, Resolution.class));
        assertEquals(CaseFiles.read("case.json", LAMP), mapper.convertValue(mapper.readTree(LAMP), CaseFile.class));

        Problem problem = problems(() -> mapper.treeToValue(
                        mapper.readTree(request(LAMP.replace("\"quantity\":1", "\"quantity\":\"many\""))),
                        Request.class))
                .get(0);
        assertEquals("/caseFile/orders/0/lines/0/quantity", problem.pointer());
        assertEquals(0, problem.line());
    }

    @Test
    void a_problem_has_its_place_in_the_document_of_the_caller() {
        String json = request(LAMP.replace("\"zone\":\"Europe/Berlin\"", "\n  \"zone\":\"Europe/Berln\""));
        Problem problem = onlyProblem(json, Request.class);
        assertEquals("/caseFile/clock/zone", problem.pointer());
        assertEquals("`zone` is `Europe/Berln`, expected a time zone such as `America/Los_Angeles`", problem.message());
        assertEquals("`Europe/Berlin`", problem.maybe());
        assertEquals(2, problem.line());
        assertEquals(10, problem.column());
        assertEquals(
                "/more/1/customer/country",
                onlyProblem(
                                "{\"id\":\"R\",\"more\":[" + LAMP + ","
                                        + LAMP.replace("\"country\":\"DE\"", "\"country\":\"Germania\"") + "]}",
                                Request.class)
                        .pointer());
    }

    @Test
    void a_place_is_found_although_the_type_comes_after_it() {
        String json = "{\"caseFile\":" + LAMP.replace("DEFECTIVE", "DEFECTIV") + ",\"kind\":\"complaint\"}";
        Problem problem = onlyProblem(json, Message.class);
        assertTrue(problem.pointer().endsWith("/incidents/0/type"), problem.toString());
        assertEquals("`DEFECTIVE`", problem.maybe());
    }

    @Test
    void other_places_in_a_message_are_those_of_the_document_as_well() throws Exception {
        String twice = LAMP.replace(
                "\"incidents\":[{\"id\":\"I1\"",
                "\"incidents\":[{\"id\":\"I1\",\"orderId\":\"O1\",\"lineIds\":[\"L1\"],"
                        + "\"type\":\"DEFECTIVE\",\"reportedAt\":\"2024-05-14T08:00:00Z\"},{\"id\":\"I1\"");
        List<Problem> problems = problems(() -> mapper.treeToValue(mapper.readTree(request(twice)), Request.class));
        assertTrue(
                problems.stream().anyMatch(problem -> problem.message().contains("see `/caseFile/incidents/0")),
                problems.toString());
    }

    @Test
    void what_is_not_known_is_refused_with_what_was_meant() {
        Problem problem = onlyProblem(request(LAMP.replace("\"unitPrice\"", "\"unitPrise\"")), Request.class);
        assertEquals("/caseFile/orders/0/lines/0/unitPrise", problem.pointer());
        assertEquals("`unitPrise` is not known here", problem.message());
        assertEquals("`unitPrice`", problem.maybe());
    }

    /** The mapper of many a service lets unknown properties pass. */
    @Test
    void no_setting_of_the_mapper_lets_anything_pass() {
        ObjectMapper lenient = JsonMapper.builder()
                .addModule(new MakegoodModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .build();
        for (String wrong : List.of(
                LAMP.replace("\"id\":\"L1\"", "\"id\":\"L1\",\"colour\":\"red\""),
                LAMP.replace("[\"L1\"]", "\"L1\""),
                LAMP.replace("\"quantity\":1", "\"quantity\":1.5"),
                LAMP.replace("\"quantity\":1", "\"quantity\":1e0"),
                LAMP.replace("\"quantity\":1", "\"quantity\":\"\""),
                LAMP + LAMP,
                LAMP + " x")) {
            assertEquals(
                    1, problems(() -> lenient.readValue(wrong, CaseFile.class)).size(), wrong);
        }
    }

    @Test
    void money_is_text_and_never_a_number() {
        Problem number = onlyProblem(LAMP.replace("\"EUR 46.00\"", "46.00"), CaseFile.class);
        assertEquals("`unitPrice` is `46.00`, without its currency", number.message());
        assertEquals("`EUR 46.00`", number.maybe());
        Problem tenth =
                onlyProblem(LAMP.replace("\"EUR 46.00\"", "0.1000000000000000055511151231257827"), CaseFile.class);
        assertTrue(tenth.message().contains("0.1000000000000000055511151231257827"), tenth.message());
    }

    @Test
    void large_numbers_are_refused_and_not_cut() {
        for (String number : List.of("1" + "0".repeat(900), "4294967297", "1e400", "-1", "1E+2147483647")) {
            Problem problem = onlyProblem(LAMP.replace("\"quantity\":1", "\"quantity\":" + number), CaseFile.class);
            assertEquals("/orders/0/lines/0/quantity", problem.pointer());
        }
    }

    @Test
    void a_name_that_is_given_twice_is_refused() {
        Problem problem = onlyProblem(LAMP.replace("\"sku\":", "\"sku\":\"B\",\"sku\":"), CaseFile.class);
        assertEquals("`sku` is given twice, first in line 1", problem.message());
        assertEquals("/orders/0/lines/0/sku", problem.pointer());

        Problem resolution = onlyProblem(
                Resolutions.toJsonLine(RESOLUTION).replaceFirst("\"status\":", "\"status\":\"FINAL\",\"status\":"),
                Resolution.class);
        assertEquals("`status` is given twice", resolution.message());
    }

    @Test
    void ten_thousand_levels_are_refused() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        ObjectMapper unlimited = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(Integer.MAX_VALUE)
                                .build())
                        .build())
                .addModule(new MakegoodModule())
                .build();
        for (ObjectMapper each : List.of(mapper, unlimited)) {
            List<Problem> inCase = problems(() -> each.readValue("{\"orders\":" + deep + "}", CaseFile.class));
            assertEquals("nested deeper than 50 levels", inCase.get(0).message());
            List<Problem> inResolution = problems(() -> each.readValue(deep, Resolution.class));
            assertEquals("nested deeper than 50 levels", inResolution.get(0).message());
        }
    }

    @Test
    void limits_of_the_parser_are_told() {
        ObjectMapper strict = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(3)
                                .build())
                        .build())
                .addModule(new MakegoodModule())
                .build();
        assertEquals(
                "this exceeds a limit of the JSON parser",
                problems(() -> strict.readValue(LAMP, CaseFile.class)).get(0).message());
    }

    @Test
    void what_is_no_json_is_told_by_its_place() {
        int middle = LAMP.indexOf("\"customer\"");
        Problem broken = onlyProblem("\n" + LAMP.substring(0, middle) + "}" + LAMP.substring(middle), CaseFile.class);
        assertEquals("this is not valid JSON from here on", broken.message());
        assertEquals(2, broken.line());
        Problem end = onlyProblem(LAMP.substring(0, middle), CaseFile.class);
        assertEquals("the text ends too early: what starts in line 1 is not closed", end.message());
        Problem inText = onlyProblem(LAMP.substring(0, middle + 4), CaseFile.class);
        assertEquals("the text ends too early: what starts in line 1 is not closed", inText.message());
        Problem trailing = onlyProblem(LAMP + "{}", CaseFile.class);
        assertEquals("a second document starts here, and a text holds one case", trailing.message());
        assertEquals(LAMP.length() + 1, trailing.column());
        assertEquals(
                "a second document starts here, and one resolution is read",
                onlyProblem(Resolutions.toJsonLine(RESOLUTION) + "1", Resolution.class)
                        .message());
        byte[] noText = LAMP.getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "this is not valid JSON from here on",
                problems(() -> mapper.readValue(new ByteArrayInputStream(noText), CaseFile.class))
                        .get(0)
                        .message());
    }

    @Test
    void what_is_no_case_is_told() throws Exception {
        for (String none : List.of("[]", "1", "true", "\"\"", "\"case\"")) {
            assertTrue(onlyProblem(none, CaseFile.class).message().startsWith("this is no case"), none);
        }
        assertEquals("the text is empty", onlyProblem("null", CaseFile.class).message());
        assertEquals("", onlyProblem("null", CaseFile.class).pointer());
        onlyProblem("null", Resolution.class);

        assertNull(mapper.readValue("{\"id\":\"R\",\"caseFile\":null}", Request.class)
                .caseFile());
        assertNull(mapper.readValue("{\"id\":\"R\"}", Request.class).caseFile());
    }

    @Test
    void a_resolution_that_cannot_be_read_is_told_by_its_place() {
        String json = "{\"resolution\":"
                + Resolutions.toJson(RESOLUTION).replaceFirst("\"outcome\"|\"status\"", "\"sttus\"") + "}";
        Problem problem = onlyProblem(json, Answer.class);
        assertEquals("`sttus` is not known here", problem.message());
        assertEquals("/resolution/sttus", problem.pointer());
        assertEquals(lineOf("\"sttus\"", json), problem.line());
    }

    @Test
    void the_words_of_a_policy_are_known_where_it_says_so() throws Exception {
        Attribute<Integer> years = Attribute.number(AttributeOwner.CUSTOMER, "years");
        Vocabulary vocabulary = Vocabulary.builder().add(years, "How long.").build();
        String loyal = LAMP.replace("\"country\":\"DE\"", "\"country\":\"DE\",\"years\":7");
        ObjectMapper ofPolicy = JsonMapper.builder()
                .findAndAddModules()
                .addModule(new MakegoodModule(vocabulary))
                .build();

        CaseFile caseFile = ofPolicy.readValue(loyal, CaseFile.class);

        assertEquals(7, caseFile.customer().attributes().get(years));
        assertEquals(loyal, ofPolicy.writeValueAsString(caseFile));
        assertEquals(
                "`years` is not known here", onlyProblem(loyal, CaseFile.class).message());
    }

    @Test
    void types_are_not_written_where_everything_else_has_one() throws Exception {
        ObjectMapper typed = JsonMapper.builder()
                .addModule(new MakegoodModule())
                .activateDefaultTyping(BasicPolymorphicTypeValidator.builder()
                        .allowIfBaseType(Object.class)
                        .build())
                .build();
        assertEquals(LAMP, typed.writeValueAsString(typed.readValue(LAMP, CaseFile.class)));
    }

    @Test
    void problems_are_written_as_problem_details() throws Exception {
        JacksonException refused = assertThrows(
                JacksonException.class,
                () -> mapper.readValue(
                        request(LAMP.replace("\"country\":\"DE\"", "\"country\":\"XX\"")
                                .replace("\"sku\"", "\"skuu\"")),
                        Request.class));
        ProblemDetails details = ProblemDetails.causing(refused).orElseThrow().withInstance(URI.create("/cases/7"));

        String json = mapper.writeValueAsString(details);

        assertEquals(details.toJson(), json);
        JsonNode tree = mapper.readTree(json);
        assertEquals("about:blank", tree.at("/type").asString());
        assertEquals("unreadable-case", tree.at("/kind").asString());
        assertEquals("The case cannot be read", tree.at("/title").asString());
        assertEquals(422, tree.at("/status").asInt());
        assertEquals("/cases/7", tree.at("/instance").asString());
        assertEquals(
                tree.at("/problems/0/message").asString() + ", and there is more",
                tree.at("/detail").asString());
        assertEquals(2, tree.at("/problems").size());
        assertEquals(
                "/caseFile/customer/country", tree.at("/problems/0/pointer").asString());
        assertEquals("`sku`", tree.at("/problems/1/suggestion").asString());
        assertEquals(1, tree.at("/problems/1/line").asInt());
        assertFalse(tree.at("/problems/0").has("file"));
    }

    @Test
    void many_threads_read_and_write_by_one_mapper() {
        List<String> written = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> write(read(LAMP.replace("CASE-7", "CASE-" + i))))
                .toList();
        for (int i = 0; i < written.size(); i++) {
            assertEquals(LAMP.replace("CASE-7", "CASE-" + i), written.get(i));
        }
    }

    private CaseFile read(String json) {
        try {
            return mapper.readValue(json, CaseFile.class);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String write(CaseFile caseFile) {
        try {
            return mapper.writeValueAsString(caseFile);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private interface Reading {
        @Nullable Object read() throws Exception;
    }

    private Problem onlyProblem(String json, Class<?> type) {
        List<Problem> problems = problems(() -> mapper.readValue(json, type));
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0);
    }

    /** What a web framework gets is what Jackson says of any mistake of a caller, and has ours within it. */
    private static List<Problem> problems(Reading reading) {
        JacksonException refused = assertThrows(JacksonException.class, reading::read);
        Throwable cause = refused;
        while (cause.getCause() != null) {
            assertTrue(cause instanceof MismatchedInputException || cause.getCause() instanceof JacksonException);
            cause = cause.getCause();
        }
        assertSame(
                cause instanceof ResolutionException ? ResolutionException.class : CaseFileException.class,
                cause.getClass());
        return cause instanceof ResolutionException ours ? ours.problems() : ((CaseFileException) cause).problems();
    }

    private static String request(String caseFile) {
        return "{\"id\":\"R\",\"caseFile\":" + caseFile + "}";
    }

    private static int lineOf(String text, String json) {
        return (int) json.substring(0, json.indexOf(text)).lines().count();
    }

    /** A text this long is no help in a message. */
    private static void assertSameText(String expected, String actual) {
        assertTrue(expected.equals(actual), () -> "differs from " + expected.substring(0, 200));
    }
}
