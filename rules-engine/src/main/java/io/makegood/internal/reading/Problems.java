package io.makegood.internal.reading;

import io.makegood.internal.problem.Code;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one input. */
final class Problems {
    /** Nobody reads more than that, and an attacker is not served with more. */
    static final int LIMIT = 100;

    private final @Nullable String file;
    /** The only line of the input, as its file counts it, 1-based; 0 when the input is a file of its own. */
    private final int onlyLine;
    /** Where in a larger document the input lies, a JSON pointer; null when it is a file or a line of one. */
    private final @Nullable String within;

    private final List<Problem> found = new ArrayList<>();
    private int count;

    Problems(@Nullable String file) {
        this(file, 0, null);
    }

    private Problems(@Nullable String file, int onlyLine, @Nullable String within) {
        this.file = file;
        this.onlyLine = onlyLine;
        this.within = within;
    }

    /** For an input that is one line of a file. */
    static Problems ofLine(@Nullable String file, int line) {
        return new Problems(file, line, null);
    }

    /** For an input that is a value of a JSON document, or all of it. */
    static Problems ofValue(String pointer) {
        return new Problems(null, 0, pointer);
    }

    /** What the input is called in messages. */
    String input() {
        return within != null ? "text" : onlyLine > 0 ? "line" : "file";
    }

    /** A place of the input as its sender knows it. */
    String shown(Pointer pointer) {
        return within == null ? pointer.toString() : within + pointer;
    }

    /** Another place of the input, for messages: its line, or its column when there is but one line. */
    String where(Place place) {
        return onlyLine > 0 ? "column " + place.column() : "line " + place.line();
    }

    void add(Place place, @Nullable Pointer pointer, String message, @Nullable String maybe) {
        add(problem(place, pointer, message, maybe));
    }

    /** Adds a problem of this input. */
    void add(Problem problem) {
        count++;
        if (found.size() < LIMIT) {
            found.add(problem);
        }
    }

    /** Adds a problem of a case that was not read. */
    void add(BuiltPlace place, String message, @Nullable String maybe) {
        count++;
        if (found.size() < LIMIT) {
            found.add(Code.CONTRADICTORY_FACTS
                    .problem(message, maybe)
                    .in(file)
                    .at(place.pointer().toString(), place.fact()));
        }
    }

    /** A problem of this input, not added to the others. */
    Problem problem(Place place, @Nullable Pointer pointer, String message, @Nullable String maybe) {
        return problem(Code.WRONG_FACT, place, pointer, message, maybe);
    }

    Problem problem(Code code, Place place, @Nullable Pointer pointer, String message, @Nullable String maybe) {
        String where = pointer == null ? null : shown(pointer);
        int line = onlyLine > 0 ? onlyLine : place.line();
        return code.problem(message, maybe).in(file).at(line, place.column()).at(where, null);
    }

    /** Whether further problems are only counted, so that nothing needs to be worked out for them. */
    boolean areEnough() {
        return found.size() >= LIMIT;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Adds a problem after which reading on makes no sense. */
    CaseFileException fatal(Place place, @Nullable Pointer pointer, String message, @Nullable String maybe) {
        add(problem(Code.MALFORMED_CASE, place, pointer, message, maybe));
        return exception();
    }

    /** Everything found, in the order of the input. */
    CaseFileException exception() {
        return new CaseFileException(list());
    }

    List<Problem> list() {
        List<Problem> problems = new ArrayList<>(found);
        problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        if (count > found.size()) {
            problems.add(Code.TOO_LARGE
                    .problem("and " + (count - found.size()) + " more", null)
                    .in(file)
                    .at(onlyLine, 0));
        }
        return problems;
    }
}
