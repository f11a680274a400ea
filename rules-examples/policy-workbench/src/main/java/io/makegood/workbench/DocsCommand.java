package io.makegood.workbench;

import io.makegood.engine.Policy;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.documenting.IncidentIndex;
import io.makegood.internal.documenting.PolicyPage;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.rule.Rule;
import io.makegood.replay.Replay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makegood docs}. */
@Command(
        name = "docs",
        description =
                "Writes the tables of a policy as a page of Markdown: parameters, principles, laws, words of its own, sentences, rules, and what it has to say of each type of"
                        + " incident. Takes seconds.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DocsCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "BUNDLE",
            arity = "0..1",
            description = "The folder of a policy; without it the one this is called in, otherwise the built-in one.")
    private @Nullable Path bundle;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write it; a file that is there stays as it is. Without it, to the standard output.")
    private @Nullable Path output;

    DocsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (command == null) {
            throw new IllegalStateException("called without its arguments");
        }
        if (output != null && Files.exists(output)) {
            throw isThere(output, command);
        }
        Policy policy = Policies.load(bundle == null ? Policies.in(Policies.HERE) : bundle, command);
        PolicyPage page = pageOf(policy);
        page.all();
        if (output == null) {
            screen.document(page.toString());
            return 0;
        }
        try {
            Files.writeString(output, page.toString(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw isThere(output, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        screen.show(policy.name() + " " + policy.version() + ": written to " + output);
        return 0;
    }

    private static WrongCall.Mistake isThere(Path output, CommandSpec command) {
        return new WrongCall.Mistake(command, "there is a file `" + output + "`", "another name after `--output`");
    }

    /** A page about a policy, on which nothing is written yet. */
    static PolicyPage pageOf(Policy policy) {
        SortedMap<String, String> files = policy.content().files();
        Bundle read = BundleReader.read(files, new ArrayList<>());
        List<Rule> rules = RuleReader.read(read, new DroolsLexer());
        List<PolicyPage.Documented> cases = Replay.of(policy).cases().stream()
                .map(each -> new PolicyPage.Documented(each.id(), each.title(), each.incidents()))
                .toList();
        return new PolicyPage(
                read, BundleReader.ladder(files), rules, IncidentIndex.of(read, rules, new DroolsLexer()), cases);
    }
}
