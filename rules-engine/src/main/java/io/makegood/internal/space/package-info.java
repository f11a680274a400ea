/**
 * Regions of a space of few dimensions: boxes, and a search for a point that lies in none of the forbidden ones. Knows nothing of rules or cases.
 */
@NullMarked
package io.makegood.internal.space;

import org.jspecify.annotations.NullMarked;
