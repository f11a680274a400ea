package io.makegood.internal.rule;

import io.makegood.internal.facts.Phase;
import io.makegood.rules.ReportedClaim;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The compiled rules of a policy. Safe for use by many threads. */
public interface RuleBase {
    /** The tuple of a rule that reads its own fact only. */
    @Nullable Object[] ALONE = {};

    /** All rules, by name. */
    List<Rule> rules();

    /**
     * Starts a decision. Each session belongs to one thread and is closed by it.
     *
     * @param claims how many claims it is about
     * @param reported each of them as it was reported, by its place among them; facts of the case to rules that relate facts
     */
    Session start(int claims, IntFunction<ReportedClaim> reported, Listener listener);

    /** One decision in progress. */
    interface Session extends AutoCloseable {
        /**
         * Lets the rules of a phase match a fact, and returns when none is left to fire.
         *
         * @param claim the place of the claim that the fact is about among the claims of the decision, from 0
         * @throws RuleFailure when a rule breaks down
         */
        void match(Phase phase, int claim, Object fact);

        @Override
        void close();
    }

    /** Is told which rule is about to say something. */
    @FunctionalInterface
    interface Listener {
        /**
         * The rule fires for the fact; everything contributed until the next call is the rule's.
         *
         * @param tuple what it matched, by slot, kept by whoever is told; empty for a rule that reads its own fact only
         */
        void fires(Rule rule, Object fact, @Nullable Object[] tuple);
    }
}
