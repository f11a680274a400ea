package io.makegood.internal.messages;

import io.makegood.internal.messages.PatternFaults.Fault;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What keeps a text with balanced braces from being a message pattern, where it stands: ICU only says that it is none. */
final class PatternSyntax {
    private static final Pattern NAME = Pattern.compile("\\s*([\\p{L}\\p{N}_.-]+)\\s*");
    private static final Pattern CHOICE = Pattern.compile("\\s*(select|plural|selectordinal)\\b\\s*");
    private static final Pattern KEYWORD = Pattern.compile("=?[^\\s{},=]+");

    private static final String COLONS = ":|;";

    /** The form of a placeholder as ICU reads it. */
    private static final Pattern FORM = Pattern.compile("(?s)\\s*[A-Za-z]+\\s*(,.*)?$");

    /** Placeholders of other languages. */
    private static final Pattern DOUBLED = Pattern.compile("\\{\\{\\s*([\\w.]+)\\s*}}");

    private static final Pattern MARKED = Pattern.compile("\\{[%#$@]\\s*([\\w.]+)\\s*[%#$@]?}");

    /** Forms numbers have in some language. */
    private static final Set<String> FORMS = Set.of("zero", "one", "two", "few", "many", Argument.OTHER);

    private final String text;
    private final List<Argument> known;
    private int at;
    private @Nullable Fault fault;

    private PatternSyntax(String text, List<Argument> known) {
        this.known = known;
        this.text = text;
    }

    /** The first fault; null when none is found. */
    static @Nullable Fault fault(String text, List<Argument> known) {
        PatternSyntax syntax = new PatternSyntax(text, known);
        syntax.message();
        return syntax.fault;
    }

    private void tell(Code code, int from, int to, String message, @Nullable Suggestion suggestion) {
        if (fault == null) {
            fault = new Fault(code, from, Math.max(1, to - from), message, suggestion);
        }
    }

    /** Reads up to the brace that closes the message, or the end. */
    private void message() {
        boolean isQuoted = false;
        while (at < text.length() && fault == null) {
            char c = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if (c == '\'' && next == '\'') {
                at++;
            } else if (c == '\'' && (isQuoted || next == '{' || next == '}')) {
                isQuoted = !isQuoted;
            } else if (c == '{' && !isQuoted) {
                argument();
                continue;
            } else if (c == '}' && !isQuoted) {
                return;
            }
            at++;
        }
    }

