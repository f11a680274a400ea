/** Leads a case through the phases: opens them in order, chooses, plans dates and sums, and assembles the resolution with its proof. */
@NullMarked
package io.makegood.internal.deciding;

import org.jspecify.annotations.NullMarked;
