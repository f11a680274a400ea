package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.testkit.PolicyContract;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The default policy, held by the test kit to what every policy should hold: as an author would with a policy of her own. */
class CustomerFirstContractTest extends PolicyContract {
    @Override
    protected Policy policy() {
        return Policy.customerFirst();
    }

    /** A few; the properties of generated cases are tested with the engine. */
    @Override
    protected Stream<CaseFile> furtherCases() {
        return LongStream.range(0, 100).mapToObj(CaseGenerator::of);
    }

    /** Generated cases, which are no stories, fire the others. */
    @Override
    protected double ruleCoverage() {
        return 0.8;
    }
}
