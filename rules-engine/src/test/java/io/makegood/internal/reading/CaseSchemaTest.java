package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.makegood.casefile.CaseFile;
import io.makegood.problem.CaseFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema in the model's jar is the model's, and asks for what the reader asks for. Run with
 * {@code -Dmakegood.update=true} to write it anew.
 */
class CaseSchemaTest {
    private static final Path FILE = ModelDocs.MODEL.resolve("resources/io/makegood/casefile/case-file.schema.json");

    @Test
    void the_committed_schema_is_up_to_date() throws IOException {
        CommittedSchema.check(FILE, new CaseSchema().generate());
    }

    @Test
    void everything_in_the_schema_is_described() throws IOException {
        // Not the model's own.
        assertEquals(Set.of("DayOfWeek"), CommittedSchema.mute(new CaseSchema().generate()));
    }

    @Test
    void a_rich_case_is_valid_as_written_by_people_and_by_machines() throws IOException {
        assertEquals("", complaints(Samples.rich()));
        assertEquals("", complaints(Json.mapper().readTree(Samples.SMALL_JSON)));
        // Unquoted numbers are text for the reader, yet numbers for everybody else.
        String text = Samples.richText()
                .replace("sku: 007", "sku: '007'")
                .replace("title: 12:30", "title: '12:30'")
                .replace("Null", "'Null'");
        assertEquals("", complaints(new YAMLMapper().readTree(text.replaceAll(": (yes|no|on|NO|YES)\n", ": '$1'\n"))));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void schema_and_reader_refuse_the_same(String pointer, String value) throws IOException {
        int slash = pointer.lastIndexOf('/');
        ObjectNode tree = CaseWriter.tree(Samples.rich());
        ObjectNode owner = (ObjectNode) tree.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        if (value.isEmpty()) {
            owner.remove(name);
        } else {
            owner.set(name, Json.mapper().readTree(value));
        }

        assertTrue(!complaints(tree).isEmpty(), "the schema accepts it");
        assertThrows(CaseFileException.class, () -> CaseReader.read("case", tree), "the reader accepts it");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("/clock", ""),
                arguments("/clock/zone", ""),
                arguments("/clock/now", "\"2012-12-22\""),
                arguments("/clock/now", "\"2012-12-22T10:00:00\""),
                arguments("/surprise", "1"),
                arguments("/customer/country", "\"Norway\""),
                arguments("/customer/language", "\"no_NO\""),
                arguments("/customer/vulnerable", "\"yes\""),
                arguments("/customer/tone", "\"calm\""),
                arguments("/orders", "[]"),
                arguments("/orders/0/lines", ""),
                arguments("/orders/0/currency", "\"dollars\""),
                arguments("/orders/0/lines/0/quantity", "0"),
                arguments("/orders/0/lines/0/quantity", "1.5"),
                arguments("/orders/0/lines/0/quantity", "\"1\""),
                arguments("/orders/0/lines/0/unitPrice", "12.00"),
                arguments("/orders/0/lines/0/unitPrice", "\"12.00\""),
                arguments("/orders/0/lines/0/unitPrice", "\"USD -12.00\""),
                arguments("/orders/0/lines/0/unitPrice", "\"USD12.00\""),
                arguments("/orders/0/lines/0/unitPrice", "\"USD 12.\""),
                arguments("/orders/0/lines/0/sku", "7"),
                arguments("/orders/0/lines/0/sku", "\"\""),
                arguments("/orders/0/lines/0/title", "\"" + "x".repeat(501) + "\""),
                arguments("/orders/0/lines/1/traits", "[\"DIGITAL\", \"DIGITAL\"]"),
                arguments("/orders/0/lines/1/rental/due", "\"31.12.2012\""),
                arguments("/shippingOptions/0/cutOff", "\"5pm\""),
                arguments("/shippingOptions/0/transitDays", ""),
                arguments("/shippingOptions/0/transitDays", "-1"),
                arguments("/shippingOptions/0/transitDays", "366"),
                arguments("/orders/0/lines/0/quantity", "1000001"),
                arguments("/incidents/0/statement", "\"" + "x".repeat(10_001) + "\""),
                arguments("/risk/claims", "-1"));
    }

    private static String complaints(CaseFile file) throws IOException {
        return complaints(CaseWriter.tree(file));
    }

    private static String complaints(JsonNode tree) throws IOException {
        try (InputStream content = CaseFile.class.getResourceAsStream("case-file.schema.json")) {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(content);
            return schema.validate(tree).stream()
                    .map(ValidationMessage::toString)
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
    }
}
