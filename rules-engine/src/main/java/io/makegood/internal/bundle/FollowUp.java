package io.makegood.internal.bundle;

import org.jspecify.annotations.Nullable;

/**
 * What a policy says of a follow-up of its own.
 *
 * @param owner who sees to it
 * @param due the parameter that says in how many days or hours; null for at once
 * @param meaning a sentence
 */
public record FollowUp(String owner, @Nullable String due, String meaning) {}
