package io.makegood.internal.compiled;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Run by the build, once the classes of the library are there: keeps what the files of its bundles come to. */
public final class KeepPolicies {
    private KeepPolicies() {}

    /** @param arguments the folder of the classes, then the names of the bundles */
    public static void main(String[] arguments) throws IOException {
        Path policies = Path.of(arguments[0], "io", "makegood", "policies");
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            Files.write(
                    policies.resolve(name + KeptPolicy.ENDING),
                    KeptPolicy.packed(ReadPolicy.ofFiles(name), KeptPolicy.madeOf(sums(policies.resolve(name)))));
        }
    }

    static SortedMap<String, Long> sums(Path folder) throws IOException {
        SortedMap<String, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sums.put(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'),
                        KeptPolicy.sum(Files.readAllBytes(file)));
            }
        }
        return sums;
    }
}
