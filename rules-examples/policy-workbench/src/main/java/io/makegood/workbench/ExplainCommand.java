package io.makegood.workbench;

import io.makegood.internal.problem.Code;
import io.makegood.internal.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood explain}. */
@Command(
        name = "explain",
        description =
                "Explains what a problem is by its code, how it is avoided and why; without a code, names all of them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            description = "As it stands in brackets behind a problem, such as unknown-term.")
    private @Nullable String code;

    ExplainCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null) {
            throw new IllegalStateException("called without its specification");
        }
        if (code == null) {
            for (Code each : Code.values()) {
                screen.show(each.written() + " (" + each.severity().written() + "): " + each.sentence());
            }
            return 0;
        }
        Code known = Code.of(code);
        if (known == null) {
            throw new WrongCall.Mistake(
                    command, "no problem has the code `" + code + "`", Nearest.orAll(code, Code.allWritten()));
        }
        screen.show(page(known));
        return 0;
    }

    /** The page of the documentation about a code; its sentence where the page is not packed with the program. */
    private static String page(Code code) {
        try (InputStream page = ExplainCommand.class.getResourceAsStream("problems/" + code.written() + ".md")) {
            return page == null
                    ? code.written() + ": " + code.sentence()
                    : new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
