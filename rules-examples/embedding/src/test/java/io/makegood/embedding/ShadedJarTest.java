package io.makegood.embedding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The program and all it needs in one file. */
class ShadedJarTest {
    private static final Path SHADED = Program.TARGET.resolve("shaded.jar");
    private static final Path BARE = Program.TARGET.resolve("shaded-bare.jar");

    @Test
    void with_the_usual_settings_it_decides() throws Exception {
        Program.assertDecides(Program.java(Program.JDK, "-jar", SHADED.toString(), Program.CASE.toString()));
    }

    @Test
    void without_transformers_it_decides() throws Exception {
        Program.assertDecides(
                Program.java(Program.JDK, "-cp", BARE.toString(), DecideCase.class.getName(), Program.CASE.toString()));
    }

    /** Two jars of Drools offer the same service; without a transformer one of the two is left. */
    @Test
    void without_transformers_drools_compiles_a_policy() throws Exception {
        Program.Ran ran = Program.java(
                Program.JDK, "-cp", BARE.toString(), CheckPolicy.class.getName(), Program.POLICY.toString());
        Program.assertFine(ran);
    }

    /** Which is why these jars leave signatures out, and why the documentation says so. */
    @Test
    void what_goes_in_is_signed_in_part() throws Exception {
        int signed = 0;
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Program.LIB)) {
            for (Path jar : jars) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    signed += zip.stream().anyMatch(entry -> entry.getName().matches("META-INF/[^/]*\\.SF")) ? 1 : 0;
                }
            }
        }
        assertTrue(signed > 0);
    }
}
