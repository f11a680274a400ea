package io.makegood.internal.planning;

import io.makegood.plan.PolicyEdit;
import java.util.function.Consumer;

/**
 * An edit, and how it is made.
 *
 * @param makesRules whether it makes other rules, or the same rules of another rank
 */
record Edit(PolicyEdit shown, boolean makesRules, Consumer<EditedPolicy> make) {}
