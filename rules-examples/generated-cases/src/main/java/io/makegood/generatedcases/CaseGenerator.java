package io.makegood.generatedcases;

import io.makegood.casefile.AccountBalance;
import io.makegood.casefile.Attributes;
import io.makegood.casefile.BusinessCalendar;
import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.Charge;
import io.makegood.casefile.Contact;
import io.makegood.casefile.Customer;
import io.makegood.casefile.CustomerBuilder;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.CustomerWishBuilder;
import io.makegood.casefile.Deadline;
import io.makegood.casefile.Discount;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.EarlierResolutionBuilder;
import io.makegood.casefile.Evidence;
import io.makegood.casefile.Incident;
import io.makegood.casefile.IncidentBuilder;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.LedgerEntryBuilder;
import io.makegood.casefile.LineDependency;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderBuilder;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.OrderLineBuilder;
import io.makegood.casefile.PastContact;
import io.makegood.casefile.Payment;
import io.makegood.casefile.PlannedAction;
import io.makegood.casefile.PriceFact;
import io.makegood.casefile.Promise;
import io.makegood.casefile.PromiseBuilder;
import io.makegood.casefile.Rental;
import io.makegood.casefile.ReturnQuote;
import io.makegood.casefile.RiskSignal;
import io.makegood.casefile.SafetyNotice;
import io.makegood.casefile.Seller;
import io.makegood.casefile.SellerContact;
import io.makegood.casefile.Shipment;
import io.makegood.casefile.ShipmentBuilder;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.ShippingOptionBuilder;
import io.makegood.casefile.StockPosition;
import io.makegood.casefile.StockPositionBuilder;
import io.makegood.vocabulary.Answer;
import io.makegood.vocabulary.BalanceOrigin;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.ChargeKind;
import io.makegood.vocabulary.DeadlineSource;
import io.makegood.vocabulary.DeliveredTo;
import io.makegood.vocabulary.DependencyStrength;
import io.makegood.vocabulary.DiscountTarget;
import io.makegood.vocabulary.Disposal;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.EvidenceKind;
import io.makegood.vocabulary.EvidenceSide;
import io.makegood.vocabulary.EvidenceStrength;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemCondition;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.LedgerKind;
import io.makegood.vocabulary.LedgerPart;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.MemberTier;
import io.makegood.vocabulary.Outcome;
import io.makegood.vocabulary.Pace;
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
import io.makegood.vocabulary.SelfCheck;
import io.makegood.vocabulary.SellerResponse;
import io.makegood.vocabulary.SellerType;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.ShippingSpeed;
import io.makegood.vocabulary.StockRelation;
import io.makegood.vocabulary.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Valid cases of every kind, each repeatable by its seed. Ordinary facts mostly, with the corners far more often than life has them: dates
 * just before and after a limit, amounts at a limit, several incidents on one line, what was already paid, promised, tried, refused.
 */
