/**
 * The answer: what the customer gets, who pays, what is said, what happens next, and why.
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.resolution;

import org.jspecify.annotations.NullMarked;
