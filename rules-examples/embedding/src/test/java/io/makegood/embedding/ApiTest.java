package io.makegood.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.config.Options;
import japicmp.filter.JavadocLikePackageFilter;
import japicmp.model.AccessModifier;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.output.stdout.StdoutOutputGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The API against that of the last release: nothing is gone, and what is new says since when. */
@EnabledIfSystemProperty(named = "makegood.api", matches = ".+", disabledReason = "runs with -P api")
class ApiTest {
    private static final String LAST_TAG = "last tag";

    @Test
    void what_was_released_still_works() throws Exception {
        String since = System.getProperty("makegood.api");
        if (since.equals(LAST_TAG)) {
            Program.Ran tag = Program.git("describe", "--tags", "--abbrev=0", "HEAD");
            assumeTrue(tag.code() == 0, "no release is tagged yet");
            since = tag.out().strip();
        }
        Path released = Program.TARGET.resolve("released");
        Program.git("worktree", "remove", "--force", released.toString());
        Program.Ran checkout = Program.git("worktree", "add", "--detach", released.toString(), since);
        assertEquals(0, checkout.code(), checkout.err());
        try {
            // What is new altogether breaks nobody.
            List<Published> then = Published.all().stream()
                    .filter(published -> Files.isDirectory(released.resolve(published.folder())))
                    .toList();
            Program.Ran built = Program.maven(
                    released,
                    "",
                    "-Dmaven.test.skip",
                    "-Dspotless.check.skip",
                    "-pl",
                    then.stream().map(Published::folder).collect(Collectors.joining(",")),
                    "-am",
                    "package");
            assertEquals(0, built.code(), () -> built.out() + built.err());
            List<String> found = new ArrayList<>();
            for (Published published : then) {
                compare(published, released, found);
            }
            assertEquals(List.of(), found, "compared with " + since);
        } finally {
            Program.git("worktree", "remove", "--force", released.toString());
        }
    }

    private static void compare(Published published, Path released, List<String> found) throws IOException {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PROTECTED);
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        options.getFilters().getExcludes().add(new JavadocLikePackageFilter("io.makegood.internal", false));
        List<JApiClass> classes = new JarArchiveComparator(options)
                .compare(
                        new JApiCmpArchive(published.jar(released).toFile(), "released"),
                        new JApiCmpArchive(published.jar(Program.ROOT).toFile(), "now"));
        for (JApiClass type : classes) {
            if (!type.isBinaryCompatible() || !type.isSourceCompatible()) {
                found.add(told(type));
            }
            if (type.getChangeStatus() == JApiChangeStatus.NEW && !saysSince(published, type.getFullyQualifiedName())) {
                found.add(type.getFullyQualifiedName() + " is new and has no @since");
            }
        }
    }

    private static String told(JApiClass type) {
        Options options = Options.newDefault();
        options.setOutputOnlyModifications(true);
        return new StdoutOutputGenerator(options, List.of(type)).generate();
    }

    /** A nested or generated type is as old as the one it belongs to. */
    private static boolean saysSince(Published published, String name) throws IOException {
        Path source = Program.ROOT.resolve(published.folder() + "/src/main/java/" + name.replace('.', '/') + ".java");
        return name.contains("$")
                || !Files.exists(source)
                || Files.readString(source).contains("\n * @since ");
    }
}
