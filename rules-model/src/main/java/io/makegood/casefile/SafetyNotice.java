package io.makegood.casefile;

import io.makegood.vocabulary.Disposal;
import io.makegood.vocabulary.SafetySeverity;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * A recall or safety warning.
 *
 * @param id unique in the case
 * @param sku what it concerns
 * @param severity how dangerous
 * @param disposal what to do with the item
 * @param issuedAt when it was issued
 */
@RecordBuilder
public record SafetyNotice(String id, String sku, SafetySeverity severity, Disposal disposal, Instant issuedAt)
        implements CaseFact {
    @Override
    public String key() {
        return id;
    }
}
