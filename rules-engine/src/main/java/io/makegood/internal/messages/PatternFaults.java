package io.makegood.internal.messages;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.makegood.internal.messages.Argument.Kind;
import io.makegood.internal.messages.PatternTree.Chosen;
import io.makegood.internal.messages.PatternTree.Formed;
import io.makegood.internal.messages.PatternTree.Node;
import io.makegood.internal.messages.PatternTree.Shown;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with the pattern of a message: it is none, or it would never be said. */
public final class PatternFaults {
    /** What is wrong, after the key in backticks. */
    public record Fault(String message, @Nullable String maybe) {}

    private static final int WORTH_LISTING = 8;

    private final String key;
    private final List<Argument> known;
    private final List<String> shown;
    private final Set<Fault> faults = new LinkedHashSet<>();

    private PatternFaults(String key, List<Argument> known) {
        this.key = key;
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
        PatternFaults faults = new PatternFaults(key, known);
        faults.find(text);
        return List.copyOf(faults.faults);
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
                faults.add(new Fault("has a form ICU does not know", "`{latest, date, ::EEEEdMMMM}`"));
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
                    faults.add(new Fault("has a `}` without a `{` before it", "take it out"));
                    return false;
                }
                open.pop();
            }
        }
        if (!open.isEmpty()) {
            faults.add(new Fault(
                    "has a placeholder that is not closed: " + QuotedText.of(text.substring(open.getLast())),
                    "a `}` after its name"));
        }
        return open.isEmpty();
    }

    private Fault syntax(String text) {
        boolean isChoice = text.contains("select") || text.contains("plural");
        return isChoice && !text.contains("other")
                ? new Fault("has a choice without `other`, for when nothing else fits", "`other {…}` at its end")
                : new Fault(
                        "is no message pattern: " + QuotedText.of(text),
                        isChoice ? "`{tone, select, CHILD {…} other {…}}`" : "`{name}` for each placeholder");
    }

    /** Whether something is shown in a form of its own. */
    private boolean walk(List<Node> nodes, boolean always) {
        boolean isFormed = false;
        for (Node node : nodes) {
            if (node instanceof Shown of) {
                Argument argument = known(of.name());
                if (argument != null && !argument.isShown()) {
                    faults.add(new Fault(
                            "shows " + QuotedText.of("{" + of.name() + "}") + ", which is a choice and no text",
                            "`{" + of.name() + ", select, "
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
            faults.add(new Fault(
                    "shows " + QuotedText.of("{" + name + "}")
                            + ", which whoever got a gift is not told, so it would never be said",
                    "a sentence without the sum"));
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
            faults.add(new Fault(
                    "shows " + QuotedText.of("{" + of.name() + "}") + " as a " + of.type() + ", and it is "
                            + argument.kind().inWords(),
                    "`{" + of.name() + "}`"));
        }
    }

    private void chosen(Chosen of) {
        Argument argument = known(of.name());
        if (argument == null) {
            return;
        }
        if (of.isPlural() || argument.kind() == Kind.NUMBER) {
            if (argument.kind() != Kind.NUMBER) {
                faults.add(new Fault(
                        "counts " + QuotedText.of("{" + of.name() + "}") + ", and it is "
                                + argument.kind().inWords(),
                        numbers()));
            } else if (!of.isPlural()) {
                faults.add(new Fault(
                        "selects by " + QuotedText.of("{" + of.name() + "}") + ", and it is a number",
                        "`{" + of.name() + ", plural, one {…} other {…}}`"));
            }
            return;
        }
        List<String> keywords = new ArrayList<>(argument.keywords());
        keywords.add(Argument.NONE);
        keywords.add(Argument.OTHER);
        for (String keyword : of.branches().keySet()) {
            if (!keywords.contains(keyword)) {
                String nearest = Nearest.to(keyword, keywords);
                faults.add(new Fault(
                        "asks whether " + QuotedText.of(of.name()) + " is " + QuotedText.of(keyword)
                                + ", which it never is",
                        nearest == null ? "one of `" + String.join("`, `", keywords) + "`" : "`" + nearest + "`"));
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
            String nearest = Nearest.to(name, known.stream().map(Argument::name).toList());
            faults.add(new Fault(
                    "has nothing to show for " + QuotedText.of("{" + name + "}") + ", so it would never be said",
                    nearest != null
                            ? "`{" + nearest + "}`"
                            : shown.isEmpty()
                                    ? "no placeholder"
                                    : shown.size() > WORTH_LISTING
                                            ? "one of those in the authors' handbook"
                                            : "one of " + String.join(", ", shown)));
        }
        return argument;
    }
}
