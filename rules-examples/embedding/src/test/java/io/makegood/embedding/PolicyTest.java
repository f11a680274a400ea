package io.makegood.embedding;

import static io.makegood.embedding.Program.POLICY;

import io.makegood.engine.Policy;
import io.makegood.testkit.PolicyContract;

/** The tests of a service with a policy of its own. */
// tag::contract
class PolicyTest extends PolicyContract {
    @Override
    protected Policy policy() {
        return Policy.load(POLICY);
    }

    @Override
    protected double ruleCoverage() {
        return 0.4; // of all rules
    }

    @Override
    protected double mutationScore() {
        return 0.5; // of the mistakes somebody could make
    }
}
// end::contract
