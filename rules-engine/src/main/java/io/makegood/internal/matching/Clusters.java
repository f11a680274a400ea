package io.makegood.internal.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Groups rules of which one answer is likely to take out all. Again and again the question that keeps back most takes those that ask it out of the
 * rest, sorted by what they want, cut into groups.
 */
final class Clusters {
    /** A question has to keep back so many rules to deserve groups of its own: looking at a group costs something, too. */
    private static final double WORTHWHILE = 4;

    private Clusters() {}

    /** Each rule in one group; no group is larger than this. */
    static List<List<SiftedRule>> of(Collection<SiftedRule> rules, int size) {
        List<List<SiftedRule>> clusters = new ArrayList<>();
        List<SiftedRule> rest = List.copyOf(rules);
        while (rest.size() > size) {
            List<List<SiftedRule>> next = mostKeptBack(rest, size);
            if (next.isEmpty()) {
                break;
            }
            clusters.addAll(next);
            Set<SiftedRule> taken = next.stream().flatMap(List::stream).collect(Collectors.toSet());
            rest = rest.stream().filter(rule -> !taken.contains(rule)).toList();
        }
        clusters.addAll(cut(rest, size));
        return clusters;
    }

    /** In their order, in parts of this size at most. */
    static <T> List<List<T>> cut(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts;
    }

    /** Empty, when no question is worthwhile. */
    private static List<List<SiftedRule>> mostKeptBack(List<SiftedRule> rules, int size) {
        List<List<SiftedRule>> best = List.of();
        double most = WORTHWHILE;
        for (Question question : Mesh.byWorth(rules)) {
            List<List<SiftedRule>> groups = groups(rules, question, size);
            double keptBack = groups.stream()
                    .mapToDouble(group -> keptBack(group, question))
                    .sum();
            if (keptBack > most) {
                most = keptBack;
                best = groups;
            }
        }
        return best;
    }

    private static List<List<SiftedRule>> groups(List<SiftedRule> rules, Question question, int size) {
        List<SiftedRule> asking = rules.stream()
                .filter(rule -> rule.tests().containsKey(question))
                .sorted(Comparator.comparing(rule -> wanted(rule, question).toString()))
                .toList();
        return cut(asking, size);
    }

    /** So many rules the question is likely to keep back together: none of them goes on when the answer is what nobody wants. */
    private static double keptBack(List<SiftedRule> group, Question question) {
        Map<Set<@Nullable Object>, Double> goingOn = new LinkedHashMap<>();
        for (SiftedRule rule : group) {
            goingOn.put(wanted(rule, question), 1 - rule.test(question).worth());
        }
        double share =
                goingOn.values().stream().mapToDouble(Double::doubleValue).sum();
        return group.size() * Math.max(0, 1 - share);
    }

    private static Set<@Nullable Object> wanted(SiftedRule rule, Question question) {
        return rule.test(question).answers();
    }
}
