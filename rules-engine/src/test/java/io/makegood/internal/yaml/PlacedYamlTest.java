package io.makegood.internal.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.makegood.problem.Problem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Whatever of YAML could grow, run or be missed is refused with its place. */
class PlacedYamlTest {
    private static final Duration GENEROUS = Duration.ofMinutes(1);

    private static List<String> told(String text) {
        PlacedYaml yaml = new PlacedYaml("x.yaml", text);
        assertNull(yaml.root("expected `a`"));
        return yaml.problems().stream().map(Problem::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1",
                "a: &l [x, y]\nb: *l\nc: *l",
                "a: &l\n- x\n- 'y'\nb: *l",
                "---\na: 1\n...\n",
                "%YAML 1.2\n---\na: 1\n",
                "a: NO",
                "a: 12:30"
            })
    void what_authors_need_is_read(String text) {
        PlacedYaml yaml = new PlacedYaml("x.yaml", text);
        assertNotNull(yaml.root("expected `a`"));
        assertEquals(List.of(), yaml.problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x 1 | 1:4: `&x`: only a list of texts can have a name and be used again~  maybe: write the value out where it is needed",
                "a: &x {b: 1} | 1:4: `&x`: only a list of texts can have a name and be used again~  maybe: write the values out where they are needed",
                "a: &x [[1]] | 1:4: `&x`: only a list of texts can have a name and be used again~  maybe: write the values out where they are needed",
                "a: *x | 1:4: `*x` names no list of texts that stands above~  maybe: write the value out",
                "a: &x [*x] | 1:8: `*x` names no list of texts that stands above~  maybe: write the value out;1:4: `&x`: only a list of texts can have a name and be used again~  maybe: write the values out where they are needed",
                "{a: &x [1], b: &x [2]} | 1:16: there are two lists named `&x`",
                "a: !!java.net.URL [http://example.org] | 1:4: the tag `!!java.net.URL` has no place here~  maybe: leave it out",
                "a: !!str 1 | 1:4: the tag `!!str` has no place here~  maybe: leave it out",
                "a: !x 1 | 1:4: what begins with `!` stands in quotes~  maybe: `\"!x 1\"`",
                "!!set {a} | 1:1: the tag `!!set` has no place here~  maybe: leave it out",
                "a: 1~---~b: 2 | 2:1: a second document begins here~  maybe: one document in one file",
                "a: 1~---~a: [ | 2:1: a second document begins here~  maybe: one document in one file",
                "[a] | 1:1: expected `a`",
                "a | 1:1: expected `a`",
                "# nothing | 1:1: expected `a`",
                "a: [ | 1:5: this is not well-formed YAML: a value is expected here",
                "a: b: c | 1:5: this is not well-formed YAML: a colon is not expected here; put the text in quotes, or align the line with its neighbours~  maybe: `\"b: c\"`",
                "a: @b | 1:4: what begins with `@` stands in quotes~  maybe: `\"@b\"`",
                "a: 'b | 1:6: this is not well-formed YAML: the quotes opened above are not closed",
            })
    void everything_else_is_refused_with_its_place(String text, String problems) {
        assertEquals(
                List.of(problems.split(";(?=\\d)")).stream()
                        .map(problem -> "x.yaml:" + problem.replace('~', '\n'))
                        .sorted()
                        .toList(),
                told(text.replace('~', '\n')).stream().sorted().toList());
    }

    @Test
    void a_value_given_twice_is_told() {
        PlacedYaml yaml = new PlacedYaml("x.yaml", "a: 1\nb: 2\na: 3\n");
        MappingNode root = yaml.root("expected `a`");
        assertNotNull(root);
        assertEquals(2, yaml.entries(root).size());
        assertEquals(
                List.of("x.yaml:3:1: `a` is given twice\n  maybe: one of them only"),
                yaml.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void a_billion_laughs_are_refused_at_the_first() {
        StringBuilder text = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            text.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        List<String> told = assertTimeoutPreemptively(GENEROUS, () -> told(text.toString()));
        assertEquals(
                "x.yaml:2:5: `&a1`: only a list of texts can have a name and be used again\n"
                        + "  maybe: write the values out where they are needed",
                told.get(0));
    }

    @Test
    void lists_may_lie_as_deep_as_is_stated_and_no_deeper() {
        int lists = YamlLimits.DEPTH - 1;
        assertNotNull(new PlacedYaml("x.yaml", "a: " + "[".repeat(lists) + "]".repeat(lists)).root("expected `a`"));
        assertEquals(
                List.of("x.yaml:1:53: more than 50 levels stand within one another"),
                told("a: " + "[".repeat(lists + 1) + "]".repeat(lists + 1)));
    }

    @Test
    void a_hundred_thousand_brackets_are_refused_at_once() {
        assertTimeoutPreemptively(
                GENEROUS,
                () -> assertEquals(
                        List.of("x.yaml:1:53: more than 50 levels stand within one another"),
                        told("a: " + "[".repeat(90_000))));
    }

    @Test
    void values_lines_characters_and_references_have_limits() {
        assertEquals(List.of("x.yaml:250000:3: the file has more than 250000 values"), told("- x\n".repeat(250_001)));
        assertEquals(
                List.of("x.yaml:2:1: a line has more than 100000 characters\n  maybe: several lines"),
                told("a: 1\nb: " + "x".repeat(100_000)));
        assertEquals(
                List.of("x.yaml:1:1: the file has 5242881 characters, more than 5242880"),
                told("#\n".repeat(5_242_880 / 2) + "x"));
        assertEquals(
                List.of("x.yaml:102:4: more than 100 references such as `*l`\n  maybe: write the lists out"),
                told("a: &l [x]\n" + "b: *l\n".repeat(101)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\u0001 | 1:4: YAML does not allow the character U+0001",
                "\\ud800 | 1:4: YAML does not allow the character U+D800",
                "\\uffff | 1:4: YAML does not allow the character U+FFFF"
            })
    void a_character_that_is_none_is_refused(String escaped, String problem) {
        char character = (char) Integer.parseInt(escaped.substring(2), 16);
        assertEquals(List.of("x.yaml:" + problem + "\n  maybe: take it out"), told("a: " + character));
    }
}
