package io.makegood.workbench;

import io.makegood.engine.PolicySet;
import io.makegood.workbench.batch.Batch;
import io.makegood.workbench.batch.BatchException;
import io.makegood.workbench.batch.BatchOrder;
import io.makegood.workbench.batch.BatchResult;
import io.makegood.workbench.batch.LineForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood batch}. */
@Command(
        name = "batch",
        description = "Decides any number of cases, one on each line of a file, and goes on where it was killed.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class BatchCommand implements Callable<Integer> {
    /** A file cannot be read or written: nobody's fault here, and worth another try. */
    static final int BROKEN = 3;

    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "CASES",
            description = "Cases as JSON, one on each line; may be packed (.gz); - for the standard input.")
    private @Nullable Path cases;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the resolutions go; CASES.resolutions.jsonl when it is left out.")
    private @Nullable Path output;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "Where lines that are no cases go, with what is wrong; FILE.rejected.jsonl beside the output"
                    + " when it is left out.")
    private @Nullable Path rejected;

    @Mixin
    private final PoliciesOption policies = new PoliciesOption();

    @Option(names = "--brief", description = "Only what each customer gets, and when: for comparing policies.")
    private boolean brief;

    @Option(names = "--no-proof", description = "Resolutions without their rationale, which is most of their bytes.")
    private boolean noProof;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Cases decided at the same time; all cores when it is left out.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--resume", description = "Goes on where an earlier run had got to; begins when there was none.")
    private boolean resume;

    BatchCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null || cases == null) {
            throw new IllegalStateException("called without its arguments");
        }
        BatchOrder order = order(cases, command);
        PolicySet policies = this.policies.load(command);
        Batch batch = Batch.under(policies, "makegood " + Version.NUMBER);
        long start = System.nanoTime();
        BatchResult result;
        try (BatchProgress progress = new BatchProgress("batch", screen, order.input())) {
            result = batch.run(order, progress);
        } catch (BatchException e) {
            if (e.kind() == BatchException.Kind.REFUSED) {
                throw new WrongCall.Mistake(
                        command, e.problem().message(), e.problem().maybe());
            }
            screen.complain(e.problem().toString());
            return BROKEN;
        }
        new BatchText(screen, order, result).write(Duration.ofNanos(System.nanoTime() - start));
        return result.total().rejected() == 0 ? 0 : Failure.EXIT_CODE;
    }

    private BatchOrder order(Path cases, CommandSpec command) {
        Path input = StandardInput.isMeant(cases) ? null : cases;
        if (input != null) {
            GivenFile.mustBeThere(input, command);
        }
        if (threads < 1) {
            throw new WrongCall.Mistake(command, "`--threads` is `" + threads + "`, expected at least 1", null);
        }
        Path output = outputBeside(input, command);
        Path rejected = this.rejected == null ? beside(output, ".rejected.jsonl") : this.rejected;
        mustBeWritable(output, command);
        mustBeWritable(rejected, command);
        LineForm form = brief ? LineForm.BRIEF : noProof ? LineForm.WITHOUT_PROOF : LineForm.FULL;
        return new BatchOrder(input, output, rejected, form, threads, resume);
    }

    private Path outputBeside(@Nullable Path input, CommandSpec command) {
        if (output != null) {
            return output;
        }
        if (input == null) {
            throw new WrongCall.Mistake(
                    command, "what comes from the standard input has no name for its output", "`--output FILE`");
        }
        return beside(input, ".resolutions.jsonl");
    }

    private static Path beside(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(
                name.replaceFirst("\\.gz$", "").replaceFirst("\\.(jsonl|ndjson|json)$", "") + ending);
    }

    private static void mustBeWritable(Path file, CommandSpec command) {
        if (StandardInput.isMeant(file)) {
            throw new WrongCall.Mistake(
                    command, "a batch writes files, because only a file can be resumed", "`--output FILE`");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new WrongCall.Mistake(command, "`" + file + "` is no file", null);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new WrongCall.Mistake(command, "there is no folder `" + folder + "`", null);
        }
    }
}
