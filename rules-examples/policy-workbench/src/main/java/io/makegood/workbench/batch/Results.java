package io.makegood.workbench.batch;

import java.io.IOException;

/** What a batch writes: resolutions, rejected lines, and how far it is. Written by one thread, in the order of the input. */
final class Results implements AutoCloseable {
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

    void append(Decided decided) throws IOException {
        decided.appendTo(output, rejected);
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
