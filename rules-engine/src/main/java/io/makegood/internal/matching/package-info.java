/**
 * Decides which rules hold for a fact. Rules match one fact and compare its properties, so no working memory is needed: what rules ask is asked
 * of a claim once, and every answer takes out, in a mesh of 64 rules at a time, those that want another one.
 */
@NullMarked
package io.makegood.internal.matching;

import org.jspecify.annotations.NullMarked;
