package io.makegood.workbench.batch;

/**
 * A moment of a batch from which another run can go on: everything up to here is on the disk.
 *
 * @param program the version of the program, whose next one may write other lines
 * @param policies under which the cases are decided: name, version and fingerprint of each
 * @param form of the lines of the output
 * @param rejected the file of the rejected lines, seen from the folder of the output
 * @param inputSize bytes of the input on the disk, or {@link Input#UNKNOWN}
 * @param position how far the input was read
 * @param outputLength bytes of the output
 * @param rejectedLength bytes of the rejected lines
 * @param tally what came of the cases up to here
 */
record Checkpoint(
        String program,
        String policies,
        LineForm form,
        String rejected,
        long inputSize,
        Position position,
        long outputLength,
        long rejectedLength,
        Tally tally) {}
