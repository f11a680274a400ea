package io.makegood.internal.drl;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The findings that rules of a policy make, and those they ask for. */
final class Findings {
    /** With the first place that does. */
    private final SortedMap<String, Span> made = new TreeMap<>();
    /** How often each is asked for. */
    private final Map<String, Integer> counts = new HashMap<>();
    /** With the first place that does. */
    private final Map<String, Span> asked = new LinkedHashMap<>();

    /** Whether rules that could not be read may make more. */
    private boolean isIncomplete;

    void mayBeMore() {
        isIncomplete = true;
    }

    void makes(String finding, Span at) {
        made.putIfAbsent(finding, at);
    }

    void asks(String finding, Span at) {
        asked.putIfAbsent(finding, at);
        counts.merge(finding, 1, Integer::sum);
    }

    /** What is asked for and nobody finds can never be. Where rules could not be read, only what looks like a slip is told. */
    void check(RuleProblems problems) {
        asked.forEach((finding, at) -> {
            if (!made.containsKey(finding)) {
                Suggestion nearest = problems.nearestOf(finding, made.keySet());
                if (nearest == null && isIncomplete) {
                    return;
                }
                String other = nearest == null ? "" : String.valueOf(nearest.replacement());
                Span making = made.get(other);
                if (making != null && !asked.containsKey(other) && counts.getOrDefault(finding, 0) > 1) {
                    // Several rules ask for it in the same words, so that they are hardly the ones that are misspelt.
                    problems.add(
                            Code.UNKNOWN_FINDING,
                            making,
                            "no rule asks for `" + other + "`, and none finds `" + finding + "`, which is asked for",
                            Suggestion.write(finding).inQuotes());
                    return;
                }
                problems.add(
                        Code.UNKNOWN_FINDING,
                        at,
                        "no rule finds " + RuleProblems.quoted(finding) + ", so this can never be",
                        nearest == null
                                ? Suggestion.or(
                                        problems.likeOf(finding, made.keySet()),
                                        "a rule of the assess phase with `$claim.find(\"" + finding + "\")`")
                                : nearest.inQuotes());
            }
        });
    }
}
