package io.makegood.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.makegood.bundle.PolicyArchive;
import io.makegood.bundle.PolicyBundle;
import io.makegood.bundle.PolicySource;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.DecisionListener;
import io.makegood.engine.PolicySet;
import io.makegood.engine.SmallPolicy;
import io.makegood.live.PolicyUpdate.Outcome;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.resolution.Resolution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there and good decides; what is not good does not, and the last good one goes on. */
class LivePoliciesTest {
    private static final CaseFile LAMP = SmallPolicy.lamp();

    private final List<PolicyUpdate> told = new ArrayList<>();
    private SortedMap<String, String> files = SmallPolicy.files("1", "REFUND_FULL");
    private SortedMap<String, String> second = with("countries: [FR]\n", SmallPolicy.files("fr-1", "REFUND_FULL"));
    private final PolicySource source = () -> PolicyBundle.of("policy", files);

    @Test
    void what_is_there_decides_from_the_next_case_on() {
        LivePolicies live = LivePolicies.of(source).onUpdate(told::add).start();
        assertEquals("1 REFUND_FULL", decided(live));
        assertEquals(Outcome.UNCHANGED, live.refresh().outcome());

        files = SmallPolicy.files("2", "REPLACEMENT");
        assertEquals("1 REFUND_FULL", decided(live));
        PolicyUpdate update = live.refresh();

        assertEquals(Outcome.REPLACED, update.outcome());
        assertEquals("2 REPLACEMENT", decided(live));
        assertEquals("2", live.policies().policies().get(0).version());
        assertEquals(List.of(update), told);
        assertSame(update, live.lastUpdate());
    }

    @Test
    void what_cannot_be_used_is_refused_with_findings_once_and_the_last_good_one_decides() {
        LivePolicies live = LivePolicies.of(source).onUpdate(told::add).start();
        files = SmallPolicy.files("2", "REPLACEMNT");

        PolicyUpdate refused = live.refresh();

        assertEquals(Outcome.REFUSED, refused.outcome());
        assertTrue(
                refused.problems().get(0).toString().startsWith("policy/rules/propose/remedy.drl:10:"),
                refused::toString);
        assertEquals("1 REFUND_FULL", decided(live));
        assertSame(refused, live.refresh());
        assertEquals(List.of(refused), told);

        files = SmallPolicy.files("1", "REFUND_FULL");
        assertEquals(Outcome.UNCHANGED, live.refresh().outcome());
        files = SmallPolicy.files("2", "REPLACEMENT");
        assertEquals(Outcome.REPLACED, live.refresh().outcome());
        assertEquals("2 REPLACEMENT", decided(live));
        assertEquals(
                List.of(Outcome.REFUSED, Outcome.UNCHANGED, Outcome.REPLACED),
                told.stream().map(PolicyUpdate::outcome).toList());
    }

    @Test
    void what_does_not_decide_its_own_cases_as_documented_is_refused() {
        LivePolicies live = LivePolicies.of(source).start();
        files = SmallPolicy.files("2", "REPLACEMENT", "REFUND_FULL");

        assertEquals(
                List.of("policy/cases/lamp.yaml: case LAMP does not come out as documented: in step 1"
                        + " `decisions[I1/L1].remedy` is `REPLACEMENT`, expected `REFUND_FULL`"),
                live.refresh().problems().stream().map(Problem::toString).toList());
        assertEquals("1 REFUND_FULL", decided(live));
        files.put(SmallPolicy.DOCUMENTED, "id: LAMP\n");
        assertEquals(Outcome.REFUSED, live.refresh().outcome());
    }

    @Test
    void a_source_that_cannot_be_reached_changes_nothing() throws IOException {
        PolicySource mocked = mock(PolicySource.class);
        NoSuchFileException gone = new NoSuchFileException("policy.zip");
        when(mocked.read())
                .thenReturn(source.read())
                .thenThrow(gone)
                .thenThrow(gone)
                .thenThrow(new IllegalStateException("a mistake in the source"))
                .thenReturn(source.read());
        LivePolicies live = LivePolicies.of(mocked).onUpdate(told::add).start();

        PolicyUpdate update = live.refresh();
        assertEquals(Outcome.UNAVAILABLE, update.outcome());
        assertSame(gone, update.cause());
        assertEquals(
                "a source cannot be read: policy.zip", update.problems().get(0).message());
        live.refresh();
        assertTrue(live.refresh().problems().get(0).message().endsWith("a mistake in the source"));
        assertEquals("1 REFUND_FULL", decided(live));
        live.refresh();
        live.refresh();
        assertEquals(
                List.of(Outcome.UNAVAILABLE, Outcome.UNAVAILABLE, Outcome.UNCHANGED),
                told.stream().map(PolicyUpdate::outcome).toList());
    }

