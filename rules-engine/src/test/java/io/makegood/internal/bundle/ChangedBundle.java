package io.makegood.internal.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bundles tests change one thing of. */
public final class ChangedBundle {
    private ChangedBundle() {}

    /** The bundle with these rule files and no others. */
    public static Bundle withRules(Bundle bundle, List<RuleSource> rules) {
        return with(bundle, rules, bundle.invariants());
    }

    /** The bundle with this text of {@code invariants.yaml}. */
    public static Bundle withInvariants(Bundle bundle, @Nullable String invariants) {
        return with(bundle, bundle.rules(), invariants);
    }

    private static Bundle with(Bundle bundle, List<RuleSource> rules, @Nullable String invariants) {
        return new Bundle(
                bundle.name(),
                bundle.version(),
                bundle.validity(),
                bundle.fingerprint(),
                bundle.parameters(),
                bundle.vocabulary(),
                bundle.unread(),
                bundle.followUps(),
                bundle.engine(),
                bundle.principles(),
                bundle.floors(),
                invariants,
                rules,
                bundle.messages(),
                bundle.cases());
    }
}
