package io.makegood.internal.yaml;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Span;
import io.makegood.problem.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the YAML parser could not read, in words for somebody who does not know how it reads. */
final class YamlMistake {
    /** A value, or an entry of a list, that begins with a sign that means something to YAML. */
    private static final Pattern MARKED_VALUE = Pattern.compile("^\\s*(?:- +)*(?:[\\w.-]+: +)?([!@`%&*>|].*)$");

    /** Where it does mean that: a text of several lines, the name of a list, or a list by its name. */
    private static final Pattern YAML_OF_ITS_OWN = Pattern.compile(
            "[>|][+-]?\\d?[+-]?\\s*(?:#.*)?|\\*[\\w-]+\\s*(?:#.*)?|&[\\w-]+(?:\\s.*)?|%(?:YAML|TAG) .*");

    /** A text in quotes that is a value or an entry. */
    private static final Pattern OPENING = Pattern.compile("^\\s*(?:- +)*(?:[\\w.-]+: +)?([\"'])");

    /** A value without quotes up to the end of its line. */
    private static final Pattern PLAIN_VALUE = Pattern.compile("\\s*(?:- +)*[\\w.-]+: +([^\\s\"'\\[{|>&*!#][^#]*)");

    /** A value and the next name, with a sign of another language or a blank between them. */
    private static final Pattern UNSEPARATED = Pattern.compile(
            "(: *(?:\"[^\"]*\"|'[^']*'|[^\\s,;|:{}\\[\\]\"']+|\\[[^\\]]*]))\\s*([;|]?)(\\s+)([\\w-]+)$");

    /** A value without quotes within braces, up to where something is wrong. */
    private static final Pattern VALUE_IN_BRACES = Pattern.compile("[{,] *[\\w.-]+: +([^\\s\"'\\[{,:}][^\"\\[{}:]*)$");

    /** A text in quotes that is a value or an entry, on any place of a line. */
    private static final Pattern QUOTED = Pattern.compile("(?:^\\s*- +|[{,\\s][\\w.-]+: +|\\[)([\"'])");

    /** What ends a text within braces: the next name, or what closes them. */
    private static final Pattern END_IN_BRACES = Pattern.compile(", *[\\w.-]+: |[}]");

    /** A line with a name; what stands before it, the name, and what stands behind its colon. */
    private static final Pattern NAMED = Pattern.compile("(\\s*(?:- +)*)([\\w.-]+):(?: (.*))?()");

    /** Longer texts stand in the line above already. */
    private static final int LONG = 120;

    /** By how much what is within something stands further to the right. */
    private static final int STEP = 2;

    private YamlMistake() {}

    /** The problem where its author made it: where a bracket or quote opens that is not closed, and not where that is noticed. */
    static Problem problem(String file, String text, MarkedYAMLException e) {
        Mark noticed = e.getProblemMark();
        Mark begun = e.getContextMark();
        Problem inText = inText(file, text, noticed == null ? begun : noticed, e);
        if (inText != null) {
            return inText;
        }
        String problem = e.getProblem() == null ? "" : e.getProblem();
        Mark mark = noticed;
        String said = of(e);
        Suggestion suggestion = null;
        if (begun != null && noticed != null && begun.getLine() < noticed.getLine()) {
            String line = line(text, begun.getLine());
            int end = line.stripTrailing().length();
            if (problem.startsWith("expected ',' or ")) {
                mark = begun;
                String closing = problem.contains("']'") ? "]" : "}";
                said = "the bracket that opens here is not closed";
                suggestion = new Suggestion("`" + closing + "`", closing, at(file, begun.getLine(), end, end));
            } else if (problem.contains("end of stream") || problem.contains("document separator")) {
                mark = begun;
                said = "the quotes opened here are not closed";
                int before = line.stripTrailing().endsWith("}") ? end - 1 : end;
                String quote = line.substring(Math.min(begun.getColumn(), line.length() - 1))
                                .startsWith("'")
                        ? "'"
                        : "\"";
                suggestion = new Suggestion("`" + quote + "`", quote, at(file, begun.getLine(), before, before));
            } else if (problem.startsWith("could not find expected ':'")) {
                mark = begun;
                int blank = line.indexOf(' ', begun.getColumn());
                suggestion = blank < 0
                        ? null
                        : new Suggestion("`:` after the name", ":", at(file, begun.getLine(), blank, blank));
            } else if (problem.startsWith("expected <block end>")
                    && "while parsing a block collection".equals(e.getContext())
                    && noticed.getColumn() == begun.getColumn()) {
                said = "no `- ` stands before what is beside entries of a list";
                suggestion = new Suggestion(
                        "`- ` before it", "- ", at(file, noticed.getLine(), noticed.getColumn(), noticed.getColumn()));
            } else if (problem.startsWith("expected <block end>")) {
                suggestion = new Suggestion(
                        "as far to the right as the lines beside it",
                        " ".repeat(Math.max(begun.getColumn(), columnAbove(text, noticed))),
                        at(file, noticed.getLine(), 0, noticed.getColumn()));
            }
        }
        if (problem.equals("mapping values are not allowed here") && noticed != null) {
            suggestion = quoted(file, noticed.getLine(), line(text, noticed.getLine()), noticed.getColumn());
        }
        if (problem.contains("TAB") && noticed != null) {
            suggestion = new Suggestion(
                    "spaces", "  ", at(file, noticed.getLine(), noticed.getColumn(), noticed.getColumn() + 1));
        }
        return Code.MALFORMED_YAML.at(
                file,
                mark == null ? 1 : mark.getLine() + 1,
                mark == null ? 1 : mark.getColumn() + 1,
                0,
                0,
                "this is not well-formed YAML: " + said,
                suggestion);
    }

