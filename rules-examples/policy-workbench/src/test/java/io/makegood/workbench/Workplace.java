package io.makegood.workbench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a reader tries out what the documentation says: the root of a checkout, whose files are only read, and a folder for everything that is
 * made on the way. Understands the commands the documentation uses.
 */
final class Workplace {
    /** The root of the checkout. */
    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private static final String JAR = "rules-examples/policy-workbench/target/makegood.jar";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern MAKEGOOD =
            Pattern.compile("(?:makegood|java -jar " + Pattern.quote(JAR) + ")(?: (.*))?");
    private static final Pattern MAVEN = Pattern.compile("mvn -q compile exec:java(?: -Dexec\\.args=\"(.*)\")?");
    /** What the build itself proves, and how a reader may shorten the call. */
    private static final List<String> GRANTED = List.of(
            "mvn verify",
            "mvn clean verify -P release",
            "mvn verify -P api",
            "mvn -q package -DskipTests",
            "mvn spotless:apply",
            // Proven beside the job.
            "mvn -q compile exec:exec -pl rules-examples/resolution-stream -am"
                    + " -Dstream=\"docs/examples/day.jsonl --output day\"",
            "mvn test -Dmakegood.update=true -Dtest='CaseSchemaTest,DocumentationTest,TimedWalkTest,AuthorsHandbookTest,"
                    + "DecisionTableTest,MeetingPrinciplesTest'"
                    + " -Dsurefire.failIfNoSpecifiedTests=false",
            "ln -s \"$PWD\"/makegood-0.1.0-SNAPSHOT/bin/makegood ~/.local/bin/makegood",
            "source <(makegood generate-completion)",
            "alias makegood='java -jar \"$PWD\"/" + JAR + "'");

    /** What follows is a file or folder that may not be there yet. */
    private static final List<String> MADE =
            List.of("--output", "--out", "--archive", "--accept", "--html", "keygen", "bundle");

    private final Path folder;
    /** Bundles the reader has written a rule for, and no command has compiled since. */
    private final Set<String> uncompiled = new TreeSet<>();

    private Duration spent = Duration.ZERO;

    Workplace(Path folder) {
        this.folder = folder;
    }

    /** What came of a command: its exit code, and all it wrote, as on a terminal. */
    record Ran(int code, List<String> lines) {
        Ran {
            lines = List.copyOf(lines);
        }
    }

    Ran run(String command) throws IOException {
        Matcher redirected = Pattern.compile("(.*) > (\\S+)").matcher(command);
        if (redirected.matches()) {
            Ran ran = run(redirected.group(1));
            Files.write(folder.resolve(redirected.group(2)), ran.lines());
            return new Ran(ran.code(), List.of());
        }
        Matcher fed = Pattern.compile("(.*) < (\\S+)").matcher(command);
        Matcher makegoodFed = MAKEGOOD.matcher(fed.matches() ? fed.group(1) : "");
        if (makegoodFed.matches()) {
            try (InputStream in = Files.newInputStream(there(fed.group(2)))) {
                return makegood(words(makegoodFed.group(1)), in);
            }
        }
        if (GRANTED.contains(command)) {
            return new Ran(0, List.of());
        }
        for (Pattern form : List.of(MAKEGOOD, MAVEN)) {
            Matcher makegood = form.matcher(command);
            if (makegood.matches()) {
                return makegood(
                        words(makegood.group(1) == null ? "" : makegood.group(1)), InputStream.nullInputStream());
            }
        }
        List<String> words = words(command);
        if (words.get(0).equals("cp")) {
            boolean isFolder = words.get(1).equals("-r");
            copy(there(words.get(isFolder ? 2 : 1)), folder.resolve(words.get(isFolder ? 3 : 2)));
            return new Ran(0, List.of());
        }
        if (words.get(0).equals("cat")) {
            return new Ran(0, Files.readAllLines(there(words.get(1))));
        }
        if (words.get(0).equals("diff")) {
            return diff(Files.readAllLines(there(words.get(1))), Files.readAllLines(there(words.get(2))));
        }
        throw new AssertionError("the documentation uses a command no test understands: " + command);
    }

