package io.makegood.stream;

import io.makegood.bundle.BundleSignature;
import io.makegood.bundle.PolicyBundle;
import io.makegood.bundle.SigningKeys;
import io.makegood.engine.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Policies for the tests, and what signs them. */
final class Bundles {
    static final PolicyBundle DEFAULT = Policy.customerFirst().content();

    private static final KeyPair KEYS = SigningKeys.generate();
    static final String PUBLIC_KEY = SigningKeys.toPem(KEYS.getPublic());

    /** The versions of a day, by the moments they are in force from. */
    static final PolicyBundle SECOND = version("2.0.0", 400);

    static final PolicyBundle THIRD = version("3.0.0", 1);
    static final PolicyBundle BROKEN =
            changed("broken", "policy.yaml", text -> text.replace("deadlinePressureDays:", "deadlinePressureDay:"));
    static final Map<Instant, PolicyBundle> VERSIONS = Map.of(
            Instant.MIN,
            DEFAULT,
            Instant.parse("2026-03-02T08:00:00Z"),
            SECOND,
            Instant.parse("2026-03-02T16:00:00Z"),
            THIRD);

    static {
        CompiledPolicies.keep(Policy.customerFirst());
    }

    private Bundles() {}

    static AdmittedBundle always(PolicyBundle bundle) {
        return new AdmittedBundle(
                AdmittedBundle.ALWAYS, AdmittedBundle.ALWAYS, false, bundle.fingerprint(), BundleZip.write(bundle));
    }

    /** The default policy without its documented cases, which take long, with a text of a file changed. */
    static PolicyBundle changed(String name, String file, UnaryOperator<String> change) {
        Map<String, String> files = new TreeMap<>(DEFAULT.files());
        files.keySet().removeIf(path -> path.startsWith("cases/"));
        String before = files.get(file);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException(name + " changes nothing of " + file);
        }
        files.put(file, after);
        return PolicyBundle.of(name, files);
    }

    private static PolicyBundle version(String version, int worthReturning) {
        return changed(
                version,
                "policy.yaml",
                text -> text.replaceFirst("(?m)^version: .*$", "version: " + version)
                        .replaceFirst(
                                "returnlessMaxValue:\\s+value: \\d+",
                                "returnlessMaxValue:\n    value: " + worthReturning));
    }

    /** Compiled once for all tests, and where it will be looked at, looked at: a short day is over before one has. */
    static Policy policy(PolicyBundle bundle) {
        return bundle == DEFAULT ? Policy.customerFirst() : CompiledPolicies.checked(signed(bundle));
    }

    static void publishVersions(Path folder) {
        publish(folder, "20260302T080000Z-second.zip", SECOND);
        publish(folder, "20260302T160000Z-third.zip", THIRD);
    }

    static void publish(Path folder, String name, PolicyBundle bundle) {
        write(folder, name, BundleZip.write(signed(bundle)));
    }

    static PolicyBundle signed(PolicyBundle bundle) {
        return BundleSignature.sign(bundle, KEYS.getPrivate());
    }

    static void write(Path folder, String name, byte[] zip) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
