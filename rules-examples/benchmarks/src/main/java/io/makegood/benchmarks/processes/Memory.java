package io.makegood.benchmarks.processes;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/**
 * What a process holds when nothing can be collected any more.
 *
 * @param heap bytes of objects
 * @param classes bytes of generated and other classes
 */
record Memory(long heap, long classes) {
    private static final int COLLECTIONS = 4;

    static Memory held() {
        try {
            for (int i = 0; i < COLLECTIONS; i++) {
                System.gc();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long classes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.NON_HEAP)
                .filter(pool ->
                        pool.getName().contains("Metaspace") || pool.getName().contains("Class"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .max()
                .orElse(0);
        return new Memory(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), classes);
    }

    Memory minus(Memory before) {
        return new Memory(heap - before.heap, classes - before.classes);
    }

    @Override
    public String toString() {
        return heap + " " + classes;
    }

    static Memory parse(String text) {
        String[] parts = text.split(" ");
        return new Memory(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
