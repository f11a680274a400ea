package io.makegood.workbench.batch;

import java.io.IOException;
import java.util.Objects;

/** What a batch writes: resolutions, rejected lines, and how far it is. Written by one thread, in the order of the input. */
final class Results implements AutoCloseable {
    private static final byte[] NOTHING = {};

    private final ResultFile output;
    private final ResultFile rejected;
    private final CheckpointFile checkpoints;

    private Results(ResultFile output, ResultFile rejected, CheckpointFile checkpoints) {
        this.output = output;
        this.rejected = rejected;
        this.checkpoints = checkpoints;
    }

    /** Opens what is there, or makes it, and changes nothing in it. */
    @SuppressWarnings("MustBeClosedChecker")
    static Results open(BatchOrder order) throws IOException {
        ResultFile output = ResultFile.open(order.output());
        try {
            return new Results(output, ResultFile.open(order.rejected()), new CheckpointFile(order.output()));
        } catch (IOException | RuntimeException e) {
            output.close();
            throw e;
        }
    }

    ResultFile output() {
        return output;
    }

    ResultFile rejected() {
        return rejected;
    }

    CheckpointFile checkpoints() {
        return checkpoints;
    }

    /** Appends lines that follow each other. */
    void append(Decided.Part part) throws IOException {
        append(part.output(), part.rejected());
    }

    /** Appends what came of one line. */
    void append(Answer answer) throws IOException {
        byte[] written = Objects.requireNonNull(answer.written());
        append(answer.status() == null ? NOTHING : written, answer.status() == null ? written : NOTHING);
    }

    private void append(byte[] toOutput, byte[] toRejected) throws IOException {
        long outputLength = output.length();
        long rejectedLength = rejected.length();
        try {
            output.append(toOutput);
            rejected.append(toRejected);
        } catch (OutOfMemoryError e) {
            // Whoever tries again begins where this one began.
            output.cutTo(outputLength);
            rejected.cutTo(rejectedLength);
            throw e;
        }
    }

    /** Everything is on the disk before the checkpoint says so. */
    void flush() throws IOException {
        output.flush();
        rejected.flush();
    }

    @Override
    public void close() throws IOException {
        try (rejected) {
            output.close();
        }
    }
}
