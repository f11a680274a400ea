package io.makegood.workbench;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which decision of a case a question is about. */
final class ClaimOption {
    @Option(
            names = "--claim",
            paramLabel = "ID",
            description = "The decision, such as `I1/L1`; may be left out where the case has one only.")
    private @Nullable String id;

    /** Its id; null where none was given. */
    @Nullable String id() {
        return id;
    }
}
