package io.makegood.internal.claims;

import io.makegood.casefile.AccountBalance;
import io.makegood.casefile.CaseFile;
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
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.ledger.ClaimAccount;
import io.makegood.internal.ledger.OrderLedger;
import io.makegood.internal.ledger.Uncertainty;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.PriceFactKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ShipmentStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One incident on one order line (or on an order as a whole), with everything of the case that bears on it. Never changes. */
public final class ClaimContext {
    private final OrderContext state;
    private final String id;
    private final Incident incident;
    private final boolean firstOfIncident;
    private final @Nullable OrderLine line;
    private final List<OrderLine> lines;
    private final @Nullable Seller seller;
    private final @Nullable Shipment shipment;
    private final @Nullable LocalDate deliveredOn;
    private final @Nullable CustomerWish wish;
    private final @Nullable Deadline deadline;
    private final @Nullable Promise promise;
    private final List<Evidence> evidence;
    private final @Nullable SellerContact sellerContact;
    private final List<EarlierResolution> earlier;
    private final List<PastContact> contacts;
    private final @Nullable ReturnQuote returnQuote;
    private final List<PriceFact> prices;
    private final @Nullable SafetyNotice safetyNotice;
    private final @Nullable PlannedAction plannedAction;
    private final RiskSignal risk;
    private final int units;
    private final ClaimAccount account;
    private final boolean stockKnown;
    private final @Nullable StockPosition same;
    private final @Nullable StockPosition upgrade;
    private final @Nullable StockPosition similar;
    private final DeliveryPlanner deliveries;
    private final List<LegalFloor> floors;
    private final @Nullable EarlierResolution last;

    ClaimContext(
            OrderContext state,
            String id,
            Incident incident,
            boolean firstOfIncident,
            @Nullable OrderLine line,
            List<OrderLine> lines,
            @Nullable Seller seller,
            @Nullable Shipment shipment,
            @Nullable LocalDate deliveredOn,
            @Nullable CustomerWish wish,
            @Nullable Deadline deadline,
            @Nullable Promise promise,
            List<Evidence> evidence,
            @Nullable SellerContact sellerContact,
            List<EarlierResolution> earlier,
            List<PastContact> contacts,
            @Nullable ReturnQuote returnQuote,
            List<PriceFact> prices,
            @Nullable SafetyNotice safetyNotice,
            @Nullable PlannedAction plannedAction,
            RiskSignal risk,
            int units,
            ClaimAccount account,
            boolean stockKnown,
            @Nullable StockPosition same,
            @Nullable StockPosition upgrade,
            @Nullable StockPosition similar,
            DeliveryPlanner deliveries,
            List<LegalFloor> floors) {
        this.state = state;
        this.id = id;
        this.incident = incident;
        this.firstOfIncident = firstOfIncident;
        this.line = line;
        this.lines = lines;
        this.seller = seller;
        this.shipment = shipment;
        this.deliveredOn = deliveredOn;
        this.wish = wish;
        this.deadline = deadline;
        this.promise = promise;
        this.evidence = evidence;
        this.sellerContact = sellerContact;
        this.earlier = earlier;
        this.contacts = contacts;
        this.returnQuote = returnQuote;
        this.prices = prices;
        this.safetyNotice = safetyNotice;
        this.plannedAction = plannedAction;
        this.risk = risk;
        this.units = units;
        this.account = account;
        this.stockKnown = stockKnown;
        this.same = same;
        this.upgrade = upgrade;
        this.similar = similar;
        this.deliveries = deliveries;
        this.floors = floors;
        this.last = lastOf(earlier);
    }

    /** Incident id, or incident id and line id joined by a slash. */
    public String id() {
        return id;
    }

    /** The case. */
    public CaseFile caseFile() {
        return state.caseFile();
    }

    /** What went wrong. */
    public Incident incident() {
        return incident;
    }

    /** Whether no claim of the same incident comes before this one. */
    public boolean isFirstOfIncident() {
        return firstOfIncident;
    }

    /** The order it is about. */
    public Order order() {
        return state.order();
    }

    /** The line; null for the order as a whole. */
    public @Nullable OrderLine line() {
        return line;
    }

    /** The line, or all lines of the order. */
    public List<OrderLine> lines() {
        return lines;
    }

    /** Who sold it; null when several did or it is not known. */
    public @Nullable Seller seller() {
        return seller;
    }

    /** The parcel the line was in, the last one when it was sent again. */
    public @Nullable Shipment shipment() {
        return shipment;
    }

    /** The day the goods came, in the customer's zone and never after today; null when they did not or nobody knows. */
    public @Nullable LocalDate deliveredOn() {
        return deliveredOn;
    }

    /** What the customer asked for; null when he did not say. */
    public @Nullable CustomerWish wish() {
        return wish;
    }

    /** The date to meet; null when there is none. */
    public @Nullable Deadline deadline() {
        return deadline;
    }

    /** The promise that counts; null when there is none. */
    public @Nullable Promise promise() {
        return promise;
    }

