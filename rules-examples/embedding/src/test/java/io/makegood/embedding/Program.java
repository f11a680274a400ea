package io.makegood.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program of this module, run as a process of its own; and where what it is made of lies. */
final class Program {
    static final Path ROOT = Path.of(System.getProperty("makegood.root"));
    static final Path TARGET = Path.of(System.getProperty("makegood.target"));
    /** The jars a service gets with the library. */
    static final Path LIB = TARGET.resolve("lib");

    static final Path CLASSES = TARGET.resolve("classes");
    static final Path CASE = ROOT.resolve("docs/examples/lamp.yaml");
    /** A small policy, whose rules Drools compiles in a moment. */
    static final Path POLICY =
            ROOT.resolve("rules-examples/retail-exam/src/main/resources/io/makegood/retailexam/policy");

    /** The JDK that runs this build. */
    static final Path JDK = Path.of(System.getProperty("java.home"));

    /** What deciding the case here says: every program has to say the same, to the byte. */
    static final class Expected {
        static final String RESOLUTION = resolution();

        private Expected() {}

        private static String resolution() {
            ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());
            try {
                return Resolutions.toJson(engine.resolve(CaseFiles.read(CASE.toString(), Files.readString(CASE))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What a program wrote, and its exit code. */
    record Ran(int code, String out, String err) {}

    private Program() {}

    /** Runs {@code java} of a JDK, which compiles no more than a program this short is worth. */
    static Ran java(Path jdk, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(arguments));
        return run(new ProcessBuilder(command));
    }

    /** Builds what lies in a folder by the Maven that runs this build. */
    static Ran maven(Path folder, String jvm, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("makegood.maven"), "bin", "mvn").toString(),
                "--quiet",
                "--batch-mode",
                "-Dmaven.repo.local=" + System.getProperty("makegood.repository")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("MAVEN_OPTS", jvm);
        builder.environment().put("JAVA_HOME", JDK.toString());
        return run(builder);
    }

    /** Runs Git on this work tree. */
    static Ran git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", ROOT.toString()));
        command.addAll(List.of(arguments));
        return run(new ProcessBuilder(command));
    }

    private static Ran run(ProcessBuilder command) throws IOException, InterruptedException {
        Path err = Files.createTempFile("program", ".err");
        try {
            Process process = command.redirectError(err.toFile()).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), out, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    /** It wrote the resolution of {@link #CASE} and nothing else, no line of a log either. */
    static void assertDecides(Ran ran) {
        assertEquals("", ran.err());
        assertEquals(0, ran.code());
        // A text this long is no help in a message.
        assertTrue(Expected.RESOLUTION.equals(ran.out()), () -> "another resolution than in this JVM:\n" + ran.out());
    }

    /** It found nothing wrong with {@link #POLICY}. */
    static void assertFine(Ran ran) {
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().endsWith(": fine" + System.lineSeparator()), ran.out());
    }

    /** The class path of a service: its own classes, and the jars. */
    static String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(LIB)) {
            return Stream.concat(Stream.of(CLASSES), jars.sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
