package io.makegood.internal.compiled;

import java.util.Arrays;

/** Reads what a {@link Packer} wrote. */
final class Unpacker {
    private final byte[] bytes;
    private int next;

    Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IndexOutOfBoundsException when there is none */
    int number() {
        int number = 0;
        int shift = 0;
        byte part = bytes[next++];
        while (part < 0) {
            number |= (part & 0x7F) << shift;
            shift += 7;
            part = bytes[next++];
        }
        return number | part << shift;
    }

    /** @throws IndexOutOfBoundsException when there are fewer */
    byte[] bytes() {
        int length = number();
        if (length < 0 || length > bytes.length - next) {
            throw new IndexOutOfBoundsException(length);
        }
        next += length;
        return Arrays.copyOfRange(bytes, next - length, next);
    }
}
