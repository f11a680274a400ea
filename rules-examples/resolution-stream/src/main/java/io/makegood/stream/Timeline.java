package io.makegood.stream;

import io.makegood.engine.CaseFileReader;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicySet;
import io.makegood.engine.ResolutionEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which policies are in force at each moment. Compiles what a moment needs when somebody asks for it. */
final class Timeline {
    private final List<AdmittedBundle> admitted;
    private final boolean withProof;
    /** By how many bundles were admitted by then, for these change it and nothing else does. */
    private final Map<Integer, InForce> byCount = new HashMap<>();

    /**
     * What decides at one moment.
     *
     * @param shadow what decides along; null when nothing does
     */
    record InForce(
            CaseFileReader reader,
            ResolutionEngine engine,
            @Nullable ResolutionEngine shadow) {}

    Timeline(List<AdmittedBundle> admitted, boolean withProof) {
        this.admitted = admitted.stream()
                .sorted(Comparator.comparingLong(AdmittedBundle::number))
                .toList();
        this.withProof = withProof;
    }

    /**
     * What decides at a moment.
     *
     * @param moment in milliseconds since 1970
     * @return null when nothing is in force yet
     * @throws io.makegood.problem.PolicyException when this version of the library cannot use what is
     */
    @Nullable InForce at(long moment) {
        int count = admitted.size();
        while (count > 0 && admitted.get(count - 1).inForce() > moment) {
            count--;
        }
        InForce known = byCount.get(count);
        if (known == null) {
            known = inForce(admitted.subList(0, count));
            if (known != null) {
                byCount.put(count, known);
            }
        }
        return known;
    }

    private @Nullable InForce inForce(List<AdmittedBundle> all) {
        List<Policy> policies = policies(all);
        if (policies.isEmpty()) {
            return null;
        }
        AdmittedBundle shadow = all.stream()
                .filter(AdmittedBundle::shadow)
                .reduce((first, last) -> last)
                .orElse(null);
        PolicySet set = PolicySet.of(policies);
        ResolutionEngine engine = ResolutionEngine.using(set);
        return new InForce(
                CaseFileReader.of(set.vocabulary()),
                withProof ? engine : engine.withoutRationale(),
                shadow == null ? null : ResolutionEngine.tryingOut(CompiledPolicies.of(shadow)));
    }

    /** The policies that decide after all these were published. */
    static List<Policy> policies(List<AdmittedBundle> all) {
        List<Policy> policies = List.of();
        for (AdmittedBundle bundle : all) {
            policies = bundle.shadow() ? policies : with(policies, CompiledPolicies.of(bundle));
        }
        return policies;
    }

    /**
     * Policies after another one was published: it takes the place of those of its name that have its version, or hold for the same days and countries, and
     * stands beside all others.
     */
    static List<Policy> with(List<Policy> policies, Policy published) {
        List<Policy> now = new ArrayList<>(policies);
        now.removeIf(each -> each.name().equals(published.name())
                && (each.version().equals(published.version()) || isForTheSame(each, published)));
        now.add(published);
        return now;
    }

    private static boolean isForTheSame(Policy one, Policy other) {
        return Objects.equals(one.effectiveFrom(), other.effectiveFrom())
                && Objects.equals(one.effectiveTo(), other.effectiveTo())
                && one.effectiveBy() == other.effectiveBy()
                && one.countries().equals(other.countries());
    }
}
