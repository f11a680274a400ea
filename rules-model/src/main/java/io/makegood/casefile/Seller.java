package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.makegood.vocabulary.Answer;
import io.makegood.vocabulary.SellerType;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Who sold a line: the platform or a merchant on its marketplace.
 *
 * @param id referred to by {@link OrderLine#sellerId()}
 * @param displayName the name customers know
 * @param type the platform itself or a third party
 * @param country ISO 3166 two-letter code; null when not known or not applicable
 * @param responsive whether the seller answers the platform; UNKNOWN when not given
 * @param returnCountry where returns would have to go, ISO 3166; null when not known or not applicable
 * @param attributes what the vocabulary of a policy adds; none when not given
 */
@RecordBuilder
public record Seller(
        String id,
        String displayName,
        SellerType type,
        @Nullable String country,
        @JsonProperty(defaultValue = "UNKNOWN") Answer responsive,
        @Nullable String returnCountry,
        @JsonUnwrapped Attributes attributes)
        implements CaseFact {
    public Seller {
        attributes = Defaults.or(attributes, Attributes.NONE);
        responsive = Defaults.or(responsive, Answer.UNKNOWN);
    }

    @Override
    public String key() {
        return id;
    }
}
