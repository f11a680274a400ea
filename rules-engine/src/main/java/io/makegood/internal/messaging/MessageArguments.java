package io.makegood.internal.messaging;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Contact;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.Seller;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.StockPosition;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.messages.LocalForms;
import io.makegood.internal.messages.Sentence;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Receivable;
import io.makegood.resolution.RefundShare;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.Pace;
import io.makegood.vocabulary.PaymentInstrument;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RequesterRole;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.SellerType;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.ShippingSpeed;
import io.makegood.vocabulary.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of the same outcome, told in one: what the sentences about them can show. Whether there is something to show is answered without forming
 * anything.
 */
final class MessageArguments implements Sentence.Values {
    private static final Set<Channel> SHORT =
            EnumSet.of(Channel.CHAT, Channel.PHONE, Channel.OUTBOUND_CALL, Channel.MOBILE, Channel.SOCIAL);
    /** The word for the same again where what was ordered has not left yet. */
    private static final String NOT_LEFT = "NOT_LEFT.REPLACEMENT";

    private static final String NOT_LEFT_FETCHED = "NOT_LEFT.FETCHED";
    /** The word for all of the money where some of it went back already. */
    private static final String REST = "REST.REFUND_FULL";
    /** The word for the money where it is not all that was paid. */
    private static final String SOME = "SOME.REFUND_FULL";
    /** Beginning of the words for what somebody wishes, where they are other words than for what he gets. */
    private static final String WISH = "WISH.";

    private static final String WHERE = "where.";
    /** A longer question is not repeated. */
    private static final int REPEATABLE = 160;

    private final CaseFile caseFile;
    private final MessageCatalog catalog;
    private final String owner;
    private final boolean isOpen;
    /** All that the message is about. */
    private final List<MessagePart> all;

    private final List<MessagePart> parts;
    /** Whose gestures are told with them: others' as well, or nobody's where their own are told with others. */
    private final List<MessagePart> rewarded;

    private final ClaimContext context;
    private final LineDecision decision;
    /** What makes sentences more particular; put together when one has more than plain words. */
    private @Nullable List<String> variants;

    private final Set<CommPoint> points;
    private final Redundancy redundancy;

    /**
     * What is told.
     *
     * @param isOpen whether the customer has to answer something, about these decisions or others
     * @param all that the message is about
     * @param parts those that are told in one
     * @param rewarded those whose gestures are told with them
     */
    MessageArguments(
            CaseFile caseFile,
            MessageCatalog catalog,
            String owner,
            boolean isOpen,
            List<MessagePart> all,
            List<MessagePart> parts,
            List<MessagePart> rewarded) {
        this.all = all;
        this.isOpen = isOpen;
        this.caseFile = caseFile;
        this.catalog = catalog;
        this.owner = owner;
        this.parts = parts;
        this.rewarded = rewarded;
        MessagePart first = parts.get(0);
        this.context = first.context();
        this.decision = first.decision();
        this.points = parts.size() == 1 ? first.points() : points(parts);
        this.redundancy = new Redundancy(caseFile, all, parts, points);
    }

    /** Several outcomes, told in one: each thing once, and all gestures. */
    static MessageArguments together(List<MessageArguments> outcomes) {
        Map<List<String>, MessagePart> things = new LinkedHashMap<>();
        List<MessagePart> rewarded = new ArrayList<>();
        for (MessageArguments outcome : outcomes) {
            outcome.parts.forEach(
                    part -> things.putIfAbsent(List.of(part.context().order().id(), outcome.item(part)), part));
            rewarded.addAll(outcome.rewarded);
        }
        MessageArguments first = outcomes.get(0);
        return new MessageArguments(
                first.caseFile,
                first.catalog,
                first.owner,
                first.isOpen,
                first.all,
                List.copyOf(things.values()),
                rewarded);
    }

    /** Of its first thing as if there were no other. */
    MessageArguments alone() {
        return parts.size() == 1
                ? this
                : new MessageArguments(caseFile, catalog, owner, isOpen, all, List.of(first()), rewarded);
    }

    private static Set<CommPoint> points(List<MessagePart> parts) {
        Set<CommPoint> all = EnumSet.noneOf(CommPoint.class);
        parts.forEach(part -> all.addAll(part.points()));
        return all;
    }

    private static boolean isHurried(CaseFile caseFile) {
        return caseFile.customer().pace() == Pace.HURRIED;
    }

    static boolean isToRecipient(CaseFile caseFile) {
        return caseFile.contact() != null && caseFile.contact().requester() == RequesterRole.RECIPIENT;
    }

    private static boolean isShort(CaseFile caseFile) {
        return caseFile.contact() != null && SHORT.contains(caseFile.contact().channel());
    }

    /** The one that speaks for all. */
    MessagePart first() {
        return parts.get(0);
    }

    /** What has to be said about them. */
    Set<CommPoint> points() {
        return points;
    }

