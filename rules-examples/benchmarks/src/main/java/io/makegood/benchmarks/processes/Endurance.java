package io.makegood.benchmarks.processes;

import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.forty.FortyPolicy;
import io.makegood.benchmarks.growth.GrownPolicy;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.ResolutionEngine;
import java.lang.ref.Reference;
import java.util.List;

/** What is left behind by many decisions, and by many reloads of a policy that changed. */
public final class Endurance {
    private static final double MEGABYTE = 1024.0 * 1024.0;
    /** Nothing is counted before everything is loaded and every pool has its size. */
    private static final int WARM = 10;

    private Endurance() {}

    /** Megabytes more after that many decisions than after a tenth of them. */
    public static double growthByDecisions(int decisions) {
        return growth("decisions", decisions);
    }

    /** Megabytes more after that many reloads than after a tenth of them. */
    public static double growthByReloads(int reloads) {
        return growth("reloads", reloads);
    }

    private static double growth(String of, int times) {
        Memory growth = Memory.parse(
                Child.run(Endurance.class, of, String.valueOf(times)).get(0));
        return (growth.heap() + growth.classes()) / MEGABYTE;
    }

    /** Measures one of them. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        int times = Integer.parseInt(arguments[1]);
        System.out.println(arguments[0].equals("decisions") ? decisions(times) : reloads(times));
    }

    private static Memory decisions(int times) {
        ResolutionEngine engine = ResolutionEngine.using(FortyPolicy.load());
        List<CaseFile> cases = FortyCases.caseFiles();
        for (int i = 0; i < times / WARM; i++) {
            engine.resolve(cases.get(i % cases.size()));
        }
        Memory before = Memory.held();
        for (int i = times / WARM; i < times; i++) {
            engine.resolve(cases.get(i % cases.size()));
        }
        Memory growth = Memory.held().minus(before);
        Reference.reachabilityFence(engine);
        return growth;
    }

    private static Memory reloads(int times) {
        List<CaseFile> cases = FortyCases.caseFiles();
        for (int i = 0; i < times / WARM; i++) {
            reload(i, cases);
        }
        Memory before = Memory.held();
        for (int i = times / WARM; i < times; i++) {
            reload(i, cases);
        }
        return Memory.held().minus(before);
    }

    private static void reload(int revision, List<CaseFile> cases) {
        ResolutionEngine engine = ResolutionEngine.using(GrownPolicy.of(45, revision + 1));
        cases.subList(0, 4).forEach(engine::resolve);
    }
}
