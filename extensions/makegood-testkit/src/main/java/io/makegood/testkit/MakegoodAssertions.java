package io.makegood.testkit;

import io.makegood.replay.CaseResult;
import io.makegood.resolution.Resolution;

/** Where assertions about decisions begin: import {@code assertThat} statically, beside that of AssertJ. */
public final class MakegoodAssertions {
    private MakegoodAssertions() {}

    /** Begins assertions about what was decided. */
    public static ResolutionAssert assertThat(Resolution actual) {
        return new ResolutionAssert(actual);
    }

    /** Begins assertions about what came of a documented case. */
    public static CaseResultAssert assertThat(CaseResult actual) {
        return new CaseResultAssert(actual);
    }
}
