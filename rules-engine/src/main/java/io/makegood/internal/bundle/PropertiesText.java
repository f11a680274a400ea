package io.makegood.internal.bundle;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Span;
import io.makegood.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in the form {@link java.util.Properties} reads: keys and values, comments, lines that go on after a backslash, escapes. Read here once
 * more because the original forgets where a key stands and that it was given twice, and throws at a wrong escape without saying where.
 */
final class PropertiesText {
    private static final int HEXADECIMAL_DIGITS = 4;
    private static final String KEY_SIGNS = "._+-";

    /** How a line begins that has a message of its own. */
    private static final Pattern MESSAGE = Pattern.compile("[\\w.+-]+[ \\t]*=|[A-Z][A-Z_]{3,}[A-Z_+.]*[ \\t:]");

    /** How a line begins that may have one, whatever its key: a sign after the first word, or a key that is known. */
    private static final Pattern MAYBE_MESSAGE =
            Pattern.compile("\\S+[ \\t]*[=:]|\\S*[._+\\\\]\\S|(?:address|replyTo|owner)\\b");

    /** What stands between a blank within a key and the sign after it. */
    private static final Pattern REST_OF_KEY = Pattern.compile("([\\w.+-]+(?:[ \\t]+[\\w.+-]+)*)[ \\t]*=[ \\t]*");

    /** The rest of a key with a colon in it. */
    private static final Pattern BEHIND_COLON = Pattern.compile("([A-Z][A-Z0-9_.]+)[ \\t]*=[ \\t]*");

    /** A line with a message of its own, in which a line before it goes on. */
    private static final Pattern OWN_MESSAGE = Pattern.compile(
            "[ \\t]*(?:[A-Z][A-Z0-9]*_[A-Z0-9_+]+(?:\\.[A-Z0-9_.]+)?|(?:word|never|agent)\\.[\\w.-]+)[ \\t]*=");

    /** How comments begin elsewhere. */
    private static final Pattern FOREIGN_COMMENT = Pattern.compile("//|/\\*|--|;|<!--");

    private final String path;
    private final String text;
    private final List<Problem> problems;
    private final List<Entry> entries = new ArrayList<>();

    /** The characters of the line being read, what it goes on with included, and where in the text each of them stands. */
    private final StringBuilder line = new StringBuilder();

    private int[] places = new int[256];

    private PropertiesText(String path, String text, List<Problem> problems) {
        this.path = path;
        this.text = text;
        this.problems = problems;
    }

    /** A key and its value, and where they stand. */
    static final class Entry {
        private final String key;
        private final String value;
        private final int line;
        private final int blank;
        private final int[] keyPlaces;
        private final int[] valuePlaces;

        private Entry(String key, String value, int line, int blank, int[] keyPlaces, int[] valuePlaces) {
            this.blank = blank;
            this.key = key;
            this.value = value;
            this.line = line;
            this.keyPlaces = keyPlaces;
            this.valuePlaces = valuePlaces;
        }

        String key() {
            return key;
        }

        String value() {
            return value;
        }

        /** Of the key, 1-based. */
        int line() {
            return line;
        }

        /** How long the key is before the first blank in it, as somebody wrote it who did not know that keys have none; 0 when there is none. */
        int blank() {
            return blank;
        }

        /** Where the key begins in the text, 0-based. */
        int index() {
            return keyPlaces[0];
        }

        /** Where the key ends in the text. */
        int keyEnd() {
            return keyPlaces[keyPlaces.length - 1];
        }

        /** Where a character of the value stands in the text; behind the last one, where the value ends. */
        int indexOf(int character) {
            return valuePlaces[Math.min(character, valuePlaces.length - 1)];
        }
    }

    /**
     * All entries, those that are given twice included.
     *
     * @param problems gets wrong escapes, comments of another language, and lines that go on without saying so
     */
    static List<Entry> read(String path, String text, List<Problem> problems) {
        PropertiesText properties = new PropertiesText(path, text, problems);
        properties.readLines();
        return properties.entries;
    }

    private void readLines() {
        int number = 1;
        int next = 0;
        while (next < text.length()) {
            int start = next;
            int end = endOf(start);
            next = after(end);
            int first = skipSpace(start, end);
            int firstNumber = number;
            number++;
            if (first == end || text.charAt(first) == '#' || text.charAt(first) == '!') {
                continue;
            }
            Matcher comment = FOREIGN_COMMENT.matcher(text).region(first, end);
            if (comment.lookingAt()) {
                String sign = comment.group();
                problems.add(FileText.at(
                        Code.WRONG_COMMENT,
                        path,
                        text,
                        first,
                        sign.length(),
                        "comments begin with `#` here, and not with `" + sign + "`",
                        Suggestion.write("#")));
                continue;
            }
            line.setLength(0);
            boolean goesOn = append(first, end);
            // A backslash alone has nothing to go on with: what follows may be a comment.
            while (!line.isEmpty() && next < text.length()) {
                if (!goesOn && !isForgotten(number - 1, first > start, end, next)) {
                    break;
                }
                if (goesOn
                        && OWN_MESSAGE.matcher(text).region(next, endOf(next)).lookingAt()) {
                    tellGoesOn(number - 1, end);
                    break;
                }
                end = endOf(next);
                goesOn = append(skipSpace(next, end), end);
                next = after(end);
                number++;
            }
            if (!line.isEmpty()) {
                entries.add(entry(firstNumber));
            }
        }
    }

