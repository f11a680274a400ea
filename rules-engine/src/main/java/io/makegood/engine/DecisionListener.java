package io.makegood.engine;

import io.makegood.casefile.CaseFile;
import io.makegood.resolution.Resolution;
import java.time.Duration;

/**
 * Is told of every decision of an engine, for metrics, traces and logs: {@code engine.listenedBy(listener)}. It changes nothing; what it throws is logged by
 * the {@link System.Logger} {@code io.makegood.engine} and goes no further.
 *
 * <p>For each case {@link #before} is called, and then either {@link #after} or {@link #failed}, all by the thread that asked for the decision, which
 * waits for it. Of several listeners the one that is told last before is told first after.
 */
public interface DecisionListener {
    /** A case is about to be decided. */
    default void before(CaseFile caseFile) {}

    /**
     * A case is decided, at worst by calling a person.
     *
     * @param took how long it took, without reading the case and without the words of reasons, which are found when somebody reads them
     */
    default void after(CaseFile caseFile, Resolution resolution, Duration took) {}

    /**
     * A rule broke down while the case was decided, so that a person decides instead. {@link #after} follows, with a resolution whose warnings say so too.
     *
     * @param failure names the rule; its causes are what broke
     */
    default void ruleFailed(CaseFile caseFile, RuntimeException failure) {}

    /**
     * A case was not decided: it is no case that can be ({@link io.makegood.problem.CaseFileException}), or this is a mistake of the library.
     *
     * @param failure what the caller gets after this
     * @param took how long it took to find out
     */
    default void failed(CaseFile caseFile, Throwable failure, Duration took) {}
}
