package io.makegood.internal.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Items about which the same is said, but for the amounts. */
final class ItemGroups {
    private final Pattern amounts;
    private final List<String> items = new ArrayList<>();
    /** The lines about each of them. */
    private final List<List<String>> versions = new ArrayList<>();

    private ItemGroups(Pattern amounts) {
        this.amounts = amounts;
    }

    /**
     * What is said about items, put together; in the order in which each is said first.
     *
     * @param items what each is called
     * @param lines what is said about each
     * @param amounts finds the amounts in it
     */
    static List<ItemGroups> of(List<String> items, List<List<String>> lines, Pattern amounts) {
        Map<List<String>, ItemGroups> byWords = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            List<String> words = lines.get(i).stream()
                    .map(line -> amounts.matcher(line).replaceAll(""))
                    .toList();
            ItemGroups same = byWords.computeIfAbsent(words, w -> new ItemGroups(amounts));
            same.items.add(items.get(i));
            same.versions.add(lines.get(i));
        }
        return List.copyOf(byWords.values());
    }

    /** What the items are called. */
    List<String> items() {
        return items;
    }

    /** What is said: where the amounts differ, all of them in the order of the items. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < versions.get(0).size(); i++) {
            lines.add(line(i));
        }
        return lines;
    }

    private String line(int index) {
        List<List<String>> found = versions.stream()
                .map(lines -> amounts.matcher(lines.get(index))
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .toList();
        int[] next = {0};
        return amounts.matcher(versions.get(0).get(index)).replaceAll(match -> {
            int position = next[0]++;
            List<String> all = found.stream().map(each -> each.get(position)).toList();
            return Matcher.quoteReplacement(
                    all.stream().distinct().count() == 1 ? all.get(0) : String.join(" / ", all));
        });
    }
}
