package io.makegood.internal.ledger;

import io.makegood.casefile.LedgerEntry;

/**
 * What of a ledger entry counts for a line.
 *
 * @param amount in minor units; the rest of the entry counted for something else
 * @param pieces of the line that went back whole with it
 */
record LineEntry(LedgerEntry entry, long amount, int pieces) {}
