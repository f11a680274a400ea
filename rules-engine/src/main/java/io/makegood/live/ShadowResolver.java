package io.makegood.live;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseResolver;
import io.makegood.replay.ResolutionDifference;
import io.makegood.resolution.Resolution;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Decides by one policy, and lets another one decide along, to see what it would change before it does. The caller gets the answer of the first and waits
 * for nothing else: the shadow decides on an executor, after it, and only what differs is reported. Safe for use by many threads when both resolvers are.
 */
public final class ShadowResolver implements CaseResolver {
    private final CaseResolver deciding;
    private final CaseResolver shadow;
    private final Executor executor;
    private final Consumer<ShadowDifference> report;
    private final int every;
    private final AtomicLong cases = new AtomicLong();

    private ShadowResolver(
            CaseResolver deciding,
            CaseResolver shadow,
            Executor executor,
            Consumer<ShadowDifference> report,
            int every) {
        this.deciding = Objects.requireNonNull(deciding, "deciding");
        this.shadow = Objects.requireNonNull(shadow, "shadow");
        this.executor = Objects.requireNonNull(executor, "executor");
        this.report = Objects.requireNonNull(report, "report");
        this.every = every;
    }

    /**
     * A shadow that decides every case along.
     *
     * @param deciding gives the answer
     * @param shadow decides along
     * @param executor the caller's; what it rejects is not decided along, so one with a short queue never holds much
     * @param report is told of each difference, by a thread of the executor
     */
    public static ShadowResolver of(
            CaseResolver deciding, CaseResolver shadow, Executor executor, Consumer<ShadowDifference> report) {
        return new ShadowResolver(deciding, shadow, executor, report, 1);
    }

    /**
     * The same, deciding along the first of so many cases, and so on; counted, not drawn.
     *
     * @param cases 1 for every case, 100 for one of a hundred
     */
    public ShadowResolver onceIn(int cases) {
        if (cases < 1) {
            throw new IllegalArgumentException("a sample is once in 1 case or more, not in " + cases);
        }
        return new ShadowResolver(deciding, shadow, executor, report, cases);
    }

    @Override
    public Resolution resolve(CaseFile caseFile) {
        Resolution decided = deciding.resolve(caseFile);
        if (cases.getAndIncrement() % every == 0) {
            try {
                executor.execute(() -> compare(caseFile, decided));
            } catch (RuntimeException e) {
                System.getLogger("io.makegood.live").log(Level.DEBUG, "a case is not decided along", e);
            }
        }
        return decided;
    }

    private void compare(CaseFile caseFile, Resolution decided) {
        try {
            ShadowDifference difference = difference(caseFile, decided);
            if (difference.failure() != null || !difference.differences().isEmpty()) {
                report.accept(difference);
            }
        } catch (RuntimeException e) {
            System.getLogger("io.makegood.live").log(Level.WARNING, "a difference could not be reported", e);
        }
    }

    private ShadowDifference difference(CaseFile caseFile, Resolution decided) {
        Resolution other;
        try {
            other = shadow.resolve(caseFile);
        } catch (RuntimeException e) {
            return new ShadowDifference(caseFile, decided, null, List.of(), e);
        }
        return new ShadowDifference(caseFile, decided, other, ResolutionDifference.between(decided, other), null);
    }
}
