package io.makegood.workbench;

import io.makegood.engine.Policy;
import io.makegood.internal.text.Nearest;
import io.makegood.replay.CaseCoverage;
import io.makegood.replay.CaseResult;
import io.makegood.replay.Replay;
import io.makegood.replay.ReplayResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood replay}. */
@Command(
        name = "replay",
        description =
                "Decides the documented cases of a policy and compares with what is documented; tells one in full. With"
                        + " --decision, decides a case again that was decided once, and says whether it comes out the same.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ReplayCommand implements Callable<Integer> {
    /** The first Christmas story of the built-in policy: it has everything, and everybody understands it. */
    private static final String STORY = "DC-11";

    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "BUNDLE",
            arity = "0..1",
            description = "The folder of a policy; without it the one this is called in, otherwise the built-in one.")
    private @Nullable Path bundle;

    @Option(names = "--case", paramLabel = "ID", description = "Only this case; may be given several times.")
    private List<String> only = List.of();

    @Option(names = "--story", paramLabel = "ID", description = "The case to be told in full.")
    private @Nullable String story;

    @Option(names = "--json", description = "The result as JSON on the standard output, and nothing else there.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Only what is not as documented, and how many cases are.")
    private boolean quiet;

    @Option(
            names = "--decision",
            paramLabel = "FILE",
            arity = "2",
            description =
                    "A case, and the resolution as JSON that it once got, one of them may be - for the standard input: decided again by the policy that decided it then.")
    private List<Path> decision = List.of();

    @Option(
            names = "--archive",
            paramLabel = "FOLDER",
            description = "The archive that policy was kept in, by `makegood keep` or by a service.")
    private @Nullable Path archive;

    @Mixin
    private final CoverageOptions coverage = new CoverageOptions();

    ReplayCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null) {
            throw new IllegalStateException("called without its specification");
        }
        if (!decision.isEmpty() || archive != null) {
            return replayDecision(command);
        }
        Policy policy = Policies.load(bundle == null ? Policies.in(Policies.HERE) : bundle, command);
        if (coverage.isOfFile()) {
            return coverage(policy, command);
        }
        Replay replay = Replay.of(policy);
        for (String id : only) {
            mustBeKnown(id, replay, command);
        }
        if (story != null) {
            mustBeKnown(story, replay, command);
        }
        ReplayResult result;
        try (Progress progress = new Progress(screen, only.isEmpty() ? replay.size() : only.size())) {
            result = only.isEmpty() ? replay.runAll(progress::advance) : replay.run(only, progress::advance);
        }
        CaseCoverage touched = coverage.isAsked() ? coverage.of(policy, command) : null;
        if (json) {
            screen.document(ReplayJson.of(policy, result, touched == null ? null : coverage.json(touched)));
        }
        new ReplayText(screen, json, policy, result)
                .write(quiet || json, only.isEmpty() && touched == null, told(result), story == null);
        if (touched != null) {
            coverage.lines(touched).forEach(line -> screen.tell(json, line));
        }
        return result.isGreen() && (touched == null || coverage.isEnough(touched)) ? 0 : Failure.EXIT_CODE;
    }

    private int coverage(Policy policy, CommandSpec command) {
        if (!only.isEmpty() || story != null) {
            throw new WrongCall.Mistake(
                    command,
                    "`--cases` is about the cases of a file, `--case` and `--story` about documented ones",
                    null);
        }
        CaseCoverage touched = coverage.of(policy, command);
        if (json) {
            screen.document(Json.text(coverage.json(touched)));
        }
        coverage.lines(touched).forEach(line -> screen.tell(json, line));
        coverage.complain(screen);
        return coverage.isRead() && coverage.isEnough(touched) ? 0 : Failure.EXIT_CODE;
    }

    private int replayDecision(CommandSpec command) {
        if (archive == null || decision.size() != 2 || bundle != null || story != null || !only.isEmpty()) {
            throw new WrongCall.Mistake(
                    command,
                    "a decision is replayed from its case, its resolution and an archive, and nothing else",
                    "`makegood replay --decision CASE RESOLUTION --archive FOLDER`");
        }
        return DecisionReplayText.tell(decision.get(0), decision.get(1), archive, json, screen, command);
    }

    private @Nullable CaseResult told(ReplayResult result) {
        if (story == null && (quiet || json)) {
            return null;
        }
        String id = story == null ? STORY : story;
        return result.cases().stream()
                .filter(each -> each.documented() != null)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .or(() -> story == null ? firstThatCanBeRead(result) : Optional.empty())
                .orElse(null);
    }

    private static Optional<CaseResult> firstThatCanBeRead(ReplayResult result) {
        return result.cases().stream().filter(each -> each.documented() != null).findFirst();
    }

    /** A case that cannot be read is known, and told with its mistakes. */
    private static void mustBeKnown(String id, Replay replay, CommandSpec command) {
        List<String> ids = replay.ids();
        if (!ids.contains(id)) {
            throw new WrongCall.Mistake(command, "the policy documents no case `" + id + "`", Nearest.orAll(id, ids));
        }
    }
}
