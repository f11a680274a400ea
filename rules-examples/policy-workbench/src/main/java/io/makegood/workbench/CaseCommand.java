package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.replay.DocumentedCase;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code makegood case}. */
@Command(
        name = "case",
        description =
                "Makes a documented case of a decided one: it expects what came out, and is to be confirmed by whoever has read whether that is right.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CaseCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    private final CaseArguments arguments = new CaseArguments();

    @Parameters(
            index = "1",
            paramLabel = "RESOLUTION",
            arity = "0..1",
            description = "What came out, as JSON; without it what comes out now.")
    private @Nullable Path resolution;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "The id of the documented case; without it that of the case.")
    private @Nullable String id;

    @Option(names = "--title", paramLabel = "TEXT", description = "What it is about, in a few words.")
    private @Nullable String title;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Where to write it, such as a file in `cases/` of the bundle; one that is there stays as it is.")
    private @Nullable Path out;

    CaseCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        CaseArguments.Given given = arguments.read(screen);
        CaseFile facts = given.caseFile();
        Resolution now = ResolutionEngine.using(given.policies()).resolve(facts);
        Resolution expected = resolution == null ? now : read(resolution, given, now);
        String text = DocumentedCase.draft(
                id == null ? idOf(facts) : id, title == null ? titleOf(expected) : title, facts, expected);
        if (out == null) {
            screen.document(text);
            return 0;
        }
        write(out, text, given);
        screen.show(out + ": to be confirmed; when what it expects is right, make its kind `unseen`");
        return 0;
    }

    private Resolution read(Path file, CaseArguments.Given given, Resolution now) {
        GivenFile.mustBeThere(file, given.command());
        Resolution read;
        try {
            read = Resolutions.read(Files.readString(file), given.policies().vocabulary());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!ids(read).equals(ids(now)) || !read.evaluatedAt().equals(now.evaluatedAt())) {
            throw new WrongCall.Mistake(
                    given.command(),
                    "`" + file + "` is what came of another case: it decides " + String.join(", ", ids(read)) + " at "
                            + read.evaluatedAt() + ", and the case is about " + String.join(", ", ids(now)) + " at "
                            + now.evaluatedAt(),
                    null);
        }
        return read;
    }

    private static List<String> ids(Resolution resolution) {
        return resolution.decisions().stream().map(LineDecision::id).toList();
    }

    /** Ids of documented cases are upper case. */
    private static String idOf(CaseFile facts) {
        String known = facts.id() == null ? facts.incidents().get(0).id() : facts.id();
        return known.toUpperCase(Locale.ROOT);
    }

    private static String titleOf(Resolution resolution) {
        return resolution.decisions().stream()
                .map(decision -> inWords(decision.incident().name()) + ": "
                        + inWords(decision.remedyType().name()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String inWords(String term) {
        return term.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void write(Path file, String text, CaseArguments.Given given) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new WrongCall.Mistake(
                    given.command(), "there is a file `" + file + "`", "another name after `--out`");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
