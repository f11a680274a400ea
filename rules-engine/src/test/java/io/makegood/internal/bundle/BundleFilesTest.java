package io.makegood.internal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.makegood.engine.Policy;
import io.makegood.problem.PolicyException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bundle's files are its own, of known kinds, and no more than is stated. */
class BundleFilesTest {
    private static final Duration GENEROUS = Duration.ofMinutes(1);

    @TempDir
    private Path temporary;

    private SmallBundle bundle;

    @BeforeEach
    void write() {
        bundle = SmallBundle.in(temporary.resolve("bundle"));
    }

    // What is read

    @Test
    void the_smallest_bundle_is_fine() {
        assertEquals(List.of(), bundle.told());
        assertEquals("small", bundle.read().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README",
                "README.txt",
                "notes.md",
                "rules/readme.md",
                "LICENSE",
                "cases/LICENSE.txt",
                ".git/config",
                ".gitignore",
                ".DS_Store",
                "rules/assess/._a.drl",
                "rules/assess/a.drl~",
                "rules/assess/a.drl.bak",
                "rules/assess/.a.drl.swp",
                "messages/en.properties.orig",
                "#policy.yaml#",
                "Thumbs.db"
            })
    void what_is_no_part_of_a_bundle_is_left_alone_and_unread(String path) {
        String before = bundle.read().fingerprint();
        bundle.with(path, new byte[] {'x', (byte) 0xFF});
        assertEquals(before, bundle.read().fingerprint());
    }

    @ParameterizedTest
    @CsvSource({
        "policy.yaml, true",
        "principles.yaml, true",
        "legal-floors.yaml, true",
        "rules/assess/a.drl, true",
        "messages/en.properties, true",
        "invariants.yaml, false",
        "cases/c.yaml, false"
    })
    void the_fingerprint_is_of_what_can_change_a_decision(String path, boolean changes) throws IOException {
        bundle.with("cases/c.yaml", "id: C\n").with("invariants.yaml", "invariants: []\n");
        String before = bundle.read().fingerprint();
        String comment = "\n" + (path.endsWith(".drl") ? "//" : "#") + " changed\n";
        bundle.with(path, Files.readString(bundle.path(path)) + comment);
        assertEquals(changes, !before.equals(bundle.read().fingerprint()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules/assess/x.DRL | a rule file has a name that ends with `.drl`, so this one is not read | `rules/assess/x.drl`",
                "rules/assess/x.rdrl | a rule file has a name that ends with `.drl`, so this one is not read | `rules/assess/x.drl`",
                "rules/assess/x.drl.txt | a rule file has a name that ends with `.drl`, so this one is not read | `rules/assess/x.drl`",
                "rules/x.xlsx | below `rules/` only files whose names end with `.drl` are read | take it out of the folder of the policy",
                "x.drl | rule files stand below `rules/`, so this one is not read | `rules/x.drl`",
                "cases/x.drl | rule files stand below `rules/`, so this one is not read | `rules/x.drl`",
                "README.drl | rule files stand below `rules/`, so this one is not read | `rules/README.drl`",
                "cases/x.yml | below `cases/` only files whose names end with `.yaml` are read | `cases/x.yaml`",
                "cases/a/x.YAML | below `cases/` only files whose names end with `.yaml` are read | `cases/a/x.yaml`",
                "cases/x.json | below `cases/` only files whose names end with `.yaml` are read | take it out of the folder of the policy",
                "policy.yml | there is no such file in a policy bundle, so it is not read | `policy.yaml`",
                "Policy.yaml | there is no such file in a policy bundle, so it is not read | `policy.yaml`",
                "principals.yaml | there is no such file in a policy bundle, so it is not read | `principles.yaml`",
                "invariant.yaml | there is no such file in a policy bundle, so it is not read | `invariants.yaml`",
                "legal_floors.yaml | there is no such file in a policy bundle, so it is not read | `legal-floors.yaml`",
                "pom.xml | there is no such file in a policy bundle, so it is not read | take it out of the folder of the policy",
                "notes.txt | there is no such file in a policy bundle, so it is not read | take it out of the folder of the policy",
                "de.properties | messages stand in files such as `messages/en.properties`, so this one is not read | `messages/de.properties`",
                "messages/de.PROPERTIES | messages stand in files such as `messages/en.properties`, so this one is not read | `messages/de.properties`",
                "messages/de.yaml | below `messages/` only files named after a language are read | `messages/de.properties`",
            })
    void a_near_miss_is_told_with_the_name_that_was_meant(String path, String message, String maybe) {
        bundle.with(path, "x");
        assertEquals(List.of(path + ": " + message + "\n  maybe: " + maybe), bundle.told());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Messages | there is no such folder in a policy bundle, and nothing in it is read | `messages/`",
                "message | there is no such folder in a policy bundle, and nothing in it is read | `messages/`",
                "Rules | there is no such folder in a policy bundle, and nothing in it is read | `rules/`",
                "extra | there is no such folder in a policy bundle, and nothing in it is read | take it out of the folder of the policy",
                "messages/old | messages stand in files of `messages/`, not in folders below it | take it out of the folder of the policy",
            })
    void a_folder_nobody_reads_is_told_once(String folder, String message, String maybe) {
        bundle.with(folder + "/x.drl", "x").with(folder + "/en.properties", "x");
        assertEquals(List.of(folder + ": " + message + "\n  maybe: " + maybe), bundle.told());
    }