    /** What the text shows better than the parser, which only knows where it could not go on; null when it shows nothing. */
    private static @Nullable Problem inText(String file, String text, @Nullable Mark noticed, MarkedYAMLException e) {
        if (noticed == null) {
            return null;
        }
        List<String> lines = text.lines().toList();
        Problem unclosed = unclosed(file, lines, noticed.getLine());
        if (unclosed != null) {
            return unclosed;
        }
        boolean isInBraces = String.valueOf(e.getProblem()).startsWith("expected ',' or ");
        Problem unseparated = isInBraces ? unseparated(file, lines, noticed) : null;
        if (unseparated != null) {
            return unseparated;
        }
        Problem quotes = quotesWithin(file, lines, noticed);
        if (quotes != null) {
            return quotes;
        }
        Problem colon = isInBraces ? colonInBraces(file, lines, noticed) : null;
        if (colon != null) {
            return colon;
        }
        Problem shifted = shifted(file, lines, noticed);
        if (shifted != null) {
            return shifted;
        }
        for (int number = noticed.getLine(); number >= Math.max(0, noticed.getLine() - 1); number--) {
            String line = number < lines.size() ? lines.get(number) : "";
            Problem problem = unquoted(file, line, number);
            if (problem != null) {
                return problem;
            }
            int first = line.length() - line.stripLeading().length();
            if (line.startsWith("//", first)) {
                return Code.WRONG_COMMENT.at(
                        at(file, number, first, first + 2),
                        "comments begin with `#` here, and not with `//`",
                        Suggestion.write("#"));
            }
        }
        return null;
    }

    /** Two named values within braces with something else than a comma between them; null when it is not that. */
    private static @Nullable Problem unseparated(String file, List<String> lines, Mark noticed) {
        String line = noticed.getLine() < lines.size() ? lines.get(noticed.getLine()) : "";
        int column = Math.min(noticed.getColumn(), line.length());
        Matcher before = UNSEPARATED.matcher(line.substring(0, column));
        if (!line.startsWith(":", column) || !before.find()) {
            return null;
        }
        boolean isWrongSign = !before.group(2).isEmpty();
        int at = isWrongSign ? before.start(2) : before.end(1);
        int end = isWrongSign ? before.end(2) : at;
        return Code.MALFORMED_YAML.at(
                at(file, noticed.getLine(), isWrongSign ? at : before.start(4), isWrongSign ? end : before.end(4)),
                isWrongSign
                        ? "named values within braces have a comma between them, and not `" + before.group(2) + "`"
                        : "no comma stands between two named values",
                new Suggestion(
                        isWrongSign ? "`,`" : "`,` before `" + before.group(4) + "`",
                        ",",
                        at(file, noticed.getLine(), at, end)));
    }

    /** A text in quotes that ends before its end, as quotes stand within it; null when it is not that. */
    private static @Nullable Problem quotesWithin(String file, List<String> lines, Mark noticed) {
        for (int number = Math.min(noticed.getLine(), lines.size() - 1);
                number >= Math.max(0, noticed.getLine() - 1);
                number--) {
            String line = lines.get(number);
            Matcher opening = QUOTED.matcher(line);
            int from = 0;
            while (opening.find(from)) {
                int begin = opening.start(1);
                char quote = line.charAt(begin);
                int end = closing(line, begin + 1, quote);
                if (end < 0) {
                    break;
                }
                String behind = line.substring(end + 1).strip();
                boolean isEnd = behind.isEmpty() || ",]}:#".indexOf(behind.charAt(0)) >= 0;
                if (!isEnd) {
                    String before = line.substring(0, begin);
                    return quotesWithin(file, number, line, begin, before.lastIndexOf('{') > before.lastIndexOf('}'));
                }
                from = end + 1;
            }
        }
        return null;
    }

