package io.makegood.internal.bundle;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which names the files of a bundle use, however many mistakes they have. A name that is used here and there and declared nowhere is probably the one that was meant
 * where something is declared that nothing uses.
 */
final class Citations {
    /** No file uses any name. */
    static final Citations NONE = new Citations(new TreeMap<>());

    /** Whoever misspells a name does so once. */
    private static final int SEVERAL = 2;

    private static final Pattern TERM =
            Pattern.compile("\\b([A-Z][A-Za-z]+Type|InfoRequest|ItemTrait)\\s*\\.\\s*([A-Z][A-Z0-9_]*)");
    private static final Pattern PRINCIPLE = Pattern.compile("@principle\\s*\\(\\s*\"([^\"]*)\"");
    private static final Pattern PARAMETER = Pattern.compile("\\bpolicy\\s*\\.\\s*\\w+\\s*\\(\\s*\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d_][\\p{L}\\d_-]*");

    /** How often rules use a name, by its kind and the name. */
    private final Map<String, Integer> byRules = new HashMap<>();
    /** By file, all its words. */
    private final Map<String, Map<String, Integer>> words = new HashMap<>();

    private final SortedMap<String, String> files;

    Citations(SortedMap<String, String> files) {
        this.files = files;
        files.forEach((path, text) -> {
            if (BundleLayout.isRuleFile(path) || path.equals(BundleLayout.INVARIANTS)) {
                count(TERM, text);
                count(PRINCIPLE, text);
                count(PARAMETER, text);
            }
        });
    }

    private void count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String kind = pattern == TERM ? matcher.group(1) : pattern.pattern();
            byRules.merge(kind + ' ' + matcher.group(pattern == TERM ? 2 : 1), 1, Integer::sum);
        }
    }

    /** Terms of a kind that rules use. */
    Set<String> terms(Class<?> kind) {
        return namesOf(kind.getSimpleName());
    }

    /** Principles that rules serve. */
    Set<String> principles() {
        return namesOf(PRINCIPLE.pattern());
    }

    /** Parameters that rules read. */
    Set<String> parameters() {
        return namesOf(PARAMETER.pattern());
    }

    private Set<String> namesOf(String kind) {
        Set<String> names = new TreeSet<>();
        byRules.keySet().forEach(key -> {
            if (key.startsWith(kind + ' ')) {
                names.add(key.substring(kind.length() + 1));
            }
        });
        return names;
    }

    /** How often files other than the one that declares a name have it as a word. */
    int count(String name, String declaredIn) {
        int count = 0;
        for (String path : files.keySet()) {
            if (!path.equals(declaredIn)) {
                count += wordsOf(path).getOrDefault(name, 0);
            }
        }
        return count;
    }

    private Map<String, Integer> wordsOf(String path) {
        return words.computeIfAbsent(path, file -> {
            Map<String, Integer> found = new HashMap<>();
            Matcher matcher = WORD.matcher(files.getOrDefault(file, ""));
            while (matcher.find()) {
                found.merge(matcher.group(), 1, Integer::sum);
            }
            return found;
        });
    }

    /** Of the names that rules use those that are declared nowhere. */
    static Set<String> undeclared(Set<String> used, Set<String> declared) {
        Set<String> missing = new TreeSet<>(used);
        missing.removeAll(declared);
        return missing;
    }

    /** Whether a name is used so often that it is no slip. */
    boolean isUsedOften(String name, String declaredIn) {
        return count(name, declaredIn) >= SEVERAL;
    }
}
