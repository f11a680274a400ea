/** Observes decisions with Micrometer: {@link io.makegood.micrometer.ObservedResolver}. */
@NullMarked
package io.makegood.micrometer;

import org.jspecify.annotations.NullMarked;
