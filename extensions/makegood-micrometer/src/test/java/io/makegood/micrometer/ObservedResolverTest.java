package io.makegood.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.CaseResolver;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.resolution.Resolution;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObservedResolverTest {
    private static final CaseFile LAMP = CaseFiles.read("case.yaml", """
            id: CASE-7
            clock: {now: 2024-05-14T09:00:00Z, zone: Europe/Berlin}
            customer: {id: C1, name: Katrin, country: DE}
            sellers: [{id: S1, displayName: Lampenladen, type: THIRD_PARTY}]
            orders:
              - id: O1
                placedAt: 2024-05-01T09:00:00Z
                currency: EUR
                lines: [{id: L1, sellerId: S1, sku: LAMP, title: Lamp, quantity: 1, unitPrice: EUR 46.00, status: DELIVERED}]
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: DEFECTIVE, reportedAt: 2024-05-14T08:00:00Z}
            """);

    private final ObservationRegistry registry = ObservationRegistry.create();
    private final List<Observation.Context> stopped = new ArrayList<>();

    @BeforeEach
    void handle() {
        registry.observationConfig().observationHandler(new ObservationHandler<Observation.Context>() {
            @Override
            public void onStop(Observation.Context context) {
                stopped.add(context);
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
    }

    @Test
    void a_decision_is_observed() {
        ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());
        Resolution resolution = ObservedResolver.of(engine, registry).resolve(LAMP);

        assertEquals(engine.resolve(LAMP), resolution);
        Observation.Context context = stopped.get(0);
        assertEquals(1, stopped.size());
        assertEquals("makegood.decision", context.getName());
        assertEquals(
                "policy.version=" + resolution.policy().version() + " policy=customer-first status="
                        + resolution.status(),
                text(context.getLowCardinalityKeyValues()));
        assertEquals(
                "case.id=CASE-7 policy.fingerprint=" + resolution.policy().fingerprint(),
                text(context.getHighCardinalityKeyValues()));
        assertNull(context.getError());
        assertNull(registry.getCurrentObservation());
    }

    @Test
    void a_refused_case_is_an_error_and_has_the_same_keys() {
        CaseFileException refusal = new CaseFileException(List.of(Problem.of("wrong-fact", "no case", null)));
        CaseResolver resolver = mock(CaseResolver.class);
        when(resolver.resolve(any())).thenThrow(refusal);

        assertThrows(
                CaseFileException.class,
                () -> ObservedResolver.of(resolver, registry).resolve(LAMP));

        assertSame(refusal, stopped.get(0).getError());
        assertEquals(
                "policy.version=none policy=none status=none",
                text(stopped.get(0).getLowCardinalityKeyValues()));
    }

    @Test
    void a_rule_that_broke_down_is_an_error_of_the_observation() {
        RuntimeException broken = new IllegalStateException("divided by nothing");
        Resolution resolution = ResolutionEngine.using(Policy.customerFirst()).resolve(LAMP);
        CaseResolver resolver = caseFile -> {
            assertNotNull(registry.getCurrentObservation());
            ObservedResolver.ruleFailures(registry).ruleFailed(caseFile, broken);
            return resolution;
        };

        assertSame(resolution, ObservedResolver.of(resolver, registry).resolve(LAMP));
        assertSame(broken, stopped.get(0).getError());
        ObservedResolver.ruleFailures(registry).ruleFailed(LAMP, broken);
    }

    private static String text(Iterable<KeyValue> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.getKey() + "=" + value.getValue()));
        return texts.stream().sorted().collect(Collectors.joining(" "));
    }
}