    /** What was shown about the incident. */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** What came of contacts with the seller; null when nothing is known. */
    public @Nullable SellerContact sellerContact() {
        return sellerContact;
    }

    /** Earlier resolutions of this claim, oldest first. */
    public List<EarlierResolution> earlier() {
        return earlier;
    }

    /** Earlier contacts about the incident, oldest first. */
    public List<PastContact> contacts() {
        return contacts;
    }

    /** What a return would cost; null when not known. */
    public @Nullable ReturnQuote returnQuote() {
        return returnQuote;
    }

    /** Other prices known for the lines. */
    public List<PriceFact> prices() {
        return prices;
    }

    /** The severest recall of an item; null when there is none. */
    public @Nullable SafetyNotice safetyNotice() {
        return safetyNotice;
    }

    /** What the platform is about to do; null when nothing. */
    public @Nullable PlannedAction plannedAction() {
        return plannedAction;
    }

    /** The verdict of the risk system. */
    public RiskSignal risk() {
        return risk;
    }

    /** Pieces concerned. */
    public int units() {
        return units;
    }

    /** What they cost, what of it went back and what is open. */
    public ClaimAccount account() {
        return account;
    }

    /** The ledger of the order. */
    public OrderLedger ledger() {
        return state.ledger();
    }

    /** Whether the case says anything about the stock of the item, or of what could stand in for it. */
    public boolean isStockKnown() {
        return stockKnown;
    }

    /** What is on the shelf to send again, enough pieces left for this claim; null when there is none. */
    public @Nullable StockPosition same() {
        return same;
    }

    /** A strictly better equivalent on the shelf; null when there is none. */
    public @Nullable StockPosition upgrade() {
        return upgrade;
    }

    /** Something similar on the shelf; null when there is none. */
    public @Nullable StockPosition similar() {
        return similar;
    }

    /** When something sent now would arrive. */
    public DeliveryPlanner deliveries() {
        return deliveries;
    }

    /** What the law gives at least. */
    public List<LegalFloor> floors() {
        return floors;
    }

    /** What the pieces concerned cost. */
    public Money paid() {
        return account.paid();
    }

    /** What already went back for them, or of what had been paid too much where it is about that. */
    public Money returned() {
        return isAboutSurplus() ? ledger().surplusReturned() : account.returned();
    }

    /** The currency of the order. */
    public CurrencyUnit currency() {
        return order().currency();
    }

    /** The latest earlier resolution of this claim that did more than inform; null when there is none. */
    public @Nullable EarlierResolution last() {
        return last;
    }

