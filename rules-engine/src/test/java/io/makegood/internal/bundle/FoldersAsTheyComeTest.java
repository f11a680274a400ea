package io.makegood.internal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders as version control, editors, platforms and deployments leave them. */
class FoldersAsTheyComeTest {
    private static final int READS = 40;

    @TempDir
    private Path temporary;

    private Path plain;
    private String fingerprint;

    @BeforeEach
    void write() {
        plain = bundle("plain", "1");
        fingerprint = BundleReader.read(plain).fingerprint();
    }

    /** A bundle of which two files say which version it is. */
    private Path bundle(String name, String version) {
        Path folder = temporary.resolve(name);
        SmallBundle.in(folder)
                .with(BundleLayout.POLICY, SmallBundle.POLICY.replace("1.0.0", version))
                .with("messages/en.properties", "REASSURE = Version " + version + ".\n");
        return folder;
    }

    @Test
    void a_working_copy_with_the_traces_of_editors_is_the_bundle_in_it() {
        SmallBundle.in(plain)
                .with(BundleLayout.POLICY, SmallBundle.POLICY.replace("1.0.0", "1"))
                .with("messages/en.properties", "REASSURE = Version 1.\n")
                .with(".git/HEAD", "ref: refs/heads/main\n")
                .with(".git/objects/ab/cdef", new byte[] {120, (byte) 0x9C})
                .with(".gitignore", "*~\n")
                .with(".idea/workspace.xml", "<project/>")
                .with("README.md", "# A policy\n")
                .with("policy.yaml~", "name: old\n")
                .with("rules/assess/.a.drl.swp", new byte[] {0, 1, 2})
                .with("rules/assess/#a.drl#", "half a rule")
                .with("messages/.DS_Store", new byte[] {0, 0, 0, 1});
        assertEquals(fingerprint, BundleReader.read(plain).fingerprint());
    }

    @Test
    void a_mounted_config_map_is_the_bundle_in_it_and_follows_its_updates() throws IOException {
        Path mount = Files.createDirectory(temporary.resolve("mount"));
        publish(mount, plain, "..2026_11_30_10_00_00.1");
        for (String entry : List.of("policy.yaml", "principles.yaml", "legal-floors.yaml", "rules", "messages")) {
            Files.createSymbolicLink(mount.resolve(entry), Path.of("..data", entry));
        }
        assertEquals(fingerprint, BundleReader.read(mount).fingerprint());

        publish(mount, bundle("second", "2"), "..2026_11_30_11_00_00.2");
        assertEquals("2", BundleReader.read(mount).version());
    }

    /** As Kubernetes does it: a folder of its own, and a link that is renamed onto the old one. */
    private static void publish(Path mount, Path bundle, String moment) throws IOException {
        copy(bundle, mount.resolve(moment));
        Path next = Files.createSymbolicLink(mount.resolve("..data_tmp"), Path.of(moment));
        Files.move(next, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void a_link_that_leads_out_of_the_mount_is_none_of_kubernetes() throws IOException {
        Path mount = Files.createDirectory(temporary.resolve("mount"));
        Files.createSymbolicLink(mount.resolve("..data"), plain);
        assertThrows(PolicyException.class, () -> BundleReader.read(mount));
    }

    @Test
    void a_link_that_is_switched_leads_to_one_version_or_the_other() throws Exception {
        Path second = bundle("second", "2");
        Path current = temporary.resolve("current");
        Files.createSymbolicLink(current, plain);
        assertEquals(Set.of("1", "2"), versionsWhile(current, () -> {
            for (Path version : List.of(second, plain)) {
                Path next = Files.createSymbolicLink(temporary.resolve("next"), version);
                Files.move(next, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                Thread.sleep(20);
            }
            return null;
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules/assess/b.drl", "messages/en.properties", "cases/new/c.yaml", "unknown.txt"})
    void what_is_written_to_a_folder_shows(String path) throws IOException {
        FolderState before = FolderState.of(plain);
        Files.createDirectories(plain.resolve(path).getParent());
        Files.writeString(plain.resolve(path), "# more\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertNotEquals(before, FolderState.of(plain));
    }

    @Test
    void what_is_taken_away_shows_and_a_file_of_the_same_size_and_time_in_the_place_of_another() throws IOException {
        FolderState before = FolderState.of(plain);
        Path file = plain.resolve("messages/en.properties");
        Path other = plain.resolve("messages/.other");
        Files.copy(file, other, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        FolderState replaced = FolderState.of(plain);
        assertNotEquals(before, replaced);
        Files.delete(file);
        assertNotEquals(replaced, FolderState.of(plain));
    }

    @Test
    void what_is_no_part_of_a_bundle_may_change() throws IOException {
        Path head = Files.createDirectories(plain.resolve(".git")).resolve("HEAD");
        FolderState before = FolderState.of(plain);
        Files.writeString(head, "ref: refs/heads/main");
        assertEquals(before, FolderState.of(plain));
    }

    /** Reads the bundle again and again while somebody writes; all files of one reading are of one version. */
    private static Set<String> versionsWhile(Path folder, Callable<Void> writing) throws Exception {
        AtomicBoolean isDone = new AtomicBoolean();
        FutureTask<Void> writer = new FutureTask<>(() -> {
            while (!isDone.get()) {
                writing.call();
            }
            return null;
        });
        new Thread(writer).start();
        Set<String> versions = new HashSet<>();
        try {
            for (int i = 0; i < READS || versions.size() < 2; i++) {
                Bundle bundle = BundleReader.read(folder);
                assertEquals(
                        "Version " + bundle.version() + ".",
                        bundle.messages().get("en").get("REASSURE"));
                versions.add(bundle.version());
            }
        } finally {
            isDone.set(true);
            writer.get();
        }
        return versions;
    }

    @Test
    void a_folder_that_changes_while_it_is_read_is_read_again() {
        List<Problem> problems = new ArrayList<>();
        AtomicInteger looks = new AtomicInteger();
        SortedMap<String, String> texts = BundleFiles.read(plain, problems, folder -> {
            if (looks.incrementAndGet() == 2) {
                // Between what was read and the look at it.
                Files.writeString(folder.resolve("messages/en.properties"), "REASSURE = Another version.\n");
                Files.writeString(folder.resolve("messages/fr.txt"), "told once");
            }
            return FolderState.of(folder);
        });
        assertEquals("REASSURE = Another version.\n", texts.get("messages/en.properties"));
        assertEquals(1, problems.size(), problems.toString());
        assertEquals(4, looks.get());
    }

    @Test
    void a_folder_that_is_written_to_all_the_time_is_told() {
        AtomicInteger looks = new AtomicInteger();
        PolicyException told = assertThrows(
                PolicyException.class,
                () -> BundleFiles.read(plain, new ArrayList<>(), folder -> {
                    Files.writeString(folder.resolve("rules/assess/" + looks.incrementAndGet() + ".drl"), "");
                    return FolderState.of(folder);
                }));
        assertEquals(
                ".: the folder is written to while it is read, and a policy is not read half\n"
                        + "  maybe: write it to another folder, and give that the name of this one when it is complete",
                told.getMessage());
    }

    @Test
    void a_folder_that_is_gone_for_a_moment_is_read_when_it_is_there_again() {
        AtomicInteger looks = new AtomicInteger();
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, String> texts = BundleFiles.read(plain, problems, folder -> {
            if (looks.incrementAndGet() == 1) {
                throw new NoSuchFileException(folder.toString());
            }
            return FolderState.of(folder);
        });
        assertEquals(List.of(), problems);
        assertTrue(texts.containsKey("policy.yaml"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
