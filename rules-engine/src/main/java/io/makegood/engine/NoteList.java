package io.makegood.engine;

import io.makegood.internal.problem.Code;
import io.makegood.internal.text.Span;
import io.makegood.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may not be meant, at its place in the files of a policy. */
final class NoteList {
    private static final int WORTH_LISTING = 5;
    /** Nobody reads more. */
    private static final int MOST = 1_000;

    private final SortedMap<String, String> texts;
    private final Set<String> ignored;
    private final Set<String> silenced = new HashSet<>();
    private final List<Problem> notes = new ArrayList<>();

    /**
     * An empty list.
     *
     * @param texts of the files, by path
     * @param ignored codes the policy does not want to be told of
     */
    NoteList(SortedMap<String, String> texts, Set<String> ignored) {
        this.texts = texts;
        this.ignored = ignored;
    }

    /** The text of a file; empty when there is none. */
    String text(String file) {
        return texts.getOrDefault(file, "");
    }

    List<Problem> all() {
        return List.copyOf(notes);
    }

    /** Notes something of a file as a whole. */
    void add(Code code, String file, String message, @Nullable String maybe) {
        add(code.problem(message, maybe).in(file));
    }

    /** Notes something of a rule. */
    void add(Code code, Span at, String message, @Nullable String maybe) {
        add(code.at(at, message, maybe));
    }

    /**
     * Notes something that is written in a file.
     *
     * @param before what stands before its name there, as a regular expression
     * @param name as it is written
     */
    void add(Code code, String file, String before, String name, String message, @Nullable String maybe) {
        Problem problem = code.problem(message, maybe).in(file);
        String text = text(file);
        Matcher matcher = Pattern.compile("(?m)" + before + "(" + Pattern.quote(name) + ")(?![\\w-])")
                .matcher(text);
        if (matcher.find()) {
            int start = matcher.start(1);
            int line = (int) text.substring(0, start)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            int column = text.codePointCount(text.lastIndexOf('\n', start) + 1, start) + 1;
            problem = problem.at(line, column, line, column + name.codePointCount(0, name.length()));
        }
        add(problem);
    }

    /** Whether the policy does not want to be told of it. */
    boolean isIgnored(Code code) {
        return ignored.contains(code.written());
    }

    /** From now on tells nothing of these, since all of it may follow from what is told. */
    void silence(Collection<Code> codes) {
        codes.forEach(code -> silenced.add(code.written()));
    }

    void add(Problem problem) {
        if (!ignored.contains(problem.code()) && !silenced.contains(problem.code()) && notes.size() < MOST) {
            notes.add(problem);
        }
    }

    /** The first few in backticks. */
    static String listed(Collection<String> names) {
        List<String> first = names.stream()
                .limit(WORTH_LISTING)
                .map(name -> "`" + name + "`")
                .toList();
        return String.join(", ", first) + (names.size() > WORTH_LISTING ? ", …" : "");
    }
}
