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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Policies for the tests, and what signs them. */
final class Bundles {
    static final PolicyBundle DEFAULT = Policy.customerFirst().content();

    private static final KeyPair KEYS = SigningKeys.generate();
    static final String PUBLIC_KEY = SigningKeys.toPem(KEYS.getPublic());

    static {
        CompiledPolicies.keep(DEFAULT.sha256(), Policy.customerFirst());
    }

    private Bundles() {}

    static Edition always(PolicyBundle bundle) {
        return new Edition(Edition.ALWAYS, Edition.ALWAYS, false, bundle.sha256(), BundleZip.write(bundle));
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

    static void publish(Path folder, String name, PolicyBundle bundle) {
        write(folder, name, BundleZip.write(BundleSignature.sign(bundle, KEYS.getPrivate())));
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
