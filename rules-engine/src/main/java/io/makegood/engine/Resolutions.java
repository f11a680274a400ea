package io.makegood.engine;

import static java.util.Objects.requireNonNull;

import io.makegood.internal.messages.AgentWords;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.rendering.AgentText;
import io.makegood.resolution.Detail;
import io.makegood.resolution.Resolution;
import java.util.Locale;

/** Writes resolutions. */
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
