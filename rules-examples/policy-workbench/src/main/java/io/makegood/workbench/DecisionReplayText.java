package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.bundle.PolicyArchive;
import io.makegood.replay.DecisionReplay;
import io.makegood.replay.ResolutionDifference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** Decides a kept case again, and says whether it comes out the same. */
final class DecisionReplayText {
    private DecisionReplayText() {}

    /** @return the exit code */
    static int tell(Path caseFile, Path resolution, Path archive, boolean json, Screen screen, CommandSpec command) {
        if (StandardInput.isMeant(caseFile) && StandardInput.isMeant(resolution)) {
            throw new WrongCall.Mistake(
                    command, "the standard input cannot be both the case and the resolution", "a file for one of them");
        }
        GivenCase.mustBeThere(caseFile, command);
        GivenCase.mustBeThere(resolution, command);
        DecisionReplay replay;
        try {
            replay = DecisionReplay.of(
                    PolicyArchive.folder(archive),
                    StandardInput.isMeant(caseFile) ? StandardInput.NAME : caseFile.toString(),
                    text(caseFile, screen),
                    text(resolution, screen));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (json) {
            screen.document(json(replay));
        }
        switch (replay.result()) {
            case SAME -> screen.tell(json, screen.good("same"));
            case DIFFERS -> {
                screen.tell(json, screen.bad("differs"));
                replay.differences().forEach(difference -> screen.tell(json, difference.toString()));
            }
            case CANNOT -> {
                screen.tell(json, screen.bad("cannot be told"));
                screen.complain(replay.problems());
            }
        }
        return replay.result() == DecisionReplay.Result.SAME ? 0 : Failure.EXIT_CODE;
    }

    /** What is no UTF-8 is no case either, and told so. */
    private static String text(Path file, Screen screen) throws IOException {
        byte[] bytes = StandardInput.isMeant(file) ? screen.in().readAllBytes() : Files.readAllBytes(file);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String json(DecisionReplay replay) {
        ObjectNode json = Json.object().put("result", replay.result().name().toLowerCase(Locale.ROOT));
        ArrayNode differences = json.putArray("differences");
        for (ResolutionDifference difference : replay.differences()) {
            differences
                    .addObject()
                    .put("place", difference.place())
                    .put("before", difference.before())
                    .put("now", difference.now());
        }
        json.set("problems", Json.problems(replay.problems()));
        return Json.text(json);
    }
}
