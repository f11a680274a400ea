package io.makegood.resolution;

import org.jspecify.annotations.Nullable;

/**
 * Which policy decided.
 *
 * @param name of the bundle
 * @param version of the bundle
 * @param fingerprint SHA-256 of the bundle's content, hexadecimal, shortened to 16 digits
 * @param chosen why this one; null when it is the only one there is and holds always and everywhere
 */
public record PolicyReference(
        String name,
        String version,
        String fingerprint,
        @Nullable PolicyChoice chosen) {
    /** A policy that holds always and everywhere. */
    public PolicyReference(String name, String version, String fingerprint) {
        this(name, version, fingerprint, null);
    }
}
