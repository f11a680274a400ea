package io.makegood.resolution;

import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.ProofOfDelivery;
import io.makegood.vocabulary.ShippingSpeed;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * How a remedy travels, never better than the facts carry.
 *
 * @param optionId the service
 * @param speed how fast
 * @param charge what the customer pays; zero unless the policy has him pay for it
 * @param cost what it costs the platform
 * @param dispatchBy the day it leaves
 * @param expected the day it usually arrives
 * @param atTheLatest the day promised to the customer
 * @param confidence how sure that is, held against the deadline if there is one
 * @param proofOfDelivery what the delivery asks for
 */
@RecordBuilder
public record ShippingPlan(
        String optionId,
        ShippingSpeed speed,
        Money charge,
        Money cost,
        LocalDate dispatchBy,
        LocalDate expected,
        LocalDate atTheLatest,
        DeliveryConfidence confidence,
        ProofOfDelivery proofOfDelivery) {}
