package io.makegood.workbench.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that are decided by one thread, one after the other.
 *
 * @param lines may be none, when only blank ones were left
 * @param bytes of the lines
 * @param end where the input was read to
 * @param read as {@link Input#read()}
 */
record Block(List<Line> lines, long bytes, Position end, long read) {
    /** Long enough that handing it over costs nothing beside deciding it, short enough that all cores end at the same time. */
    private static final int LINES = 64;

    private static final int BYTES = 1 << 18;

    Block {
        lines = List.copyOf(lines);
    }

    /** The next lines of the input; none at its end. */
    static Block read(Input input) throws IOException {
        List<Line> lines = new ArrayList<>(LINES);
        long bytes = 0;
        while (lines.size() < LINES && bytes < BYTES) {
            Line line = input.lines().next();
            if (line == null) {
                break;
            }
            lines.add(line);
            bytes += line.bytes().length;
        }
        return new Block(lines, bytes, input.lines().position(), input.read());
    }
}