    /** What can make a sentence about them more particular, the weightiest first. */
    List<String> variants() {
        if (variants == null) {
            variants = MessageCatalog.variants(
                    parts.get(0), caseFile.customer().tone(), isHurried(caseFile), isToRecipient(caseFile));
        }
        return variants;
    }

    @Override
    public boolean has(String name) {
        return raw(name) != null;
    }

    @Override
    public String shown(String name) {
        return switch (name) {
            case "item" -> forms().and(items());
            case "order" -> forms().and(orders());
            case "title" ->
                forms().and(each(
                        part -> Objects.requireNonNull(part.context().line()).title()));
            case "remedy" -> remedy(decision.remedyType());
            case "wish" -> forms().and(wishes());
            case "next" -> offered(decision.remedyType());
            case "refunds" -> forms().and(refunds());
            case "cancelled" -> forms().and(cancelled(true));
            case "leftAlready" -> forms().and(cancelled(false));
            case "compensation" -> forms().and(compensations());
            case "where" -> where(String.valueOf(keyword("parcel")));
            case "options" -> forms().or(options());
            case "optionList" -> "\n- " + String.join("\n- ", options());
            default -> WordValues.shown(raw(name), forms(), context.today());
        };
    }

    @Override
    public Object formed(String name) {
        return WordValues.formed(raw(name), forms());
    }

    @Override
    public @Nullable String keyword(String name) {
        return switch (name) {
            case "tone" -> caseFile.customer().tone().name();
            case "channel" -> contact() == null ? null : contact().channel().name();
            case "voice" -> isHurried(caseFile) ? "hurried" : isShort(caseFile) ? "chat" : "letter";
            case "apology" -> first().apology().name();
            case "wished" -> first().wished() == null ? null : first().wished().name();
            case "asked" -> first().wished() == null ? null : isAsked() ? "yes" : "no";
            case "goods" -> goods();
            case "sold" -> soldBy();
            case "incident" -> decision.incident().name();
            case "matter" -> decision.incident().matter().name();
            case "returning" -> decision.returning().requirement().name();
            case "parcel" -> first().parcel() == null ? null : first().parcel().name();
            case "disposing" -> Redundancy.isTakenAway(first()) ? "yes" : "no";
            case "open" -> isOpen ? "yes" : "no";
            case "several" -> all.size() > parts.size() ? "yes" : "no";
            case "whole" -> whole();
            case "rest" -> redundancy.hasRest() ? "yes" : "no";
            case "madeGood" -> redundancy.areMadeGoodOtherwise() ? "yes" : "no";
            case "calledOff" ->
                context.lines().stream().anyMatch(line -> line.status() == LineStatus.CANCELLED) ? "yes" : "no";
            case "returnBy" ->
                decision.returning().method() == null
                        ? null
                        : decision.returning().method().name();
            case "inTime" -> inTime();
            case "confidence" ->
                planned().shipping() == null
                        ? null
                        : planned().shipping().confidence().name();
            case "promise" -> promise();
            case "then" -> pending() == null ? null : decision.remedyType().name();
            case "given" -> decision.remedyType().name();
            case "timing" ->
                repayment() == null ? null : repayment().timing() == RefundTiming.AT_FIRST_SCAN ? "onReturn" : "atOnce";
            case "gift" -> isToRecipient(caseFile) ? "yes" : "no";
            case "certain" -> context.incident().contradicted() ? "no" : "yes";
            case "address" -> caseFile.customer().tone() == Tone.CHILD ? "familiar" : catalog.address();
            default -> null;
        };
    }

    private Remedy.Planned planned() {
        return decision.planned();
    }

    private Remedy.@Nullable Pending pending() {
        return decision.pending();
    }

    private @Nullable Repayment repayment() {
        return planned().repayment();
    }

    private @Nullable Contact contact() {
        return caseFile.contact();
    }

    private boolean isAsked() {
        return decision.remedyType().equals(first().wished());
    }

    /** The law that gives this, as it is called in the language of the message. */
    private @Nullable String law() {
        String reference = decision.legalReference();
        for (LegalFloor floor : reference == null ? List.<LegalFloor>of() : context.floors()) {
            if (floor.reference().equals(reference)) {
                return floor.translations().getOrDefault(catalog.language(), reference);
            }
        }
        return reference;
    }

    /** How many pieces it is about. */
    private int units() {
        return parts.stream()
                .mapToInt(part ->
                        part.context().line() == null ? 1 : part.context().units())
                .sum();
    }

    /** How many things one speaks of: parcels where nothing has arrived, one better edition, and otherwise pieces. */
    private int pieces() {
        if (decision.incident().matter() == Matter.NON_RECEIPT) {
            return parts.size();
        }
        return decision.remedyType() == RemedyType.REPLACEMENT_UPGRADE ? 1 : units();
    }

    /** Whether it is about all pieces of each line, or about some of each, and nothing of the money is in doubt. */
    private String whole() {
        if (parts.stream().allMatch(MessageArguments::isPaidBackWhole)) {
            return "yes";
        }
        return parts.stream().allMatch(part -> part.context().doubt() == null && isOfSomePieces(part)) ? "part" : "no";
    }

