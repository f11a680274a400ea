package io.makegood.resolution;

/**
 * Which policy decided.
 *
 * @param name of the bundle
 * @param version of the bundle
 * @param fingerprint SHA-256 of the bundle's content, hexadecimal, shortened to 16 digits
 */
public record PolicyReference(String name, String version, String fingerprint) {}
