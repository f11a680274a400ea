/**
 * Mutation testing: a policy with one mistake in it, for every mistake of some kinds, and whether cases notice.
 */
@NullMarked
package io.makegood.internal.mutation;

import org.jspecify.annotations.NullMarked;
