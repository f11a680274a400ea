package io.makegood.workbench;

import io.makegood.workbench.batch.BatchListener;
import io.makegood.workbench.batch.ComparisonListener;
import io.makegood.workbench.batch.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a command that decides many cases is, how fast, and how long it will take, for people only. */
final class BatchProgress implements BatchListener, ComparisonListener, AutoCloseable {
    /** Given, so that nobody loads a native library to ask the terminal. */
    private static final int WIDTH = 78;

    private static final long MEGABYTE = 1 << 20;
    private static final long UNKNOWN = -1;

    private final String task;
    private final boolean isWatched;
    private final long size;
    private @Nullable ProgressBar bar;
    private long begun;
    private long before;

    /**
     * Progress of a command.
     *
     * @param task its name
     * @param input null for the standard input, whose size nobody knows
     */
    BatchProgress(String task, Screen screen, @Nullable Path input) {
        this.task = task;
        isWatched = screen.isTerminal();
        size = isWatched && input != null ? size(input) : UNKNOWN;
    }

    private static long size(Path input) {
        try {
            return Files.size(input);
        } catch (IOException e) {
            // Whoever reads it will say so.
            return UNKNOWN;
        }
    }

    @Override
    public void advanced(long read, Tally tally) {
        advanced(read, tally.cases() + tally.rejected(), tally.rejected());
    }

    @Override
    public void advanced(long read, long lines, long rejected) {
        if (!isWatched) {
            return;
        }
        if (bar == null) {
            begun = System.nanoTime();
            before = lines;
            bar = bar(read);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        bar.stepTo(read);
        bar.setExtraMessage(String.format(
                Locale.ROOT,
                " %,d lines, %,.0f/s%s",
                lines,
                seconds < 1 ? 0 : (lines - before) / seconds,
                rejected == 0 ? "" : String.format(Locale.ROOT, ", %,d rejected", rejected)));
    }

    /** From where an earlier run had got to, so that only this one counts for the time that is left. */
    private ProgressBar bar(long read) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(size)
                .setUnit("MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .startsFrom(read, Duration.ZERO)
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
