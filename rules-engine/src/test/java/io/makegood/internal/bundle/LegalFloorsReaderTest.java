package io.makegood.internal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.problem.Problem;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalFloorsReaderTest {
    private static final String GOOD = "{id: a, countries: [DE, FR], from: 2014-06-13, incidents: [LATE], "
            + "grants: [REFUND_FULL], reference: law}";

    private static List<String> told(String text) {
        List<Problem> problems = new ArrayList<>();
        LegalFloorsReader.read(text, Vocabulary.builtIn(), problems);
        return problems.stream().map(Problem::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reference: law | reference: law, until: 2014-06-13",
                "reference: law | reference: law, until: ~",
                "reference: law | reference: law, withinDaysOfDelivery: 36500",
                "reference: law | reference: law, consent: true, unshippedOnly: false",
                "reference: law | reference: law, translations: {de: Gesetz, fr: loi}",
                "2014-06-13 | 1900-01-01",
                "2014-06-13 | 2100-12-31",
            })
    void floors_are_read(String before, String after) {
        assertEquals(List.of(), told("floors: [" + GOOD.replace(before, after) + "]"));
    }

    @Test
    void a_policy_that_holds_to_no_law_says_so() {
        assertEquals(List.of(), told("floors: []"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reference: law | reference: law, until: 2014-06-12 | 1:122: `until` is `2014-06-12`, before `from`, `2014-06-13`",
                "from: 2014-06-13 | from: 13.6.2014 | 1:45: `13.6.2014` is no date such as `2014-06-13`~  maybe: `2014-06-13`",
                "from: 2014-06-13 | from: 2014-02-30 | 1:45: `2014-02-30` is no day: February 2014 has 28 days~  maybe: `2014-02-28`",
                "from: 2014-06-13 | from: +999999999-01-01 | 1:45: `+999999999-01-01` is no date between 1900 and 2100",
                "from: 2014-06-13 | from: 1899-12-31 | 1:45: `1899-12-31` is no date between 1900 and 2100~  maybe: `1989-12-31`",
                "from: 2014-06-13 | from: 2101-01-01 | 1:45: `2101-01-01` is no date between 1900 and 2100~  maybe: `2011-01-01`",
                "from: 2014-06-13, | '' | 1:10: `from` is missing",
                "DE, FR | UK | 1:30: `UK` is no country~  maybe: `GB`",
                "DE, FR | de | 1:30: `de` is no country~  maybe: `DE`",
                "DE, FR | Germany | 1:30: `Germany` is no country~  maybe: `DE`",
                "DE, FR | [DE] | 1:30: `` is no country~  maybe: two letters of ISO 3166 such as `DE`",
                "DE, FR | DE, DE | 1:34: `DE` is given twice~  maybe: once",
                "[DE, FR] | [] | 1:29: `countries` is empty",
                "'countries: [DE, FR], ' | '' | 1:10: `countries` is missing",
                "[LATE] | [] | 1:68: `incidents` is empty",
                "[LATE] | [LAET] | 1:69: `incidents` cannot be `LAET`~  maybe: `LATE`",
                "[REFUND_FULL] | [] | 1:84: `grants` is empty",
                "reference: law | reference: law, withinDaysOfDelivery: 36501 | 1:137: `withinDaysOfDelivery` is `36501`, more than 36500",
                "reference: law | reference: law, withinDaysOfDelivery: 1.5 | 1:137: `withinDaysOfDelivery` is `1.5`, expected a whole number",
                "reference: law | reference: law, withinDaysOfDelivery: 1e999999999 | 1:137: `1e999999999` is no number such as `30` or `0.5`",
                "reference: law | reference: law, withinDaysOfDelivery: 99999999999 | 1:137: `withinDaysOfDelivery` is `99999999999`, more than 36500",
                "reference: law | reference: law, withinDaysOfDelivery: -1 | 1:137: `-1` is below zero~  maybe: `1`",
                "reference: law | reference: law, consent: yes | 1:124: `consent` is `yes`, expected `true` or `false`~  maybe: `true`",
                "reference: law | reference: law, consent: True | 1:124: `consent` is `True`, expected `true` or `false`~  maybe: `true`",
                "reference: law | reference: law, consent: [true] | 1:124: `consent` is no text~  maybe: `true`",
                "reference: law | reference: law, translations: {xx: Gesetz} | 1:130: `xx` is no language such as `de`",
                "reference: law | refernce: law | 1:99: `refernce` is not known here~  maybe: `reference`",
                "id: a | id: | 1:10: `id` is missing",
            })
    void a_floor_that_is_none_is_told(String before, String after, String problems) {
        assertEquals(
                List.of(problems.replace('~', '\n').split(";")).stream()
                        .map(problem -> "legal-floors.yaml:" + problem)
                        .toList(),
                told("floors: [" + GOOD.replace(before, after) + "]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "floors: | 1:8: `floors` is no list",
                "floors: none | 1:9: `floors` is no list",
                "{} | 1:1: `floors` is no list",
            })
    void no_floors_are_meant_or_a_mistake(String text, String problem) {
        assertEquals(
                List.of("legal-floors.yaml:" + problem + "\n  maybe: `floors: []` for a policy that holds to no law"),
                told(text));
    }

    @Test
    void two_floors_have_two_ids() {
        assertEquals(
                List.of("legal-floors.yaml:3:3: there are two floors `a`\n  maybe: another id"),
                told("floors:\n- " + GOOD + "\n- " + GOOD));
    }

    @Test
    void there_are_as_many_floors_as_is_stated_and_no_more() {
        StringBuilder text = new StringBuilder("floors:\n");
        for (int i = 0; i < BundleLimits.FLOORS; i++) {
            text.append("- ").append(GOOD.replace("id: a", "id: a" + i)).append('\n');
        }
        assertEquals(List.of(), told(text.toString()));
        text.append("- ").append(GOOD).append('\n');
        assertEquals(
                List.of("legal-floors.yaml:2002:3: `floors` has 2001 entries, more than 2000\n  maybe: fewer of them"),
                told(text.toString()));
    }

    @Test
    void any_list_has_an_end() {
        String many = "DE, ".repeat(500) + "FR";
        assertEquals(
                List.of("legal-floors.yaml:1:2030: `countries` has 501 entries, more than 500\n  maybe: fewer of them"),
                told("floors: [" + GOOD.replace("DE, FR", many) + "]"));
    }
}
