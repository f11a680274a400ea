/**
 * Decides which rules hold for a fact. Rules match one fact and compare its properties, so their conditions are compiled into a sieve that reads
 * each property once; no working memory is needed.
 */
@NullMarked
package io.makegood.internal.matching;

import org.jspecify.annotations.NullMarked;
