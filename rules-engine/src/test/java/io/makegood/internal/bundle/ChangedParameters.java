package io.makegood.internal.bundle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Bundles whose numbers tests change. */
public final class ChangedParameters {
    private ChangedParameters() {}

    /** The bundle with another value for one parameter, in every currency in proportion. */
    public static Bundle of(Bundle bundle, String name, BigDecimal value) {
        Map<String, Parameters.Parameter> changed = new HashMap<>();
        for (String each : bundle.parameters().names()) {
            changed.put(each, bundle.parameters().get(each));
        }
        Parameters.Parameter old = bundle.parameters().get(name);
        Map<String, BigDecimal> in = new HashMap<>();
        old.in()
                .forEach((currency, amount) ->
                        in.put(currency, amount.multiply(value).divide(old.value(), java.math.RoundingMode.HALF_UP)));
        changed.put(name, new Parameters.Parameter(value, old.unit(), old.why(), in));
        return new Bundle(
                bundle.name(),
                bundle.version(),
                bundle.fingerprint(),
                new Parameters(changed),
                bundle.principles(),
                bundle.floors(),
                bundle.rules(),
                bundle.messages(),
                bundle.cases());
    }
}
