package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code makegood schema}. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of case files, for editors and other programs.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {
    private static final String SCHEMA = "/io/makegood/casefile/case-file.schema.json";

    private final Screen screen;

    SchemaCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream schema = CaseFile.class.getResourceAsStream(SCHEMA)) {
            if (schema == null) {
                throw new IllegalStateException("the schema is missing");
            }
            screen.document(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
        return 0;
    }
}
