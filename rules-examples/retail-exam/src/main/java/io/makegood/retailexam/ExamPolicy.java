package io.makegood.retailexam;

import io.makegood.engine.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The policy of the shop that comes with this program. */
final class ExamPolicy {
    private static final String FILE = "policy/policy.yaml";

    private ExamPolicy() {}

    /** The compiled policy. */
    static Policy load() {
        URL file = Objects.requireNonNull(ExamPolicy.class.getResource(FILE), FILE);
        try {
            URI uri = file.toURI();
            if (!uri.getScheme().equals("jar")) {
                return Policy.load(folder(Path.of(uri)));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return Policy.load(folder(jar.provider().getPath(uri)));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent());
    }
}
