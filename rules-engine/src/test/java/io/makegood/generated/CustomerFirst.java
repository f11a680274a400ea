package io.makegood.generated;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.Parameters;
import io.makegood.resolution.Resolution;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The default policy, compiled once for all tests of a run. */
final class CustomerFirst {
    static final Policy POLICY = Policy.customerFirst();

    private static final ResolutionEngine ENGINE = ResolutionEngine.using(POLICY);
    private static final Parameters PARAMETERS =
            BundleReader.readResource("customer-first").parameters();

    private CustomerFirst() {}

    static Resolution resolve(CaseFile caseFile) {
        return ENGINE.resolve(caseFile);
    }

    /** What a gesture is worth in money. */
    static Money credit(CurrencyUnit currency) {
        return PARAMETERS.amount("delayCredit", currency);
    }
}
