package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.makegood.casefile.Attributes;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.Customer;
import io.makegood.casefile.CustomerBuilder;
import io.makegood.casefile.IncidentBuilder;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.CaseFiles;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.AttributeOwner;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnWordsTest {
    private static final IncidentType INSTALLATION_FAILED = IncidentType.of("INSTALLATION_FAILED", Matter.BAD_GOODS);
    private static final RemedyType VISIT = RemedyType.of(
            "TECHNICIAN_VISIT",
            new RemedyType.Definition(
                    RemedyType.Gives.SERVICE, RemedyType.Amount.NONE, RemedyType.Goods.NONE, RemedyType.Line.RESTORED));
    private static final Attribute<String> PLAN =
            Attribute.oneOf(AttributeOwner.CUSTOMER, "servicePlan", List.of("none", "basic", "full"));
    private static final Attribute<Integer> VISITS = Attribute.number(AttributeOwner.CUSTOMER, "visits");
    private static final Attribute<Boolean> FRAGILE = Attribute.yesOrNo(AttributeOwner.LINE, "fragile");
    private static final Attribute<Money> DEPOSIT = Attribute.money(AttributeOwner.ORDER, "deposit");
    private static final Attribute<LocalDate> FITTED = Attribute.date(AttributeOwner.INCIDENT, "fittedOn");

    private static final Vocabulary OWN = Vocabulary.builder()
            .add(INSTALLATION_FAILED, "a technician came and could not install it")
            .add(VISIT, "a technician comes again")
            .add(ItemTrait.of("BULKY"), "two people carry it")
            .add(PLAN, "what the customer pays for every month")
            .add(VISITS, "how often somebody came")
            .add(FRAGILE, "it breaks")
            .add(DEPOSIT, "what was paid beforehand")
            .add(FITTED, "the day somebody came")
            .build();

    private static final String CASE = """
            clock: {now: 2026-03-02T10:00:00Z, zone: Europe/Berlin}
            customer: {id: C1, name: Ann, country: DE, servicePlan: basic, visits: 2}
            sellers: [{id: HOUSE, displayName: Haus, type: PLATFORM}]
            orders:
              - id: O1
                placedAt: 2026-02-02T10:00:00Z
                currency: EUR
                deposit: EUR 20.00
                lines: [{id: L1, sellerId: HOUSE, sku: WM, title: Washer, quantity: 1, unitPrice: EUR 400.00,
                         traits: [BULKY], fragile: true}]
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: INSTALLATION_FAILED, reportedAt: 2026-03-02T09:00:00Z,
                 fittedOn: 2026-03-01}
            wishes: [{incidentId: I1, remedy: TECHNICIAN_VISIT}]
            """;

    private static CaseFile read(String text) {
        return CaseFileReader.of(OWN).read("case.yaml", text);
    }

    private static List<String> told(String text) {
        return assertThrows(CaseFileException.class, () -> read(text)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void a_case_in_words_of_a_policy_is_read_typed() {
        CaseFile file = read(CASE);

        assertEquals("basic", file.customer().attributes().get(PLAN));
        assertEquals(2, file.customer().attributes().get(VISITS));
        assertEquals(Money.parse("EUR 20.00"), file.orders().get(0).attributes().get(DEPOSIT));
        assertEquals(true, file.orders().get(0).lines().get(0).attributes().get(FRAGILE));
        assertEquals(
                LocalDate.of(2026, 3, 1), file.incidents().get(0).attributes().get(FITTED));
        assertEquals(INSTALLATION_FAILED, file.incidents().get(0).type());
        assertEquals(Matter.BAD_GOODS, file.incidents().get(0).type().matter());
        assertEquals(VISIT, file.wishes().get(0).remedy());
        assertTrue(file.orders().get(0).lines().get(0).traits().contains(ItemTrait.of("BULKY")));
    }

    @Test
    void what_was_read_is_written_and_read_again() {
        CaseFile file = read(CASE);

        assertEquals(file, read(CaseFiles.toJson(file)));
        assertEquals(CaseFiles.toJson(file), CaseFiles.toJson(read(CaseFiles.toJson(file))));
    }

    @Test
    void a_value_that_is_not_there_is_no_attribute() {
        CaseFile file = read(CASE.replace("servicePlan: basic", "servicePlan: ~"));

        assertNull(file.customer().attributes().get(PLAN));
        assertEquals(2, file.customer().attributes().get(VISITS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "servicePlan: basic | servicePlan: bassic | case.yaml:2:57: `servicePlan` cannot be `bassic`~ at /customer/servicePlan~ maybe: `basic`",
                "servicePlan: basic | servicePlans: basic | case.yaml:2:44: `servicePlans` is not known here~ at /customer/servicePlans~ maybe: `servicePlan`",
                "servicePlan: basic | servicePlan: [basic] | case.yaml:2:57: `servicePlan` is a list, expected one of its 3 values~ at /customer/servicePlan",
                "visits: 2 | visits: two | case.yaml:2:72: `visits` is `two`, expected a whole number such as `1`~  at /customer/visits",
                "visits: 2 | visits: 2000000000 | case.yaml:2:72: `visits` is `2000000000`, more than 1000000~  at /customer/visits",
                "deposit: EUR 20.00 | deposit: 20 | case.yaml:8:14: `deposit` is `20`, without its currency~ at /orders/0/deposit~ maybe: `EUR 20.00`",
                "fragile: true | fragile: yes | case.yaml:10:40: `fragile` is `yes`, expected `true` or `false`~ at /orders/0/lines/0/fragile~ maybe: `true`",
                "fittedOn: 2026-03-01 | fittedOn: 1.3.2026 | case.yaml:13:16: `fittedOn` is `1.3.2026`, expected a date such as `2012-12-25`~  at /incidents/0/fittedOn~ maybe: `2026-03-01`",
                "type: INSTALLATION_FAILED | type: INSTALATION_FAILED | case.yaml:12:48: `type` cannot be `INSTALATION_FAILED`~ at /incidents/0/type~ maybe: `INSTALLATION_FAILED`",
                "remedy: TECHNICIAN_VISIT | remedy: TECHNICIAN_VISITS | case.yaml:14:35: `remedy` cannot be `TECHNICIAN_VISITS`~ at /wishes/0/remedy~ maybe: `TECHNICIAN_VISIT`",
                "traits: [BULKY] | traits: [BULKEY] | case.yaml:10:23: `traits` cannot be `BULKEY`~ at /orders/0/lines/0/traits/0~ maybe: `BULKY`",
            })
    void mistakes_are_told_with_the_nearest_word(String before, String after, String problem) {
        assertEquals(1, told(CASE.replace(before, after)).size());
        assertEquals(shown(problem), shown(told(CASE.replace(before, after)).get(0)));
    }

    /** Without the form in which a problem is put into lines. */
    private static String shown(String problem) {
        return problem.replace("~", "\n")
                .replaceAll("\\s*\\(at ([^)]*)\\)", "\n  at $1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void words_of_a_policy_are_unknown_without_it() {
        CaseFileException refused = assertThrows(CaseFileException.class, () -> CaseFiles.read("case.yaml", CASE));

        assertEquals(8, refused.problems().size());
    }

    @Test
    void a_service_may_ignore_what_is_not_declared_and_is_told() {
        List<Problem> ignored = new ArrayList<>();
        CaseFile file = CaseFileReader.of(Vocabulary.builder()
                        .add(INSTALLATION_FAILED, "it was not installed")
                        .build())
                .ignoringUndeclared(ignored::add)
                .read("case.yaml", CASE);

        assertEquals(Attributes.NONE, file.customer().attributes());
        assertNull(file.wishes().get(0).remedy());
        assertEquals(
                List.of(
                        "/customer/servicePlan",
                        "/customer/visits",
                        "/orders/0/deposit",
                        "/orders/0/lines/0/traits/0",
                        "/orders/0/lines/0/fragile",
                        "/incidents/0/fittedOn",
                        "/wishes/0/remedy"),
                ignored.stream().map(Problem::pointer).toList());
    }

    @Test
    void an_incident_nobody_declares_is_never_ignored() {
        List<Problem> ignored = new ArrayList<>();
        CaseFileReader reader = CaseFileReader.of(Vocabulary.builtIn()).ignoringUndeclared(ignored::add);

        CaseFileException refused = assertThrows(CaseFileException.class, () -> reader.read("case.yaml", CASE));

        assertEquals(
                List.of("/incidents/0/type"),
                refused.problems().stream().map(Problem::pointer).toList());
    }

    @Test
    void a_built_case_is_held_against_the_words_of_the_policy_that_decides() {
        CaseFile file = read(CASE);

        assertEquals(List.of(), VocabularyCheck.check(file, OWN));
        assertEquals(
                List.of(
                        "/customer/servicePlan",
                        "/customer/visits",
                        "/orders/0/deposit",
                        "/orders/0/lines/0/fragile",
                        "/orders/0/lines/0/traits",
                        "/incidents/0/type",
                        "/incidents/0/fittedOn",
                        "/wishes/0/remedy"),
                VocabularyCheck.check(file, Vocabulary.builtIn()).stream()
                        .map(Problem::pointer)
                        .toList());
    }

    @Test
    void a_word_that_means_something_else_to_the_policy_is_told() {
        CaseFile file = read(CASE);
        CaseFile otherwise = CaseFileBuilder.builder(file)
                .incidents(List.of(IncidentBuilder.builder(file.incidents().get(0))
                        .type(IncidentType.of("INSTALLATION_FAILED", Matter.RENTAL))
                        .build()))
                .customer(CustomerBuilder.builder(file.customer())
                        .attributes(Attributes.of(Attribute.text(AttributeOwner.CUSTOMER, "servicePlan"), "basic"))
                        .build())
                .build();

        assertEquals(
                List.of(
                        "`servicePlan` means something else in the policy",
                        "`type` is `INSTALLATION_FAILED`, which means something else in the policy"),
                VocabularyCheck.check(otherwise, OWN).stream()
                        .map(Problem::message)
                        .toList());
    }

    @Test
    void values_that_cannot_be_are_told_of_built_cases() {
        CaseFile file = read(CASE);
        Attribute<String> plan = Attribute.text(AttributeOwner.CUSTOMER, "note");
        Vocabulary noting = Vocabulary.builder().add(plan, "a note").build();
        Customer customer = CustomerBuilder.builder(file.customer())
                .attributes(Attributes.of(plan, "a\u0000b"))
                .build();

        List<Problem> problems = VocabularyCheck.check(
                CaseFileBuilder.builder(file)
                        .customer(customer)
                        .orders(List.of())
                        .incidents(List.of())
                        .wishes(List.of())
                        .build(),
                noting);

        assertEquals(1, problems.size());
        assertTrue(problems.get(0).message().startsWith("`note` contains the control character"));
    }

    @Test
    void an_attribute_takes_no_other_value() {
        assertThrows(IllegalArgumentException.class, () -> Attributes.of(PLAN, "golden"));
        assertThrows(IllegalArgumentException.class, () -> Attribute.number(AttributeOwner.ORDER, "Visits"));
        assertThrows(IllegalArgumentException.class, () -> IncidentType.of("LATE", Matter.RENTAL));
        assertThrows(IllegalArgumentException.class, () -> ItemTrait.of("bulky"));
        assertThrows(IllegalArgumentException.class, () -> OWN.get(RemedyType.class, "TECHNICIAN"));
        assertThrows(
                IllegalArgumentException.class, () -> OWN.attribute(AttributeOwner.CUSTOMER, "visits", String.class));
    }

    @Test
    void the_schema_of_a_policy_knows_its_words() throws Exception {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(CaseFiles.schema(OWN));
        JsonNode good = Json.mapper().readTree(CaseFiles.toJson(read(CASE)));
        JsonNode bad = Json.mapper().readTree(CaseFiles.toJson(read(CASE)).replace("\"basic\"", "\"golden\""));

        assertEquals(List.of(), List.copyOf(schema.validate(good)));
        assertFalse(schema.validate(bad).isEmpty());
        assertFalse(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(CaseFiles.schema(Vocabulary.builtIn()))
                .validate(good)
                .isEmpty());
    }
}
