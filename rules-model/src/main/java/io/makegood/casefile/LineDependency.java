package io.makegood.casefile;

import io.makegood.vocabulary.DependencyStrength;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A line that was bought because of another one.
 *
 * @param lineId the line it depends on
 * @param strength how much
 */
@RecordBuilder
public record LineDependency(String lineId, DependencyStrength strength) implements CaseFact {
    @Override
    public String key() {
        return lineId;
    }
}
