package io.makegood.internal.bundle;

import java.util.List;

/** Bundles tests change one thing of. */
public final class ChangedBundle {
    private ChangedBundle() {}

    /** The bundle with these rule files and no others. */
    public static Bundle withRules(Bundle bundle, List<RuleSource> rules) {
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
                bundle.invariants(),
                rules,
                bundle.messages(),
                bundle.cases());
    }
}
