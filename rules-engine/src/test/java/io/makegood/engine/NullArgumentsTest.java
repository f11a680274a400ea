package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;

import io.makegood.casefile.CaseFile;
import io.makegood.explain.Wanted;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.json.JsonTokens;
import io.makegood.resolution.Detail;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.Vocabulary;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever hands in null hears which argument it was. */
class NullArgumentsTest {
    private static final Policy POLICY = Policy.customerFirst();
    private static final ResolutionEngine ENGINE = ResolutionEngine.using(POLICY);
    private static final CaseFile CASE = CaseGenerator.of(1);
    private static final Consumer<Object> NOBODY = told -> {};

    private static final Map<Class<?>, Object> GIVEN = Map.ofEntries(
            Map.entry(CaseFile.class, CASE),
            Map.entry(Resolution.class, ENGINE.resolve(CASE)),
            Map.entry(Policy.class, POLICY),
            Map.entry(PolicySet.class, PolicySet.of(POLICY)),
            Map.entry(Policy[].class, new Policy[] {POLICY}),
            Map.entry(Collection.class, List.of(POLICY)),
            Map.entry(Vocabulary.class, Vocabulary.builtIn()),
            Map.entry(Detail.class, Detail.ALL),
            Map.entry(Locale.class, Locale.GERMAN),
            Map.entry(String.class, "case.yaml"),
            Map.entry(byte[].class, new byte[] {'{', '}'}),
            Map.entry(InputStream.class, InputStream.nullInputStream()),
            Map.entry(Reader.class, new StringReader("")),
            Map.entry(JsonTokens.class, mock(JsonTokens.class)),
            Map.entry(Path.class, Path.of("case.yaml")),
            Map.entry(Consumer.class, NOBODY),
            Map.entry(Wanted.class, new Wanted.Remedy(RemedyType.REFUND_FULL)),
            Map.entry(RemedyType.class, RemedyType.REFUND_FULL),
            Map.entry(int.class, 1));

    private static final Map<Class<?>, Object> OBJECTS = Map.of(
            CaseFileReader.class, CaseFileReader.of(Vocabulary.builtIn()),
            ResolutionEngine.class, ENGINE,
            PolicySet.class, PolicySet.of(POLICY));

    static Stream<Method> methods() {
        return Stream.of(
                        CaseFiles.class,
                        Resolutions.class,
                        Explanations.class,
                        CaseFileReader.class,
                        ResolutionEngine.class,
                        PolicySet.class,
                        Policy.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method ->
                        Modifier.isStatic(method.getModifiers()) || method.getDeclaringClass() != Policy.class);
    }

    @Test
    void null_is_told_by_name() {
        int[] tried = {0};
        methods().forEach(method -> {
            Parameter[] parameters = method.getParameters();
            for (int i = 0; i < parameters.length; i++) {
                boolean mayBeNull = parameters[i].getType().isPrimitive()
                        || parameters[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (!mayBeNull) {
                    tried[0]++;
                    @Nullable Object[] arguments = Stream.of(parameters)
                            .map(parameter -> GIVEN.get(parameter.getType()))
                            .toArray();
                    arguments[i] = null;
                    Throwable thrown = assertThrows(
                                    InvocationTargetException.class,
                                    () -> method.invoke(OBJECTS.get(method.getDeclaringClass()), arguments),
                                    method + " takes null for " + parameters[i].getName())
                            .getCause();
                    assertEquals(NullPointerException.class, thrown.getClass(), method + ": " + thrown);
                    assertEquals(parameters[i].getName(), thrown.getMessage(), method.toString());
                }
            }
        });
        assertTrue(tried[0] > 30, tried[0] + " arguments were tried");
    }
}
