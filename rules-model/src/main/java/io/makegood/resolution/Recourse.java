package io.makegood.resolution;

import io.makegood.vocabulary.CostBearer;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Recovery of a cost from the party at fault. Its outcome never changes what the customer gets.
 *
 * @param against the party
 * @param party its name
 * @param amount what is claimed
 * @param basis why
 * @param notifyAt when the party is told
 * @param appealUntil the last day on which the party may object
 */
@RecordBuilder
public record Recourse(
        CostBearer against, String party, Money amount, String basis, Instant notifyAt, LocalDate appealUntil) {}
