package io.makegood.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the jars carry beside classes, and what is told about them. */
class JarsTest {
    private static final Pattern VERSION = Pattern.compile("<version>([^<$]+)</version>");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\n(.*)</pre>", Pattern.DOTALL);

    @Test
    void every_jar_says_under_which_terms_it_comes() throws IOException {
        for (Published published : Published.all()) {
            // Not there when somebody builds this module with what it needs.
            if (Files.isDirectory(published.target(Program.ROOT))) {
                assertTold(published.jar(Program.ROOT));
            }
        }
        for (String runnable : List.of("policy-workbench/target/makegood.jar", "retail-exam/target/exam.jar")) {
            Path jar = Program.ROOT.resolve("rules-examples").resolve(runnable);
            // Not there when somebody builds this module alone.
            if (Files.exists(jar)) {
                assertTold(jar);
            }
        }
    }

    @Test
    void the_bom_names_what_is_published_and_nothing_else() throws IOException {
        Set<String> named =
                Published.all().stream().map(Published::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> published = new TreeSet<>();
        String root = Files.readString(Program.ROOT.resolve("pom.xml"));
        for (Path parent : List.of(Program.ROOT, Program.ROOT.resolve("extensions"))) {
            String modules = Files.readString(parent.resolve("pom.xml"));
            for (Matcher module = Pattern.compile("<module>([^<]+)</module>").matcher(modules); module.find(); ) {
                String pom = Files.readString(parent.resolve(module.group(1)).resolve("pom.xml"));
                boolean isJar = !pom.contains("<packaging>");
                if (isJar) {
                    published.add(Path.of(module.group(1)).getFileName().toString());
                }
            }
        }
        assertEquals(published, named);
        assertEquals(first(VERSION, root), first(VERSION, Published.bom()));
    }

    /** It has no parent that would say so. */
    @Test
    void the_bom_is_built_by_the_plugins_of_the_others() throws IOException {
        String root = Files.readString(Program.ROOT.resolve("pom.xml"));
        Matcher plugin = Pattern.compile("<artifactId>([^<]+-plugin)</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Published.bom());
        int plugins = 0;
        for (; plugin.find(); plugins++) {
            String version = "<" + plugin.group(1) + ".version>" + plugin.group(2) + "</";
            assertTrue(root.contains(version), version);
        }
        assertTrue(plugins > 0);
    }

    @Test
    void the_overview_starts_with_a_program_that_runs() throws IOException {
        String overview = Files.readString(Program.ROOT.resolve("rules-engine/src/main/javadoc/overview.html"));
        String program = Files.readString(
                Program.ROOT.resolve("rules-examples/embedding/src/main/java/io/makegood/embedding/DecideCase.java"));
        String body = program.substring(
                program.indexOf("// tag::plain\n") + "// tag::plain\n".length(), program.indexOf("    // end::plain"));
        assertEquals(
                body.stripTrailing().stripIndent(), first(EXAMPLE, overview).stripTrailing());
    }

    private static void assertTold(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertEquals(Files.readString(Program.ROOT.resolve("LICENSE")), text(zip, "META-INF/LICENSE", jar));
            assertTrue(text(zip, "META-INF/NOTICE", jar).contains("Makegood"), () -> jar + ": another notice");
        }
    }

    private static String text(ZipFile zip, String name, Path jar) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        assertTrue(entry != null, () -> jar + " has no " + name);
        try (InputStream text = zip.getInputStream(entry)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), () -> "nothing like " + pattern);
        return matcher.group(1);
    }
}
