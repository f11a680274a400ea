package io.makegood.workbench.batch;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.internal.problem.Code;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.resolution.Resolution;
import java.util.List;
import java.util.function.Function;

/**
 * Decides blocks of cases. What comes of a block depends on its lines and on nothing else. Safe for use by many threads.
 *
 * <p>What a thread cannot decide while others use the same memory, it leaves to be decided alone: only what does not fit into the memory by itself is
 * rejected, however many threads there are.
 */
final class Clerk {
    /** The longest output of one line that is kept beside those of others; what is longer is decided once more when it is written. */
    private static final int LARGE = 4 << 20;
    /** The longest output that is kept of one block. */
    private static final int LARGE_BLOCK = 16 << 20;

    private static final Problem NOT_ENOUGH_MEMORY = Code.INTERNAL_ERROR.problem(
            "there is not enough memory to decide this case", "more memory (`java -Xmx`), or several smaller cases");

    private final CaseFileReader reader;
    private final Function<CaseFile, Resolution> engine;
    private final ResultLine form;

    Clerk(CaseFileReader reader, Function<CaseFile, Resolution> engine, LineForm form) {
        this.reader = reader;
        this.engine = engine;
        this.form = new ResultLine(form);
    }

    /** Decides all lines of a block; what does not fit beside the others is left to be decided alone. */
    Decided decide(Block block) {
        Decided.Builder decided = new Decided.Builder(block);
        for (Line line : block.lines()) {
            if (decided.kept() > LARGE_BLOCK) {
                decided.leave(line);
                continue;
            }
            try {
                answer(line, LARGE).addTo(decided);
            } catch (OutOfMemoryError | StackOverflowError e) {
                // Nothing of the case is referred to any more.
                decided.leave(line);
            }
        }
        return decided.build();
    }

    /** Decides a line while nobody else decides anything; what is too much even then is rejected. */
    Answer alone(Line line) {
        try {
            return answer(line, Integer.MAX_VALUE);
        } catch (OutOfMemoryError e) {
            return Answer.rejected(line, List.of(NOT_ENOUGH_MEMORY));
        } catch (StackOverflowError e) {
            return mistake(line, e);
        }
    }

    private Answer answer(Line line, int longest) {
        try {
            Resolution resolution = engine.apply(reader.readLine(null, line.numberForMessages(), line.bytes()));
            String json = form.of(resolution);
            return json.length() > longest ? Answer.left(line) : Answer.decided(line, resolution.status(), json);
        } catch (CaseFileException e) {
            return Answer.rejected(line, e.problems());
        } catch (RuntimeException | LinkageError | AssertionError e) {
            // Our own mistake with one case is no reason to leave all others undecided.
            return mistake(line, e);
        }
    }

    private static Answer mistake(Line line, Throwable e) {
        return Answer.rejected(
                line,
                List.of(Code.INTERNAL_ERROR.problem("this is a mistake in makegood, please report it: " + e, null)));
    }
}
