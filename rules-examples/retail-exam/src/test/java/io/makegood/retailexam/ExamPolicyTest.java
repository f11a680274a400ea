package io.makegood.retailexam;

import io.makegood.engine.Policy;
import io.makegood.testkit.PolicyContract;

/** The policy of the shop does what it documents. */
class ExamPolicyTest extends PolicyContract {
    @Override
    protected Policy policy() {
        return ExamPolicy.load();
    }

    /** The requests of the exam fire the others. */
    @Override
    protected double ruleCoverage() {
        return 0.4;
    }
}
