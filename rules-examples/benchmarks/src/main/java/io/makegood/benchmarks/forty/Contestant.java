package io.makegood.benchmarks.forty;

/** Whoever decides the forty rules. Made once, used by several threads. */
@FunctionalInterface
public interface Contestant {
    /** Decides one of {@link FortyCases}; this is what is timed. */
    Object decide(int caseIndex);

    /** The same as what is compared. */
    default Outcome outcome(int caseIndex) {
        return (Outcome) decide(caseIndex);
    }
}
