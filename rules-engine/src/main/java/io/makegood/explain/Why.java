package io.makegood.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a remedy was chosen, or something else is so of a claim, as short as can be: facts that are enough for it, none of which can be left out. Whatever else the case
 * says, with these the rules choose the same for the claim by itself, or say the same of it.
 *
 * @param decisionId the claim that is asked about, as its decision is called
 * @param wanted what is asked about, the remedy where nothing else is; null where the policy left none
 * @param facts what is enough, in the order of the alphabet
 * @param isEnough whether that is proven; no where it depends on something the analysis does not see, such as plans of delivery
 */
public record Why(String decisionId, @Nullable Wanted wanted, List<SufficientFact> facts, boolean isEnough) {
    /** As it is. */
    public Why {
        facts = List.copyOf(facts);
    }

    /**
     * One fact of a reason.
     *
     * @param what what is read, as a rule about the claim writes it; or a question in words
     * @param value what it is here
     * @param range what it could be just as well, this value included, with nothing else changed: {@code from 3, up to 29}
     * @param places in the case it is read from; empty where it is worked out
     */
    public record SufficientFact(String what, String value, String range, List<String> places) {
        /** As it is. */
        public SufficientFact {
            places = List.copyOf(places);
        }
    }
}
