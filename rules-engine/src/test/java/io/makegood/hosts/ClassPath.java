package io.makegood.hosts;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** What the library needs to run, from the class path of the tests. */
final class ClassPath {
    /** Of tests only. */
    private static final List<String> NOT_OF_THE_LIBRARY = List.of(
            "spring-boot-loader", "slf4j-nop", "junit", "mockito", "archunit", "byte-buddy", "surefire", "jsonschema");

    private ClassPath() {}

    /** Folders of classes, and jars. */
    static List<Path> ofLibrary() {
        return all().filter(path -> !path.endsWith("test-classes"))
                .filter(path -> NOT_OF_THE_LIBRARY.stream()
                        .noneMatch(name -> path.getFileName().toString().startsWith(name)))
                .toList();
    }

    /** The jar whose name starts like this. */
    static Path jar(String name) {
        return all().filter(path -> path.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    static URL[] urls(List<Path> paths) {
        return paths.stream().map(ClassPath::url).toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a class of the tests lies. */
    static Path file(Class<?> type) {
        return all().map(path -> path.resolve(type.getName().replace('.', '/') + ".class"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    /** A path as a jar: a folder is packed, a jar is what it is. */
    static byte[] asJar(Path path, Path scratch) throws IOException {
        if (Files.isRegularFile(path)) {
            return Files.readAllBytes(path);
        }
        Path jar = Files.createTempFile(scratch, "packed", ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                packed.putNextEntry(
                        new JarEntry(path.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, packed);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Files.readAllBytes(jar);
    }

    private static Stream<Path> all() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists);
    }
}
