package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.makegood.generatedcases.SampleSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors and code scanning read is as its schema wants it, and points at what is there: for a bundle with slips made at random. */
class SarifTest {
    private static final int SLIPS = SampleSize.of("slips", 25);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void whatever_is_wrong_is_told_as_the_schema_wants_it_at_a_place_that_is_there() throws IOException {
        JsonSchema schema = schema();
        Path bundle = folder.resolve("shop with ümlaut");
        run("new", "bundle", bundle.toString());
        List<Path> files;
        try (Stream<Path> all = Files.walk(bundle)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Random random = new Random(1);
        int told = 0;
        int edits = 0;
        for (int slip = 0; slip < SLIPS; slip++) {
            Path file = files.get(random.nextInt(files.size()));
            String right = Files.readString(file);
            String wrong = slipped(right, random);
            Files.writeString(file, wrong);

            String text = run("check", "--format", "sarif", bundle.toString());
            JsonNode log = MAPPER.readTree(text);
            assertEquals(Set.of(), schema.validate(log), () -> wrong + "\n" + text);
            for (JsonNode result : log.at("/runs/0/results")) {
                told++;
                JsonNode place = result.at("/locations/0/physicalLocation");
                assertIsThere(place.at("/artifactLocation/uri"), place.path("region"), text);
                for (JsonNode change : result.at("/fixes/0/artifactChanges")) {
                    edits++;
                    assertIsThere(change.at("/artifactLocation/uri"), change.at("/replacements/0/deletedRegion"), text);
                }
            }
            Files.writeString(file, right);
        }
        assertTrue(told > SLIPS / 2 && edits > SLIPS / 5, told + " told, " + edits + " edits");
        assertEquals(Set.of(), schema.validate(MAPPER.readTree(run("check", "--format", "sarif", bundle.toString()))));
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(in);
        }
    }

    /** A letter or a line is lost, or a letter is another one. */
    private static String slipped(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.remove(at);
        if (!line.isEmpty() && random.nextInt(3) > 0) {
            int letter = random.nextInt(line.length());
            String other = random.nextBoolean() ? "" : String.valueOf((char) ('a' + random.nextInt(26)));
            lines.add(at, line.substring(0, letter) + other + line.substring(letter + 1));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void assertIsThere(JsonNode uri, JsonNode region, String log) throws IOException {
        Path file = Path.of(URI.create(uri.asText()));
        assertTrue(Files.exists(file), () -> file + " is not there:\n" + log);
        if (region.isObject() && !region.isEmpty()) {
            List<String> lines = new ArrayList<>(Files.readString(file).lines().toList());
            // Where the file ends.
            lines.add("");
            assertIsWithin(
                    lines,
                    region.path("startLine").asInt(),
                    region.path("startColumn").asInt(1),
                    log);
            int endLine = region.path("endLine").asInt(region.path("startLine").asInt());
            assertIsWithin(lines, endLine, region.path("endColumn").asInt(1), log);
        }
    }

    private static void assertIsWithin(List<String> lines, int line, int column, String log) {
        assertTrue(line >= 1 && line <= lines.size(), () -> "no line " + line + ":\n" + log);
        String text = lines.get(line - 1);
        assertTrue(
                column >= 1 && column <= text.codePointCount(0, text.length()) + 1,
                () -> "no column " + column + " in line " + line + ":\n" + log);
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        Makegood.run(
                new Screen(
                        InputStream.nullInputStream(),
                        new PrintWriter(out),
                        new PrintWriter(new StringWriter()),
                        false),
                arguments);
        return out.toString();
    }
}
