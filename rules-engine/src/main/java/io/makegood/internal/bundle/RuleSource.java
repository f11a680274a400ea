package io.makegood.internal.bundle;

/**
 * A rule file of a bundle.
 *
 * @param path within the bundle, such as {@code rules/assess/fault.drl}
 * @param text its content
 */
public record RuleSource(String path, String text) {}
