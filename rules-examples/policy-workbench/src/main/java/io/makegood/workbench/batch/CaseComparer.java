package io.makegood.workbench.batch;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.PolicyPlanner;
import io.makegood.plan.CaseComparison;
import io.makegood.plan.PlanTally;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts any number of cases before two policies, in the memory a few of them need. One thread reads and adds up; the others decide. What comes of it depends on the
 * cases and the policies, and on nothing else.
 */
public final class CaseComparer {
    private final PolicyPlanner planner;
    private final CaseFileReader reader;
    private final boolean isInForceOnly;
    /** Null when nobody asks for the single changes. */
    private final @Nullable Consumer<Change> changes;

    /**
     * A comparison by two policies.
     *
     * @param isInForceOnly whether cases for which the new policy does not hold are left out
     * @param changes gets each change, in the order of the lines, in the thread that runs the comparison; null when nobody asks
     */
    public CaseComparer(PolicyPlanner planner, boolean isInForceOnly, @Nullable Consumer<Change> changes) {
        this.planner = planner;
        this.reader = CaseFileReader.of(planner.vocabulary());
        this.isInForceOnly = isInForceOnly;
        this.changes = changes;
    }

    /** What came of a block. */
    private record Part(
            PlanTally tally,
            List<Change> changes,
            List<ComparedCases.Told> rejected,
            List<ComparedCases.Told> undecidable) {
        Part() {
            this(new PlanTally(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * Compares all cases of the input.
     *
     * @param input null for the standard input
     * @param threads how many cases are decided at the same time, at least 1
     * @throws UncheckedIOException when the input cannot be read
     */
    public ComparedCases run(@Nullable Path input, int threads, ComparisonListener listener) {
        try (Input opened = Input.open(input)) {
            return run(opened, threads, listener);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ComparedCases run(Input input, int threads, ComparisonListener listener) throws IOException {
        MessageDigest hash = sha256();
        input.addTo(hash);
        PlanTally tally = new PlanTally();
        List<ComparedCases.Told> rejected = new ArrayList<>();
        List<ComparedCases.Told> undecidable = new ArrayList<>();
        long lines = 0;
        try (Crew<Part> crew = new Crew<>(threads, this::compare)) {
            boolean isAtEnd = false;
            while (!isAtEnd || !crew.isIdle()) {
                if (!isAtEnd && crew.hasRoom() && !crew.isOldestDone()) {
                    Block block = Block.read(input);
                    isAtEnd = block.lines().isEmpty();
                    if (!isAtEnd) {
                        crew.hand(block);
                    }
                    continue;
                }
                Crew.Done<Part> oldest = crew.takeOldest();
                Part part = oldest.result();
                if (part == null) {
                    crew.rest();
                    part = alone(oldest.block());
                }
                tally.addAll(part.tally());
                lines += oldest.block().lines().size();
                addFirst(rejected, part.rejected());
                addFirst(undecidable, part.undecidable());
                if (changes != null) {
                    part.changes().forEach(changes);
                }
                listener.advanced(oldest.block().read(), lines, tally.unread());
            }
        }
        input.drain();
        return new ComparedCases(tally, lines, HexFormat.of().formatHex(hash.digest()), rejected, undecidable);
    }

    private static void addFirst(List<ComparedCases.Told> all, List<ComparedCases.Told> more) {
        for (ComparedCases.Told each : more) {
            if (all.size() < ComparedCases.TOLD) {
                all.add(each);
            }
        }
    }

    private Part compare(Block block) {
        Part part = new Part();
        block.lines().forEach(line -> compare(line, part));
        return part;
    }

    /** While nobody else decides anything; what is too much even then is rejected. */
    private Part alone(Block block) {
        Part part = new Part();
        for (Line line : block.lines()) {
            Part one = new Part();
            try {
                compare(line, one);
            } catch (OutOfMemoryError e) {
                one = new Part();
                reject(line, "there is not enough memory to decide this case", one);
            }
            part.tally().addAll(one.tally());
            part.changes().addAll(one.changes());
            part.rejected().addAll(one.rejected());
            part.undecidable().addAll(one.undecidable());
        }
        return part;
    }

    private void compare(Line line, Part part) {
        try {
            CaseFile caseFile = reader.readLine(null, line.numberForMessages(), line.bytes());
            if (isInForceOnly && !planner.isInForce(caseFile)) {
                part.tally().addNotInForce();
                return;
            }
            CaseComparison comparison = planner.compare(caseFile);
            part.tally().add(comparison, line.number());
            if (!comparison.problems().isEmpty()) {
                part.undecidable()
                        .add(new ComparedCases.Told(
                                line.number(),
                                (comparison.after() != null
                                                ? "only the new policy decides this: "
                                                : comparison.before() != null
                                                        ? "only the old policy decides this: "
                                                        : "neither policy decides this: ")
                                        + said(comparison.problems())));
            }
            if (changes != null && (comparison.isChanged() || comparison.isDecidedByOne())) {
                part.changes().add(new Change(line.number(), caseFile.id(), PolicyPlanner.digest(comparison)));
            }
        } catch (CaseFileException e) {
            reject(line, said(e.problems()), part);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            // Our own mistake with one case is no reason to leave all others undecided.
            reject(line, "this is a mistake in makegood, please report it: " + e, part);
        }
    }

    private static void reject(Line line, String what, Part part) {
        part.tally().addUnread();
        part.rejected().add(new ComparedCases.Told(line.number(), what));
    }

    private static String said(List<Problem> problems) {
        Problem first = problems.get(0);
        return (first.pointer() == null ? "" : first.pointer() + ": ")
                + first.message()
                + (problems.size() == 1 ? "" : ", and " + (problems.size() - 1) + " more");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
