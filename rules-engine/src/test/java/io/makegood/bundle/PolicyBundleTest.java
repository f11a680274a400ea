package io.makegood.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.engine.Policy;
import io.makegood.engine.SmallPolicy;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A bundle is the same however it is brought, and what has no place in one is told with its place. */
class PolicyBundleTest {
    private static final SortedMap<String, String> FILES = SmallPolicy.files("1", "REFUND_FULL");

    @TempDir
    private Path folder;

    @Test
    void it_is_the_same_from_a_folder_an_archive_and_texts() throws IOException {
        PolicyBundle read = PolicyBundle.read(SmallPolicy.write(folder, FILES));
        PolicyBundle unzipped = unzip(FILES);
        PolicyBundle below = unzip(below("policy-1.0/", FILES));
        PolicyBundle texts = PolicyBundle.of("texts", FILES);

        for (PolicyBundle each : List.of(read, unzipped, below, texts)) {
            assertEquals(FILES, each.files(), each.origin());
            assertEquals(Policy.load(folder).fingerprint(), each.fingerprint(), each.origin());
            Policy policy = Policy.load(each);
            assertEquals(each.fingerprint(), policy.fingerprint());
            assertEquals(each.files(), policy.content().files());
            assertEquals(each.origin() + "/policy.yaml", String.valueOf(policy.placeOf("policy.yaml")));
        }
        assertEquals(
                Policy.customerFirst().fingerprint(),
                Policy.customerFirst().content().fingerprint());
    }

    @Test
    void what_lies_beside_it_is_left_alone_and_counts_for_nothing() throws IOException {
        SortedMap<String, String> more = new TreeMap<>(FILES);
        more.put("README.md", "read me");
        more.put(".git/config", "hidden");
        more.put("rules/propose/remedy.drl~", "a backup");
        more.put("__MACOSX/rules/._remedy.drl", "of a system");

        assertEquals(FILES, unzip(more).files());
        assertEquals(FILES, unzip(below("x/", more)).files());
    }

    @Test
    void cases_and_line_ends_change_no_fingerprint_and_rules_do() {
        SortedMap<String, String> windows = new TreeMap<>(FILES);
        windows.replaceAll((path, text) -> "\uFEFF" + text.replace("\n", "\r\n"));
        windows.remove(SmallPolicy.DOCUMENTED);

        String fingerprint = PolicyBundle.of("texts", FILES).fingerprint();
        assertEquals(fingerprint, PolicyBundle.of("texts", windows).fingerprint());
        assertNotEquals(
                fingerprint,
                PolicyBundle.of("texts", SmallPolicy.files("1", "REPLACEMENT")).fingerprint());
    }

    @Test
    void what_has_no_place_in_a_bundle_is_told_with_its_place() {
        SortedMap<String, String> files = new TreeMap<>(FILES);
        files.put("rule/a.drl", "");
        files.put("rule/b.drl", "");
        files.put("polcy.yaml", "");
        files.put("rules/propose/REMEDY.drl", "");

        assertEquals(
                List.of(
                        "policy.zip/polcy.yaml: there is no such file in a policy bundle, so it is not read\n"
                                + "  maybe: `policy.yaml`",
                        "policy.zip/rule: there is no such folder in a policy bundle, and nothing in it is read\n"
                                + "  maybe: `rules/`",
                        "policy.zip/rules/propose/remedy.drl: only capital letters tell this file from"
                                + " `rules/propose/REMEDY.drl`\n  maybe: another name"),
                problems(() -> unzip(files)));
    }

    @Test
    void what_is_no_archive_is_told() {
        byte[] text = "no".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of("policy.zip: this is no zip archive, or an empty one"),
                problems(() -> PolicyBundle.unzip("policy.zip", new ByteArrayInputStream(text))));
        byte[] zip = zip(FILES);
        byte[] half = Arrays.copyOf(zip, zip.length / 3);
        assertThrows(IOException.class, () -> PolicyBundle.unzip("policy.zip", new ByteArrayInputStream(half)));
    }

    @Test
    void an_archive_that_unpacks_to_more_than_a_bundle_can_be_is_not_unpacked() {
        byte[] bomb = zip(Map.of("policy.yaml", "a".repeat(60_000_000)));
        assertTrue(bomb.length < 100_000);
        assertEquals(
                List.of("policy.zip: the files in the archive have more than 33554432 bytes together"),
                problems(() -> PolicyBundle.unzip("policy.zip", new ByteArrayInputStream(bomb))));
        SortedMap<String, String> many = new TreeMap<>();
        for (int i = 0; i < 10_001; i++) {
            many.put("cases/" + i + ".yaml", "");
        }
        assertEquals(
                List.of("policy.zip: the archive has more than 10000 files and folders"), problems(() -> unzip(many)));
    }

    @Test
    void a_mistake_in_a_rule_is_told_with_where_it_came_from() throws IOException {
        PolicyBundle bundle = unzip(SmallPolicy.files("1", "REFUND_FUL"));

        PolicyException refused = assertThrows(PolicyException.class, () -> Policy.load(bundle));

        assertEquals(
                "policy.zip/rules/propose/remedy.drl", refused.problems().get(0).file());
    }

    private static List<String> problems(Executable reading) {
        return assertThrows(PolicyException.class, reading).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static SortedMap<String, String> below(String folder, Map<String, String> files) {
        SortedMap<String, String> below = new TreeMap<>();
        files.forEach((path, text) -> below.put(folder + path, text));
        return below;
    }

    private static PolicyBundle unzip(Map<String, String> files) throws IOException {
        return PolicyBundle.unzip("policy.zip", new ByteArrayInputStream(zip(files)));
    }

    /** The archive of these files, with their folders. */
    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Set<String> folders = new HashSet<>();
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                String in = file.getKey().substring(0, file.getKey().lastIndexOf('/') + 1);
                if (!in.isEmpty() && folders.add(in)) {
                    zip.putNextEntry(new ZipEntry(in));
                }
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
