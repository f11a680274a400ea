package io.makegood.internal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "'' | [] | []",
                "a | [a] | []",
                "a {b} c | [a ; c] | [b]",
                "{a}{b} | [;;] | [a, b]",
                "{a {b} | [{a ;] | [b]",
                "{} { a } {a-b} {ä} } { | [{} { a } {a-b} {ä} } {] | []",
                "{{a}} | [{;}] | [a]"
            })
    void placeholders_are_names_in_braces(String sentence, String texts, String names) {
        Template template = Template.of(sentence);
        assertEquals(texts.substring(1, texts.length() - 1), String.join(";", template.texts()));
        assertEquals(names, List.copyOf(template.names()).toString());
    }
}
