package io.makegood.internal.facts;

import io.makegood.rules.AssessedClaim;
import io.makegood.rules.EligibleRemedy;
import io.makegood.rules.FinishedDecision;
import io.makegood.rules.FinishedMessage;
import io.makegood.rules.ProposedPause;
import io.makegood.rules.ProposedRemedy;
import io.makegood.rules.ReportedClaim;
import io.makegood.rules.SettledClaim;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The phases of a claim's life, each by the type of the fact its rules match. */
public enum Phase {
    ASSESS("assess", ReportedClaim.class),
    PROPOSE("propose", AssessedClaim.class),
    GUARD("guard", ProposedRemedy.class),
    GUARD_PAUSE("guard", ProposedPause.class),
    CHOOSE("choose", EligibleRemedy.class),
    SETTLE("settle", SettledClaim.class),
    SAFEGUARD("safeguard", FinishedDecision.class),
    SAFEGUARD_MESSAGE("safeguard", FinishedMessage.class);

    private final String folder;
    private final Class<?> fact;

    Phase(String folder, Class<?> fact) {
        this.folder = folder;
        this.fact = fact;
    }

    /** The folder below {@code rules} in which rules of the phase stand. */
    public String folder() {
        return folder;
    }

    /** The type of the fact its rules match. */
    public Class<?> fact() {
        return fact;
    }

    /** The phase whose fact has this simple name; null when there is none. */
    public static @Nullable Phase of(String factName) {
        return Arrays.stream(values())
                .filter(phase -> phase.fact.getSimpleName().equals(factName))
                .findFirst()
                .orElse(null);
    }

    /** Simple names of all facts rules can match. */
    public static List<String> factNames() {
        return Arrays.stream(values()).map(phase -> phase.fact.getSimpleName()).toList();
    }
}
