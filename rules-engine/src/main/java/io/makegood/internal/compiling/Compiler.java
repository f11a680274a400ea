package io.makegood.internal.compiling;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.drools.DrlReader;
import io.makegood.internal.drools.DroolsRulebook;
import io.makegood.internal.matching.SieveRulebook;
import io.makegood.internal.rulebook.RuleText;
import io.makegood.internal.rulebook.Rulebook;
import io.makegood.problem.PolicyException;
import java.nio.file.Path;
import java.util.List;

/** Compiles the rules of a bundle. */
public final class Compiler {
    private Compiler() {}

    /**
     * The compiler of the whole language checks every rule, and runs those that are not of the plain form.
     *
     * @throws PolicyException naming everything that is wrong with them
     */
    public static Rulebook compile(Bundle bundle) {
        List<RuleText> rules = DrlReader.read(bundle);
        DroolsRulebook checked = DroolsRulebook.compile(bundle, rules);
        return SieveRulebook.of(rules, checked::only);
    }

    /**
     * As above, unless the same rules were found right before.
     *
     * @param cache the folder of what was compiled before
     * @throws PolicyException naming everything that is wrong with them
     */
    public static Rulebook compile(Bundle bundle, Path cache) {
        CompiledRules kept = new CompiledRules(cache, bundle);
        List<RuleText> known = kept.find();
        if (known != null) {
            return SieveRulebook.of(
                    known, names -> DroolsRulebook.compile(bundle, known).only(names));
        }
        List<RuleText> rules = DrlReader.read(bundle);
        DroolsRulebook checked = DroolsRulebook.compile(bundle, rules);
        kept.keep(rules);
        return SieveRulebook.of(rules, checked::only);
    }
}
