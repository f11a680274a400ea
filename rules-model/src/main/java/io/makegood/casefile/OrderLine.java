package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.makegood.internal.model.NotGiven;
import io.makegood.vocabulary.ItemCondition;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.LineStatus;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order. Money amounts other than the unit price are for the whole line.
 *
 * @param id unique in the case
 * @param sellerId who sold it
 * @param sku stock keeping unit
 * @param title what the customer calls it
 * @param category what kind of goods in the shop's own words, such as a department; null when not known or not applicable
 * @param variant edition, size, colour; null when not known or not applicable
 * @param condition the condition it was listed in; NEW when not given
 * @param quantity pieces, at least 1
 * @param unitPrice price of one piece, zero or more
 * @param listPrice what one piece costs by itself; a part of a set that is priced as a whole is worth its share of the set by it; null when not known
 *     or not applicable
 * @param shippingPaid shipping paid for the line; null means none
 * @param taxPaid tax paid on top of the price; null means none
 * @param dutyPaid import duty paid; null means none
 * @param status where the line stands; DELIVERED when not given
 * @param deliveredOn the day it arrived, when no shipment says so; null when not known or not applicable
 * @param traits what kind of goods
 * @param recoverableValue what a returned unit would still be worth to us; null means not known
 * @param rental the rental terms of a rented line; null when not known or not applicable
 * @param dependsOn lines this one was bought for
 * @param attributes what the vocabulary of a policy adds; none when not given
 */
@RecordBuilder
public record OrderLine(
        String id,
        String sellerId,
        String sku,
        String title,
        @Nullable String category,
        @Nullable String variant,
        @JsonProperty(defaultValue = "NEW") ItemCondition condition,

        @RecordBuilder.Initializer(value = "NUMBER", source = NotGiven.class)
        int quantity,

        Money unitPrice,
        @Nullable Money listPrice,
        @Nullable Money shippingPaid,
        @Nullable Money taxPaid,
        @Nullable Money dutyPaid,
        @JsonProperty(defaultValue = "DELIVERED") LineStatus status,
        @Nullable LocalDate deliveredOn,
        Set<ItemTrait> traits,
        @Nullable Money recoverableValue,
        @Nullable Rental rental,
        List<LineDependency> dependsOn,
        @JsonUnwrapped Attributes attributes)
        implements CaseFact {
    public OrderLine {
        attributes = Defaults.or(attributes, Attributes.NONE);
        condition = Defaults.or(condition, ItemCondition.NEW);
        status = Defaults.or(status, LineStatus.DELIVERED);
        traits = Defaults.set(traits);
        dependsOn = Defaults.facts(dependsOn);
    }

    @Override
    public String key() {
        return id;
    }
}
