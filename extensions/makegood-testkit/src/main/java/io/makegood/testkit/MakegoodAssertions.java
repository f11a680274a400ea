package io.makegood.testkit;

import io.makegood.replay.CaseResult;
import io.makegood.resolution.Resolution;
import org.jspecify.annotations.Nullable;

/** Where assertions about decisions begin: import {@code assertThat} statically, beside that of AssertJ. */
public final class MakegoodAssertions {
    private MakegoodAssertions() {}

    /** Begins assertions about what was decided; all fail when it is null. */
    public static ResolutionAssert assertThat(@Nullable Resolution actual) {
        return new ResolutionAssert(actual);
    }

    /** Begins assertions about what came of a documented case; all fail when it is null. */
    public static CaseResultAssert assertThat(@Nullable CaseResult actual) {
        return new CaseResultAssert(actual);
    }
}
