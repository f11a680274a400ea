package io.makegood.live;

import io.makegood.casefile.CaseFile;
import io.makegood.replay.ResolutionDifference;
import io.makegood.resolution.Resolution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that a shadow decides otherwise.
 *
 * @param caseFile the case
 * @param decided what the caller got
 * @param shadow what the shadow would have given; null when it failed
 * @param differences in what is decided, said and done; empty when the shadow failed
 * @param failure of the shadow; null when it decided
 */
public record ShadowDifference(
        CaseFile caseFile,
        Resolution decided,
        @Nullable Resolution shadow,
        List<ResolutionDifference> differences,
        @Nullable RuntimeException failure) {
    public ShadowDifference {
        differences = List.copyOf(differences);
    }
}
