package io.makegood.engine;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleLayout;
import io.makegood.internal.bundle.Principle;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.messages.StraySigns;
import io.makegood.internal.messages.StraySigns.Sign;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.QuotedText;
import io.makegood.internal.text.Span;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is not wrong with the reasons of rules and the statements of principles, and yet may not be meant: they are read out, as they stand. */
final class ReasonNotes {
    private static final Pattern BECAUSE = Pattern.compile("@because\\s*\\(\\s*\"");

    private final Bundle bundle;
    private final NoteList notes;

    private ReasonNotes(Bundle bundle, NoteList notes) {
        this.bundle = bundle;
        this.notes = notes;
    }

    static void add(Bundle bundle, List<Rule> rules, NoteList notes) {
        ReasonNotes reasons = new ReasonNotes(bundle, notes);
        rules.forEach(reasons::add);
        bundle.principles().values().forEach(reasons::add);
    }

    private void add(Rule rule) {
        String file = rule.span().file();
        String text = notes.text(file);
        int start = start(rule, text);
        if (start < 0) {
            return;
        }
        int[] places = places(text, start, rule.because().text());
        Class<?> fact = rule.phase().fact();
        Class<?> claim = Properties.typeOf(fact, "claim");
        Sign sign = StraySigns.first(
                rule.because().text(),
                new TreeSet<>(Properties.names(claim == null ? fact : claim, bundle.vocabulary())),
                (from, to) -> text.substring(places[from], places[to]));
        if (sign != null) {
            notes.add(Code.READ_AS_WRITTEN.at(
                    span(file, text, places[sign.from()], places[sign.to()]),
                    "the reason of rule " + QuotedText.of(rule.name()) + " " + sign.message(),
                    sign.suggestion()));
        }
    }

    /**
     * Where the words of the reason begin in the file of a rule; -1 when they are not found. A comment may have an annotation as well; where none has these words,
     * they are written in another way, and the first one it is.
     */
    private static int start(Rule rule, String text) {
        String written = Operand.quoted(rule.because().text());
        Matcher because = BECAUSE.matcher(text).region(Math.min(rule.span().offset(), text.length()), text.length());
        int first = -1;
        while (because.find()) {
            if (text.startsWith(written, because.end() - 1)) {
                return because.end();
            }
            first = first < 0 ? because.end() : first;
        }
        return first;
    }

    /** Where the characters of a text in quotes stand in its file, and where it ends. */
    private static int[] places(String file, int start, String text) {
        int[] places = new int[text.length() + 1];
        int at = start;
        for (int i = 0; i < text.length(); i++) {
            places[i] = at;
            at += file.charAt(at) == '\\' ? 2 : 1;
        }
        places[text.length()] = at;
        return places;
    }

    private static Span span(String file, String text, int from, int to) {
        int line = (int) text.substring(0, from).chars().filter(c -> c == '\n').count() + 1;
        int column = text.codePointCount(text.lastIndexOf('\n', from - 1) + 1, from) + 1;
        return new Span(file, line, column, line, column + text.codePointCount(from, to), from, to - from);
    }

    private void add(Principle principle) {
        Sign sign = StraySigns.unfinished(principle.statement());
        if (sign != null) {
            notes.add(
                    Code.READ_AS_WRITTEN,
                    BundleLayout.PRINCIPLES,
                    "statement: *[\"']?",
                    principle.statement(),
                    "the statement of " + QuotedText.of(principle.id()) + " " + sign.message(),
                    words(sign.suggestion()));
        }
    }

    private static @Nullable String words(@Nullable Suggestion suggestion) {
        return suggestion == null ? null : suggestion.words();
    }
}
