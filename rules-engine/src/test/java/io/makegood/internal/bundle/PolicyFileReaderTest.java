package io.makegood.internal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.internal.bundle.PolicyFileReader.PolicyFile;
import io.makegood.problem.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileReaderTest {
    private static final PolicyFileReader.Surroundings NOTHING_ELSE =
            new PolicyFileReader.Surroundings(List.of(), Citations.NONE, Set.of(), Set.of());

    private static final Duration GENEROUS = Duration.ofMinutes(1);
    private static final int LINES = (int) SmallBundle.POLICY.lines().count();

    /** What is wrong when a parameter stands on a line of its own below the others. */
    private static List<String> told(String parameter) {
        return told(SmallBundle.POLICY + "  " + parameter + "\n", List.of());
    }

    private static List<String> told(String policy, List<String> rules) {
        List<Problem> problems = new ArrayList<>();
        PolicyFileReader.read(
                policy, new PolicyFileReader.Surroundings(rules, Citations.NONE, Set.of(), Set.of()), problems);
        return problems.stream()
                .map(Problem::toString)
                .map(text -> text.replace("policy.yaml:" + (LINES + 1) + ":", "line:"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, money",
        "0.5, money",
        "12.34, money",
        "1000000000000, money",
        "0, ratio",
        "1, ratio",
        "0.3333333333, ratio",
        "1.0, ratio",
        "0, days",
        "36500, days",
        "30.0, days",
        "876000, hours",
        "1200, months",
        "1000000, count"
    })
    void a_number_of_its_domain_is_read_exactly(String value, String unit) {
        List<Problem> problems = new ArrayList<>();
        PolicyFile policy = PolicyFileReader.read(
                SmallBundle.POLICY + "  x: {value: " + value + ", unit: " + unit + ", why: test}\n",
                new PolicyFileReader.Surroundings(List.of(), Citations.NONE, Set.of(), Set.of()),
                problems);
        assertEquals(List.of(), problems);
        assertEquals(new BigDecimal(value), policy.parameters().number("x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e99999 | days | `1e99999` is no number such as `30` or `0.5` | ",
                "1e999999999 | days | `1e999999999` is no number such as `30` or `0.5` | ",
                "1e-999999999 | ratio | `1e-999999999` is no number such as `30` or `0.5` | ",
                "1e99999999999 | days | `1e99999999999` is no number such as `30` or `0.5` | ",
                "1E+5 | money | `1E+5` is no number such as `30` or `0.5` | `100000`",
                "0x10 | days | `0x10` is no number such as `30` or `0.5` | `16`",
                "١٢ | days | `١٢` is no number such as `30` or `0.5` | `12`",
                "1_000 | money | `1_000` is no number such as `30` or `0.5` | `1000`",
                "'1,000' | money | `1,000` is no number such as `30` or `0.5` | `1000`",
                "'0,5' | ratio | `0,5` is no number such as `30` or `0.5` | `0.5`",
                "' 1 000' | money | `1 000` is no number such as `30` or `0.5` | `1000`",
                "50% | ratio | `50%` is no number such as `30` or `0.5` | `0.5`",
                "+5 | days | `+5` is no number such as `30` or `0.5` | `5`",
                "NaN | days | `NaN` is no number such as `30` or `0.5` | ",
                "' NaN' | days | `NaN` is no number such as `30` or `0.5` | ",
                ".inf | days | `.inf` is no number such as `30` or `0.5` | ",
                "5. | money | `5.` is no number such as `30` or `0.5` | `5`",
                ".5 | ratio | `.5` is no number such as `30` or `0.5` | `0.5`",
                "thirty | days | `thirty` is no number such as `30` or `0.5` | `30`",
                "010 | days | `010` begins with a zero | `10`",
                "-1 | money | `-1` is below zero | `1`",
                "-0 | money | `-0` is below zero | `0`",
                "0.5 | days | `x` is `0.5`, expected a whole number | ",
                "0.5 | count | `x` is `0.5`, expected a whole number | ",
                "0.12345678901 | ratio | `x` is `0.12345678901`, expected a number with at most 10 decimals | ",
                "1.2345 | money | `x` is `1.2345`, expected a number with at most 3 decimals | ",
                "1.01 | ratio | `x` is a share of `1.01`, which is more than all of it | `0.0101`",
                "1000000000000.01 | money | `x` is `1000000000000.01`, more than 1000000000000 | ",
                "36501 | days | `x` is `36501`, more than 36500 | ",
                "876001 | hours | `x` is `876001`, more than 876000 | ",
                "1201 | months | `x` is `1201`, more than 1200 | ",
                "1000001 | count | `x` is `1000001`, more than 1000000 | ",
                "100000000000 | days | `x` is `100000000000`, more than 36500 | ",
            })
    void any_other_number_is_told_with_what_was_meant(String value, String unit, String message, String maybe) {
        String written = value.startsWith(" ") || value.contains(",") ? "'" + value + "'" : value;
        assertEquals(
                List.of("line:14: " + message + (maybe == null ? "" : "\n  maybe: " + maybe)),
                told("x: {value: " + written + ", unit: " + unit + ", why: test}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 400, 50_000})
    void a_number_of_endless_digits_is_told_and_not_shown(int digits) {
        List<String> told = assertTimeoutPreemptively(
                GENEROUS, () -> told("x: {value: " + "9".repeat(digits) + ", unit: money, why: test}"));
        assertEquals(
                List.of("line:14: `" + "9".repeat(Math.min(60, digits)) + (digits > 60 ? "…" : "") + "` has " + digits
                        + " characters, and no number has more than 30"),
                told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x: {value: [1], unit: days, why: t} | line:14: `value` is no text | `1`",
                "x: {value: {a: 1}, unit: days, why: t} | line:14: `value` is no text | ",
                "x: {value: , unit: days, why: t} | line:3: `value` of `x` is missing | `value: …`",
                "x: {unit: days, why: t} | line:3: `value` of `x` is missing | `value: …`",
                "x: {value: 1, why: t} | line:3: `unit` of `x` is missing | `unit: …`, such as `days`",
                "x: {value: 1, unit: days} | line:3: `why` of `x` is missing | `why: …`",
                "x: {value: 1, unit: day, why: t} | line:23: the unit of `x` is `day`, and there is no such unit | `days`",
                "x: {value: 1, unit: EUR, why: t} | line:23: the unit of `x` is `EUR`, and there is no such unit | `money`",
                "x: {value: 1, unit: days, why: t, note: y} | line:37: `note` is not known here | one of `in`",
                "x: {value: 1, unit: days, why: t, value: 2} | line:37: `value` is given twice | one of them only",
                "x: 5 | line:6: `x` has no fields | `{value: 5, unit: …, why: …}`",
                "x: | line:5: `x` has no value | `value`, `unit` and `why`",
                "\"x y\": {value: 1, unit: days, why: t} | line:3: `x y` is no name of a parameter | `xY`",
                "x: {value: 1, unit: money, why: t, in: 5} | line:42: `in` has no fields | ",
                "x: {value: 1, unit: money, why: t, in: [5]} | line:42: `in` is a list, and has no fields | ",
                "x: {value: 1, unit: money, why: t, in: {JPY: [5]}} | line:48: `JPY` is no amount such as `500` | ",
                "x: {value: 1, unit: money, why: t, in: {JPY: }} | line:47: `JPY` is no amount such as `500` | ",
                "x: {value: 1, unit: money, why: t, in: {JPY: -5}} | line:48: `-5` is below zero | `5`",
                "x: {value: 1, unit: money, why: t, in: {JPY: 1e9999999}} | line:48: `1e9999999` is no number such as `30` or `0.5` | ",
                "x: {value: 1, unit: money, why: t, in: {JPY: 0.5}} | line:48: `JPY` is `0.5`, expected a whole number | ",
                "x: {value: 1, unit: money, why: t, in: {EUR: 0.555}} | line:48: `EUR` is `0.555`, expected a number with at most 2 decimals | ",
                "x: {value: 1, unit: money, why: t, in: {JPN: 5}} | line:43: `JPN` is no currency | `JPY`",
                "x: {value: 1, unit: money, why: t, in: {eur: 5}} | line:43: `eur` is no currency | `EUR`",
                "x: {value: 1, unit: money, why: t, in: {EUR: 5, EUR: 6}} | line:51: `EUR` is given twice | one of them only",
                "x: {value: 1, unit: days, why: t, in: {EUR: 5}} | line:41: `in` has amounts in other currencies, and `x` is in days | take it out",
                "<<: {value: 1, unit: days, why: t} | line:3: `<<` is no name of a parameter | letters and digits such as `returnDays`",
                "answerDays: {value: 1, unit: days, why: t} | line:3: `answerDays` is given twice | one of them only",
            })
    void a_parameter_that_is_none_is_told_where_it_stands(String parameter, String problem, String maybe) {
        assertEquals(List.of(problem + (maybe == null ? "" : "\n  maybe: " + maybe)), told(parameter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "returnDays: {value: 30, unit: days | returnDays: {value: 0, unit: days | `returnDays` is `0`, and nobody would have any time | at least `1`",
                "reviewMax: {value: 48, unit: hours | reviewMax: {value: 0, unit: hours | `reviewMax` is `0`, and nobody would have any time | at least `1`",
                "reviewMax: {value: 48, unit: hours | reviewMax: {value: 2, unit: days | the engine reads `reviewMax` in hours, not in days | `value: 48` with `unit: hours`",
                "reviewMax: {value: 48, unit: hours | reviewMax: {value: 87601, unit: hours | `reviewMax` is `87601`, more than 87600 | ",
                "choiceDays: {value: 3, unit: days | choiceDays: {value: 3651, unit: days | `choiceDays` is `3651`, more than 3650 | ",
                "choiceDays: {value: 3, unit: days | choiceDays: {value: 3, unit: count | the engine reads `choiceDays` in days, not in count | `days`",
            })
    void what_the_engine_reads_makes_sense(String before, String after, String message, String maybe) {
        List<String> told = told(SmallBundle.POLICY.replace(before, after), List.of());
        assertEquals(1, told.size(), told::toString);
        assertEquals(
                message + (maybe == null ? "" : "\n  maybe: " + maybe),
                told.get(0).substring(told.get(0).indexOf(": ") + 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "satisfactionCheckDays",
                "carrierClaimDays",
                "sellerRecoveryDays",
                "financeTaskDays",
                "disputeCheckDays"
            })
    void what_we_do_ourselves_may_be_due_at_once(String name) {
        List<String> lines = SmallBundle.POLICY
                .lines()
                .map(line -> line.contains(name) ? "  " + name + ": {value: 0, unit: days, why: now}" : line)
                .toList();
        assertEquals(List.of(), told(String.join("\n", lines), List.of()));
    }

    @Test
    void all_that_is_missing_is_told_at_once() {
        assertEquals(
                List.of(
                        "policy.yaml:1:1: `name` is missing",
                        "policy.yaml:1:1: `version` is missing",
                        "policy.yaml:1:13: the engine needs a parameter `reviewMax`\n"
                                + "  maybe: `reviewMax: {value: …, unit: hours, why: …}`"),
                told("parameters: {}", List.of()));
    }

    @Test
    void what_the_engine_is_to_do_where_no_rule_speaks_is_held_against_the_rest_of_the_policy() {
        List<Problem> problems = new ArrayList<>();
        PolicyFileReader.read(
                """
                engine: {chooses: safty-first, reviews: safety-first, says: [REASSURE, APPEAL_ROUT, NAME_ITEM], apology: SORRY}
                """ + SmallBundle.POLICY,
                new PolicyFileReader.Surroundings(
                        List.of(), Citations.NONE, Set.of("safety-first"), Set.of("REASSURE")),
                problems);
        assertEquals(
                List.of(
                        "policy.yaml:1:19: there is no principle `safty-first`\n  maybe: `safety-first`",
                        "policy.yaml:1:61: `NAME_ITEM` is to be said, and messages/en.properties has no sentence for it\n"
                                + "  maybe: `NAME_ITEM = …` there",
                        "policy.yaml:1:72: `says` cannot be `APPEAL_ROUT`\n  maybe: `APPEAL_ROUTE`",
                        "policy.yaml:1:106: `apology` cannot be `SORRY`\n" + "  maybe: `APOLOGY`"),
                problems.stream().map(Problem::toString).toList());
    }

    @Test
    void what_only_the_engine_would_have_read_is_told_when_misspelt() {
        String policy = SmallBundle.POLICY + "  cardArivalDays: {value: 7, unit: days, why: misspelt}\n";
        assertEquals(
                List.of("line:3: no rule reads `cardArivalDays`\n  maybe: `cardArrivalDays`"), told(policy, List.of()));
        assertEquals(List.of(), told(policy, List.of("policy.days(\"cardArivalDays\")")));
    }

    @Test
    void a_policy_says_when_and_where_it_holds() {
        List<Problem> problems = new ArrayList<>();
        PolicyFile policy = PolicyFileReader.read(
                "effectiveFrom: 2026-01-01\neffectiveTo: 2026-12-31\neffectiveBy: orderDate\ncountries: [DE, AT]\n"
                        + SmallBundle.POLICY,
                NOTHING_ELSE,
                problems);
        assertEquals(List.of(), problems);
        assertEquals(
                "for orders from 2026-01-01 to 2026-12-31 in `AT`, `DE`",
                policy.validity().inWords());
        assertTrue(PolicyFileReader.read(SmallBundle.POLICY, NOTHING_ELSE, problems)
                .validity()
                .isUnlimited());
        assertEquals(List.of(), problems);
    }

    @Test
    void an_unknown_field_is_told() {
        assertEquals(
                List.of("policy.yaml:1:1: `nmae` is not known here\n  maybe: `name`"),
                told("nmae: x\n" + SmallBundle.POLICY, List.of()));
    }

    @Test
    void names_and_reasons_have_a_length() {
        assertEquals(
                List.of("line:3: `the name of a parameter` has 101 characters, more than 100\n"
                        + "  maybe: a shorter one"),
                told("x".repeat(101) + ": {value: 1, unit: days, why: t}").stream()
                        .map(t -> t)
                        .toList());
        assertEquals(
                List.of("line:35: `why` has 2001 characters, more than 2000\n  maybe: a shorter one"),
                told("x: {value: 1, unit: days, why: " + " ".repeat(0) + "x".repeat(2_001) + "}").stream()
                        .map(t -> t.replace("line:34", "line:35"))
                        .toList());
        assertEquals(
                List.of("policy.yaml:1:7: `name` has 101 characters, more than 100\n  maybe: a shorter one"),
                told(SmallBundle.POLICY.replace("name: small", "name: " + "x".repeat(101)), List.of()));
        assertEquals(
                List.of("policy.yaml:1:7: `name` is `a\\nb`, expected one line of letters"),
                told(SmallBundle.POLICY.replace("name: small", "name: \"a\\nb\""), List.of()));
    }

    @Test
    void there_are_as_many_parameters_as_is_stated_and_no_more() {
        StringBuilder policy = new StringBuilder(SmallBundle.POLICY);
        for (int i = 9; i < BundleLimits.PARAMETERS; i++) {
            policy.append("  p" + i + ": {value: 1, unit: count, why: one of many}\n");
        }
        assertEquals(List.of(), told(policy.toString(), List.of()));
        policy.append("  another: {value: 1, unit: count, why: one too many}\n");
        assertEquals(
                List.of("policy.yaml:4:3: the policy has 2001 parameters, more than 2000\n  maybe: fewer of them"),
                told(policy.toString(), List.of()));
    }

    @Test
    void problems_have_an_end() {
        StringBuilder policy = new StringBuilder(SmallBundle.POLICY);
        for (int i = 0; i < 1_900; i++) {
            policy.append("  p" + i + ": {value: x, unit: y, why: z}\n");
        }
        assertEquals(1_000, told(policy.toString(), List.of()).size());
    }

    @Test
    void the_units_are_those_authors_write() {
        assertEquals(List.of("money", "days", "business days", "hours", "months", "count", "ratio"), Unit.NAMES);
        assertEquals(
                Map.of("DAYS", Unit.DAYS, "COUNT", Unit.COUNT),
                Map.of("DAYS", Unit.of("days"), "COUNT", Unit.of("count")));
        assertFalse(Unit.NAMES.contains("DAYS"));
        assertTrue(Unit.of("DAYS") == null);
    }

    @Test
    void only_when_money_is_there_is_counted_in_business_days() {
        assertEquals(
                List.of(),
                told(
                        SmallBundle.POLICY + "  cardArrivalDays: {value: 7, unit: business days, why: banks rest}\n",
                        List.of()));
        assertEquals(
                List.of(
                        "policy.yaml:4:33: the engine reads `returnDays` in days, not in business days\n  maybe: `days`"),
                told(
                        SmallBundle.POLICY.replace(
                                "returnDays: {value: 30, unit: days", "returnDays: {value: 30, unit: business days"),
                        List.of()));
    }
}
