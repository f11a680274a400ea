package io.makegood.workbench.batch;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.ResolutionStatus;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Decides blocks of cases. What comes of a block depends on its lines and on nothing else. Safe for use by many threads. */
final class Clerk {
    private final Function<CaseFile, Resolution> engine;
    private final ResultLine form;

    Clerk(Function<CaseFile, Resolution> engine, LineForm form) {
        this.engine = engine;
        this.form = new ResultLine(form);
    }

    Decided decide(Block block) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream rejected = new ByteArrayOutputStream();
        Map<ResolutionStatus, Long> statuses = new EnumMap<>(ResolutionStatus.class);
        long rejections = 0;
        for (Line line : block.lines()) {
            try {
                Resolution resolution = engine.apply(CaseFiles.readLine(null, line.numberForMessages(), line.bytes()));
                write(form.of(line, resolution), output);
                statuses.merge(resolution.status(), 1L, Long::sum);
            } catch (CaseFileException e) {
                write(RejectedLine.of(line, e.problems()), rejected);
                rejections++;
            } catch (RuntimeException | StackOverflowError e) {
                // Our own mistake with one case is no reason to leave all others undecided.
                Problem mistake = Problem.of("this is a mistake in makegood, please report it: " + e, null);
                write(RejectedLine.of(line, List.of(mistake)), rejected);
                rejections++;
            }
        }
        return new Decided(block, output.toByteArray(), rejected.toByteArray(), new Tally(statuses, rejections));
    }

    private static void write(String line, ByteArrayOutputStream to) {
        to.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        to.write('\n');
    }
}
