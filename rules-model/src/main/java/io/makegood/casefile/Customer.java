package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.makegood.vocabulary.MemberTier;
import io.makegood.vocabulary.Pace;
import io.makegood.vocabulary.Tone;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The customer, reduced to what a decision needs: no address, no payment data.
 *
 * @param id the caller's id of the customer
 * @param name the name to greet the customer by
 * @param country ISO 3166 two-letter code
 * @param language BCP 47 tag; null means English
 * @param memberTier membership; NONE when not given
 * @param membershipEnds last day of the membership; null when not known or not applicable
 * @param since customer since; null when not known or not applicable
 * @param pace how fast the customer wants to talk; UNKNOWN when not given
 * @param tone how the customer sounds; UNKNOWN when not given
 * @param vulnerable somebody to be spared every effort
 * @param doNotContact asked not to be contacted afterwards
 * @param attributes what the vocabulary of a policy adds; none when not given
 */
@RecordBuilder
public record Customer(
        String id,
        String name,
        String country,
        @Nullable String language,
        @JsonProperty(defaultValue = "NONE") MemberTier memberTier,
        @Nullable LocalDate membershipEnds,
        @Nullable LocalDate since,
        @JsonProperty(defaultValue = "UNKNOWN") Pace pace,
        @JsonProperty(defaultValue = "UNKNOWN") Tone tone,
        boolean vulnerable,
        boolean doNotContact,
        @JsonUnwrapped Attributes attributes) {
    public Customer {
        attributes = Defaults.or(attributes, Attributes.NONE);
        memberTier = Defaults.or(memberTier, MemberTier.NONE);
        pace = Defaults.or(pace, Pace.UNKNOWN);
        tone = Defaults.or(tone, Tone.UNKNOWN);
    }
}
