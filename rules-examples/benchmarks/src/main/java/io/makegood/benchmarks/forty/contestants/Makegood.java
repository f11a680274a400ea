package io.makegood.benchmarks.forty.contestants;

import io.makegood.benchmarks.forty.Contestant;
import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.forty.Outcome;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.ResolutionEngine;
import io.makegood.resolution.Communication;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.ShippingService;
import io.makegood.vocabulary.ShippingSpeed;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makegood as a service uses it: from a case file, checked, to a resolution. What is timed is the resolution; it renders its reasons when read. */
public final class Makegood implements Contestant {
    private final List<CaseFile> cases = FortyCases.caseFiles();
    private final ResolutionEngine engine;
    private final boolean proves;

    /** With an engine that proves what it decides, or with one that was told not to. */
    public Makegood(ResolutionEngine engine, boolean proves) {
        this.engine = engine;
        this.proves = proves;
    }

    @Override
    public boolean namesRules() {
        return proves;
    }

    @Override
    public Resolution decide(int caseIndex) {
        return engine.resolve(cases.get(caseIndex));
    }

    @Override
    public Outcome outcome(int caseIndex) {
        Resolution resolution = decide(caseIndex);
        if (!resolution.warnings().isEmpty()) {
            throw new IllegalStateException(String.join("; ", resolution.warnings()));
        }
        LineDecision decision = resolution.decisions().get(0);
        Communication message = resolution.communications().get(0);
        Set<CommPoint> points = EnumSet.noneOf(CommPoint.class);
        points.addAll(message.points());
        return new Outcome(
                decision.fault(),
                decision.remedyType(),
                decision.returning().requirement(),
                message.apology(),
                service(decision.planned().shipping()),
                points,
                resolution.rationale().stream()
                        .map(Reason::rule)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable ShippingService service(@Nullable ShippingPlan plan) {
        if (plan == null) {
            return null;
        }
        return plan.speed() == ShippingSpeed.OVERNIGHT ? ShippingService.FASTEST_AVAILABLE : ShippingService.ORDINARY;
    }
}
