package io.makegood.workbench.batch;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.PolicySet;
import io.makegood.engine.ResolutionEngine;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides any number of cases in the memory a few of them need. One thread reads and writes; the others decide. Whenever the process ends, the
 * last checkpoint says how much of the files counts; a resumed run cuts off the rest and decides it again, so that no line is lost or there twice.
 */
public final class Batch {
    /** What is decided again after a kill. A checkpoint waits for the disk, so not more often. */
    private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(1);

    private final String program;
    private final String policies;
    private final CaseFileReader reader;
    private final Function<CaseFile, Resolution> engine;
    private final Duration checkpointEvery;

    Batch(String program, String policies, Function<CaseFile, Resolution> engine, Duration checkpointEvery) {
        this(program, policies, CaseFileReader.of(Vocabulary.builtIn()), engine, checkpointEvery);
    }

    private Batch(
            String program,
            String policies,
            CaseFileReader reader,
            Function<CaseFile, Resolution> engine,
            Duration checkpointEvery) {
        this.reader = reader;
        this.program = program;
        this.policies = policies;
        this.engine = engine;
        this.checkpointEvery = checkpointEvery;
    }

    /**
     * A batch that decides each case under the policy that holds for it.
     *
     * @param program name and version of the program, which a resumed run has to have too
     */
    public static Batch under(PolicySet policies, String program) {
        return new Batch(
                program,
                policies.policies().stream()
                        .map(policy ->
                                "`" + policy.name() + "` " + policy.version() + " (" + policy.fingerprint() + ")")
                        .collect(Collectors.joining(" and ")),
                CaseFileReader.of(policies.vocabulary()),
                ResolutionEngine.using(policies)::resolve,
                CHECKPOINT_EVERY);
    }

    /**
     * Decides all cases of the input, or all that earlier runs have left.
     *
     * @throws BatchException when the files are not such that it can begin, or one of them fails
     */
    public BatchResult run(BatchOrder order, BatchListener listener) {
        try (Input input = opened(order.input())) {
            Start start = new Start(order, input, program, policies);
            // Looked at before the files are opened, because that makes them, and after, because they are ours only
            // then.
            start.checkpoint();
            try (Results results = Results.open(order)) {
                Checkpoint first = start.checkpoint();
                start.skipTo(first.position());
                return new Run(input, results, first, listener).toTheEnd(order);
            }
        } catch (IOException e) {
            throw BatchException.broken("what the batch writes cannot be written", e);
        }
    }

    private static Input opened(@Nullable Path file) {
        try {
            return Input.open(file);
        } catch (IOException e) {
            throw BatchException.broken("`" + file + "` cannot be opened", e);
        }
    }

    /** From one checkpoint to the end. */
    private final class Run {
        private final Input input;
        private final Results results;
        private final Checkpoint first;
        private final BatchListener listener;
        private Tally tally;
        private Position position;
        private long lastCheckpoint;

        Run(Input input, Results results, Checkpoint first, BatchListener listener) {
            this.input = input;
            this.results = results;
            this.first = first;
            this.listener = listener;
            this.tally = first.tally();
            this.position = first.position();
        }

        BatchResult toTheEnd(BatchOrder order) throws IOException {
            results.output().cutTo(first.outputLength());
            results.rejected().cutTo(first.rejectedLength());
            checkpoint();
            listener.advanced(input.read(), tally);
            IOException unreadable = null;
            Clerk clerk = new Clerk(reader, engine, order.form());
            try (Crew<Decided> crew = new Crew<>(order.threads(), clerk::decide)) {
                boolean isAtEnd = false;
                while (!isAtEnd || !crew.isIdle()) {
                    if (isAtEnd || !crew.hasRoom() || crew.isOldestDone()) {
                        Crew.Done<Decided> oldest = crew.takeOldest();
                        write(
                                Objects.requireNonNullElseGet(oldest.result(), () -> Decided.left(oldest.block())),
                                crew,
                                clerk);
                        continue;
                    }
                    try {
                        Block block = Block.read(input);
                        isAtEnd = block.lines().isEmpty();
                        // An empty one too: it may end behind blank lines.
                        crew.hand(block);
                    } catch (IOException e) {
                        // What was read before is decided and kept.
                        unreadable = e;
                        isAtEnd = true;
                    }
                }
            }
            if (unreadable != null) {
                checkpoint();
                throw BatchException.broken(
                        "`" + input.name() + "` cannot be read behind line " + position.lines(), unreadable);
            }
            // Everything is on the disk before the checkpoint goes.
            results.flush();
            results.checkpoints().delete();
            return new BatchResult(tally, first.tally());
        }

        private void write(Decided decided, Crew<Decided> crew, Clerk clerk) throws IOException {
            for (Decided.Part part : decided.parts()) {
                append(part, crew);
                tally = tally.plus(part.tally());
                if (part.next() != null) {
                    writeAlone(part.next(), crew, clerk);
                }
            }
            position = decided.block().end();
            listener.advanced(decided.block().read(), tally);
            if (System.nanoTime() - lastCheckpoint >= checkpointEvery.toNanos()) {
                checkpoint();
            }
        }

        private void append(Decided.Part part, Crew<Decided> crew) throws IOException {
            try {
                results.append(part);
            } catch (OutOfMemoryError e) {
                // Somebody else used all of it.
                crew.rest();
                results.append(part);
            }
        }

        /** Decides a line that did not fit beside others, and writes it. */
        private void writeAlone(Line line, Crew<Decided> crew, Clerk clerk) throws IOException {
            crew.rest();
            Answer answer = clerk.alone(line);
            results.append(answer);
            tally = tally.plus(
                    answer.status() == null ? new Tally(Map.of(), 1) : new Tally(Map.of(answer.status(), 1L), 0));
        }

        private void checkpoint() throws IOException {
            results.flush();
            results.checkpoints()
                    .write(new Checkpoint(
                            program,
                            policies,
                            first.form(),
                            first.rejected(),
                            first.inputSize(),
                            position,
                            results.output().length(),
                            results.rejected().length(),
                            tally));
            lastCheckpoint = System.nanoTime();
        }
    }
}
