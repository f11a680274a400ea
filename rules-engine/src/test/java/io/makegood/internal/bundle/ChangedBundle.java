package io.makegood.internal.bundle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bundles tests change one thing of. */
public final class ChangedBundle {
    private ChangedBundle() {}

    /** The bundle with these rule files and no others. */
    public static Bundle withRules(Bundle bundle, List<RuleSource> rules) {
        return with(bundle, bundle.parameters(), rules);
    }

    /** The bundle with another value for one parameter, in every currency in proportion. */
    public static Bundle withParameter(Bundle bundle, String name, BigDecimal value) {
        Map<String, Parameters.Parameter> changed = new HashMap<>();
        for (String each : bundle.parameters().names()) {
            changed.put(each, bundle.parameters().get(each));
        }
        Parameters.Parameter old = bundle.parameters().get(name);
        Map<String, BigDecimal> in = new HashMap<>();
        old.in()
                .forEach((currency, amount) ->
                        in.put(currency, amount.multiply(value).divide(old.value(), RoundingMode.HALF_UP)));
        changed.put(name, new Parameters.Parameter(value, old.unit(), old.why(), in));
        return with(bundle, new Parameters(changed), bundle.rules());
    }

    private static Bundle with(Bundle bundle, Parameters parameters, List<RuleSource> rules) {
        return new Bundle(
                bundle.name(),
                bundle.version(),
                bundle.validity(),
                bundle.fingerprint(),
                parameters,
                bundle.vocabulary(),
                bundle.unread(),
                bundle.followUps(),
                bundle.engine(),
                bundle.principles(),
                bundle.floors(),
                rules,
                bundle.messages(),
                bundle.cases());
    }
}
