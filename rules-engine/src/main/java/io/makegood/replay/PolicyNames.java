package io.makegood.replay;

import io.makegood.engine.Policy;
import io.makegood.engine.PolicyRule;
import io.makegood.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a documented case can name of its policy. Of what could not be read, nothing is known, and no name is wrong.
 *
 * @param vocabulary the terms and attributes
 * @param principles ids; empty where they are not known
 * @param findings what rules find; empty where that is not known
 * @param rules names; empty where they are not known
 */
record PolicyNames(
        Vocabulary vocabulary, Collection<String> principles, Collection<String> findings, Collection<String> rules) {
    PolicyNames {
        principles = List.copyOf(principles);
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
    }

    static PolicyNames of(Policy policy) {
        return new PolicyNames(
                policy.vocabulary(),
                policy.principles().keySet(),
                policy.findings(),
                policy.rules().stream().map(PolicyRule::name).toList());
    }

    /** Of a policy of which no more is known than its words. */
    static PolicyNames of(Vocabulary vocabulary) {
        return new PolicyNames(vocabulary, Set.of(), Set.of(), Set.of());
    }
}
