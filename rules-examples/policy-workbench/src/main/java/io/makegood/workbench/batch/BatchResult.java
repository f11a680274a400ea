package io.makegood.workbench.batch;

/**
 * What a batch did.
 *
 * @param total what came of all cases, whichever run decided them
 * @param before what earlier runs had done of it
 */
public record BatchResult(Tally total, Tally before) {}
