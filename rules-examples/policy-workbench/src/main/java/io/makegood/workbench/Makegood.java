package io.makegood.workbench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code makegood}. */
@Command(
        name = "makegood",
        description = "Decides how to make things good when an order went wrong, and proves every line of the answer.",
        footer = {"", "Without a command: replay."},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Makegood implements Callable<Integer> {
    /** What {@code --help} says of every command. */
    private static final Map<String, String> EXIT_CODES = exitCodes();

    private final ReplayCommand replay;

    private Makegood(ReplayCommand replay) {
        this.replay = replay;
    }

    /** Runs a command; ends the process only when something is wrong, because Maven runs this inside its own. */
    public static void main(String[] args) {
        StandardOutput standardOutput = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(standardOutput, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Screen screen = new Screen(System.in, out, err, Terminal.isThere());
        int code = run(screen, args);
        String failure = standardOutput.failure();
        if (failure != null) {
            screen.complain("the standard output cannot be written: " + failure);
            code = Failure.FILE_EXIT_CODE;
        }
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
                .addSubcommand(new WhatWouldChangeCommand(screen))
                .addSubcommand(new WhyCommand(screen))
                .addSubcommand(new WhyNotCommand(screen))
                .addSubcommand(new PrecedentCommand(screen))
                .addSubcommand(new LedgerCommand(screen))
                .addSubcommand(new BatchCommand(screen))
                .addSubcommand(new CheckCommand(screen))
                .addSubcommand(new ExplainCommand(screen))
                .addSubcommand(new ProveCommand(screen))
                .addSubcommand(new PlanCommand(screen))
                .addSubcommand(new CaseCommand(screen))
                .addSubcommand(new NewCommand(screen))
                .addSubcommand(new WatchCommand(screen))
                .addSubcommand(new DocsCommand(screen))
                .addSubcommand(new SchemaCommand(screen))
                .addSubcommand(new KeepCommand(screen))
                .addSubcommand(new KeygenCommand(screen))
                .addSubcommand(new SignCommand(screen))
                .addSubcommand(new VerifyCommand(screen))
                .addSubcommand(new CompletionCommand(screen))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(screen.out())
                .setErr(screen.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(screen.ansi()));
        documentExitCodes(makegood);
        makegood.getSubcommands().values().forEach(Makegood::documentExitCodes);
        WrongCall wrongCall = new WrongCall(screen);
        makegood.setParameterExceptionHandler(wrongCall);
        makegood.setExecutionExceptionHandler(new Failure(screen, wrongCall));
        try {
            return makegood.execute(args);
        } finally {
            screen.flush();
        }
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "fine");
        codes.put(String.valueOf(Failure.EXIT_CODE), "the policy or a case is at fault");
        codes.put(String.valueOf(WrongCall.EXIT_CODE), "the call is");
        codes.put(String.valueOf(Failure.FILE_EXIT_CODE), "a file cannot be read or written");
        return codes;
    }

    private static void documentExitCodes(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(EXIT_CODES);
    }

    @Override
    public Integer call() {
        return replay.call();
    }
}
