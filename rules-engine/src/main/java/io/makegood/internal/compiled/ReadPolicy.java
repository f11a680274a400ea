package io.makegood.internal.compiled;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.rule.Rule;
import java.util.List;

/**
 * A policy that was read and checked.
 *
 * @param bundle its files
 * @param rules what is in its rule files, by precedence of their principles, then by name
 */
public record ReadPolicy(Bundle bundle, List<Rule> rules) {
    /**
     * A policy that comes with the library.
     *
     * @throws io.makegood.problem.PolicyException naming what is wrong with it
     */
    public static ReadPolicy ofLibrary(String name) {
        ReadPolicy kept = KeptPolicy.find(name);
        return kept == null ? ofFiles(name) : kept;
    }

    /** The same, from its files in any case. */
    static ReadPolicy ofFiles(String name) {
        Bundle bundle = BundleReader.readResource(name);
        return new ReadPolicy(bundle, RuleReader.read(bundle, new DroolsLexer()));
    }
}
