package io.makegood.internal.mutation;

import java.util.BitSet;

/**
 * A mistake nobody noticed.
 *
 * @param reached the cases, by their places, in which the rule with the mistake does not fire for just what it fires for without
 */
public record Survivor(Mutant mutant, BitSet reached) {}