    @Test
    void a_decision_ends_by_the_version_it_began_with() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch replaced = new CountDownLatch(1);
        DecisionListener waiting = new DecisionListener() {
            @Override
            public void before(CaseFile caseFile) {
                begun.countDown();
                try {
                    replaced.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        LivePolicies live = LivePolicies.of(source)
                .engines(engine -> engine.listenedBy(waiting))
                .start();

        CompletableFuture<String> inFlight = CompletableFuture.supplyAsync(() -> decided(live));
        begun.await();
        files = SmallPolicy.files("2", "REPLACEMENT");
        assertEquals(Outcome.REPLACED, live.refresh().outcome());
        replaced.countDown();

        assertEquals("1 REFUND_FULL", inFlight.get(1, TimeUnit.MINUTES));
        assertEquals("2 REPLACEMENT", decided(live));
    }

    @Test
    void versions_and_countries_are_replaced_together_or_not_at_all() {
        SortedMap<String, String> germany = with("countries: [DE]\n", SmallPolicy.files("de-1", "REPLACEMENT"));
        PolicySource everywhere = () -> PolicyBundle.of("germany", germany);
        LivePolicies live = LivePolicies.of(source, everywhere).start();
        assertEquals("de-1 REPLACEMENT", decided(live));
        PolicySet before = live.policies();

        files = with("countries: [DE, AT]\n", SmallPolicy.files("at-1", "REFUND_FULL"));
        PolicyUpdate refused = live.refresh();
        assertEquals(Outcome.REFUSED, refused.outcome());
        assertTrue(refused.problems().get(0).message().contains("both hold"), refused::toString);
        assertSame(before, live.policies());

        files = with("countries: [AT]\n", SmallPolicy.files("at-1", "REFUND_FULL"));
        assertEquals(Outcome.REPLACED, live.refresh().outcome());
        assertNotSame(before, live.policies());
        assertTrue(
                live.policies().policies().stream().anyMatch(before.policies()::contains),
                "what has not changed was compiled again");
        assertEquals("de-1 REPLACEMENT", decided(live));
    }

    @Test
    void what_is_wrong_is_told_of_all_sources() {
        LivePolicies live =
                LivePolicies.of(source, () -> PolicyBundle.of("second", second)).start();
        files = with("countris: [AT]\n", SmallPolicy.files("1", "REFUND_FULL"));
        second = with("countris: [FR]\n", SmallPolicy.files("2", "REFUND_FULL"));

        List<String> places =
                live.refresh().problems().stream().map(Problem::file).toList();

        assertEquals(List.of("policy/policy.yaml", "second/policy.yaml"), places);
    }

    @Test
    void a_version_is_kept_before_it_decides_and_does_not_decide_unkept(@TempDir Path folder) throws IOException {
        PolicyArchive archive = PolicyArchive.folder(folder);
        LivePolicies live = LivePolicies.of(source).keptIn(archive).start();
        files = SmallPolicy.files("2", "REPLACEMENT");
        live.refresh();
        for (String version : List.of("1", "2")) {
            String remedy = version.equals("1") ? "REFUND_FULL" : "REPLACEMENT";
            SortedMap<String, String> kept = SmallPolicy.files(version, remedy);
            assertEquals(
                    kept,
                    archive.find(PolicyBundle.of("policy", kept).fingerprint())
                            .orElseThrow()
                            .files());
        }

        PolicyArchive full = mock(PolicyArchive.class);
        LivePolicies careful = LivePolicies.of(source).keptIn(full).start();
        doThrow(new IOException("no space")).when(full).keep(any());
        files = SmallPolicy.files("3", "REFUND_FULL");
        PolicyUpdate update = careful.refresh();
        assertEquals(Outcome.UNAVAILABLE, update.outcome());
        assertTrue(update.problems().get(0).message().startsWith("the archive cannot keep"), update::toString);
        assertEquals("2 REPLACEMENT", decided(careful));
        doNothing().when(full).keep(any());
        assertEquals(Outcome.REPLACED, careful.refresh().outcome());
    }

    @Test
    void refreshing_is_put_on_an_executor_of_the_callers() throws Exception {
        CountDownLatch replaced = new CountDownLatch(1);
        LivePolicies live = LivePolicies.of(source)
                .onUpdate(update -> {
                    told.add(update);
                    replaced.countDown();
                    throw new IllegalStateException("a listener that fails");
                })
                .start();
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> refreshing = live.refreshEvery(Duration.ofMillis(1), executor);
            files = SmallPolicy.files("2", "REPLACEMENT");
            assertTrue(replaced.await(1, TimeUnit.MINUTES));
            assertEquals("2 REPLACEMENT", decided(live));
            refreshing.cancel(false);
        } finally {
            executor.shutdownNow();
        }
        ScheduledExecutorService mocked = mock(ScheduledExecutorService.class);
        live.refreshEvery(Duration.ofSeconds(30), mocked);
        verify(mocked).scheduleWithFixedDelay(any(), anyLong(), eq(30_000_000_000L), any());
    }

    @Test
    void what_is_there_at_the_start_must_be_good() {
        files = SmallPolicy.files("1", "REPLACEMENT", "REFUND_FULL");
        LivePolicies.Builder bad = LivePolicies.of(source);
        assertThrows(PolicyException.class, bad::start);
        LivePolicies.Builder unreachable = LivePolicies.of(() -> {
            throw new IOException("nobody answers");
        });
        assertEquals(
                "nobody answers",
                assertThrows(UncheckedIOException.class, unreachable::start)
                        .getCause()
                        .getMessage());
        assertThrows(IllegalArgumentException.class, LivePolicies::of);
    }

    private static SortedMap<String, String> with(String line, SortedMap<String, String> files) {
        files.computeIfPresent("policy.yaml", (path, text) -> line + text);
        return files;
    }

    private static String decided(LivePolicies live) {
        Resolution resolution = live.resolve(LAMP);
        return resolution.policy().version() + " "
                + resolution.decisions().get(0).remedyType();
    }
}
