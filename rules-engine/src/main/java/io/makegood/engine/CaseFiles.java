package io.makegood.engine;

import static java.util.Objects.requireNonNull;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.deciding.CaseUpdate;
import io.makegood.internal.messages.AgentWords;
import io.makegood.internal.reading.CaseCheck;
import io.makegood.internal.reading.CaseReader;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.reading.Declared;
import io.makegood.internal.reading.SchemaWriter;
import io.makegood.internal.rendering.LedgerText;
import io.makegood.problem.CaseFileException;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.Vocabulary;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads and writes case files. */
public final class CaseFiles {
    /** The size of the largest case that is read, in bytes; what is larger is refused. */
    public static final int LARGEST_BYTES = CaseReader.LARGEST;

    private CaseFiles() {}

    /**
     * Reads a case file, YAML or JSON.
     *
     * @throws CaseFileException naming everything that is wrong with it, by line, column and JSON pointer
     */
    public static CaseFile read(Path file) {
        return CaseReader.read(requireNonNull(file, "file"));
    }

    /**
     * Reads a case from text.
     *
     * @param name for messages; ends in {@code .json} for JSON
     * @throws CaseFileException naming everything that is wrong with it
     */
    public static CaseFile read(String name, String text) {
        return CaseReader.read(requireNonNull(name, "name"), requireNonNull(text, "text"));
    }

    /**
     * Reads a case from a stream, which stays open, in UTF-8.
     *
     * @param name for messages; what does not end in {@code .json}, {@code .yaml} or {@code .yml} is JSON when it looks like JSON
     * @throws CaseFileException naming everything that is wrong with it
     * @throws java.io.UncheckedIOException when the stream fails
     */
    public static CaseFile read(String name, InputStream utf8) {
        return CaseReader.read(requireNonNull(name, "name"), requireNonNull(utf8, "utf8"), Declared.BUILT_IN);
    }

    /**
     * Reads a case from a reader, which stays open.
     *
     * @param name as for {@link #read(String, InputStream)}
     * @throws CaseFileException naming everything that is wrong with it
     * @throws java.io.UncheckedIOException when the reader fails
     */
    public static CaseFile read(String name, Reader text) {
        return CaseReader.read(requireNonNull(name, "name"), requireNonNull(text, "text"), Declared.BUILT_IN);
    }

    /**
     * Reads a case from bytes, in UTF-8.
     *
     * @param name as for {@link #read(String, InputStream)}
     * @throws CaseFileException naming everything that is wrong with it
     */
    public static CaseFile read(String name, byte[] utf8) {
        return CaseReader.read(requireNonNull(name, "name"), requireNonNull(utf8, "utf8"), Declared.BUILT_IN);
    }

    /**
     * Reads a case that is one line of a JSON Lines file. What is wrong with it has the given line, and its column in the line.
     *
     * @param name of the file, for messages; null when it has none
     * @param line 1-based number of the line, for messages
     * @param utf8 the line, in UTF-8, with or without its end; at most {@link #LARGEST_BYTES}
     * @throws CaseFileException naming everything that is wrong with it
     */
    public static CaseFile readLine(@Nullable String name, int line, byte[] utf8) {
        return CaseReader.readLine(name, line, requireNonNull(utf8, "utf8"));
    }

    /**
     * The JSON Schema of case files told in these words, for editors and other programs.
     *
     * @param vocabulary of a policy, or {@link Vocabulary#builtIn()}
     */
    public static String schema(Vocabulary vocabulary) {
        return SchemaWriter.write(requireNonNull(vocabulary, "vocabulary"));
    }

    /** The case as JSON; reading it back gives an equal case. */
    public static String toJson(CaseFile caseFile) {
        return CaseWriter.write(requireNonNull(caseFile, "caseFile"));
    }

    /** As {@link #toJson}, in one line, without a line break at its end: a line of a JSON Lines file. */
    public static String toJsonLine(CaseFile caseFile) {
        return CaseWriter.writeLine(requireNonNull(caseFile, "caseFile"));
    }

    /**
     * The ledger of the orders of a case as text: what each line cost, what was paid and went back, what is owed, and what had to be assumed.
     *
     * @throws CaseFileException when the facts of the case do not fit each other
     */
    public static String ledgerToText(CaseFile caseFile) {
        return ledgerToText(caseFile, AgentWords.neutral());
    }

    /**
     * As {@link #ledgerToText(CaseFile)}, in the words the policy has for its own people.
     *
     * @param language what the policy does not say in it is said in English
     * @throws CaseFileException when the facts of the case do not fit each other
     */
    public static String ledgerToText(CaseFile caseFile, Policy policy, Locale language) {
        return ledgerToText(
                caseFile, requireNonNull(policy, "policy").agentWords(requireNonNull(language, "language")));
    }

    private static String ledgerToText(CaseFile caseFile, AgentWords words) {
        return LedgerText.of(accepted(caseFile), words);
    }

    /**
     * The case after a resolution was carried out: its decisions become earlier resolutions, the money it paid goes to the ledger, the lines it
     * cancelled are cancelled, and what is owed for something dearer is a charge. What happened then (answers, scans, time, credit on the
     * customer's account) is the caller's to add. Of an accepted case and its resolution it is an accepted case. A resolution that was recorded
     * already is not recorded again, so that a step may safely be repeated.
     *
     * @throws CaseFileException when the case is none
     * @throws IllegalArgumentException when the resolution is about something the case does not have
     */
    public static CaseFile after(CaseFile caseFile, Resolution resolution) {
        return CaseUpdate.of(accepted(caseFile), requireNonNull(resolution, "resolution"));
    }

    /**
     * The case after what a resolution asked to be sent back was scanned: the money that waited for it goes to the ledger, at the moment of the
     * case; once, however often it is told.
     *
     * @param caseFile the case after the resolution was carried out
     * @throws CaseFileException when the case is none
     * @throws IllegalArgumentException when the resolution is about something the case does not have
     */
    public static CaseFile afterReturn(CaseFile caseFile, Resolution resolution) {
        return CaseUpdate.ofReturn(accepted(caseFile), requireNonNull(resolution, "resolution"));
    }

    /** The case, when it is one. */
    private static CaseFile accepted(CaseFile caseFile) {
        CaseCheck.mustBeSound(requireNonNull(caseFile, "caseFile"));
        return caseFile;
    }
}