    /** Whether the money is for all pieces of a line, and nothing of it is in doubt. */
    private static boolean isPaidBackWhole(MessagePart part) {
        return part.context().doubt() == null && !isOfSomePieces(part);
    }

    private static boolean isOfSomePieces(MessagePart part) {
        OrderLine line = part.context().line();
        Integer affected = part.context().incident().affectedUnits();
        return line != null && affected != null && affected < line.quantity();
    }

    /** Whether something that is sent or can be chosen is there on the day it is needed. */
    private @Nullable String inTime() {
        if (context.deadline() == null) {
            return null;
        }
        LocalDate deadline = context.deadline().date();
        if (deadline.isBefore(context.today())) {
            return "past";
        }
        boolean isInTime = isBy(deadline, planned().shipping());
        for (int i = 0; i < decision.options().size() && !isInTime; i++) {
            isInTime = isBy(deadline, decision.options().get(i).shipping());
        }
        return isInTime ? "yes" : "no";
    }

    /** How much there is to choose beside an explanation. */
    private int ways() {
        return (int) decision.options().stream()
                .filter(option -> option.remedy() != RemedyType.INFORM_ONLY)
                .count();
    }

    private boolean hasPlace() {
        return context.shipment() != null
                && catalog.hasWord(WHERE + context.shipment().status().name());
    }

    /** Where the parcel is, as a sentence that may go on. */
    private String where(String status) {
        return catalog.word(
                WHERE + status,
                word().with("item", forms().and(items()))
                        .with("lines", parts.size())
                        .with(
                                "carrier",
                                Objects.requireNonNull(context.shipment()).carrier()));
    }

    /** The latest day the parcel was promised for. */
    /** Whether the day that was promised is still ahead, or past, or was kept. */
    private @Nullable String promise() {
        LocalDate promised = promisedBy();
        if (promised == null) {
            return null;
        }
        Instant delivered =
                context.shipment() == null ? null : context.shipment().deliveredAt();
        boolean isKept = first().parcel() == ShipmentStatus.DELIVERED
                && delivered != null
                && !caseFile.clock().dayOf(delivered).isAfter(promised);
        return isKept ? "kept" : promised.isBefore(context.today()) ? "past" : "ahead";
    }

    private @Nullable LocalDate promisedBy() {
        return context.shipment() == null ? null : context.shipment().promisedBy();
    }

    private static boolean isBy(LocalDate deadline, @Nullable ShippingPlan plan) {
        return plan != null && !plan.atTheLatest().isAfter(deadline);
    }

    private String goods() {
        if (context.line() == null) {
            return "other";
        }
        return context.has(ItemTrait.PERISHABLE)
                ? "food"
                : context.has(ItemTrait.DIGITAL)
                        ? "digital"
                        : context.has(ItemTrait.PERSONALISED) ? "personal" : "other";
    }

    private @Nullable String soldBy() {
        return context.seller() == null ? null : context.seller().type() == SellerType.THIRD_PARTY ? "seller" : "us";
    }

    /** Who sold what it is about; null when nobody knows, or not everything comes from one. */
    private @Nullable String seller() {
        Seller seller = context.seller();
        return seller != null
                        && parts.stream()
                                .allMatch(part -> seller.equals(part.context().seller()))
                ? filled(seller.displayName())
                : null;
    }

    /** What there is to show, not formed yet; null when there is nothing. What several decisions have in common, the first one tells. */
    private @Nullable Object raw(String name) {
        ShippingPlan plan = planned().shipping();
        return switch (name) {
            case "customer" -> filled(addressee());
            case "agent" -> filled(owner);
            case "item" -> parts;
            case "title" -> context.line() == null ? null : parts;
            case "where" -> hasPlace() ? decision : null;
            case "law" -> law();
            case "order" -> context.order().id();
            case "seller" -> seller();
            case "carrier" ->
                context.shipment() == null
                        ? catalog.word("carrier", word())
                        : context.shipment().carrier();
            case "remedy" -> decision.remedyType();
            case "wish" -> first().wished();
            case "question" -> question();
            case "occasion" ->
                context.deadline() == null ? null : filled(context.deadline().occasion());
            case "promised" ->
                context.promise() == null ? null : promised(context.promise().text());
            case "method" ->
                repayment() == null
                        ? null
                        : filled(catalog.word(repayment().method().name(), word()));
            case "next" -> pending() == null ? null : decision.remedyType();
            case "lines" -> parts.size();
            case "units" -> units();
            case "pieces" -> pieces();
            case "ways" -> ways();
            case "orders" -> orders().size();
            case "cancelled" -> planned().cancelledLines().isEmpty() ? null : decision;
            case "leftAlready" -> cancelled(false).isEmpty() ? null : decision;
            case "compensation" ->
                rewarded.stream()
                                .allMatch(
                                        part -> part.decision().compensations().isEmpty())
                        ? null
                        : decision;
            case "options", "optionList" -> decision.options().isEmpty() ? null : decision;
            case "deadline" ->
                context.deadline() == null ? null : context.deadline().date();
            case "dispatch" -> plan == null ? null : plan.dispatchBy();
            case "expected" -> plan == null ? null : plan.expected();
            case "latest" -> plan == null ? null : plan.atTheLatest();
            case "until" ->
                pending() == null ? null : caseFile.clock().dayOf(pending().until());
            case "returnUntil" -> decision.returning().until();
            case "disputeCheck" -> first().disputeCheck();
            case "promisedBy" -> promisedBy();
            case "newDate" ->
                decision.rental() == null ? null : decision.rental().due();
            case "pickup" -> pickup();
            // Who got a gift is not told what it had cost: a sentence about the sum is not said.
            default -> isToRecipient(caseFile) ? null : money(name);
        };
    }

