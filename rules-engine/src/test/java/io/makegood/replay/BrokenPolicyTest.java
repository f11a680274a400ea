package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.makegood.engine.Policy;
import io.makegood.internal.bundle.SmallBundle;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Whatever is wrong with the files of a policy is told, each in its place, and one mistake does not hide another. */
class BrokenPolicyTest {
    private static final String CASE = """
            id: %s
            title: A broken lamp
            kind: unseen
            """ + LateLamp.FACTS + """
            steps:
              - when: it is reported
                cites: %s
                expect: {decisions: [{id: I1/L1}]}
            """;

    @TempDir
    private Path folder;

    static Stream<Named<Map<String, Object>>> broken() throws IOException {
        return Stream.concat(corpus("policies"), corpus("vocabularies"));
    }

    private static Stream<Named<Map<String, Object>>> corpus(String name) throws IOException {
        try (InputStream corpus =
                Objects.requireNonNull(BrokenPolicyTest.class.getResourceAsStream("/broken/" + name + ".yaml"))) {
            List<Map<String, Object>> entries = new Yaml().load(corpus);
            return entries.stream().map(entry -> Named.of(String.valueOf(entry.get("of")), entry));
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void is_told_in_full(Map<String, Object> entry) {
        SmallBundle bundle = SmallBundle.in(folder);
        texts(entry, "files").forEach(bundle::with);
        String cites = String.valueOf(entry.getOrDefault("cites", "[]")).replace("safety-frist", "[safety-frist]");
        texts(entry, "cases").forEach((path, id) -> bundle.with("cases/" + path, CASE.formatted(id, cites)));
        String policy = texts(entry, "files").getOrDefault("policy.yaml", SmallBundle.POLICY);
        if (entry.containsKey("added")) {
            policy = entry.get("added") + "\n" + policy;
        }
        if (entry.containsKey("parameter")) {
            policy = policy + "  " + entry.get("parameter") + "\n";
        }
        bundle.with("policy.yaml", policy);

        assertEquals(String.join("\n", strings(entry.get("told"))), String.join("\n", told()));
    }

    @Test
    void the_smallest_bundle_is_fine() {
        SmallBundle bundle = SmallBundle.in(folder).with("cases/one.yaml", CASE.formatted("A-1", "[]"));
        assertEquals(List.of(), told());
        bundle.with("policy.yaml", "effectiveTo: 2020-03-02\ncountries: [GB]\n" + SmallBundle.POLICY);
        assertEquals(List.of(), told());
    }

    @Test
    void cases_of_before_the_policy_are_named_and_decided_by_it_all_the_same() {
        SmallBundle.in(folder)
                .with("cases/one.yaml", CASE.formatted("A-1", "[]"))
                .with("cases/two.yaml", CASE.formatted("A-2", "[]").replace("2020-02-20", "2020-02-21"))
                .with("policy.yaml", "effectiveFrom: 2020-02-21\neffectiveBy: orderDate\n" + SmallBundle.POLICY);

        PolicyCheck check = PolicyCheck.of(folder);

        assertEquals(List.of(), check.errors());
        assertEquals(List.of("A-1"), check.uncovered());
        assertEquals(2, Replay.of(Policy.load(folder)).runAll(each -> {}).green());
    }

    @Test
    void a_policy_that_is_loaded_tells_the_same_of_its_own_files() {
        SmallBundle.in(folder).with("policy.yaml", "effectiveFrom: soon\n" + SmallBundle.POLICY);
        PolicyException e = assertThrows(PolicyException.class, () -> Policy.load(folder));
        assertEquals(PolicyCheck.of(folder).errors(), e.problems());
    }

    @Test
    void a_folder_that_is_none_is_told_once() {
        assertEquals(1, PolicyCheck.of(folder.resolve("nowhere")).problems().size());
    }

    /** Files are told in an order of their own; the corpus lists what stands in one file by place. */
    private List<String> told() {
        return PolicyCheck.of(folder).errors().stream()
                .map(Problem::toString)
                .map(text -> text.replace(folder + "/", "BUNDLE/"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(Map<String, Object> entry, String key) {
        return (Map<String, String>) entry.getOrDefault(key, Map.of());
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
