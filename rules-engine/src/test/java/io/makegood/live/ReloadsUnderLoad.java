package io.makegood.live;

import io.makegood.bundle.PolicyBundle;
import io.makegood.bundle.PolicySource;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.SmallPolicy;
import io.makegood.live.PolicyUpdate.Outcome;
import io.makegood.resolution.Resolution;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A program: two threads decide without a pause while the policy is replaced so many times. It writes what it used in the middle and in the end, one
 * {@code name middle end} on a line; it fails when a decision does.
 *
 * <p>{@code java … ReloadsUnderLoad 1000}, with {@code default} behind it for the default policy instead of a small one.
 */
final class ReloadsUnderLoad {
    private static final int DECIDING = 2;

    private ReloadsUnderLoad() {}

    public static void main(String[] args) throws Exception {
        int reloads = Integer.parseInt(args[0]);
        boolean isSmall = args.length == 1;
        CaseFile lamp = SmallPolicy.lamp();
        int[] version = {0};
        Map<String, String> builtIn =
                isSmall ? Map.of() : Policy.customerFirst().content().files();
        PolicySource source = () -> isSmall
                ? PolicyBundle.of("policy", SmallPolicy.files(version(version[0]), remedy(version[0])))
                : PolicyBundle.of("policy", renamed(builtIn, version(version[0])));
        LivePolicies live = LivePolicies.of(source).start();
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(DECIDING);
        List<Future<Long>> deciding = new ArrayList<>();
        Callable<Long> decide = () -> decide(live, lamp, isOver, isSmall);
        for (int i = 0; i < DECIDING; i++) {
            deciding.add(threads.submit(decide));
        }
        Map<String, Long> middle = Map.of();
        for (int i = 1; i <= reloads; i++) {
            version[0] = i;
            PolicyUpdate update = live.refresh();
            if (update.outcome() != Outcome.REPLACED) {
                throw new AssertionError(update);
            }
            if (i == reloads / 2) {
                middle = used();
            }
        }
        isOver.set(true);
        long decided = 0;
        for (Future<Long> each : deciding) {
            decided += each.get();
        }
        threads.shutdown();
        Map<String, Long> end = used();
        Map<String, Long> before = middle;
        end.forEach((name, value) -> System.out.println(name + " " + before.get(name) + " " + value));
        System.out.println("decisions " + decided + " " + decided);
    }

    private static String version(int reload) {
        return "1." + reload;
    }

    /** The remedy shows which version decided. */
    private static String remedy(int reload) {
        return reload % 2 == 0 ? "REFUND_FULL" : "REPLACEMENT";
    }

    /** Another version, in its rules too; without its cases, which take a while. */
    private static SortedMap<String, String> renamed(Map<String, String> files, String version) {
        SortedMap<String, String> renamed = new TreeMap<>();
        files.forEach((path, text) -> {
            if (!path.startsWith("cases/")) {
                renamed.put(
                        path,
                        path.equals("policy.yaml")
                                ? text.replaceFirst("(?m)^version: .*$", "version: " + version)
                                : text);
            }
        });
        return renamed;
    }

    private static long decide(LivePolicies live, CaseFile lamp, AtomicBoolean isOver, boolean isSmall) {
        long decided = 0;
        while (!isOver.get()) {
            Resolution resolution = live.resolve(lamp);
            String version = resolution.policy().version();
            String remedy = resolution.decisions().get(0).remedyType().name();
            if (isSmall && !remedy.equals(remedy(Integer.parseInt(version.substring(2))))) {
                throw new AssertionError("version " + version + " decided " + remedy);
            }
            decided++;
        }
        return decided;
    }

    /** In KiB, after all is collected that nobody needs. */
    private static Map<String, Long> used() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
        }
        Map<String, Long> used = new TreeMap<>();
        used.put(
                "heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024);
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getName().equals("Metaspace")) {
                used.put("metaspace", pool.getUsage().getUsed() / 1024);
            }
        }
        used.put("classes", (long) ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        used.put("threads", (long) ManagementFactory.getThreadMXBean().getThreadCount());
        return used;
    }
}
