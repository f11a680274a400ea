package io.makegood.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule, held against what a case says.
 *
 * @param text as the rule has it
 * @param held whether it held
 * @param property what it reads, as rules write it; empty for a condition that joins others by "or"
 * @param actual the value that was read; null when there was none
 * @param needed the values of which it holds; null for a condition that joins others
 * @param parameter the parameter of the policy it compares with; null when with none
 * @param comparedWith the property it compares with, of which the needed values follow; null when with none
 * @param places where in the case the value comes from; empty when it was found or chosen, and for a condition that joins others
 * @param alternatives of a condition that joins others: what has to hold together, in one of these lists
 * @param rules of something that should have been found, or of a fault that should lie elsewhere: the rules that were nearest to finding that, two at most
 * @param words what is so and what would have to be, in a few words
 */
public record ConditionCheck(
        String text,
        boolean held,
        String property,
        @Nullable Object actual,
        @Nullable Values needed,
        @Nullable String parameter,
        @Nullable String comparedWith,
        List<String> places,
        List<List<ConditionCheck>> alternatives,
        List<NearMiss> rules,
        String words) {
    public ConditionCheck {
        places = List.copyOf(places);
        alternatives = List.copyOf(alternatives);
        rules = List.copyOf(rules);
    }

    /** Whether it joins others by "or", and compares nothing itself. */
    public boolean isJoining() {
        return needed == null;
    }
}
