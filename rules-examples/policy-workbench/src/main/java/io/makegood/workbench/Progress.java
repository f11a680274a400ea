package io.makegood.workbench;

import io.makegood.replay.CaseResult;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a replay is, for people only. */
final class Progress implements AutoCloseable {
    /** Given, so that nobody loads a native library to ask the terminal. */
    private static final int WIDTH = 78;

    private final @Nullable ProgressBar bar;

    Progress(Screen screen, int cases) {
        bar = screen.isTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName("replay")
                        .setInitialMax(cases)
                        .setStyle(ProgressBarStyle.ASCII)
                        .clearDisplayOnFinish()
                        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                        .build()
                : null;
    }

    void advance(CaseResult result) {
        if (bar != null) {
            bar.setExtraMessage(result.id());
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
