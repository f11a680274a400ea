/**
 * Explains a decision beyond its own reasons: why something did not come out. Answers are data first, words second; whoever does not ask pays nothing
 * for them.
 *
 * <pre>{@code
 * WhyNot whyNot = engine.whyNot(caseFile, "I1/L1", policy.wanted("REFUND_FULL"));
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.makegood.explain;

import org.jspecify.annotations.NullMarked;