    /** Writes a file as the reader is told to. */
    void write(String path, List<String> content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        if (path.endsWith(".drl")) {
            uncompiled.add(path.substring(0, path.indexOf('/')));
        }
    }

    /** How long the program worked here, which a reader waits for. */
    Duration spent() {
        return spent;
    }

    /** Bundles with rules of the reader's that no command has compiled. */
    List<String> uncompiled() {
        return List.copyOf(uncompiled);
    }

    /** Gives a parameter or a field of a policy another value, as the reader is told to; what follows it stands behind it. */
    void change(String path, List<String> parameter) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(path)));
        int start = lines.indexOf(parameter.get(0));
        if (start < 0) {
            // Another value on the same line.
            String key = parameter.get(0).substring(0, parameter.get(0).indexOf(':') + 1);
            start = (int)
                    lines.stream().takeWhile(line -> !line.startsWith(key)).count();
        }
        if (start == lines.size()) {
            throw new AssertionError(path + " has no line `" + parameter.get(0) + "`");
        }
        int end = start + 1;
        while (end < lines.size() && lines.get(end).startsWith("    ")) {
            end++;
        }
        List<String> old = lines.subList(start, end);
        old.clear();
        old.addAll(parameter);
        Files.write(folder.resolve(path), lines);
    }

    private Ran makegood(List<String> words, InputStream in) {
        String[] args = words.stream()
                .map(word -> word.startsWith("-") ? word : there(word).toString())
                .toArray(String[]::new);
        // The first word is a command, also where a folder has its name.
        for (int i = 0; i < args.length; i++) {
            if (i == 0) {
                args[i] = words.get(i);
                continue;
            }
            if (MADE.contains(words.get(i - 1))) {
                args[i] = folder.resolve(words.get(i)).toString();
                continue;
            }
            // What is no path is passed as it was written.
            args[i] = words.get(i).contains("/") || Files.exists(Path.of(args[i])) ? args[i] : words.get(i);
        }
        StringWriter written = new StringWriter();
        PrintWriter screen = new PrintWriter(written);
        long start = System.nanoTime();
        int code = Makegood.run(new Screen(in, screen, screen, false), args);
        spent = spent.plusNanos(System.nanoTime() - start);
        if (code == 0) {
            uncompiled.removeAll(words);
        }
        String text = written.toString();
        for (Path place : List.of(folder.toAbsolutePath(), ROOT)) {
            text = text.replace(place + File.separator, "");
        }
        return new Ran(code, text.lines().map(String::stripTrailing).toList());
    }

    /** As the command says it of two files in which single lines differ. */
    private static Ran diff(List<String> before, List<String> after) {
        List<String> told = new ArrayList<>();
        if (before.size() != after.size()) {
            throw new AssertionError("these files have not the same lines, which no test understands");
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                if (i > 0 && !before.get(i - 1).equals(after.get(i - 1))) {
                    throw new AssertionError("these files differ in neighbouring lines, which no test understands");
                }
                String line = String.valueOf(i + 1);
                told.addAll(List.of(line + "c" + line, "< " + before.get(i), "---", "> " + after.get(i)));
            }
        }
        return new Ran(told.isEmpty() ? 0 : 1, told);
    }

    /** What the reader has made comes before what the checkout has. */
    private Path there(String path) {
        Path made = folder.resolve(path).toAbsolutePath();
        return Files.exists(made) ? made : ROOT.resolve(path);
    }

    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        Path target = Files.isRegularFile(from) && Files.isDirectory(to) ? to.resolve(from.getFileName()) : to;
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Path copy = target.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, from.equals(each) ? target : copy);
                }
            }
        }
    }
}
