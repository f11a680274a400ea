package io.makegood.internal.compiled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.MadePolicy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.Parameters;
import io.makegood.replay.DocumentedCase;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build kept of the default policy is what its files say, or it is not believed. */
class KeptPolicyTest {
    private static final String NAME = "customer-first";
    private static final String MADE_OF = "Makegood 1\npolicy.yaml 1";
    private static final ReadPolicy READ = ReadPolicy.ofFiles(NAME);
    private static final byte[] PACKED = KeptPolicy.packed(READ, MADE_OF);

    @TempDir
    private Path folder;

    @Test
    void everything_is_kept() {
        ReadPolicy kept = KeptPolicy.unpacked(PACKED, MADE_OF);
        assertNotNull(kept);
        assertEquals(READ.rules(), kept.rules());
        List<Function<Bundle, Object>> parts = List.of(
                Bundle::name,
                Bundle::version,
                Bundle::validity,
                Bundle::fingerprint,
                bundle -> parameters(bundle.parameters()),
                bundle -> bundle.vocabulary().isBuiltInOnly(),
                Bundle::unread,
                Bundle::followUps,
                Bundle::engine,
                Bundle::principles,
                bundle -> bundle.floors().all(),
                bundle -> String.valueOf(bundle.invariants()),
                Bundle::rules,
                Bundle::messages,
                Bundle::cases);
        assertEquals(Bundle.class.getRecordComponents().length, parts.size());
        parts.forEach(part -> assertEquals(part.apply(READ.bundle()), part.apply(kept.bundle())));
    }

    private static SortedMap<String, Parameters.Parameter> parameters(Parameters parameters) {
        SortedMap<String, Parameters.Parameter> byName = new TreeMap<>();
        parameters.names().forEach(name -> byName.put(name, parameters.get(name)));
        return byName;
    }

    @Test
    void documented_cases_are_decided_by_it_to_the_byte() {
        ReadPolicy kept = KeptPolicy.unpacked(PACKED, MADE_OF);
        assertNotNull(kept);
        ResolutionEngine byKept = engine(kept);
        ResolutionEngine byFiles = engine(READ);
        READ.bundle().cases().forEach((path, text) -> {
            CaseFile facts = DocumentedCase.read(path, text).facts();
            assertEquals(Resolutions.toJson(byFiles.resolve(facts)), Resolutions.toJson(byKept.resolve(facts)), path);
        });
    }

    private static ResolutionEngine engine(ReadPolicy policy) {
        return ResolutionEngine.using(MadePolicy.of(policy.bundle(), AlphaNetwork.of(policy.rules())));
    }

    @Test
    void what_was_made_of_something_else_is_not_believed() {
        assertNull(KeptPolicy.unpacked(PACKED, "Makegood 2\npolicy.yaml 1"));
        assertNull(KeptPolicy.unpacked(PACKED, "Makegood 1\npolicy.yaml 2"));
        assertNull(KeptPolicy.unpacked(PACKED, MADE_OF + "\nrules/more.drl 1"));
    }

    @Test
    void what_is_not_as_it_was_written_is_not_believed() {
        for (int i = 0; i < PACKED.length; i += 1 + i / 20) {
            byte[] changed = PACKED.clone();
            changed[i] ^= 0x10;
            assertNull(KeptPolicy.unpacked(changed, MADE_OF), "byte " + i);
            assertNull(KeptPolicy.unpacked(Arrays.copyOf(PACKED, i), MADE_OF), i + " bytes");
        }
    }

    @Test
    void in_a_jar_it_is_believed_and_in_a_folder_of_classes_it_is_not() throws Exception {
        assertNull(KeptPolicy.find(NAME));
        assertEquals(READ.bundle().fingerprint(), found(jar(UnaryOperator.identity())));
    }

    @Test
    void in_a_jar_whose_files_say_something_else_it_is_not_believed() throws Exception {
        Path jar = jar(text -> text.replace("version: ", "version: 9"));
        assertNull(found(jar));
    }

    /** What the build made is the same every time. */
    @Test
    void the_build_keeps_what_would_be_kept_now() throws IOException {
        Path kept = policies().resolve(NAME + KeptPolicy.ENDING);
        assertArrayEquals(
                KeptPolicy.packed(
                        READ, KeptPolicy.madeOf(KeepPolicies.sums(policies().resolve(NAME)))),
                Files.readAllBytes(kept));
    }

    @Test
    void the_library_knows_its_version() {
        assertTrue(LibraryVersion.CURRENT.matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?"), LibraryVersion.CURRENT);
    }

    /** The fingerprint of the policy that is found in a jar; null when none is believed. */
    private static Object found(Path jar) throws Exception {
        List<URL> urls = new ArrayList<>(List.of(jar.toUri().toURL()));
        for (String path : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            if (!Path.of(path).equals(classes())) {
                urls.add(Path.of(path).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Method find = loader.loadClass(KeptPolicy.class.getName()).getDeclaredMethod("find", String.class);
            find.setAccessible(true);
            Object policy = find.invoke(null, NAME);
            if (policy == null) {
                return null;
            }
            Object bundle = policy.getClass().getMethod("bundle").invoke(policy);
            return bundle.getClass().getMethod("fingerprint").invoke(bundle);
        }
    }

    /** The classes of the library as a jar, with its policy.yaml changed and what the build keeps. */
    private Path jar(UnaryOperator<String> change) throws IOException {
        Path classes = classes();
        Path jar = folder.resolve("library.jar");
        String policyFile = "io/makegood/policies/" + NAME + "/policy.yaml";
        String kept = "io/makegood/policies/" + NAME + KeptPolicy.ENDING;
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (!name.equals(kept)) {
                    packed.putNextEntry(new JarEntry(name));
                    byte[] content = Files.readAllBytes(file);
                    packed.write(
                            name.equals(policyFile)
                                    ? change.apply(new String(content, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : content);
                }
            }
            packed.putNextEntry(new JarEntry(kept));
            packed.write(KeptPolicy.packed(
                    READ, KeptPolicy.madeOf(KeepPolicies.sums(policies().resolve(NAME)))));
        }
        return jar;
    }

    private static Path classes() {
        return policies().resolve(Path.of("..", "..", "..")).normalize();
    }

    private static Path policies() {
        return Path.of(java.net.URI.create(String.valueOf(BundleReader.resource(NAME))))
                .resolve(Path.of("..", ".."))
                .normalize();
    }
}
