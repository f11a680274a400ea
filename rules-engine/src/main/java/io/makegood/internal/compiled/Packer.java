package io.makegood.internal.compiled;

import java.io.ByteArrayOutputStream;

/** Writes numbers and bytes one after the other. */
final class Packer {
    private static final int SEVEN_BITS = 0x7F;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Small ones take one byte. */
    void number(int number) {
        int rest = number;
        while ((rest & ~SEVEN_BITS) != 0) {
            out.write(rest & SEVEN_BITS | SEVEN_BITS + 1);
            rest >>>= 7;
        }
        out.write(rest);
    }

    void bytes(byte[] bytes) {
        number(bytes.length);
        out.writeBytes(bytes);
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