    private @Nullable Object money(String name) {
        return switch (name) {
            case "amount" -> sum(part -> part.decision().planned().amount());
            case "due" -> sum(part -> receivable(part).due());
            case "released" -> sum(part -> receivable(part).released());
            case "used" -> sum(part -> receivable(part).balanceUsed());
            case "creditLeft" -> creditLeft();
            case "waived" -> sum(part -> receivable(part).waived());
            case "returned" -> sum(part -> positive(part.context().returned()));
            case "left" -> sum(part -> positive(part.context().refundable()));
            case "held" -> sum(part -> held(part.decision()));
            case "refunds" -> planned().shares().isEmpty() ? null : decision;
            case "returnCost" -> sum(MessageArguments::returnCost);
            case "shippingCharge" ->
                planned().shipping() == null
                        ? null
                        : positive(planned().shipping().charge());
            default -> null;
        };
    }

    private static Receivable receivable(MessagePart part) {
        return part.decision().planned().receivable();
    }

    /** What is left of the customer's credit when all that is decided is carried out. */
    private Money creditLeft() {
        Money left = context.balance();
        for (MessagePart part : all) {
            Money used = receivable(part).balanceUsed();
            left = used == null || !used.getCurrencyUnit().equals(left.getCurrencyUnit()) ? left : left.minus(used);
        }
        return left;
    }

    /** Where and when the same can be fetched; null when it cannot. */
    private @Nullable String pickup() {
        StockPosition same = context.same();
        ShippingPlan plan = same == null ? null : context.deliveries().pickup(same);
        return plan == null ? null : filled(pickup(plan));
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
                word().with("date", plan.expected())
                        .with("place", service.place())
                        .with("hour", service.fetchFrom() == null ? null : String.valueOf(service.fetchFrom())));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The words of a promise within a sentence: without a full stop of their own. */
    private static @Nullable String promised(String text) {
        String promised = text.strip();
        return filled(promised.endsWith(".") ? promised.substring(0, promised.length() - 1) : promised);
    }

    private static @Nullable Money positive(Money money) {
        return money.isPositive() ? money : null;
    }

    /** Of all decisions together; null when one of them has none. */
    private @Nullable Money sum(Function<MessagePart, @Nullable Money> of) {
        Money sum = of.apply(parts.get(0));
        for (int i = 1; i < parts.size() && sum != null; i++) {
            Money one = of.apply(parts.get(i));
            sum = one == null ? null : sum.plus(one);
        }
        return sum;
    }

    /** Whether what else the message tells of leaves nothing to say for a point. */
    boolean isNeedless(CommPoint point) {
        return redundancy.isNeedless(point);
    }

    private @Nullable String question() {
        return question(parts.get(0));
    }

    /** What was asked, where it can be repeated; null when nothing was. */
    static @Nullable String question(MessagePart part) {
        String question = filled(part.context().incident().question());
        return question == null || question.length() > REPEATABLE || question.indexOf('\n') >= 0 ? null : question;
    }

    /** One person, also where only some of the orders name who got the gift. */
    private String addressee() {
        for (MessagePart part : isToRecipient(caseFile) ? all : List.<MessagePart>of()) {
            String recipient = part.context().order().recipientName();
            if (recipient != null) {
                return recipient;
            }
        }
        return caseFile.customer().name();
    }

    /** What the return costs the customer; null when nothing, or when nobody knows. */
    private static @Nullable Money returnCost(MessagePart part) {
        boolean isHis = part.decision().returning().paidBy() == CostBearer.CUSTOMER;
        return isHis && part.context().returnQuote() != null
                ? part.context().returnQuote().cost()
                : null;
    }

    /** What the customer's bank is asked for. */
    private static @Nullable Money held(LineDecision decision) {
        Money sum = null;
        for (AmountPart part : decision.planned().parts()) {
            if (part.kind() == AmountPartKind.DISPUTED) {
                sum = sum == null ? part.amount().negated() : sum.minus(part.amount());
            }
        }
        return sum;
    }

    private LocalForms forms() {
        return catalog.forms();
    }

    /** Whether a sentence says what is paid to the customer. */
    boolean paysIn(String sentence) {
        return shows("refunds", sentence) || shows("amount", sentence);
    }

