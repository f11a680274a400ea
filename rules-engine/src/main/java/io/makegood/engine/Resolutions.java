package io.makegood.engine;

import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.rendering.AgentText;
import io.makegood.resolution.Detail;
import io.makegood.resolution.Resolution;

/** Writes resolutions. */
public final class Resolutions {
    private Resolutions() {}

    /** The resolution as JSON: the same bytes for equal resolutions, anywhere. */
    public static String toJson(Resolution resolution) {
        return CaseWriter.write(resolution);
    }

    /** As {@link #toJson}, in one line, without a line break at its end: a line of a JSON Lines file. */
    public static String toJsonLine(Resolution resolution) {
        return CaseWriter.writeLine(resolution);
    }

    /** The resolution as text for an agent: what the customer gets, what is said, what happens next, and the reasons that decided. */
    public static String toText(Resolution resolution) {
        return toText(resolution, Detail.DECIDING);
    }

    /** As {@link #toText(Resolution)}, with so much of the reasons. */
    public static String toText(Resolution resolution, Detail detail) {
        return AgentText.of(resolution, detail);
    }
}
