package io.makegood.rules;

import io.makegood.casefile.Contact;
import io.makegood.casefile.Customer;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.Deadline;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Evidence;
import io.makegood.casefile.Incident;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.PastContact;
import io.makegood.casefile.PaymentMethod;
import io.makegood.casefile.PlannedAction;
import io.makegood.casefile.PriceFact;
import io.makegood.casefile.Promise;
import io.makegood.casefile.ReturnQuote;
import io.makegood.casefile.RiskSignal;
import io.makegood.casefile.SafetyNotice;
import io.makegood.casefile.Seller;
import io.makegood.casefile.SellerContact;
import io.makegood.casefile.Shipment;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.claims.ClaimContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule can read of the case itself: the facts that bear on the claim, with everything they say, and the moment of the decision. */
public abstract sealed class CaseProperties permits IncidentProperties {
    final ClaimContext b;

    CaseProperties(ClaimContext context) {
        this.b = context;
    }

    // the facts that bear on it

    /** The claim itself: the incident, or the incident and the line, joined by a slash. */
    @From("incident/id")
    public String getId() {
        return b.id();
    }

    /** The caller's own reference of the case; null when it has none. */
    @From("id")
    public @Nullable String getCaseId() {
        return b.caseFile().id();
    }

    /** The incident as it was reported. */
    @From("incident")
    public Incident getIncident() {
        return b.incident();
    }

    /** The customer. */
    @From("customer")
    public Customer getCustomer() {
        return b.caseFile().customer();
    }

    /** The contact in which the case is raised; null when the platform acts on its own. */
    @From("contact")
    public @Nullable Contact getContact() {
        return b.caseFile().contact();
    }

    /** The order. */
    @From("order")
    public Order getOrder() {
        return b.order();
    }

    /** The line; null for the order as a whole. */
    @From("line")
    public @Nullable OrderLine getLine() {
        return b.line();
    }

    /** The line, or all lines of the order. */
    @From("order/lines")
    public List<OrderLine> getLines() {
        return b.lines();
    }

    /** Who sold it; null when several did or it is not known. */
    @From("seller")
    public @Nullable Seller getSeller() {
        return b.seller();
    }

    /** The parcel the line was in, the last one when it was sent again; null when there is none. */
    @From("shipment")
    public @Nullable Shipment getShipment() {
        return b.shipment();
    }

    /** What the customer asked for; null when he did not say. */
    @From("wish")
    public @Nullable CustomerWish getWish() {
        return b.wish();
    }

    /** The payment method on file that the customer named for the money; null when he named none. */
    @From("paymentMethod")
    public @Nullable PaymentMethod getPaymentMethod() {
        return b.chosenMethod();
    }

    /** The date to meet; null when there is none. */
    @From("deadline")
    public @Nullable Deadline getDeadline() {
        return b.deadline();
    }

    /** The promise that counts; null when there is none. */
    @From("promise")
    public @Nullable Promise getPromise() {
        return b.promise();
    }

    /** What is at hand about the incident besides the customer's word. */
    @From("evidence")
    public List<Evidence> getEvidence() {
        return b.evidence();
    }

    /** What the customer already tried with the seller; null when nothing is known. */
    @From("sellerContact")
    public @Nullable SellerContact getSellerContact() {
        return b.sellerContact();
    }

    /** Earlier contacts about the incident, oldest first. */
    @From("pastContacts")
    public List<PastContact> getPastContacts() {
        return b.contacts();
    }

    /** Earlier resolutions of this claim, oldest first. */
    @From("earlierResolutions")
    public List<EarlierResolution> getEarlierResolutions() {
        return b.earlier();
    }

    /** The latest of them that did more than inform; null when there is none. */
    @From("earlierResolution")
    public @Nullable EarlierResolution getLastResolution() {
        return b.last();
    }

    /** What a return would cost; null when not known. */
    @From("returnQuote")
    public @Nullable ReturnQuote getReturnQuote() {
        return b.returnQuote();
    }

    /** Other prices known for the goods. */
    @From("prices")
    public List<PriceFact> getPrices() {
        return b.prices();
    }

    /** The severest recall of the goods; null when there is none. */
    @From("safetyNotice")
    public @Nullable SafetyNotice getSafetyNotice() {
        return b.safetyNotice();
    }

    /** What the platform is about to do; null when nothing. */
    @From("plannedAction")
    public @Nullable PlannedAction getPlannedAction() {
        return b.plannedAction();
    }

    /** What the risk system counts; nothing and a low level when it knows nothing. */
    @From("risk")
    public RiskSignal getRiskSignal() {
        return b.risk();
    }

