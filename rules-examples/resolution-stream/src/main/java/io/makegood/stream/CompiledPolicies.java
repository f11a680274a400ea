package io.makegood.stream;

import io.makegood.engine.Policy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Policies of this JVM by what they were compiled from: however many tasks run in it, each is compiled once, when it is needed first. */
final class CompiledPolicies {
    /** So many policies in force within one event time are more than anybody has; those that are still needed are compiled again. */
    private static final int KEPT = 64;

    private static final Map<String, Policy> COMPILED = new ConcurrentHashMap<>();

    private CompiledPolicies() {}

    /** @throws io.makegood.problem.PolicyException when this version of the library cannot use it */
    static Policy of(Edition edition) {
        if (COMPILED.size() > KEPT) {
            COMPILED.clear();
        }
        return COMPILED.computeIfAbsent(
                edition.fingerprint(), hash -> Policy.load(BundleZip.read("edition " + edition.number(), edition.zip())));
    }

    /** Keeps one that was compiled in another way. */
    static void keep(String fingerprint, Policy policy) {
        COMPILED.putIfAbsent(fingerprint, policy);
    }
}
