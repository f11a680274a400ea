package io.makegood.workbench;

import io.makegood.engine.Policy;
import io.makegood.engine.PolicyPlanner;
import io.makegood.explain.PolicyComparison;
import io.makegood.workbench.batch.CaseComparer;
import io.makegood.workbench.batch.ComparedCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood plan}. */
@Command(
        name = "plan",
        description = {
            "Says what a change of a policy does: which of the cases in a file are decided otherwise, what of them, which edit causes that, what it costs"
                    + " and whom, who gets more and who less; and what it does to every case anyone can report.",
            "Each policy decides every case, whenever and wherever it holds."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class PlanCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "The folder of the policy as it is; customer-first for the built-in one.")
    private @Nullable Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the policy as it is to be.")
    private @Nullable Path now;

    @Option(
            names = "--cases",
            required = true,
            paramLabel = "FILE",
            description = "Cases as JSON, one on each line; may be packed (.gz); - for the standard input.")
    private @Nullable Path cases;

    @Option(
            names = "--no-exact",
            description = "Leaves out what it does to every case anyone can report, which takes seconds or minutes.")
    private boolean noExact;

    @Option(
            names = "--in-force",
            description = "Only cases for which the new policy holds; all others are left as they are.")
    private boolean inForce;

    @Option(
            names = "--accept",
            paramLabel = "FILE",
            description =
                    "Changes that are accepted: written into this file when it is not there; when it is, the exit code is"
                            + " 1 if there is any other change.")
    private @Nullable Path accept;

    @Option(names = "--html", paramLabel = "FILE", description = "Also writes the plan as a page of HTML.")
    private @Nullable Path html;

    @Option(names = "--json", description = "The plan as JSON.")
    private boolean json;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Cases decided at the same time; all cores when it is left out. Makes no difference to the plan.")
    private int threads = Runtime.getRuntime().availableProcessors();

    PlanCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null || old == null || now == null || cases == null) {
            throw new IllegalStateException("called without its arguments");
        }
        if (threads < 1) {
            throw new WrongCall.Mistake(command, "`--threads` is `" + threads + "`, expected at least 1", null);
        }
        Path input = StandardInput.isMeant(cases) ? null : cases;
        if (input != null) {
            GivenFile.mustBeThere(input, command);
        }
        AcceptedChanges accepted = accept == null ? null : AcceptedChanges.in(accept, command);
        Policy oldPolicy = Policies.named(old, command);
        Policy nowPolicy = Policies.named(now, command);
        PolicyPlanner planner = PolicyPlanner.between(oldPolicy, nowPolicy);
        CaseComparer comparer = new CaseComparer(planner, inForce, accepted == null ? null : accepted::add);
        ComparedCases compared;
        try (BatchProgress progress = new BatchProgress("plan", screen, input)) {
            compared = comparer.run(input, threads, progress);
        }
        if (accepted != null) {
            accepted.finish(planner, compared);
        }
        PolicyComparison exact =
                noExact ? null : nowPolicy.proveAgainst(oldPolicy, ProveCommand.cases(Stream.of(nowPolicy, oldPolicy)));
        PlanReport report = new PlanReport(
                planner, input == null ? StandardInput.NAME : input.toString(), compared, exact, accepted);
        PlanPage page = report.page();
        if (json) {
            screen.document(Json.text(PlanJson.of(planner, compared, exact, accepted)));
        } else {
            page.text().forEach(line -> screen.show(line.isEmpty() ? "\n" : line));
        }
        if (html != null) {
            try {
                Files.writeString(html, page.html(report.title()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        // A file without a single case says nothing about the change.
        boolean isEmpty = compared.tally().cases() == 0 && compared.tally().unread() > 0;
        return isEmpty || accepted != null && accepted.areOthers() ? Failure.EXIT_CODE : 0;
    }
}
