package io.makegood.workbench.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that decide blocks at the same time and give them back in the order they got them. Holds a bounded number of blocks: who hands in more
 * than there is room for has not asked.
 */
final class Crew implements AutoCloseable {
    /** So that nobody is idle while one block takes longer than the others, or the disk does. */
    private static final int BLOCKS_PER_THREAD = 4;
    /** For inputs whose every line is as long as a line may be. */
    private static final long BYTES = 16 << 20;

    private final Clerk clerk;
    private final int blocks;
    private final ExecutorService threads;
    private final Deque<Task> tasks = new ArrayDeque<>();
    private long bytes;

    private record Task(Block block, Future<Decided> decided) {}

    Crew(int threads, Clerk clerk) {
        this.clerk = clerk;
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

    /** Whether the oldest block is decided. */
    boolean isOldestDecided() {
        return !tasks.isEmpty() && tasks.element().decided().isDone();
    }

    void hand(Block block) {
        tasks.add(new Task(block, threads.submit(() -> clerk.decide(block))));
        bytes += block.bytes();
    }

    /** The oldest block, when it is decided. */
    Decided takeOldest() {
        Task task = tasks.remove();
        bytes -= task.block().bytes();
        try {
            return task.decided().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                return Decided.left(task.block());
            }
            throw new IllegalStateException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the batch was interrupted", e);
        }
    }

    /** Waits until nobody decides anything; all blocks stay to be taken. */
    void rest() {
        for (Task task : tasks) {
            try {
                task.decided().get();
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
