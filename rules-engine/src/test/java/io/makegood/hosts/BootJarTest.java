package io.makegood.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * The library in an executable jar of Spring Boot: a jar of jars, whose classes the threads of the common pool do not know. On a machine with one or two
 * processors there is no common pool, so the program is told that there are four. Whatever the library logs is among what the program prints.
 */
class BootJarTest {
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String CLASSES = "BOOT-INF/classes/";

    private static final List<String> DETAILS_OF_DROOLS =
            List.of("LOG TRACE org.drools.", "LOG DEBUG org.drools.", "LOG INFO org.drools.");

    @TempDir
    private Path folder;

    @Test
    void policies_are_loaded_on_threads_that_know_nothing_of_the_library() throws Exception {
        Path jar = folder.resolve("service.jar");
        pack(jar);

        List<String> lines = run(jar).stream()
                .filter(line -> DETAILS_OF_DROOLS.stream().noneMatch(line::startsWith))
                .toList();

        assertEquals(
                List.of(
                        "loaded customer-first",
                        "loaded customer-first",
                        "loaded customer-first",
                        "decided FINAL",
                        "threads left []",
                        "compiled by Drools",
                        "its workers end when idle: true"),
                lines);
    }

    private static List<String> run(Path jar) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=4",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        Path.of("..", "docs", "examples", "lamp.yaml").toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor(1, TimeUnit.MINUTES);
        return lines;
    }

    private void pack(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.MAIN_CLASS, "org.springframework.boot.loader.launch.JarLauncher");
        manifest.getMainAttributes().putValue("Start-Class", HostProgram.class.getName());
        manifest.getMainAttributes().putValue("Spring-Boot-Classes", CLASSES);
        manifest.getMainAttributes().putValue("Spring-Boot-Lib", LIBRARIES);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, manifest);
                JarFile loader = new JarFile(ClassPath.jar("spring-boot-loader").toFile())) {
            // Jars in it are not packed again, as the loader asks for.
            packed.setLevel(0);
            packed.putNextEntry(new ZipEntry(CLASSES));
            packed.putNextEntry(new ZipEntry(LIBRARIES));
            for (ZipEntry entry : loader.stream().toList()) {
                if (entry.getName().endsWith(".class")) {
                    try (InputStream in = loader.getInputStream(entry)) {
                        add(packed, entry.getName(), in.readAllBytes());
                    }
                }
            }
            for (Class<?> type : List.of(HostProgram.class, PrintingLog.class)) {
                add(packed, type.getName(), ClassPath.file(type));
            }
            add(
                    packed,
                    PrintingLog.class.getName() + "$PrintingLogger",
                    ClassPath.file(PrintingLog.class).resolveSibling("PrintingLog$PrintingLogger.class"));
            add(
                    packed,
                    CLASSES + "META-INF/services/" + SLF4JServiceProvider.class.getName(),
                    PrintingLog.class.getName().getBytes(StandardCharsets.UTF_8));
            int number = 0;
            for (Path path : ClassPath.ofLibrary()) {
                add(packed, LIBRARIES + number++ + ".jar", ClassPath.asJar(path, folder));
            }
        }
    }

    private static void add(JarOutputStream packed, String type, Path file) throws IOException {
        add(packed, CLASSES + type.replace('.', '/') + ".class", Files.readAllBytes(file));
    }

    private static void add(JarOutputStream packed, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        packed.putNextEntry(entry);
        packed.write(content);
    }
}
