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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may not be meant in a file of messages that can be read: signs customers would read as they stand, sentences of another language, phrases with commas between them. */
public final class MessageSigns {
    private static final Pattern CURRENCY = Pattern.compile(
            "[€£¥]\\s?\\{(\\w+)}|\\{(\\w+)}\\s?(?:[€£¥]|(?i:EUR|USD|GBP|CHF|euros?|dollars?|pounds?)(?!\\w))");

    private static final Pattern NO_WORDS =
            Pattern.compile("(?<![^;])\\s*\"([^\";]*)\"(?=\\s*(?:;|$))|[^;]*[*{}\\[\\]|^\\\\][^;]*");

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
                signs.checkPhrases(entry);
                continue;
            }
            List<Argument> shown = Placeholders.of(entry.key(), keys).stream()
                    .filter(Argument::isShown)
                    .toList();
            Sign sign = StraySigns.first(
                    entry.value(),
                    shown.stream().map(Argument::name).toList(),
                    (from, to) -> signs.written(entry, from, to));
            sign = sign == null ? currencyTwice(entry.value(), shown) : sign;
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

    /** An amount is shown with its currency. */
    private static @Nullable Sign currencyTwice(String text, List<Argument> shown) {
        Matcher currency = CURRENCY.matcher(text);
        while (currency.find()) {
            String name = currency.group(1) == null ? currency.group(2) : currency.group(1);
            Argument argument = Placeholders.named(name, shown);
            if (argument != null && argument.kind() == Argument.Kind.MONEY) {
                return new Sign(
                        currency.start(),
                        currency.end(),
                        "would be read with its currency twice: `{" + name + "}` shows it",
                        Suggestion.write("{" + name + "}"));
            }
        }
        return null;
    }

    /** Phrases are words: in quotes, or with signs for whatever there may be, nobody says them; with commas between them, they are one. */
    private void checkPhrases(Entry entry) {
        Matcher sign = NO_WORDS.matcher(entry.value());
        if (sign.find()) {
            boolean isQuoted = sign.group(1) != null;
            tell(
                    Code.READ_AS_WRITTEN,
                    entry,
                    sign.start(),
                    sign.end(),
                    "forbids " + QuotedText.of(sign.group().strip())
                            + " as it stands, and nobody says it with these signs",
                    isQuoted
                            ? Suggestion.write(sign.group(1))
                            : Suggestion.words("words only, with `;` between phrases"));
            return;
        }
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
