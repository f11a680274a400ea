package io.makegood.internal.bundle;

import io.makegood.internal.bundle.PropertiesText.Entry;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signs of other languages in messages, which customers would read as they stand: templates, HTML, quotes around the whole. */
public final class MessageSigns {
    /** What ICU shows as it stands, since it is in quotes. */
    private static final Pattern QUOTED = Pattern.compile("(?<!')'(\\{\\s*\\w+\\s*})'(?!')");

    /** Placeholders of scripts and shells before the braces of ours. */
    private static final Pattern MARKED = Pattern.compile("[$#%](?=\\{)");

    /** Placeholders of {@code printf}. */
    private static final Pattern PRINTF = Pattern.compile("(?<![\\w%])%(?:\\d+\\$)?(?:\\.\\d+)?[sdf](?![\\w%])");

    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:b|i|u|em|strong|br|p|a|span|div|ul|ol|li|h[1-6]|font|small|big|img|table|tr|td|sup|sub)(?:\\s[^<>]*)?/?>");
    private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{2,5}|#x[0-9a-fA-F]{2,5});");
    private static final Pattern STARS = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_]+?)(?<=\\S)\\1");

    private final String path;
    private final String text;
    private final List<Problem> problems = new ArrayList<>();

    private MessageSigns(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /**
     * Those in a file of messages that can be read, one of each message.
     *
     * @param path of the file within its bundle
     */
    public static List<Problem> in(String path, String text) {
        MessageSigns signs = new MessageSigns(path, text);
        for (Entry entry : PropertiesText.read(path, text, new ArrayList<>())) {
            if (!entry.key().startsWith(MessageKeys.NEVER)) {
                signs.check(entry);
            }
        }
        return signs.problems;
    }

    private void check(Entry entry) {
        String value = entry.value();
        Matcher quoted = QUOTED.matcher(value);
        Matcher marked = MARKED.matcher(value);
        Matcher printf = PRINTF.matcher(value);
        Matcher tag = TAG.matcher(value);
        Matcher entity = ENTITY.matcher(value);
        Matcher stars = STARS.matcher(value);
        if (isInQuotes(value, '"') || isInQuotes(value, '\'')) {
            String inner = text.substring(entry.indexOf(1), entry.indexOf(value.length() - 1));
            tell(
                    entry,
                    0,
                    value.length(),
                    "would be read with the quotes around it",
                    new Suggestion("the same without them", inner, null));
        } else if (quoted.find()) {
            tell(
                    entry,
                    quoted.start(),
                    quoted.end(),
                    "would be read with " + QuotedText.of(quoted.group(1))
                            + " as it stands: quotes keep braces from being a" + " placeholder",
                    Suggestion.write(quoted.group(1)));
        } else if (marked.find()) {
            tell(
                    entry,
                    marked.start(),
                    marked.end(),
                    "would be read with a `" + marked.group() + "` before what its braces show",
                    Suggestion.takeOut());
        } else if (printf.find()) {
            tell(
                    entry,
                    printf.start(),
                    printf.end(),
                    "would be read with `" + printf.group() + "` as it stands",
                    Suggestion.words("a placeholder by its name, such as `{item}`"));
        } else if (tag.find()) {
            tellTags(entry, tag);
        } else if (entity.find()) {
            tell(
                    entry,
                    entity.start(),
                    entity.end(),
                    "would be read with " + QuotedText.of(entity.group()) + " as it stands",
                    Suggestion.words("the character itself"));
        } else if (stars.find()) {
            tell(
                    entry,
                    stars.start(),
                    stars.end(),
                    "would be read with `" + stars.group(1) + "` as it stands",
                    Suggestion.write(stars.group(2)));
        }
    }

    /** From the first tag to the last one, since none means anything without the others. */
    private void tellTags(Entry entry, Matcher tag) {
        String first = tag.group();
        int from = tag.start();
        int to = tag.end();
        boolean isLink = first.toLowerCase(Locale.ROOT).startsWith("<a")
                || first.toLowerCase(Locale.ROOT).startsWith("<img");
        while (tag.find()) {
            to = tag.end();
        }
        String written = text.substring(entry.indexOf(from), entry.indexOf(to - 1) + 1);
        String plain =
                TAG.matcher(written.replaceAll("(?i)\\s*<br\\s*/?>\\s*", " ")).replaceAll("");
        tell(
                entry,
                from,
                to,
                "would be read with " + QuotedText.of(first) + " as it stands",
                isLink ? Suggestion.words("words only") : new Suggestion("the words without tags", plain, null));
    }

    /** Whether a text stands in quotes as a whole, and has no others. */
    private static boolean isInQuotes(String value, char quote) {
        return value.length() > 2
                && value.charAt(0) == quote
                && value.indexOf(quote, 1) == value.length() - 1
                && value.chars().anyMatch(Character::isWhitespace);
    }

    private void tell(Entry entry, int from, int to, String message, @Nullable Suggestion suggestion) {
        problems.add(PropertiesText.problem(
                Code.READ_AS_WRITTEN,
                path,
                text,
                entry.indexOf(from),
                entry.indexOf(to - 1) + 1,
                QuotedText.of(entry.key()) + " " + message,
                suggestion));
    }
}
