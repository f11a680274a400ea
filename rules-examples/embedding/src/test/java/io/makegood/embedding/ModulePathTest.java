package io.makegood.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The program as a module that requires ours and nothing else. */
class ModulePathTest {
    @TempDir
    private static Path folder;

    private static Path module;

    @BeforeAll
    static void compile() {
        module = folder.resolve("module");
        Path sources = Program.ROOT.resolve("rules-examples/embedding/src/main");
        String told = tool(
                0,
                "javac",
                "--module-path",
                Program.LIB.toString(),
                "-proc:none",
                // What is on the class path of this test is no business of the module.
                "-Xlint:all,-path",
                "-Werror",
                "-d",
                module.toString(),
                sources.resolve("modular/module-info.java").toString(),
                sources.resolve("java/io/makegood/embedding/DecideCase.java").toString(),
                sources.resolve("java/io/makegood/embedding/CheckPolicy.java").toString());
        assertEquals("", told);
    }

    @Test
    void it_decides() throws Exception {
        Program.assertDecides(run(DecideCase.class, Program.CASE));
    }

    @Test
    void drools_compiles_a_policy() throws Exception {
        Program.assertFine(run(CheckPolicy.class, Program.POLICY));
    }

    /** It does not link automatic modules, whoever brings them; a runtime of the JDK's modules alone is what can be made. */
    @Test
    void jlink_says_why_it_cannot() {
        String told = tool(
                1,
                "jlink",
                "--module-path",
                Program.LIB + File.pathSeparator + module,
                "--add-modules",
                "com.example.shop",
                "--output",
                folder.resolve("linked").toString());
        assertTrue(told.contains("automatic module cannot be used with jlink"), told);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "makegood.release",
            matches = "true",
            disabledReason = "takes long; runs with -P release")
    void it_decides_on_a_runtime_of_just_the_modules_it_needs() throws Exception {
        Path runtime = folder.resolve("runtime");
        List<String> arguments = new ArrayList<>(
                Files.readAllLines(Program.ROOT.resolve("rules-examples/embedding/src/main/modular/jlink.txt")));
        arguments.addAll(List.of("--strip-debug", "--output", runtime.toString()));
        tool(0, "jlink", arguments.toArray(String[]::new));
        Program.assertDecides(run(runtime, DecideCase.class, Program.CASE));
    }

    private static Program.Ran run(Class<?> program, Path argument) throws Exception {
        return run(Program.JDK, program, argument);
    }

    private static Program.Ran run(Path jdk, Class<?> program, Path argument) throws Exception {
        return Program.java(
                jdk,
                "--module-path",
                Program.LIB + File.pathSeparator + module,
                "--module",
                "com.example.shop/" + program.getName(),
                argument.toString());
    }

    private static String tool(int code, String name, String... arguments) {
        StringWriter told = new StringWriter();
        PrintWriter writer = new PrintWriter(told);
        assertEquals(
                code, ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments), () -> told.toString());
        return told.toString();
    }
}
