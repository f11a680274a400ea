package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The archive, unpacked and run as somebody would who has nothing else. Runs behind the packaging, which makes it. */
@Timeout(300)
@EnabledIfSystemProperty(
        named = "makegood.zip",
        matches = ".+",
        disabledReason = "before the packaging, when somebody names the test himself")
class DistributionTest {
    private static final String NAME = "makegood-" + Version.NUMBER;

    @TempDir
    private static Path unpacked;

    private static Path home;

    @TempDir
    private Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        Path folder = Files.createDirectory(unpacked.resolve("my programs"));
        boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path zip = Path.of(System.getProperty("makegood.zip"));
        try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
                Stream<Path> entries = Files.walk(archive.getPath("/"))) {
            for (Path entry : (Iterable<Path>) entries.filter(Files::isRegularFile)::iterator) {
                Path file = folder.resolve(entry.toString().substring(1));
                Files.createDirectories(file.getParent());
                Files.copy(entry, file);
                if (isPosix) {
                    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(entry);
                    Files.setPosixFilePermissions(file, permissions);
                }
            }
        }
        home = folder.resolve(NAME);
    }

    @Test
    void it_has_all_that_is_needed_and_no_more() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home.getParent())) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(
                        home.getParent().relativize(file).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        String read = "rw-r--r--";
        assertEquals(
                new TreeMap<>(Map.of(
                        NAME + "/bin/makegood", "rwxr-xr-x",
                        NAME + "/bin/makegood.bat", read,
                        NAME + "/completion/makegood.bash", read,
                        NAME + "/lib/makegood.jar", read,
                        NAME + "/LICENSE", read,
                        NAME + "/NOTICE", read,
                        NAME + "/README.md", read)),
                files);
        assertEquals(
                Files.readString(Workplace.ROOT.resolve("docs/command-line.md")),
                Files.readString(home.resolve("README.md")));
    }

    @Test
    void it_runs_from_anywhere_also_through_links() throws IOException, InterruptedException {
        Ran version = new Ran(0, "makegood " + Version.NUMBER + "\n", "");
        assertEquals(version, run(home.resolve("bin/makegood").toString(), "--version"));
        assertEquals(version, run("\"" + home + "\"/bin/../bin/makegood --version", Map.of()));

        Path links = Files.createDirectory(folder.resolve("more links"));
        Path absolute = Files.createSymbolicLink(links.resolve("makegood"), home.resolve("bin/makegood"));
        Path relative = Files.createSymbolicLink(folder.resolve("mg"), Path.of("more links/makegood"));
        Path bin = Files.createSymbolicLink(folder.resolve("-bin"), home.resolve("bin"));
        for (Path called : List.of(absolute, relative, bin.resolve("makegood"))) {
            assertEquals(version, run(called.toString(), "--version"), called::toString);
        }
        assertEquals(version, run("PATH=\"" + links + ":$PATH\"; makegood --version", Map.of()));
        assertEquals(version, run("./mg --version", Map.of("CDPATH", home.toString())));
    }

    @Test
    void a_case_is_decided_from_the_standard_input() throws IOException, InterruptedException {
        String lamp = quoted(Workplace.ROOT.resolve("docs/examples/lamp.yaml"));
        Ran fromFile = run("mg resolve --json " + lamp, Map.of());
        assertEquals(0, fromFile.code(), fromFile::err);
        assertTrue(fromFile.out().contains("\"libraryVersion\": \"" + Version.NUMBER + "\""), fromFile::out);
        assertEquals(fromFile, run("cat " + lamp + " | mg resolve --json -", Map.of()));
        String wrong = quoted(Workplace.ROOT.resolve("docs/examples/lamp-with-mistakes.yaml"));
        Ran told = run("mg resolve - < " + wrong, Map.of());
        assertEquals(1, told.code());
        assertTrue(told.err().contains("\n<stdin>:2:38: `zone` "), told::err);
        assertEquals(2, run("mg reslove -", Map.of()).code());
    }

    @Test
    void a_closed_pipe_is_nothing_and_a_full_disk_is_told() throws IOException, InterruptedException {
        Ran head = run("mg schema | head -n 1; exit \"${PIPESTATUS[0]}\"", Map.of());
        assertEquals(new Ran(0, "{\n", ""), head);
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Ran full = run("mg schema > /dev/full", Map.of());
        assertEquals(3, full.code());
        assertTrue(full.err().startsWith("the standard output cannot be written: "), full::err);
        assertEquals(1, full.err().lines().count(), full::err);
    }

    @Test
    void the_java_it_takes_is_the_one_that_is_meant() throws IOException, InterruptedException {
        assertEquals(
                new Ran(
                        3,
                        "",
                        "makegood: there is no program `/no where/bin/java`\n"
                                + "  maybe: JAVA_HOME, set to the folder of a Java 17 or newer\n"),
                run("mg --version", Map.of("JAVA_HOME", "/no where")));
        Ran told = run("mg --version", Map.of("MAKEGOOD_OPTS", "-Xmx64m -XX:+PrintFlagsFinal"));
        assertTrue(
                Pattern.compile("MaxHeapSize += 67108864").matcher(told.out()).find(), told::out);
    }

    @Test
    void the_tab_key_completes() throws IOException, InterruptedException {
        // Only the shell itself can call this one while it completes.
        String complete = "compopt() { :; }; source " + quoted(home.resolve("completion/makegood.bash"))
                + "; COMP_WORDS=(makegood %s); COMP_CWORD=%d; _complete_makegood; echo \"${COMPREPLY[@]}\"";
        assertEquals(new Ran(0, "resolve\n", ""), run(complete.formatted("res", 1), Map.of()));
        assertEquals(new Ran(0, "--language\n", ""), run(complete.formatted("ledger --l", 2), Map.of()));
        Files.writeString(folder.resolve("lamp.yaml"), "");
        assertEquals(new Ran(0, "lamp.yaml\n", ""), run(complete.formatted("resolve la", 2), Map.of()));
    }

    @Test
    void colours_are_for_terminals_that_have_them() throws IOException, InterruptedException {
        assumeTrue(
                run("script --version", Map.of()).out().contains("util-linux"), "nothing here makes a terminal to try");
        assertTrue(helpAtTerminal("TERM=xterm").contains("\u001b["));
        assertFalse(helpAtTerminal("TERM=xterm NO_COLOR=1").contains("\u001b"));
        assertFalse(helpAtTerminal("TERM=dumb").contains("\u001b"));
        assertFalse(run("TERM=xterm mg --help", Map.of()).out().contains("\u001b"));
    }

    private String helpAtTerminal(String environment) throws IOException, InterruptedException {
        String help = environment + " \\\"" + home.resolve("bin/makegood") + "\\\" --help";
        Ran ran = run("env -u NO_COLOR script --quiet --return --command \"" + help + "\" /dev/null", Map.of());
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("Commands:"), ran.out());
        return ran.out();
    }

    /** Only its text: there is no Windows here to run it on. Tried by hand with Wine. */
    @Test
    void the_launcher_for_windows_is_written_as_windows_reads_it() throws IOException {
        String text = Files.readString(home.resolve("bin/makegood.bat"), StandardCharsets.US_ASCII);
        assertEquals(text, text.replaceAll("\r?\n", "\r\n"));
        List<String> lines = text.lines().toList();
        assertEquals("@echo off", lines.get(0));
        // Whatever stands on the call comes from the folder of the launcher, quoted because of spaces, and its code is
        // passed on.
        int call = lines.indexOf("\"%JAVA%\" %MAKEGOOD_OPTS% -jar \"%~dp0..\\lib\\makegood.jar\" %*");
        assertTrue(call > 0, text);
        assertEquals("exit /b %errorlevel%", lines.get(call + 1));
        // A folder such as `Program Files (x86)` would end a block.
        assertTrue(lines.stream().noneMatch(line -> line.contains("(") || line.contains(")")), text);
        // An exclamation mark in an argument stays one.
        assertTrue(lines.contains("setlocal DisableDelayedExpansion"), text);
        Set<String> labels = new TreeSet<>();
        Set<String> targets = new TreeSet<>();
        for (String line : lines) {
            Matcher goTo = Pattern.compile("\\bgoto (\\w+)").matcher(line);
            if (line.startsWith(":")) {
                labels.add(line.substring(1));
            } else if (goTo.find()) {
                targets.add(goTo.group(1));
            }
        }
        assertTrue(labels.containsAll(targets), () -> labels + " and " + targets);
        assertEquals("exit /b 3", lines.get(lines.size() - 1));
    }

    /** What came of a command. */
    private record Ran(int code, String out, String err) {}

    private Ran run(String program, String argument) throws IOException, InterruptedException {
        return run(Map.of(), List.of(program, argument));
    }

    /** Runs a line of a shell that calls the launcher {@code mg}. */
    private Ran run(String line, Map<String, String> environment) throws IOException, InterruptedException {
        String mg = "mg() { " + quoted(home.resolve("bin/makegood")) + " \"$@\"; }; ";
        return run(environment, List.of("bash", "-c", mg + line));
    }

    private Ran run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).directory(folder.toFile());
        // Not what the build itself was started with.
        builder.environment().keySet().removeAll(Set.of("MAKEGOOD_OPTS", "JAVA_TOOL_OPTIONS", "CDPATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        File out = Files.createTempFile(folder, "out", "").toFile();
        File err = Files.createTempFile(folder, "err", "").toFile();
        Process process = builder.redirectOutput(out)
                .redirectError(err)
                .redirectInput(Files.createTempFile(folder, "in", "").toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), () -> "still running: " + command);
        return new Ran(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    private static String quoted(Path path) {
        return "'" + path + "'";
    }
}
