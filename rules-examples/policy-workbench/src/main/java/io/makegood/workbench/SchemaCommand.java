package io.makegood.workbench;

import io.makegood.engine.CaseFiles;
import io.makegood.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code makegood schema}. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of case files, for editors and other programs.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--policy",
            paramLabel = "BUNDLE",
            description =
                    "The folder of a policy, whose terms and attributes the schema knows as well; may be given several"
                            + " times.")
    private List<Path> bundles = List.of();

    SchemaCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null) {
            throw new IllegalStateException("called without its arguments");
        }
        Vocabulary vocabulary = bundles.isEmpty()
                ? Vocabulary.builtIn()
                : Policies.load(bundles, command).vocabulary();
        screen.document(CaseFiles.schema(vocabulary));
        return 0;
    }
}
