package io.makegood.internal.yaml;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.Problem;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * What of YAML may stand in a file: one document of lists, named values and texts, within the limits. Looked at event by event before
 * anything is built, so that whatever could grow is seen with its place and builds nothing.
 */
final class YamlForm {
    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    private final String file;
    private final String text;
    private final Consumer<Problem> problems;
    private final Deque<Open> open = new ArrayDeque<>();
    /** Names of lists of texts that are complete. */
    private final Set<String> lists = new HashSet<>();

    private Mark last = new Mark("", 0, 0, 0, new int[0], 0);
    private int documents;
    private int values;
    private int references;
    private boolean refused;

    private YamlForm(String file, String text, Consumer<Problem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** A list or named values whose end is still to come. */
    private static final class Open {
        private final Mark start;
        private final @Nullable String name;
        private boolean holdsTextsOnly = true;

        Open(Mark start, @Nullable String name) {
            this.start = start;
            this.name = name;
        }
    }

    /**
     * Whether the text is of this form.
     *
     * @param problems told when it is not
     */
    static boolean isKept(String file, String text, Consumer<Problem> problems) {
        YamlForm form = new YamlForm(file, text, problems);
        return form.isReadable() && form.hasOnlyWhatIsAllowed();
    }

    /** The options of everything that reads YAML of a bundle: the limits once more, in case somebody builds without looking. */
    static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setCodePointLimit(YamlLimits.CHARACTERS);
        // SnakeYAML counts its own way around the document.
        options.setNestingDepthLimit(YamlLimits.DEPTH + 1);
        options.setMaxAliasesForCollections(YamlLimits.REFERENCES);
        return options;
    }

