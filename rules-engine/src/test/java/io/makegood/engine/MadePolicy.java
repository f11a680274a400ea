package io.makegood.engine;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.rulebook.Rulebook;

/** Policies put together by tests. */
public final class MadePolicy {
    private MadePolicy() {}

    /** A policy of these rules, whatever the files of the bundle say. */
    public static Policy of(Bundle bundle, Rulebook rulebook) {
        return new Policy(bundle, rulebook);
    }
}
