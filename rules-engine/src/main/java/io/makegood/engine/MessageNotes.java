package io.makegood.engine;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.MessageSigns;
import io.makegood.internal.messages.Languages;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.messages.NeutralMessages;
import io.makegood.internal.problem.Code;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.Span;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is not wrong with the messages of a policy, and yet may not be meant. */
final class MessageNotes {
    /** Placeholders that show the word for a remedy. */
    private static final List<String> REMEDY_SHOWN = List.of("remedy", "wish", "next", "option");

    private final Bundle bundle;
    private final List<Rule> rules;
    /** Of English, without what a sentence also says. */
    private final Set<String> keys;
    /** The names of the points that are made. */
    private final Set<String> said;

    private MessageNotes(Bundle bundle, List<Rule> rules, Set<String> keys, Set<String> said) {
        this.bundle = bundle;
        this.rules = rules;
        this.keys = keys;
        this.said = said;
    }

    static void add(Bundle bundle, List<Rule> rules, NoteList notes) {
        Map<String, Map<String, String>> messages = bundle.messages();
        Set<String> english =
                plain(messages.getOrDefault(Languages.DEFAULT, Map.of()).keySet());
        Set<String> said = said(bundle, rules);
        messages.forEach((name, each) -> {
            Set<String> own = plain(each.keySet());
            String file = "messages/" + name + ".properties";
            MessageSigns.in(
                            file,
                            notes.text(file),
                            bundle.vocabulary(),
                            messages.getOrDefault(Languages.DEFAULT, Map.of()))
                    .forEach(notes::add);
            if (!name.equals(Languages.DEFAULT) && name.indexOf('-') < 0) {
                Set<String> missing = new TreeSet<>(english);
                missing.removeAll(own);
                add(
                        Code.MISSING_TRANSLATION,
                        file,
                        "this lacks " + counted(missing.size(), "message") + ", said in English instead",
                        missing,
                        notes);
                addOfStaff(file, each.keySet(), bundle, notes);
            }
            Set<String> unsaid = new TreeSet<>(own);
            unsaid.removeIf(key -> !MessageKeys.isPoint(key) || said.contains(MessageKeys.pointOf(key)));
            unsaid.forEach(key -> notes.add(
                    Code.UNUSED_MESSAGE,
                    file,
                    "^[ \t]*",
                    key,
                    "no rule says `" + MessageKeys.pointOf(key) + "`, so that nobody reads this sentence",
                    "take it out"));
            if (!english.isEmpty() && !name.equals(Languages.DEFAULT) && name.indexOf('-') < 0) {
                Set<String> more = new TreeSet<>(own);
                more.removeAll(english);
                more.forEach(key -> notes.add(
                        Code.UNTRANSLATED_DEFAULT,
                        file,
                        "^[ \t]*",
                        key,
                        "messages/" + Languages.DEFAULT + ".properties lacks `" + key
                                + "`, so that nobody else reads anything of the kind",
                        "`" + key + " = …` there"));
            }
        });
        if (!english.isEmpty()) {
            new MessageNotes(bundle, rules, english, said).terms(notes);
        }
    }

    /** What customers are told of the terms that rules give. */
    private void terms(NoteList notes) {
        Set<String> given = new TreeSet<>();
        SortedMap<String, Span> unsaidRemedies = new TreeMap<>();
        SortedMap<String, Span> unsaidQuestions = new TreeMap<>();
        Set<String> sharedQuestions = new TreeSet<>();
        rules.stream()
                .flatMap(rule -> rule.actions().stream())
                .forEach(action -> action.constants().forEach(term -> {
                    if (term instanceof RemedyType remedy && isVerb(action, "propose")) {
                        if (says(CommPoint.STATE_REMEDY) && hasNone(CommPoint.STATE_REMEDY, remedy)) {
                            unsaidRemedies.putIfAbsent(remedy.name(), action.span());
                        }
                        addIf(!remedy.isBuiltIn() && isShown(REMEDY_SHOWN) && hasNoWord(remedy), remedy, given);
                    } else if (term instanceof InfoRequest question && isVerb(action, "ask")) {
                        if (hasNone(CommPoint.ASK_ONE_QUESTION, question) && says(CommPoint.ASK_ONE_QUESTION)) {
                            unsaidQuestions.putIfAbsent(question.name(), action.span());
                        }
                        addIf(
                                !question.isBuiltIn()
                                        && keys.contains(CommPoint.ASK_ONE_QUESTION.name())
                                        && !hasOwn(CommPoint.ASK_ONE_QUESTION, question),
                                question,
                                sharedQuestions);
                    } else if (term instanceof CompensationType gesture && isVerb(action, "compensate")) {
                        addIf(!gesture.isBuiltIn() && hasNoWord(gesture), gesture, given);
                    }
                }));
        String file = "messages/" + Languages.DEFAULT + ".properties";
        tellUnsaid(unsaidRemedies, CommPoint.STATE_REMEDY, "no sentence tells of", "remedies rules propose", notes);
        tellUnsaid(unsaidQuestions, CommPoint.ASK_ONE_QUESTION, "no sentence asks", "questions rules ask", notes);
        add(
                Code.UNSAID_REMEDY,
                file,
                "there is no sentence of its own for " + counted(sharedQuestions.size(), "question")
                        + "; customers read `" + CommPoint.ASK_ONE_QUESTION + "`, whatever is asked",
                sharedQuestions,
                notes);
        given.forEach(term -> notes.add(
                Code.NAMELESS_TERM,
                file,
                "there is no `" + MessageKeys.WORD + term + "`, so that customers read `"
                        + term.toLowerCase(Locale.ROOT).replace('_', ' ') + "`",
                "`" + MessageKeys.WORD + term + " = …`"));
    }

