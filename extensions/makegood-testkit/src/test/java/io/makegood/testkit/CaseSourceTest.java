package io.makegood.testkit;

import static io.makegood.testkit.MakegoodAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.replay.CaseResult;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Cases are parameters wherever they lie, and none is dropped. */
class CaseSourceTest {
    private static final String FOLDER = "src/test/resources/io/makegood/testkit/";
    private static final String SHOP = "classpath:io/makegood/testkit/shop";

    /** Cases that reached a test. */
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @ParameterizedTest
    @CaseSource(policy = FOLDER + "shop")
    void the_policys_own_cases_come_from_a_folder(CaseResult result) {
        assertThat(result).isAsDocumented();
        assertThat(result.id()).isEqualTo("LAMP");
        assertThat(result.steps().get(0).resolution()).refunds(org.joda.money.Money.parse("EUR 46.00"));
    }

    @ParameterizedTest
    @CaseSource(policy = SHOP, cases = FOLDER + "lamps", ids = "GREEN")
    void one_of_the_cases_in_another_folder(CaseResult result) {
        assertThat(result).isAsDocumented();
        assertThat(result.id()).isEqualTo("GREEN");
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @CaseSource(ids = {"DC-13", "DC-01"})
    void the_default_policy_needs_no_name(CaseResult result) {
        assertThat(result).isAsDocumented();
        assertThat(result.documented()).isNotNull();
    }

    @Test
    void a_case_that_cannot_be_read_fails_and_the_others_go_on() {
        Map<String, String> failures = Failing.failures(Lamps.class);

        assertThat(SEEN).containsExactly("GREEN", "RED");
        assertThat(failures).containsOnlyKeys("[2] BROKEN", "[3] RED");
        assertThat(failures.get("[2] BROKEN"))
                .startsWith("the case BROKEN cannot be read:\n")
                .contains("b-broken.yaml:16:")
                .contains("without its currency");
        assertThat(failures.get("[3] RED"))
                .contains("c-red.yaml")
                .contains(
                        "step 1: it is reported\ndecisions[I1/L1].remedy\n  expected: REPLACEMENT\n  got: REFUND_FULL")
                .contains("why: no rule that fired proposed replacement");
    }

    /** Cases of which one is broken and one not as documented. */
    static class Lamps {
        @ParameterizedTest
        @CaseSource(policy = SHOP, cases = "classpath:io/makegood/testkit/lamps")
        void is_as_documented(CaseResult result) {
            SEEN.add(result.id());
            assertThat(result).isAsDocumented();
        }
    }

    @Test
    void a_test_that_looks_at_nothing_fails_all_the_same() {
        assertThat(Failing.failures(Careless.class)).containsOnlyKeys("[2] BROKEN");
        assertThat(SEEN).containsExactly("GREEN", "RED");
    }

    /** Looks at what was decided, without asking whether anything was. */
    static class Careless {
        @ParameterizedTest
        @CaseSource(policy = SHOP, cases = FOLDER + "lamps")
        void looks_at_steps(CaseResult result) {
            SEEN.add(result.id());
            result.steps()
                    .forEach(step -> assertThat(step.resolution().decisions()).isNotEmpty());
        }
    }

    @Test
    void what_does_not_exist_fails_the_test() {
        Map<String, String> failures = Failing.failures(Missing.class);

        assertThat(failures.get("no_policy(CaseResult)")).contains("`nowhere` is no folder");
        assertThat(failures.get("no_cases(CaseResult)")).contains("nowhere");
        assertThat(failures.get("no_folder_on_the_class_path(CaseResult)"))
                .isEqualTo("there is no folder `nowhere` on the class path");
        assertThat(failures.get("unknown_id(CaseResult)")).isEqualTo("there is no case `LAMB`");
        assertThat(failures.get("empty_folder(CaseResult)")).isEqualTo("there are no documented cases");
        assertThat(SEEN).isEmpty();
    }

    /** Sources that give nothing. */
    static class Missing {
        @ParameterizedTest
        @CaseSource(policy = "nowhere")
        void no_policy(CaseResult result) {
            SEEN.add(result.id());
        }

        @ParameterizedTest
        @CaseSource(policy = SHOP, cases = "nowhere")
        void no_cases(CaseResult result) {
            SEEN.add(result.id());
        }

        @ParameterizedTest
        @CaseSource(policy = SHOP, cases = "classpath:nowhere")
        void no_folder_on_the_class_path(CaseResult result) {
            SEEN.add(result.id());
        }

        @ParameterizedTest
        @CaseSource(
                policy = SHOP,
                ids = {"LAMP", "LAMB"})
        void unknown_id(CaseResult result) {
            SEEN.add(result.id());
        }

        @ParameterizedTest
        @CaseSource(policy = SHOP, cases = FOLDER + "shop/rules")
        void empty_folder(CaseResult result) {
            SEEN.add(result.id());
        }
    }

    @Test
    void policy_and_cases_come_from_a_jar(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("a jar.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("policies/shop/"));
            for (Map.Entry<String, String> file : Shop.files().entrySet()) {
                zip.putNextEntry(new ZipEntry("policies/shop/" + file.getKey()));
                zip.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("lamps/"));
            zip.putNextEntry(new ZipEntry("lamps/more/green.yaml"));
            zip.write(Files.readAllBytes(Path.of(FOLDER, "lamps/a-green.yaml")));
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(Places.replay("classpath:policies/shop", "classpath:lamps", loader)
                            .ids())
                    .isEqualTo(List.of("GREEN"));
            assertThat(Places.replay("classpath:policies/shop", "", loader).ids())
                    .isEqualTo(List.of("LAMP"));
        }
    }
}