    /** Whether a sentence says what went back to the customer before. */
    boolean paidIn(String sentence) {
        return shows("returned", sentence);
    }

    private boolean shows(String name, String sentence) {
        return has(name) && sentence.contains(shown(name));
    }

    /** Whether it is about an account, and about nothing that was bought. */
    boolean isOfAccount() {
        return isOfAccount(decision);
    }

    private static boolean isOfAccount(LineDecision decision) {
        RemedyType remedy = decision.remedyType();
        return decision.incident().matter() == Matter.ACCOUNT
                && (remedy == RemedyType.REINSTATE_ACCOUNT || remedy == RemedyType.INFORM_ONLY);
    }

    /** Whether nothing is done but to tell of it, now and for good. */
    boolean isOnlyTold() {
        return isToldNow(first()) && !isDone();
    }

    /** Whether nothing is done but to tell of it, now and for good. */
    static boolean isOnlyTold(MessagePart part) {
        return part.decision().remedyType() == RemedyType.INFORM_ONLY && isToldNow(part);
    }

    /** Whether something is done, or may be chosen, that what else happened to the same things can be told with. */
    boolean isDone() {
        RemedyType remedy = decision.remedyType();
        return remedy != RemedyType.INFORM_ONLY && remedy != RemedyType.DECLINE && isToldNow(first());
    }

    /** Whether it was decided before, and that is all there is to tell. */
    boolean isDecidedBefore() {
        return context.solved() || context.underWay();
    }

    /** Whether what happened is told: not that it was settled before, or that a person or the customer has to say more about it first. */
    boolean isToldNow() {
        return isToldNow(first());
    }

    /** Whether a person or the customer has to say more about it first, that what else happened to the same things can be told with. */
    boolean isUndecided() {
        return !isToldNow() && !isDecidedBefore() && !isOfAccount(decision);
    }

    private static boolean isToldNow(MessagePart part) {
        ResolutionStatus status = part.decision().status();
        return status != ResolutionStatus.NEEDS_REVIEW
                && status != ResolutionStatus.AWAITING_CUSTOMER_INFO
                && !part.context().solved()
                && !part.context().underWay()
                && !isOfAccount(part.decision());
    }

    /** The lines it is about, an order as a whole without one. */
    Set<String> things() {
        Set<String> things = new HashSet<>();
        parts.forEach(part -> things.add(thing(part)));
        return things;
    }

    /** What a decision is about: a line, or an order of several as a whole. */
    static String thing(MessagePart part) {
        OrderLine line = line(part);
        return part.context().order().id() + (line == null ? "" : "/" + line.id());
    }

    /** The line a decision is about, also as all there is of an order; null when it is about an order of several. */
    static @Nullable OrderLine line(MessagePart part) {
        ClaimContext of = part.context();
        return of.line() == null && of.lines().size() == 1 ? of.lines().get(0) : of.line();
    }

    /** A sentence without what may differ between lines that are told of in one: what they are called, and what is paid for them. */
    String impersonal(String sentence) {
        String impersonal = sentence;
        for (String item : items()) {
            impersonal = impersonal.replace(item, "");
        }
        for (String sum : sums()) {
            impersonal = impersonal.replace(sum, "");
        }
        return impersonal;
    }

