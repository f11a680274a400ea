/**
 * The model of a rule: what a rule of a policy can hold, and nothing else. Checking, matching, reasons, proofs and handbook all read this model;
 * what it cannot hold is no rule.
 */
@NullMarked
package io.makegood.internal.rule;

import org.jspecify.annotations.NullMarked;
