package io.makegood.internal.messages;

import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import io.makegood.internal.messages.Argument.Kind;
import io.makegood.internal.messages.PatternTree.Chosen;
import io.makegood.internal.messages.PatternTree.Formed;
import io.makegood.internal.messages.PatternTree.Node;
import io.makegood.internal.messages.PatternTree.Piece;
import io.makegood.internal.messages.PatternTree.Shown;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the pattern of a message: it is none, or it would never be said. */
public final class PatternFaults {
    /**
     * What is wrong.
     *
     * @param from where in the text it begins
     * @param length in characters; 0 when it is all of the text
     * @param message after the key in backticks
     */
    public record Fault(
            Code code,
            int from,
            int length,
            String message,
            @Nullable Suggestion suggestion) {}

    private static final int WORTH_LISTING = 8;
    private static final int CONTEXT = 20;
    private static final String BRACKETS = ")]>";

    /** How a placeholder goes on that does not end with its name. */
    private static final Pattern FORM =
            Pattern.compile("\\s*,\\s*(?:select|plural|selectordinal|date|time|number|spellout|ordinal)\\b");

    /** The keyword of a text of a choice, and its brace. */
    private static final Pattern BRANCH = Pattern.compile("\\s+=?\\w+\\s*\\{");

    private static final Set<String> LANGUAGES = Arrays.stream(ULocale.getAvailableLocales())
            .map(ULocale::getLanguage)
            .collect(Collectors.toUnmodifiableSet());

    /** What somebody may write for one of something. */
    private static final Set<String> ONES =
            Set.of("1", "singular", "ein", "eins", "eine", "einer", "un", "une", "uno", "una");

    private static final Map<String, String> NUMBERS =
            Map.of("zero", "0", "null", "0", "two", "2", "three", "3", "zwei", "2", "drei", "3");

    private final String key;
    private final String text;
    private final List<Argument> known;
    private final List<String> shown;
    private final ULocale language;
    private final Set<Fault> faults = new LinkedHashSet<>();

    private PatternFaults(String key, String text, List<Argument> known, String language) {
        this.language = ULocale.forLanguageTag(language);
        this.key = key;
        this.text = text;
        this.known = known;
        this.shown = known.stream()
                .filter(Argument::isShown)
                .map(argument -> "`{" + argument.name() + "}`")
                .toList();
    }

    /**
     * What is wrong with a message.
     *
     * @param known what it may show
     * @param language of the message, and perhaps its country: {@code en-US}
     */
    public static List<Fault> of(String key, String text, List<Argument> known, String language) {
        PatternFaults faults = new PatternFaults(key, text, known, language);
        faults.find(text);
        return List.copyOf(faults.faults);
    }

    /** Something is wrong with a placeholder, wherever it stands first. */
    private void fault(Code code, String name, String message, @Nullable Suggestion suggestion) {
        Matcher matcher =
                Pattern.compile("\\{\\s*(" + Pattern.quote(name) + ")\\s*[,}]").matcher(text);
        boolean isFound = matcher.find();
        faults.add(new Fault(
                code,
                isFound ? matcher.start(1) : 0,
                isFound ? name.length() : 0,
                message,
                isFound || suggestion == null ? suggestion : Suggestion.words(suggestion.words())));
    }

    private void find(String text) {
        if (!isBalanced(text)) {
            return;
        }
        PatternTree tree;
        try {
            tree = PatternTree.of(text);
        } catch (IllegalArgumentException e) {
            faults.add(syntax(text));
            return;
        }
        walk(tree.nodes(), true);
    }

