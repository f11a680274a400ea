package io.makegood.workbench;

import io.makegood.problem.CaseFileException;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.problem.QuestionException;
import io.makegood.workbench.batch.BatchException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says why a command could not do its work. Nobody is shown a stack trace. */
final class Failure implements IExecutionExceptionHandler {
    static final int EXIT_CODE = 1;
    /** When a file cannot be read or written. */
    static final int FILE_EXIT_CODE = 3;

    private final Screen screen;
    private final WrongCall wrongCall;

    Failure(Screen screen, WrongCall wrongCall) {
        this.screen = screen;
        this.wrongCall = wrongCall;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult call) {
        if (e instanceof ParameterException wrong) {
            return wrongCall.tell(wrong);
        }
        if (e instanceof PolicyException policy) {
            return tell(policy.problems(), call);
        }
        if (e instanceof CaseFileException caseFile) {
            return tell(caseFile.problems(), call);
        }
        if (e instanceof QuestionException question) {
            // What is asked for stands on the command line.
            screen.complain(question.problem().toString());
            return WrongCall.EXIT_CODE;
        }
        if (e instanceof UncheckedIOException file) {
            screen.complain("a file cannot be read or written: "
                    + BatchException.reason(Objects.requireNonNullElse(file.getCause(), file)));
            return FILE_EXIT_CODE;
        }
        screen.complain("this is a mistake in makegood, please report it: "
                + String.valueOf(e).replaceAll("\\R", " ") + place(e));
        return EXIT_CODE;
    }

    private int tell(List<Problem> problems, ParseResult call) {
        ParseResult command = call.hasSubcommand() ? call.subcommand() : call;
        if (command.hasMatchedOption("--json")) {
            screen.document(Json.text(Json.object().set("problems", Json.problems(problems))));
        }
        screen.complain(problems);
        return EXIT_CODE;
    }

    private static String place(Exception e) {
        return e.getStackTrace().length == 0 ? "" : " (" + e.getStackTrace()[0] + ")";
    }
}
