package io.makegood.workbench.batch;

import java.io.IOException;

/** What came of a block: lines for the output and for the rejected, and how many are which. */
final class Decided {
    private final Block block;
    private final byte[] output;
    private final byte[] rejected;
    private final Tally tally;

    /** The lines of both end with a line feed each. */
    Decided(Block block, byte[] output, byte[] rejected, Tally tally) {
        this.block = block;
        this.output = output;
        this.rejected = rejected;
        this.tally = tally;
    }

    Block block() {
        return block;
    }

    Tally tally() {
        return tally;
    }

    void appendTo(ResultFile toOutput, ResultFile toRejected) throws IOException {
        toOutput.append(output);
        toRejected.append(rejected);
    }
}
