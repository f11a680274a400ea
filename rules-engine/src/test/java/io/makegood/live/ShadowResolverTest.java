package io.makegood.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.makegood.bundle.PolicyBundle;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseResolver;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.SmallPolicy;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** A policy decides along, and nobody notices but who is told what would be different. */
class ShadowResolverTest {
    private static final CaseFile LAMP = SmallPolicy.lamp();
    private static final CaseResolver REFUND = engine("1", "REFUND_FULL");
    private static final CaseResolver REPLACEMENT = engine("2", "REPLACEMENT");

    /** What is to be run later. */
    private final List<Runnable> waiting = new ArrayList<>();

    private final List<ShadowDifference> told = new ArrayList<>();

    @Test
    void the_caller_gets_his_answer_before_the_shadow_begins() {
        CaseResolver shadow = mock(CaseResolver.class);
        when(shadow.resolve(any())).thenAnswer(call -> REPLACEMENT.resolve(call.getArgument(0)));
        ShadowResolver both = ShadowResolver.of(REFUND, shadow, waiting::add, told::add);

        Resolution answer = both.resolve(LAMP);

        assertEquals(REFUND.resolve(LAMP), answer);
        verify(shadow, never()).resolve(any());
        waiting.remove(0).run();
        verify(shadow).resolve(LAMP);
        ShadowDifference difference = told.get(0);
        assertSame(answer, difference.decided());
        assertEquals(REPLACEMENT.resolve(LAMP), difference.shadow());
        assertNull(difference.failure());
        assertEquals(
                List.of("decisions[I1/L1].remedy: REFUND_FULL -> REPLACEMENT"),
                difference.differences().stream()
                        .filter(each -> each.place().endsWith(".remedy"))
                        .map(each -> each.place() + ": " + each.before() + " -> " + each.now())
                        .toList());
    }

    @Test
    void nothing_is_told_of_what_is_the_same() {
        ShadowResolver both = ShadowResolver.of(REFUND, engine("3", "REFUND_FULL"), Runnable::run, told::add);
        both.resolve(LAMP);
        assertEquals(List.of(), told);
    }

    @Test
    void a_sample_is_counted() {
        ShadowResolver both =
                ShadowResolver.of(REFUND, REPLACEMENT, Runnable::run, told::add).onceIn(10);
        for (int i = 0; i < 31; i++) {
            both.resolve(LAMP);
        }
        assertEquals(4, told.size());
        assertThrows(IllegalArgumentException.class, () -> both.onceIn(0));
    }

    @Test
    void a_shadow_that_fails_is_a_difference_and_no_failure() {
        IllegalStateException broken = new IllegalStateException("not thought of");
        CaseResolver failing = caseFile -> {
            throw broken;
        };
        ShadowResolver both = ShadowResolver.of(REFUND, failing, Runnable::run, told::add);

        assertEquals(REFUND.resolve(LAMP), both.resolve(LAMP));
        assertSame(broken, told.get(0).failure());
        assertNull(told.get(0).shadow());
    }

    @Test
    void neither_a_full_executor_nor_a_report_that_fails_harms_an_answer() {
        Executor full = mock(Executor.class);
        doThrow(RejectedExecutionException.class).when(full).execute(any());
        assertEquals(
                REFUND.resolve(LAMP),
                ShadowResolver.of(REFUND, REPLACEMENT, full, told::add).resolve(LAMP));
        verify(full, times(1)).execute(any());
        ShadowResolver badlyTold = ShadowResolver.of(REFUND, REPLACEMENT, Runnable::run, difference -> {
            throw new IllegalStateException("nobody listens");
        });
        assertEquals(REFUND.resolve(LAMP), badlyTold.resolve(LAMP));
    }

    @Test
    void what_is_refused_has_no_shadow() {
        CaseResolver refusing = caseFile -> {
            throw new IllegalArgumentException("no case");
        };
        ShadowResolver both = ShadowResolver.of(refusing, REPLACEMENT, waiting::add, told::add);
        assertThrows(IllegalArgumentException.class, () -> both.resolve(LAMP));
        assertEquals(List.of(), waiting);
    }

    private static ResolutionEngine engine(String version, String remedy) {
        return ResolutionEngine.using(Policy.load(PolicyBundle.of("policy", SmallPolicy.files(version, remedy))));
    }
}