    /** What is paid for the lines, as it is shown, the longest first. */
    private List<String> sums() {
        List<@Nullable Money> sums = new ArrayList<>();
        for (MessagePart part : parts) {
            Receivable receivable = receivable(part);
            sums.add(part.decision().planned().amount());
            sums.add(receivable.due());
            sums.add(receivable.released());
            sums.add(receivable.waived());
            sums.add(part.context().returned());
            sums.add(part.context().refundable());
            sums.add(held(part.decision()));
            for (RefundShare share : part.decision().planned().shares()) {
                sums.add(share.amount());
                sums.add(share.inPaymentCurrency());
            }
        }
        return sums.stream()
                .filter(Objects::nonNull)
                .map(sum -> forms().money(Objects.requireNonNull(sum)))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** The currencies of what is paid; only what has them in common can be added up. */
    List<Object> currencies() {
        List<Object> currencies = new ArrayList<>();
        currencies.add(context.currency());
        for (RefundShare share : planned().shares()) {
            Money paidIn = share.inPaymentCurrency();
            currencies.add(paidIn == null ? "" : paidIn.getCurrencyUnit());
        }
        return currencies;
    }

    /** Who signs: a name as it is, and a team with a capital. */
    String signer() {
        return owner.equals(catalog.owner()) ? MessageLayout.capitalised(owner) : owner;
    }

    /** Nothing yet to be put into a word. */
    WordValues word() {
        return new WordValues(catalog.forms(), context.today(), Objects.requireNonNull(keyword("address")));
    }

    /** How many there are, to be put into a word. */
    private WordValues counted() {
        return word().with("lines", parts.size()).with("units", units());
    }

    /** The lines that are told about, in their words. */
    /** As they stand in their orders. */
    List<String> items() {
        return parts.stream()
                .sorted(Comparator.comparing(this::place))
                .map(this::item)
                .distinct()
                .toList();
    }

    private int place(MessagePart part) {
        Order order = part.context().order();
        OrderLine line = part.context().line();
        int before = caseFile.orders().stream()
                .takeWhile(other -> !other.id().equals(order.id()))
                .mapToInt(other -> other.lines().size())
                .sum();
        return before + (line == null ? 0 : order.lines().indexOf(line));
    }

    private List<String> each(Function<MessagePart, String> of) {
        return parts.stream().map(of).distinct().toList();
    }

    private List<String> orders() {
        return each(part -> part.context().order().id());
    }

    private String item(MessagePart part) {
        ClaimContext of = part.context();
        OrderLine line = line(part);
        WordValues values = word().with("order", of.order().id()).with("title", line == null ? null : line.title());
        return catalog.word(line == null ? "wholeOrder" : "item", values);
    }

    /** The word for a remedy; the recipient of a gift gets no money back that was never his. */
    private String remedy(RemedyType remedy) {
        String name = remedy.name();
        String toRecipient = Message.RECIPIENT + "." + name;
        return catalog.word(isToRecipient(caseFile) && catalog.hasWord(toRecipient) ? toRecipient : name, counted());
    }

    /** What was asked for; of the same thing in one what is refused in one. */
    private List<String> wishes() {
        List<String> together = redundancy.refusedWith(first()).stream()
                .map(part -> wish(Objects.requireNonNull(part.wished())))
                .distinct()
                .toList();
        return together.isEmpty() ? List.of(wish(Objects.requireNonNull(first().wished()))) : together;
    }

    /** The word for what somebody asks for, who says nothing of what it costs. */
    private String wish(RemedyType remedy) {
        String wish = WISH + remedy.name();
        return catalog.hasWord(wish) ? catalog.word(wish, counted()) : remedy(remedy);
    }

    /** The word for what the customer may have; what has not left yet is what he ordered, and no new one, and of money the rest. */
    private String offered(RemedyType remedy) {
        boolean isRest = remedy == RemedyType.REFUND_FULL
                && !isToRecipient(caseFile)
                && context.returned().isPositive();
        if (isRest && catalog.hasWord(REST)) {
            return catalog.word(REST, counted());
        }
        boolean isSome = remedy == RemedyType.REFUND_FULL
                && !isToRecipient(caseFile)
                && !parts.stream().allMatch(MessageArguments::isPaidBackWhole);
        if (isSome && catalog.hasWord(SOME)) {
            return catalog.word(SOME, counted());
        }
        return isYours(remedy, NOT_LEFT) ? catalog.word(NOT_LEFT, counted()) : remedy(remedy);
    }

    /** The same where he fetches it, so that nothing has to leave. */
    private String fetched(RemedyType remedy) {
        return isYours(remedy, NOT_LEFT_FETCHED) ? catalog.word(NOT_LEFT_FETCHED, counted()) : remedy(remedy);
    }

    private boolean isYours(RemedyType remedy, String word) {
        return remedy == RemedyType.REPLACEMENT
                && context.line() != null
                && context.line().status() == LineStatus.OPEN
                && catalog.hasWord(word)
                && !isToRecipient(caseFile);
    }

    /** How much goes where and when it is there: nothing about a bank where none is involved. What goes the same way is one sum. */
    private List<String> refunds() {
        Map<List<?>, List<RefundShare>> byWay = new LinkedHashMap<>();
        for (MessagePart part : parts) {
            for (RefundShare refund : part.decision().planned().shares()) {
                List<String> way = List.of(
                        String.valueOf(refund.instrument()),
                        String.valueOf(refund.arrivesBy()),
                        String.valueOf(refund.paymentMethodId()),
                        String.valueOf(
                                refund.inPaymentCurrency() == null
                                        ? null
                                        : refund.inPaymentCurrency().getCurrencyUnit()));
                byWay.computeIfAbsent(way, each -> new ArrayList<>()).add(refund);
            }
        }
        List<String> shown = new ArrayList<>();
        for (List<RefundShare> refunds : byWay.values()) {
            RefundShare first = refunds.get(0);
            PaymentInstrument instrument = first.instrument();
            String key = "refund." + (instrument == null ? "UNKNOWN" : instrument.name());
            String dated = key + (first.arrivesBy() == null ? ".LATER" : "");
            Money amount = total(refunds, RefundShare::amount);
            Money paidIn = first.inPaymentCurrency() == null ? null : total(refunds, RefundShare::inPaymentCurrency);
            shown.add(catalog.word(
                    catalog.hasWord(dated) ? dated : key,
                    word().with("amount", paidIn == null ? amount : paidIn)
                            .with("converted", paidIn == null || amount == null ? null : forms().money(amount))
                            .with("date", first.arrivesBy())));
        }
        return shown;
    }

    private static @Nullable Money total(List<RefundShare> refunds, Function<RefundShare, @Nullable Money> of) {
        Money sum = of.apply(refunds.get(0));
        for (int i = 1; i < refunds.size(); i++) {
            Money one = of.apply(refunds.get(i));
            sum = sum == null || one == null ? sum : sum.plus(one);
        }
        return sum;
    }

    private List<String> compensations() {
        Map<CompensationType, Compensation> byType = new LinkedHashMap<>();
        for (MessagePart part : rewarded) {
            for (Compensation each : part.decision().compensations()) {
                byType.merge(each.type(), each, MessageArguments::together);
            }
        }
        return byType.values().stream()
                .map(each -> catalog.word(
                        each.type().name(), word().with("amount", each.amount()).with("months", each.months())))
                .toList();
    }

    private static Compensation together(Compensation one, Compensation other) {
        Money amount = one.amount() == null || other.amount() == null
                ? one.amount()
                : one.amount().plus(other.amount());
        Integer months = one.months() == null || other.months() == null
                ? one.months()
                : Integer.valueOf(one.months() + other.months());
        return new Compensation(one.type(), amount, months, one.effective(), one.principle());
    }

    /** What is cancelled of an order, or what has left already and is not paid back with it. */
    private List<String> cancelled(boolean cancelled) {
        Set<String> cancelledLines = cancelled ? new HashSet<>(planned().cancelledLines()) : Set.of();
        Set<String> paidBack = new HashSet<>();
        if (!cancelled) {
            planned().parts().forEach(part -> paidBack.add(Objects.requireNonNullElse(part.lineId(), "")));
            // What failed is told of by itself, paid back or not.
            if (context.line() != null && context.hasLeftAndFailed()) {
                paidBack.add(context.line().id());
            }
        }
        Stream<Order> orders = decision.remedyType() == RemedyType.MERGE_ORDERS
                ? caseFile.orders().stream().filter(context::isMerged)
                : Stream.of(context.order());
        return orders.flatMap(order -> order.lines().stream())
                .filter(line ->
                        cancelled ? cancelledLines.contains(line.id()) : isLeft(line) && !paidBack.contains(line.id()))
                .map(line -> catalog.word("item", word().with("title", line.title())))
                .toList();
    }

    private static boolean isLeft(OrderLine line) {
        return line.status() == LineStatus.SHIPPED || line.status() == LineStatus.DELIVERED;
    }

    private List<String> options() {
        List<String> shown = new ArrayList<>();
        // Who hears what can be done hears of no explanation beside it, unless that is what he gets.
        boolean isExplained = decision.remedyType() == RemedyType.INFORM_ONLY || ways() == 0;
        for (int i = 0; i < decision.options().size(); i++) {
            if (isExplained || decision.options().get(i).remedy() != RemedyType.INFORM_ONLY) {
                shown.add(option(i));
            }
        }
        return shown;
    }

    private String option(int index) {
        Option option = decision.options().get(index);
        boolean isFetched = isFetched(option);
        StringBuilder text = new StringBuilder(isFetched ? fetched(option.remedy()) : offered(option.remedy()));
        List<String> more = new ArrayList<>();
        // Who got a gift is not told what it had cost.
        Money amount = isToRecipient(caseFile)
                ? null
                : sum(part -> part.decision().options().get(index).amount());
        if (amount != null) {
            more.add(
                    option.remedy().isExchange()
                            ? catalog.word("cheaper", word().with("amount", amount))
                            : forms().money(amount));
        }
        if (option.amountWaived() != null && !isToRecipient(caseFile)) {
            more.add(catalog.word("noDearer", word()));
        }
        Money due = isToRecipient(caseFile)
                ? null
                : sum(part -> part.decision().options().get(index).amountDue());
        if (due != null) {
            more.add(catalog.word("dearer", word().with("due", due)));
        }
        ShippingPlan plan = option.shipping();
        if (plan != null && isFetched) {
            more.add(pickup(plan));
        } else if (plan == null && isFetchedAsWell(option.remedy())) {
            more.add(catalog.word("sent", word()));
        } else if (plan != null) {
            WordValues dates = word().with("expected", plan.expected()).with("latest", plan.atTheLatest());
            more.add(catalog.word("arrives." + confidence(plan).name(), dates));
        }
        more.removeIf(String::isEmpty);
        if (!more.isEmpty()) {
            text.append(" (").append(String.join(", ", more)).append(')');
        }
        return text.toString();
    }

    /** That it comes after a day which is over, or which the message says nothing can be there by, needs no word. */
    private DeliveryConfidence confidence(ShippingPlan plan) {
        boolean isKnown = plan.confidence() == DeliveryConfidence.MISSES_DEADLINE
                && ("past".equals(inTime()) || "no".equals(inTime()) && says(CommPoint.STATE_DEADLINE_MISSED));
        return isKnown ? DeliveryConfidence.EXPECTED : plan.confidence();
    }

    private boolean says(CommPoint point) {
        MessageCatalog.Line line = points.contains(point) ? catalog.line(point, this) : null;
        return line != null && line.sentence().isSaid(this);
    }

    private static boolean isFetched(Option option) {
        return option.shipping() != null && option.shipping().speed() == ShippingSpeed.PICKUP;
    }

    /** Whether the same may be fetched, so that it has to be said that this is sent. */
    private boolean isFetchedAsWell(RemedyType remedy) {
        return decision.options().stream().anyMatch(other -> other.remedy().equals(remedy) && isFetched(other));
    }

    /** What decisions have in common that are told in one; whoever differs in any of it is told about by himself. */
    static List<Object> outcome(MessagePart part) {
        LineDecision decision = part.decision();
        ClaimContext context = part.context();
        Set<CommPoint> ofLines = EnumSet.noneOf(CommPoint.class);
        ofLines.addAll(part.points());
        ofLines.removeIf(point -> Section.of(point).isOfCase());
        if (isOfAccount(decision)) {
            return ofAccount(part, ofLines);
        }
        List<Object> outcome = new ArrayList<>();
        // Of an order as a whole there is only one.
        outcome.add(context.line() == null ? context.id() : "");
        // The rest of an order is the rest of that one.
        outcome.add(
                part.points().contains(CommPoint.OFFER_CANCEL_REST)
                        ? context.order().id()
                        : "");
        outcome.add(context.currency());
        outcome.add(decision.incident());
        outcome.add(String.valueOf(context.incident().question()));
        outcome.add(decision.status());
        outcome.add(decision.remedyType());
        outcome.add(part.apology());
        outcome.add(String.valueOf(part.wished()));
        outcome.add(String.valueOf(part.owner()));
        Repayment repayment = decision.planned().repayment();
        outcome.add(repayment == null ? "" : repayment.method());
        outcome.add(repayment == null ? "" : repayment.timing());
        Receivable receivable = decision.planned().receivable();
        outcome.add(receivable.released() == null);
        outcome.add(receivable.due() == null);
        outcome.add(receivable.waived() == null);
        outcome.add(receivable.balanceUsed() == null);
        outcome.add(String.valueOf(part.disputeCheck()));
        outcome.add(String.valueOf(
                decision.rental() == null ? null : decision.rental().due()));
        outcome.add(part.isKnownAhead());
        outcome.add(context.line() == null ? "" : context.line().status());
        outcome.add(decision.returning());
        outcome.add(pause(decision));
        outcome.add(way(decision.planned().shipping()));
        decision.options()
                .forEach(option -> outcome.add(List.of(
                        option.remedy(),
                        option.amount() == null,
                        option.amountDue() == null,
                        option.amountWaived() == null,
                        way(option.shipping()))));
        decision.planned()
                .shares()
                .forEach(refund -> outcome.add(List.of(
                        String.valueOf(refund.instrument()),
                        String.valueOf(refund.arrivesBy()),
                        refund.inPaymentCurrency() == null)));
        decision.planned().parts().forEach(each -> outcome.add(each.kind()));
        decision.compensations().forEach(each -> outcome.add(each.type()));
        outcome.add(String.valueOf(decision.legalReference()));
        outcome.add(String.valueOf(context.doubt()));
        outcome.add(context.solved());
        outcome.add(context.underWay());
        outcome.add(context.returned().isPositive());
        outcome.add(context.refundable().isPositive());
        boolean isSellerNamed = part.points().contains(CommPoint.NAME_SELLER)
                || part.points().contains(CommPoint.ACKNOWLEDGE_YOUR_ATTEMPTS);
        outcome.add(isSellerNamed ? String.valueOf(context.seller()) : "");
        outcome.add(
                context.shipment() == null
                        ? ""
                        : context.shipment().carrier() + context.shipment().status());
        outcome.add(String.valueOf(context.deadline()));
        outcome.add(String.valueOf(context.promise()));
        outcome.add(context.has(ItemTrait.PERISHABLE));
        outcome.add(context.has(ItemTrait.DIGITAL));
        outcome.add(context.has(ItemTrait.PERSONALISED));
        outcome.add(ofLines);
        return outcome;
    }

    /** What is said of an account is said once, whatever lines it was reported with. */
    private static List<Object> ofAccount(MessagePart part, Set<CommPoint> points) {
        LineDecision decision = part.decision();
        ClaimContext context = part.context();
        List<Object> outcome = new ArrayList<>(List.of(
                decision.incident(),
                decision.status(),
                decision.remedyType(),
                part.apology(),
                String.valueOf(part.wished()),
                pause(decision),
                context.solved(),
                context.underWay(),
                context.currency(),
                points));
        outcome.add(String.valueOf(context.promise()));
        outcome.add(context.returned().isPositive());
        outcome.add(context.refundable().isPositive());
        decision.compensations().forEach(each -> outcome.add(each.type()));
        return outcome;
    }

    private static Object pause(LineDecision decision) {
        Remedy.Pending pending = decision.pending();
        return pending == null ? "" : List.of(pending.kind(), pending.until(), String.valueOf(pending.question()));
    }

    private static String way(@Nullable ShippingPlan plan) {
        return plan == null
                ? ""
                : plan.expected() + " " + plan.atTheLatest() + " " + plan.confidence() + " " + plan.charge();
    }
}
