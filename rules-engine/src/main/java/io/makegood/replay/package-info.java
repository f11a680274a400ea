/**
 * Replays the documented cases of a policy bundle: what happened, what the policy must decide at every step, and what it must never decide.
 * For tests and for the tools of policy authors.
 *
 * <pre>{@code
 * ReplayResult result = Replay.of(Policy.load(folder)).runAll(each -> {});
 * result.isGreen();
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.replay;

import org.jspecify.annotations.NullMarked;
