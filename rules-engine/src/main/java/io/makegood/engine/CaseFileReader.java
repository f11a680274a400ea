package io.makegood.engine;

import static java.util.Objects.requireNonNull;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.reading.CaseReader;
import io.makegood.internal.reading.Declared;
import io.makegood.json.JsonTokens;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.Vocabulary;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads case files that are told in the words of a policy: {@code CaseFileReader.of(policy.vocabulary())}. What the vocabulary does not declare is wrong.
 * Safe for use by many threads.
 */
public final class CaseFileReader {
    private final Declared declared;

    private CaseFileReader(Declared declared) {
        this.declared = declared;
    }

    /** A reader for cases in these words. */
    public static CaseFileReader of(Vocabulary vocabulary) {
        return new CaseFileReader(new Declared(requireNonNull(vocabulary, "vocabulary"), null));
    }

    /**
     * A reader that leaves out what the vocabulary does not declare, for a service that cannot choose what it is sent: attributes, traits, and remedies
     * that are wished, promised or offered. An incident or an earlier decision of an unknown kind is wrong all the same: without it another case would
     * be decided.
     *
     * @param report is told what was left out, and where; called by the thread that reads
     */
    public CaseFileReader ignoringUndeclared(Consumer<Problem> report) {
        return new CaseFileReader(new Declared(declared.vocabulary(), requireNonNull(report, "report")));
    }

    /**
     * Reads a case file, YAML or JSON.
     *
     * @throws CaseFileException naming everything that is wrong with it, by line, column and JSON pointer
     */
    public CaseFile read(Path file) {
        return CaseReader.read(requireNonNull(file, "file"), declared);
    }

    /**
     * Reads a case from text.
     *
     * @param name for messages; ends in {@code .json} for JSON
     * @throws CaseFileException naming everything that is wrong with it
     */
    public CaseFile read(String name, String text) {
        return CaseReader.read(requireNonNull(name, "name"), requireNonNull(text, "text"), declared);
    }

    /**
     * Reads a case from a stream, which stays open, in UTF-8.
     *
     * @param name for messages; what does not end in {@code .json}, {@code .yaml} or {@code .yml} is JSON when it looks like JSON
     * @throws CaseFileException naming everything that is wrong with it
     * @throws java.io.UncheckedIOException when the stream fails
     */
    public CaseFile read(String name, InputStream utf8) {
        return CaseReader.read(requireNonNull(name, "name"), requireNonNull(utf8, "utf8"), declared);
    }

    /**
     * Reads a case from a reader, which stays open.
     *
     * @param name as for {@link #read(String, InputStream)}
     * @throws CaseFileException naming everything that is wrong with it
     * @throws java.io.UncheckedIOException when the reader fails
     */
    public CaseFile read(String name, Reader text) {
        return CaseReader.read(requireNonNull(name, "name"), requireNonNull(text, "text"), declared);
    }

    /**
     * Reads a case from bytes, in UTF-8.
     *
     * @param name as for {@link #read(String, InputStream)}
     * @throws CaseFileException naming everything that is wrong with it
     */
    public CaseFile read(String name, byte[] utf8) {
        return CaseReader.read(requireNonNull(name, "name"), requireNonNull(utf8, "utf8"), declared);
    }

    /**
     * Reads a case that is one line of a JSON Lines file, as {@link CaseFiles#readLine} does.
     *
     * @param name of the file, for messages; null when it has none
     * @param line 1-based number of the line, for messages
     * @param utf8 the line, in UTF-8
     * @throws CaseFileException naming everything that is wrong with it
     */
    public CaseFile readLine(@Nullable String name, int line, byte[] utf8) {
        return CaseReader.readLine(name, line, requireNonNull(utf8, "utf8"), declared);
    }

    /**
     * Reads a case from JSON that another library parses. Places are those of the document it is part of.
     *
     * @throws CaseFileException naming everything that is wrong with it
     * @throws java.io.UncheckedIOException when the input cannot be read
     */
    public CaseFile read(JsonTokens json) {
        return CaseReader.read(requireNonNull(json, "json"), declared);
    }
}
