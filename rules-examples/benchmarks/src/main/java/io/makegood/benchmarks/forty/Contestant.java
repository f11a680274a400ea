package io.makegood.benchmarks.forty;

/** Whoever decides the forty rules. Made once, used by several threads. */
public interface Contestant {
    /** Decides one of {@link FortyCases}; this is what is timed. */
    Object decide(int caseIndex);

    /** Whether its outcomes name the rules that fired; only an engine that is told to forget them does not. */
    default boolean namesRules() {
        return true;
    }

    /** The same as what is compared. */
    default Outcome outcome(int caseIndex) {
        return (Outcome) decide(caseIndex);
    }
}
