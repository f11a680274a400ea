package io.makegood.internal.bundle;

import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.RemedyType;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What mandatory law gives a customer at least.
 *
 * @param id as the bundle names it
 * @param countries of delivery, ISO 3166
 * @param from first day on which an order falls under it
 * @param until last such day; null while it is in force
 * @param incidents what it is about
 * @param exceptTraits goods it does not cover
 * @param withinDaysOfDelivery how long after delivery it can be claimed; null without limit
 * @param unshippedOnly it covers goods that have not left
 * @param consent nothing else may be sent without the customer's consent
 * @param grants remedies that meet it
 * @param reference the law
 * @param translations what the law is called in other languages, ISO 639; the reference in all others
 */
public record LegalFloor(
        String id,
        Set<String> countries,
        LocalDate from,
        @Nullable LocalDate until,
        Set<IncidentType> incidents,
        Set<ItemTrait> exceptTraits,
        @Nullable Integer withinDaysOfDelivery,
        boolean unshippedOnly,
        boolean consent,
        Set<RemedyType> grants,
        String reference,
        Map<String, String> translations) {}
