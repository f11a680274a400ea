package io.makegood.internal.joins;

import io.makegood.internal.rule.Rule;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a policy that relate facts. Never changes. */
public final class JoinNetwork {
    private final Map<String, JoinedRule> byName = new HashMap<>();

    private JoinNetwork(Collection<Rule> rules) {
        Map<String, Integer> memories = new HashMap<>();
        int elements = 0;
        for (Rule rule : rules) {
            if (!rule.elements().isEmpty()) {
                byName.put(rule.name(), new JoinedRule(rule, memories, elements));
                elements += rule.elements().size();
            }
        }
    }

    /** Of all rules of a policy; those that read their own fact only are left out. */
    public static JoinNetwork of(Collection<Rule> rules) {
        return new JoinNetwork(rules);
    }

    /** The rule ready to be matched; null when it relates nothing. */
    public @Nullable JoinedRule of(Rule rule) {
        return byName.get(rule.name());
    }
}
