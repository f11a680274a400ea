package io.makegood.internal.bundle;

import io.makegood.internal.bundle.PropertiesText.Entry;
import io.makegood.internal.messages.Argument;
import io.makegood.internal.messages.ForeignWords;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.messages.Placeholders;
import io.makegood.internal.messages.StraySigns;
import io.makegood.internal.messages.StraySigns.Sign;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may not be meant in a file of messages that can be read: signs customers would read as they stand, sentences of another language, phrases with commas between them. */
public final class MessageSigns {
    private final String path;
    private final String text;
    private final List<Problem> problems = new ArrayList<>();

    private MessageSigns(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /**
     * Those in a file, one of each message.
     *
     * @param path of the file within its bundle
     * @param english the messages of the language all others are translated from, by their keys
     */
    public static List<Problem> in(String path, String text, Vocabulary vocabulary, Map<String, String> english) {
        MessageSigns signs = new MessageSigns(path, text);
        MessageKeys keys = MessageKeys.of(vocabulary);
        ForeignWords foreign = ForeignWords.in(BundleLayout.languageOf(path), english);
        for (Entry entry : PropertiesText.read(path, text, new ArrayList<>())) {
            if (entry.key().startsWith(MessageKeys.NEVER)) {
                signs.checkCommas(entry);
                continue;
            }
            Sign sign = StraySigns.first(
                    entry.value(),
                    Placeholders.of(entry.key(), keys).stream()
                            .filter(Argument::isShown)
                            .map(Argument::name)
                            .toList(),
                    (from, to) -> signs.written(entry, from, to));
            String language = sign == null ? foreign.languageOf(entry.key(), entry.value()) : null;
            if (sign != null) {
                signs.tell(Code.READ_AS_WRITTEN, entry, sign.from(), sign.to(), sign.message(), sign.suggestion());
            } else if (language != null) {
                signs.tell(
                        Code.FOREIGN_SENTENCE,
                        entry,
                        0,
                        entry.value().length(),
                        "is in " + language + ", and this file is in " + foreign.ownLanguage(),
                        Suggestion.words("the same in " + foreign.ownLanguage()));
            }
        }
        return signs.problems;
    }

    /** Phrases with commas between them are one long phrase, which nobody says. */
    private void checkCommas(Entry entry) {
        String value = entry.value();
        int comma = value.indexOf(',');
        if (comma >= 0 && value.indexOf(';') < 0) {
            int last = value.lastIndexOf(',') + 1;
            tell(
                    Code.COMMA_FOR_SEMICOLON,
                    entry,
                    comma,
                    last,
                    "has commas between phrases, so that only all of them together, as one, are forbidden",
                    new Suggestion(
                            "`;` between phrases", written(entry, comma, last).replace(',', ';'), null));
        }
    }

    private String written(Entry entry, int from, int to) {
        return text.substring(entry.indexOf(from), entry.indexOf(to - 1) + 1);
    }

    private void tell(Code code, Entry entry, int from, int to, String message, @Nullable Suggestion suggestion) {
        problems.add(PropertiesText.problem(
                code,
                path,
                text,
                entry.indexOf(from),
                entry.indexOf(to - 1) + 1,
                QuotedText.of(entry.key()) + " " + message,
                suggestion));
    }
}
