package io.makegood.workbench;

import io.makegood.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Problems as people read them: place, severity, sentence and code; the line of the file with what is concerned underlined; what was probably meant. */
final class ProblemText {
    /** Characters of a line that are shown; a longer one is cut around the place. */
    private static final int WIDTH = 120;
    /** Larger files are not opened again to show a line. */
    private static final long BYTES = 5 * 1024 * 1024;

    private final Map<String, List<String>> files = new HashMap<>();

    /** Several lines, without a line break at the end. */
    String of(Problem problem) {
        StringBuilder text = new StringBuilder(problem.place());
        text.append(text.isEmpty() ? "" : " ")
                .append(problem.severity().written())
                .append(": ")
                .append(problem.message());
        if (problem.pointer() != null && !problem.pointer().isEmpty()) {
            text.append(" (at ").append(problem.pointer()).append(')');
        }
        text.append(" [").append(problem.code()).append(']');
        appendExcerpt(problem, text);
        if (problem.maybe() != null) {
            text.append("\n  maybe: ").append(problem.maybe());
        }
        return text.toString();
    }

    private void appendExcerpt(Problem problem, StringBuilder text) {
        List<String> lines = problem.file() == null || problem.line() == 0 ? List.of() : lines(problem.file());
        if (problem.line() > lines.size()) {
            return;
        }
        String line = problem.line() == 0 ? "" : lines.get(problem.line() - 1).replace('\t', ' ');
        int length = line.codePointCount(0, line.length());
        int from = Math.min(Math.max(problem.column(), 1) - 1, length);
        int to = problem.endLine() == problem.line() ? Math.min(problem.endColumn() - 1, length) : length;
        int end = problem.column() == 0 || problem.endLine() == 0 ? from + 1 : Math.max(to, from + 1);
        if (line.isBlank()) {
            return;
        }
        int cut = from < WIDTH - 20 ? 0 : from - WIDTH / 2;
        int last = Math.min(length, cut + WIDTH);
        String number = String.valueOf(problem.line());
        String shown = line.substring(line.offsetByCodePoints(0, cut), line.offsetByCodePoints(0, last));
        String before = cut > 0 ? "…" : "";
        text.append("\n ")
                .append(number)
                .append(" | ")
                .append(before)
                .append(shown)
                .append(last < length ? "…" : "");
        if (problem.column() > 0) {
            text.append("\n ")
                    .append(" ".repeat(number.length()))
                    .append(" | ")
                    .append(" ".repeat(before.length() + from - cut))
                    .append("^".repeat(Math.max(1, Math.min(end, last) - from)));
        }
    }

    /** None when the file cannot be read, such as one within an archive. */
    private List<String> lines(String file) {
        return files.computeIfAbsent(file, any -> {
            try {
                Path path = Path.of(file);
                if (!Files.isRegularFile(path) || Files.size(path) > BYTES) {
                    return List.of();
                }
                String text = Files.readString(path);
                return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                        .lines()
                        .toList();
            } catch (IOException | InvalidPathException e) {
                return List.of();
            }
        });
    }
}
