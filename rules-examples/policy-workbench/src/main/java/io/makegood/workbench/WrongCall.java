package io.makegood.workbench;

import io.makegood.internal.problem.Code;
import io.makegood.internal.text.Nearest;
import io.makegood.problem.Problem;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a call, and what was probably meant. */
final class WrongCall implements IParameterExceptionHandler {
    static final int EXIT_CODE = 2;

    private final Screen screen;

    WrongCall(Screen screen) {
        this.screen = screen;
    }

    /** A call that is wrong in a way only the command itself can see. */
    static final class Mistake extends ParameterException {
        private static final long serialVersionUID = 1L;

        private final @Nullable String maybe;

        Mistake(CommandSpec command, String message, @Nullable String maybe) {
            super(command.commandLine(), message);
            this.maybe = maybe;
        }
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        return tell(e);
    }

    int tell(ParameterException e) {
        screen.complain(problem(e).toString());
        return EXIT_CODE;
    }

    private static Problem problem(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        if (e instanceof Mistake mistake) {
            return Code.WRONG_CALL.problem(text(e), mistake.maybe);
        }
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().get(0), command, name);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec argument = missing.getMissing().get(0);
            String label = argument instanceof OptionSpec option
                    ? "a value for `" + option.longestName() + "`"
                    : "`" + argument.paramLabel() + "`";
            return Code.WRONG_CALL.problem("`" + name + "` needs " + label, "`" + name + " --help`");
        }
        String message = text(e);
        return Code.WRONG_CALL.problem(
                message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1), "`" + name + " --help`");
    }

    private static Problem unmatched(String argument, CommandLine command, String name) {
        if (argument.startsWith("-") && argument.length() > 1) {
            String option = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
            return Code.WRONG_CALL.problem(
                    "`" + name + "` has no option `" + option + "`",
                    nearest(option, command.getCommandSpec().optionsMap().keySet(), ""));
        }
        Collection<String> commands = command.getSubcommands().keySet();
        return commands.isEmpty()
                ? Code.WRONG_CALL.problem("`" + argument + "` is too much for `" + name + "`", "`" + name + " --help`")
                : Code.WRONG_CALL.problem(
                        "there is no command `" + argument + "`", nearest(argument, commands, name + " "));
    }

    private static String nearest(String written, Collection<String> names, String before) {
        String nearest = Nearest.to(written, names);
        return nearest == null ? "one of `" + String.join("`, `", names) + "`" : "`" + before + nearest + "`";
    }

    private static String text(ParameterException e) {
        String message = e.getMessage();
        return message == null || message.isEmpty() ? "this call is not understood" : message;
    }
}
