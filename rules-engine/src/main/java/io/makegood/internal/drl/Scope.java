package io.makegood.internal.drl;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Span;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule has given names to so far, and the places of a tuple that are taken. */
final class Scope {
    private final Map<String, Named> byName = new LinkedHashMap<>();
    /** Given within {@code exists} or {@code not}, where they end. */
    private final Map<String, String> gone = new LinkedHashMap<>();

    private final List<Map.Entry<String, Named>> unused = new ArrayList<>();
    /** By slot, in what is counted what was worked out. */
    private final Map<Integer, String> units = new HashMap<>();

    private final Vocabulary vocabulary;
    private int slots;

    Scope(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The terms and attributes rules can speak of. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Something with a name. */
    static final class Named {
        final int slot;
        /** The type of what lies in the slot. */
        final Class<?> root;
        /** The names of the properties that lead to it from what lies in the slot. */
        final List<String> path;

        final Class<?> type;
        final @Nullable Class<?> element;
        final Span span;
        private boolean isUsed;

        private Named(
                int slot, Class<?> root, List<String> path, Class<?> type, @Nullable Class<?> element, Span span) {
            this.slot = slot;
            this.root = root;
            this.path = path;
            this.type = type;
            this.element = element;
            this.span = span;
        }
    }

    /** Takes the next place of a tuple. */
    int take() {
        return slots++;
    }

    /** How many places of a tuple are taken. */
    int slots() {
        return slots;
    }

    /** Gives a name; no when it is given already. */
    boolean name(
            String name,
            int slot,
            Class<?> root,
            List<String> path,
            Class<?> type,
            @Nullable Class<?> element,
            Span span) {
        gone.remove(name);
        return byName.putIfAbsent(name, new Named(slot, root, path, type, element, span)) == null;
    }

    /** Gives a name, or tells that it is given already. */
    void give(
            Token name,
            int slot,
            Class<?> root,
            List<String> path,
            Class<?> type,
            @Nullable Class<?> element,
            RuleProblems problems) {
        if (!name(name.text(), slot, root, path, type, element, name.span())) {
            problems.add(
                    Code.DUPLICATE_NAME,
                    name.span(),
                    RuleProblems.quoted(name.text()) + " is the name of something else already",
                    "another name");
        }
    }

    /** Tells of a name that is none a rule can give. */
    static void checkForm(Token name, RuleProblems problems) {
        if (!name.text().startsWith("$")) {
            problems.add(
                    Code.NAME_WITHOUT_DOLLAR,
                    name.span(),
                    "names that rules give begin with `$`",
                    Suggestion.write("$" + name.text()));
        }
    }

    /** What has this name; null when nothing has. */
    @Nullable Named use(String name) {
        Named named = byName.get(name);
        if (named != null) {
            named.isUsed = true;
        }
        return named;
    }

    /** The same, without using it. */
    @Nullable Named peek(String name) {
        return byName.get(name);
    }

    /** The name of a property of what lies in a slot; null when it has none. */
    @Nullable String nameOf(int slot, List<String> path) {
        return byName.entrySet().stream()
                .filter(each ->
                        each.getValue().slot == slot && each.getValue().path.equals(path))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Notes in what is counted what lies in a slot. */
    void unit(int slot, String unit) {
        units.put(slot, unit);
    }

    /** In what is counted what lies in a slot; null when nobody knows. */
    @Nullable String unitOf(int slot) {
        return units.get(slot);
    }

    /** The element that gave a name which has ended; null when none did. */
    @Nullable String whereGone(String name) {
        return gone.get(name);
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** Ends the names given since so many places were taken, which nothing after this element can know. */
    void end(int since, String element) {
        new ArrayList<>(byName.entrySet()).forEach(each -> {
            if (each.getValue().slot >= since) {
                noteUnused(each.getKey(), each.getValue());
                byName.remove(each.getKey());
                gone.put(each.getKey(), element);
            }
        });
    }

    /** Tells the names that nobody used. */
    void end(RuleProblems problems) {
        byName.forEach(this::noteUnused);
        unused.forEach(each -> problems.add(
                Code.UNUSED_NAME,
                each.getValue().span,
                RuleProblems.quoted(each.getKey()) + " is used nowhere",
                "take the name out"));
    }

    private void noteUnused(String name, Named named) {
        if (!named.isUsed && named.slot > 0) {
            unused.add(Map.entry(name, named));
        }
    }
}
