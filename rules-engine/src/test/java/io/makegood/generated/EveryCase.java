package io.makegood.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Goes through all generated cases, on several threads at once. */
final class EveryCase {
    private EveryCase() {}

    interface Look {
        void at(long seed);
    }

    static void on(int threads, Look look) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                parts.add(pool.submit(() -> {
                    for (long seed = Sweep.FIRST + first; seed < Sweep.FIRST + Sweep.CASES; seed += threads) {
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