    /** One is told where a rule gives it, since another one may be meant there; several together, since their sentences are. */
    private void tellUnsaid(
            SortedMap<String, Span> unsaid, CommPoint point, String lacks, String what, NoteList notes) {
        String file = "messages/" + Languages.DEFAULT + ".properties";
        if (unsaid.size() > 1) {
            notes.add(
                    Code.UNSAID_REMEDY,
                    file,
                    lacks + " " + unsaid.size() + " " + what + ", such as `" + point
                            + ".…`; customers read nothing of it: " + NoteList.listed(unsaid.keySet()),
                    null);
            return;
        }
        unsaid.forEach((term, at) -> {
            String idle = idle(point);
            notes.add(
                    Code.UNSAID_REMEDY,
                    at,
                    lacks + " `" + term + "`, so that customers read nothing of it"
                            + (idle == null ? "" : "; one is there for `" + idle + "`, which no rule gives"),
                    (idle == null ? "" : "`" + idle + "` here, or ") + "`" + point + "." + term + " = …` in " + file);
        });
    }

    /** The one term that has a sentence for a point and is given by no rule; null when there are none, or several. */
    private @Nullable String idle(CommPoint point) {
        Set<String> given = rules.stream()
                .flatMap(rule -> rule.actions().stream())
                .flatMap(Action::constants)
                .filter(Term.class::isInstance)
                .map(term -> ((Term) term).name())
                .collect(Collectors.toSet());
        Class<? extends Term> kind = point == CommPoint.STATE_REMEDY ? RemedyType.class : InfoRequest.class;
        Set<String> idle = new TreeSet<>();
        for (String key : keys) {
            String last = key.substring(key.lastIndexOf('.') + 1);
            if (MessageKeys.pointOf(key).equals(point.name())
                    && bundle.vocabulary().find(kind, last) != null
                    && !given.contains(last)) {
                idle.add(last);
            }
        }
        return idle.size() == 1 ? idle.iterator().next() : null;
    }

    private static void addIf(boolean isMissing, Term term, Set<String> missing) {
        if (isMissing) {
            missing.add(term.name());
        }
    }

    private static boolean isVerb(Action action, String name) {
        return action.verb().getName().equals(name);
    }

    private boolean says(CommPoint point) {
        return said.contains(point.name());
    }

    private boolean hasNoWord(Term term) {
        return !keys.contains(MessageKeys.WORD + term.name());
    }

    private boolean hasOwn(CommPoint point, Term term) {
        return keys.stream()
                .anyMatch(key -> MessageKeys.pointOf(key).equals(point.name())
                        && key.substring(key.lastIndexOf('.') + 1).equals(term.name()));
    }

    /** Whether every sentence for a point is said of another term of the kind, so that none can be said of this one. */
    private boolean hasNone(CommPoint point, Term term) {
        return !hasOwn(point, term)
                && keys.stream()
                        .filter(key -> MessageKeys.pointOf(key).equals(point.name()))
                        .allMatch(key -> {
                            String last = key.substring(key.lastIndexOf('.') + 1);
                            return key.indexOf('.') > 0 && bundle.vocabulary().find(term.getClass(), last) != null;
                        });
    }

    /** Whether some sentence shows one of these placeholders. */
    private boolean isShown(List<String> placeholders) {
        return bundle.messages().getOrDefault(Languages.DEFAULT, Map.of()).entrySet().stream()
                .filter(message -> MessageKeys.isPoint(message.getKey()))
                .anyMatch(message -> placeholders.stream()
                        .anyMatch(placeholder -> message.getValue().contains("{" + placeholder)));
    }

    /** What one's own people read in English: all of it, where the language has no words for them, or what is missing. */
    private static void addOfStaff(String file, Set<String> own, Bundle bundle, NoteList notes) {
        if (own.stream().noneMatch(key -> key.startsWith(MessageKeys.AGENT))) {
            notes.add(
                    Code.MISSING_TRANSLATION,
                    file,
                    "this has no words for agents and auditors, who read English instead",
                    null);
            return;
        }
        Set<String> missing = new TreeSet<>(MessageKeys.of(bundle.vocabulary()).readByStaff());
        Set<String> english = NeutralMessages.complete(bundle.messages().getOrDefault(Languages.DEFAULT, Map.of()))
                .keySet();
        missing.removeIf(key -> own.contains(key) || !(key.startsWith(MessageKeys.AGENT) || english.contains(key)));
        add(
                Code.MISSING_TRANSLATION,
                file,
                "this lacks " + counted(missing.size(), "word") + " for agents, said in English instead",
                missing,
                notes);
    }

    private static void add(Code code, String file, String note, Set<String> keys, NoteList notes) {
        if (!keys.isEmpty()) {
            notes.add(code, file, note + ": " + NoteList.listed(keys), null);
        }
    }

    private static String counted(int count, String what) {
        return counted(count, what, what + "s");
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
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
