package io.makegood.internal.bundle;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small bundle, in a folder in which tests do whatever they like. */
public final class SmallBundle {
    public static final String POLICY = """
            name: small
            version: 1.0.0
            parameters:
              returnDays: {value: 30, unit: days, why: needed}
              recourseAppealDays: {value: 30, unit: days, why: needed}
              choiceDays: {value: 3, unit: days, why: needed}
              answerDays: {value: 3, unit: days, why: needed}
              reviewMax: {value: 48, unit: hours, why: needed}
              satisfactionCheckDays: {value: 3, unit: days, why: needed}
              carrierClaimDays: {value: 5, unit: days, why: needed}
              sellerRecoveryDays: {value: 2, unit: days, why: needed}
              financeTaskDays: {value: 1, unit: days, why: needed}
            """;
    public static final String PRINCIPLES = """
            principles:
              - id: safety-first
                group: test
                rank: 1
                statement: Nobody is put in danger.
                sources: [{reference: made for the test}]
            """;

    private final Path folder;

    private SmallBundle(Path folder) {
        this.folder = folder;
    }

    public static SmallBundle in(Path folder) {
        return new SmallBundle(folder)
                .with(BundleLayout.POLICY, POLICY)
                .with(BundleLayout.PRINCIPLES, PRINCIPLES)
                .with(BundleLayout.LEGAL_FLOORS, "floors: []\n")
                .with("rules/assess/a.drl", "package small.assess\n")
                .with("messages/en.properties", "REASSURE = All is well.\n");
    }

    public SmallBundle with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallBundle with(String path, byte[] content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SmallBundle without(String path) {
        try {
            Files.delete(folder.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path(String path) {
        return folder.resolve(path);
    }

    Bundle read() {
        return BundleReader.read(folder);
    }

    /** What is wrong with it, as it is told. */
    List<String> told() {
        try {
            assertNotNull(read());
            return List.of();
        } catch (PolicyException e) {
            assertFalse(e.problems().isEmpty());
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
