package io.makegood.benchmarks.forty;

import io.makegood.engine.Policy;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** The forty rules as a bundle of Makegood. */
public final class FortyPolicy {
    private FortyPolicy() {}

    /** The compiled policy. */
    public static Policy load() {
        return Policy.load(folder());
    }

    /** The folder of the bundle. */
    public static Path folder() {
        URL file = Objects.requireNonNull(FortyPolicy.class.getResource("/io/makegood/benchmarks/policy/policy.yaml"));
        try {
            return Objects.requireNonNull(Path.of(file.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
