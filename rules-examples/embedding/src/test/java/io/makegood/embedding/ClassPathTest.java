package io.makegood.embedding;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plain program: a class path, and {@code java}. */
class ClassPathTest {
    private static final int FIRST_NEWER_LTS = 21;
    private static final int FEATURES_BETWEEN_LTS = 4;

    @Test
    void it_decides_on_this_jdk() throws Exception {
        decides(Program.JDK);
    }

    @Test
    void it_decides_on_the_newest_lts_that_is_installed_beside_this_jdk() throws Exception {
        Optional<Path> newer = newestLts();
        assumeTrue(newer.isPresent(), "no newer LTS is installed beside " + Program.JDK);
        decides(newer.get());
    }

    private static void decides(Path jdk) throws Exception {
        Program.assertDecides(
                Program.java(jdk, "-cp", Program.classPath(), DecideCase.class.getName(), Program.CASE.toString()));
    }

    private static Optional<Path> newestLts() throws IOException {
        try (Stream<Path> besides = Files.list(Program.JDK.toRealPath().getParent())) {
            List<Path> jdks = besides.filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
                    .filter(ClassPathTest::isNewerLts)
                    .toList();
            return jdks.stream().max(Comparator.comparing(ClassPathTest::feature));
        }
    }

    private static boolean isNewerLts(Path jdk) {
        int feature = feature(jdk);
        return feature > Runtime.version().feature()
                && feature >= FIRST_NEWER_LTS
                && (feature - FIRST_NEWER_LTS) % FEATURES_BETWEEN_LTS == 0;
    }

    /** 21 of 21.0.4; 0 when the folder does not say. */
    private static int feature(Path jdk) {
        Properties release = new Properties();
        try (InputStream file = Files.newInputStream(jdk.resolve("release"))) {
            release.load(file);
        } catch (IOException e) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Runtime.Version.parse(version).feature();
    }
}
