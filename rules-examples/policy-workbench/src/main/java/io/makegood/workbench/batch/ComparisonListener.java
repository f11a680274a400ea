package io.makegood.workbench.batch;

/** Is told how far a comparison of many cases is, always by the thread that runs it. */
@FunctionalInterface
public interface ComparisonListener {
    /**
     * Cases were compared.
     *
     * @param read bytes of the input that are done with, as they lie on the disk
     * @param lines that are done with
     * @param rejected lines among them that are no cases
     */
    void advanced(long read, long lines, long rejected);
}
