package io.makegood.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.makegood.internal.bundle.BundleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the default policy stands for stands in its bundle: the code of the library serves any policy. */
class EngineBelievesNothingTest {
    @Test
    void no_principle_of_the_default_policy_occurs_in_the_code() throws IOException {
        Set<String> principles =
                BundleReader.readResource("customer-first").principles().keySet();
        List<String> found = new ArrayList<>();
        List<Path> sources = sources();
        for (Path source : sources) {
            String text = Files.readString(source);
            for (String principle : principles) {
                // A word of its own may be an ordinary one; in quotes it is none.
                if (text.contains('"' + principle + '"') || principle.indexOf('-') > 0 && text.contains(principle)) {
                    found.add(source.getFileName() + " speaks of " + principle);
                }
            }
        }

        assertFalse(sources.isEmpty());
        assertEquals(List.of(), found);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("rules-engine", "rules-model")) {
            try (Stream<Path> files = Files.walk(root().resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("CONTRIBUTING.md"))) {
            here = here.getParent();
        }
        return here;
    }
}
