package io.makegood.workbench;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicySet;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.resolution.Detail;
import io.makegood.resolution.Resolution;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood resolve}. */
@Command(
        name = "resolve",
        description = "Decides one case: what the customer gets, who pays, what is said, what happens next, and why.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ResolveCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "CASE", description = "A case file, YAML or JSON; - for the standard input.")
    private @Nullable Path file;

    @Option(
            names = "--policy",
            paramLabel = "BUNDLE",
            description =
                    "The folder of a policy; may be given several times, for versions and countries; without it the"
                            + " built-in one.")
    private List<Path> bundles = List.of();

    @Option(names = "--json", description = "The resolution as JSON.")
    private boolean json;

    @Option(
            names = "--why",
            arity = "0..1",
            paramLabel = "all",
            parameterConsumer = HowMuch.class,
            description =
                    "All reasons that anything in the resolution rests on, with their facts; `--why all` also those"
                            + " that were outranked. Without it, the reasons that decided.")
    private Detail detail = Detail.DECIDING;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description =
                    "The language the text is in, such as `de`: one the policy has messages in; without it, English. What"
                            + " is said to the customer is in his own.")
    private String language = Languages.ENGLISH;

    ResolveCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null || file == null) {
            throw new IllegalStateException("called without its arguments");
        }
        GivenCase.mustBeThere(file, command);
        PolicySet policies = Policies.load(bundles, command);
        CaseFile caseFile = GivenCase.read(file, CaseFileReader.of(policies.vocabulary()), screen);
        Policy policy = policies.policyFor(caseFile);
        Locale locale = Languages.of(language, policy, command);
        Resolution resolution = ResolutionEngine.using(policies).resolve(caseFile);
        if (json) {
            screen.document(Resolutions.toJson(resolution));
        } else {
            screen.show(Resolutions.toText(resolution, detail, policy, locale));
        }
        return 0;
    }

    /** What follows is the case file, unless it is the word {@code all}. */
    static final class HowMuch implements IParameterConsumer {
        private static final String ALL = "all";

        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
            boolean isAll = !arguments.isEmpty() && arguments.peek().equals(ALL);
            option.setValue(isAll ? Detail.ALL : Detail.EFFECTIVE);
            if (isAll) {
                arguments.pop();
            }
        }
    }
}
