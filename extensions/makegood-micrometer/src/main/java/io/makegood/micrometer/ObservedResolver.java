package io.makegood.micrometer;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseResolver;
import io.makegood.engine.DecisionListener;
import io.makegood.engine.ResolutionEngine;
import io.makegood.resolution.Resolution;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;

/**
 * Observes every decision as {@code makegood.decision}, current while the case is decided, so that it lies within the trace of the request.
 *
 * <p>Keys of low cardinality: {@code policy}, {@code policy.version}, and {@code status} of the resolution; each is {@code none} when the case was not
 * decided. Of high cardinality: {@code policy.fingerprint} and {@code case.id}. A case that is refused is an error of the observation, and so is a rule
 * that broke down, although a person decides then and the caller gets an answer.
 *
 * <p>Safe for use by many threads when what it is around is.
 */
public final class ObservedResolver implements CaseResolver {
    private static final String NAME = "makegood.decision";
    private static final String NONE = "none";

    private final CaseResolver resolver;
    private final ObservationRegistry registry;

    private ObservedResolver(CaseResolver resolver, ObservationRegistry registry) {
        this.resolver = Objects.requireNonNull(resolver, "resolver");
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    /** Observes an engine, and rules that break down in it. */
    public static ObservedResolver of(ResolutionEngine engine, ObservationRegistry registry) {
        return new ObservedResolver(engine.listenedBy(ruleFailures(registry)), registry);
    }

    /** Observes whatever decides; rules that break down only where it is listened to by {@link #ruleFailures}. */
    public static ObservedResolver of(CaseResolver resolver, ObservationRegistry registry) {
        return new ObservedResolver(resolver, registry);
    }

    /** Tells the current observation of rules that broke down. */
    public static DecisionListener ruleFailures(ObservationRegistry registry) {
        return new DecisionListener() {
            @Override
            public void ruleFailed(CaseFile caseFile, RuntimeException failure) {
                Observation current = registry.getCurrentObservation();
                if (current != null) {
                    current.error(failure);
                }
            }
        };
    }

    @Override
    public Resolution resolve(CaseFile caseFile) {
        Observation observation = Observation.createNotStarted(NAME, registry)
                .contextualName("decide a case")
                .lowCardinalityKeyValue("policy", NONE)
                .lowCardinalityKeyValue("policy.version", NONE)
                .lowCardinalityKeyValue("status", NONE);
        return observation.observe(() -> {
            Resolution resolution = resolver.resolve(caseFile);
            describe(observation, resolution);
            return resolution;
        });
    }

    /** The later value of a key takes the place of the former one. */
    private static void describe(Observation observation, Resolution resolution) {
        observation
                .lowCardinalityKeyValue("policy", resolution.policy().name())
                .lowCardinalityKeyValue("policy.version", resolution.policy().version())
                .lowCardinalityKeyValue("status", resolution.status().name())
                .highCardinalityKeyValue(
                        "policy.fingerprint", resolution.policy().fingerprint());
        String id = resolution.caseId();
        if (id != null) {
            observation.highCardinalityKeyValue("case.id", id);
        }
    }
}
