package io.makegood.workbench.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From where a batch goes on; refuses what would mix two batches in one output, or lose one. */
final class Start {
    private static final String ANOTHER_OUTPUT = "another `--output`";

    private final BatchOrder order;
    private final Input input;
    private final String program;
    private final String policies;

    Start(BatchOrder order, Input input, String program, String policies) {
        this.order = order;
        this.input = input;
        this.program = program;
        this.policies = policies;
    }

    /** Looks at what is there, and changes nothing. */
    Checkpoint checkpoint() throws IOException {
        refuseToWriteOver(order.input());
        CheckpointFile file = new CheckpointFile(order.output());
        long output = length(order.output());
        long rejected = length(order.rejected());
        // When nothing is there of what a checkpoint speaks of, it was left behind.
        Checkpoint last = output == 0 && rejected == 0 ? null : file.read();
        if (!order.isResumed()) {
            refuseToWriteOver(last, output, rejected);
        }
        if (last == null) {
            refuseUnknown(order.output(), output, file);
            refuseUnknown(order.rejected(), rejected, file);
            return new Checkpoint(
                    program,
                    policies,
                    order.form(),
                    rejectedFromOutput(),
                    input.size(),
                    Position.START,
                    0,
                    0,
                    Tally.NOTHING);
        }
        refuseAnother(last);
        refuseShorter(order.output(), output, last.outputLength());
        refuseShorter(order.rejected(), rejected, last.rejectedLength());
        return last;
    }

    /** Leads the input to where the last run had got to. */
    void skipTo(Position position) {
        boolean isTheSame;
        try {
            isTheSame = input.lines().skipTo(position);
        } catch (IOException e) {
            throw BatchException.broken("`" + input.name() + "` cannot be read", e);
        }
        if (!isTheSame) {
            throw notTheInput("what is in its first " + position.lines() + " lines has changed");
        }
    }

    private void refuseToWriteOver(@Nullable Path read) throws IOException {
        Path checkpoints = new CheckpointFile(order.output()).file();
        if (isSame(order.output(), order.rejected())) {
            throw BatchException.refused("`--output` and `--rejected` are the same file", "two different files");
        }
        for (Path written : new Path[] {order.output(), order.rejected(), checkpoints}) {
            if (read != null && isSame(read, written)) {
                throw BatchException.refused("`" + written + "` is the input", ANOTHER_OUTPUT);
            }
        }
    }

    private static boolean isSame(Path a, Path b) throws IOException {
        if (Files.exists(a) && Files.exists(b)) {
            return Files.isSameFile(a, b);
        }
        return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    }

    private void refuseToWriteOver(@Nullable Checkpoint last, long output, long rejected) {
        boolean isOutput = output > 0 || (last != null && last.outputLength() == 0);
        if (isOutput || rejected > 0) {
            String another = isOutput ? ANOTHER_OUTPUT : "another `--rejected`";
            throw BatchException.refused(
                    "`" + (isOutput ? order.output() : order.rejected()) + "` is there already",
                    isOutput && last != null ? "`--resume` to go on with it, or " + another : another);
        }
    }

    /** What no checkpoint speaks of may be anything, and is not cut. */
    private static void refuseUnknown(Path file, long length, CheckpointFile checkpoint) {
        if (length > 0) {
            throw BatchException.refused(
                    "`" + file + "` is finished, or no batch has begun it: there is no `" + checkpoint.file() + "`",
                    ANOTHER_OUTPUT);
        }
    }

    /** Seen from the output, so that both can be moved together. */
    private String rejectedFromOutput() {
        Path output = order.output().toAbsolutePath().normalize();
        Path rejected = order.rejected().toAbsolutePath().normalize();
        Path folder = output.getParent();
        return folder == null || !Objects.equals(folder.getRoot(), rejected.getRoot())
                ? rejected.toString()
                : folder.relativize(rejected).toString();
    }

    private void refuseAnother(Checkpoint last) {
        String begun = "`" + order.output() + "` was begun ";
        if (!last.program().equals(program)) {
            throw BatchException.refused(begun + "with " + last.program() + ", and this is " + program, ANOTHER_OUTPUT);
        }
        if (!last.policies().equals(policies)) {
            throw BatchException.refused(
                    begun + "under policy " + last.policies() + ", and this is " + policies,
                    "that policy, or " + ANOTHER_OUTPUT);
        }
        if (last.form() != order.form()) {
            throw BatchException.refused(
                    begun + shown(last.form()) + ", and this is " + shown(order.form()),
                    "the options it was begun with, or " + ANOTHER_OUTPUT);
        }
        if (!last.rejected().equals(rejectedFromOutput())) {
            throw BatchException.refused(
                    begun + "with `" + last.rejected() + "` for the rejected lines, and this is with `"
                            + rejectedFromOutput() + "`",
                    "the options it was begun with, or " + ANOTHER_OUTPUT);
        }
        if (last.inputSize() != input.size()) {
            throw notTheInput("its size has changed");
        }
    }

    private BatchException notTheInput(String why) {
        return BatchException.refused(
                "`" + input.name() + "` is not the input `" + order.output() + "` was begun with: " + why,
                "the input as it was, or " + ANOTHER_OUTPUT);
    }

    private static void refuseShorter(Path file, long length, long expected) {
        if (length < expected) {
            throw BatchException.refused(
                    "`" + file + "` is not as the last run left it: it has " + length + " bytes of " + expected,
                    ANOTHER_OUTPUT);
        }
    }

    private static String shown(LineForm form) {
        return switch (form) {
            case FULL -> "with whole resolutions";
            case WITHOUT_PROOF -> "with `--no-proof`";
            case BRIEF -> "with `--brief`";
        };
    }

    private static long length(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }
}