    /** Tells that a line goes on in one that has a message of its own. */
    private void tellGoesOn(int number, int end) {
        problems.add(FileText.at(
                Code.UNFINISHED_LINE,
                path,
                text,
                end - 1,
                1,
                "line " + number + " goes on in line " + (number + 1) + ", which has a message of its own",
                Suggestion.takeOut()));
    }

    /**
     * Whether the next line belongs to the message, although nothing says so: somebody indented it, or a brace is open. Tells it, and goes on as if the
     * backslash were there.
     *
     * @param number of the line that ends, 1-based
     * @param isIndented whether the message itself is
     */
    private boolean isForgotten(int number, boolean isIndented, int end, int next) {
        int nextEnd = endOf(next);
        int first = skipSpace(next, nextEnd);
        if (first == nextEnd
                || text.charAt(first) == '#'
                || text.charAt(first) == '!'
                || MESSAGE.matcher(text).region(first, nextEnd).lookingAt()
                || !((first > next && !isIndented) || isOpen() || isSentence(first, nextEnd))) {
            return false;
        }
        int last = end;
        while (last > 0 && isSpace(text.charAt(last - 1))) {
            last--;
        }
        boolean isBlankBehind = last < end && last > 0 && text.charAt(last - 1) == '\\';
        if (isBlankBehind) {
            // The backslash stands for the blank.
            line.setLength(Math.max(0, line.length() - (end - last) - 1));
            problems.add(FileText.at(
                    Code.UNFINISHED_LINE,
                    path,
                    text,
                    last,
                    end - last,
                    "a blank stands after the `\\`, so that line " + number + " does not go on in line " + (number + 1),
                    Suggestion.takeOut()));
        } else {
            int column = columnOf(text, last);
            Span behind = new Span(path, number, column, number, column + end - last, last, end - last);
            problems.add(FileText.at(
                    Code.UNFINISHED_LINE,
                    path,
                    text,
                    Math.max(0, last - 1),
                    1,
                    "line " + number + " goes on in line " + (number + 1) + ", and nothing says so",
                    Suggestion.write(" \\", behind).saying("`\\` at its end")));
            if (last == end) {
                put(' ', end);
            }
        }
        return true;
    }

    /** Whether a piece after a blank belongs to the key before it, and not to a sentence. */
    private static boolean isOfKey(String key, String rest) {
        return !key.isEmpty()
                && (KEY_SIGNS.indexOf(key.charAt(key.length() - 1)) >= 0
                        || KEY_SIGNS.indexOf(rest.charAt(0)) >= 0
                        || rest.equals(rest.toUpperCase(Locale.ROOT)));
    }

    /** Whether a line of several words cannot be a message of its own. */
    private boolean isSentence(int first, int end) {
        return line.indexOf("=") > 0
                && !MAYBE_MESSAGE.matcher(text).region(first, end).lookingAt()
                && !FOREIGN_COMMENT.matcher(text).region(first, end).lookingAt()
                && text.substring(first, end).strip().indexOf(' ') > 0
                && text.substring(first, end).indexOf('=') < 0;
    }

    /** Whether more braces open in the message than close. */
    private boolean isOpen() {
        return line.chars().map(c -> c == '{' ? 1 : c == '}' ? -1 : 0).sum() > 0;
    }

    /** Whether what follows belongs to it. */
    private boolean append(int start, int end) {
        int backslashes = 0;
        while (end - backslashes > start && text.charAt(end - backslashes - 1) == '\\') {
            backslashes++;
        }
        boolean goesOn = backslashes % 2 == 1;
        for (int i = start; i < (goesOn ? end - 1 : end); i++) {
            put(text.charAt(i), i);
        }
        return goesOn;
    }

