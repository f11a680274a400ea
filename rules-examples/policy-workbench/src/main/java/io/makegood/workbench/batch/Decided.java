package io.makegood.workbench.batch;

import io.makegood.vocabulary.ResolutionStatus;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of a block: lines for the output and for the rejected, how many are which, and those in between that are to be decided alone. */
final class Decided {
    private final Block block;
    private final List<Part> parts;

    /**
     * Lines that follow each other.
     *
     * @param output lines of the output, each with its end
     * @param rejected lines of the rejected, each with its end
     * @param next the line that follows and is to be decided alone; null when none is
     */
    record Part(
            byte[] output,
            byte[] rejected,
            Tally tally,
            @Nullable Line next) {}

    private Decided(Block block, List<Part> parts) {
        this.block = block;
        this.parts = parts;
    }

    /** A block of which every line is to be decided alone. */
    static Decided left(Block block) {
        Builder builder = new Builder(block);
        block.lines().forEach(builder::leave);
        return builder.build();
    }

    Block block() {
        return block;
    }

    List<Part> parts() {
        return parts;
    }

    /** What came of a block so far. */
    static final class Builder {
        private final Block block;
        private final List<Part> parts = new ArrayList<>(1);
        private final ByteArrayOutputStream output = new ByteArrayOutputStream();
        private final ByteArrayOutputStream rejected = new ByteArrayOutputStream();
        private final Map<ResolutionStatus, Long> statuses = new EnumMap<>(ResolutionStatus.class);
        private long rejections;
        private long kept;

        Builder(Block block) {
            this.block = block;
        }

        /** Bytes that are kept. */
        long kept() {
            return kept;
        }

        /** @param status null for a line that is rejected */
        void add(byte[] written, @Nullable ResolutionStatus status) {
            if (status == null) {
                rejected.writeBytes(written);
                rejections++;
            } else {
                output.writeBytes(written);
                statuses.merge(status, 1L, Long::sum);
            }
            kept += written.length;
        }

        /** Leaves a line to be decided alone. */
        void leave(Line line) {
            close(line);
        }

        Decided build() {
            close(null);
            return new Decided(block, parts);
        }

        private void close(@Nullable Line next) {
            parts.add(new Part(output.toByteArray(), rejected.toByteArray(), new Tally(statuses, rejections), next));
            output.reset();
            rejected.reset();
            statuses.clear();
            rejections = 0;
        }
    }
}
