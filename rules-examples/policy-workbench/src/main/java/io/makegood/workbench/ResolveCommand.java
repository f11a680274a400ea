package io.makegood.workbench;

import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.resolution.Detail;
import io.makegood.resolution.Resolution;
import java.util.Locale;
import java.util.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code makegood resolve}. */
@Command(
        name = "resolve",
        description = "Decides one case: what the customer gets, who pays, what is said, what happens next, and why.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ResolveCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    private final CaseArguments arguments = new CaseArguments();

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
        CaseArguments.Given given = arguments.read(screen);
        Policy policy = given.policies().policyFor(given.caseFile());
        Locale locale = Languages.of(language, policy, given.command());
        Resolution resolution = ResolutionEngine.using(given.policies()).resolve(given.caseFile());
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
