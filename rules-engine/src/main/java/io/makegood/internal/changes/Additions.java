package io.makegood.internal.changes;

import io.makegood.casefile.AccountBalance;
import io.makegood.casefile.CaseFact;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Charge;
import io.makegood.casefile.Contact;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.CustomerWishBuilder;
import io.makegood.casefile.Deadline;
import io.makegood.casefile.Discount;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.EarlierResolutionBuilder;
import io.makegood.casefile.Evidence;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.LineDependency;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.PastContact;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PaymentMethod;
import io.makegood.casefile.PlannedAction;
import io.makegood.casefile.PriceFact;
import io.makegood.casefile.Promise;
import io.makegood.casefile.PromiseBuilder;
import io.makegood.casefile.Rental;
import io.makegood.casefile.ReturnQuote;
import io.makegood.casefile.RiskSignal;
import io.makegood.casefile.SafetyNotice;
import io.makegood.casefile.SellerContact;
import io.makegood.casefile.Shipment;
import io.makegood.casefile.ShipmentBuilder;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.ShippingOptionBuilder;
import io.makegood.casefile.StockPosition;
import io.makegood.casefile.StockPositionBuilder;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.vocabulary.Answer;
import io.makegood.vocabulary.BalanceOrigin;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.ChargeKind;
import io.makegood.vocabulary.DeadlineSource;
import io.makegood.vocabulary.DependencyStrength;
import io.makegood.vocabulary.DiscountTarget;
import io.makegood.vocabulary.Disposal;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.EvidenceKind;
import io.makegood.vocabulary.EvidenceSide;
import io.makegood.vocabulary.EvidenceStrength;
import io.makegood.vocabulary.LedgerKind;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.PaymentInstrument;
import io.makegood.vocabulary.PlannedActionType;
import io.makegood.vocabulary.PriceFactKind;
import io.makegood.vocabulary.PromiseEvidence;
import io.makegood.vocabulary.PromiseGiver;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RentalState;
import io.makegood.vocabulary.RequesterRole;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.RiskLevel;
import io.makegood.vocabulary.SafetySeverity;
import io.makegood.vocabulary.SellerResponse;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.ShippingSpeed;
import io.makegood.vocabulary.StockRelation;
import io.makegood.vocabulary.Vocabulary;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Facts that a case does not have and could: of every type the smallest ones that say something about a claim. */
final class Additions {
    private static final Duration LATELY = Duration.ofHours(1);

    private final ClaimContext claim;
    private final CaseFile caseFile;
    private final Vocabulary vocabulary;
    private final Amounts amounts;
    private final Days days;
    private final String incident;
    private final Instant now;

    /** The amounts that matter at a place. */
    interface Amounts {
        Collection<Money> at(String place, @Nullable Money value);
    }

    /** The days that matter at a place. */
    interface Days {
        Collection<LocalDate> at(String place, @Nullable LocalDate value);
    }

    Additions(ClaimContext claim, Vocabulary vocabulary, Amounts amounts, Days days) {
        this.claim = claim;
        this.caseFile = claim.caseFile();
        this.vocabulary = vocabulary;
        this.amounts = amounts;
        this.days = days;
        this.incident = claim.incident().id();
        this.now = caseFile.clock().now();
    }

