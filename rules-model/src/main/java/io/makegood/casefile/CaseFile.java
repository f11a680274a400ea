package io.makegood.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one case at one moment: the input of a decision.
 * Facts refer to each other by id. The order in which facts are listed carries no meaning: every list is kept sorted by the key of its
 * facts, so that two case files with the same facts are equal. A case file holds no rule and reads no clock: what "now" is, it says itself.
 *
 * @param id the caller's own reference of the case; null when not known or not applicable
 * @param title a sentence naming the case for people; never read by a rule; null when not known or not applicable
 * @param clock the moment of the decision and the customer's time zone
 * @param customer the customer, without address or payment data
 * @param contact the contact in which the case is raised; null when the platform acts on its own
 * @param sellers the sellers of the lines
 * @param orders the orders concerned, each with its lines
 * @param discounts what was taken off
 * @param charges what came on top
 * @param payments what was paid
 * @param paymentMethods the ways of paying the customer has on file
 * @param balances credit on the customer's account
 * @param shipments the parcels
 * @param shippingOptions the services a remedy could travel by
 * @param calendars the days on which nothing moves
 * @param stock what is on the shelf, the same or in its place
 * @param incidents what went wrong; at least one
 * @param wishes what the customer asked for
 * @param deadlines the dates the customer has to meet
 * @param promises what was promised to the customer
 * @param evidence what is at hand besides the customer's word
 * @param sellerContacts what the customer already tried with the seller
 * @param pastContacts earlier contacts about the same incident
 * @param earlierResolutions what was decided before, per incident and line
 * @param ledger the money that already went back
 * @param returnQuotes what a return would cost
 * @param prices advertised, dropped and doubly charged prices
 * @param safetyNotices recalls
 * @param plannedActions what the platform is about to do and asks about first
 * @param risk what the risk system counts; null when it knows nothing
 */
@RecordBuilder
public record CaseFile(
        @Nullable String id,
        @Nullable String title,
        CaseClock clock,
        Customer customer,
        @Nullable Contact contact,
        List<Seller> sellers,
        List<Order> orders,
        List<Discount> discounts,
        List<Charge> charges,
        List<Payment> payments,
        List<PaymentMethod> paymentMethods,
        List<AccountBalance> balances,
        List<Shipment> shipments,
        List<ShippingOption> shippingOptions,
        List<BusinessCalendar> calendars,
        List<StockPosition> stock,
        List<Incident> incidents,
        List<CustomerWish> wishes,
        List<Deadline> deadlines,
        List<Promise> promises,
        List<Evidence> evidence,
        List<SellerContact> sellerContacts,
        List<PastContact> pastContacts,
        List<EarlierResolution> earlierResolutions,
        List<LedgerEntry> ledger,
        List<ReturnQuote> returnQuotes,
        List<PriceFact> prices,
        List<SafetyNotice> safetyNotices,
        List<PlannedAction> plannedActions,
        @Nullable RiskSignal risk) {
    /** The form in which this library reads case files; it grows by one with every field or term that is added. */
    public static final int SCHEMA_VERSION = 1;

    public CaseFile {
        sellers = Defaults.facts(sellers);
        orders = Defaults.facts(orders);
        discounts = Defaults.facts(discounts);
        charges = Defaults.facts(charges);
        payments = Defaults.facts(payments);
        paymentMethods = Defaults.facts(paymentMethods);
        balances = Defaults.facts(balances);
        shipments = Defaults.facts(shipments);
        shippingOptions = Defaults.facts(shippingOptions);
        calendars = Defaults.facts(calendars);
        stock = Defaults.facts(stock);
        incidents = Defaults.facts(incidents);
        wishes = Defaults.facts(wishes);
        deadlines = Defaults.facts(deadlines);
        promises = Defaults.facts(promises);
        evidence = Defaults.facts(evidence);
        sellerContacts = Defaults.facts(sellerContacts);
        pastContacts = Defaults.facts(pastContacts);
        earlierResolutions = Defaults.facts(earlierResolutions);
        ledger = Defaults.facts(ledger);
        returnQuotes = Defaults.facts(returnQuotes);
        prices = Defaults.facts(prices);
        safetyNotices = Defaults.facts(safetyNotices);
        plannedActions = Defaults.facts(plannedActions);
    }
}