    /** Whether all braces are closed that are not in quotes. */
    private boolean isBalanced(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '\'' && next == '\'') {
                i++;
            } else if (c == '\'' && (quoted || next == '{' || next == '}')) {
                quoted = !quoted;
            } else if (c == '{' && !quoted) {
                open.push(i);
            } else if (c == '}' && !quoted) {
                if (open.isEmpty()) {
                    faults.add(strayBrace(text, i, "has a `}` without a `{` before it"));
                    return false;
                }
                open.pop();
            }
        }
        if (!open.isEmpty()) {
            faults.add(unclosed(open.getFirst(), open.getLast(), open.size() == 1));
        }
        return open.isEmpty();
    }

    /**
     * A brace is missing that would close.
     *
     * @param begin of the innermost placeholder that is open
     * @param outermost where the first one begins
     * @param isOnly whether there is no other one
     */
    private Fault unclosed(int begin, int outermost, boolean isOnly) {
        int end = begin + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String message = "has a placeholder that is not closed: " + QuotedText.of(text.substring(outermost));
        boolean isPlain = end > begin + 1
                && !FORM.matcher(text).region(end, text.length()).lookingAt();
        if (isPlain && isOnly) {
            boolean isOtherBracket = end < text.length() && BRACKETS.indexOf(text.charAt(end)) >= 0;
            return new Fault(
                    Code.UNBALANCED_BRACE,
                    begin,
                    end - begin + (isOtherBracket ? 1 : 0),
                    message,
                    new Suggestion("a `}` after its name", text.substring(begin, end) + "}", null));
        }
        int missing = missingBrace(outermost);
        if (missing < 0) {
            return new Fault(
                    Code.UNBALANCED_BRACE, begin, end - begin, message, Suggestion.words("a `}` after its name"));
        }
        String before = text.substring(missing - 1, missing);
        return new Fault(
                Code.UNBALANCED_BRACE,
                missing - 1,
                1,
                "has a brace missing after "
                        + QuotedText.of("…" + text.substring(Math.max(outermost, missing - CONTEXT), missing)),
                new Suggestion("`" + before + "}`", before + "}", null));
    }

    /** Where one more closing brace makes a message of the text: behind a text of a choice, or before the keyword of the next one; negative when nowhere. */
    private int missingBrace(int from) {
        for (int at = from + 1; at <= text.length(); at++) {
            boolean isBehindText = text.charAt(at - 1) == '}';
            boolean isBeforeKeyword = at < text.length()
                    && text.charAt(at) == ' '
                    && BRANCH.matcher(text).region(at, text.length()).lookingAt();
            boolean isAtEnd = at == text.length();
            if (isBehindText || isBeforeKeyword || isAtEnd) {
                String closed = text.substring(0, at) + "}" + text.substring(at);
                if (isMessage(closed)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private boolean isMessage(String text) {
        PatternFaults of = new PatternFaults(key, text, known, language.toLanguageTag());
        of.walkIfBalanced();
        return of.faults.isEmpty();
    }

    private void walkIfBalanced() {
        try {
            walk(PatternTree.of(text).nodes(), true);
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(Code.MALFORMED_MESSAGE, 0, 0, "is no message pattern", null));
        }
    }

    /** Where the brace is missing that would open, or else where one closes too much. */
    private Fault strayBrace(String text, int closing, String message) {
        Matcher chosen = Pattern.compile(
                        "(?<![{\\w])(\\w+)\\s*,\\s*(?:select|plural|selectordinal|date|time|number)\\b")
                .matcher(text);
        Matcher shown = Pattern.compile("(?<![{\\w])(\\w+)}").matcher(text.substring(0, closing + 1));
        for (Matcher matcher : List.of(chosen, shown)) {
            while (matcher.find()) {
                if (Placeholders.named(matcher.group(1), known) != null) {
                    String name = matcher.group(1);
                    return new Fault(
                            Code.UNBALANCED_BRACE,
                            matcher.start(1),
                            name.length(),
                            message,
                            new Suggestion("a `{` before `" + name + "`", "{" + name, null));
                }
            }
        }
        return new Fault(Code.UNBALANCED_BRACE, closing, 1, message, Suggestion.words("take it out"));
    }

    private Fault syntax(String text) {
        Fault found = PatternSyntax.fault(text, known);
        return found != null
                ? found
                : new Fault(
                        Code.MALFORMED_MESSAGE,
                        0,
                        0,
                        "is no message pattern: " + QuotedText.of(text),
                        Suggestion.words("`{name}` for each placeholder"));
    }

    private void walk(List<Node> nodes, boolean always) {
        for (Node node : nodes) {
            if (node instanceof Shown of) {
                Argument argument = known(of.name());
                if (argument != null && !argument.isShown()) {
                    fault(
                            Code.WRONG_PLACEHOLDER,
                            of.name(),
                            "shows " + QuotedText.of("{" + of.name() + "}") + ", which is a choice and no text",
                            Suggestion.words("`{" + of.name() + ", select, "
                                    + argument.keywords().get(0) + " {…} other {…}}`"));
                }
                told(of.name(), always);
            } else if (node instanceof Formed of) {
                Argument argument = known(of.name());
                Fault fault = argument == null ? null : FormFaults.of(of, argument.kind(), language);
                if (fault != null) {
                    faults.add(fault);
                }
                told(of.name(), always);
            } else if (node instanceof Chosen of) {
                chosen(of);
                for (List<Node> branch : of.branches().values()) {
                    walk(branch, false);
                }
            }
        }
    }

    /** Who got a gift is not told what it had cost, so a sentence that always shows it is never said. */
    private void told(String name, boolean always) {
        int dot = key.indexOf('.');
        if (always && dot > 0 && key.startsWith("RECIPIENT", dot + 1) && Placeholders.isHiddenFromRecipients(name)) {
            fault(
                    Code.HIDDEN_FROM_RECIPIENT,
                    name,
                    "shows " + QuotedText.of("{" + name + "}")
                            + ", which whoever got a gift is not told, so it would never be said",
                    Suggestion.words("a sentence without the sum"));
        }
    }

    private void chosen(Chosen of) {
        Argument argument = known(of.name());
        if (argument == null) {
            return;
        }
        String shownName = QuotedText.of("{" + of.name() + "}");
        if (of.type() == ArgType.CHOICE) {
            fault(
                    Code.WRONG_PLACEHOLDER,
                    of.name(),
                    "chooses by " + shownName + " with `choice`, which does not know the forms of a language",
                    Suggestion.words("`{" + of.name() + ", plural, =0 {…} one {…} other {…}}`"));
            return;
        }
        if (of.isPlural() && argument.kind() != Kind.NUMBER) {
            fault(
                    Code.WRONG_PLACEHOLDER,
                    of.name(),
                    "counts " + shownName + ", and it is " + argument.kind().inWords(),
                    Suggestion.words(numbers()));
            return;
        }
        if (!of.isPlural() && argument.kind() == Kind.NUMBER) {
            fault(
                    Code.WRONG_PLACEHOLDER,
                    of.name(),
                    "selects by " + shownName + ", and it is a number",
                    Suggestion.words("`{" + of.name() + ", plural, one {…} other {…}}`"));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Piece keyword : of.keywords()) {
            if (!seen.add(keyword.text())) {
                faults.add(new Fault(
                        Code.IMPOSSIBLE_VARIANT,
                        keyword.from(),
                        keyword.text().length(),
                        "has two texts for " + QuotedText.of(keyword.text()) + " of " + shownName
                                + ", of which only one is said",
                        Suggestion.words("one of them")));
            } else if (of.isPlural()) {
                number(of, keyword);
            } else {
                keyword(of, argument, keyword);
            }
        }
    }

    private void keyword(Chosen of, Argument argument, Piece keyword) {
        List<String> keywords = new ArrayList<>(argument.keywords());
        keywords.add(Argument.NONE);
        keywords.add(Argument.OTHER);
        if (!keywords.contains(keyword.text())) {
            faults.add(new Fault(
                    Code.IMPOSSIBLE_VARIANT,
                    keyword.from(),
                    keyword.text().length(),
                    "asks whether " + QuotedText.of(of.name()) + " is " + QuotedText.of(keyword.text())
                            + ", which it never is",
                    Suggestion.nearestOrAll(keyword.text(), keywords)));
        }
    }

    /** Languages have different forms of words for numbers; a single number has its sign before it. */
    private void number(Chosen of, Piece keyword) {
        String written = keyword.text();
        Set<String> forms = PluralRules.forLocale(
                        language,
                        of.type() == ArgType.SELECTORDINAL
                                ? PluralRules.PluralType.ORDINAL
                                : PluralRules.PluralType.CARDINAL)
                .getKeywords();
        if (written.startsWith("=") || forms.contains(written) || !LANGUAGES.contains(language.getLanguage())) {
            return;
        }
        String one = "one";
        boolean isOne = ONES.contains(written.toLowerCase(Locale.ROOT));
        String number = NUMBERS.getOrDefault(written, written);
        String nearest = Nearest.to(written, forms);
        Suggestion suggestion;
        if (isOne && forms.contains(one) && !of.branches().containsKey(one)) {
            suggestion = new Suggestion("`one`, or `=1`", one, null);
        } else if (isOne) {
            suggestion = Suggestion.write("=1");
        } else if (number.matches("\\d{1,9}")) {
            suggestion = Suggestion.write("=" + number);
        } else if (nearest != null && !of.branches().containsKey(nearest)) {
            suggestion = Suggestion.meant(written, nearest);
        } else {
            Set<String> left = new TreeSet<>(forms);
            left.removeAll(of.branches().keySet());
            suggestion = Suggestion.words((left.isEmpty() ? "take it out" : "`" + String.join("`, `", left) + "`")
                    + ", or a number such as `=2`");
        }
        faults.add(new Fault(
                Code.IMPOSSIBLE_VARIANT,
                keyword.from(),
                written.length(),
                "has a text for " + QuotedText.of(written) + ", and no number has that form in "
                        + language.getDisplayLanguage(ULocale.ENGLISH),
                suggestion));
    }

    private String numbers() {
        return known.stream()
                .filter(argument -> argument.kind() == Kind.NUMBER)
                .findFirst()
                .map(argument -> "`{" + argument.name() + ", plural, one {…} other {…}}`")
                .orElse("no plural");
    }

    private @Nullable Argument known(String name) {
        Argument argument = Placeholders.named(name, known);
        if (argument == null) {
            List<String> names = new ArrayList<>(
                    known.stream().filter(Argument::isShown).map(Argument::name).toList());
            known.stream()
                    .map(Argument::name)
                    .filter(each -> !names.contains(each))
                    .forEach(names::add);
            Suggestion near = Suggestion.nearest(name, names);
            List<String> like = Nearest.byWords(name, names);
            String meant = like.size() > 1 ? null : Placeholders.meantBy(name, names);
            Suggestion nearest = near != null && near.isGuess() && meant != null ? null : near;
            fault(
                    Code.UNKNOWN_PLACEHOLDER,
                    name,
                    "has nothing to show for " + QuotedText.of("{" + name + "}") + ", so it would never be said",
                    nearest != null
                            ? nearest.saying("`{" + nearest.replacement() + "}`")
                            : Suggestion.words(
                                    meant != null
                                            ? "`{" + meant + "}`"
                                            : !like.isEmpty()
                                                    ? "`{" + String.join("}`, `{", like) + "}`"
                                                    : shown.isEmpty()
                                                            ? "no placeholder"
                                                            : shown.size() > WORTH_LISTING
                                                                    ? "one of those in the authors' handbook"
                                                                    : "one of " + String.join(", ", shown)));
        }
        return argument;
    }
}
