package io.makegood.stream;

import java.io.Serializable;

/**
 * A policy bundle that was looked at and found good: it decides, or decides along, from a moment on. This is all of a policy that is in the state of the
 * job; it is compiled where it is needed.
 *
 * @param number in the order in which they were accepted
 * @param inForce that moment, in milliseconds since 1970
 * @param shadow whether it only decides along
 * @param fingerprint of the bundle, for the cache of those that were compiled
 * @param zip the archive
 */
public record AdmittedBundle(long number, long inForce, boolean shadow, String fingerprint, byte[] zip)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** In force before all others. */
    static final long ALWAYS = Long.MIN_VALUE;
}
