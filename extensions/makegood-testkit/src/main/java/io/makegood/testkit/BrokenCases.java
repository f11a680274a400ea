package io.makegood.testkit;

import io.makegood.replay.CaseResult;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Fails an invocation with a case that cannot be read or decided, whatever the test would have looked at. */
final class BrokenCases implements InvocationInterceptor {
    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        for (Object argument : method.getArguments()) {
            if (argument instanceof CaseResult result && !result.problems().isEmpty()) {
                invocation.skip();
                throw new AssertionError(CaseResultAssert.problems(result));
            }
        }
        invocation.proceed();
    }
}
