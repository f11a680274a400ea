package io.makegood.workbench.batch;

/**
 * How far an input was read: always behind a line.
 *
 * @param bytes from its beginning, unpacked
 * @param lines blank ones among them
 * @param checksum CRC-32C of these bytes
 */
record Position(long bytes, long lines, long checksum) {
    static final Position START = new Position(0, 0, 0);
}
