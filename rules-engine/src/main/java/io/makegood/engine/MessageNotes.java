package io.makegood.engine;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.messages.Languages;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.messages.NeutralMessages;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.CommPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is not wrong with the messages of a policy, and yet may not be meant. */
final class MessageNotes {
    private static final int WORTH_LISTING = 5;

    private MessageNotes() {}

    static List<String> of(Bundle bundle, List<Rule> rules) {
        List<String> notes = new ArrayList<>();
        Map<String, Map<String, String>> messages = bundle.messages();
        Set<String> english =
                plain(messages.getOrDefault(Languages.DEFAULT, Map.of()).keySet());
        Set<String> said = said(bundle, rules);
        messages.forEach((name, each) -> {
            Set<String> own = plain(each.keySet());
            String file = "messages/" + name + ".properties";
            if (!name.equals(Languages.DEFAULT) && name.indexOf('-') < 0) {
                Set<String> missing = new TreeSet<>(english);
                missing.removeAll(own);
                add(
                        file + " lacks " + counted(missing.size(), "message") + ", said in English instead",
                        missing,
                        notes);
                addOfStaff(file, each.keySet(), bundle, notes);
            }
            Set<String> unsaid = new TreeSet<>(own);
            unsaid.removeIf(key -> !MessageKeys.isPoint(key) || said.contains(pointOf(key)));
            add(file + " has " + counted(unsaid.size(), "sentence") + " for what no rule says", unsaid, notes);
        });
        return notes;
    }

    /** What one's own people read in English: all of it, where the language has no words for them, or what is missing. */
    private static void addOfStaff(String file, Set<String> own, Bundle bundle, List<String> notes) {
        if (own.stream().noneMatch(key -> key.startsWith(MessageKeys.AGENT))) {
            notes.add(file + " has no words for agents and auditors, who read English instead");
            return;
        }
        Set<String> missing = new TreeSet<>(MessageKeys.of(bundle.vocabulary()).readByStaff());
        Set<String> english = NeutralMessages.complete(bundle.messages().getOrDefault(Languages.DEFAULT, Map.of()))
                .keySet();
        missing.removeIf(key -> own.contains(key) || !(key.startsWith(MessageKeys.AGENT) || english.contains(key)));
        add(
                file + " lacks " + counted(missing.size(), "word") + " for agents, said in English instead",
                missing,
                notes);
    }

    private static void add(String note, Set<String> keys, List<String> notes) {
        if (!keys.isEmpty()) {
            List<String> first = keys.stream()
                    .limit(WORTH_LISTING)
                    .map(key -> "`" + key + "`")
                    .toList();
            notes.add(note + ": " + String.join(", ", first) + (keys.size() > WORTH_LISTING ? ", …" : ""));
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** Of what customers read, without what a sentence also says. */
    private static Set<String> plain(Set<String> keys) {
        Set<String> plain = new TreeSet<>();
        for (String key : keys) {
            if (MessageKeys.isPoint(key) || key.startsWith(MessageKeys.WORD)) {
                plain.add(MessageKeys.plainKey(key));
            }
        }
        return plain;
    }

    private static String pointOf(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /** The names of the points some rule, or the engine, may make. */
    private static Set<String> said(Bundle bundle, List<Rule> rules) {
        return Stream.concat(
                        bundle.engine().says().stream(),
                        rules.stream().flatMap(rule -> rule.actions().stream()).flatMap(Action::constants))
                .filter(CommPoint.class::isInstance)
                .map(point -> ((CommPoint) point).name())
                .collect(Collectors.toSet());
    }
}
