package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.makegood.vocabulary.Answer;
import io.makegood.vocabulary.DeliveredTo;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.ShippingSpeed;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One parcel.
 *
 * @param id unique in the case
 * @param orderId the order it belongs to
 * @param lineIds the lines in it; empty means all of the order
 * @param carrier who carries it
 * @param speed the service; null when not known or not applicable
 * @param status what the tracking says
 * @param promisedBy the latest day promised to the customer; null when not known or not applicable
 * @param deliveredAt time of the delivered scan; null when not known or not applicable
 * @param deliveredTo where the carrier says it left it; UNKNOWN when not given
 * @param photoMatchesAddress whether the delivery photo shows the customer's address; UNKNOWN when not given
 * @param carrierChosenByCustomer the customer sent his own carrier
 * @param replacement this parcel is itself a remedy
 * @param attributes what the vocabulary of a policy adds; none when not given
 */
@RecordBuilder
public record Shipment(
        String id,
        String orderId,
        Set<String> lineIds,
        String carrier,
        @Nullable ShippingSpeed speed,
        ShipmentStatus status,
        @Nullable LocalDate promisedBy,
        @Nullable Instant deliveredAt,
        @JsonProperty(defaultValue = "UNKNOWN") DeliveredTo deliveredTo,
        @JsonProperty(defaultValue = "UNKNOWN") Answer photoMatchesAddress,
        boolean carrierChosenByCustomer,
        boolean replacement,
        @JsonUnwrapped Attributes attributes)
        implements CaseFact {
    public Shipment {
        attributes = Defaults.or(attributes, Attributes.NONE);
        lineIds = Defaults.set(lineIds);
        deliveredTo = Defaults.or(deliveredTo, DeliveredTo.UNKNOWN);
        photoMatchesAddress = Defaults.or(photoMatchesAddress, Answer.UNKNOWN);
    }

    @Override
    public String key() {
        return id;
    }
}
