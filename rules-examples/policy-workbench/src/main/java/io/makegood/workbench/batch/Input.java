package io.makegood.workbench.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The cases: a file, packed or not, or the standard input. */
final class Input implements AutoCloseable {
    /** The size of an input that tells it only at its end. */
    static final long UNKNOWN = -1;

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final long size;
    private final Counted raw;
    private final LineReader lines;

    private Input(String name, long size, Counted raw, InputStream unpacked) {
        this.name = name;
        this.size = size;
        this.raw = raw;
        this.lines = new LineReader(unpacked);
    }

    /** @param file null for the standard input */
    static Input open(@Nullable Path file) throws IOException {
        if (file == null) {
            Counted raw = new Counted(new NotClosed(System.in));
            return new Input("the standard input", UNKNOWN, raw, raw);
        }
        Counted raw = new Counted(Files.newInputStream(file));
        try {
            InputStream unpacked = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw;
            return new Input(file.toString(), Files.size(file), raw, unpacked);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** Has what is taken from the disk from here on added to a hash. */
    void addTo(MessageDigest hash) {
        raw.hash = hash;
    }

    /** Takes what lies behind the last line, which an archive may have. */
    void drain() throws IOException {
        byte[] rest = new byte[BUFFER];
        while (raw.read(rest, 0, rest.length) > 0) {
            // Only counted.
        }
    }

    /** For messages. */
    String name() {
        return name;
    }

    /** Bytes on the disk, or {@link #UNKNOWN}. */
    long size() {
        return size;
    }

    /** Bytes that were taken from the disk: some more than those of the lines that were read. */
    long read() {
        return raw.count;
    }

    LineReader lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }

    /** The standard input is not ours to close. */
    private static final class NotClosed extends FilterInputStream {
        NotClosed(InputStream stream) {
            super(stream);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return in.read(bytes, offset, length);
        }

        @Override
        public void close() {}
    }

    private static final class Counted extends FilterInputStream {
        private long count;
        private @Nullable MessageDigest hash;

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            if (b >= 0 && hash != null) {
                hash.update((byte) b);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int taken = super.read(bytes, offset, length);
            count += Math.max(0, taken);
            if (taken > 0 && hash != null) {
                hash.update(bytes, offset, taken);
            }
            return taken;
        }
    }
}