    private void put(char c, int place) {
        if (line.length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[line.length()] = place;
        line.append(c);
    }

    private Entry entry(int number) {
        int end = 0;
        while (end < line.length() && !isSeparator(line.charAt(end))) {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, line.length());
        int value = end;
        boolean isSeparated = false;
        while (value < line.length() && (isSpace(line.charAt(value)) || (!isSeparated && isSign(line.charAt(value))))) {
            isSeparated |= isSign(line.charAt(value));
            value++;
        }
        int[] keyPlaces = new int[end + 1];
        String key = unescaped(0, end, keyPlaces);
        int blank = 0;
        Matcher rest = REST_OF_KEY.matcher(line).region(value, line.length());
        if (!isSeparated && end > 0 && rest.lookingAt() && isOfKey(key, rest.group(1))) {
            // Read as it was meant, so that nothing else is told of it.
            blank = key.length();
            int[] places = Arrays.copyOf(keyPlaces, key.length() + rest.group(1).length() + 1);
            StringBuilder joined = new StringBuilder(key);
            for (int i = rest.start(1); i < rest.end(1); i++) {
                if (!isSpace(line.charAt(i))) {
                    places[joined.length()] = this.places[i];
                    joined.append(line.charAt(i));
                }
            }
            places[joined.length()] = this.places[rest.end(1) - 1] + 1;
            key = joined.toString();
            keyPlaces = places;
            value = rest.end();
        }
        // A colon ends a key as well, where somebody means a dot.
        Matcher behindColon = BEHIND_COLON.matcher(line).region(Math.min(end + 1, line.length()), line.length());
        if (end > 0 && end < line.length() && line.charAt(end) == ':' && behindColon.lookingAt()) {
            blank = key.length();
            key += "." + behindColon.group(1);
            keyPlaces = Arrays.copyOf(keyPlaces, key.length() + 1);
            for (int i = blank; i <= key.length(); i++) {
                keyPlaces[i] = i == key.length() ? places[behindColon.end(1) - 1] + 1 : places[end + i - blank];
            }
            value = behindColon.end();
        }
        int[] valuePlaces = new int[line.length() - value + 1];
        String text = unescaped(value, line.length(), valuePlaces);
        return new Entry(
                key,
                text,
                number,
                blank,
                Arrays.copyOf(keyPlaces, key.length() + 1),
                Arrays.copyOf(valuePlaces, text.length() + 1));
    }

    /** @param stands gets where each character stands, and where the last one ends */
    private String unescaped(int start, int end, int[] stands) {
        StringBuilder plain = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            stands[plain.length()] = places[i];
            if (c != '\\') {
                plain.append(c);
            } else if (++i < end) {
                switch (line.charAt(i)) {
                    case 't' -> plain.append('\t');
                    case 'n' -> plain.append('\n');
                    case 'r' -> plain.append('\r');
                    case 'f' -> plain.append('\f');
                    case 'u' -> i = unicode(i, end, plain);
                    default -> plain.append(line.charAt(i));
                }
            }
        }
        stands[plain.length()] =
                end > start ? places[end - 1] + 1 : end < line.length() ? places[end] : places[end - 1] + 1;
        return plain.toString();
    }

    /** The index of the last character that belongs to the escape. */
    private int unicode(int u, int end, StringBuilder plain) {
        int value = 0;
        for (int i = u + 1; i <= u + HEXADECIMAL_DIGITS; i++) {
            int digit = i < end && line.charAt(i) < 128 ? Character.digit(line.charAt(i), 16) : -1;
            if (digit < 0) {
                problems.add(FileText.at(
                        Code.WRONG_ESCAPE,
                        path,
                        text,
                        places[u - 1],
                        2,
                        "`\\u` is not followed by four hexadecimal digits",
                        Suggestion.words("the character itself, or `\\\\` for a backslash")));
                return i - 1;
            }
            value = value * 16 + digit;
        }
        plain.append((char) value);
        return u + HEXADECIMAL_DIGITS;
    }

    /** A problem of a piece of the text, perhaps of several lines. */
    static Problem problem(
            Code code, String path, String text, int from, int to, String message, @Nullable Suggestion suggestion) {
        return code.at(
                path,
                lineOf(text, from),
                columnOf(text, from),
                lineOf(text, to),
                columnOf(text, to),
                message,
                suggestion);
    }

    private static int lineOf(String text, int index) {
        int line = 1;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            line += c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1)) ? 1 : 0;
        }
        return line;
    }

    private static int columnOf(String text, int index) {
        int before = Math.max(0, index - 1);
        int lineStart = index == 0 ? 0 : Math.max(text.lastIndexOf('\n', before), text.lastIndexOf('\r', before)) + 1;
        return text.codePointCount(lineStart, index) + 1;
    }

    private int endOf(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int after(int end) {
        boolean isPair = text.startsWith("\r\n", end);
        return Math.min(text.length(), end + (isPair ? 2 : 1));
    }

    private int skipSpace(int start, int end) {
        int i = start;
        while (i < end && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSeparator(char c) {
        return isSpace(c) || isSign(c);
    }

    private static boolean isSign(char c) {
        return c == '=' || c == ':';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
