package io.makegood.internal.messages;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.makegood.internal.messages.Argument.Kind;
import io.makegood.internal.messages.PatternTree.Chosen;
import io.makegood.internal.messages.PatternTree.Formed;
import io.makegood.internal.messages.PatternTree.Node;
import io.makegood.internal.messages.PatternTree.Shown;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private final String key;
    private final String text;
    private final List<Argument> known;
    private final List<String> shown;
    private final Set<Fault> faults = new LinkedHashSet<>();

    private PatternFaults(String key, String text, List<Argument> known) {
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
     */
    public static List<Fault> of(String key, String text, List<Argument> known) {
        PatternFaults faults = new PatternFaults(key, text, known);
        faults.find(text);
        return List.copyOf(faults.faults);
    }

    private void fault(Code code, String message, @Nullable String maybe) {
        faults.add(new Fault(code, 0, 0, message, maybe == null ? null : Suggestion.words(maybe)));
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
        boolean isFormed = walk(tree.nodes(), true);
        if (isFormed && faults.isEmpty()) {
            try {
                new MessageFormat(tree.pattern(), ULocale.ROOT);
            } catch (IllegalArgumentException e) {
                fault(Code.MALFORMED_MESSAGE, "has a form ICU does not know", "`{latest, date, ::EEEEdMMMM}`");
            }
        }
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
            int begin = open.getFirst();
            int end = begin + 1;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            boolean isPlain = open.size() == 1
                    && end > begin + 1
                    && !text.substring(end)
                            .matches(
                                    "(?s)\\s*,\\s*(select|plural|selectordinal|date|time|number|spellout|ordinal)\\b.*");
            faults.add(new Fault(
                    Code.UNBALANCED_BRACE,
                    begin,
                    end - begin,
                    "has a placeholder that is not closed: " + QuotedText.of(text.substring(open.getLast())),
                    isPlain
                            ? new Suggestion("a `}` after its name", text.substring(begin, end) + "}", null)
                            : Suggestion.words("a `}` after its name")));
        }
        return open.isEmpty();
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
        Fault found = PatternSyntax.fault(text);
        return found != null
                ? found
                : new Fault(
                        Code.MALFORMED_MESSAGE,
                        0,
                        0,
                        "is no message pattern: " + QuotedText.of(text),
                        Suggestion.words("`{name}` for each placeholder"));
    }

    /** Whether something is shown in a form of its own. */
    private boolean walk(List<Node> nodes, boolean always) {
        boolean isFormed = false;
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
                isFormed = true;
                formed(of);
                told(of.name(), always);
            } else if (node instanceof Chosen of) {
                chosen(of);
                for (List<Node> branch : of.branches().values()) {
                    isFormed |= walk(branch, false);
                }
            }
        }
        return isFormed;
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

    private void formed(Formed of) {
        Argument argument = known(of.name());
        if (argument == null) {
            return;
        }
        boolean fits = switch (of.type()) {
            case "date", "time" -> argument.kind() == Kind.DATE;
            case "number" -> argument.kind() == Kind.NUMBER || argument.kind() == Kind.MONEY;
            case "spellout", "ordinal" -> argument.kind() == Kind.NUMBER;
            default -> false;
        };
        if (!fits) {
            fault(
                    Code.WRONG_PLACEHOLDER,
                    of.name(),
                    "shows " + QuotedText.of("{" + of.name() + "}") + " as a " + of.type() + ", and it is "
                            + argument.kind().inWords(),
                    Suggestion.words("`{" + of.name() + "}`"));
        }
    }

    private void chosen(Chosen of) {
        Argument argument = known(of.name());
        if (argument == null) {
            return;
        }
        if (of.isPlural() || argument.kind() == Kind.NUMBER) {
            if (argument.kind() != Kind.NUMBER) {
                fault(
                        Code.WRONG_PLACEHOLDER,
                        of.name(),
                        "counts " + QuotedText.of("{" + of.name() + "}") + ", and it is "
                                + argument.kind().inWords(),
                        Suggestion.words(numbers()));
            } else if (!of.isPlural()) {
                fault(
                        Code.WRONG_PLACEHOLDER,
                        of.name(),
                        "selects by " + QuotedText.of("{" + of.name() + "}") + ", and it is a number",
                        Suggestion.words("`{" + of.name() + ", plural, one {…} other {…}}`"));
            }
            return;
        }
        List<String> keywords = new ArrayList<>(argument.keywords());
        keywords.add(Argument.NONE);
        keywords.add(Argument.OTHER);
        for (String keyword : of.branches().keySet()) {
            if (!keywords.contains(keyword)) {
                int from = text.indexOf(keyword + " {");
                from = from < 0 ? text.indexOf(keyword + "{") : from;
                faults.add(new Fault(
                        Code.IMPOSSIBLE_VARIANT,
                        Math.max(0, from),
                        from < 0 ? 0 : keyword.length(),
                        "asks whether " + QuotedText.of(of.name()) + " is " + QuotedText.of(keyword)
                                + ", which it never is",
                        from < 0
                                ? Suggestion.words(Nearest.orAll(keyword, keywords))
                                : Suggestion.nearestOrAll(keyword, keywords)));
            }
        }
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
            Suggestion nearest =
                    Suggestion.nearest(name, known.stream().map(Argument::name).toList());
            fault(
                    Code.UNKNOWN_PLACEHOLDER,
                    name,
                    "has nothing to show for " + QuotedText.of("{" + name + "}") + ", so it would never be said",
                    nearest != null
                            ? nearest.saying("`{" + nearest.replacement() + "}`")
                            : Suggestion.words(
                                    shown.isEmpty()
                                            ? "no placeholder"
                                            : shown.size() > WORTH_LISTING
                                                    ? "one of those in the authors' handbook"
                                                    : "one of " + String.join(", ", shown)));
        }
        return argument;
    }
}
