package io.makegood.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.engine.Policy;
import io.makegood.engine.SmallPolicy;
import io.makegood.problem.PolicyException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was kept is found, whole, by the fingerprint a resolution names. */
class PolicyArchiveTest {
    private static final SortedMap<String, String> FILES = SmallPolicy.files("1", "REFUND_FULL");
    private static final PolicyBundle BUNDLE = PolicyBundle.of("texts", FILES);

    @TempDir
    private Path folder;

    @Test
    void a_bundle_is_found_by_its_fingerprint_with_its_cases() throws IOException {
        Path place = folder.resolve("not/there/yet");
        PolicyArchive archive = PolicyArchive.folder(place);
        assertEquals(Optional.empty(), archive.find(BUNDLE.fingerprint()));
        Policy builtIn = Policy.customerFirst();

        archive.keep(BUNDLE);
        archive.keep(builtIn.content());

        assertEquals(FILES, archive.find(BUNDLE.fingerprint()).orElseThrow().files());
        assertEquals(
                builtIn.cases(),
                Policy.load(archive.find(builtIn.fingerprint()).orElseThrow()).cases());
        assertEquals(
                BUNDLE.fingerprint(),
                Policy.load(place.resolve(BUNDLE.fingerprint())).fingerprint());
    }

    @Test
    void it_stays_as_it_was_kept_first() throws IOException {
        PolicyArchive archive = PolicyArchive.folder(folder);
        SortedMap<String, String> withoutCases = new TreeMap<>(FILES);
        withoutCases.remove(SmallPolicy.DOCUMENTED);

        archive.keep(BUNDLE);
        archive.keep(PolicyBundle.of("texts", withoutCases));

        assertEquals(FILES, archive.find(BUNDLE.fingerprint()).orElseThrow().files());
    }

    @Test
    void many_threads_keep_the_same_once() throws Exception {
        PolicyArchive archive = PolicyArchive.folder(folder);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Void> keep = () -> {
                archive.keep(BUNDLE);
                return null;
            };
            for (Future<Void> kept : threads.invokeAll(Collections.nCopies(40, keep))) {
                kept.get();
            }
        } finally {
            threads.shutdown();
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(folder.resolve(BUNDLE.fingerprint())), all.toList());
        }
    }

    @Test
    void what_was_changed_in_the_archive_is_not_kept_over() throws IOException {
        PolicyArchive archive = PolicyArchive.folder(folder);
        archive.keep(BUNDLE);
        Path rule = folder.resolve(BUNDLE.fingerprint()).resolve(SmallPolicy.RULE);
        Files.writeString(rule, "// nothing\n");
        assertThrows(FileAlreadyExistsException.class, () -> archive.keep(BUNDLE));
        Files.write(rule, new byte[] {(byte) 0xFF});
        assertThrows(IOException.class, () -> archive.keep(BUNDLE));
        assertThrows(PolicyException.class, () -> archive.find(BUNDLE.fingerprint()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "0123", "../../etc/passwd000", "0123456789ABCDEF", "0123456789abcdef/"})
    void what_is_no_fingerprint_is_not_looked_for(String fingerprint) throws IOException {
        assertTrue(PolicyArchive.folder(folder).find(fingerprint).isEmpty());
    }
}
