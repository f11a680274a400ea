package io.makegood.engine;

import static java.util.Objects.requireNonNull;

import io.makegood.internal.messages.AgentWords;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.reading.ResolutionReader;
import io.makegood.internal.reading.SchemaWriter;
import io.makegood.internal.rendering.AgentText;
import io.makegood.json.JsonTokens;
import io.makegood.problem.ResolutionException;
import io.makegood.resolution.Detail;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.Vocabulary;
import java.util.Locale;

/** Writes resolutions, and reads them again. */
public final class Resolutions {
    private Resolutions() {}

    /** The resolution as JSON: the same bytes for equal resolutions, anywhere. */
    public static String toJson(Resolution resolution) {
        return CaseWriter.write(requireNonNull(resolution, "resolution"));
    }

    /** As {@link #toJson}, in one line, without a line break at its end: a line of a JSON Lines file. */
    public static String toJsonLine(Resolution resolution) {
        return CaseWriter.writeLine(requireNonNull(resolution, "resolution"));
    }

    /**
     * The JSON Schema of resolutions told in these words, for other programs.
     *
     * @param vocabulary of a policy, or {@link Vocabulary#builtIn()}
     */
    public static String schema(Vocabulary vocabulary) {
        return SchemaWriter.writeForResolutions(requireNonNull(vocabulary, "vocabulary"));
    }

    /**
     * Reads a resolution that was written as JSON; it is equal to the one that was written.
     *
     * @param json as {@link #toJson} or {@link #toJsonLine} wrote it, in this version or an earlier one
     * @throws ResolutionException naming what cannot be read: what is none, and what was written in a later form or in the words of a policy
     */
    public static Resolution read(String json) {
        return read(json, Vocabulary.builtIn());
    }

    /**
     * As {@link #read(String)}, for a resolution that may have terms of a policy's own.
     *
     * @param vocabulary of the policy that decided
     * @throws ResolutionException naming what cannot be read
     */
    public static Resolution read(String json, Vocabulary vocabulary) {
        return ResolutionReader.read(requireNonNull(json, "json"), requireNonNull(vocabulary, "vocabulary"));
    }

    /**
     * As {@link #read(String, Vocabulary)}, from JSON that another library parses. Places are those of the document it is part of.
     *
     * @throws ResolutionException naming what cannot be read
     * @throws java.io.UncheckedIOException when the input cannot be read
     */
    public static Resolution read(JsonTokens json, Vocabulary vocabulary) {
        return ResolutionReader.read(requireNonNull(json, "json"), requireNonNull(vocabulary, "vocabulary"));
    }

    /**
     * The resolution as text for an agent: what the customer gets, what is said, what happens next, and the reasons that decided. In English, and in
     * neutral words: the resolution does not know those of its policy.
     */
    public static String toText(Resolution resolution) {
        return toText(resolution, Detail.DECIDING);
    }

    /** As {@link #toText(Resolution)}, with so much of the reasons. */
    public static String toText(Resolution resolution, Detail detail) {
        return AgentText.of(
                requireNonNull(resolution, "resolution"), requireNonNull(detail, "detail"), AgentWords.neutral());
    }

    /**
     * As {@link #toText(Resolution, Detail)}, in the words the policy has for its own people. What its rules say is told as it stands there, and so
     * is the message to the customer.
     *
     * @param policy that decided
     * @param language what the policy does not say in it is said in English
     */
    public static String toText(Resolution resolution, Detail detail, Policy policy, Locale language) {
        return AgentText.of(
                requireNonNull(resolution, "resolution"),
                requireNonNull(detail, "detail"),
                requireNonNull(policy, "policy").agentWords(requireNonNull(language, "language")));
    }
}
