package io.makegood.workbench.batch;

import io.makegood.problem.Problem;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.ResolutionStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a line.
 *
 * @param status of the resolution; null when there is none
 * @param written a line of the output, or of the rejected, with its end; null when the line is to be decided alone
 */
record Answer(Line line, @Nullable ResolutionStatus status, byte @Nullable [] written) {

    /** A resolution, as {@link ResultLine#of(Resolution)} writes it. */
    static Answer decided(Line line, ResolutionStatus status, String json) {
        return new Answer(line, status, withEnd("{\"line\":" + line.number() + ",", json, 1));
    }

    static Answer rejected(Line line, List<Problem> problems) {
        return new Answer(line, null, withEnd("", RejectedLine.of(line, problems), 0));
    }

    /** To be decided alone. */
    static Answer left(Line line) {
        return new Answer(line, null, null);
    }

    /** Without a copy of a text that may be as long as fits into the memory. */
    private static byte[] withEnd(String start, String text, int from) {
        byte[] head = start.getBytes(StandardCharsets.UTF_8);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        byte[] written = new byte[head.length + body.length - from + 1];
        System.arraycopy(head, 0, written, 0, head.length);
        System.arraycopy(body, from, written, head.length, body.length - from);
        written[written.length - 1] = '\n';
        return written;
    }

    void addTo(Decided.Builder decided) {
        if (written == null) {
            decided.leave(line);
        } else {
            decided.add(written, status);
        }
    }
}
