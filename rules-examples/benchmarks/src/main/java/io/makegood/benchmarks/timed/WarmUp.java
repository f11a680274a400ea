package io.makegood.benchmarks.timed;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Repeats something until the machine has compiled it. An engine is much code, and on two cores the compiler takes a minute or longer for all of it: a
 * fixed time to warm up would measure how fast the compiler is on that day.
 */
final class WarmUp {
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(5);
    /** Of compiling in a window: what a machine that has settled still does now and then. */
    private static final long LITTLE = 100;

    private WarmUp() {}

    /** Returns when hardly anything was compiled for five seconds, or after so many seconds. */
    static void untilCompiled(int seconds, Runnable work) {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        if (compiler == null || !compiler.isCompilationTimeMonitoringSupported()) {
            throw new IllegalStateException("this Java does not tell how long it compiles");
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        boolean isCompiled = false;
        while (!isCompiled && System.nanoTime() < end) {
            long before = compiler.getTotalCompilationTime();
            long windowEnd = System.nanoTime() + WINDOW;
            while (System.nanoTime() < windowEnd) {
                work.run();
            }
            isCompiled = compiler.getTotalCompilationTime() - before < LITTLE;
        }
    }
}
