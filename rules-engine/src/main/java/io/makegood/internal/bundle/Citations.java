package io.makegood.internal.bundle;

import io.makegood.internal.text.Nearest;
import io.makegood.vocabulary.AttributeOwner;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which names the files of a bundle use, however many mistakes they have. A name that is used here and there and declared nowhere is probably the one that was meant
 * where something is declared that nothing uses. Files are looked through when somebody asks, which nobody does of most of them.
 */
final class Citations {
    /** No file uses any name. */
    static final Citations NONE = new Citations(new TreeMap<>());

    /** Whoever misspells a name does so once. */
    private static final int SEVERAL = 2;

    private static final Pattern TERM =
            Pattern.compile("\\b([A-Z][A-Za-z]+Type|InfoRequest|ItemTrait)\\s*\\.\\s*([A-Z][A-Z0-9_]*)");
    private static final Pattern PRINCIPLE = Pattern.compile("@principle\\s*\\(\\s*\"([^\"]*)\"");
    private static final Pattern PARAMETER = Pattern.compile("policy\\s*\\.\\s*(\\w+)\\s*\\(\\s*\"([^\"]*)\"");
    /** A name of what a fact has, in a rule or a case. */
    private static final Pattern PROPERTY =
            Pattern.compile("(?<=[.,{(\\s])([a-z][A-Za-z0-9]*)(?=\\s*(?:[=!<>]=|[<>,)]|:\\s|in\\b|not in\\b))");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private static final Pattern DUE =
            Pattern.compile("\\bdue:\\s*\"?([A-Za-z][\\w.-]*)\"?\\s*(?=[,}#]|$)", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d_][\\p{L}\\d_-]*");

    private final SortedMap<String, String> files;
    /** By pattern, what rules name by it, as far as somebody asked. */
    private final Map<Pattern, Map<String, Set<String>>> named = new HashMap<>();
    /** By file, all its words, of those files somebody asked for. */
    private final Map<String, Map<String, Integer>> words = new HashMap<>();

    Citations(SortedMap<String, String> files) {
        this.files = files;
    }

    /** What rules name by a pattern: by what stands in one group, what stands in another one. */
    private Map<String, Set<String>> named(Pattern pattern, int group, int other) {
        return named.computeIfAbsent(pattern, any -> {
            Map<String, Set<String>> found = new TreeMap<>();
            files.forEach((path, text) -> {
                if (BundleLayout.isRuleFile(path) || path.equals(BundleLayout.INVARIANTS)) {
                    pattern.matcher(text)
                            .results()
                            .forEach(each -> found.computeIfAbsent(each.group(group), first -> new LinkedHashSet<>())
                                    .add(each.group(other)));
                }
            });
            return found;
        });
    }

    /** Terms of a kind that rules use. */
    Set<String> terms(Class<?> kind) {
        return named(TERM, 1, 2).getOrDefault(kind.getSimpleName(), Set.of());
    }

    /** Principles that rules serve. */
    Set<String> principles() {
        return named(PRINCIPLE, 1, 1).keySet();
    }

    /** By parameter, the functions of the policy with which rules read it. */
    Map<String, Set<String>> parameters() {
        return named(PARAMETER, 2, 1);
    }

    /** Parameters by which follow-ups are due. */
    Set<String> dues() {
        Set<String> dues = new TreeSet<>();
        DUE.matcher(files.getOrDefault(BundleLayout.VOCABULARY, "")).results().forEach(each -> dues.add(each.group(1)));
        return dues;
    }

    /** What rules count and compare with a parameter. */
    Set<String> countsComparedWith(String parameter) {
        Pattern comparison =
                Pattern.compile("(\\$\\w+)\\s*(?:[=!<>]=|[<>])\\s*[\\w$.]*policy\\s*\\.\\s*\\w+\\s*\\(\\s*\""
                        + Pattern.quote(parameter) + "\"");
        Set<String> counts = new TreeSet<>();
        files.forEach((path, text) -> {
            if (BundleLayout.isRuleFile(path)) {
                comparison
                        .matcher(text)
                        .results()
                        .map(each -> each.group(1))
                        .filter(name -> Pattern.compile(Pattern.quote(name) + "\\s*:\\s*count\\s*\\(")
                                .matcher(text)
                                .find())
                        .forEach(counts::add);
            }
        });
        return counts;
    }

