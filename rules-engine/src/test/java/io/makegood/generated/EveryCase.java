package io.makegood.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Goes through generated cases, on several threads at once. */
final class EveryCase {
    private EveryCase() {}

    interface Look {
        void at(long seed);
    }

    /** The first so many cases. */
    static void on(int threads, int cases, Look look) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                parts.add(pool.submit(() -> {
                    for (long seed = Sweep.FIRST + first; seed < Sweep.FIRST + cases; seed += threads) {
                        look.at(seed);
                    }
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
