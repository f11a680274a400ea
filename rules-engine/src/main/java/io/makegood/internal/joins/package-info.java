/**
 * Joins the facts of a case for rules that relate them. A rule comes here when the conditions on its own fact hold; then its other patterns are
 * looked through one after the other, lazily: facts that pass what a pattern asks of them alone are collected once in a decision (its alpha memory),
 * long memories are looked up by hash, and {@code exists} and {@code not} end with the first fact they find.
 */
@NullMarked
package io.makegood.internal.joins;

import org.jspecify.annotations.NullMarked;