    private static @Nullable EarlierResolution lastOf(List<EarlierResolution> earlier) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            if (earlier.get(i).remedy() != RemedyType.INFORM_ONLY) {
                return earlier.get(i);
            }
        }
        return null;
    }

    /** Today in the customer's zone. */
    public LocalDate today() {
        return deliveries.today();
    }

    /** No money, in the currency of the order. */
    public Money nothing() {
        return state.ledger().nothing();
    }

    /** Whether some line of the order was bought because of another. */
    public boolean linesDepend() {
        return state.linesDepend();
    }

    /** Whether some of the goods have a trait. */
    public boolean has(ItemTrait trait) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).traits().contains(trait)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing can go back because the customer's bank is asked for it. */
    public boolean isDisputeOpen() {
        return ledger().isDisputed(DisputeState.OPEN)
                && (hasSurplus() ? ledger().isSurplusDisputed() : account.isWithTheBank());
    }

    /** Whether only a part can go back because the customer's bank is asked for the rest, and it is certain that it is asked for this. */
    public boolean isDisputeOpenInPart() {
        return ledger().isDisputed(DisputeState.OPEN)
                && !isAboutSurplus()
                && doubt() == null
                && account.isPartlyOutOfReach();
    }

    /** Whether nothing can go back because the customer's bank gave it back. */
    public boolean isDisputeWon() {
        return ledger().isDisputed(DisputeState.WON)
                && (hasSurplus() ? ledger().surplus().isZero() : account.isGoneToTheBank());
    }

    /** Whether what it is about has left and failed: who cancels the order because of it gets that back as well, as far as it can be paid back. */
    public boolean hasLeftAndFailed() {
        OrderLine line = line();
        return line != null
                && line.status().hasLeft()
                && switch (incident.type().matter()) {
                    case NON_RECEIPT, BAD_GOODS, LATENESS, UNAVAILABILITY, SAFETY, DIGITAL_ACCESS, ACCIDENT -> true;
                    default -> false;
                };
    }

    /** Whether it is about what was paid or charged beyond the price, and not about the goods. */
    public boolean isAboutSurplus() {
        return incident.type() == IncidentType.DOUBLE_CHARGE || incident.type() == IncidentType.PAYMENT_AMOUNT_MISMATCH;
    }

    private boolean hasSurplus() {
        return isAboutSurplus()
                && (ledger().surplus().isPositive()
                        || ledger().surplusReturned().isPositive());
    }

    /** What leaves open how much there is to give back; null when nothing does. */
    public @Nullable Uncertainty doubt() {
        return hasSurplus() ? account.doubtOfSurplus() : account.doubt();
    }

    /** Whether all of it already went back. */
    public boolean isFullyReturned() {
        return isAboutSurplus()
                ? ledger().surplusReturned().isPositive() && ledger().surplus().isZero()
                : account.isFullyReturned();
    }

    /** Whether the law gives this remedy. */
    public boolean isLawful(RemedyType remedy) {
        for (int i = 0; i < floors.size(); i++) {
            if (floors.get(i).grants().contains(remedy)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the claim is settled for the customer. */
    public boolean solved() {
        return last != null && last.outcome() == Outcome.SOLVED;
    }

    /** Whether a final decision is being carried out. */
    public boolean underWay() {
        return last != null && last.outcome() == Outcome.OPEN && last.status() == ResolutionStatus.FINAL;
    }

    /** What is still to be made good of what the pieces cost, whether it was paid already or not. Never below zero. */
    public Money refundable() {
        return account.open();
    }

    /** The payment method on file that the customer named for money to go to, or to come from; null when he named none. */
    public @Nullable PaymentMethod chosenMethod() {
        String chosen = wish == null ? null : wish.paymentMethodId();
        if (chosen != null) {
            for (PaymentMethod method : caseFile().paymentMethods()) {
                if (method.id().equals(chosen)) {
                    return method;
                }
            }
        }
        return null;
    }

    /** What something similar costs more than what was paid, below zero when it costs less; null when nothing similar is there. */
    public @Nullable Money exchangeDifference() {
        if (similar == null) {
            return null;
        }
        // Who takes the same again pays what he paid.
        Money price = similar.price();
        return price == null || !price.getCurrencyUnit().equals(currency()) ? nothing() : account.toExchangeFor(price);
    }

    /** Whether the customer named what he would like instead of what he has. */
    public boolean isItemChosen() {
        return wish != null && wish.stockId() != null;
    }

    /** The carriers that lost a parcel with the goods; each case names few. */
    public Set<String> lostBy() {
        Set<String> carriers = new TreeSet<>();
        for (Shipment parcel : caseFile().shipments()) {
            boolean ours = parcel.orderId().equals(order().id())
                    && (line == null
                            || parcel.lineIds().isEmpty()
                            || parcel.lineIds().contains(line.id()));
            if (ours && parcel.status() == ShipmentStatus.LOST) {
                carriers.add(parcel.carrier());
            }
        }
        return carriers;
    }

    /** Whether an order is one of the two that are to be merged. */
    public boolean isMerged(Order other) {
        return other.id().equals(order().id()) || other.id().equals(incident.mergeIntoOrderId());
    }

    /** Title of the line, or of the only line, or the order itself. */
    public String item() {
        return line != null ? line.title() : lines.size() == 1 ? lines.get(0).title() : "order " + order().id();
    }

    /** What the customer has with us beyond what the order costs, less what he owes; zero when no payment is known and none was charged twice. */
    public Money paymentDifference() {
        Money surplus = ledger().surplus();
        return surplus.isPositive() ? surplus : ledger().shortfall().negated();
    }

    /** Credit on the customer's account in the currency of the order. */
    public Money balance() {
        Money sum = nothing();
        for (AccountBalance balance : caseFile().balances()) {
            if (balance.amount().getCurrencyUnit().equals(currency())) {
                sum = sum.plus(balance.amount());
            }
        }
        return sum;
    }

    /** How much less the pieces would cost now than was paid for them and did not go back; never below zero. */
    public Money priceFall() {
        Money price = price(PriceFactKind.DROPPED_TO);
        return price == null ? nothing() : account.dearerThan(price);
    }

    /** By how much more than the advertised price was charged and did not go back; never below zero. */
    public Money advertisedExcess() {
        Money price = price(PriceFactKind.ADVERTISED);
        return price == null ? nothing() : account.dearerThanAtTheSameDiscount(price);
    }

    /** A price of one piece that is below the one the line was bought for; null when none is known. */
    public @Nullable Money price(PriceFactKind kind) {
        for (PriceFact price : prices) {
            if (line != null && price.kind() == kind && line.unitPrice().isGreaterThan(price.price())) {
                return price.price();
            }
        }
        return null;
    }

    /** What was charged twice for the goods, as far as it did not go back; zero when nothing was. */
    public Money chargedTwice() {
        Money sum = nothing();
        for (PriceFact price : prices) {
            if (price.kind() == PriceFactKind.CHARGED_TWICE) {
                sum = sum.plus(price.price());
            }
        }
        Money surplus = ledger().surplus();
        return sum.isZero() || sum.isGreaterThan(surplus) ? surplus : sum;
    }

    /** Who answered last, or the agent of this contact; null when nobody in particular did. */
    public @Nullable String lastOwner() {
        for (int i = contacts.size() - 1; i >= 0; i--) {
            String owner = contacts.get(i).owner();
            if (owner != null) {
                return owner;
            }
        }
        return caseFile().contact() == null ? null : caseFile().contact().agentName();
    }
}
