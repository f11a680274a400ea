package io.makegood.internal.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Items about which the same is said, but for the amounts.
 *
 * @param items what they are called
 * @param versions the lines about each of them
 */
record Sameness(List<String> items, List<List<String>> versions) {
    private static final Pattern AMOUNT = Pattern.compile("[A-Z]{3} -?[0-9]+(\\.[0-9]+)?");

    /** Whether about the other items the same is said. */
    boolean isLike(Sameness other) {
        return withoutAmounts(versions.get(0)).equals(withoutAmounts(other.versions.get(0)));
    }

    Sameness and(Sameness other) {
        return new Sameness(
                Stream.concat(items.stream(), other.items.stream()).toList(),
                Stream.concat(versions.stream(), other.versions.stream()).toList());
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
