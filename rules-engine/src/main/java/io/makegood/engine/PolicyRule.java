package io.makegood.engine;

/**
 * A rule of a policy.
 *
 * @param name a sentence, unique in the policy
 * @param phase assess, propose, guard, choose, settle or safeguard
 * @param principle id of the principle it serves
 * @param because why, with placeholders in braces
 * @param file where it stands, within the bundle
 * @param line 1-based
 */
public record PolicyRule(String name, String phase, String principle, String because, String file, int line) {}