    /** What is on the shelf to send the same again, enough pieces for this claim; null when there is none. */
    @From("stock")
    public @Nullable StockPosition getStock() {
        return b.same();
    }

    /** A strictly better equivalent on the shelf; null when there is none. */
    @From("upgradeStock")
    public @Nullable StockPosition getUpgradeStock() {
        return b.upgrade();
    }

    /** Something similar on the shelf; null when there is none. */
    @From("similarStock")
    public @Nullable StockPosition getSimilarStock() {
        return b.similar();
    }

    // the moment of the decision

    /** The moment of the decision. */
    @From("clock/now")
    @Invariant({
        "now >= order.placedAt",
        "now >= incident.reportedAt",
        "shipment.deliveredAt == null || now >= shipment.deliveredAt",
        "wish.statedAt == null || now >= wish.statedAt",
        "promise == null || now >= promise.madeAt",
        "sellerContact.firstAt == null || now >= sellerContact.firstAt",
        "lastResolution == null || now >= lastResolution.at",
        "safetyNotice == null || now >= safetyNotice.issuedAt"
    })
    public Instant getNow() {
        return b.caseFile().clock().now();
    }

    /** The day of the decision where the customer is. */
    @From({"clock/now", "clock/zone"})
    @Invariant({
        "line.deliveredOn == null || today >= line.deliveredOn",
        "incident.occurredOn == null || today >= incident.occurredOn",
        "customer.since == null || today >= customer.since"
    })
    public LocalDate getToday() {
        return b.today();
    }

    /** The day of the week of the decision where the customer is. */
    @From({"clock/now", "clock/zone"})
    @Invariant
    public DayOfWeek getWeekday() {
        return b.today().getDayOfWeek();
    }

    /** The hour of the decision where the customer is, 0 to 23. */
    @From({"clock/now", "clock/zone"})
    @Invariant({"hour >= 0", "hour <= 23"})
    public int getHour() {
        return local(getNow()).getHour();
    }

    /** The customer's time zone. */
    @From("clock/zone")
    public String getZone() {
        return b.caseFile().clock().zone().getId();
    }

    /** The day of the order where the customer is. */
    @From({"order/placedAt", "clock/zone"})
    @Invariant({"daysSinceOrder > 0 || orderedOn >= today", "daysSinceOrder == 0 || orderedOn < today"})
    public LocalDate getOrderedOn() {
        return b.caseFile().clock().dayOf(b.order().placedAt());
    }

    /** The day of the report where the customer is. */
    @From({"incident/reportedAt", "clock/zone"})
    @Invariant({"daysSinceReport > 0 || reportedOn >= today", "daysSinceReport == 0 || reportedOn < today"})
    public LocalDate getReportedOn() {
        return b.caseFile().clock().dayOf(b.incident().reportedAt());
    }

    /** Days since the order was placed. */
    @From({"order/placedAt", "clock/now"})
    @Invariant("daysSinceOrder >= 0")
    public long getDaysSinceOrder() {
        return daysSince(getOrderedOn());
    }

    /** Days since it was reported. */
    @From({"incident/reportedAt", "clock/now"})
    @Invariant("daysSinceReport >= 0")
    public long getDaysSinceReport() {
        return daysSince(getReportedOn());
    }

    /** Days since it happened; -1 when not known. */
    @From({"incident/occurredOn", "clock/now"})
    @Invariant({
        "daysSinceIncident >= -1",
        "incident.occurredOn != null || daysSinceIncident == -1",
        "incident.occurredOn == null || daysSinceIncident >= 0",
        "daysSinceIncident < 1 || incident.occurredOn < today",
        "daysSinceIncident != 0 || incident.occurredOn == today"
    })
    public long getDaysSinceIncident() {
        LocalDate day = b.incident().occurredOn();
        return day == null ? -1 : daysSince(day);
    }

    /** Days since the customer became one; -1 when not known. */
    @From({"customer/since", "clock/now"})
    @Invariant({
        "daysAsCustomer >= -1",
        "customer.since != null || daysAsCustomer == -1",
        "customer.since == null || daysAsCustomer >= 0",
        "daysAsCustomer < 1 || customer.since < today",
        "daysAsCustomer != 0 || customer.since == today"
    })
    public long getDaysAsCustomer() {
        LocalDate day = getCustomer().since();
        return day == null ? -1 : daysSince(day);
    }

    /** Not below zero: where clocks were set back over midnight, the day of a moment before can be tomorrow. */
    private long daysSince(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(day, b.today()));
    }

    private LocalDateTime local(Instant moment) {
        return b.caseFile().clock().local(moment);
    }
}
