package io.makegood.embedding;

import io.makegood.engine.Policy;
import java.nio.file.Path;

/** Loads a policy and has Drools compile it as well: everything the library does with rules, in one short program. */
public final class CheckPolicy {
    private CheckPolicy() {}

    /** Takes the folder of a policy. */
    public static void main(String[] args) {
        Policy policy = Policy.load(Path.of(args[0]));
        policy.verify();
        System.out.println(policy.name() + " " + policy.version() + ": fine");
    }
}
