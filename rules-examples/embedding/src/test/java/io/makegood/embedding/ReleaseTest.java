package io.makegood.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What the profile "release" makes, to the byte; of a clean build, for Javadoc leaves old pages where they lie. */
@EnabledIfSystemProperty(named = "makegood.release", matches = "true", disabledReason = "runs with -P release")
class ReleaseTest {
    @TempDir
    private Path folder;

    @Test
    void a_build_at_another_place_and_time_makes_the_same_bytes() throws Exception {
        SortedMap<String, String> here = hashes(Program.ROOT);
        String version = version();
        Set<String> wanted = new TreeSet<>();
        for (Published published : Published.all()) {
            for (String kind : List.of(".jar", "-sources.jar", "-javadoc.jar", "-sbom.json", "-sbom.xml")) {
                wanted.add(published.name() + "-" + version + kind);
            }
        }
        assertEquals(wanted, here.keySet());
        copySources(folder);
        Program.Ran ran = Program.maven(
                folder,
                // Another machine: another time zone, another language.
                "-Duser.timezone=Asia/Tokyo -Duser.language=de -Duser.country=DE",
                "-P",
                "release",
                "-Dmaven.test.skip",
                "-Dspotless.check.skip",
                "-pl",
                Stream.concat(Published.all().stream().map(Published::folder), Stream.of(Published.BOM))
                        .collect(Collectors.joining(",")),
                "-am",
                "package");
        assertEquals(0, ran.code(), () -> ran.out() + ran.err());
        assertEquals(here, hashes(folder));
    }

    /** Everything but what is built and what Git keeps. */
    private static void copySources(Path to) throws IOException {
        Files.walkFileTree(Program.ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes) throws IOException {
                if (Set.of("target", ".git").contains(from.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(Program.ROOT.relativize(from).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !from.endsWith(".git")) {
                    Files.copy(from, to.resolve(Program.ROOT.relativize(from).toString()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static SortedMap<String, String> hashes(Path root) throws Exception {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Published published : Published.all()) {
            try (Stream<Path> files = Files.list(published.target(root))) {
                for (Path file : files.filter(ReleaseTest::isPublished).toList()) {
                    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    hashes.put(file.getFileName().toString(), new BigInteger(1, hash).toString(Character.MAX_RADIX));
                }
            }
        }
        return hashes;
    }

    private static String version() {
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(Published.bom());
        assertTrue(version.find());
        return version.group(1);
    }

    private static boolean isPublished(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar") || name.contains("-sbom.");
    }
}
