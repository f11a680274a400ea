package io.makegood.workbench.batch;

/** Is told how far a batch is, always by the thread that runs it. */
@FunctionalInterface
public interface BatchListener {
    /**
     * Cases were written.
     *
     * @param read bytes of the input that are done with, as they lie on the disk, those of earlier runs among them
     * @param tally what came of all cases so far, those of earlier runs among them
     */
    void advanced(long read, Tally tally);
}