    List<? extends Record> of(Class<?> type) {
        if (type == CustomerWish.class) {
            return claim.wish() == null ? wishes() : List.of();
        }
        if (type == Deadline.class) {
            return deadlines();
        }
        if (type == Promise.class) {
            return promises();
        }
        if (type == Evidence.class) {
            return evidence();
        }
        if (type == SellerContact.class) {
            return claim.sellerContact() == null
                    ? Stream.of(SellerResponse.values())
                            .map(response ->
                                    new SellerContact(incident, 1, now.minus(Duration.ofDays(7)), response, null))
                            .toList()
                    : List.of();
        }
        if (type == PastContact.class) {
            return Stream.of(Outcome.values())
                    .map(outcome -> new PastContact(incident, now.minus(LATELY), null, outcome))
                    .toList();
        }
        if (type == EarlierResolution.class) {
            return earlierResolutions();
        }
        if (type == PlannedAction.class) {
            return claim.plannedAction() == null
                    ? Stream.of(PlannedActionType.values())
                            .map(planned -> new PlannedAction(incident, planned, false, false, false))
                            .toList()
                    : List.of();
        }
        if (type == StockPosition.class) {
            return stock();
        }
        if (type == ShippingOption.class) {
            return shippingOptions();
        }
        if (type == Shipment.class) {
            return claim.shipment() == null ? shipments() : List.of();
        }
        if (type == SafetyNotice.class) {
            return claim.safetyNotice() == null ? safetyNotices() : List.of();
        }
        if (type == ReturnQuote.class) {
            return claim.returnQuote() == null && claim.line() != null ? returnQuotes(claim.line()) : List.of();
        }
        if (type == PriceFact.class) {
            return claim.line() == null ? List.of() : prices(claim.line());
        }
        return ofOrder(type);
    }

    private List<? extends Record> ofOrder(Class<?> type) {
        Money paid = claim.paid();
        String order = claim.order().id();
        if (type == Payment.class) {
            return Stream.of(DisputeState.values())
                    .map(dispute -> new Payment(
                            newId("P", caseFile.payments()),
                            order,
                            PaymentInstrument.CARD,
                            null,
                            paid,
                            null,
                            claim.order().placedAt(),
                            dispute,
                            null))
                    .toList();
        }
        if (type == LedgerEntry.class) {
            return Stream.of(LedgerKind.values())
                    .flatMap(kind -> Stream.of(paid, paid.minusMinor(1))
                            .filter(Money::isPositive)
                            .map(amount -> new LedgerEntry(
                                    newId("LE", caseFile.ledger()),
                                    order,
                                    claim.line() == null ? null : claim.line().id(),
                                    null,
                                    null,
                                    null,
                                    incident,
                                    amount,
                                    kind,
                                    now.minus(LATELY))))
                    .toList();
        }
        if (type == Charge.class) {
            return Stream.of(ChargeKind.values())
                    .map(kind -> new Charge(newId("C", caseFile.charges()), order, Set.of(), kind, one(), false, null))
                    .toList();
        }
        if (type == Discount.class) {
            return List.of(
                    new Discount(newId("D", caseFile.discounts()), order, Set.of(), one(), DiscountTarget.GOODS, null));
        }
        if (type == PaymentMethod.class) {
            return Stream.of(PaymentInstrument.values())
                    .map(instrument -> new PaymentMethod(newId("M", caseFile.paymentMethods()), instrument, null))
                    .toList();
        }
        if (type == AccountBalance.class) {
            return Stream.of(BalanceOrigin.values())
                    .map(origin -> new AccountBalance(newId("B", caseFile.balances()), one(), origin))
                    .toList();
        }
        if (type == Contact.class) {
            return Stream.of(Channel.values())
                    .flatMap(channel -> Stream.of(RequesterRole.values()).map(role -> new Contact(channel, null, role)))
                    .toList();
        }
        if (type == RiskSignal.class) {
            return Stream.of(RiskLevel.values())
                    .map(level -> new RiskSignal(level, 0, null, 0, 0, 0, List.of()))
                    .toList();
        }
        if (type == Rental.class) {
            return Stream.of(RentalState.values())
                    .map(state -> new Rental(null, claim.today(), one(), null, null, state))
                    .toList();
        }
        if (type == LineDependency.class) {
            return dependencies();
        }
        return List.of();
    }

    private List<CustomerWish> wishes() {
        List<CustomerWish> wishes = new ArrayList<>();
        for (RemedyType remedy : vocabulary.all(RemedyType.class)) {
            wishes.add(wish().remedy(remedy).build());
        }
        wishes.add(wish().acceptsWait(Answer.YES).build());
        wishes.add(wish().acceptsWait(Answer.NO).build());
        for (RefundMethod method : RefundMethod.values()) {
            wishes.add(wish().refundMethod(method).build());
        }
        caseFile.stock()
                .forEach(position -> wishes.add(wish().stockId(position.id()).build()));
        return wishes;
    }

