package io.makegood.workbench;

import io.makegood.engine.Policy;
import io.makegood.replay.CaseResult;
import io.makegood.replay.PolicyCheck;
import io.makegood.replay.Replay;
import io.makegood.replay.ReplayResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood watch}. */
@Command(
        name = "watch",
        description =
                "Checks a policy and replays its documented cases each time a file of it is saved, and says what comes out otherwise than before. Ends with Ctrl-C.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class WatchCommand implements Callable<Integer> {
    /** Milliseconds between two looks at the files. A look costs little, and file systems tell of changes late, or not at all. */
    private static final long PAUSE = 200;

    private static final double NANOS_PER_SECOND = 1e9;

    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "BUNDLE",
            arity = "0..1",
            description = "The folder of a policy; without it the one this is called in.")
    private @Nullable Path bundle;

    WatchCommand(Screen screen) {
        this.screen = screen;
    }

    /** When a file was written, and how long it is. */
    private record Written(FileTime at, long size) {}

    @Override
    public Integer call() {
        if (command == null) {
            throw new IllegalStateException("called without its specification");
        }
        Path folder = bundle == null ? Policies.in(Policies.HERE) : bundle;
        if (folder == null) {
            throw new WrongCall.Mistake(command, "there is no `policy.yaml` here", "`makegood watch BUNDLE`");
        }
        Policies.mustBeThere(folder, command, null);
        try {
            Map<Path, Written> files = files(folder);
            Map<String, String> decided = look(folder, null);
            while (true) {
                Thread.sleep(PAUSE);
                Map<Path, Written> now = files(folder);
                if (!now.equals(files)) {
                    // Whoever writes several files is waited for.
                    while (!now.equals(files)) {
                        files = now;
                        Thread.sleep(PAUSE);
                        now = files(folder);
                    }
                    decided = look(folder, decided);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static Map<Path, Written> files(Path folder) {
        Map<Path, Written> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, new Written(Files.getLastModifiedTime(file), Files.size(file)));
            }
        } catch (IOException | UncheckedIOException e) {
            // A file that is gone meanwhile is seen to be gone at the next look.
            return files;
        }
        return files;
    }

    /**
     * Checks and replays once.
     *
     * @param before what came of each case; null at first
     * @return what comes of each case now; as before where that cannot be told
     */
    private @Nullable Map<String, String> look(Path folder, @Nullable Map<String, String> before) {
        long begin = System.nanoTime();
        PolicyCheck check = PolicyCheck.of(folder);
        Policy policy = check.policy();
        ProblemText text = new ProblemText();
        check.problems().forEach(problem -> screen.complain(text.of(problem)));
        if (policy == null) {
            return before;
        }
        ReplayResult result = Replay.of(policy).runAll(each -> {});
        Map<String, String> now = new LinkedHashMap<>();
        result.cases().forEach(each -> now.put(each.id(), each.gist()));
        for (CaseResult each : result.cases()) {
            if (!each.isGreen() && !each.isToBeConfirmed()) {
                screen.show(screen.bad("FAIL") + " " + each.id() + " (" + each.file() + "): " + each.gist());
                each.steps().forEach(step -> step.mismatches().forEach(mismatch -> screen.show("  " + mismatch)));
            }
        }
        if (before != null) {
            changed(before, now);
        }
        screen.show(String.format(
                Locale.ROOT,
                "%s %s: %d of %s as documented (%.1f s)",
                policy.name(),
                policy.version(),
                result.green(),
                BatchText.counted(result.cases().size(), "case"),
                (System.nanoTime() - begin) / NANOS_PER_SECOND));
        return now;
    }

    private void changed(Map<String, String> before, Map<String, String> now) {
        now.forEach((id, gist) -> {
            String was = before.get(id);
            if (was == null) {
                screen.show("new " + id + ": " + gist);
            } else if (!was.equals(gist)) {
                screen.show(id + ": " + gist);
                screen.show("  was " + was);
            }
        });
        before.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> screen.show("gone: " + id));
    }
}
