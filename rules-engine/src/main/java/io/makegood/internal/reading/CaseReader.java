package io.makegood.internal.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.problem.Code;
import io.makegood.internal.reading.CaseCheck.Finding;
import io.makegood.json.JsonTokens;
import io.makegood.problem.CaseFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads case files, YAML or JSON. Every input ends, and soon, with a case that passed {@link CaseCheck}, or with a
 * {@link CaseFileException} that says everything that is wrong and where.
 */
public final class CaseReader {
    /** Bytes of the largest case there can be. */
    public static final int LARGEST = Limits.BYTES;

    private static final Pattern JSON_START = Pattern.compile("\\s*+\\{\\s*+[\"}]");

    private CaseReader() {}

    /**
     * Reads a file.
     *
     * @param file JSON when its name ends with {@code .json}, otherwise YAML
     */
    public static CaseFile read(Path file) {
        return read(file, Declared.BUILT_IN);
    }

    /** As {@link #read(Path)}, by another vocabulary. */
    public static CaseFile read(Path file, Declared declared) {
        Problems problems = new Problems(file.toString());
        if (!Files.exists(file)) {
            throw problems.fatal(Place.NONE, null, "there is no such file", null);
        }
        if (Files.isDirectory(file)) {
            throw problems.fatal(Place.NONE, null, "this is a directory, expected a case file", null);
        }
        try (InputStream content = Files.newInputStream(file)) {
            Text.refuseIfTooLarge(Files.size(file), problems);
            return read(file.toString(), Text.read(content, problems), declared, problems);
        } catch (IOException e) {
            throw problems.fatal(Place.NONE, null, "the file cannot be read", null);
        }
    }

    /**
     * Reads a stream, which stays open.
     *
     * @param name as messages shall call the input; what does not end with {@code .json}, {@code .yaml} or
     *     {@code .yml} is JSON when it looks like JSON, otherwise YAML
     * @throws UncheckedIOException when the stream fails
     */
    public static CaseFile read(String name, InputStream content, Declared declared) {
        Problems problems = new Problems(name);
        try {
            return read(name, Text.read(content, problems), declared, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads characters, from a reader that stays open.
     *
     * @param name as for a stream
     * @throws UncheckedIOException when the reader fails
     */
    public static CaseFile read(String name, Reader content, Declared declared) {
        Problems problems = new Problems(name);
        try {
            return read(name, Text.read(content, problems), declared, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads bytes, which are UTF-8.
     *
     * @param name as for a stream
     */
    public static CaseFile read(String name, byte[] utf8, Declared declared) {
        Problems problems = new Problems(name);
        return read(name, Text.read(utf8, problems), declared, problems);
    }

    /**
     * Reads a line of a JSON Lines file.
     *
     * @param name as messages shall call the file; null when it has no name
     * @param line as messages shall count it, 1-based
     */
    public static CaseFile readLine(@Nullable String name, int line, byte[] utf8) {
        return readLine(name, line, utf8, Declared.BUILT_IN);
    }

    /** As {@link #readLine(String, int, byte[])}, by another vocabulary. */
    public static CaseFile readLine(@Nullable String name, int line, byte[] utf8, Declared declared) {
        Problems problems = Problems.ofLine(name, line);
        return read(JsonText.read(Text.read(utf8, problems), problems), declared, problems);
    }

    /**
     * Reads a text.
     *
     * @param name as for a stream
     */
    public static CaseFile read(String name, String content) {
        return read(name, content, Declared.BUILT_IN);
    }

    /** As {@link #read(String, String)}, by another vocabulary. */
    public static CaseFile read(String name, String content, Declared declared) {
        Problems problems = new Problems(name);
        return read(name, Text.checked(content, problems), declared, problems);
    }

    /**
     * Reads JSON that is parsed already.
     *
     * @param name as messages shall call the input
     */
    public static CaseFile read(String name, JsonNode content) {
        return read(name, content, Declared.BUILT_IN);
    }

    /** As {@link #read(String, JsonNode)}, by another vocabulary. */
    public static CaseFile read(String name, JsonNode content, Declared declared) {
        Problems problems = new Problems(name);
        return read(JsonTree.read(content, problems), declared, problems);
    }

    /** Reads JSON that somebody else parses. */
    public static CaseFile read(JsonTokens content, Declared declared) {
        Problems problems = Problems.ofValue(content.pointer());
        return read(TokenReader.read(content, problems), declared, problems);
    }

    private static CaseFile read(String name, String text, Declared declared, Problems problems) {
        return read(
                isJson(name, text) ? JsonText.read(text, problems) : YamlText.read(text, problems), declared, problems);
    }

    private static boolean isJson(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean yaml = lower.endsWith(".yaml") || lower.endsWith(".yml");
        return lower.endsWith(".json") || (!yaml && JSON_START.matcher(text).lookingAt());
    }

    private static CaseFile read(RawValue root, Declared declared, Problems problems) {
        Binder binder = new Binder(problems, declared);
        CaseFile file = binder.caseFile(root);
        if (file != null) {
            List<Finding> findings = CaseCheck.findings(file);
            findings.forEach(finding -> add(finding, binder, root, problems));
        }
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
        return Objects.requireNonNull(file);
    }

    private static void add(Finding finding, Binder binder, RawValue root, Problems problems) {
        Pointer pointer = binder.asWritten(finding.pointer());
        Place place = root.place(pointer.segments());
        if (finding.other() == null) {
            problems.add(
                    problems.problem(Code.CONTRADICTORY_FACTS, place, pointer, finding.message(), finding.maybe()));
            return;
        }
        Pointer other = binder.asWritten(finding.other());
        Place otherPlace = root.place(other.segments());
        if (finding.isMutual() && otherPlace.isAfter(place)) {
            Pointer swapped = pointer;
            Place swappedPlace = place;
            pointer = other;
            place = otherPlace;
            other = swapped;
            otherPlace = swappedPlace;
        }
        String see = otherPlace.line() > 0 ? problems.where(otherPlace) : "`" + problems.shown(other) + "`";
        problems.add(problems.problem(
                Code.CONTRADICTORY_FACTS, place, pointer, finding.message() + ", see " + see, finding.maybe()));
    }
}
