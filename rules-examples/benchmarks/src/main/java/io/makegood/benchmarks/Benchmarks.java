package io.makegood.benchmarks;

import io.makegood.benchmarks.forty.contestants.EqualOutcomes;
import io.makegood.benchmarks.processes.Batch;
import io.makegood.benchmarks.processes.ColdStart;
import io.makegood.benchmarks.processes.DocumentedCases;
import io.makegood.benchmarks.processes.Endurance;
import io.makegood.benchmarks.processes.HeldByPolicy;
import io.makegood.benchmarks.processes.Planning;
import io.makegood.benchmarks.processes.Profile;
import io.makegood.benchmarks.processes.Proving;
import io.makegood.benchmarks.report.Guard;
import io.makegood.benchmarks.report.Measurement;
import io.makegood.benchmarks.report.Pictures;
import io.makegood.benchmarks.report.Results;
import io.makegood.benchmarks.report.ResultsPage;
import java.nio.file.Path;
import java.util.List;

/** Compares, measures, and writes down: README.md, results.json and the pictures. Run in the folder of the module. */
public final class Benchmarks {
    private static final Path README = Path.of("README.md");
    private static final Path RESULTS = Path.of("results.json");

    private Benchmarks() {}

    public static void main(String[] arguments) {
        Plan plan = Plan.of(arguments);
        if (plan.explanations()) {
            Results results = Results.read(RESULTS);
            explanations(plan, results);
            publish(results);
        }
        Progress.say("do all contestants decide alike?");
        List<String> differences = EqualOutcomes.differences();
        if (!differences.isEmpty()) {
            differences.forEach(Progress::say);
            System.exit(1);
        }
        Results results = new Results();
        results.on("JDK", Runtime.version().toString());
        results.on("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        results.on("run", plan.quick() ? "quick" : "full");
        new Timing(plan, results).run();
        if (plan.guard()) {
            List<String> worse = Guard.compare(Results.read(RESULTS), results);
            worse.forEach(Progress::say);
            Progress.say(
                    worse.isEmpty() ? "no ratio is worse than in results.json" : worse.size() + " ratios are worse");
            System.exit(worse.isEmpty() ? 0 : 1);
        }
        processes(plan, results);
        explanations(plan, results);
        publish(results);
    }

    private static void publish(Results results) {
        results.write(RESULTS);
        Pictures.draw(results, Path.of("."));
        ResultsPage.write(results, README);
        Progress.say("written: " + README + ", " + RESULTS + " and the pictures");
        // Some of the engines leave threads behind.
        System.exit(0);
    }

    private static void explanations(Plan plan, Results results) {
        new Timing(plan, results).explain();
        Progress.say("proofs");
        results.add("prove/default", Measurement.of(Proving.secondsOfDefaultPolicy(), "s"));
        for (int rules : new int[] {40, 400}) {
            results.add("prove/" + rules, Measurement.of(Proving.seconds(rules), "s"));
        }
    }

    private static void processes(Plan plan, Results results) {
        Progress.say("where the time goes");
        Profile.shares(plan.quick() ? 5 : 20)
                .forEach((part, share) -> results.add("profile/" + part, Measurement.of(share, "%")));
        Progress.say("the documented cases");
        DocumentedCases.micros(plan.quick() ? 3 : 20)
                .forEach((id, micros) -> results.add("documented/" + id, Measurement.of(micros, "µs")));
        Progress.say("a batch of generated cases");
        int cases = plan.quick() ? 5_000 : 100_000;
        results.on("cases of the batch", String.valueOf(cases));
        results.add("default/batch", Measurement.of(Batch.seconds(cases), "s"));
        Progress.say("planning edits");
        int planned = plan.quick() ? 2_000 : 30_000;
        results.on("cases of a plan", String.valueOf(planned));
        for (Planning.Edits edits : Planning.Edits.values()) {
            Planning.Taken taken = Planning.of(edits, planned);
            results.add("plan/" + edits, Measurement.of(taken.planned(), "s"));
            results.add("plan/" + edits + "/once", Measurement.of(taken.once(), "s"));
        }
        Progress.say("cold starts");
        for (ColdStart.Rules rules : ColdStart.Rules.values()) {
            ColdStart.Taken taken = ColdStart.by(rules, plan.quick() ? 3 : 7);
            results.add("start/" + rules, Measurement.of(taken.elapsed(), "ms"));
            results.add("start/" + rules + "/processor", Measurement.of(taken.processor(), "ms"));
        }
        Progress.say("memory held by a policy of 400 rules");
        results.add("held/400", Measurement.of(HeldByPolicy.megabytes(), "MB"));
        Progress.say("memory after many decisions");
        int decisions = plan.quick() ? 100_000 : 1_000_000;
        results.on("decisions", String.valueOf(decisions));
        results.add("growth/decisions", Measurement.of(Endurance.growthByDecisions(decisions), "MB"));
        Progress.say("memory after many reloads");
        int reloads = plan.quick() ? 50 : 1_000;
        results.on("reloads", String.valueOf(reloads));
        results.add("growth/reloads", Measurement.of(Endurance.growthByReloads(reloads), "MB"));
    }
}
