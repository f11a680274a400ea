package io.makegood.workbench;

import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.replay.PolicyCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Files of a bundle that are made, or added to: all of them, or none where the bundle would not pass. */
final class NewFiles {
    private final Path folder;
    private final Screen screen;
    /** By the path within the bundle. */
    private final Map<String, String> texts = new LinkedHashMap<>();
    /** What stood there before; null where nothing did. */
    private final Map<String, @Nullable String> before = new LinkedHashMap<>();

    /** Folders that were not there before, the innermost first. */
    private final List<Path> made = new ArrayList<>();

    NewFiles(Path folder, Screen screen) {
        this.folder = folder;
        this.screen = screen;
    }

    /** A file that must not be there yet. */
    void add(String path, String text) {
        texts.put(path, text);
        before.put(path, null);
    }

    /** Adds an entry at the end of a section of a YAML file, which is begun where it is not there. */
    void insert(String path, String section, String entry) {
        Path file = folder.resolve(path);
        try {
            String old = Files.exists(file) ? Files.readString(file) : null;
            before.put(path, old);
            texts.put(path, inserted(old == null ? "" : old, section, entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inserted(String text, String section, String entry) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        String indented = entry.indent(2).replace("\n", end);
        Matcher begin =
                Pattern.compile("(?m)^" + section + ":[ \\t]*(#.*)?\\r?$").matcher(text);
        String closed = text.isEmpty() || text.endsWith("\n") ? text : text + end;
        if (!begin.find()) {
            return closed + (closed.isEmpty() ? "" : end) + section + ":" + end + indented;
        }
        // The section ends where the next one begins, at the beginning of a line; blank lines and comments before that
        // are the next one's.
        Matcher next = Pattern.compile("(?m)(^[ \\t]*(#.*)?\\r?\\n)*^[^\\s#-]").matcher(closed);
        int at = next.find(begin.end() + 1) ? next.start() : closed.length();
        return closed.substring(0, at) + indented + closed.substring(at);
    }

    /**
     * Writes them, and tells each.
     *
     * @return the exit code
     * @throws WrongCall.Mistake when one is there already
     * @throws PolicyException when the bundle would not pass; then nothing is written
     */
    int write(CommandSpec command) {
        texts.forEach((path, text) -> {
            if (before.get(path) == null && Files.exists(folder.resolve(path))) {
                throw new WrongCall.Mistake(command, "there is a file `" + folder.resolve(path) + "`", "another name");
            }
        });
        try {
            for (Map.Entry<String, String> each : texts.entrySet()) {
                Path file = folder.resolve(each.getKey());
                makeFolder(file.toAbsolutePath().getParent());
                Files.writeString(file, each.getValue());
            }
            List<Problem> problems = PolicyCheck.of(folder).errors();
            if (!problems.isEmpty()) {
                restore();
                throw new PolicyException(problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts.keySet()
                .forEach(path -> screen.show(folder.resolve(path) + (before.get(path) == null ? "" : ": added to")));
        return 0;
    }

    private void makeFolder(@Nullable Path needed) throws IOException {
        if (needed != null && !Files.exists(needed)) {
            makeFolder(needed.getParent());
            Files.createDirectory(needed);
            made.add(0, needed);
        }
    }

    private void restore() throws IOException {
        for (Map.Entry<String, @Nullable String> each : before.entrySet()) {
            Path file = folder.resolve(each.getKey());
            if (each.getValue() == null) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, each.getValue());
            }
        }
        for (Path folder : made) {
            Files.delete(folder);
        }
    }
}