public final class CaseGenerator {
    private static final String HOUSE = "HOUSE";
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "America/St_Johns",
            "Asia/Tokyo",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Kiritimati",
            "Pacific/Niue");
    /** What a dollar is worth, roughly; the parameters of the policy follow the same rates. */
    private static final List<Currency> CURRENCIES = List.of(
            new Currency("USD", 1),
            new Currency("EUR", 1),
            new Currency("GBP", 1),
            new Currency("CHF", 1),
            new Currency("JPY", 150),
            new Currency("KRW", 1300),
            new Currency("INR", 80),
            new Currency("UAH", 40),
            new Currency("KWD", 1),
            new Currency("BHD", 1));

    private static final List<LocalDate> CORNER_DAYS = List.of(
            LocalDate.of(2024, 2, 28),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2023, 2, 28),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2024, 12, 24),
            LocalDate.of(2024, 3, 31),
            LocalDate.of(2024, 10, 27),
            LocalDate.of(2024, 11, 29));
    private static final List<LocalTime> CORNER_TIMES = List.of(
            LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59), LocalTime.NOON, LocalTime.of(16, 0), LocalTime.of(2, 30));

    /** The limits of the policy, and a little on either side of them. */
    private static final List<String> CORNER_PRICES = List.of(
            "0", "0.01", "24.99", "25", "25.01", "50", "50.01", "99.99", "100", "100.01", "500", "500.01", "2000",
            "2000.01", "5000.01");

    private static final int EVERY_SO_MANY = 20;
    private static final int AN_OLD_ONE = 13;

    private static final List<ItemTrait> TRAITS = ItemTrait.values();

    private final Dice dice;
    private final Currency currency;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;

    private final List<Seller> sellers = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Discount> discounts = new ArrayList<>();
    private final List<Charge> charges = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();

    private CaseGenerator(long seed) {
        this.dice = new Dice(seed);
        this.currency = dice.percent(45) ? CURRENCIES.get(dice.between(0, 2)) : dice.one(CURRENCIES);
        this.zone = ZoneId.of(dice.one(ZONES));
        LocalDate day = dice.percent(30)
                ? dice.one(CORNER_DAYS)
                : LocalDate.of(2022, 1, 1).plusDays(dice.between(0, 5 * 365));
        LocalTime time = dice.percent(25) ? dice.one(CORNER_TIMES) : LocalTime.ofSecondOfDay(dice.between(0, 86_399));
        this.now = LocalDateTime.of(day, time).atZone(zone).toInstant();
        this.today = LocalDate.ofInstant(now, zone);
    }

    /** The case of this seed. */
    public static CaseFile of(long seed) {
        CaseFile caseFile = new CaseGenerator(seed).generate(seed);
        return seed % EVERY_SO_MANY == AN_OLD_ONE ? aged(caseFile, new Dice(seed).between(200, 15 * 365)) : caseFile;
    }

    /** The same, of so many days before: some people ask after years. */
    private static CaseFile aged(CaseFile caseFile, int days) {
        List<Order> older = caseFile.orders().stream()
                .map(order -> OrderBuilder.builder(order)
                        .placedAt(order.placedAt().minus(days, ChronoUnit.DAYS))
                        .lines(order.lines().stream()
                                .map(line -> OrderLineBuilder.builder(line)
                                        .deliveredOn(
                                                line.deliveredOn() == null
                                                        ? null
                                                        : line.deliveredOn().minusDays(days))
                                        .build())
                                .toList())
                        .build())
                .toList();
        List<Shipment> parcels = caseFile.shipments().stream()
                .map(parcel -> ShipmentBuilder.builder(parcel)
                        .promisedBy(
                                parcel.promisedBy() == null
                                        ? null
                                        : parcel.promisedBy().minusDays(days))
                        .deliveredAt(
                                parcel.deliveredAt() == null
                                        ? null
                                        : parcel.deliveredAt().minus(days, ChronoUnit.DAYS))
                        .build())
                .toList();
        return CaseFileBuilder.builder(caseFile)
                .orders(older)
                .shipments(parcels)
                .build();
    }

    private record Currency(String code, int rate) {
        CurrencyUnit unit() {
            return CurrencyUnit.of(code);
        }
    }

    private CaseFile generate(long seed) {
        sellers();
        orders();
        incidents();
        List<CustomerWish> wishes = wishes();
        return CaseFileBuilder.builder()
                .id("seed-" + seed)
                .title(dice.percent(50) ? "Generated from seed " + seed : null)
                .clock(new CaseClock(now, zone))
                .customer(customer())
                .contact(contact())
                .sellers(sellers)
                .orders(orders)
                .discounts(discounts)
                .charges(charges)
                .payments(payments())
                .balances(balances())
                .shipments(shipments())
                .shippingOptions(shippingOptions())
                .calendars(calendars())
                .stock(stock())
                .incidents(incidents)
                .wishes(wishes)
                .deadlines(deadlines())
                .promises(promises())
                .evidence(evidence())
                .sellerContacts(sellerContacts())
                .pastContacts(pastContacts())
                .earlierResolutions(earlierResolutions())
                .ledger(ledger())
                .returnQuotes(returnQuotes())
                .prices(prices())
                .safetyNotices(safetyNotices())
                .plannedActions(plannedActions())
                .risk(risk())
                .build();
    }

    // Who

    private Customer customer() {
        return CustomerBuilder.builder()
                .id("C1")
                .name(dice.one("Katrin", "Dmitrij", "Ğülşen", "O'Neil", "李"))
                .country(dice.one("DE", "US", "GB", "JP", "AU", "UA"))
                .language(dice.percent(30) ? dice.one("en", "en-GB", "de", "tr-TR") : null)
                .memberTier(dice.one(MemberTier.values()))
                .membershipEnds(dice.percent(30) ? today.plusDays(dice.between(-10, 300)) : null)
                .since(dice.percent(30) ? today.minusDays(dice.between(0, 4000)) : null)
                .pace(dice.percent(60) ? Pace.UNKNOWN : dice.one(Pace.values()))
                .tone(dice.percent(60) ? Tone.UNKNOWN : dice.one(Tone.values()))
                .vulnerable(dice.percent(8))
                .doNotContact(dice.percent(8))
                .build();
    }

    private @Nullable Contact contact() {
        if (dice.percent(15)) {
            return null;
        }
        boolean recipient = orders.stream().anyMatch(Order::gift) && dice.percent(35);
        return new Contact(
                dice.one(Channel.values()),
                dice.percent(60) ? "Jonas" : null,
                recipient ? RequesterRole.RECIPIENT : RequesterRole.BUYER);
    }

    private void sellers() {
        sellers.add(
                new Seller(HOUSE, "The Marketplace", SellerType.PLATFORM, "DE", Answer.UNKNOWN, null, Attributes.NONE));
        sellers.add(new Seller(
                "M1",
                "Lampenladen",
                SellerType.THIRD_PARTY,
                dice.oneOrNone("DE", "CN"),
                dice.one(Answer.values()),
                dice.oneOrNone("DE", "CN"),
                Attributes.NONE));
        if (dice.percent(20)) {
            sellers.add(new Seller(
                    "M2",
                    "Bücherwurm",
                    SellerType.THIRD_PARTY,
                    "GB",
                    dice.one(Answer.values()),
                    "GB",
                    Attributes.NONE));
        }
    }

    // What was bought

    private void orders() {
        int lines = dice.percent(55) ? 1 : dice.between(2, 6);
        orders.add(order("O1", currency, 1, lines));
        if (dice.percent(20)) {
            Currency other = dice.percent(15) ? dice.one(CURRENCIES) : currency;
            orders.add(order("O2", other, lines + 1, dice.between(1, 2)));
        }
    }

    private Order order(String id, Currency of, int firstLine, int count) {
        List<OrderLine> lines = new ArrayList<>();
        boolean open = dice.percent(15);
        for (int i = 0; i < count; i++) {
            lines.add(line("L" + (firstLine + i), of, lines, open));
        }
        Order order = OrderBuilder.builder()
                .id(id)
                .placedAt(now.minus(dice.between(1, 200), ChronoUnit.DAYS))
                .currency(of.unit())
                .destinationCountry(dice.percent(20) ? dice.one("DE", "US", "JP") : null)
                .gift(dice.percent(15))
                .recipientName(dice.percent(10) ? "Paul" : null)
                .lines(lines)
                .build();
        if (dice.percent(20)) {
            addDiscounts(order);
        }
        if (dice.percent(15)) {
            addCharge(order);
        }
        if (!dice.percent(20)) {
            return order;
        }
        // Shops that list no discounts show them in the total only.
        Money total = sum(order);
        return OrderBuilder.builder(order)
                .total(dice.percent(80) ? total : total.minus(share(goods(order, Set.of()), "0.1")))
                .build();
    }

    /** Up to half of a line and four tenths of the order, so that both fit. */
    private void addDiscounts(Order order) {
        String id = "D-" + order.id();
        boolean onLine = dice.percent(50);
        if (onLine) {
            Set<String> line = Set.of(dice.one(order.lines()).id());
            addDiscount(id + "a", order, line, share(goods(order, line), dice.one("0.05", "0.33", "0.5")));
        }
        if (!onLine || dice.percent(30)) {
            addDiscount(id + "b", order, Set.of(), share(goods(order, Set.of()), dice.one("0.01", "0.1", "0.4")));
        }
    }

    private void addDiscount(String id, Order order, Set<String> lines, Money amount) {
        if (amount.isPositive()) {
            discounts.add(new Discount(
                    id, order.id(), lines, amount, DiscountTarget.GOODS, dice.percent(30) ? "SPRING" : null));
        }
    }

    private void addCharge(Order order) {
        Set<String> lines =
                dice.percent(70) ? Set.of() : Set.of(dice.one(order.lines()).id());
        Money amount = share(goods(order, lines), dice.one("0.03", "0.1", "0.19"));
        if (amount.isPositive()) {
            ChargeKind kind = dice.one(ChargeKind.SHIPPING, ChargeKind.TAX, ChargeKind.DUTY, ChargeKind.FEE);
            charges.add(new Charge(
                    "CH-" + order.id(),
                    order.id(),
                    lines,
                    kind,
                    amount,
                    kind == ChargeKind.FEE && dice.percent(60),
                    null));
        }
    }

    /** What the goods of some lines cost, or of all. */
    private static Money goods(Order order, Set<String> lines) {
        Money sum = Money.zero(order.currency());
        for (OrderLine line : order.lines()) {
            boolean counts = lines.isEmpty() || lines.contains(line.id());
            sum = counts ? sum.plus(line.unitPrice().multipliedBy(line.quantity())) : sum;
        }
        return sum;
    }

    private OrderLine line(String id, Currency of, List<OrderLine> before, boolean open) {
        LineDependency dependency = before.isEmpty() || dice.percent(80)
                ? null
                : new LineDependency(dice.one(before).id(), dice.one(DependencyStrength.values()));
        boolean inSet =
                dependency != null && dependency.strength() == DependencyStrength.BOUGHT_TOGETHER && dice.percent(40);
        Money price = inSet ? Money.zero(of.unit()) : price(of);
        int quantity = dice.percent(75) ? 1 : dice.between(2, 7);
        Set<ItemTrait> traits = dice.percent(60) ? Set.of() : traits();
        boolean rented = traits.contains(ItemTrait.RENTAL);
        return OrderLineBuilder.builder()
                .id(id)
                .sellerId(dice.one(sellers).id())
                .sku("SKU-" + (dice.percent(85) ? id : "SHARED"))
                .title(dice.one("Glass lamp", "Camera", "Text book", "Headphones", "Medicine box") + " " + id)
                .variant(dice.percent(20) ? "blue" : null)
                .condition(dice.percent(70) ? ItemCondition.NEW : dice.one(ItemCondition.values()))
                .quantity(quantity)
                .unitPrice(price)
                .shippingPaid(dice.percent(50) ? share(price, dice.one("0", "0.05", "0.11", "0.3")) : null)
                .taxPaid(dice.percent(40) ? share(price.multipliedBy(quantity), dice.one("0.07", "0.19")) : null)
                .dutyPaid(dice.percent(8) ? share(price, "0.031") : null)
                .status(
                        open && dice.percent(85)
                                ? LineStatus.OPEN
                                : dice.percent(75) ? LineStatus.DELIVERED : dice.one(LineStatus.values()))
                .deliveredOn(dice.percent(40) ? today.minusDays(dice.one(0, 1, 3, 4, 29, 30, 31, 90, 91, 200)) : null)
                .traits(traits)
                .recoverableValue(dice.percent(30) ? share(price, dice.one("0", "0.1", "0.5", "1")) : null)
                .rental(rented && dice.percent(85) || dice.percent(2) ? rental(price) : null)
                .listPrice(inSet && dice.percent(50) ? price(of) : null)
                .dependsOn(dependency == null ? List.of() : List.of(dependency))
                .build();
    }

    private Set<ItemTrait> traits() {
        return dice.percent(75)
                ? Set.of(dice.one(TRAITS))
                : new TreeSet<>(List.of(dice.one(TRAITS), dice.one(TRAITS), dice.one(TRAITS)));
    }

    private Rental rental(Money price) {
        return new Rental(
                dice.percent(70) ? today.minusDays(dice.between(30, 200)) : null,
                today.plusDays(dice.one(-30, -1, 0, 1, 30)),
                share(price, "0.3"),
                dice.percent(60) ? price : null,
                dice.percent(40) ? share(price, "0.1") : null,
                dice.one(RentalState.values()));
    }

    private Money price(Currency of) {
        BigDecimal dollars = dice.percent(35)
                ? new BigDecimal(dice.one(CORNER_PRICES))
                : dice.percent(85)
                        ? BigDecimal.valueOf(dice.between(100L, 15_000L), 2)
                        : BigDecimal.valueOf(dice.between(15_000L, 900_000L), 2);
        BigDecimal exact = dollars.multiply(BigDecimal.valueOf(of.rate()));
        // A third decimal, where there is one.
        BigDecimal dust = of.unit().getDecimalPlaces() == 3 ? new BigDecimal(dice.one("0", "0.001")) : BigDecimal.ZERO;
        return Money.of(of.unit(), exact.add(dust), RoundingMode.HALF_UP);
    }

    private static Money share(Money of, String ratio) {
        return of.multipliedBy(new BigDecimal(ratio), RoundingMode.HALF_UP);
    }

    private Money sum(Order order) {
        Money sum = Money.zero(order.currency());
        for (OrderLine line : order.lines()) {
            sum = sum.plus(paid(line));
        }
        for (Discount discount : discounts) {
            sum = discount.orderId().equals(order.id()) ? sum.minus(discount.amount()) : sum;
        }
        for (Charge charge : charges) {
            sum = charge.orderId().equals(order.id()) ? sum.plus(charge.amount()) : sum;
        }
        return sum;
    }

    private static Money paid(OrderLine line) {
        Money sum = line.unitPrice().multipliedBy(line.quantity());
        for (Money extra : new Money[] {line.shippingPaid(), line.taxPaid(), line.dutyPaid()}) {
            sum = extra == null ? sum : sum.plus(extra);
        }
        return sum;
    }

    // How it was paid

    private List<Payment> payments() {
        List<Payment> payments = new ArrayList<>();
        for (Order order : orders) {
            if (!dice.percent(20)) {
                addPayments(order, payments);
            }
        }
        return payments;
    }

    private void addPayments(Order order, List<Payment> payments) {
        Money total = order.total() == null ? sum(order) : order.total();
        String id = "PAY-" + order.id();
        if (dice.percent(18)) {
            Money half = share(total, dice.one("0.5", "0.2"));
            payments.add(payment(id + "a", order, dice.one(PaymentInstrument.values()), half));
            PaymentInstrument other =
                    dice.one(PaymentInstrument.GIFT_CARD, PaymentInstrument.STORE_CREDIT, PaymentInstrument.CARD);
            payments.add(new Payment(
                    id + "b", order.id(), other, null, total.minus(half), null, null, DisputeState.NONE, null));
            return;
        }
        boolean mismatch = dice.percent(12) || dice.percent(70) && isAbout(IncidentType.PAYMENT_AMOUNT_MISMATCH, order);
        Money amount = mismatch ? share(total, dice.one("0.5", "0.99", "1.01", "2")) : total;
        // A deposit, or nothing so far.
        amount = dice.percent(5) ? share(total, dice.one("0", "0.3")) : amount;
        payments.add(payment(id, order, dice.one(PaymentInstrument.values()), amount));
    }

    private Payment payment(String id, Order order, PaymentInstrument by, Money amount) {
        DisputeState dispute = dice.percent(90) ? DisputeState.NONE : dice.one(DisputeState.values());
        Money disputed =
                dispute == DisputeState.NONE || dice.percent(60) ? null : share(amount, dice.one("0.2", "0.5"));
        Currency other = dice.one(CURRENCIES);
        boolean foreign = dice.percent(8) && !other.unit().equals(order.currency());
        return new Payment(
                id,
                order.id(),
                by,
                null,
                foreign ? price(other) : amount,
                foreign ? amount : null,
                dice.percent(50) ? order.placedAt() : null,
                dispute,
                disputed);
    }

    private boolean isAbout(IncidentType type, Order order) {
        return incidents.stream().anyMatch(i -> i.type() == type && i.orderId().equals(order.id()));
    }

    private List<AccountBalance> balances() {
        return dice.percent(85)
                ? List.of()
                : List.of(new AccountBalance("BAL1", price(currency), dice.one(BalanceOrigin.values())));
    }

    private List<LedgerEntry> ledger() {
        List<LedgerEntry> ledger = new ArrayList<>();
        for (Order order : orders) {
            for (OrderLine line : order.lines()) {
                boolean missing = isAbout(IncidentType.REFUND_MISSING, order)
                        || isAbout(IncidentType.RETURN_LOST_IN_TRANSIT, order);
                if (!dice.percent(missing ? 30 : 10)) {
                    continue;
                }
                Money paid = paid(line);
                Money amount = dice.percent(50) ? paid : share(paid, dice.one("0.1", "0.5", "0.99"));
                if (amount.isPositive()) {
                    addBooking(ledger, order, line, amount);
                }
            }
        }
        return ledger;
    }

    /** Half of them as old ledgers have them; some of the order as a whole, and now and then one twice. */
    private void addBooking(List<LedgerEntry> ledger, Order order, OrderLine line, Money amount) {
        boolean stated = dice.percent(50);
        boolean ofOrder = dice.percent(8);
        LedgerKind kind = dice.one(LedgerKind.values());
        LedgerPart part = dice.one(LedgerPart.values());
        boolean ofCharge = kind == LedgerKind.CHARGEBACK || kind == LedgerKind.CREDIT_NOTE;
        boolean fits = !ofCharge || part != LedgerPart.GOODWILL && part != LedgerPart.SURPLUS;
        LedgerEntry entry = new LedgerEntry(
                "LED-" + line.id(),
                ofOrder ? order.id() : null,
                ofOrder ? null : line.id(),
                stated && !ofOrder && dice.percent(40) ? dice.between(0, line.quantity()) : null,
                stated && fits ? part : null,
                null,
                stated && dice.percent(40) ? dice.one(incidents).id() : null,
                amount,
                kind,
                now.minus(dice.between(1, 900), ChronoUnit.HOURS));
        ledger.add(entry);
        if (dice.percent(4)) {
            ledger.add(LedgerEntryBuilder.builder(entry)
                    .id(entry.id() + "-twice")
                    .at(entry.at().plusSeconds(dice.between(0, 90)))
                    .build());
        }
    }

    private List<PriceFact> prices() {
        List<PriceFact> prices = new ArrayList<>();
        for (Order order : orders) {
            for (OrderLine line : order.lines()) {
                addPrice(prices, line, PriceFactKind.ADVERTISED, isAbout(IncidentType.PRICING_ERROR, order));
                addPrice(prices, line, PriceFactKind.DROPPED_TO, isAbout(IncidentType.PRICE_DROP, order));
                addPrice(prices, line, PriceFactKind.CHARGED_TWICE, isAbout(IncidentType.DOUBLE_CHARGE, order));
            }
        }
        return prices;
    }

    private void addPrice(List<PriceFact> prices, OrderLine line, PriceFactKind kind, boolean likely) {
        if (dice.percent(likely ? 75 : 2)) {
            Money price = kind == PriceFactKind.CHARGED_TWICE
                    ? dice.percent(70) ? paid(line) : line.unitPrice()
                    : share(line.unitPrice(), dice.one("0.5", "0.9", "1", "1.2"));
            prices.add(new PriceFact(line.id(), kind, price, dice.percent(50) ? now : null));
        }
    }

    // What went wrong

    private void incidents() {
        int count = dice.percent(65) ? 1 : dice.between(2, 4);
        for (int i = 1; i <= count; i++) {
            Order order = dice.one(orders);
            List<String> ids = order.lines().stream().map(OrderLine::id).toList();
            Set<String> lines =
                    dice.percent(15) ? Set.of() : dice.percent(70) ? Set.of(dice.one(ids)) : dice.some(1, ids);
            // Several incidents on one line are what a customer has at once, not what nobody has.
            if (i > 1 && dice.percent(50)) {
                Incident first = incidents.get(0);
                order = orders.stream()
                        .filter(o -> o.id().equals(first.orderId()))
                        .findFirst()
                        .orElseThrow();
                lines = first.lineIds();
            }
            incidents.add(incident("I" + i, order, lines));
        }
    }

    private Incident incident(String id, Order order, Set<String> lines) {
        IncidentType type = dice.one(IncidentType.values());
        suit(type, order, lines);
        Order suited = orders.stream()
                .filter(o -> o.id().equals(order.id()))
                .findFirst()
                .orElseThrow();
        int pieces = suited.lines().stream()
                .filter(line -> lines.isEmpty() || lines.contains(line.id()))
                .mapToInt(OrderLine::quantity)
                .min()
                .orElse(1);
        boolean merges = type == IncidentType.ORDER_CHANGE_MERGE && orders.size() > 1 && dice.percent(85);
        return IncidentBuilder.builder()
                .id(id)
                .orderId(order.id())
                .lineIds(lines)
                .type(type)
                .reportedAt(now.minus(dice.one(0, 1, 24, 500), ChronoUnit.HOURS))
                .occurredOn(dice.percent(30) ? today.minusDays(dice.between(0, 100)) : null)
                .fault(dice.percent(70) ? FaultParty.UNKNOWN : dice.one(FaultParty.values()))
                .selfChecks(dice.percent(70) ? Set.of() : dice.some(1, List.of(SelfCheck.values())))
                .affectedCustomers(dice.percent(85) ? 0 : dice.one(1, 9, 10, 11, 5000))
                .affectedUnits(dice.percent(70) || pieces == 1 ? null : dice.between(1, pieces))
                .statement(dice.percent(60) ? "It was {item}, and \"nobody\" told me. ${now}" : null)
                .question(dice.percent(15) ? "What do I have to do?" : null)
                .idea(dice.percent(5) ? "Use stronger boxes." : null)
                .contradicted(dice.percent(6))
                .mergeIntoOrderId(
                        merges
                                ? orders.stream()
                                        .map(Order::id)
                                        .filter(o -> !o.equals(order.id()))
                                        .findFirst()
                                        .orElse(null)
                                : null)
                .build();
    }

    /** Mostly lets the goods be such as an incident of this type is about. */
    private void suit(IncidentType type, Order order, Set<String> lines) {
        ItemTrait trait = type.matter() == Matter.RENTAL
                ? ItemTrait.RENTAL
                : type.matter() == Matter.DIGITAL_ACCESS ? ItemTrait.DIGITAL : null;
        boolean leaves = type.matter() == Matter.UNAVAILABILITY || type.matter() == Matter.ORDER_CHANGE;
        if (trait == null && !leaves || dice.percent(15)) {
            return;
        }
        List<OrderLine> suited = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            if (!lines.isEmpty() && !lines.contains(line.id())) {
                suited.add(line);
                continue;
            }
            OrderLineBuilder builder = OrderLineBuilder.builder(line);
            if (trait != null) {
                Set<ItemTrait> traits = new TreeSet<>(line.traits());
                traits.add(trait);
                builder.traits(traits);
            }
            if (trait == ItemTrait.RENTAL && line.rental() == null) {
                builder.rental(rental(line.unitPrice()));
            }
            if (leaves && dice.percent(70)) {
                builder.status(LineStatus.OPEN);
            }
            suited.add(builder.build());
        }
        orders.set(
                orders.indexOf(order), OrderBuilder.builder(order).lines(suited).build());
    }

    private List<CustomerWish> wishes() {
        List<CustomerWish> wishes = new ArrayList<>();
        for (Incident incident : incidents) {
            if (dice.percent(40)) {
                continue;
            }
            wishes.add(wish(incident, Set.of()));
            Order order = orders.stream()
                    .filter(o -> o.id().equals(incident.orderId()))
                    .findFirst()
                    .orElseThrow();
            List<String> lines = incident.lineIds().isEmpty()
                    ? order.lines().stream().map(OrderLine::id).toList()
                    : List.copyOf(incident.lineIds());
            // Each line has a wish of its own.
            if (lines.size() > 1 && dice.percent(40)) {
                wishes.remove(wishes.size() - 1);
                for (String line : lines) {
                    if (dice.percent(70)) {
                        wishes.add(wish(incident, Set.of(line)));
                    }
                }
            }
        }
        return wishes;
    }

    private CustomerWish wish(Incident incident, Set<String> lines) {
        RemedyType remedy = dice.percent(15)
                ? null
                : dice.percent(60)
                        ? dice.one(RemedyType.REFUND_FULL, RemedyType.REPLACEMENT)
                        : dice.one(RemedyType.values());
        return CustomerWishBuilder.builder()
                .incidentId(incident.id())
                .lineIds(lines)
                .remedy(remedy)
                .refundMethod(
                        dice.percent(10)
                                ? dice.one(
                                        RefundMethod.ORIGINAL_PAYMENT,
                                        RefundMethod.STORE_CREDIT,
                                        RefundMethod.RECIPIENT_CREDIT)
                                : null)
                .acceptsWait(dice.percent(60) ? Answer.UNKNOWN : dice.one(Answer.values()))
                .statedAt(dice.percent(50) ? now : null)
                .text(dice.percent(40) ? "I want {amount}, $claim.veto()" : null)
                .build();
    }

    private List<Deadline> deadlines() {
        List<Deadline> deadlines = new ArrayList<>();
        for (Incident incident : incidents) {
            if (dice.percent(30)) {
                deadlines.add(new Deadline(
                        incident.id(),
                        today.plusDays(dice.one(-30, -1, 0, 1, 2, 3, 4, 5, 6, 7, 14, 60)),
                        dice.one("birthday", "Christmas", "exam"),
                        dice.one(DeadlineSource.values()),
                        dice.percent(30)));
            }
        }
        return deadlines;
    }

    private List<Promise> promises() {
        List<Promise> promises = new ArrayList<>();
        for (Incident incident : incidents) {
            int count = dice.percent(85) ? 0 : dice.between(1, 2);
            for (int i = 1; i <= count; i++) {
                promises.add(promise("PR-" + incident.id() + "-" + i, incident));
            }
        }
        return promises;
    }

    private Promise promise(String id, Incident incident) {
        return PromiseBuilder.builder()
                .id(id)
                .incidentId(incident.id())
                .by(dice.one(PromiseGiver.values()))
                .madeAt(now.minus(dice.between(1, 3000), ChronoUnit.HOURS))
                .remedy(
                        dice.percent(20)
                                ? null
                                : dice.percent(70)
                                        ? dice.one(RemedyType.REFUND_FULL, RemedyType.REPLACEMENT)
                                        : dice.one(RemedyType.values()))
                .text("In case of the slightest problem you get your money back.")
                .expires(dice.percent(70) ? null : now.plus(dice.one(-2000, -1, 0, 1, 2000), ChronoUnit.HOURS))
                .evidence(dice.one(PromiseEvidence.values()))
                .conditionUnmet(dice.percent(15))
                .build();
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        for (Incident incident : incidents) {
            int count = dice.percent(65) ? 0 : dice.between(1, 3);
            for (int i = 1; i <= count; i++) {
                evidence.add(new Evidence(
                        "E-" + incident.id() + "-" + i,
                        incident.id(),
                        dice.one(EvidenceKind.values()),
                        dice.one(EvidenceStrength.values()),
                        dice.percent(65) ? EvidenceSide.CUSTOMER : EvidenceSide.COUNTERPARTY));
            }
        }
        return evidence;
    }

    // What happened before

    private List<SellerContact> sellerContacts() {
        List<SellerContact> contacts = new ArrayList<>();
        for (Incident incident : incidents) {
            if (dice.percent(15)) {
                contacts.add(new SellerContact(
                        incident.id(),
                        dice.between(0, 4),
                        dice.percent(50) ? now.minus(49, ChronoUnit.HOURS) : null,
                        dice.one(SellerResponse.values()),
                        dice.percent(20) ? RemedyType.REFUND_PARTIAL : null));
            }
        }
        return contacts;
    }

    private List<PastContact> pastContacts() {
        List<PastContact> contacts = new ArrayList<>();
        for (Incident incident : incidents) {
            int count = dice.percent(75) ? 0 : dice.between(1, 3);
            for (int i = 1; i <= count; i++) {
                contacts.add(new PastContact(
                        incident.id(),
                        now.minus(i * 24L + dice.between(0, 23), ChronoUnit.HOURS),
                        dice.oneOrNone("Lyka", "Team North"),
                        dice.one(Outcome.values())));
            }
        }
        return contacts;
    }

    private List<EarlierResolution> earlierResolutions() {
        List<EarlierResolution> earlier = new ArrayList<>();
        for (Incident incident : incidents) {
            int count = dice.percent(75) ? 0 : dice.between(1, 2);
            for (int i = 1; i <= count; i++) {
                earlier.add(earlier("ER-" + incident.id() + "-" + i, incident, i * 30L));
            }
        }
        return earlier;
    }

    private EarlierResolution earlier(String id, Incident incident, long hoursAgo) {
        ResolutionStatus status = dice.percent(40) ? ResolutionStatus.FINAL : dice.one(ResolutionStatus.values());
        RemedyType remedy = dice.percent(60)
                ? dice.one(RemedyType.REFUND_FULL, RemedyType.REPLACEMENT)
                : dice.one(RemedyType.values());
        boolean waits = status != ResolutionStatus.FINAL && dice.percent(90);
        List<String> lines = List.copyOf(incident.lineIds());
        return EarlierResolutionBuilder.builder()
                .id(id)
                .incidentId(incident.id())
                .lineId(lines.isEmpty() || dice.percent(40) ? null : dice.one(lines))
                .at(now.minus(hoursAgo, ChronoUnit.HOURS))
                .status(status)
                .remedy(remedy)
                .nextRemedy(waits ? (dice.percent(60) ? remedy : dice.one(RemedyType.values())) : null)
                .dueAt(waits ? now.plus(dice.one(-24, -1, 0, 1, 24), ChronoUnit.HOURS) : null)
                .outcome(dice.one(Outcome.values()))
                .compensated(dice.percent(30))
                .askedQuestion(dice.percent(20))
                .build();
    }

    private @Nullable RiskSignal risk() {
        if (dice.percent(50)) {
            return null;
        }
        Money limit = Money.of(currency.unit(), BigDecimal.valueOf(1500L * currency.rate()), RoundingMode.HALF_UP);
        Money unit = Money.ofMinor(currency.unit(), 1);
        return new RiskSignal(
                dice.one(RiskLevel.values()),
                dice.one(0, 0, 0, 4, 5, 6),
                dice.percent(60)
                        ? null
                        : dice.one(Money.zero(currency.unit()), limit.minus(unit), limit, limit.plus(unit)),
                dice.one(0, 0, 0, 1, 2),
                dice.one(0, 0, 11, 12, 13),
                dice.between(0, 3),
                dice.percent(30) ? List.of("moved twice", "new card") : List.of());
    }

    // How it travelled, and could travel

    private List<Shipment> shipments() {
        List<Shipment> shipments = new ArrayList<>();
        for (Order order : orders) {
            boolean left = order.lines().stream()
                    .anyMatch(line -> line.status() != LineStatus.OPEN && line.status() != LineStatus.CANCELLED);
            if (left && dice.percent(80)) {
                shipments.add(shipment("S-" + order.id() + "-1", order, false));
                if (dice.percent(12)) {
                    shipments.add(shipment("S-" + order.id() + "-2", order, dice.percent(70)));
                }
            }
        }
        return shipments;
    }

    private Shipment shipment(String id, Order order, boolean again) {
        ShipmentStatus status = dice.percent(60) ? ShipmentStatus.DELIVERED : dice.one(ShipmentStatus.values());
        boolean scanned = status == ShipmentStatus.DELIVERED && dice.percent(90);
        List<String> lines = order.lines().stream().map(OrderLine::id).toList();
        return ShipmentBuilder.builder()
                .id(id)
                .orderId(order.id())
                .lineIds(dice.percent(75) ? Set.of() : dice.some(1, lines))
                .carrier(dice.one("DHL", "UPS"))
                .speed(dice.percent(40) ? dice.one(ShippingSpeed.values()) : null)
                .status(status)
                .promisedBy(
                        dice.percent(80)
                                ? today.minusDays(dice.one(-3, -1, 0, 1, 2, 3, 4, 10, 30, 89, 90, 91, 200))
                                : null)
                .deliveredAt(
                        scanned
                                ? now.minus(dice.one(0, 1, 3, 24, 47, 48, 49, 60, 24 * 20, 24 * 40), ChronoUnit.HOURS)
                                : null)
                .deliveredTo(dice.one(DeliveredTo.values()))
                .photoMatchesAddress(dice.one(Answer.values()))
                .carrierChosenByCustomer(dice.percent(6))
                .replacement(again)
                .build();
    }

    private List<ShippingOption> shippingOptions() {
        List<ShippingOption> options = new ArrayList<>();
        if (dice.percent(15)) {
            return options;
        }
        // One currency for all of them: they are compared.
        for (int i = dice.between(1, 5); i > 0; i--) {
            ShippingSpeed speed = dice.one(ShippingSpeed.values());
            int days = switch (speed) {
                case ECONOMY -> dice.between(5, 15);
                case STANDARD -> dice.between(2, 6);
                case EXPEDITED -> dice.between(1, 3);
                case OVERNIGHT -> 1;
                case COURIER_SAME_DAY, ELECTRONIC -> 0;
                case PICKUP -> dice.between(0, 2);
            };
            options.add(ShippingOptionBuilder.builder()
                    .id("SO" + i + "-" + speed)
                    .speed(speed)
                    .carrier(dice.oneOrNone("DHL", "UPS"))
                    .cutOff(dice.one(
                            LocalTime.of(12, 0), LocalTime.of(16, 0), LocalTime.of(23, 59), LocalTime.MIDNIGHT))
                    .deliveryDays(
                            dice.percent(60)
                                    ? Set.of()
                                    : dice.percent(50)
                                            ? EnumSet.allOf(DayOfWeek.class)
                                            : dice.some(1, List.of(DayOfWeek.values())))
                    .transitDays(days)
                    .latestTransitDays(dice.percent(50) ? days + dice.between(0, 4) : null)
                    .guaranteed(dice.percent(25))
                    .price(price(currency))
                    .build());
        }
        return options;
    }

    private List<BusinessCalendar> calendars() {
        List<BusinessCalendar> calendars = new ArrayList<>();
        if (dice.percent(25)) {
            Set<LocalDate> days = new TreeSet<>();
            for (int i = dice.between(1, 5); i > 0; i--) {
                days.add(today.plusDays(dice.between(-1, 7)));
            }
            calendars.add(new BusinessCalendar(dice.one("DE", "US", "DHL"), days));
        }
        return calendars;
    }

    private List<StockPosition> stock() {
        List<StockPosition> stock = new ArrayList<>();
        for (Order order : orders) {
            // One currency for all of them: they are compared.
            if (!order.currency().equals(currency.unit())) {
                continue;
            }
            for (OrderLine line : order.lines()) {
                if (dice.percent(60)) {
                    stock.add(position("ST-" + line.id() + "-SAME", line, StockRelation.SAME));
                }
                if (dice.percent(20)) {
                    stock.add(position("ST-" + line.id() + "-UP", line, StockRelation.UPGRADE));
                }
                if (dice.percent(20)) {
                    stock.add(position(
                            "ST-" + line.id() + "-LIKE",
                            line,
                            dice.percent(80) ? StockRelation.SIMILAR : StockRelation.DOWNGRADE));
                }
            }
        }
        return stock;
    }

    private StockPosition position(String id, OrderLine line, StockRelation relation) {
        boolean itself = relation == StockRelation.SAME && dice.percent(80);
        return StockPositionBuilder.builder()
                .id(id)
                .sku(itself ? line.sku() : line.sku() + "-" + relation)
                .title(dice.percent(30) ? line.title() + " (other)" : null)
                .available(dice.one(0, 1, 1, 2, 7, 500))
                .equivalentOf(itself ? null : line.sku())
                .relation(relation)
                .sellerId(dice.percent(50) ? dice.one(sellers).id() : null)
                .price(dice.percent(50) ? share(line.unitPrice(), dice.one("0.8", "1", "1.4")) : null)
                .readyOn(dice.percent(20) ? today.plusDays(dice.between(-2, 12)) : null)
                .build();
    }

    private List<ReturnQuote> returnQuotes() {
        List<ReturnQuote> quotes = new ArrayList<>();
        for (Order order : orders) {
            for (OrderLine line : order.lines()) {
                if (dice.percent(35)) {
                    quotes.add(new ReturnQuote(
                            line.id(),
                            share(line.unitPrice(), dice.one("0", "0.1", "0.49", "0.5", "0.51", "1.2")),
                            dice.percent(8)));
                }
            }
        }
        return quotes;
    }

    // What else bears on it

    private List<SafetyNotice> safetyNotices() {
        List<SafetyNotice> notices = new ArrayList<>();
        for (Incident incident : incidents) {
            if (dice.percent(incident.type() == IncidentType.RECALL_SAFETY ? 70 : 3)) {
                Order order = orders.stream()
                        .filter(o -> o.id().equals(incident.orderId()))
                        .findFirst()
                        .orElseThrow();
                notices.add(new SafetyNotice(
                        "SN-" + incident.id(),
                        dice.one(order.lines()).sku(),
                        dice.one(SafetySeverity.values()),
                        dice.one(Disposal.values()),
                        now.minus(dice.between(1, 500), ChronoUnit.HOURS)));
            }
        }
        return notices;
    }

    private List<PlannedAction> plannedActions() {
        List<PlannedAction> actions = new ArrayList<>();
        for (Incident incident : incidents) {
            if (dice.percent(incident.type() == IncidentType.ACCESS_REVOKED ? 35 : 1)) {
                actions.add(new PlannedAction(
                        incident.id(),
                        PlannedActionType.REVOKE_ACCESS,
                        dice.percent(50),
                        dice.percent(30),
                        dice.percent(20)));
            }
        }
        return actions;
    }
}
