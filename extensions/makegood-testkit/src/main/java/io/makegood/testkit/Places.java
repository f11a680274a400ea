package io.makegood.testkit;

import io.makegood.bundle.PolicySource;
import io.makegood.engine.Policy;
import io.makegood.replay.Replay;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** Policies and cases by where they lie: in a folder, or on the class path. */
final class Places {
    private static final String CLASS_PATH = "classpath:";

    private Places() {}

    /**
     * @param policy the default policy when empty
     * @param cases the policy's own when empty
     */
    static Replay replay(String policy, String cases, ClassLoader loader) throws IOException {
        Policy loaded = policy(policy, loader);
        if (cases.isEmpty()) {
            return Replay.of(loaded);
        }
        return cases.startsWith(CLASS_PATH)
                ? ofClassPath(loaded, cases.substring(CLASS_PATH.length()), loader)
                : Replay.of(loaded, Path.of(cases));
    }

    private static Policy policy(String place, ClassLoader loader) throws IOException {
        if (place.isEmpty()) {
            return Policy.customerFirst();
        }
        return place.startsWith(CLASS_PATH)
                ? Policy.load(PolicySource.classPath(loader, place.substring(CLASS_PATH.length()))
                        .read())
                : Policy.load(Path.of(place));
    }

    private static Replay ofClassPath(Policy policy, String folder, ClassLoader loader) throws IOException {
        URL url = loader.getResource(folder);
        if (url == null) {
            throw new FileNotFoundException("there is no folder `" + folder + "` on the class path");
        }
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return Replay.of(policy, Path.of(uri));
            }
            String jar = uri.getRawSchemeSpecificPart();
            // A file system of our own: one by the address would be shared, and closed under somebody else.
            try (FileSystem files =
                    FileSystems.newFileSystem(Path.of(URI.create(jar.substring(0, jar.indexOf("!/")))), Map.of())) {
                return Replay.of(policy, files.getPath(folder));
            }
        } catch (URISyntaxException e) {
            throw new IOException("the folder `" + folder + "` lies at " + url + ", where it cannot be read", e);
        }
    }
}
