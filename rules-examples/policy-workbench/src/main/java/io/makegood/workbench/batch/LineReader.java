package io.makegood.workbench.batch;

import io.makegood.engine.CaseFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines. Holds one line and a buffer, whatever the stream is: of a line that is too long to be a case only the beginning is
 * kept. A line ends at a line feed; the last one may do without.
 */
final class LineReader {
    private static final int BUFFER = 1 << 16;
    /** One byte more than a case may have, so that the case reader sees that it is too many. */
    private static final int KEPT = CaseFiles.LARGEST_BYTES + 1;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER];
    private final CRC32C checksum = new CRC32C();
    private int next;
    private int end;
    private long bytes;
    private long lines;

    LineReader(InputStream stream) {
        this.stream = stream;
    }

    /** Behind the last line that was read. */
    Position position() {
        return new Position(bytes, lines, checksum.getValue());
    }

    /**
     * Reads, from the beginning, what an earlier run has read.
     *
     * @return false when it is not what was read then
     */
    boolean skipTo(Position position) throws IOException {
        while (bytes < position.bytes() && fill()) {
            take((int) Math.min(end - next, position.bytes() - bytes));
        }
        lines = position.lines();
        return bytes == position.bytes() && checksum.getValue() == position.checksum();
    }

    /** The next line that is not blank; null at the end. */
    @Nullable Line next() throws IOException {
        while (fill()) {
            byte[] line = line();
            lines++;
            if (!isBlank(line)) {
                return new Line(lines, line);
            }
        }
        return null;
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(0);
        boolean isEnded = false;
        while (!isEnded && fill()) {
            int stop = next;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            isEnded = stop < end;
            line.write(buffer, next, Math.min(stop - next, KEPT - line.size()));
            take(stop - next + (isEnded ? 1 : 0));
        }
        return line.toByteArray();
    }

    /** Whether there is anything more to read. */
    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, stream.read(buffer, 0, buffer.length));
        }
        return next < end;
    }

    private void take(int count) {
        checksum.update(buffer, next, count);
        next += count;
        bytes += count;
    }

    /** What is too long was not seen to its end, so nobody knows that it is blank. */
    private boolean isBlank(byte[] line) {
        if (line.length == KEPT) {
            return false;
        }
        for (int i = lines == 1 && isMarked(line) ? BYTE_ORDER_MARK.length : 0; i < line.length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private static boolean isMarked(byte[] line) {
        return line.length >= BYTE_ORDER_MARK.length
                && line[0] == BYTE_ORDER_MARK[0]
                && line[1] == BYTE_ORDER_MARK[1]
                && line[2] == BYTE_ORDER_MARK[2];
    }
}
