package io.makegood.generated;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.claims.Claims;
import io.makegood.internal.messages.Languages;
import io.makegood.internal.messages.LocalForms;
import io.makegood.resolution.Resolution;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The default policy, compiled once for all tests of a run. */
final class CustomerFirst {
    static final Policy POLICY = Policy.customerFirst();

    private static final ResolutionEngine ENGINE = ResolutionEngine.using(POLICY);
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");

    private static final Languages LANGUAGES = new Languages(BUNDLE.messages());

    private CustomerFirst() {}

    static Resolution resolve(CaseFile caseFile) {
        return ENGINE.resolve(caseFile);
    }

    /** The claims of a case, as the engine cuts them. */
    static List<ClaimContext> claims(CaseFile caseFile) {
        return Claims.of(caseFile, BUNDLE.floors(), BUNDLE.parameters());
    }

    /** How dates and sums look to the customer of a case. */
    static LocalForms forms(CaseFile caseFile) {
        String language = Objects.requireNonNullElse(caseFile.customer().language(), Languages.DEFAULT);
        Languages.Spoken spoken = LANGUAGES.spoken(language, caseFile.customer().country());
        return new LocalForms(spoken.language(), spoken.country());
    }

    /** By how many days another carrier may be slower than one that lost a parcel. */
    static long otherCarrierDays() {
        return BUNDLE.parameters().whole("otherCarrierDays");
    }

    /** What a gesture is worth in money. */
    static Money credit(CurrencyUnit currency) {
        return Objects.requireNonNull(BUNDLE.parameters().in(currency).get("delayCredit"));
    }
}
