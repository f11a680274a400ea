package io.makegood.workbench.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Threads that work on blocks at the same time and give them back in the order they got them. Holds a bounded number of blocks: who hands in more
 * than there is room for has not asked.
 *
 * @param <R> what comes of a block
 */
final class Crew<R> implements AutoCloseable {
    /** So that nobody is idle while one block takes longer than the others, or the disk does. */
    private static final int BLOCKS_PER_THREAD = 4;
    /** For inputs whose every line is as long as a line may be. */
    private static final long BYTES = 16 << 20;

    private final Function<Block, R> work;
    private final int blocks;
    private final ExecutorService threads;
    private final Deque<Task<R>> tasks = new ArrayDeque<>();
    private long bytes;

    private record Task<R>(Block block, Future<R> result) {}

    /**
     * A block that was worked on.
     *
     * @param result null when there was not enough memory for it beside the others
     */
    record Done<R>(Block block, @Nullable R result) {}

    Crew(int threads, Function<Block, R> work) {
        this.work = work;
        this.blocks = threads * BLOCKS_PER_THREAD;
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "makegood-batch");
            // Nothing shall wait for a decision nobody takes any more.
            thread.setDaemon(true);
            return thread;
        });
    }

    boolean isIdle() {
        return tasks.isEmpty();
    }

    boolean hasRoom() {
        return tasks.size() < blocks && bytes < BYTES;
    }

    /** Whether the oldest block is done. */
    boolean isOldestDone() {
        return !tasks.isEmpty() && tasks.element().result().isDone();
    }

    void hand(Block block) {
        tasks.add(new Task<>(block, threads.submit(() -> work.apply(block))));
        bytes += block.bytes();
    }

    /** The oldest block, when it is done. */
    Done<R> takeOldest() {
        Task<R> task = tasks.remove();
        bytes -= task.block().bytes();
        try {
            return new Done<>(task.block(), task.result().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                return new Done<>(task.block(), null);
            }
            throw new IllegalStateException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the batch was interrupted", e);
        }
    }

    /** Waits until nobody works on anything; all blocks stay to be taken. */
    void rest() {
        for (Task<R> task : tasks) {
            try {
                task.result().get();
            } catch (ExecutionException e) {
                // Told when the block is taken.
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the batch was interrupted", e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
