package io.makegood.internal.reading;

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
    private final List<Problem> found = new ArrayList<>();
    private int count;

    Problems(@Nullable String file) {
        this.file = file;
    }

    void add(Place place, @Nullable Pointer pointer, String message, @Nullable String maybe) {
        count++;
        if (found.size() < LIMIT) {
            String where = pointer == null ? null : pointer.toString();
            found.add(new Problem(file, place.line(), place.column(), where, message, maybe));
        }
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
        add(place, pointer, message, maybe);
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
            problems.add(
                    Problem.of("and " + (count - found.size()) + " more", null).in(file));
        }
        return problems;
    }
}
