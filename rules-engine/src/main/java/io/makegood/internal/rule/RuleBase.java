package io.makegood.internal.rule;

import io.makegood.internal.facts.Phase;
import java.util.List;

/** The compiled rules of a policy. Safe for use by many threads. */
public interface RuleBase {
    /** All rules, by name. */
    List<Rule> rules();

    /** Starts a decision about so many claims. Each session belongs to one thread and is closed by it. */
    Session start(int claims, Listener listener);

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
        /** The rule fires for the fact; everything contributed until the next call is the rule's. */
        void fires(Rule rule, Object fact);
    }
}
