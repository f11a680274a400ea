package io.makegood.benchmarks.processes;

import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.growth.GrownPolicy;
import io.makegood.engine.ResolutionEngine;
import java.lang.ref.Reference;

/** Memory held by a compiled policy of 400 rules. */
public final class HeldByPolicy {
    private static final int RULES = 400;
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private HeldByPolicy() {}

    /** Megabytes of objects and generated classes. */
    public static double megabytes() {
        Memory held = Memory.parse(Child.run(HeldByPolicy.class).get(0));
        return (held.heap() + held.classes()) / MEGABYTE;
    }

    /** Measures it. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        // Another policy first, so that the engine itself, which is loaded once, is not counted.
        ResolutionEngine other = ResolutionEngine.using(GrownPolicy.of(40));
        FortyCases.caseFiles().forEach(other::resolve);
        Memory before = Memory.held();
        ResolutionEngine engine = ResolutionEngine.using(GrownPolicy.of(RULES));
        FortyCases.caseFiles().forEach(engine::resolve);
        System.out.println(Memory.held().minus(before));
        Reference.reachabilityFence(other);
        Reference.reachabilityFence(engine);
    }
}
