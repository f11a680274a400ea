package io.makegood.workbench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code makegood}. */
@Command(
        name = "makegood",
        description = "Decides how to make things good when an order went wrong, and proves every line of the answer.",
        footer = {
            "",
            "Without a command: replay.",
            "Exit codes: 0 fine, 1 the policy or a case is at fault, 2 the call is, 3 a file cannot be read or written."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Makegood implements Callable<Integer> {
    private final ReplayCommand replay;

    private Makegood(ReplayCommand replay) {
        this.replay = replay;
    }

    /** Runs a command; ends the process only when something is wrong, because Maven runs this inside its own. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(new Screen(out, err, Terminal.isThere()), args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs a command and returns its exit code. */
    static int run(Screen screen, String... args) {
        ReplayCommand replay = new ReplayCommand(screen);
        CommandLine makegood = new CommandLine(new Makegood(replay))
                .addSubcommand(replay)
                .addSubcommand(new ResolveCommand(screen))
                .addSubcommand(new LedgerCommand(screen))
                .addSubcommand(new BatchCommand(screen))
                .addSubcommand(new CheckCommand(screen))
                .addSubcommand(new SchemaCommand(screen))
                .addSubcommand(new KeepCommand(screen))
                .addSubcommand(new KeygenCommand(screen))
                .addSubcommand(new SignCommand(screen))
                .addSubcommand(new VerifyCommand(screen))
                .setExpandAtFiles(false)
                .setOut(screen.out())
                .setErr(screen.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(screen.ansi()));
        WrongCall wrongCall = new WrongCall(screen);
        makegood.setParameterExceptionHandler(wrongCall);
        makegood.setExecutionExceptionHandler(new Failure(screen, wrongCall));
        try {
            return makegood.execute(args);
        } finally {
            screen.flush();
        }
    }

    @Override
    public Integer call() {
        return replay.call();
    }
}
