package io.makegood.internal.deciding;

import io.makegood.internal.contribution.Contribution;
import io.makegood.internal.contribution.Contributions;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.rule.RuleFailure;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes down who says what about a claim while the rules fire. References only: nothing is rendered here. */
final class FiringLog implements Contributions {
    private static final int FEW = 8;
    /** Firings of one decision. Every case that is accepted needs fewer; told in the authors' handbook. */
    private static final int FIRINGS = 1_000_000;

    static final Firing[] NOTHING = {};

    private final CurrentFiring current;
    private Firing[] page = NOTHING;
    private int size;

    FiringLog(CurrentFiring current) {
        this.current = current;
    }

    /** The rule that fires, and the fact it fires for. */
    static final class CurrentFiring implements RuleBase.Listener {
        private @Nullable Rule rule;
        /** See {@link Firing#matched()}. */
        private @Nullable Object matched;

        private int firings;

        @Override
        public void fires(Rule rule, Object fact, @Nullable Object[] tuple) {
            if (++firings > FIRINGS) {
                throw RuleFailure.in(
                        rule, new IllegalStateException("more than " + FIRINGS + " firings in one decision"));
            }
            this.rule = rule;
            this.matched = tuple.length == 0 ? fact : tuple;
        }
    }

    /** Told which rule fires while something is said. */
    RuleBase.Listener listener() {
        return current;
    }

    @Override
    public void add(Contribution contribution) {
        Rule rule = current.rule;
        Object matched = current.matched;
        if (rule == null || matched == null) {
            throw new IllegalStateException("a verb was used outside a rule");
        }
        if (size == page.length) {
            page = Arrays.copyOf(page, Math.max(FEW, 2 * size));
        }
        Firing firing = new Firing(rule, matched, contribution);
        // Put in place at once: there are few, and rules fire nearly in order.
        int at = size == 0 || !page[size - 1].isAfter(firing) ? size : place(firing);
        System.arraycopy(page, at, page, at + 1, size - at);
        page[at] = firing;
        size++;
    }

    /** Where a firing belongs: behind all that it does not come before. */
    private int place(Firing firing) {
        int from = 0;
        int to = size - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (page[middle].isAfter(firing)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /**
     * Everything said since the last call: by precedence of the principle, then by name of the rule, then by the keys of the facts it related;
     * for the same facts, in the order in which it was said. The order in which rules happen to fire carries no meaning.
     */
    Firing[] take() {
        Firing[] firings = size == 0 ? NOTHING : Arrays.copyOf(page, size);
        size = 0;
        return firings;
    }
}
