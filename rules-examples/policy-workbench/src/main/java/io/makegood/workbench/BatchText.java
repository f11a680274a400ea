package io.makegood.workbench;

import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.workbench.batch.BatchOrder;
import io.makegood.workbench.batch.BatchResult;
import io.makegood.workbench.batch.Tally;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a batch did, for people. */
final class BatchText {
    private final Screen screen;
    private final BatchOrder order;
    private final BatchResult result;

    BatchText(Screen screen, BatchOrder order, BatchResult result) {
        this.screen = screen;
        this.order = order;
        this.result = result;
    }

    void write(Duration duration) {
        Tally total = result.total();
        String statuses = total.decided().entrySet().stream()
                .map(each -> shown(each.getValue()) + " " + words(each.getKey()))
                .collect(Collectors.joining(", "));
        screen.show(counted(total.cases(), "case") + " decided" + (statuses.isEmpty() ? "" : ": " + statuses));
        screen.show("  " + order.output());
        if (total.rejected() > 0) {
            screen.show(screen.bad(counted(total.rejected(), "line") + " rejected"));
            screen.show("  " + order.rejected());
        }
        long before = all(result.before());
        long now = all(total) - before;
        if (now == 0 && before > 0) {
            screen.show("all of it was done already");
            return;
        }
        double seconds = Math.max(duration.toMillis(), 1) / 1000.0;
        screen.show((before > 0 ? shown(before) + " lines were done already; " : "")
                + String.format(Locale.ROOT, "%,.1f s, %,d lines a second", seconds, Math.round(now / seconds)));
    }

    private static long all(Tally tally) {
        return tally.cases() + tally.rejected();
    }

    /** A number of things: "1 line", "1,000 lines". */
    static String counted(long count, String what) {
        return shown(count) + " " + what + (count == 1 ? "" : "s");
    }

    private static String shown(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String words(ResolutionStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
