package io.makegood.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One mistake in a bundle that has no other: what is told of it, to the letter. {@code -Dmakegood.update=true} writes it anew, to be read by a person. */
class BrokenBundlesTest {
    private static final Path CORPUS = BrokenBundle.RESOURCES.resolve("corpus");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> paths = Files.list(CORPUS)) {
            return paths.sorted().toList();
        }
    }

    @Test
    void nothing_is_wrong_with_the_base() {
        assertEquals(
                List.of("missing-translation"),
                BrokenBundle.check(BrokenBundle.baseFiles()).problems().stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    void there_are_as_many_as_promised() throws IOException {
        assertTrue(bundles().size() >= 150);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_mistake_is_told_once_where_it_was_made(Path path) throws IOException {
        String text = Files.readString(path);
        BrokenBundle broken = BrokenBundle.of(String.valueOf(path.getFileName()), text);
        String told = broken.told();
        if (Boolean.getBoolean("makegood.update")) {
            int line = text.indexOf("---\n");
            Files.writeString(path, (line < 0 ? text : text.substring(0, line)) + "---\n" + told);
            return;
        }
        assertEquals(broken.expected(), told);
    }
}
