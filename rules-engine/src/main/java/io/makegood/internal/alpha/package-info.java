/**
 * Decides which rules hold for a fact: the alpha network of the policy, as bitmap indexes. Rules match one fact and compare its properties, so no
 * working memory is needed: an attribute of a claim is read once, and each of its values takes out, in an index of 64 rules at a time, those that
 * want another one.
 */
@NullMarked
package io.makegood.internal.alpha;

import org.jspecify.annotations.NullMarked;