    @Test
    void a_folder_in_the_place_of_a_file_is_told_and_a_file_in_the_place_of_a_folder() {
        bundle.without("policy.yaml").with("policy.yaml/x", "x").with("cases", "x");
        assertEquals(
                List.of(
                        "cases: this is a file, and a folder is expected",
                        "policy.yaml: this is a folder, and a file is expected"),
                bundle.told());
    }

    @Test
    void names_that_differ_by_capital_letters_only_are_told() {
        assumeFalse(Files.exists(bundle.path("RULES")), "the file system does not tell them apart");
        bundle.with("rules/assess/A.drl", "package small.assess\n");
        assertEquals(
                List.of("rules/assess/a.drl: only capital letters tell this file from `rules/assess/A.drl`\n"
                        + "  maybe: another name"),
                bundle.told());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy.yaml | a file with the `name` of the policy, its `version` and its `parameters`",
                "principles.yaml | a file with the `principles` the rules serve",
                "legal-floors.yaml | a file with `floors: []`, for a policy that holds to no law",
            })
    void a_file_that_is_missing_is_told(String path, String maybe) {
        bundle.without(path);
        assertEquals(List.of(path + ": the bundle has no such file\n  maybe: " + maybe), bundle.told());
    }

    @Test
    void files_and_rules_that_are_missing_are_told_together() {
        bundle.without("rules/assess/a.drl").without("legal-floors.yaml");
        assertEquals(
                List.of(
                        "legal-floors.yaml: the bundle has no such file\n"
                                + "  maybe: a file with `floors: []`, for a policy that holds to no law",
                        "rules: the bundle has no rules\n  maybe: `.drl` files below `rules/`"),
                bundle.told());
    }

    @Test
    void who_says_nothing_needs_no_messages() {
        assertEquals(List.of(), bundle.without("messages/en.properties").told());
    }

    // Limits

    @ParameterizedTest
    @ValueSource(strings = {"policy.yaml", "rules/assess/a.drl", "messages/en.properties", "cases/c.yaml"})
    void a_file_larger_than_memory_is_told_and_not_read(String path) throws IOException {
        bundle.with(path, "");
        // A file with a hole: no array of Java holds its content.
        try (RandomAccessFile file = new RandomAccessFile(bundle.path(path).toFile(), "rw")) {
            file.setLength(3L * Integer.MAX_VALUE);
        }
        assertEquals(
                List.of(path + ": the file has 6442450941 bytes, and no file has more than 5242880\n"
                        + "  maybe: several files"),
                bundle.told());
    }

    @Test
    void a_file_has_as_many_bytes_as_is_stated_and_no_more() {
        bundle.with("rules/assess/a.drl", "/".repeat(BundleLimits.BYTES));
        assertEquals(List.of(), bundle.told());
        bundle.with("rules/assess/a.drl", "/".repeat(BundleLimits.BYTES + 1));
        assertEquals(
                List.of("rules/assess/a.drl: the file has 5242881 bytes, and no file has more than 5242880\n"
                        + "  maybe: several files"),
                bundle.told());
    }

    @Test
    void all_files_together_have_a_limit() {
        for (int i = 0; i < 7; i++) {
            bundle.with("cases/c" + i + ".yaml", "#".repeat(BundleLimits.BYTES));
        }
        assertEquals(
                List.of("cases/c6.yaml: up to here the files have " + 7 * BundleLimits.BYTES
                        + " bytes together, more than 33554432"),
                bundle.told());
    }

    @Test
    void files_and_folders_are_counted() throws IOException {
        Path cases = Files.createDirectories(bundle.path("cases"));
        // Of others there are six at the top, with `cases/` itself, two in `rules/` and one in `messages/`.
        for (int i = 0; i < BundleLimits.FILES - 9; i++) {
            Files.createFile(cases.resolve(i + ".yaml"));
        }
        assertEquals(List.of(), bundle.told());
        Files.createFile(cases.resolve("one more.yaml"));
        assertEquals(
                List.of("rules/assess/: the policy has more than 10000 files and folders up to here"), bundle.told());
    }

    @Test
    void a_thousand_files_are_no_problem() {
        for (int i = 0; i < 1_000; i++) {
            bundle.with("rules/assess/more/" + i + ".drl", "package small.assess\n");
        }
        assertEquals(List.of(), bundle.told());
        assertEquals(1_001, bundle.read().rules().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 400})
    void folders_that_lie_too_deep_are_told(int depth) {
        bundle.with("rules" + "/d".repeat(depth - 1) + "/x.drl", "");
        assertEquals(
                List.of("rules" + "/d".repeat(10) + ": this folder lies 11 deep, more than 10\n"
                        + "  maybe: fewer folders"),
                bundle.told());
    }

    @Test
    void folders_may_lie_as_deep_as_is_stated() {
        bundle.with("rules" + "/d".repeat(BundleLimits.DEPTH - 1) + "/x.drl", "// Later.");
        assertEquals(List.of(), bundle.told());
    }

    @Test
    void a_path_that_is_too_long_is_told() {
        String path = "rules/" + "a".repeat(BundleLimits.PATH) + ".drl";
        bundle.with(path, "");
        assertEquals(
                List.of(path.substring(0, BundleLimits.PATH)
                        + "…: the path has 210 characters, more than 200\n  maybe: shorter names"),
                bundle.told());
    }

    // Links and what is no file

    @ParameterizedTest
    @ValueSource(strings = {"rules/assess/b.drl", "messages/de.properties", "cases/c.yaml", "rules/more", "cases"})
    void a_link_out_of_the_bundle_is_told_and_not_followed(String link) throws IOException {
        Path outside = temporary.resolve("outside");
        boolean toFolder = !link.contains(".");
        if (toFolder) {
            Files.createDirectory(outside);
            Files.writeString(outside.resolve("secret.drl"), "secret");
        } else {
            Files.writeString(outside, "secret");
        }
        Files.createDirectories(bundle.path(link).getParent());
        Files.createSymbolicLink(bundle.path(link), outside);
        assertLink(link);
    }

    @ParameterizedTest
    @CsvSource({
        "rules/assess/b.drl, a.drl",
        "rules/again, .",
        "cases, cases",
        "rules/up, ../..",
        "messages/de.properties, nowhere"
    })
    void links_within_the_bundle_circles_and_dead_ends_are_told_too(String link, String target) throws IOException {
        Files.createSymbolicLink(bundle.path(link), Path.of(target));
        assertTimeoutPreemptively(GENEROUS, () -> assertLink(link));
    }

    private void assertLink(String link) {
        assertEquals(
                List.of(link
                        + ": this is a link, and a policy has no links: what it leads to could change under another name\n"
                        + "  maybe: a copy of what it leads to"),
                bundle.told());
    }

    @Test
    void the_folder_itself_may_be_reached_through_a_link() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("current"), bundle.path(""));
        assertEquals(bundle.read().fingerprint(), BundleReader.read(link).fingerprint());
    }

    @Test
    void a_link_that_is_left_alone_is_no_problem() throws IOException {
        Files.createSymbolicLink(bundle.path("rules/.#a.drl"), Path.of("nowhere"));
        assertEquals(List.of(), bundle.told());
    }

    @Test
    void a_socket_is_never_opened() throws IOException {
        Path socket = bundle.path("cases.yaml");
        assumeTrue(socket.toString().length() < 100, "names of sockets are short");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertEquals(
                    List.of("cases.yaml: this is neither a file nor a folder\n  maybe: take it out"), bundle.told());
        }
    }

    @Test
    void a_pipe_is_never_opened() throws IOException, InterruptedException {
        Path pipe = bundle.path("rules/assess/p.drl");
        assumeTrue(isMade(pipe), "there are no pipes here");
        List<String> told = assertTimeoutPreemptively(GENEROUS, bundle::told);
        assertEquals(List.of("rules/assess/p.drl: this is neither a file nor a folder\n  maybe: take it out"), told);
    }

    private static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void a_file_nobody_may_read_is_told() throws IOException {
        Path file = bundle.path("principles.yaml");
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"), "no permissions here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "whoever runs this may read everything");
        assertEquals(List.of("principles.yaml: this cannot be read: access is denied"), bundle.told());
    }

    @Test
    void a_file_whose_content_cannot_be_read_is_told() throws IOException {
        Path archive = temporary.resolve("bundle.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            SmallBundle packed = SmallBundle.in(zip.getPath("/bundle"));
            packed.with("cases/c.yaml", "id: C\n".repeat(1_000));
        }
        byte[] bytes = Files.readAllBytes(archive);
        int data = indexOf(bytes, "bundle/cases/c.yaml") + "bundle/cases/c.yaml".length();
        for (int i = 0; i < 40; i++) {
            bytes[data + i] = (byte) 0xFF;
        }
        Files.write(archive, bytes);
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            PolicyException refused =
                    assertThrows(PolicyException.class, () -> BundleReader.read(zip.getPath("/bundle")));
            assertEquals("cases/c.yaml: this cannot be read", refused.getMessage());
        }
    }

    private static int indexOf(byte[] bytes, String text) {
        int index = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
        assertTrue(index >= 0);
        return index;
    }

    @Test
    void what_is_no_folder_is_told() {
        PolicyException refused = assertThrows(PolicyException.class, () -> Policy.load(temporary.resolve("nowhere")));
        assertTrue(refused.getMessage().contains("is no folder"), refused::getMessage);
    }

    @Test
    void every_file_is_told_from_where_the_caller_stands() {
        bundle.with("rules/x.DRL", "");
        PolicyException refused = assertThrows(PolicyException.class, () -> Policy.load(bundle.path("")));
        assertEquals(
                bundle.path("rules/x.DRL").toString(), refused.problems().get(0).file());
    }

    // Texts

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy.yaml",
                "principles.yaml",
                "legal-floors.yaml",
                "rules/assess/a.drl",
                "messages/en.properties",
                "cases/c.yaml"
            })
    void what_is_no_utf_8_is_told_by_its_first_byte(String path) {
        bundle.with(
                path, new byte[] {'#', ' ', 'a', '\n', '#', (byte) 0xC3, (byte) 0xA4, (byte) 0xE4, 'x', (byte) 0xFF});
        assertEquals(
                List.of(path + ":2:3: byte 8 of the file, 0xE4, is no UTF-8\n  maybe: save the file as UTF-8"),
                bundle.told());
    }

    @Test
    void a_character_cut_off_at_the_end_is_told() {
        bundle.with("cases/c.yaml", new byte[] {'a', (byte) 0xE2, (byte) 0x82});
        assertEquals(
                List.of("cases/c.yaml:1:2: byte 2 of the file, 0xE2, is no UTF-8\n  maybe: save the file as UTF-8"),
                bundle.told());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy.yaml",
                "principles.yaml",
                "legal-floors.yaml",
                "rules/assess/a.drl",
                "messages/en.properties"
            })
    void a_byte_order_mark_and_the_line_ends_of_windows_change_nothing(String path) throws IOException {
        String before = bundle.read().fingerprint();
        String text = Files.readString(bundle.path(path));
        bundle.with(path, "\uFEFF" + text.replace("\n", "\r\n"));
        assertEquals(before, bundle.read().fingerprint());
        bundle.with(path, text + "\n");
        assertNotEquals(before, bundle.read().fingerprint());
    }

    @Test
    void a_character_that_belongs_to_no_text_is_told() {
        bundle.with("rules/assess/a.drl", "package a\n// \u0000\n");
        assertEquals(
                List.of("rules/assess/a.drl:2:4: the character U+0000 has no place in a text\n  maybe: take it out"),
                bundle.told());
    }

    @Test
    void a_name_with_what_nobody_sees_is_told_without_it() {
        bundle.with("rules/a\u001b[2Jb.drl", "");
        assertEquals(
                List.of("rules/aU+001B[2Jb.drl: the name has characters nobody sees\n  maybe: letters and digits"),
                bundle.told());
    }
}
