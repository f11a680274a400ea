package io.makegood.benchmarks.report;

import io.makegood.benchmarks.forty.contestants.Contestants;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** All targets of the table. */
public final class Targets {
    private static final String MAKEGOOD = "MAKEGOOD";

    public static final List<Target> ALL = List.of(
            faster(
                    "Makegood, full provenance, against Drools with a stateless session per decision",
                    "DROOLS_STATELESS",
                    7),
            faster("Makegood, full provenance, against Drools with a pool of sessions", "DROOLS_POOLED", 5),
            new Target(
                    "Makegood, full provenance, against the fastest other engine",
                    Targets::againstFastestOther,
                    true,
                    1.8,
                    "%.1fx",
                    true),
            faster("Makegood, full provenance, against Evrete with a session per decision", "EVRETE", 25),
            new Target(
                    "time of Makegood, full provenance, in times of hand-written Java",
                    results -> results.ratio(forty(MAKEGOOD), forty("HAND_WRITTEN")),
                    false,
                    25,
                    "%.0fx",
                    true),
            new Target(
                    "cost of provenance",
                    results ->
                            map(results.ratio(forty(MAKEGOOD), forty("MAKEGOOD_WITHOUT")), ratio -> 100 * (ratio - 1)),
                    false,
                    15,
                    "%.0f %%",
                    false),
            new Target(
                    "throughput of two threads against one",
                    results -> map(results.ratio(forty(MAKEGOOD), "forty/MAKEGOOD/2"), ratio -> 2 * ratio),
                    true,
                    1.9,
                    "%.2fx",
                    true),
            new Target(
                    "bytes allocated per decision by the forty rules",
                    results -> results.value("forty/MAKEGOOD/bytes"),
                    false,
                    4096,
                    "%.0f",
                    true),
            grown("time with 400 rules of which the same few match, against 40", "rules/400", "rules/40", 1.5),
            grown("time with 4,000 rules of which the same few match, against 400", "rules/4000", "rules/400", 1.5),
            new Target(
                    "a decision by 335 rules of which 5 relate facts, against a session of Drools for those 5",
                    results -> results.ratio("related/makegood", "related/drools"),
                    false,
                    1.1,
                    "%.2fx",
                    true),
            grown("time for 10 claims, against 1", "claims/10", "claims/1", 10),
            grown("time for 100 claims, against 10", "claims/100", "claims/10", 10),
            grown(
                    "default policy per claim of the generated mix, against the forty rules per claim",
                    "mix/64/claim",
                    forty(MAKEGOOD),
                    4),
            micros("why another remedy did not come out, in µs, the one in the middle", "explain/whyNot", 1_000),
            micros(
                    "what would have to be otherwise for it, in µs, the one in the middle",
                    "explain/whatWouldChange",
                    20_000),
            grown("time of a why-not by 400 rules, against 40", "explain/whyNot/400", "explain/whyNot/40", 10),
            new Target(
                    "seconds to prove what holds of the default policy for all cases",
                    results -> results.value("prove/default"),
                    false,
                    5,
                    "%.1f",
                    false),
            grown("time to prove what holds of 400 rules, against 40", "prove/400", "prove/40", 10),
            grown(
                    "planning an edit of two numbers, against reading and deciding the cases once",
                    "plan/NUMBERS",
                    "plan/NUMBERS/once",
                    3.5),
            new Target(
                    "processor time of a cold start, against one at which the rules are read and Drools compiles them",
                    results -> results.ratio("start/KEPT/processor", "start/BY_DROOLS/processor"),
                    false,
                    0.3,
                    "%.2fx",
                    false),
            new Target(
                    "memory held by a compiled policy of 400 rules, in MB",
                    results -> results.value("held/400"),
                    false,
                    30,
                    "%.1f",
                    false));

    private Targets() {}

    private static Target faster(String what, String than, double times) {
        return new Target(what, results -> results.ratio(forty(than), forty(MAKEGOOD)), true, times, "%.1fx", true);
    }

    private static Target grown(String what, String large, String small, double times) {
        return new Target(what, results -> results.ratio(large, small), false, times, "%.1fx", true);
    }

    private static Target micros(String what, String name, double most) {
        return new Target(what, results -> results.value(name), false, most, "%,.0f", false);
    }

    private static String forty(String contestant) {
        return "forty/" + contestant + "/1";
    }

    private static OptionalDouble againstFastestOther(Results results) {
        OptionalDouble fastest = Arrays.stream(Contestants.values())
                .filter(Contestants::isOtherEngine)
                .map(contestant -> results.value(forty(contestant.name())))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min();
        OptionalDouble makegood = results.value(forty(MAKEGOOD));
        return fastest.isPresent() && makegood.isPresent()
                ? OptionalDouble.of(fastest.getAsDouble() / makegood.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble map(OptionalDouble value, Function<Double, Double> how) {
        return value.isPresent() ? OptionalDouble.of(how.apply(value.getAsDouble())) : value;
    }
}
