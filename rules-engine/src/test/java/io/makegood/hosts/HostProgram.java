package io.makegood.hosts;

import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kie.api.concurrent.KieExecutors;
import org.kie.api.internal.utils.KieService;

/** Loads the default policy on several threads at once, decides a case, says which threads are left, and has Drools compile the policy. */
public final class HostProgram {
    private static final int LOADING = 3;

    private HostProgram() {}

    /** @param arguments the file of a case */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Set<String> before = threads();
        CountDownLatch start = new CountDownLatch(LOADING);
        List<CompletableFuture<Policy>> loading = IntStream.range(0, LOADING)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    start.countDown();
                    await(start);
                    return Policy.customerFirst();
                }))
                .toList();
        for (CompletableFuture<Policy> policy : loading) {
            System.out.println("loaded " + policy.join().name());
        }
        Policy policy = loading.get(0).join();
        String text = Files.readString(Path.of(arguments[0]));
        System.out.println("decided "
                + ResolutionEngine.using(policy)
                        .resolve(CaseFiles.read("case.yaml", text))
                        .status());
        Set<String> left = threads();
        left.removeAll(before);
        left.removeIf(name -> name.startsWith("ForkJoinPool.commonPool-"));
        System.out.println("threads left " + left);
        CompletableFuture.runAsync(policy::verify).join();
        System.out.println("compiled by Drools");
        // Waiting for them would take a minute.
        ThreadPoolExecutor workers =
                (ThreadPoolExecutor) KieService.load(KieExecutors.class).getExecutor();
        System.out.println("its workers end when idle: " + workers.allowsCoreThreadTimeOut());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without those of the machine itself. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> Stream.of("system", "InnocuousThreadGroup")
                        .noneMatch(group -> thread.getThreadGroup() == null
                                || thread.getThreadGroup().getName().equals(group)))
                .map(Thread::getName)
                .collect(Collectors.toSet());
    }
}
