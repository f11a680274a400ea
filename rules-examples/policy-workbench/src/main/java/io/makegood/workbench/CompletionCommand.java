package io.makegood.workbench;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code makegood generate-completion}. */
@Command(
        name = "generate-completion",
        description = {
            "Prints a script that completes commands, options and files for bash and zsh. To have it in this shell:",
            "  source <(makegood generate-completion)"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CompletionCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    CompletionCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null) {
            throw new IllegalStateException("called without its specification");
        }
        CommandLine makegood = command.root().commandLine();
        // A shell reads no carriage returns, whatever this machine ends its lines with.
        screen.document(AutoComplete.bash(makegood.getCommandName(), makegood).replace("\r\n", "\n"));
        return 0;
    }
}
