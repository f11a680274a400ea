package io.makegood.internal.messaging;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Contact;
import io.makegood.casefile.Customer;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.contribution.Contributions;
import io.makegood.internal.messages.Template;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.Communication;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Refund;
import io.makegood.resolution.ShippingPlan;
import io.makegood.rules.FinishedMessage;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.Enclosure;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Pace;
import io.makegood.vocabulary.PaymentInstrument;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RequesterRole;
import io.makegood.vocabulary.ShippingSpeed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The message about the decisions of a case. What it says is settled; the words come when somebody asks for them. What a customer wrote is
 * quoted as it is and never read as a template.
 */
public final class Message {
    /** What a hurried customer is spared; the content obligations stay. */
    private static final Set<CommPoint> SPARED =
            Collections.unmodifiableSet(EnumSet.of(CommPoint.ASK_ANYTHING_ELSE, CommPoint.REASSURE));

    private static final Set<CommPoint> OPENING =
            Collections.unmodifiableSet(EnumSet.range(CommPoint.GREET_BY_NAME, CommPoint.APOLOGISE));
    private static final Set<CommPoint> BODY =
            Collections.unmodifiableSet(EnumSet.range(CommPoint.NAME_ITEM, CommPoint.ALTERNATIVES));

    /** A message about so few decisions is looked through each time somebody asks. */
    private static final int FEW = 8;

    /** The word for the same again where what was ordered has not left yet. */
    private static final String NOT_LEFT = "NOT_LEFT.REPLACEMENT";

    /** The variant of what is said to the recipient of a gift. */
    static final String RECIPIENT = "RECIPIENT";

    private final CaseFile caseFile;
    private final List<MessagePart> parts;
    private final String language;
    private final MessageCatalog catalog;
    /** Points that were asked for already, of a message about many decisions. */
    private @Nullable Map<CommPoint, Boolean> asked;

    Message(CaseFile caseFile, List<MessagePart> parts, String language, MessageCatalog catalog) {
        this.caseFile = caseFile;
        this.parts = parts;
        this.language = language;
        this.catalog = catalog;
    }

    /** Whether it makes this point: one that has nothing to say for any decision is left out. */
    public boolean says(CommPoint point) {
        if (isSpared(point)) {
            return false;
        }
        if (parts.size() <= FEW) {
            return isSaid(point);
        }
        if (asked == null) {
            asked = new EnumMap<>(CommPoint.class);
        }
        return asked.computeIfAbsent(point, this::isSaid);
    }

