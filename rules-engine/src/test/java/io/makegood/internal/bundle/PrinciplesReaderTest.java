package io.makegood.internal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinciplesReaderTest {
    private static final String GOOD = "{id: a, group: g, rank: 1, statement: s, sources: [{reference: r}]}";

    private static List<String> told(String text) {
        List<Problem> problems = new ArrayList<>();
        PrinciplesReader.read(text, Citations.NONE, problems);
        return problems.stream().map(Problem::toString).toList();
    }

    @Test
    void principles_and_the_names_of_their_ranks_are_read() {
        List<Problem> problems = new ArrayList<>();
        Map<String, Principle> principles = PrinciplesReader.read(
                "ladder: [{rank: 1, name: first}]\nprinciples: [" + GOOD + "]", Citations.NONE, problems);
        assertEquals(List.of(), problems);
        assertEquals(
                Map.of("a", new Principle("a", "g", 1, "s", null, List.of(new Principle.Source("r", "")))), principles);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rank: 1 | rank: 0 | 1:38: the rank `0` is not between 1 and 10~  maybe: `1`",
                "rank: 1 | rank: 11 | 1:38: the rank `11` is not between 1 and 10~  maybe: `10`, the last one",
                "rank: 1 | rank: 1e1 | 1:38: the rank `1e1` is not between 1 and 10~  maybe: a number from `1`, which comes first, to `10`",
                "rank: 1 | rank: ١ | 1:38: the rank `١` is not between 1 and 10~  maybe: a number from `1`, which comes first, to `10`",
                "rank: 1 | rank: 99999999999999999999 | 1:38: the rank `99999999999999999999` is not between 1 and 10~  maybe: a number from `1`, which comes first, to `10`",
                "rank: 1, | '' | 1:14: `rank` is missing",
                "id: a | id: [a] | 1:19: `id` is no text~  maybe: `a`",
                "id: a | id: ~ | 1:14: `id` is missing",
                "id: a | id: '' | 1:19: `id` is empty",
                "statement: s, | '' | 1:14: `statement` is missing",
                "[{reference: r}] | [] | 1:64: a principle needs a source~  maybe: `sources: [{document: …, quote: …}]`",
                "{reference: r} | {quote: q} | 1:65: a source has either a `document` or a `reference`~  maybe: one of them",
                "{reference: r} | {reference: r, document: d} | 1:65: a source has either a `document` or a `reference`~  maybe: one of them",
                "{reference: r} | {refrence: r} | 1:66: `refrence` is not known here~  maybe: `reference`",
                "{reference: r} | '{reference: r}, ~' | 1:81: an entry of `sources` is empty~  maybe: take it out",
            })
    void a_principle_that_is_none_is_told(String before, String after, String problem) {
        assertEquals(
                List.of("principles.yaml:" + problem.replace('~', '\n')),
                told("principles: [" + GOOD.replace(before, after) + "]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ladder: [] | 1:1: `principles` is missing",
                "principles: | 1:1: `principles` is missing",
                "principles: [] | 1:13: `principles` is empty",
                "principles: none | 1:13: `principles` is no list",
                "principles: [GOOD, GOOD] | 1:83: there are two principles `a`~  maybe: one of them only",
                "{ladder: [{rank: 1, name: a}, {rank: 1, name: b}], principles: [GOOD]} | 1:38: the rank 1 has two names~  maybe: `2`",
                "{ladder: [{rank: x, name: a}], principles: [GOOD]} | 1:18: the rank `x` is no number such as `10`~  maybe: `10`",
                "{ladder: [{rank: 1, naem: a}], principles: [GOOD]} | 1:21: `naem` is not known here~  maybe: `name`",
                "{ladder: first, principles: [GOOD]} | 1:10: `ladder` is no list",
                "'' | 1:1: the file is empty, expected `ladder` and `principles`",
                "[] | 1:1: expected `ladder` and `principles`",
            })
    void a_file_that_is_none_is_told(String text, String problems) {
        assertEquals(
                List.of(problems.replace('~', '\n').split(";")).stream()
                        .map(problem -> "principles.yaml:" + problem)
                        .toList(),
                told(text.replace("GOOD", GOOD)));
    }

    @Test
    void there_are_as_many_principles_as_is_stated_and_no_more() {
        StringBuilder text = new StringBuilder("principles:\n");
        for (int i = 0; i < BundleLimits.PRINCIPLES; i++) {
            text.append("- ").append(GOOD.replace("id: a", "id: a" + i)).append('\n');
        }
        assertEquals(List.of(), told(text.toString()));
        text.append("- ").append(GOOD).append('\n');
        assertEquals(
                List.of(
                        "principles.yaml:5002:3: `principles` has 5001 entries, more than 5000\n  maybe: fewer of them"),
                told(text.toString()));
    }
}
