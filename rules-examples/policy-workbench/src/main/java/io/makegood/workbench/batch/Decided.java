package io.makegood.workbench.batch;

/**
 * What came of a block.
 *
 * @param block which
 * @param output lines for the output, each with its line feed
 * @param rejected lines for the rejected, each with its line feed
 * @param tally how many are which
 */
record Decided(Block block, byte[] output, byte[] rejected, Tally tally) {}
