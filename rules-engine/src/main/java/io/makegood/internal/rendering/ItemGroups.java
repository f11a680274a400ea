package io.makegood.internal.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Items about which the same is said, but for the amounts. */
final class ItemGroups {
    private static final Pattern AMOUNT = Pattern.compile("[A-Z]{3} -?[0-9]+(\\.[0-9]+)?");

    private final List<String> items = new ArrayList<>();
    /** The lines about each of them. */
    private final List<List<String>> versions = new ArrayList<>();

    private ItemGroups() {}

    /** What is said about items, put together; in the order in which each is said first. */
    static final class Collected {
        private final Map<List<String>, ItemGroups> byWords = new LinkedHashMap<>();

        void add(String item, List<String> lines) {
            ItemGroups same = byWords.computeIfAbsent(withoutAmounts(lines), words -> new ItemGroups());
            same.items.add(item);
            same.versions.add(lines);
        }

        List<ItemGroups> all() {
            return List.copyOf(byWords.values());
        }
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
        List<List<String>> amounts = versions.stream()
                .map(lines -> AMOUNT.matcher(lines.get(index))
                        .results()
                        .map(match -> match.group())
                        .toList())
                .toList();
        int[] next = {0};
        return AMOUNT.matcher(versions.get(0).get(index)).replaceAll(match -> {
            int position = next[0]++;
            List<String> all =
                    amounts.stream().map(version -> version.get(position)).toList();
            return all.stream().distinct().count() == 1 ? all.get(0) : String.join(" / ", all);
        });
    }

    private static List<String> withoutAmounts(List<String> lines) {
        return lines.stream().map(line -> AMOUNT.matcher(line).replaceAll("")).toList();
    }
}
