package io.makegood.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An artifact that is published: one the BOM names.
 *
 * @param name its id
 * @param folder of its module, from the root
 */
record Published(String name, String folder) {
    /** The module of the BOM itself, which has no jar. */
    static final String BOM = "extensions/bom";

    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    /** In the order of the BOM. */
    static List<Published> all() {
        String bom = bom();
        String managed = bom.substring(bom.indexOf("<dependencyManagement>"), bom.indexOf("</dependencyManagement>"));
        List<Published> all = new ArrayList<>();
        for (Matcher artifact = ARTIFACT.matcher(managed); artifact.find(); ) {
            String name = artifact.group(1);
            all.add(new Published(name, Files.isDirectory(Program.ROOT.resolve(name)) ? name : "extensions/" + name));
        }
        return all;
    }

    /** The BOM, as it is written. */
    static String bom() {
        try {
            return Files.readString(Program.ROOT.resolve(BOM).resolve("pom.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its build leaves in a work tree. */
    Path target(Path root) {
        return root.resolve(folder).resolve("target");
    }

    /** Its jar, built in a work tree. */
    Path jar(Path root) throws IOException {
        Pattern jar = Pattern.compile(Pattern.quote(name) + "-[0-9].*(?<!-sources|-javadoc)\\.jar");
        try (Stream<Path> files = Files.list(target(root))) {
            return files.filter(
                            file -> jar.matcher(file.getFileName().toString()).matches())
                    .findAny()
                    .orElseThrow();
        }
    }
}
