package io.makegood.benchmarks;

import io.makegood.benchmarks.forty.contestants.Contestants;
import io.makegood.benchmarks.growth.GeneratedMix;
import io.makegood.benchmarks.report.Measurement;
import io.makegood.benchmarks.report.Results;
import io.makegood.benchmarks.timed.ClaimGrowth;
import io.makegood.benchmarks.timed.DefaultPolicy;
import io.makegood.benchmarks.timed.DefaultPolicyMix;
import io.makegood.benchmarks.timed.ExplanationGrowth;
import io.makegood.benchmarks.timed.Explanations;
import io.makegood.benchmarks.timed.FortyRules;
import io.makegood.benchmarks.timed.RelatedFacts;
import io.makegood.benchmarks.timed.RuleGrowth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs what JMH times and takes down the results. */
final class Timing {
    private static final String MICROS = "µs";
    private static final double MIDDLE = 50;
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    /** Enough to guard the ratios that are promised, the fastest other engine among them. */
    private static final List<Contestants> GUARDED = List.of(
            Contestants.HAND_WRITTEN,
            Contestants.MAKEGOOD,
            Contestants.DROOLS_STATELESS,
            Contestants.DROOLS_POOLED,
            Contestants.EASY_RULES_JAVA,
            Contestants.OPENL_TABLETS,
            Contestants.EVRETE);

    /** What the compiler makes of the same code differs from process to process, by a tenth. What much is compared with is timed in several. */
    private static final int SEVERAL = 5;

    private final Plan plan;
    private final Results results;

    Timing(Plan plan, Results results) {
        this.plan = plan;
        this.results = results;
    }

    void run() {
        Progress.say("the forty rules, one thread");
        for (RunResult result : fortyRules(1)) {
            String name = "forty/" + result.getParams().getParam("contestant");
            results.add(name + "/1", time(result));
            Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
            if (bytes != null) {
                results.add(name + "/bytes", Measurement.of(bytes.getScore(), "B"));
            }
        }
        Progress.say("the forty rules, two threads");
        for (RunResult result : fortyRules(2)) {
            results.add("forty/" + result.getParams().getParam("contestant") + "/2", time(result));
        }
        String java = plan.otherJava();
        if (java != null) {
            Progress.say("the forty rules on the other JDK");
            for (RunResult result : run(forty(1, contestants()).jvm(java))) {
                results.add("forty/" + result.getParams().getParam("contestant") + "/other", time(result));
                results.on("other JDK", version(result));
            }
        }
        Progress.say("growth of rules");
        for (RunResult result : run(growth(RuleGrowth.class).param("rules", rules()))) {
            results.add("rules/" + result.getParams().getParam("rules"), time(result));
        }
        Progress.say("rules that relate facts");
        for (RunResult result : run(growth(RelatedFacts.class))) {
            results.add("related/" + result.getPrimaryResult().getLabel(), time(result));
        }
        Progress.say("growth of claims");
        for (RunResult result : run(growth(ClaimGrowth.class))) {
            results.add("claims/" + result.getParams().getParam("claims"), time(result));
        }
        Progress.say("the default policy");
        for (RunResult result : run(growth(DefaultPolicy.class).param("patience", patience()))) {
            results.add("default/" + result.getPrimaryResult().getLabel(), time(result));
        }
        for (RunResult result :
                run(growth(DefaultPolicyMix.class).forks(several()).param("patience", patience()))) {
            String cases = result.getParams().getParam("cases");
            double claims = GeneratedMix.claimsPerCase(Integer.parseInt(cases));
            Measurement time = time(result);
            results.add("mix/" + cases, time);
            results.add(
                    "mix/" + cases + "/claim", new Measurement(time.value() / claims, time.error() / claims, MICROS));
        }
    }

    /** The one in the middle of many questions, of which some take many times as long. */
    void explain() {
        Progress.say("explanations");
        for (RunResult result : run(growth(Explanations.class).param("patience", patience()))) {
            results.add("explain/" + result.getPrimaryResult().getLabel(), median(result));
        }
        for (RunResult result : run(growth(ExplanationGrowth.class))) {
            results.add("explain/whyNot/" + result.getParams().getParam("rules"), median(result));
        }
    }

    /** Makegood, with which all are compared, in several processes; the others in one each. */
    private List<RunResult> fortyRules(int threads) {
        List<RunResult> all = new ArrayList<>(
                run(forty(threads, List.of(Contestants.MAKEGOOD)).forks(several())));
        all.addAll(run(forty(
                threads,
                contestants().stream().filter(c -> c != Contestants.MAKEGOOD).toList())));
        return all;
    }

    private List<Contestants> contestants() {
        return plan.guard() ? GUARDED : List.of(Contestants.values());
    }

    private int several() {
        return plan.brief() ? 1 : SEVERAL;
    }

    /** How many seconds to wait until all of the engine is compiled. */
    private String patience() {
        return plan.quick() ? "5" : "180";
    }

    private ChainedOptionsBuilder forty(int threads, List<Contestants> contestants) {
        return options(FortyRules.class, plan.quick() ? 2 : plan.guard() ? 3 : 5)
                .param("contestant", contestants.stream().map(Enum::name).toArray(String[]::new))
                .threads(threads)
                .addProfiler(GCProfiler.class);
    }

    private ChainedOptionsBuilder growth(Class<?> timed) {
        return options(timed, plan.quick() ? 2 : plan.guard() ? 3 : 4);
    }

    /** One second each: a decision takes microseconds. Warming up takes long, as an engine is much code to compile. */
    private ChainedOptionsBuilder options(Class<?> timed, int measurements) {
        return new OptionsBuilder()
                .include("^" + timed.getName().replace(".", "\\.") + "\\.")
                .forks(1)
                // The heap is taken from the machine before anything is timed, so that nobody pays for its growth.
                .jvmArgsAppend("-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch")
                .warmupIterations(plan.quick() ? 2 : 10)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(measurements)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    /** Compiling 4,000 rules takes longer than a quick run wants to wait. */
    private String[] rules() {
        return plan.brief() ? new String[] {"40", "400"} : new String[] {"40", "400", "4000"};
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) {
        try {
            return new Runner(options.build()).run();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Measurement time(RunResult result) {
        Result<?> time = result.getPrimaryResult();
        double error = time.getScoreError();
        return new Measurement(time.getScore(), Double.isFinite(error) ? error : 0, MICROS);
    }

    private static Measurement median(RunResult result) {
        return Measurement.of(result.getPrimaryResult().getStatistics().getPercentile(MIDDLE), MICROS);
    }

    private static String version(RunResult result) {
        return result.getParams().getJdkVersion();
    }
}