    private CustomerWishBuilder wish() {
        return CustomerWishBuilder.builder().incidentId(incident);
    }

    private List<Deadline> deadlines() {
        List<Deadline> deadlines = new ArrayList<>();
        for (LocalDate day : days.at("deadlines/date", null)) {
            for (boolean essential : new boolean[] {false, true}) {
                deadlines.add(new Deadline(incident, day, "a date to meet", DeadlineSource.STATED, essential));
            }
        }
        return deadlines;
    }

    private List<Promise> promises() {
        List<Promise> promises = new ArrayList<>();
        List<@Nullable RemedyType> remedies = new ArrayList<>(vocabulary.all(RemedyType.class));
        remedies.add(null);
        for (RemedyType remedy : remedies) {
            for (PromiseEvidence evidence : PromiseEvidence.values()) {
                promises.add(PromiseBuilder.builder()
                        .id(newId("PR", caseFile.promises()))
                        .incidentId(incident)
                        .by(PromiseGiver.values()[0])
                        .madeAt(now.minus(LATELY))
                        .remedy(remedy)
                        .text("…")
                        .evidence(evidence)
                        .build());
            }
        }
        return promises;
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        for (EvidenceKind kind : EvidenceKind.values()) {
            for (EvidenceStrength strength : EvidenceStrength.values()) {
                for (EvidenceSide side : EvidenceSide.values()) {
                    evidence.add(new Evidence(newId("E", caseFile.evidence()), incident, kind, strength, side));
                }
            }
        }
        return evidence;
    }

    private List<EarlierResolution> earlierResolutions() {
        List<EarlierResolution> earlier = new ArrayList<>();
        for (RemedyType remedy : vocabulary.all(RemedyType.class)) {
            for (Outcome outcome : Outcome.values()) {
                earlier.add(
                        earlier(remedy, ResolutionStatus.FINAL).outcome(outcome).build());
            }
        }
        for (ResolutionStatus status : ResolutionStatus.values()) {
            if (status != ResolutionStatus.FINAL) {
                for (RemedyType next : List.of(RemedyType.REFUND_FULL, RemedyType.REPLACEMENT)) {
                    earlier.add(earlier(RemedyType.WAIT_AND_RECHECK, status)
                            .nextRemedy(next)
                            .dueAt(now)
                            .build());
                    earlier.add(earlier(RemedyType.WAIT_AND_RECHECK, status)
                            .nextRemedy(next)
                            .dueAt(now.plus(Duration.ofDays(1)))
                            .build());
                }
            }
        }
        earlier.add(earlier(RemedyType.REPLACEMENT, ResolutionStatus.FINAL)
                .compensated(true)
                .outcome(Outcome.FAILED)
                .build());
        return earlier;
    }

    private EarlierResolutionBuilder earlier(RemedyType remedy, ResolutionStatus status) {
        return EarlierResolutionBuilder.builder()
                .id(newId("ER", caseFile.earlierResolutions()))
                .incidentId(incident)
                .lineId(claim.line() == null ? null : claim.line().id())
                .at(claim.incident().reportedAt())
                .status(status)
                .remedy(remedy)
                .outcome(Outcome.OPEN);
    }

    private List<StockPosition> stock() {
        List<StockPosition> stock = new ArrayList<>();
        for (OrderLine line : claim.lines()) {
            for (StockRelation relation : StockRelation.values()) {
                boolean same = relation == StockRelation.SAME;
                for (int available : new int[] {0, line.quantity()}) {
                    stock.add(StockPositionBuilder.builder()
                            .id(newId("ST", caseFile.stock()))
                            .sku(same ? line.sku() : line.sku() + "-" + relation)
                            .equivalentOf(same ? null : line.sku())
                            .relation(relation)
                            .available(available)
                            .build());
                }
            }
            stock.add(StockPositionBuilder.builder()
                    .id(newId("ST", caseFile.stock()))
                    .sku(line.sku())
                    .available(line.quantity())
                    .readyOn(claim.today().plusDays(7))
                    .build());
        }
        return stock;
    }

