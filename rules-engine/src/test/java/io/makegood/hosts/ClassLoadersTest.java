package io.makegood.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.makegood.problem.PolicyException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The library in a class loader of its own, as an application server gives each application: nobody has seen a class of it before. */
class ClassLoadersTest {
    /** Whose classes the thread knows that loads a policy. */
    enum Context {
        NONE,
        PLATFORM,
        /** Another copy of everything. */
        STRANGER,
        /** Of something that uses the library. */
        CHILD
    }

    @TempDir
    private Path folder;

    private URLClassLoader library;
    private URLClassLoader stranger;
    private URLClassLoader child;

    @BeforeEach
    void open() {
        URL[] urls = ClassPath.urls(ClassPath.ofLibrary());
        library = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        stranger = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        child = new URLClassLoader(new URL[0], library);
    }

    @AfterEach
    void close() throws IOException {
        child.close();
        stranger.close();
        library.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_policy_is_loaded_and_compiled_whatever_the_context(Context context) throws Exception {
        assertEquals("small", in(loader(context), () -> {
            Object policy = small();
            call(policy, "verify");
            return call(policy, "name");
        }));
    }

    @Test
    void many_threads_load_it_for_the_first_time_together() throws Exception {
        List<FutureTask<Object>> loading = IntStream.range(0, 4)
                .mapToObj(i -> new FutureTask<>(() -> call(customerFirst(), "name")))
                .toList();
        for (FutureTask<Object> task : loading) {
            Thread thread = new Thread(task);
            thread.setContextClassLoader(null);
            thread.start();
        }
        for (FutureTask<Object> task : loading) {
            assertEquals("customer-first", task.get());
        }
    }

    @Test
    void what_keeps_it_from_being_loaded_is_told_as_of_any_policy() throws Exception {
        try (URLClassLoader incomplete =
                new URLClassLoader(ClassPath.urls(ClassPath.ofLibrary()), ClassLoader.getPlatformClassLoader()) {
                    @Override
                    public URL getResource(String name) {
                        return name.endsWith("policy.yaml") ? null : super.getResource(name);
                    }
                }) {
            Method customerFirst =
                    incomplete.loadClass("io.makegood.engine.Policy").getMethod("customerFirst");
            Exception told = assertThrows(Exception.class, () -> invoke(customerFirst, null));
            assertEquals(PolicyException.class.getName(), told.getClass().getName());
            assertEquals(
                    "the policy cannot be loaded: java.lang.IllegalStateException: the bundle customer-first is not on the class path",
                    told.getMessage());
            assertInstanceOf(IllegalStateException.class, told.getCause());
        }
    }

    private ClassLoader loader(Context context) {
        return switch (context) {
            case NONE -> null;
            case PLATFORM -> ClassLoader.getPlatformClassLoader();
            case STRANGER -> stranger;
            case CHILD -> child;
        };
    }

    /** Calls something on a thread of its own, which keeps its context. */
    private static Object in(ClassLoader context, Callable<Object> called) throws Exception {
        FutureTask<Object> task = new FutureTask<>(() -> {
            Object result = called.call();
            assertSame(context, Thread.currentThread().getContextClassLoader());
            return result;
        });
        Thread thread = new Thread(task);
        thread.setContextClassLoader(context);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Object customerFirst() throws Exception {
        return invoke(library.loadClass("io.makegood.engine.Policy").getMethod("customerFirst"), null);
    }

    /** Of one rule: what Drools needs to know of its classes does not depend on how many there are. */
    private Object small() throws Exception {
        write("policy.yaml", """
                name: small
                version: 1.0.0
                parameters:
                  reviewMax: {value: 48, unit: hours, why: two days}
                """);
        write("principles.yaml", """
                principles:
                  - {id: fair, group: ours, rank: 1, statement: Be fair., sources: [{reference: made for the test}]}
                """);
        write("legal-floors.yaml", "floors: []\n");
        write("rules/propose/money.drl", """
                rule "money back"
                    @principle("fair")
                    @because("{itemTitle} does not work")
                when
                    $claim : AssessedClaim( inStock == false )
                then
                    $claim.propose( RemedyType.REFUND_FULL );
                end
                """);
        Method load = library.loadClass("io.makegood.engine.Policy").getMethod("load", Path.class);
        try {
            return load.invoke(null, folder);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Object call(Object target, String name) throws Exception {
        return invoke(target.getClass().getMethod(name), target);
    }

    private static Object invoke(Method method, Object target) throws Exception {
        try {
            return method.invoke(target);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
