package io.makegood.internal.drl;

import io.makegood.internal.problem.Code;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules of one name; where all of a file stand in another one as well, the file is a copy. */
final class Twins {
    /** What programs and people put in the name of a copy. */
    private static final Set<String> COPY = Set.of("copy", "kopie", "old", "bak", "backup", "orig");

    private record Pair(Rule later, Rule earlier) {}

    private record Files(String later, String earlier) {}

    /** How many rules each file has. */
    private final Map<String, Integer> counts = new HashMap<>();

    private final Map<Files, List<Pair>> pairs = new LinkedHashMap<>();

    /**
     * Notes a rule that was read.
     *
     * @param twin the rule of the same name that was read before it; null when there is none
     */
    void add(Rule rule, @Nullable Rule twin) {
        counts.merge(rule.span().file(), 1, Integer::sum);
        if (twin != null) {
            pairs.computeIfAbsent(new Files(rule.span().file(), twin.span().file()), any -> new ArrayList<>())
                    .add(new Pair(rule, twin));
        }
    }

    void tell(RuleProblems problems) {
        pairs.forEach((files, rules) -> {
            String copy = copy(files, rules.size());
            if (copy == null) {
                rules.forEach(pair -> tell(pair, problems));
                return;
            }
            String other = copy.equals(files.later) ? files.earlier : files.later;
            problems.add(
                    Code.DUPLICATE_RULE,
                    new Span(copy, 1, 1, 1, 2, 0, 1),
                    (rules.size() == 1 ? "its only rule stands" : "all " + rules.size() + " rules of this file stand")
                            + " in " + other + " as well",
                    "take the file out");
        });
    }

    /** The file of two that is a copy of the other; null when none is. */
    private @Nullable String copy(Files files, int common) {
        boolean isLater = common == counts.getOrDefault(files.later, 0);
        boolean isEarlier = common == counts.getOrDefault(files.earlier, 0);
        boolean isNamedLater = isNamedCopy(files.later);
        boolean isNamedEarlier = isNamedCopy(files.earlier);
        if (files.later.equals(files.earlier) || common == 1 && !isNamedLater && !isNamedEarlier) {
            return null;
        }
        return isEarlier && (isNamedEarlier || !isLater) ? files.earlier : isLater ? files.later : null;
    }

    private static boolean isNamedCopy(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean isNumbered = false;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : '.';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
                continue;
            }
            // As in `waits (1).drl`.
            boolean isNumber = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
            isNumbered |= c == '~' || c == ')' && isNumber || COPY.contains(word.toString());
            word.setLength(0);
        }
        return isNumbered;
    }

    private static void tell(Pair pair, RuleProblems problems) {
        problems.add(
                Code.DUPLICATE_RULE,
                pair.later.span(),
                "there are two rules `" + pair.later.name() + "`; the other one is in "
                        + pair.earlier.span().file() + ":" + pair.earlier.span().line(),
                "another name for one of them");
    }
}