    private boolean isSaid(CommPoint point) {
        for (int i = 0; i < parts.size(); i++) {
            MessagePart part = parts.get(i);
            Template sentence = part.points().contains(point) ? catalog.sentence(point, part, isToRecipient()) : null;
            if (sentence != null && sentence.isFilled(name -> value(name, part))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The message as rules of the safeguard phase look at it.
     *
     * @param about the decisions it is about
     * @param contributions where they put what they say
     */
    public FinishedMessage finished(List<LineDecision> about, Contributions contributions) {
        return new FinishedMessage(
                new FinishedMessage.Content(
                        about,
                        this::says,
                        isEmpty(),
                        language,
                        channel(),
                        replyTo().toLowerCase(Locale.ROOT),
                        apology()),
                contributions);
    }

    /** Whether it makes no point at all. */
    private boolean isEmpty() {
        for (MessagePart part : parts) {
            for (CommPoint point : part.points()) {
                if (says(point)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Channel channel() {
        Contact contact = caseFile.contact();
        return contact == null ? Channel.EMAIL : contact.channel();
    }

    private String replyTo() {
        return catalog.replyTo(caseFile.id());
    }

    private ApologyLevel apology() {
        ApologyLevel apology = ApologyLevel.NONE;
        for (MessagePart part : parts) {
            apology = part.apology().compareTo(apology) > 0 ? part.apology() : apology;
        }
        return apology;
    }

    /** The message in words. */
    public Communication inWords() {
        Customer customer = caseFile.customer();
        Enclosure enclosure = null;
        for (MessagePart part : parts) {
            enclosure = enclosure == null ? part.enclosure() : enclosure;
        }
        Map<String, CommPoint> sentences = sentences();
        return new Communication(
                channel(),
                language,
                addressee(parts.get(0)),
                replyTo(),
                apology(),
                sentences.values().stream().distinct().sorted().toList(),
                customer.pace(),
                customer.tone(),
                enclosure,
                String.join(customer.pace() == Pace.HURRIED ? " " : "\n", sentences.keySet()));
    }

    /**
     * What is said, sentence by sentence, with the point it makes. Opening and closing are said once for the case; what is said in between is
     * said incident by incident, so that nobody wonders what it is about.
     */
    private Map<String, CommPoint> sentences() {
        Set<CommPoint> opening = EnumSet.noneOf(CommPoint.class);
        Set<CommPoint> body = EnumSet.noneOf(CommPoint.class);
        Set<CommPoint> closing = EnumSet.noneOf(CommPoint.class);
        for (MessagePart part : parts) {
            for (CommPoint point : part.points()) {
                if (!isSpared(point)) {
                    (OPENING.contains(point) ? opening : BODY.contains(point) ? body : closing).add(point);
                }
            }
        }
        Map<String, CommPoint> sentences = new LinkedHashMap<>();
        say(parts, opening, sentences);
        Collection<List<MessagePart>> byIncident = parts.stream()
                .collect(Collectors.groupingBy(
                        part -> part.decision().incidentId(), LinkedHashMap::new, Collectors.toList()))
                .values();
        byIncident.forEach(group -> say(group, body, sentences));
        say(parts, closing, sentences);
        return sentences;
    }

    private boolean isSpared(CommPoint point) {
        return caseFile.customer().pace() == Pace.HURRIED && SPARED.contains(point);
    }

    private void say(List<MessagePart> about, Set<CommPoint> points, Map<String, CommPoint> sentences) {
        for (CommPoint point : points) {
            for (MessagePart part : about) {
                Template sentence =
                        part.points().contains(point) ? catalog.sentence(point, part, isToRecipient()) : null;
                String filled = sentence == null ? null : sentence.fill(name -> value(name, part));
                if (filled != null) {
                    sentences.putIfAbsent(filled, point);
                }
            }
        }
    }

    /** Whoever knows the story speaks; a name before a team. */
    private String owner() {
        for (MessagePart part : parts) {
            if (part.owner() != null) {
                return part.owner();
            }
        }
        return catalog.owner();
    }

    private boolean isToRecipient() {
        return caseFile.contact() != null && caseFile.contact().requester() == RequesterRole.RECIPIENT;
    }

    private String addressee(MessagePart part) {
        String recipient = part.context().order().recipientName();
        return isToRecipient() && recipient != null
                ? recipient
                : caseFile.customer().name();
    }

    /** What is put in for a placeholder; empty when there is nothing. */
    private String value(String name, MessagePart part) {
        ClaimContext context = part.context();
        LineDecision decision = part.decision();
        ShippingPlan plan = decision.shipping();
        return switch (name) {
            case "customer" -> addressee(part);
            case "agent" -> owner();
            case "item" -> context.item();
            case "title" -> context.line() == null ? "" : context.line().title();
            case "law" -> Objects.requireNonNullElse(decision.legalReference(), "");
            case "order" -> context.order().id();
            case "seller" -> context.seller() == null ? "" : context.seller().displayName();
            case "carrier" ->
                context.shipment() == null
                        ? catalog.word("carrier")
                        : context.shipment().carrier();
            case "remedy" -> remedy(decision.remedy());
            case "wish" -> part.wished() == null ? "" : remedy(part.wished());
            // Who got a gift is not told what it had cost: a sentence about the sum is not said.
            case "amount" -> isToRecipient() ? "" : shown(decision.amount());
            case "returned" -> isToRecipient() || !context.returned().isPositive() ? "" : shown(context.returned());
            case "due" -> isToRecipient() ? "" : shown(decision.amountDue());
            case "released" -> isToRecipient() ? "" : shown(decision.amountReleased());
            case "used" -> isToRecipient() ? "" : shown(decision.balanceUsed());
            case "creditLeft" -> isToRecipient() ? "" : creditLeft(context);
            case "disputeCheck" -> date(part.disputeCheck());
            case "pickup" -> pickup(context);
            case "waived" -> isToRecipient() ? "" : shown(decision.amountWaived());
            case "left" -> isToRecipient() || !context.refundable().isPositive() ? "" : shown(context.refundable());
            case "held" -> isToRecipient() ? "" : held(decision);
            case "refunds" -> isToRecipient() ? "" : refunds(decision);
            case "cancelled" -> titles(context, decision, true);
            case "leftAlready" -> titles(context, decision, false);
            case "method" ->
                decision.refundMethod() == null
                        ? ""
                        : catalog.word(decision.refundMethod().name());
            case "compensation" ->
                decision.compensations().stream().map(this::compensation).collect(Collectors.joining(", "));
            case "options" ->
                decision.options().stream()
                        .map(option -> option(option, context))
                        .collect(Collectors.joining("; " + catalog.word("or") + " "));
            case "question" -> Objects.requireNonNullElse(context.incident().question(), "");
            case "occasion" ->
                context.deadline() == null ? "" : context.deadline().occasion();
            case "deadline" ->
                context.deadline() == null ? "" : date(context.deadline().date());
            case "promised" ->
                context.promise() == null ? "" : context.promise().text();
            case "dispatch" -> plan == null ? "" : date(plan.dispatchBy());
            case "expected" -> plan == null ? "" : date(plan.expected());
            case "latest" -> plan == null ? "" : date(plan.atTheLatest());
            case "until" ->
                decision.pause() == null
                        ? ""
                        : date(caseFile.clock().dayOf(decision.pause().until()));
            case "next" ->
                decision.pause() == null ? "" : offered(decision.pause().next(), context);
            case "returnUntil" -> date(decision.returning().until());
            case "returnCost" -> isToRecipient() ? "" : returnCost(context, decision);
            case "shippingCharge" ->
                plan == null || !plan.charge().isPositive() || isToRecipient() ? "" : shown(plan.charge());
            default -> "";
        };
    }

    /** The word for a remedy; the recipient of a gift gets no money back that was never his. */
    private String remedy(RemedyType remedy) {
        String name = remedy.name();
        return isToRecipient() && catalog.hasWord(RECIPIENT + "." + name)
                ? catalog.word(RECIPIENT + "." + name)
                : catalog.word(name);
    }

    /** How much goes where and when it is there: nothing about a bank where none is involved. */
    private String refunds(LineDecision decision) {
        List<String> shown = new ArrayList<>();
        for (Refund refund : decision.refunds()) {
            PaymentInstrument instrument = refund.instrument();
            Money inPaymentCurrency = refund.inPaymentCurrency();
            String amount = inPaymentCurrency == null
                    ? refund.amount().toString()
                    : inPaymentCurrency + " (" + refund.amount() + ")";
            String key = "refund." + (instrument == null ? "UNKNOWN" : instrument.name());
            String dated = key + (refund.arrivesBy() == null ? ".LATER" : "");
            shown.add(catalog.word(
                    catalog.hasWord(dated) ? dated : key, Map.of("amount", amount, "date", date(refund.arrivesBy()))));
        }
        return String.join(", " + catalog.word("and") + " ", shown);
    }

    /** What the return costs the customer; empty when nothing, or when nobody knows. */
    private static String returnCost(ClaimContext context, LineDecision decision) {
        boolean isHis = decision.returning().paidBy() == CostBearer.CUSTOMER;
        return isHis && context.returnQuote() != null
                ? shown(context.returnQuote().cost())
                : "";
    }

    /** What the customer's bank is asked for. */
    private static String held(LineDecision decision) {
        Money sum = null;
        for (AmountPart part : decision.parts()) {
            if (part.kind() == AmountPartKind.DISPUTED) {
                sum = sum == null ? part.amount().negated() : sum.minus(part.amount());
            }
        }
        return shown(sum);
    }

    /** What is left of the customer's credit when all that is decided is carried out. */
    private String creditLeft(ClaimContext context) {
        Money left = context.balance();
        for (MessagePart part : parts) {
            Money used = part.decision().balanceUsed();
            left = used == null || !used.getCurrencyUnit().equals(left.getCurrencyUnit()) ? left : left.minus(used);
        }
        return shown(left);
    }

    /** What is cancelled of an order, or what has left already and is not paid back with it. */
    private static String titles(ClaimContext context, LineDecision decision, boolean cancelled) {
        Set<String> cancelledLines = cancelled ? new HashSet<>(decision.cancelledLines()) : Set.of();
        Set<String> paidBack = new HashSet<>();
        if (!cancelled) {
            decision.parts().forEach(part -> paidBack.add(Objects.requireNonNullElse(part.lineId(), "")));
        }
        Stream<Order> orders = decision.remedy() == RemedyType.MERGE_ORDERS
                ? context.caseFile().orders().stream().filter(context::isMerged)
                : Stream.of(context.order());
        return orders.flatMap(order -> order.lines().stream())
                .filter(line ->
                        cancelled ? cancelledLines.contains(line.id()) : isLeft(line) && !paidBack.contains(line.id()))
                .map(OrderLine::title)
                .collect(Collectors.joining(", "));
    }

    private static boolean isLeft(OrderLine line) {
        return line.status() == LineStatus.SHIPPED || line.status() == LineStatus.DELIVERED;
    }

    /** Where and when the same can be fetched; empty when it cannot. */
    private String pickup(ClaimContext context) {
        StockPosition same = context.same();
        ShippingPlan plan = same == null ? null : context.deliveries().pickup(same);
        return plan == null ? "" : pickup(plan);
    }

    /** Where and when something can be fetched, as far as the case says. */
    private String pickup(ShippingPlan plan) {
        ShippingOption service = caseFile.shippingOptions().stream()
                .filter(option -> option.id().equals(plan.optionId()))
                .findFirst()
                .orElseThrow();
        String key =
                "pickup" + (service.place() == null ? "" : ".PLACE") + (service.fetchFrom() == null ? "" : ".HOUR");
        return catalog.word(
                key,
                Map.of(
                        "date",
                        date(plan.expected()),
                        "place",
                        shown(service.place()),
                        "hour",
                        shown(service.fetchFrom())));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? "" : catalog.date(day);
    }

    private String compensation(Compensation c) {
        return catalog.word(c.type().name(), Map.of("amount", shown(c.amount()), "months", shown(c.months())));
    }

    /** The word for what the customer may have; what has not left yet is what he ordered, and no new one. */
    private String offered(RemedyType remedy, ClaimContext context) {
        boolean isYours = remedy == RemedyType.REPLACEMENT
                && context.line() != null
                && context.line().status() == LineStatus.OPEN
                && catalog.hasWord(NOT_LEFT)
                && !isToRecipient();
        return isYours ? catalog.word(NOT_LEFT) : remedy(remedy);
    }

    private String option(Option option, ClaimContext context) {
        StringBuilder text = new StringBuilder(offered(option.remedy(), context));
        // Who got a gift is not told what it had cost.
        if (option.amount() != null && !isToRecipient()) {
            text.append(" (")
                    .append(
                            option.remedy().isExchange()
                                    ? catalog.word(
                                            "cheaper",
                                            Map.of("amount", option.amount().toString()))
                                    : option.amount().toString())
                    .append(')');
        }
        if (option.amountWaived() != null && !isToRecipient()) {
            text.append(" (").append(catalog.word("noDearer")).append(')');
        }
        if (option.amountDue() != null && !isToRecipient()) {
            text.append(" (")
                    .append(catalog.word(
                            "dearer", Map.of("due", option.amountDue().toString())))
                    .append(')');
        }
        ShippingPlan plan = option.shipping();
        if (plan != null && plan.speed() == ShippingSpeed.PICKUP) {
            text.append(" (").append(pickup(plan)).append(')');
        } else if (plan != null) {
            Map<String, String> dates = Map.of("expected", date(plan.expected()), "latest", date(plan.atTheLatest()));
            String arrives = "arrives." + plan.confidence().name();
            String oneDay = arrives + "_ONE_DAY";
            boolean isOneDay = plan.expected().equals(plan.atTheLatest()) && catalog.hasWord(oneDay);
            text.append(" (")
                    .append(catalog.word(isOneDay ? oneDay : arrives, dates))
                    .append(')');
        }
        return text.toString();
    }
}
