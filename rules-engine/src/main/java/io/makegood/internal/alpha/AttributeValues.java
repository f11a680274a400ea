package io.makegood.internal.alpha;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values that were read already. An attribute of the claim is read once, whatever the phase and the fact, for a claim does not change. Belongs to
 * one thread.
 */
final class AttributeValues {
    private static final int BYTE = 0xFF;

    /** By the number of the attribute, the number of the value, or its lower byte. */
    private final byte[] known;
    /** The upper bytes; null where no attribute has so many values, as each decision pays for each byte. */
    private final byte @Nullable [] upper;

    private final int ofClaim;

    /** About one claim. */
    AttributeValues(Attributes attributes) {
        this.known = new byte[attributes.count()];
        this.upper = attributes.mostValues() > BYTE + 1 ? new byte[attributes.count()] : null;
        this.ofClaim = attributes.ofClaim();
    }

    /** Forgets what is not about the claim. */
    void forgetFact() {
        Arrays.fill(known, ofClaim, known.length, (byte) Attribute.UNREAD);
        if (upper != null) {
            Arrays.fill(upper, ofClaim, upper.length, (byte) Attribute.UNREAD);
        }
    }

    /** The number of the value of the attribute with this number; {@code UNREAD} if it is not known yet. */
    int known(int number) {
        int lower = known[number] & BYTE;
        return upper == null ? lower : upper[number] << Byte.SIZE | lower;
    }

    /** Whether the attribute with this number was read already. */
    boolean knows(int number) {
        return known(number) != Attribute.UNREAD;
    }

    /** Notes the number of the value of the attribute with this number, and returns it. */
    short note(int number, short value) {
        known[number] = (byte) value;
        if (upper != null) {
            upper[number] = (byte) (value >>> Byte.SIZE);
        }
        return value;
    }
}
