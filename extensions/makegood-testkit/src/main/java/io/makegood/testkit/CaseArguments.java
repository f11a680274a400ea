package io.makegood.testkit;

import io.makegood.replay.CaseResult;
import io.makegood.replay.Replay;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.junit.platform.commons.PreconditionViolationException;

/** Gives a test what {@link CaseSource} names. */
final class CaseArguments implements ArgumentsProvider, AnnotationConsumer<CaseSource> {
    private @Nullable CaseSource source;

    @Override
    public void accept(CaseSource annotation) {
        source = annotation;
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context)
            throws IOException {
        CaseSource cases = source;
        if (cases == null) {
            throw new IllegalStateException("JUnit gives the annotation first");
        }
        ClassLoader loader = context.getRequiredTestClass().getClassLoader();
        Replay replay = Places.replay(cases.policy(), cases.cases(), loader);
        List<String> wanted = List.of(cases.ids());
        List<String> unknown =
                wanted.stream().filter(id -> !replay.ids().contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw new PreconditionViolationException("there is no case `" + String.join("`, `", unknown) + "`");
        }
        List<CaseResult> results =
                (wanted.isEmpty() ? replay.runAll(each -> {}) : replay.run(wanted, each -> {})).cases();
        if (results.isEmpty()) {
            throw new PreconditionViolationException("there are no documented cases");
        }
        return results.stream().map(result -> Arguments.argumentSet(result.id(), result));
    }
}
