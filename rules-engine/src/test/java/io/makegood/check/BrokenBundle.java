package io.makegood.check;

import io.makegood.bundle.PolicyBundle;
import io.makegood.internal.problem.EditedText;
import io.makegood.problem.Edit;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.replay.PolicyCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bundle with one mistake: the file of the base bundle, what is written there ({@code -}), and what is written in its place ({@code +}); then what is told of
 * it. Without {@code -} the file is a new one, or has these lines at its end; without {@code +} it is taken away.
 */
record BrokenBundle(String name, String file, String before, String after, String expected) {
    static final Path RESOURCES = Path.of("src/test/resources/check");
    private static final String LINE = "---\n";
    private static final SortedMap<String, String> BASE = base();

    /** What is told of the base: a hint or two. */
    private static final List<Problem> NOTED = check(BASE).problems();

    private static SortedMap<String, String> base() {
        SortedMap<String, String> files = new TreeMap<>();
        Path folder = RESOURCES.resolve("base");
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The files of the bundle in which nothing is wrong. */
    static SortedMap<String, String> baseFiles() {
        return new TreeMap<>(BASE);
    }

    static BrokenBundle of(String name, String text) {
        int line = text.indexOf(LINE);
        String head = line < 0 ? text : text.substring(0, line);
        List<String> lines = head.lines().filter(each -> !each.startsWith("#")).toList();
        return new BrokenBundle(
                name,
                lines.get(0),
                marked(lines, '-'),
                marked(lines, '+'),
                line < 0 ? "" : text.substring(line + LINE.length()));
    }

    private static String marked(List<String> lines, char mark) {
        return lines.stream()
                .skip(1)
                .filter(line -> line.charAt(0) == mark)
                .map(line -> line.length() < 2 ? "" : line.substring(2))
                .collect(Collectors.joining("\n"));
    }

    SortedMap<String, String> files() {
        SortedMap<String, String> files = baseFiles();
        String old = files.getOrDefault(file, "");
        if (before.isEmpty()) {
            files.put(file, old + after + "\n");
        } else if (after.isEmpty() && before.equals("*")) {
            files.remove(file);
        } else {
            int at = old.indexOf(before);
            if (at < 0) {
                throw new IllegalStateException(name + ": " + file + " has no such text: " + before);
            }
            files.put(file, old.substring(0, at) + after + old.substring(at + before.length()));
        }
        return files;
    }

    static PolicyCheck check(Map<String, String> files) {
        try {
            return PolicyCheck.of(PolicyBundle.of("base", files));
        } catch (PolicyException e) {
            // Files that belong to no bundle are told at once.
            return new PolicyCheck(null, e.problems(), List.of());
        }
    }

    /** What is told of the bundle, each problem with its place, code and edit, and what the edits lead to. */
    String told() {
        SortedMap<String, String> files = files();
        List<Problem> problems = check(files).problems().stream()
                .filter(problem -> !isOfBase(problem))
                .toList();
        String told = problems.stream().map(BrokenBundle::shown).collect(Collectors.joining());
        List<Edit> edits = new ArrayList<>();
        problems.forEach(problem -> Stream.ofNullable(problem.edit()).forEach(edits::add));
        if (edits.isEmpty()) {
            return told;
        }
        SortedMap<String, String> edited = edited(files, edits);
        String left = check(edited).problems().stream()
                .filter(problem -> !isOfBase(problem))
                .map(Problem::code)
                .collect(Collectors.joining(", "));
        return told + "after the edit: " + (left.isEmpty() ? "fine" : left) + (edited.equals(BASE) ? ", as it was" : "")
                + "\n";
    }

    private static boolean isOfBase(Problem problem) {
        return NOTED.stream()
                .anyMatch(noted ->
                        noted.code().equals(problem.code()) && noted.message().equals(problem.message()));
    }

    static SortedMap<String, String> edited(SortedMap<String, String> files, List<Edit> edits) {
        SortedMap<String, String> edited = new TreeMap<>(files);
        edits.stream()
                .collect(Collectors.groupingBy(edit -> path(edit.file())))
                .forEach((path, own) -> edited.computeIfPresent(path, (any, text) -> EditedText.of(text, own)));
        return edited;
    }

    /** Within the bundle. */
    static String path(@Nullable String file) {
        return file == null ? "" : file.startsWith("base/") ? file.substring("base/".length()) : file;
    }

    private static String shown(Problem problem) {
        Edit edit = problem.edit();
        return (problem.file() == null ? "" : path(problem.file()))
                + (problem.line() == 0 ? "" : ":" + problem.line() + ":" + problem.column())
                + (problem.endLine() == 0 ? "" : "-" + problem.endLine() + ":" + problem.endColumn())
                + " " + problem.severity().written() + " " + problem.code() + "\n  "
                + problem.message() + (problem.pointer() == null ? "" : " (at " + problem.pointer() + ")") + "\n"
                + (problem.maybe() == null ? "" : "  maybe: " + problem.maybe() + "\n")
                + (edit == null
                        ? ""
                        : "  edit: " + edit.line() + ":" + edit.column() + "-" + edit.endLine() + ":" + edit.endColumn()
                                + " " + edit.replacement().replace("\n", "\\n") + "|\n");
    }
}
