package io.makegood.internal.alpha;

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
 * Groups rules of which one value is likely to take out all. Again and again the attribute that keeps back most takes those that test it out of the
 * rest, sorted by what they want, cut into groups.
 */
final class Clustering {
    /** An attribute has to keep back so many rules to deserve groups of its own: looking at a group costs something, too. */
    private static final double WORTHWHILE = 4;

    private Clustering() {}

    /** Each rule in one group; no group is larger than this. */
    static List<List<RuleNode>> of(Collection<RuleNode> rules, int size) {
        List<List<RuleNode>> clusters = new ArrayList<>();
        List<RuleNode> rest = List.copyOf(rules);
        while (rest.size() > size) {
            List<List<RuleNode>> next = mostKeptBack(rest, size);
            if (next.isEmpty()) {
                break;
            }
            clusters.addAll(next);
            Set<RuleNode> taken = next.stream().flatMap(List::stream).collect(Collectors.toSet());
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

    /** Empty, when no attribute is worthwhile. */
    private static List<List<RuleNode>> mostKeptBack(List<RuleNode> rules, int size) {
        List<List<RuleNode>> best = List.of();
        double most = WORTHWHILE;
        for (Attribute attribute : BitmapIndex.byWorth(rules)) {
            List<List<RuleNode>> groups = groups(rules, attribute, size);
            double keptBack = groups.stream()
                    .mapToDouble(group -> keptBack(group, attribute))
                    .sum();
            if (keptBack > most) {
                most = keptBack;
                best = groups;
            }
        }
        return best;
    }

    private static List<List<RuleNode>> groups(List<RuleNode> rules, Attribute attribute, int size) {
        List<RuleNode> testing = rules.stream()
                .filter(rule -> rule.tests().containsKey(attribute))
                .sorted(Comparator.comparing(rule -> wanted(rule, attribute).toString()))
                .toList();
        return cut(testing, size);
    }

    /** So many rules the attribute is likely to keep back together: none of them goes on when the value is one that nobody wants. */
    private static double keptBack(List<RuleNode> group, Attribute attribute) {
        Map<Set<@Nullable Object>, Double> goingOn = new LinkedHashMap<>();
        for (RuleNode rule : group) {
            goingOn.put(wanted(rule, attribute), 1 - rule.test(attribute).worth());
        }
        double share =
                goingOn.values().stream().mapToDouble(Double::doubleValue).sum();
        return group.size() * Math.max(0, 1 - share);
    }

    private static Set<@Nullable Object> wanted(RuleNode rule, Attribute attribute) {
        return rule.test(attribute).values();
    }
}
