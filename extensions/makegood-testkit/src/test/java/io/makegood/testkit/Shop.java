package io.makegood.testkit;

import io.makegood.bundle.PolicyBundle;
import io.makegood.bundle.PolicySource;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.replay.Replay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** A policy of one rule and one documented case, of a lamp that does not work. */
final class Shop {
    static final String RULE = "rules/propose/remedy.drl";
    static final String CASE = "cases/lamp.yaml";

    private Shop() {}

    static Map<String, String> files() {
        try {
            return new TreeMap<>(PolicySource.classPath(Shop.class.getClassLoader(), "io/makegood/testkit/shop")
                    .read()
                    .files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Policy policy() {
        return policy(files());
    }

    static Policy policy(Map<String, String> files) {
        return Policy.load(PolicyBundle.of("shop", files));
    }

    /** The facts of the documented case. */
    static CaseFile lamp() {
        return Replay.of(policy()).cases().get(0).facts();
    }
}
