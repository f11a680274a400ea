package io.makegood.internal.drl;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The findings that rules of a policy make, and those they ask for. */
final class Findings {
    private final Set<String> made = new TreeSet<>();
    /** With the first place that does. */
    private final Map<String, Span> asked = new LinkedHashMap<>();

    /** Whether rules that could not be read may make more. */
    private boolean isIncomplete;

    void mayBeMore() {
        isIncomplete = true;
    }

    void makes(String finding) {
        made.add(finding);
    }

    void asks(String finding, Span at) {
        asked.putIfAbsent(finding, at);
    }

    /** What is asked for and nobody finds can never be. Where rules could not be read, only what looks like a slip is told. */
    void check(RuleProblems problems) {
        asked.forEach((finding, at) -> {
            if (!made.contains(finding)) {
                Suggestion nearest = problems.nearestOf(finding, made);
                if (nearest == null && isIncomplete) {
                    return;
                }
                problems.add(Code.UNKNOWN_FINDING, at,
                        "no rule finds `" + finding + "`, so this can never be",
                        nearest == null
                                ? Suggestion.words("a rule of the assess phase with `$claim.find(\"" + finding + "\")`")
                                : nearest.inQuotes());
            }
        });
    }
}
