package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.problem.CaseFileException;
import io.makegood.resolution.Resolution;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.InOrder;

/** What stands around an engine: something else in its place, and listeners that are told and change nothing. */
class DecisionListenerTest {
    private static final CaseFile LAMP = SmallPolicy.lamp();

    @TempDir
    private Path folder;

    private final DecisionListener listener = mock(DecisionListener.class);

    @Test
    void a_service_is_tested_without_an_engine() {
        Resolution decided = engine(SmallPolicy.files("1", "REFUND_FULL")).resolve(LAMP);
        CaseResolver mocked = mock(CaseResolver.class);
        when(mocked.resolve(LAMP)).thenReturn(decided);
        CaseResolver fake = caseFile -> decided;

        assertSame(decided, mocked.resolve(LAMP));
        assertSame(decided, fake.resolve(LAMP));
        verify(mocked).resolve(LAMP);
    }

    @Test
    void a_listener_is_told_before_and_after() {
        ResolutionEngine engine = engine(SmallPolicy.files("1", "REFUND_FULL"));

        Resolution resolution = engine.listenedBy(listener).resolve(LAMP);

        InOrder order = inOrder(listener);
        order.verify(listener).before(same(LAMP));
        order.verify(listener)
                .after(
                        same(LAMP),
                        same(resolution),
                        argThat(took -> took.compareTo(Duration.ZERO) > 0 && took.toMinutes() == 0));
        verifyNoMoreInteractions(listener);
        assertEquals(engine.resolve(LAMP), resolution);
        verifyNoMoreInteractions(listener);
    }

    @Test
    void what_broke_a_rule_is_no_longer_dropped() {
        Resolution resolution =
                engine(SmallPolicy.broken("1")).listenedBy(listener).resolve(LAMP);

        InOrder order = inOrder(listener);
        order.verify(listener).before(LAMP);
        order.verify(listener)
                .ruleFailed(
                        same(LAMP),
                        argThat(failure -> failure.getMessage().contains("rule `what is given`")
                                && failure.getCause() != null
                                && failure.getCause().getStackTrace().length > 0));
        order.verify(listener).after(same(LAMP), same(resolution), any());
        verifyNoMoreInteractions(listener);
        assertTrue(resolution.warnings().get(0).contains("broke down"), resolution.warnings()::toString);
    }

    @Test
    void a_case_that_is_refused_is_told_with_why() {
        CaseFile twice = CaseFileBuilder.from(LAMP)
                .withOrders(List.of(LAMP.orders().get(0), LAMP.orders().get(0)));
        ResolutionEngine engine = engine(SmallPolicy.files("1", "REFUND_FULL")).listenedBy(listener);

        CaseFileException refused = assertThrows(CaseFileException.class, () -> engine.resolve(twice));

        verify(listener).before(twice);
        verify(listener).failed(same(twice), same(refused), any());
        verifyNoMoreInteractions(listener);
    }

    @Test
    void several_listeners_are_told_as_brackets_close() {
        DecisionListener inner = mock(DecisionListener.class);
        engine(SmallPolicy.files("1", "REFUND_FULL"))
                .listenedBy(listener)
                .listenedBy(inner)
                .withoutRationale()
                .resolve(LAMP);

        InOrder order = inOrder(listener, inner);
        order.verify(listener).before(LAMP);
        order.verify(inner).before(LAMP);
        order.verify(inner).after(eq(LAMP), any(), any());
        order.verify(listener).after(eq(LAMP), any(), any());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                IllegalStateException.class,
                AssertionError.class,
                NoClassDefFoundError.class,
                StackOverflowError.class
            })
    void a_listener_that_throws_harms_no_decision(Class<? extends Throwable> thrown) {
        DecisionListener after = mock(DecisionListener.class);
        doThrow(thrown).when(listener).before(any());
        doThrow(thrown).when(listener).ruleFailed(any(), any());
        doThrow(thrown).when(listener).after(any(), any(), any());
        doThrow(thrown).when(listener).failed(any(), any(), any());
        SortedMap<String, String> broken = SmallPolicy.broken("1");
        ResolutionEngine plain = engine(broken);
        ResolutionEngine engine = plain.listenedBy(after).listenedBy(listener);

        assertEquals(plain.resolve(LAMP), engine.resolve(LAMP));
        verify(after).after(eq(LAMP), any(), any());
        assertThrows(
                CaseFileException.class,
                () -> engine.resolve(CaseFileBuilder.from(LAMP)
                        .withOrders(List.of(LAMP.orders().get(0), LAMP.orders().get(0)))));
        verify(after).failed(any(), any(), any());
    }

    @Test
    void a_listener_writes_only_what_it_is_about() {
        AtomicReference<Duration> told = new AtomicReference<>();
        DecisionListener timing = new DecisionListener() {
            @Override
            public void after(CaseFile caseFile, Resolution resolution, Duration took) {
                told.set(took);
            }
        };
        engine(SmallPolicy.broken("1")).listenedBy(timing).resolve(LAMP);

        assertNotNull(told.get());
        assertFalse(told.get().isNegative());
    }

    private ResolutionEngine engine(SortedMap<String, String> files) {
        return ResolutionEngine.using(Policy.load(SmallPolicy.write(folder, files)));
    }
}