    /** Reads a placeholder with its braces. */
    private void argument() {
        int open = at++;
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            nameless(open);
            return;
        }
        at = name.end();
        if (name.group(1).indexOf('.') > 0) {
            path(name, closing(open));
            at = closing(open);
            return;
        }
        if (skip('}')) {
            return;
        }
        if (at < text.length() && COLONS.indexOf(text.charAt(at)) >= 0) {
            colon(name.group(1), open);
            at = closing(open);
            return;
        }
        boolean hasComma = skip(',');
        Matcher choice = CHOICE.matcher(text).region(at, text.length());
        if (!choice.lookingAt()) {
            if (!hasComma) {
                tell(
                        Code.MALFORMED_MESSAGE,
                        open,
                        closing(open),
                        "has a placeholder of more than one word",
                        Suggestion.words("one name, such as `{item}`"));
            }
            if (hasComma) {
                form(name, closing(open) - 1);
            }
            at = closing(open);
            return;
        }
        if (!hasComma) {
            tellNoComma(name);
            return;
        }
        at = choice.end();
        if (!skip(',')) {
            tellNoComma(choice);
            return;
        }
        forms(name, !choice.group(1).equals("select"));
    }

    /** A placeholder of another language, which goes on from a thing to its properties. */
    private void path(Matcher name, int end) {
        List<String> names = known.stream().map(Argument::name).toList();
        String meant = Placeholders.meantBy(name.group(1), names);
        tell(
                Code.UNKNOWN_PLACEHOLDER,
                name.start(1),
                name.end(1),
                "has nothing to show for " + QuotedText.of(text.substring(name.start(1) - 1, end)),
                Suggestion.words(meant == null ? "one name, such as `{item}`" : "`{" + meant + "}`"));
    }

    /** A placeholder of another language, which has its form after a colon. */
    private void colon(String name, int open) {
        int end = closing(open);
        Argument argument = Placeholders.named(name, known);
        String meant = argument != null && argument.kind() == Argument.Kind.DATE
                ? FormFaults.dayMeantBy(
                        text.substring(at + 1, Math.max(at + 1, end - 1)).strip())
                : null;
        tell(
                Code.MALFORMED_MESSAGE,
                open,
                end,
                "has a `" + text.charAt(at) + "` after `" + name + "`, and a form stands behind a comma",
                Suggestion.write("{" + name + (meant == null ? "" : ", date, " + meant) + "}"));
    }

    /** What stands after the name of a placeholder and is no choice: ICU takes one word there, and perhaps more after another comma. */
    private void form(Matcher name, int end) {
        skipBlanks();
        String form = text.substring(at, Math.max(at, end));
        if (FORM.matcher(form).lookingAt()) {
            return;
        }
        Argument argument = Placeholders.named(name.group(1), known);
        Argument.Kind kind = argument == null ? Argument.Kind.TEXT : argument.kind();
        Matcher keyword = KEYWORD.matcher(form);
        String meant = kind == Argument.Kind.DATE ? FormFaults.dayMeantBy(form.strip()) : null;
        if (keyword.lookingAt() && form.substring(keyword.end()).stripLeading().startsWith("{")) {
            boolean isPlural = kind == Argument.Kind.NUMBER;
            tell(
                    Code.MALFORMED_MESSAGE,
                    name.start(1),
                    name.end(1),
                    "does not say how it chooses by `" + name.group(1) + "`",
                    Suggestion.write(name.group(1) + (isPlural ? ", plural" : ", select")));
        } else if (meant != null || kind == Argument.Kind.NUMBER) {
            tell(
                    Code.MALFORMED_MESSAGE,
                    at,
                    end,
                    "shows `{" + name.group(1) + "}` as " + QuotedText.of(form.strip()) + ", without `"
                            + (meant == null ? "number" : "date") + "` before it",
                    Suggestion.write(meant == null ? "number, " + form.strip() : "date, " + meant));
        } else {
            tell(
                    Code.MALFORMED_MESSAGE,
                    name.start(1),
                    name.end(1),
                    "shows `{" + name.group(1) + "}` as " + QuotedText.of(form.strip()) + ", and there is no such form",
                    Suggestion.words("`{" + name.group(1) + "}`"));
        }
    }

    private void tellNoComma(Matcher before) {
        tell(
                Code.MALFORMED_MESSAGE,
                before.start(1),
                before.end(1),
                "has no comma after `" + before.group(1) + "`",
                Suggestion.write(before.group(1) + ","));
    }

    /** Reads the texts between which a choice is made, and the brace behind them. */
    private void forms(Matcher name, boolean isPlural) {
        String choice = "`{" + name.group(1) + "}`";
        List<Integer> starts = new ArrayList<>();
        List<String> keywords = new ArrayList<>();
        skipBlanks();
        while (at < text.length() && text.charAt(at) != '}' && fault == null) {
            if (text.charAt(at) == ',') {
                tell(
                        Code.MALFORMED_MESSAGE,
                        at,
                        at + 1,
                        "has a comma between the texts of " + choice + ", where only blanks stand",
                        Suggestion.takeOut());
                return;
            }
            Matcher keyword = KEYWORD.matcher(text).region(at, text.length());
            if (!keyword.lookingAt()) {
                tell(
                        Code.MALFORMED_MESSAGE,
                        at,
                        at + 1,
                        "has a text for " + choice + " without a word before it that says when it is said",
                        Suggestion.words("`" + (isPlural ? "one" : "yes") + " {…} other {…}`"));
                return;
            }
            if (keyword.group().startsWith("offset:") && isPlural) {
                at = keyword.end();
                skipBlanks();
                continue;
            }
            starts.add(at);
            keywords.add(keyword.group());
            at = keyword.end();
            skipBlanks();
            if (!skip('{')) {
                tell(
                        Code.MALFORMED_MESSAGE,
                        keyword.start(),
                        keyword.end(),
                        "has no text in braces after " + QuotedText.of(keyword.group()) + " of " + choice,
                        Suggestion.words("`" + keyword.group() + " {…}`"));
                return;
            }
            message();
            at++;
            skipBlanks();
        }
        at++;
        if (fault == null && !keywords.contains(Argument.OTHER)) {
            withoutOther(name, isPlural, keywords, starts);
        }
    }

    private void withoutOther(Matcher name, boolean isPlural, List<String> keywords, List<Integer> starts) {
        String message = "has a choice by `" + name.group(1) + "` without `other`, for when nothing else fits";
        for (int i = 0; i < keywords.size(); i++) {
            String keyword = keywords.get(i);
            boolean isMisspelt =
                    Nearest.isSlip(keyword, Argument.OTHER) && keyword.length() > 2 && !FORMS.contains(keyword);
            // Where there are two forms, one of them is for all other numbers.
            boolean isTheOther = isPlural
                    && keywords.size() == 2
                    && i == 1
                    && keywords.get(0).equals("one");
            if (isMisspelt || (isTheOther && !keyword.startsWith("="))) {
                tell(
                        Code.CHOICE_WITHOUT_OTHER,
                        starts.get(i),
                        starts.get(i) + keyword.length(),
                        message,
                        new Suggestion("`other` in place of `" + keyword + "`", Argument.OTHER, null));
                return;
            }
        }
        tell(
                Code.CHOICE_WITHOUT_OTHER,
                name.start(1),
                name.end(1),
                message,
                Suggestion.words("`other {…}` after the last of its texts"));
    }

    /** A brace that is followed by no name. */
    private void nameless(int open) {
        int end = closing(open);
        for (Pattern pattern : List.of(DOUBLED, MARKED)) {
            Matcher foreign = pattern.matcher(text).region(open, text.length());
            if (foreign.lookingAt()) {
                tell(
                        Code.MALFORMED_MESSAGE,
                        open,
                        foreign.end(),
                        "shows something as another language would: " + QuotedText.of(foreign.group()),
                        Suggestion.write("{" + foreign.group(1) + "}"));
                return;
            }
        }
        boolean isEmpty = text.substring(open + 1, Math.max(open + 1, end - 1)).isBlank();
        tell(
                Code.MALFORMED_MESSAGE,
                open,
                end,
                isEmpty ? "has braces without a name in them" : "has a brace that no name follows",
                Suggestion.words("`{name}` for each placeholder"));
    }

    /** Behind the brace that closes the one that opens here. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private boolean skip(char c) {
        skipBlanks();
        boolean isThere = at < text.length() && text.charAt(at) == c;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