    private boolean isReadable() {
        if (text.length() > YamlLimits.CHARACTERS) {
            refuse(
                    Code.TOO_LARGE,
                    1,
                    1,
                    "the file has " + text.length() + " characters, more than " + YamlLimits.CHARACTERS);
            return false;
        }
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!StreamReader.isPrintable(c)) {
                int column = text.codePointCount(lineStart, i) + 1;
                refuse(
                        Code.STRAY_CHARACTER,
                        line,
                        column,
                        "YAML does not allow the character " + QuotedText.character(c),
                        "take it out");
                return false;
            }
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (i - lineStart >= YamlLimits.LINE) {
                refuse(
                        Code.TOO_LARGE,
                        line,
                        1,
                        "a line has more than " + YamlLimits.LINE + " characters",
                        "several lines");
                return false;
            }
        }
        return true;
    }

    private boolean hasOnlyWhatIsAllowed() {
        try {
            Iterator<Event> events =
                    new Yaml(options()).parse(new StringReader(text)).iterator();
            while (events.hasNext()) {
                Event event = events.next();
                last = event.getStartMark();
                if (!isWithinLimits(event)) {
                    return false;
                }
            }
            return !refused;
        } catch (MarkedYAMLException e) {
            refused = true;
            problems.accept(YamlMistake.problem(file, text, e));
        } catch (YAMLException | NumberFormatException e) {
            // A number of a directive or an escape that no number type holds.
            refuse(Code.MALFORMED_YAML, last, "what follows is not well-formed YAML");
        }
        return false;
    }

    /** False when it is no use to go on. */
    private boolean isWithinLimits(Event event) {
        if (event.is(ID.DocumentStart) && ++documents > 1) {
            refuse(Code.WRONG_YAML, last, "a second document begins here", "one document in one file");
            return false;
        }
        if (event instanceof AliasEvent alias) {
            count(alias);
            return isCounted();
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag());
            if (scalar.getAnchor() != null) {
                refuse(
                        Code.WRONG_YAML,
                        last,
                        onlyLists("&" + scalar.getAnchor()),
                        "write the value out where it is needed");
            }
            return isCounted();
        }
        if (event instanceof CollectionStartEvent start) {
            return isOpened(start);
        }
        if (event.is(ID.SequenceEnd) || event.is(ID.MappingEnd)) {
            close(open.pop());
        }
        return true;
    }

    private boolean isOpened(CollectionStartEvent start) {
        refuseTag(start.getTag());
        if (!open.isEmpty()) {
            open.peek().holdsTextsOnly = false;
        }
        boolean isList = start.is(ID.SequenceStart);
        if (start.getAnchor() != null && !isList) {
            refuse(
                    Code.WRONG_YAML,
                    last,
                    onlyLists("&" + start.getAnchor()),
                    "write the values out where they are needed");
        }
        open.push(new Open(last, isList ? start.getAnchor() : null));
        if (open.size() > YamlLimits.DEPTH) {
            refuse(Code.TOO_LARGE, last, "more than " + YamlLimits.DEPTH + " levels stand within one another");
            return false;
        }
        return isCounted();
    }

    private void close(Open closed) {
        if (closed.name == null) {
            return;
        }
        if (!closed.holdsTextsOnly) {
            refuse(
                    Code.WRONG_YAML,
                    closed.start,
                    onlyLists("&" + closed.name),
                    "write the values out where they are needed");
        } else if (!lists.add(closed.name)) {
            refuse(Code.WRONG_YAML, closed.start, "there are two lists named " + QuotedText.of("&" + closed.name));
        }
    }

    private void count(AliasEvent alias) {
        if (!open.isEmpty()) {
            open.peek().holdsTextsOnly = false;
        }
        String name = "*" + alias.getAnchor();
        if (!lists.contains(alias.getAnchor())) {
            String meant = Nearest.to(alias.getAnchor(), lists);
            int line = last.getLine() + 1;
            int column = last.getColumn() + 1;
            if (meant != null) {
                refused = true;
                problems.accept(Code.WRONG_YAML.at(
                        file,
                        line,
                        column,
                        line,
                        column + name.length(),
                        QuotedText.of(name) + " names no list of texts that stands above",
                        Suggestion.meant(name, "*" + meant)));
                return;
            }
            refuse(
                    Code.WRONG_YAML,
                    last,
                    QuotedText.of(name) + " names no list of texts that stands above",
                    "write the value out");
        } else if (++references == YamlLimits.REFERENCES + 1) {
            refuse(
                    Code.TOO_LARGE,
                    last,
                    "more than " + YamlLimits.REFERENCES + " references such as " + QuotedText.of(name),
                    "write the lists out");
        }
    }

    private static String onlyLists(String written) {
        return QuotedText.of(written) + ": only a list of texts can have a name and be used again";
    }

    private boolean isCounted() {
        if (++values > YamlLimits.VALUES) {
            refuse(Code.TOO_LARGE, last, "the file has more than " + YamlLimits.VALUES + " values");
            return false;
        }
        return true;
    }

    private void refuseTag(@Nullable String tag) {
        if (tag == null) {
            return;
        }
        String line = text.lines().skip(last.getLine()).findFirst().orElse("");
        Problem unquoted = tag.startsWith(STANDARD_TAG) ? null : YamlMistake.unquoted(file, line, last.getLine());
        if (unquoted != null) {
            refused = true;
            problems.accept(unquoted);
        } else {
            String shown = tag.startsWith(STANDARD_TAG) ? "!!" + tag.substring(STANDARD_TAG.length()) : tag;
            refuse(Code.WRONG_YAML, last, "the tag " + QuotedText.of(shown) + " has no place here", "leave it out");
        }
    }

    private void refuse(Code code, Mark mark, String message) {
        refuse(code, mark, message, null);
    }

    private void refuse(Code code, Mark mark, String message, @Nullable String maybe) {
        refuse(code, mark.getLine() + 1, mark.getColumn() + 1, message, maybe);
    }

    private void refuse(Code code, int line, int column, String message) {
        refuse(code, line, column, message, null);
    }

    private void refuse(Code code, int line, int column, String message, @Nullable String maybe) {
        refused = true;
        problems.accept(code.problem(message, maybe).in(file).at(line, column));
    }
}
