package io.makegood.stream;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;

/** Says how far a job is, every other second. */
final class Progress {
    private static final long EVERY = 2;

    private final PrintWriter out;

    Progress(PrintWriter out) {
        this.out = out;
    }

    /** Waits until the job is at its end. */
    void watch(JobClient job) throws Exception {
        long begun = System.nanoTime();
        CompletableFuture<JobExecutionResult> end = job.getJobExecutionResult();
        long decided = 0;
        while (true) {
            try {
                JobExecutionResult result = end.get(EVERY, TimeUnit.SECONDS);
                Object all = result.getAccumulatorResult(DecideCases.COUNTED);
                tell(all instanceof Long count ? count : decided, begun);
                return;
            } catch (TimeoutException e) {
                decided = decided(job, decided);
                tell(decided, begun);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    private static long decided(JobClient job, long before) throws InterruptedException {
        try {
            Map<String, Object> counted = job.getAccumulators().get();
            return counted.get(DecideCases.COUNTED) instanceof Long count ? count : before;
        } catch (ExecutionException | IllegalStateException e) {
            // It has ended meanwhile, or begins again.
            return before;
        }
    }

    private void tell(long decided, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.println(String.format(
                Locale.ROOT,
                "%.0f s: %,d decided, %,.0f a second",
                seconds,
                decided,
                decided / Math.max(seconds, 1e-9)));
    }
}
