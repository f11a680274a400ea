package io.makegood.internal.contribution;

/** Where the verbs of the rules put what they say. For the engine; rules do not use it. */
@FunctionalInterface
public interface Contributions {
    /** Takes what the rule that is firing just said. */
    void add(Contribution contribution);
}
