package io.makegood.engine;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.messages.Languages;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.CommPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is not wrong with the messages of a policy, and yet may not be meant. */
final class MessageNotes {
    private static final int WORTH_LISTING = 5;

    private MessageNotes() {}

    static List<String> of(Bundle bundle, List<Rule> rules) {
        List<String> notes = new ArrayList<>();
        Map<String, Map<String, String>> messages = bundle.messages();
        Set<String> english =
                plain(messages.getOrDefault(Languages.DEFAULT, Map.of()).keySet());
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
            }
            Set<String> unsaid = new TreeSet<>(own);
            Set<String> said = said(bundle, rules);
            unsaid.removeIf(key -> !MessageKeys.isPoint(key) || said.contains(pointOf(key)));
            add(file + " has " + counted(unsaid.size(), "sentence") + " for what no rule says", unsaid, notes);
        });
        return notes;
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

    private static Set<String> said(Bundle bundle, List<Rule> rules) {
        Set<String> said = new TreeSet<>();
        bundle.engine().says().forEach(point -> said.add(point.name()));
        for (Rule rule : rules) {
            for (Action action : rule.actions()) {
                for (Operand argument : action.arguments()) {
                    if (argument instanceof Operand.Constant constant && constant.value() instanceof CommPoint point) {
                        said.add(TermTypes.nameOf(point));
                    }
                }
            }
        }
        return said;
    }
}
