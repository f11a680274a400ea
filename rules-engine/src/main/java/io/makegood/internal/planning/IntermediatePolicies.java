package io.makegood.internal.planning;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.Vocabulary;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The policies between two: the old one with some of the edits made. Each is compiled when it is first asked for, and kept while it is asked for; those that have the
 * same rules share them. Safe for use by many threads.
 */
final class IntermediatePolicies {
    /** Each holds rules of some megabytes. */
    private static final int RULE_BASES_KEPT = 48;
    /** Each holds messages and numbers. */
    private static final int DECIDERS_KEPT = 256;

    private final Bundle old;
    private final List<Rule> oldRules;
    private final Bundle now;
    private final Vocabulary vocabulary;
    private final List<Edit> edits;
    /** Edits that make other rules. */
    private final BitSet makingRules = new BitSet();

    /** Whether the old policy with all edits made is the new one. */
    private final boolean isWhole;

    private final Map<BitSet, Lazy<RuleBase>> ruleBases = latest(RULE_BASES_KEPT);
    private final Map<BitSet, Lazy<Decider>> deciders = latest(DECIDERS_KEPT);

    IntermediatePolicies(Bundle old, List<Rule> oldRules, Bundle now, List<Edit> edits, Vocabulary vocabulary) {
        this.old = old;
        this.oldRules = oldRules;
        this.now = now;
        this.edits = edits;
        this.vocabulary = vocabulary;
        for (int i = 0; i < edits.size(); i++) {
            makingRules.set(i, edits.get(i).makesRules());
        }
        BitSet all = new BitSet();
        all.set(0, edits.size());
        // What else there can be of the old policy belongs to numbers and terms that the new one does not ask for.
        this.isWhole = policy(all).bundle().floors().all().equals(now.floors().all());
    }

    /** Whether nothing is otherwise in the new policy but what edits make. */
    boolean isWhole() {
        return isWhole;
    }

    /** What the policy with these edits made decides; null when it breaks down, as one may that has rules without what they need. */
    @Nullable Resolution decide(CaseFile caseFile, BitSet made) {
        try {
            return decider(made).decide(caseFile, null);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private Decider decider(BitSet made) {
        BitSet key = (BitSet) made.clone();
        return get(deciders, key, () -> {
            EditedPolicy policy = policy(key);
            BitSet ofRules = (BitSet) key.clone();
            ofRules.and(makingRules);
            RuleBase ruleBase = get(
                    ruleBases, ofRules, () -> AlphaNetwork.of(policy(ofRules).rules(), vocabulary));
            return new Decider(policy.bundle(), ruleBase, false);
        });
    }

    private EditedPolicy policy(BitSet made) {
        EditedPolicy policy = new EditedPolicy(old, oldRules, now, vocabulary);
        made.stream().forEach(edit -> edits.get(edit).make().accept(policy));
        return policy;
    }

    private static <T> T get(Map<BitSet, Lazy<T>> kept, BitSet key, Supplier<T> maker) {
        Lazy<T> lazy;
        synchronized (kept) {
            lazy = kept.computeIfAbsent(key, each -> new Lazy<>(maker));
        }
        // Outside, so that nobody waits who wants another one.
        return lazy.get();
    }

    private static <T> Map<BitSet, Lazy<T>> latest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<BitSet, Lazy<T>> eldest) {
                return size() > most;
            }
        };
    }

    private static final class Lazy<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        Lazy(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            T it = made;
            if (it == null) {
                it = maker.get();
                made = it;
            }
            return it;
        }
    }
}