    /** Whether each word of a name stands somewhere as part of other words as well. */
    boolean knowsWordsOf(String name) {
        for (String word : name.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean isKnown = lower.length() <= 2
                    || files.values().stream()
                            .anyMatch(text -> text.replace(name, "")
                                    .toLowerCase(Locale.ROOT)
                                    .contains(lower));
            if (!isKnown) {
                return false;
            }
        }
        return true;
    }

    /** The name files use, once in a case or several times, of which a declared one is a slip; null when there is none. */
    @Nullable String attributeMeant(String declared) {
        Map<String, Integer> used = new TreeMap<>();
        files.forEach((path, text) -> {
            if (BundleLayout.isRuleFile(path) || BundleLayout.isCase(path) || path.equals(BundleLayout.INVARIANTS)) {
                PROPERTY.matcher(text).results().forEach(each -> used.merge(each.group(1), 1, Integer::sum));
            }
        });
        String near = Nearest.to(declared, used.keySet());
        return near != null
                        && !near.equals(declared)
                        && Nearest.isSlip(declared, near)
                        && used.getOrDefault(near, 0) >= SEVERAL
                ? near
                : null;
    }

    /** The words that rules and cases say of an attribute, and how often. */
    Map<String, Integer> valuesOf(String attribute) {
        Pattern said = Pattern.compile("\\b" + Pattern.quote(attribute)
                + "\\s*(?:(?:[=!]=|(?:not )?in)\\s*(\\([^)]*\\)|\"[^\"]*\")|:\\s*([\\p{L}][\\p{L}\\d_ ()-]*))");
        Map<String, Integer> values = new TreeMap<>();
        files.forEach((path, text) -> {
            boolean isRule = BundleLayout.isRuleFile(path);
            if ((isRule || BundleLayout.isCase(path)) && wordsOf(path).containsKey(attribute)) {
                said.matcher(text).results().forEach(each -> {
                    if (isRule && each.group(1) != null) {
                        QUOTED.matcher(each.group(1))
                                .results()
                                .forEach(word -> values.merge(word.group(1), 1, Integer::sum));
                    } else if (!isRule && each.group(2) != null) {
                        values.merge(each.group(2).strip(), 1, Integer::sum);
                    }
                });
            }
        });
        return values;
    }

    /** The owners of whom rules and cases name an attribute; the declared one alone where it is among them. */
    Set<AttributeOwner> ownersOf(String attribute, AttributeOwner declared) {
        Set<AttributeOwner> owners = EnumSet.noneOf(AttributeOwner.class);
        if (isNamedOf(declared, attribute)) {
            owners.add(declared);
            return owners;
        }
        files.forEach((path, text) -> {
            if (BundleLayout.isCase(path) && wordsOf(path).containsKey(attribute)) {
                owners.addAll(CaseOwners.of(path, text, attribute));
            }
        });
        if (owners.contains(declared)) {
            return EnumSet.of(declared);
        }
        for (AttributeOwner owner : AttributeOwner.values()) {
            if (isNamedOf(owner, attribute)) {
                owners.add(owner);
            }
        }
        return owners;
    }

    /** Whether a rule or an invariant names an attribute of an owner. */
    private boolean isNamedOf(AttributeOwner owner, String attribute) {
        String name = Pattern.quote(attribute);
        String fact = owner == AttributeOwner.LINE
                ? "OrderLine"
                : owner.written().substring(0, 1).toUpperCase(Locale.ROOT)
                        + owner.written().substring(1);
        Pattern inRules = Pattern.compile("\\b" + owner.written() + "\\s*\\.\\s*" + name + "\\b|\\b" + fact
                + "\\s*\\((?:[^()]|\\([^()]*\\))*(?<![.\\w$])" + name + "\\b");
        for (Map.Entry<String, String> file : files.entrySet()) {
            String path = file.getKey();
            // Hardly a file has the word, and to look for the pattern takes long.
            if ((BundleLayout.isRuleFile(path) || path.equals(BundleLayout.INVARIANTS))
                    && wordsOf(path).containsKey(attribute)
                    && inRules.matcher(file.getValue()).find()) {
                return true;
            }
        }
        return false;
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

    /** The only name that rules use and nobody declares, where it is used so often that it is no slip; null when there is none, or several. */
    @Nullable String lost(Set<String> undeclared, String declaredIn) {
        String only = undeclared.size() == 1 ? undeclared.iterator().next() : null;
        return only == null || count(only, declaredIn) < SEVERAL ? null : only;
    }
}
