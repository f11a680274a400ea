package io.makegood.stream;

import io.makegood.bundle.PolicyBundle;
import io.makegood.engine.Policy;
import io.makegood.live.LivePolicies;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Policies of this JVM by what they were compiled from: however many tasks run in it, each is compiled once, when it is needed first. */
final class CompiledPolicies {
    /** So many policies in force within one event time are more than anybody has; those that are still needed are compiled again. */
    private static final int KEPT = 64;

    /** By fingerprint: whatever decides alike is one. */
    private static final Map<String, Policy> COMPILED = new ConcurrentHashMap<>();

    /** By the hash of all files: what proves a policy is no part of its fingerprint. */
    private static final Map<String, Policy> CHECKED = new ConcurrentHashMap<>();

    private CompiledPolicies() {}

    /** @throws io.makegood.problem.PolicyException when this version of the library cannot use it */
    static Policy of(AdmittedBundle bundle) {
        if (COMPILED.size() > KEPT) {
            COMPILED.clear();
        }
        return COMPILED.computeIfAbsent(
                bundle.fingerprint(), hash -> Policy.load(BundleZip.read("bundle " + bundle.number(), bundle.zip())));
    }

    /**
     * A bundle compiled, and found to decide its own documented cases as documented; who begins again need not look again.
     *
     * @throws io.makegood.problem.PolicyException naming everything that keeps it from deciding
     */
    static Policy checked(PolicyBundle bundle) {
        if (CHECKED.size() > KEPT) {
            CHECKED.clear();
        }
        return CHECKED.computeIfAbsent(bundle.sha256(), hash -> {
            Policy policy =
                    LivePolicies.of(() -> bundle).start().policies().policies().get(0);
            keep(policy);
            return policy;
        });
    }

    /** Keeps one that was compiled in another way. */
    static void keep(Policy policy) {
        COMPILED.putIfAbsent(policy.fingerprint(), policy);
    }
}
