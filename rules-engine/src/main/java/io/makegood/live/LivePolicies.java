package io.makegood.live;

import io.makegood.bundle.PolicyArchive;
import io.makegood.bundle.PolicyBundle;
import io.makegood.bundle.PolicySource;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseResolver;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicySet;
import io.makegood.engine.ResolutionEngine;
import io.makegood.internal.problem.Code;
import io.makegood.live.PolicyUpdate.Outcome;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.resolution.Resolution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Decides cases by policies that are replaced while it runs. A {@link #refresh} reads the sources; what has changed is compiled and decides its own documented
 * cases; when all of that is fine, and only then, it decides from the next case on. Otherwise the policies before go on deciding. A decision ends by the
 * version it began with.
 *
 * <p>Has no threads: refreshing is called for, or put on an executor of the caller's. Safe for use by many threads; deciding never waits for a refresh.
 */
public final class LivePolicies implements CaseResolver {
    private final List<PolicySource> sources;
    private final UnaryOperator<ResolutionEngine> engines;
    private final Consumer<PolicyUpdate> listener;
    private final @Nullable PolicyArchive archive;

    private final Lock refreshing = new ReentrantLock();
    private volatile InForce inForce;
    private volatile PolicyUpdate lastUpdate;
    /** What was refused last, so that it is not compiled again; null when nothing was. Guarded by the lock. */
    private @Nullable Refused refused;

    /** Bundles with what was made of them; written and read as one. */
    private record InForce(List<PolicyBundle> bundles, List<Policy> policies, PolicySet set, ResolutionEngine engine) {}

    private record Refused(List<PolicyBundle> bundles, PolicyUpdate update) {}

    private LivePolicies(Builder builder) {
        this.sources = List.copyOf(builder.sources);
        this.engines = builder.engines;
        this.listener = builder.listener;
        this.archive = builder.archive;
        try {
            this.inForce = prepared(read(), null);
        } catch (Unavailable e) {
            throw new UncheckedIOException(e.cause());
        }
        this.lastUpdate = new PolicyUpdate(Outcome.REPLACED, inForce.set(), List.of(), null);
    }

    /** Policies from these sources, one from each: versions and countries of which {@link PolicySet} chooses. */
    public static Builder of(PolicySource... sources) {
        return new Builder(List.of(sources));
    }

    /** How policies live. */
    public static final class Builder {
        private final List<PolicySource> sources;
        private UnaryOperator<ResolutionEngine> engines = UnaryOperator.identity();
        private Consumer<PolicyUpdate> listener = update -> {};
        private @Nullable PolicyArchive archive;

        private Builder(List<PolicySource> sources) {
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("living policies need one source at least");
            }
            this.sources = sources;
        }

        /** Prepares the engine of every version, such as {@code engine -> engine.listenedBy(listener)}. */
        public Builder engines(UnaryOperator<ResolutionEngine> preparation) {
            this.engines = Objects.requireNonNull(preparation, "preparation");
            return this;
        }

        /**
         * Is told when another version decides, when one is refused or cannot be reached, and when that is over; not each time it is still so. Called by
         * the thread that refreshes; what it throws is logged and changes nothing.
         */
        public Builder onUpdate(Consumer<PolicyUpdate> listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** Keeps every version before it decides its first case. One that cannot be kept does not decide. */
        public Builder keptIn(PolicyArchive archive) {
            this.archive = Objects.requireNonNull(archive, "archive");
            return this;
        }

        /**
         * Reads the sources for the first time.
         *
         * @throws PolicyException when what is there must not decide, with everything that is wrong
         * @throws UncheckedIOException when it cannot be told what is there, or it cannot be kept
         */
        public LivePolicies start() {
            return new LivePolicies(this);
        }
    }

    @Override
    public Resolution resolve(CaseFile caseFile) {
        return inForce.engine().resolve(caseFile);
    }

    /** The policies that decide now. */
    public PolicySet policies() {
        return inForce.set();
    }

    /** What came of the last refresh, or of the start. */
    public PolicyUpdate lastUpdate() {
        return lastUpdate;
    }

    /** Looks whether something has changed; waits for another thread that does. Never throws what is wrong with a source or its bundle. */
    public PolicyUpdate refresh() {
        refreshing.lock();
        try {
            PolicyUpdate before = lastUpdate;
            PolicyUpdate update = look();
            lastUpdate = update;
            boolean isNews = update.outcome() == Outcome.REPLACED
                    || update.outcome() != before.outcome() && (update.isTrouble() || before.isTrouble())
                    || !update.problems().equals(before.problems());
            if (isNews) {
                tell(update);
            }
            return update;
        } finally {
            refreshing.unlock();
        }
    }

    /**
     * Refreshes again and again, by a thread of the executor's, until the executor is shut down or the future is cancelled.
     *
     * @param pause between the end of a refresh and the next one
     */
    public ScheduledFuture<?> refreshEvery(Duration pause, ScheduledExecutorService executor) {
        return executor.scheduleWithFixedDelay(this::refresh, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private PolicyUpdate look() {
        InForce now = inForce;
        List<PolicyBundle> found = null;
        try {
            found = read();
            if (isSame(found, now.bundles())) {
                refused = null;
                return new PolicyUpdate(Outcome.UNCHANGED, now.set(), List.of(), null);
            }
            if (refused != null && isSame(found, refused.bundles())) {
                return refused.update();
            }
            InForce next = prepared(found, now);
            inForce = next;
            refused = null;
            return new PolicyUpdate(Outcome.REPLACED, next.set(), List.of(), null);
        } catch (Unavailable e) {
            return new PolicyUpdate(Outcome.UNAVAILABLE, now.set(), List.of(e.problem()), e.cause());
        } catch (PolicyException e) {
            return refused(found, new PolicyUpdate(Outcome.REFUSED, now.set(), e.problems(), null));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            Problem mistake = Code.INTERNAL_ERROR.problem("this is a mistake in makegood: " + e, null);
            return refused(found, new PolicyUpdate(Outcome.REFUSED, now.set(), List.of(mistake), e));
        }
    }

    private PolicyUpdate refused(@Nullable List<PolicyBundle> found, PolicyUpdate update) {
        refused = found == null ? null : new Refused(found, update);
        return update;
    }

    /** What the sources give now; what is wrong with one does not hide what is wrong with another. */
    private List<PolicyBundle> read() throws Unavailable {
        List<PolicyBundle> bundles = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (PolicySource source : sources) {
            try {
                bundles.add(source.read());
            } catch (PolicyException e) {
                problems.addAll(e.problems());
            } catch (IOException e) {
                throw new Unavailable("a source cannot be read", e);
            } catch (RuntimeException e) {
                throw new Unavailable("a source cannot be read", new IOException(e));
            }
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return bundles;
    }

    private static boolean isSame(List<PolicyBundle> some, List<PolicyBundle> others) {
        for (int i = 0; i < some.size(); i++) {
            if (!isSame(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(PolicyBundle one, PolicyBundle other) {
        return one == other || one.files().equals(other.files());
    }

    /** @param before what decides until then; null at the start */
    private InForce prepared(List<PolicyBundle> bundles, @Nullable InForce before) throws Unavailable {
        List<Policy> policies = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < bundles.size(); i++) {
            PolicyBundle bundle = bundles.get(i);
            if (before != null && isSame(bundle, before.bundles().get(i))) {
                policies.add(before.policies().get(i));
                continue;
            }
            try {
                Policy policy = Policy.load(bundle);
                problems.addAll(OwnCases.problems(policy));
                policies.add(policy);
            } catch (PolicyException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        PolicySet set = PolicySet.of(policies);
        keep(bundles);
        return new InForce(bundles, policies, set, engines.apply(ResolutionEngine.using(set)));
    }

    private void keep(List<PolicyBundle> bundles) throws Unavailable {
        if (archive != null) {
            for (PolicyBundle bundle : bundles) {
                try {
                    archive.keep(bundle);
                } catch (IOException e) {
                    throw new Unavailable("the archive cannot keep `" + bundle + "`", e);
                }
            }
        }
    }

    private void tell(PolicyUpdate update) {
        try {
            listener.accept(update);
        } catch (RuntimeException e) {
            System.getLogger("io.makegood.live").log(Level.WARNING, "a listener of updates failed", e);
        }
    }

    /** Nobody knows what is there, or it cannot be kept. */
    private static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String what;
        private final IOException cause;

        Unavailable(String what, IOException cause) {
            super(cause);
            this.what = what;
            this.cause = cause;
        }

        IOException cause() {
            return cause;
        }

        Problem problem() {
            String why = cause.getMessage();
            return Code.INTERNAL_ERROR.problem(
                    what + ": " + (why == null ? cause.getClass().getSimpleName() : why), null);
        }
    }
}
