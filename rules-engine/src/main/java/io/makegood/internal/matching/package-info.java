/**
 * Decides which rules hold for a fact. Rules match one fact and compare its properties, so their conditions are sorted into a tree that reads
 * each property once; no working memory is needed.
 */
@NullMarked
package io.makegood.internal.matching;

import org.jspecify.annotations.NullMarked;
