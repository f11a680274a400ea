package io.makegood.internal.messages;

import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.QuotedText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people would read as it stands in a text that is read out to them: placeholders and marks of other languages, names from the files of a policy, quotes around
 * the whole, and what somebody meant to write later.
 */
public final class StraySigns {
    /** What ICU shows as it stands, since it is in quotes. */
    private static final Pattern QUOTED = Pattern.compile("(?<!')'(\\{\\s*\\w+\\s*})'(?!')");

    /** Placeholders of scripts and shells before the braces of ours. */
    private static final Pattern MARKED = Pattern.compile("[$#%@](?=\\{)");

    /** Placeholders of {@code printf}. */
    private static final Pattern PRINTF = Pattern.compile("(?<![\\w%])%(?:\\d+\\$)?(?:\\.\\d+)?[sdf](?![\\w%])");

    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:b|i|u|em|strong|br|p|a|span|div|ul|ol|li|h[1-6]|font|small|big|img|table|tr|td|sup|sub)(?:\\s[^<>]*)?/?>");
    private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{2,5}|#x[0-9a-fA-F]{2,5});");
    private static final Pattern STARS = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_]+?)(?<=\\S)\\1");

    /** Placeholders whose signs are no part of words in any language. */
    private static final Pattern ENCLOSED =
            Pattern.compile("<\\s*(\\p{L}[\\p{L}\\d _.-]*)>|(?<![\\w%])%(\\p{L}\\w*)%|(?<![\\w{$])\\$(\\p{L}\\w*)");

    /** Signs that may stand in a sentence as well: placeholders where there is one of the name. */
    private static final Pattern MAYBE_ENCLOSED = Pattern.compile(
            "\\[\\s*(\\p{L}[\\p{L}\\d _.-]*)](?!\\()|#(\\w+)#|(?<![\\w_])_{1,2}(\\p{L}+)_{1,2}(?!\\w)|(?<![\\w:@])[:@](\\p{L}+)\\b|[\uFF5B\u2774](\\w+)[\uFF5D\u2775]");

    /** A name of several words such as no language writes them. */
    private static final Pattern CAMEL = Pattern.compile("(?<![\\w{.,/@-]|\\{ )([a-z]+[A-Z]\\w*)(?![\\w}.]\\w|})");

    /** A term as rules write it; one a choice is made by is followed by a brace. */
    private static final Pattern TERM = Pattern.compile("(?<![\\w{.$])[A-Z]{2,}(?:_[A-Z0-9]+)++(?![\\w}])(?!\\s*\\{)");

    /** A line break that was escaped once too often. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\[nrt](?![a-z])");

    /** A sign after the one behind the key. */
    private static final Pattern LEADING = Pattern.compile("^(?:=+>?|:+=?|=?>)\\s*");

    /** What ends a line in other languages, or is left of a list. */
    private static final Pattern TRAILING = Pattern.compile("(?<=[.!?…])\\s*[;,]+$|;$");

    /** A comment of this language, or of another one, behind a sentence: comments have lines of their own. */
    private static final Pattern COMMENT =
            Pattern.compile("(?:(?<=[.!?…,])\\s+#|\\s+//(?=\\s)|\\s*<!--|(?<=\\s)/\\*).*$", Pattern.DOTALL);

    /** UTF-8 that was read as Windows-1252, and written so. */
    private static final Pattern MISREAD = Pattern.compile(
            "[\u00C2-\u00C5][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]"
                    + "|\u00E2\u20AC[\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u2013-\u203A\u2122\u02DC\u017E\u009D]|\uFFFD");

    /** An apostrophe that was meant as one, and keeps the brace after it from being a placeholder. */
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\{\\s*\\w+\\s*[},])");

    /** What people write where they mean to write something else. Spanish has a word like one of them, in small letters. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "\\b(?:TODO|TBD|TBC|TBA)\\b|(?i:\\b(?:fixme|tbd|x{3,}|lorem ipsum|to-?do:))(?![\\w])|\\?{3,}");

    private static final Pattern UNFINISHED_WHOLE =
            Pattern.compile("(?i)(?:todo|to do|tbc|tba|test|dummy|asdf|blah(?: blah)*|foo|\\.\\.+|…|\\?+)[.!:]?");

    /**
     * What would be read as it stands.
     *
     * @param from where it begins in the text
     * @param to where it ends
     * @param message what is wrong with the text
     * @param suggestion to be written in place of what the file has there
     */
    public record Sign(int from, int to, String message, Suggestion suggestion) {}

    /** A piece of a text as its file has it, with the escapes of that. */
    public interface Written {
        /** From one character of the text to before another one. */
        String piece(int from, int to);
    }

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String text;
    private final Collection<String> placeholders;
    private final Written written;

    private StraySigns(String text, Collection<String> placeholders, Written written) {
        this.text = text;
        this.placeholders = placeholders;
        this.written = written;
    }

    /**
     * The first that is found; null when there is none.
     *
     * @param placeholders the names of what may be shown in it
     */
    public static @Nullable Sign first(String text, Collection<String> placeholders, Written written) {
        return new StraySigns(text, placeholders, written).find();
    }

    /** What is not finished in a text that shows nothing; null when all of it is. */
    public static @Nullable Sign unfinished(String text) {
        return new StraySigns(text, List.of(), text::substring).unfinished();
    }

    private @Nullable Sign find() {
        Sign unfinished = unfinished();
        if (unfinished != null) {
            return unfinished;
        }
        Matcher quoted = QUOTED.matcher(text);
        Matcher marked = MARKED.matcher(text);
        Matcher printf = PRINTF.matcher(text);
        Matcher tag = TAG.matcher(text);
        Matcher entity = ENTITY.matcher(text);
        Matcher stars = STARS.matcher(text);
        if (isInQuotes('"') || isInQuotes('\'')) {
            return new Sign(
                    0,
                    text.length(),
                    "would be read with the quotes around it",
                    new Suggestion("the same without them", written.piece(1, text.length() - 1), null));
        } else if (quoted.find()) {
            return sign(
                    quoted,
                    "would be read with " + QuotedText.of(quoted.group(1))
                            + " as it stands: quotes keep braces from being a placeholder",
                    Suggestion.write(quoted.group(1)));
        }
        Sign around = around();
        if (around != null) {
            return around;
        } else if (marked.find()) {
            return sign(
                    marked,
                    "would be read with a `" + marked.group() + "` before what its braces show",
                    Suggestion.takeOut());
        } else if (printf.find()) {
            return asItStands(printf, Suggestion.words("a placeholder by its name, such as " + example()));
        } else if (tag.find()) {
            return tags(tag);
        } else if (entity.find()) {
            return asItStands(entity, Suggestion.words("the character itself"));
        }
        Sign enclosed = enclosed();
        if (enclosed == null && stars.find()) {
            return sign(
                    stars,
                    "would be read with `" + stars.group(1) + "` as it stands",
                    Suggestion.write(stars.group(2)));
        }
        return enclosed == null ? names() : enclosed;
    }

    /** What stands before and behind a sentence, or is in it by no one's will. */
    private @Nullable Sign around() {
        Matcher leading = LEADING.matcher(text);
        Matcher comment = COMMENT.matcher(text);
        Matcher trailing = TRAILING.matcher(text);
        Matcher misread = MISREAD.matcher(text);
        Matcher apostrophe = APOSTROPHE.matcher(text);
        if (leading.find()) {
            return asItStands(leading, Suggestion.takeOut());
        } else if (comment.find()) {
            return sign(
                    comment,
                    "would be read with " + QuotedText.of(comment.group().strip())
                            + " as it stands: comments have lines of their own",
                    Suggestion.takeOut());
        } else if (trailing.find()) {
            return asItStands(trailing, Suggestion.takeOut());
        } else if (misread.find()) {
            String meant = new String(misread.group().getBytes(WINDOWS), StandardCharsets.UTF_8);
            return asItStands(
                    misread,
                    meant.length() == 1 && meant.charAt(0) != '\uFFFD'
                            ? Suggestion.write(meant)
                            : Suggestion.words("the character itself"));
        } else if (apostrophe.find()) {
            return sign(
                    apostrophe,
                    "would be read with the braces after this apostrophe as they stand: it keeps them from being a placeholder",
                    Suggestion.write("''"));
        }
        return null;
    }

    private @Nullable Sign unfinished() {
        if (UNFINISHED_WHOLE.matcher(text.strip()).matches()) {
            return new Sign(
                    0,
                    text.length(),
                    "would be read as " + QuotedText.of(text.strip()) + ": it is not finished",
                    Suggestion.words("what is to be read there"));
        }
        Matcher unfinished = UNFINISHED.matcher(text);
        return unfinished.find()
                ? sign(
                        unfinished,
                        "would be read with " + QuotedText.of(unfinished.group()) + " as it stands: it is not finished",
                        Suggestion.words("what is to be read there"))
                : null;
    }

    private @Nullable Sign enclosed() {
        Matcher sure = ENCLOSED.matcher(text);
        Matcher maybe = MAYBE_ENCLOSED.matcher(text);
        if (sure.find()) {
            String meant = Placeholders.meantBy(name(sure), placeholders);
            return asItStands(
                    sure,
                    meant == null
                            ? Suggestion.words("a placeholder in braces, such as " + example())
                            : Suggestion.write("{" + meant + "}"));
        }
        while (maybe.find()) {
            // Brackets are no part of most sentences; other signs have to be around the very name.
            String name = name(maybe);
            String meant = maybe.group().startsWith("[")
                    ? Placeholders.meantBy(name, placeholders)
                    : placeholders.contains(name) ? name : null;
            if (meant != null) {
                return asItStands(maybe, Suggestion.write("{" + meant + "}"));
            }
        }
        return null;
    }

    private @Nullable Sign names() {
        Matcher camel = CAMEL.matcher(text);
        while (camel.find()) {
            if (placeholders.contains(camel.group(1))) {
                return asItStands(camel, Suggestion.write("{" + camel.group(1) + "}"));
            }
        }
        Matcher term = TERM.matcher(text);
        if (term.find()) {
            return asItStands(term, Suggestion.words("what people call it"));
        }
        Matcher escape = ESCAPE.matcher(text);
        return escape.find() ? asItStands(escape, Suggestion.words("a blank")) : null;
    }

    private static String name(MatchResult match) {
        for (int i = 1; i <= match.groupCount(); i++) {
            if (match.group(i) != null) {
                return match.group(i).strip();
            }
        }
        return "";
    }

    private String example() {
        return placeholders.contains("itemTitle")
                ? "`{itemTitle}`"
                : placeholders.isEmpty() || placeholders.contains("item")
                        ? "`{item}`"
                        : "`{" + placeholders.iterator().next() + "}`";
    }

    /** From the first tag to the last one, since none means anything without the others. */
    private Sign tags(Matcher tag) {
        String first = tag.group();
        int from = tag.start();
        int to = tag.end();
        boolean isLink = first.toLowerCase(Locale.ROOT).startsWith("<a")
                || first.toLowerCase(Locale.ROOT).startsWith("<img");
        while (tag.find()) {
            to = tag.end();
        }
        String plain = TAG.matcher(written.piece(from, to).replaceAll("(?i)\\s*<br\\s*/?>\\s*", " "))
                .replaceAll("");
        return new Sign(
                from,
                to,
                "would be read with " + QuotedText.of(first) + " as it stands",
                isLink ? Suggestion.words("words only") : new Suggestion("the words without tags", plain, null));
    }

    /** Whether it stands in quotes as a whole, and has no others. */
    private boolean isInQuotes(char quote) {
        return text.length() > 2
                && text.charAt(0) == quote
                && text.indexOf(quote, 1) == text.length() - 1
                && text.chars().anyMatch(Character::isWhitespace);
    }

    private static Sign asItStands(MatchResult match, Suggestion suggestion) {
        return sign(match, "would be read with " + QuotedText.of(match.group()) + " as it stands", suggestion);
    }

    private static Sign sign(MatchResult match, String message, Suggestion suggestion) {
        return new Sign(match.start(), match.end(), message, suggestion);
    }
}