    private List<ShippingOption> shippingOptions() {
        List<ShippingOption> options = new ArrayList<>();
        for (ShippingSpeed speed : ShippingSpeed.values()) {
            for (int days : new int[] {0, 1, 14}) {
                for (boolean guaranteed : new boolean[] {false, true}) {
                    options.add(ShippingOptionBuilder.builder()
                            .id(newId("SO", caseFile.shippingOptions()))
                            .speed(speed)
                            .cutOff(LocalTime.of(23, 59))
                            .transitDays(days)
                            .guaranteed(guaranteed)
                            .price(claim.nothing())
                            .build());
                }
            }
        }
        return options;
    }

    private List<Shipment> shipments() {
        List<Shipment> shipments = new ArrayList<>();
        for (ShipmentStatus status : ShipmentStatus.values()) {
            for (LocalDate promised : days.at("shipments/promisedBy", null)) {
                shipments.add(shipment(status).promisedBy(promised).build());
            }
            if (status == ShipmentStatus.DELIVERED) {
                for (LocalDate day : days.at("shipments/deliveredAt", null)) {
                    Instant scan = day.atTime(caseFile.clock().local(now).toLocalTime())
                            .atZone(caseFile.clock().zone())
                            .toInstant();
                    shipments.add(shipment(status).deliveredAt(scan).build());
                }
            }
            shipments.add(shipment(status).build());
        }
        return shipments;
    }

    private ShipmentBuilder shipment(ShipmentStatus status) {
        return ShipmentBuilder.builder()
                .id(newId("S", caseFile.shipments()))
                .orderId(claim.order().id())
                .carrier("a carrier")
                .status(status);
    }

    private List<SafetyNotice> safetyNotices() {
        String sku = claim.lines().get(0).sku();
        return Stream.of(SafetySeverity.values())
                .filter(severity -> severity != SafetySeverity.NONE)
                .flatMap(severity -> Stream.of(Disposal.values())
                        .filter(disposal -> disposal != Disposal.NONE)
                        .map(disposal -> new SafetyNotice(
                                newId("SN", caseFile.safetyNotices()), sku, severity, disposal, now.minus(LATELY))))
                .toList();
    }

    private List<ReturnQuote> returnQuotes(OrderLine line) {
        List<ReturnQuote> quotes = new ArrayList<>();
        amounts.at("returnQuotes/cost", null).forEach(cost -> quotes.add(new ReturnQuote(line.id(), cost, false)));
        quotes.add(new ReturnQuote(line.id(), claim.nothing(), true));
        return quotes;
    }

    private List<PriceFact> prices(OrderLine line) {
        List<PriceFact> prices = new ArrayList<>();
        for (PriceFactKind kind : PriceFactKind.values()) {
            if (claim.prices().stream().noneMatch(price -> price.kind() == kind)) {
                for (Money price : List.of(line.unitPrice(), line.unitPrice().dividedBy(2, RoundingMode.UP))) {
                    prices.add(new PriceFact(line.id(), kind, price, null));
                }
            }
        }
        return prices;
    }

    private List<LineDependency> dependencies() {
        OrderLine line = claim.line();
        return line == null
                ? List.of()
                : claim.order().lines().stream()
                        .filter(other -> !other.id().equals(line.id()))
                        .limit(1)
                        .flatMap(other -> Stream.of(DependencyStrength.values())
                                .map(strength -> new LineDependency(other.id(), strength)))
                        .toList();
    }

    private Money one() {
        return Money.ofMajor(claim.currency(), 1);
    }

    /** An id no fact of the list has. */
    private static String newId(String start, List<? extends CaseFact> facts) {
        for (int number = facts.size() + 1; ; number++) {
            String id = start + number;
            if (facts.stream().noneMatch(fact -> fact.key().equals(id))) {
                return id;
            }
        }
    }
}
