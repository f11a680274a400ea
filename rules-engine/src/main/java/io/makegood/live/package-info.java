/**
 * Policies that are replaced while cases are decided: {@link io.makegood.live.LivePolicies}; and policies that are tried out beside the one that decides:
 * {@link io.makegood.live.ShadowResolver}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.live;

import org.jspecify.annotations.NullMarked;