    private static Problem quotesWithin(String file, int number, String line, int begin, boolean isInBraces) {
        char quote = line.charAt(begin);
        Matcher behind = END_IN_BRACES.matcher(line);
        int last = line.lastIndexOf(quote);
        boolean isClosed = line.substring(last + 1).strip().matches("[\\]},]*");
        int to = isInBraces && behind.find(isClosed ? last : begin + 1)
                ? behind.start()
                : line.stripTrailing().length();
        to = isClosed && to > last ? last + 1 : to;
        String inner = line.substring(begin + 1, isClosed ? to - 1 : to).stripTrailing();
        boolean isStray = !isClosed;
        String meant = isStray
                ? quote + inner.replace(String.valueOf(quote), "") + quote
                : quote == '"' ? '"' + inner.replace("\"", "\\\"") + '"' : inQuotes(inner);
        return Code.MALFORMED_YAML.at(
                at(file, number, begin, to),
                "a text ends at its next quote; before those within it stands a backslash",
                shown(Suggestion.write(meant)));
    }

    /** A text within braces that holds a colon, which makes a name of what stands before it; null when it is not that. */
    private static @Nullable Problem colonInBraces(String file, List<String> lines, Mark noticed) {
        String line = noticed.getLine() < lines.size() ? lines.get(noticed.getLine()) : "";
        int colon = Math.min(noticed.getColumn(), line.length());
        Matcher before = VALUE_IN_BRACES.matcher(line.substring(0, colon));
        if (!line.startsWith(":", colon) || !before.find()) {
            return null;
        }
        int from = before.start(1);
        // The text ends before the next name within the braces, or before what closes them.
        Matcher behind = END_IN_BRACES.matcher(line);
        int to = behind.find(colon + 1) ? behind.start() : line.length();
        String written = line.substring(from, to).stripTrailing();
        return Code.MALFORMED_YAML.at(
                at(file, noticed.getLine(), from, from + written.length()),
                "a colon within a text makes a name of what stands before it, unless the text stands in quotes",
                shown(Suggestion.write(inQuotes(written), at(file, noticed.getLine(), from, from + written.length()))));
    }

    /** A name that stands a blank further to the right than the one above it, of which one is right; null when it is not that. */
    private static @Nullable Problem shifted(String file, List<String> lines, Mark noticed) {
        int number = noticed.getLine();
        Matcher here = NAMED.matcher(number < lines.size() ? lines.get(number) : "");
        if (!here.matches() || here.end(2) != noticed.getColumn()) {
            return null;
        }
        int above = number - 1;
        while (above >= 0 && isIdle(lines.get(above))) {
            above--;
        }
        Matcher other = NAMED.matcher(above < 0 ? "" : lines.get(above));
        if (!other.matches() || other.group(3) == null || other.group(3).isBlank() || other.start(2) >= here.start(2)) {
            return null;
        }
        int parent = above - 1;
        int indent = other.start(2);
        int outer = -1;
        while (parent >= 0 && outer < 0) {
            Matcher heading = NAMED.matcher(lines.get(parent));
            outer = heading.matches() && heading.start(2) < indent ? heading.start(2) : -1;
            parent--;
        }
        boolean isUpperWrong = !other.group(1).contains("-") && here.start(2) - outer == STEP && outer >= 0;
        int wrong = isUpperWrong ? above : number;
        int should = isUpperWrong ? here.start(2) : indent;
        Matcher shown = isUpperWrong ? other : here;
        int blanks = lines.get(wrong).length() - lines.get(wrong).stripLeading().length();
        return Code.MALFORMED_YAML.at(
                at(file, wrong, shown.start(2), shown.end(2)),
                "`" + shown.group(2) + "` is not aligned with its neighbours",
                new Suggestion(
                        "as far to the right as the lines beside it",
                        " ".repeat(Math.max(0, should - (shown.start(2) - blanks))),
                        at(file, wrong, 0, blanks)));
    }

    /** Where the name above a line stands, if that is but a blank further to the right; else 0. */
    private static int columnAbove(String text, Mark noticed) {
        List<String> lines = text.lines().toList();
        int above = noticed.getLine() - 1;
        while (above >= 0 && isIdle(lines.get(above))) {
            above--;
        }
        Matcher named = NAMED.matcher(above < 0 ? "" : lines.get(above));
        return named.matches() && named.start(2) == noticed.getColumn() + 1 ? named.start(2) : 0;
    }

