package io.makegood.resolution;

import io.makegood.vocabulary.EffectiveBy;
import java.time.LocalDate;

/**
 * Why this version of a policy decided, where there could have been another one.
 *
 * @param by which day chose it
 * @param day that day, in the customer's time zone
 * @param country where the order goes, ISO 3166
 * @param orderId the order; of several orders under the same version, the first by id
 */
public record PolicyChoice(EffectiveBy by, LocalDate day, String country, String orderId) {}
