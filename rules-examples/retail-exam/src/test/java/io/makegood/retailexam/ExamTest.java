package io.makegood.retailexam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.engine.PolicyRule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine sits the exam by the policy of the shop. */
class ExamTest {
    private static final String REFUSED = "refused: ";
    private static final Path EXCERPT = resource("requests.jsonl");
    private static final Path PRODUCTS = resource("products.json");

    @TempDir
    private Path folder;

    /** What a run printed, and its exit code. */
    private record Ran(int code, String out, String err) {}

    private static Path resource(String name) {
        URL url = Objects.requireNonNull(ExamTest.class.getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Ran run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Exam.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Stream.of(args).map(String::valueOf).toArray(String[]::new));
        return new Ran(
                code, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
    }

    private Path requests(String... lines) throws IOException {
        return Files.write(folder.resolve("requests.jsonl"), List.of(lines));
    }

    private static List<String> excerpt() throws IOException {
        return Files.readAllLines(EXCERPT);
    }

    @Test
    void every_answer_of_the_excerpt_is_right() {
        assertEquals(new Ran(0, "exam: 22 of 22 right\n", ""), run(EXCERPT));
    }

    @Test
    void the_excerpt_allows_every_kind_and_shows_every_reason_to_refuse() throws IOException {
        SortedSet<String> allowed = new TreeSet<>();
        SortedSet<String> reasons = new TreeSet<>();
        for (String line : excerpt()) {
            JsonNode node = ExamLine.JSON.readTree(line);
            if (node.at("/expected/allowed").booleanValue()) {
                allowed.add(node.at("/request/kind").textValue());
            } else {
                reasons.add(node.at("/expected/because").textValue());
            }
        }
        assertEquals(
                Stream.of(Request.Kind.values())
                        .map(Request.Kind::written)
                        .collect(Collectors.toCollection(TreeSet::new)),
                allowed);
        assertEquals(
                ExamPolicy.load().rules().stream()
                        .map(PolicyRule::name)
                        .filter(name -> name.startsWith(REFUSED))
                        .map(name -> name.substring(REFUSED.length()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                reasons);
    }

    @Test
    void an_answer_that_differs_is_shown_with_the_one_that_is_expected() throws IOException {
        Path requests = requests(
                excerpt().get(0).replace("48.30", "48.31"),
                excerpt().get(1),
                excerpt().get(2).replace("the reason is not accepted", "we are closed"));
        assertEquals(new Ran(1, requests + """
                                :1: shop-01, cancel of order #W1
                                  expected: allowed, 48.31 to credit_card_1 (5 to 7 business days), the order is then `cancelled`
                                  answered: allowed, 48.30 to credit_card_1 (5 to 7 business days), the order is then `cancelled`
                                """ + requests + """
                                :3: shop-03, cancel of order #W3
                                  expected: refused: we are closed
                                  answered: refused: the reason is not accepted
                                exam: 1 of 3 right
                                """, ""), run(requests, "--products", PRODUCTS));
    }

    @Test
    void ten_answers_that_differ_are_shown_and_all_are_counted() throws IOException {
        String wrong = excerpt().get(0).replace("48.30", "48.31");
        Path requests = requests(Stream.generate(() -> wrong).limit(12).toArray(String[]::new));
        Ran ran = run(requests, "--products", PRODUCTS);
        assertEquals(1, ran.code);
        assertEquals(31, ran.out.lines().count());
        assertTrue(ran.out.endsWith("\nexam: 0 of 12 right\n"), ran.out);
    }

    @Test
    void a_line_that_is_none_of_the_exam_is_told_by_its_number_and_is_not_right() throws IOException {
        String good = excerpt().get(0);
        List<String> told = new ArrayList<>();
        for (String bad : List.of(
                "{",
                "[1]",
                "{}",
                good.replace("\"kind\": \"cancel\"", "\"kind\": \"gift\""),
                good.replace("\"price\": 40.1", "\"price\": \"dear\""),
                good.replace("\"price\": 40.1", "\"price\": -1"),
                good.replace("\"status\": \"pending\"", "\"status\": \"lost\""),
                good.replace("\"orderId\": \"#W1\"", "\"orderId\": \"#W2\""),
                good.replace("\"order\": {", "\"ordre\": {"))) {
            Path requests = requests("", bad, good);
            Ran ran = run(requests, "--products", PRODUCTS);
            assertEquals(2, ran.code, bad);
            assertTrue(ran.out.endsWith("\nexam: 1 of 2 right\n"), ran.out);
            assertTrue(ran.out.startsWith(requests + ":2: "), ran.out);
            told.add(ran.out.substring((requests + ":2: ").length(), ran.out.indexOf("\nexam:")));
        }
        assertEquals("""
                the line is no JSON object
                  maybe: `{"expected": {…}, "request": {…}, …}`
                `id` is missing
                  maybe: `"id": "…"`
                `request.kind` is `gift`
                  maybe: `cancel`, `modify`, `change-payment`, `change-address`, `return`, `exchange`
                `order.items[0].price` is no amount
                  maybe: `"price": 12.50`
                this is no case that can be decided: `unitPrice` is `USD -1.00`, expected zero or more
                `order.status` is `lost`, which the policy does not know
                  maybe: one of pending, pending (item modified), pending (items modified), processed, delivered, cancelled, exchange requested, return requested
                `request.orderId` is `#W2`
                  maybe: `#W1`, the order of the line
                `order` is missing
                  maybe: `"order": {…}`
                """, String.join("\n", told.subList(1, told.size())) + "\n");
        assertTrue(told.get(0).startsWith("the line is no JSON: "), told.get(0));
    }

    @Test
    void files_that_cannot_be_read_are_told() throws IOException {
        Path requests = requests(excerpt().get(0));
        assertEquals(
                new Ran(
                        2,
                        "",
                        folder.resolve("products.json")
                                + " cannot be read\n  maybe: `--products FILE` with the products of the shop\n"),
                run(requests));
        Files.writeString(folder.resolve("products.json"), "{\"P\": {\"product_id\": 1}}");
        assertEquals(
                new Ran(
                        2,
                        "",
                        folder.resolve("products.json")
                                + ":1: `P.product_id` is no text\n  maybe: `\"product_id\": \"…\"`\n"),
                run(requests));
        Path none = folder.resolve("none.jsonl");
        assertEquals(
                new Ran(2, "", none + " cannot be read\n  maybe: a file in the form of the exam\n"),
                run(none, "--products", PRODUCTS));
    }

    @Test
    void the_rules_are_rules_to_drools_as_well() {
        ExamPolicy.load().verify();
    }

    @Test
    void the_readme_shows_what_is_printed() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.contains("\n" + run(EXCERPT).out + "```\n"), readme);
    }

    /** The data of the exam is not ours to pass on; it lies where {@code makegood.exam} says, or beside the checkout. */
    @Test
    void every_answer_of_the_whole_exam_is_right() {
        String named = System.getProperty("makegood.exam");
        Path data = named == null ? Path.of("..", "..", "..", "shared", "exams", "tau-retail") : Path.of(named);
        boolean isThere = Files.exists(data.resolve("requests.jsonl"));
        if (!isThere) {
            System.err.println("SKIPPED: the whole exam is not there: "
                    + data.toAbsolutePath().normalize() + "; say where with -Dmakegood.exam=FOLDER");
        }
        assumeTrue(isThere, "the whole exam is not there: " + data);
        assertEquals(new Ran(0, "exam: 768 of 768 right\n", ""), run(data.resolve("requests.jsonl")));
    }
}
