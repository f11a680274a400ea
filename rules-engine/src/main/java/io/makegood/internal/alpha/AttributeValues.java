package io.makegood.internal.alpha;

import java.util.Arrays;

/**
 * The values that were read already. An attribute of the claim is read once, whatever the phase and the fact, for a claim does not change. Belongs to
 * one thread.
 */
final class AttributeValues {
    /** By the number of the attribute, the number of the value. */
    private final short[] known;

    private final int ofClaim;

    /** About one claim. */
    AttributeValues(Attributes attributes) {
        this.known = new short[attributes.count()];
        this.ofClaim = attributes.ofClaim();
    }

    /** Forgets what is not about the claim. */
    void forgetFact() {
        Arrays.fill(known, ofClaim, known.length, Attribute.UNREAD);
    }

    /** The number of the value of the attribute with this number; {@code UNREAD} if it is not known yet. */
    short known(int number) {
        return known[number];
    }

    /** Whether the attribute with this number was read already. */
    boolean knows(int number) {
        return known[number] != Attribute.UNREAD;
    }

    /** Notes the number of the value of the attribute with this number, and returns it. */
    short note(int number, short value) {
        known[number] = value;
        return value;
    }
}
