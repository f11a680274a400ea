package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.bundle.BundleSignature;
import io.makegood.bundle.PolicyArchive;
import io.makegood.bundle.PolicyBundle;
import io.makegood.bundle.PolicySource;
import io.makegood.bundle.SigningKeys;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.CaseResolver;
import io.makegood.engine.DecisionListener;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.live.LivePolicies;
import io.makegood.live.ShadowResolver;
import io.makegood.problem.PolicyException;
import io.makegood.replay.DecisionReplay;
import io.makegood.resolution.Resolution;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java the documentation shows about policies that are replaced: it compiles, and does what the text around it says. */
class LivingPoliciesTest {
    private static final CaseFile LAMP = CaseFileReader.of(
                    Policy.customerFirst().vocabulary())
            .read(Workplace.ROOT.resolve("docs/examples/lamp.yaml"));

    private final StringWriter written = new StringWriter();
    private final PrintWriter log = new PrintWriter(written);

    @TempDir
    private Path folder;

    @BeforeEach
    void policy() throws IOException {
        new Workplace(folder).run("cp -r rules-engine/src/main/resources/io/makegood/policies/customer-first policy");
        // One case is enough to be replayed.
        try (Stream<Path> cases = Files.list(folder.resolve("policy/cases"))) {
            for (Path each : cases.filter(file -> !file.getFileName().toString().startsWith("dc-01-"))
                    .toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void a_policy_is_replaced() throws IOException {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
        Path path = folder.resolve("policy");
        try {
            // tag::live
            // Told of the version that decides now, or why what is there does not.
            LivePolicies policies = LivePolicies.of(PolicySource.folder(path))
                    .onUpdate(update -> log.println(update))
                    .start();
            policies.refreshEvery(Duration.ofSeconds(30), executor); // an executor of yours

            Resolution resolution = policies.resolve(LAMP);
            // end::live
            assertEquals("1.0.0", resolution.policy().version());

            new Workplace(folder).change("policy/policy.yaml", List.of("version: 1.1.0"));
            policies.refresh();
            assertEquals("1.1.0", policies.resolve(LAMP).policy().version());
            Files.delete(path.resolve("principles.yaml"));
            policies.refresh();
            assertEquals("1.1.0", policies.resolve(LAMP).policy().version());
            assertTrue(written.toString().startsWith("REPLACED customer-first 1.1.0 ("), written::toString);
            assertTrue(written.toString().contains("principles.yaml: the bundle has no such file"), written::toString);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void only_what_is_signed_is_taken() throws IOException {
        KeyPair keys = SigningKeys.generate();
        Path publicKey = Files.writeString(folder.resolve("key.pub"), SigningKeys.toPem(keys.getPublic()));
        Path path = folder.resolve("policy");

        // tag::signed
        PublicKey key = SigningKeys.publicKey(Files.readString(publicKey));
        PolicySource source = PolicySource.folder(path).signedBy(key);
        // end::signed

        assertThrows(PolicyException.class, source::read);
        PolicyBundle signed = BundleSignature.sign(PolicyBundle.read(path), keys.getPrivate());
        for (String file : List.of(BundleSignature.SUMS, BundleSignature.SIGNATURE)) {
            Files.writeString(path.resolve(file), signed.files().get(file));
        }
        assertEquals(signed.files(), source.read().files());
        assertEquals(
                signed.fingerprint(),
                LivePolicies.of(source).start().resolve(LAMP).policy().fingerprint());
    }

    @Test
    void what_is_kept_is_replayed() {
        PolicySource source = PolicySource.folder(folder.resolve("policy"));
        Path path = folder.resolve("kept");

        // tag::archive
        PolicyArchive archive = PolicyArchive.folder(path);
        LivePolicies policies = LivePolicies.of(source).keptIn(archive).start();
        Resolution resolution = policies.resolve(LAMP);
        // years later
        DecisionReplay replay = DecisionReplay.of(archive, LAMP, resolution);
        log.println(replay); // SAME, DIFFERS with each place, or CANNOT and why
        // end::archive

        assertEquals("SAME" + System.lineSeparator(), written.toString());
    }

    @Test
    void the_next_policy_decides_along() throws Exception {
        ResolutionEngine engine = ResolutionEngine.using(Policy.load(folder.resolve("policy")));
        new Workplace(folder).change("policy/policy.yaml", List.of("version: 1.1.0"));
        Path speeches = folder.resolve("policy/messages/en.properties");
        Files.writeString(speeches, Files.readString(speeches).replace("I am sorry", "I am very sorry"));
        Policy nextPolicy = Policy.load(folder.resolve("policy"));

        // tag::shadow
        // Rejects what is too much.
        ExecutorService executor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
        CaseResolver resolver = ShadowResolver.of(
                        engine,
                        ResolutionEngine.tryingOut(nextPolicy),
                        executor,
                        difference -> log.println(difference.differences()))
                .onceIn(20); // one case of twenty
        // end::shadow

        assertEquals(engine.resolve(LAMP), resolver.resolve(LAMP));
        executor.shutdown();
        assertTrue(executor.awaitTermination(1, TimeUnit.MINUTES));
        assertTrue(written.toString().contains("communications[1].text"), written::toString);
    }

    @Test
    void a_listener_hears_of_decisions() {
        ResolutionEngine engine = ResolutionEngine.using(Policy.load(folder.resolve("policy")));
        // tag::listener
        ResolutionEngine watched = engine.listenedBy(new DecisionListener() {
            @Override
            public void after(CaseFile caseFile, Resolution resolution, Duration took) {
                log.println(resolution.status() + " in " + took.toMillis() + " ms");
            }

            @Override
            public void ruleFailed(CaseFile caseFile, RuntimeException failure) {
                failure.printStackTrace(log);
            }
        });
        // end::listener
        watched.resolve(LAMP);
        assertTrue(written.toString().startsWith("FINAL in "), written::toString);
    }
}
