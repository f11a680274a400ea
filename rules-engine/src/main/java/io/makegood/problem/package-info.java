/**
 * What is wrong with a case file or a policy: where, what, and what was probably meant.
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.problem;

import org.jspecify.annotations.NullMarked;
