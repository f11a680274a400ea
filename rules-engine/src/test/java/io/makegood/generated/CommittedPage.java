package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A page below {@code docs/} that is written by a test: compared with the committed one, or with {@code -Dmakegood.update=true} renewed. */
final class CommittedPage {
    private CommittedPage() {}

    /** As it is committed. */
    static String text(String name) {
        try {
            return Files.readString(root().resolve("docs").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(String name, String text) {
        Path page = root().resolve("docs").resolve(name);
        try {
            if (Boolean.getBoolean("makegood.update")) {
                Files.createDirectories(Objects.requireNonNull(page.getParent()));
                Files.writeString(page, text);
            }
            assertEquals(
                    Files.exists(page) ? Files.readString(page) : "",
                    text,
                    () -> "docs/" + name
                            + " is not what the policy does; if it should be, renew it with -Dmakegood.update=true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the project. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("rules-engine"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