    private static boolean isIdle(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    /** A value that begins with a sign of YAML's own, and was meant as a text; null when the line has none. */
    static @Nullable Problem unquoted(String file, String line, int number) {
        Matcher matcher = MARKED_VALUE.matcher(line);
        if (!matcher.find() || YAML_OF_ITS_OWN.matcher(matcher.group(1)).matches()) {
            return null;
        }
        String value = matcher.group(1).stripTrailing();
        return Code.MALFORMED_YAML.at(
                at(file, number, matcher.start(1), matcher.start(1) + value.length()),
                "what begins with `" + value.charAt(0) + "` stands in quotes",
                shown(Suggestion.write(inQuotes(value))));
    }

    /** A text whose quotes are not closed in its line, and that ends in the middle of another line, where the next quote stands by chance. */
    private static @Nullable Problem unclosed(String file, List<String> lines, int noticed) {
        for (int number = 0; number <= Math.min(noticed, lines.size() - 1); number++) {
            Matcher opening = OPENING.matcher(lines.get(number));
            if (!opening.find()) {
                continue;
            }
            char quote = opening.group(1).charAt(0);
            int last = number;
            int end = closing(lines.get(number), opening.start(1) + 1, quote);
            while (end < 0 && ++last < lines.size()) {
                end = closing(lines.get(last), 0, quote);
            }
            if (end < 0 && last >= lines.size()) {
                return null;
            }
            String behind = lines.get(last).substring(end + 1).strip();
            boolean isEnd = behind.isEmpty() || ",]}:#".indexOf(behind.charAt(0)) >= 0;
            if (!isEnd && last > number && noticed >= last - 1 && noticed <= last + 1) {
                int lineEnd = lines.get(number).stripTrailing().length();
                return Code.MALFORMED_YAML.at(
                        at(file, number, opening.start(1), lineEnd),
                        "this is not well-formed YAML: a text begins here that does not end",
                        new Suggestion("`" + quote + "`", String.valueOf(quote), at(file, number, lineEnd, lineEnd)));
            }
            number = last;
        }
        return null;
    }

    /** Where the quote stands that closes a text; negative when it is not in the line. */
    private static int closing(String line, int from, char quote) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (line.charAt(i) == quote) {
                if (quote == '\'' && line.startsWith("'", i + 1)) {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Quotes around a text of one line that has a colon within it; null when the colon may be meant as one of YAML's. */
    private static @Nullable Suggestion quoted(String file, int number, String line, int colon) {
        Matcher value = PLAIN_VALUE.matcher(line);
        if (!value.matches() || colon < value.start(1)) {
            return null;
        }
        String written = value.group(1).stripTrailing();
        if (written.matches("[A-Za-z]+: [A-Z][A-Z_]+")) {
            return Suggestion.write(
                    "{" + written + "}", at(file, number, value.start(1), value.start(1) + written.length()));
        }
        return shown(Suggestion.write(
                inQuotes(written), at(file, number, value.start(1), value.start(1) + written.length())));
    }

    /** What is long is not shown once more. */
    private static Suggestion shown(Suggestion quoted) {
        return quoted.words().length() > LONG ? quoted.saying("quotes around the whole text") : quoted;
    }

    private static String inQuotes(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\\') < 0 ? '"' + text + '"' : "'" + text.replace("'", "''") + "'";
    }

    private static String line(String text, int number) {
        return text.lines().skip(number).findFirst().orElse("");
    }

    /** A piece of a line; both 0-based. */
    private static Span at(String file, int line, int from, int to) {
        return new Span(file, line + 1, from + 1, line + 1, to + 1, 0, to - from);
    }

    private static String of(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        if (problem.contains("TAB")) {
            return "a tab cannot stand here, only spaces";
        }
        if (problem.contains("cannot start any token")) {
            return "no value can start with this character; put the text in quotes";
        }
        if (problem.equals("mapping values are not allowed here")) {
            return "a colon is not expected here; put the text in quotes, or align the line with its neighbours";
        }
        if (problem.startsWith("could not find expected ':'")) {
            return "a name with a colon after it is expected here";
        }
        if (problem.startsWith("expected <block end>")) {
            return "this does not fit what stands above it; align the line with its neighbours";
        }
        if (problem.contains("escape") || problem.contains("expected hexadecimal")) {
            return "this escape is not known; use single quotes, or `\\\\` for a backslash";
        }
        if (problem.contains("end of stream") || problem.contains("document separator")) {
            return "the quotes opened above are not closed";
        }
        if (problem.startsWith("expected ',' or ")) {
            return "a comma or the closing bracket is expected here";
        }
        if (problem.startsWith("expected the node content")) {
            return "a value is expected here";
        }
        return "something else is expected here";
    }
}
