/** Cuts a case into claims, and computes what bears on each: amounts, days, deliveries. No rules here, only arithmetic. */
@NullMarked
package io.makegood.internal.claims;

import org.jspecify.annotations.NullMarked;
