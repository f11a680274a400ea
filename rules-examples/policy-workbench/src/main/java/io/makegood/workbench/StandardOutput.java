package io.makegood.workbench;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The standard output, which remembers whether everything got there: a {@link java.io.PrintWriter} swallows it. */
final class StandardOutput extends OutputStream {
    private final FileOutputStream stream;
    private @Nullable IOException failure;

    StandardOutput(FileOutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            stream.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** Why something is missing at the other end; null when nothing is, or when the reader has read enough and closed the pipe. */
    @Nullable String failure() {
        if (failure == null) {
            return null;
        }
        // Java has no other sign of it than the words of the operating system, which say "pipe" on all of them.
        String reason = String.valueOf(failure.getMessage());
        return reason.toLowerCase(Locale.ROOT).contains("pipe") ? null : reason;
    }
}
