package io.makegood.internal.deciding;

import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Incident;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.contribution.Proposal;
import io.makegood.internal.ledger.ClaimAccount;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.LedgerPart;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Several incidents on one line are made good once: the line is refunded or replaced by one decision, and the others say so. A line that is
 * being made good since an earlier contact is not made good again for another incident that was known by then.
 */
final class LineReconciliation {
    private static final String LINE = "line ";

    private static final Set<RemedyType> PAYING_IN_FULL =
            Set.of(RemedyType.REFUND_FULL, RemedyType.STORE_CREDIT, RemedyType.CANCEL_LINE, RemedyType.CANCEL_ORDER);

    /** Where something went wrong with the goods themselves; nobody sends back first what he did not get or did not want so. */
    private static final Set<Matter> WENT_WRONG = EnumSet.of(
            Matter.NON_RECEIPT,
            Matter.LATENESS,
            Matter.BAD_GOODS,
            Matter.UNAVAILABILITY,
            Matter.DIGITAL_ACCESS,
            Matter.REFUND_TROUBLE,
            Matter.SAFETY);

    /** A choice put to the customer is no later than a decision, a question no later than a wait. */
    private static final Map<ResolutionStatus, Integer> ANSWERS = Map.of(
            ResolutionStatus.FINAL, 0,
            ResolutionStatus.AWAITING_CUSTOMER_CHOICE, 0,
            ResolutionStatus.PROVISIONAL, 1,
            ResolutionStatus.AWAITING_CUSTOMER_INFO, 1,
            ResolutionStatus.NEEDS_REVIEW, 2,
            ResolutionStatus.DECLINED_WITH_ALTERNATIVES, 3);

    private static final List<ResolutionStatus> SOONEST = List.of(
            ResolutionStatus.FINAL,
            ResolutionStatus.AWAITING_CUSTOMER_CHOICE,
            ResolutionStatus.PROVISIONAL,
            ResolutionStatus.AWAITING_CUSTOMER_INFO,
            ResolutionStatus.NEEDS_REVIEW,
            ResolutionStatus.DECLINED_WITH_ALTERNATIVES);

    private final ClaimEvaluation[] claims;
    private final Choice[] choices;
    private final Costing costing;
    /** Claims that are being made good since an earlier contact, or were. */
    private final List<UnderWay> underWay = new ArrayList<>();
    /** By order: what cancelling it makes good. */
    private final Map<String, Set<String>> cancelled = new HashMap<>();
    /** What is made good, and by which claims: several where each is about other pieces of a line. */
    private final Map<String, List<ClaimEvaluation>> madeGood = new HashMap<>();

    /**
     * A claim that is being made good since an earlier contact.
     *
     * @param last what was decided
     * @param what it makes good, shared by all claims with which an order is cancelled
     * @param own what else it makes good
     */
    private record UnderWay(ClaimEvaluation claim, EarlierResolution last, Set<String> what, Set<String> own) {
        boolean makesGood(String name) {
            return what.contains(name) || own.contains(name);
        }
    }

    private LineReconciliation(ClaimEvaluation[] claims, Choice[] choices, Costing costing) {
        this.claims = claims;
        this.choices = choices;
        this.costing = costing;
        for (ClaimEvaluation claim : claims) {
            EarlierResolution last = decidedBefore(claim);
            if (last != null) {
                underWay.add(underWay(claim, last));
            }
        }
    }

    /** The final decision that is carried out since an earlier contact, or was; null when there is none. */
    private static @Nullable EarlierResolution decidedBefore(ClaimEvaluation claim) {
        EarlierResolution last = claim.context.last();
        return last != null
                        && last.status() == ResolutionStatus.FINAL
                        && (claim.context.underWay() || claim.context.solved())
                ? last
                : null;
    }

    private UnderWay underWay(ClaimEvaluation claim, EarlierResolution last) {
        OrderLine own =
                last.remedy() == RemedyType.CANCEL_ORDER && wasMadeGoodToo(claim.context) ? claim.context.line() : null;
        return own == null
                ? new UnderWay(claim, last, madeGoodBy(claim.context, last), Set.of())
                : new UnderWay(claim, last, cancelled(claim.context, true), lines(claim.context, List.of(own)));
    }

    /** Whether what left and failed was paid back with its order: where the books show what went back with it, they show that. */
    private static boolean wasMadeGoodToo(ClaimContext context) {
        return context.hasLeftAndFailed()
                && (context.account().returnedForThis().isPositive()
                        || context.caseFile().ledger().stream()
                                .noneMatch(entry -> isOfTheSameDecision(entry, context)));
    }

    /** Whether money went back by what was decided of a claim, as far as that can be told: another line of its incident may have its own decision. */
    private static boolean isOfTheSameDecision(LedgerEntry entry, ClaimContext context) {
        OrderLine own = context.line();
        String incident = context.incident().id();
        String line = entry.lineId();
        return incident.equals(entry.incidentId())
                && (line == null
                        || own != null && line.equals(own.id())
                        || context.caseFile().earlierResolutions().stream()
                                .noneMatch(earlier -> incident.equals(earlier.incidentId())
                                        && line.equals(earlier.lineId())
                                        && earlier.remedy().paysMoney()
                                        && earlier.remedy() != RemedyType.CANCEL_ORDER));
    }

    static Choice[] reconcile(ClaimEvaluation[] claims, Choice[] choices, Costing costing) {
        // Nothing is made good twice where only one thing went wrong with each line.
        return areApart(claims, choices) ? choices : new LineReconciliation(claims, choices, costing).reconcile();
    }

    /** Whether every claim is about a line of its own, and none about money beyond its price, which lines of an order share. */
    private static boolean areApart(ClaimEvaluation[] claims, Choice[] choices) {
        if (claims.length == 1) {
            return true;
        }
        Set<String> lines = new HashSet<>(2 * claims.length);
        for (int i = 0; i < claims.length; i++) {
            ClaimContext context = claims[i].context;
            OrderLine line = context.line();
            RemedyType remedy = choices[i].remedy();
            boolean shared = context.incident().type().matter() == Matter.PAYMENT
                    || remedy == RemedyType.APPLY_BALANCE
                    || remedy == RemedyType.CANCEL_ORDER
                    || context.linesDepend()
                    || remedy == RemedyType.MERGE_ORDERS
                    || context.last() != null && context.last().remedy() == RemedyType.CANCEL_ORDER;
            if (line == null || shared || !lines.add(line.id())) {
                return false;
            }
        }
        return true;
    }

    private Choice[] reconcile() {
        Choice[] reconciled = choices.clone();
        for (int i : byFavour()) {
            ClaimEvaluation claim = claims[i];
            boolean waits = isWaitForNothing(claim, choices[i]);
            Set<String> wanted =
                    waits ? lines(claim.context, claim.context.lines()) : madeGoodBy(claim, choices[i].remedy());
            String lead = lead(claim, wanted);
            if (lead == null) {
                // A wait makes nothing good, and what something costs is another matter than the thing.
                if (!waits && !isDifference(choices[i].remedy())) {
                    add(wanted, claim);
                }
            } else if (isForOtherPiecesToo(claim, choices[i], wanted)) {
                // Some of its pieces are paid back otherwise: so are the others.
                reconciled[i] = paidBack(claim, choices[i]);
                add(wanted, claim);
            } else if (isLeftOver(claim, choices[i])) {
                // What this one is about has left and failed, or comes back. The order is cancelled with another claim,
                // or
                // cannot be, since something of it is made good otherwise.
                reconciled[i] = refundOf(choices[i], !isCancelledBesides(claim.context.order()));
                add(Set.of(own(claim.context)), claim);
            } else {
                reconciled[i] = onceWith(lead, claim);
            }
        }
        for (int i = 0; i < reconciled.length; i++) {
            reconciled[i] = withoutTaken(claims[i], reconciled[i]);
        }
        for (int i = 0; i < reconciled.length; i++) {
            ClaimEvaluation ending = endedBy(i, reconciled);
            if (ending != null) {
                reconciled[i] = onceWith(ending.id(), claims[i]);
            }
        }
        for (int i = 0; i < reconciled.length; i++) {
            if (reconciled[i].wishUnmet() && isMetOtherwise(i, reconciled)) {
                reconciled[i] = reconciled[i].withWishMet();
            }
        }
        return reconciled;
    }

    /**
     * The claim whose decision leaves nothing to do for this one, which nobody asked for: a line that is paid back before it leaves goes to no
     * address and with no other order, a rental that is paid back or closed is neither closed nor extended, and nobody is refused to take back what is paid back.
     */
    private @Nullable ClaimEvaluation endedBy(int i, Choice[] reconciled) {
        RemedyType remedy = reconciled[i].remedy();
        ClaimContext context = claims[i].context;
        OrderLine line = context.line();
        boolean isSent = remedy == RemedyType.CHANGE_ADDRESS
                || context.incident().type() == IncidentType.ORDER_CHANGE_MERGE && remedy == RemedyType.APPLY_BALANCE;
        boolean isRented = remedy == RemedyType.CLOSE_RENTAL || remedy == RemedyType.EXTEND_RENTAL;
        boolean isRefused =
                remedy == RemedyType.DECLINE && context.incident().type().matter() == Matter.SECOND_THOUGHTS;
        if (line == null
                || !isSent && !isRented && !isRefused
                || isSent && line.status().hasLeft()
                || remedy.equals(claims[i].assessed().getWished())) {
            return null;
        }
        for (int j = 0; j < reconciled.length; j++) {
            OrderLine other = claims[j].context.line();
            if (j != i
                    && other != null
                    && other.id().equals(line.id())
                    && reconciled[j].status() == ResolutionStatus.FINAL) {
                EarlierResolution last = decidedBefore(claims[j]);
                RemedyType given = last == null ? reconciled[j].remedy() : last.remedy();
                boolean isPaid =
                        PAYING_IN_FULL.contains(given) && context.account().isWithin(claims[j].context.account());
                boolean isClosed = isRented
                        && given == RemedyType.CLOSE_RENTAL
                        && (last != null || j < i || isOpen(reconciled[i]));
                if (isPaid || isClosed) {
                    return claims[j];
                }
            }
        }
        return null;
    }

    private static boolean isOpen(Choice choice) {
        return choice.status() != ResolutionStatus.FINAL || choice.remedy() == RemedyType.EXTEND_RENTAL;
    }

    /** Whether another decision about the same line gives what the customer asked for with this one, or lets him choose it; all of his money is part of it, too. */
    private boolean isMetOtherwise(int i, Choice[] reconciled) {
        RemedyType wished = claims[i].assessed().getWished();
        OrderLine line = claims[i].context.line();
        if (wished == null || line == null) {
            return false;
        }
        for (int j = 0; j < reconciled.length; j++) {
            OrderLine other = claims[j].context.line();
            if (j != i && other != null && other.id().equals(line.id())) {
                Choice choice = reconciled[j];
                boolean given = choice.remedy().equals(wished)
                        || isOfMoney(wished) && choice.remedy() == RemedyType.REFUND_FULL;
                if (given || choice.options().contains(wished)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfMoney(RemedyType remedy) {
        return remedy.paysMoney() && !remedy.definition().cancels();
    }

    private void add(Set<String> names, ClaimEvaluation claim) {
        for (String name : names) {
            madeGood.computeIfAbsent(name, what -> new ArrayList<>()).add(claim);
        }
    }

    /** A choice without what another decision of the same resolution makes good already; what is left alone is no choice. */
    private Choice withoutTaken(ClaimEvaluation claim, Choice choice) {
        if (choice.options().isEmpty()) {
            return choice;
        }
        List<RemedyType> left = new ArrayList<>(choice.options());
        left.removeIf(option -> !option.equals(choice.remedy()) && isTaken(claim, option));
        if (left.size() == choice.options().size()) {
            return choice;
        }
        if (left.isEmpty()) {
            left.add(RemedyType.INFORM_ONLY);
        }
        boolean decided = left.size() == 1 && choice.status() == ResolutionStatus.AWAITING_CUSTOMER_CHOICE;
        return new Choice(
                choice.remedy(),
                decided ? ResolutionStatus.FINAL : choice.status(),
                choice.pause(),
                decided ? List.of() : left,
                choice.wishUnmet(),
                choice.because(),
                choice.behalf(),
                choice.gap());
    }

    private boolean isTaken(ClaimEvaluation claim, RemedyType option) {
        for (String what : madeGoodBy(claim, option)) {
            if (underWay(claim, what) != null) {
                return true;
            }
            for (ClaimEvaluation other : madeGood.getOrDefault(what, List.of())) {
                if (other != claim && isOfTheSame(what, claim, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isLeftOver(ClaimEvaluation claim, Choice choice) {
        return choice.remedy() == RemedyType.CANCEL_ORDER
                && (Costing.isMadeGoodToo(claim) || isSentBack(claim))
                && lead(claim, Set.of(own(claim.context))) == null;
    }

    /** Whether it has left, so that cancelling the order does not reach it, and comes back for the money instead. */
    private static boolean isSentBack(ClaimEvaluation claim) {
        OrderLine line = claim.context.line();
        return line != null
                && line.status().hasLeft()
                && claim.context.incident().type().matter() == Matter.SECOND_THOUGHTS
                && claim.mayGive(RemedyType.REFUND_FULL);
    }

    /** Whether the customer would wait for something after which nothing comes: he need not where it is made good at once otherwise. */
    private static boolean isWaitForNothing(ClaimEvaluation claim, Choice choice) {
        return choice.status() == ResolutionStatus.PROVISIONAL
                && choice.remedy() == RemedyType.INFORM_ONLY
                && claim.context.line() != null;
    }

    /** Whether a remedy gives back a part of the price only, because another price holds. */
    private static boolean isDifference(RemedyType remedy) {
        return switch (remedy.definition().amount()) {
            case PRICE_DROP, ADVERTISED_DIFFERENCE -> true;
            default -> false;
        };
    }

    /** Whether money goes back for some of the pieces a claim is about, and could for the others as well. */
    private boolean isForOtherPiecesToo(ClaimEvaluation claim, Choice choice, Set<String> wanted) {
        if (!restores(claim.context, choice.remedy()) || !claim.mayGive(RemedyType.REFUND_FULL)) {
            return false;
        }
        boolean some = false;
        for (String what : wanted) {
            if (underWay(claim, what) != null) {
                return false;
            }
            for (ClaimEvaluation other : madeGood.getOrDefault(what, List.of())) {
                ClaimAccount paid = other.context.account();
                boolean apart = choices[other.place].remedy().paysMoney()
                        && !isOfTheWholeOrder(other)
                        && !claim.context.account().isWithin(paid);
                if (!apart && isOfTheSame(what, claim, other)) {
                    return false;
                }
                some |= apart;
            }
        }
        return some;
    }

    private static Choice paidBack(ClaimEvaluation claim, Choice choice) {
        RemedyType wished = claim.assessed().getWished();
        boolean decided = choice.status() == ResolutionStatus.AWAITING_CUSTOMER_CHOICE;
        return new Choice(
                RemedyType.REFUND_FULL,
                decided ? ResolutionStatus.FINAL : choice.status(),
                decided ? null : choice.pause(),
                List.of(),
                wished != null && wished != RemedyType.REFUND_FULL,
                "some of its pieces are paid back already, and so are the others",
                choice.behalf(),
                false);
    }

    private static String own(ClaimContext context) {
        return LINE + Objects.requireNonNull(context.line()).id();
    }

    /** Whether a claim that leads, or one of an earlier contact, cancels the order. */
    private boolean isCancelledBesides(Order order) {
        return madeGood.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(c -> c.context.order().id().equals(order.id()) && isOfTheWholeOrder(c))
                || underWay.stream()
                        .anyMatch(u -> u.claim().context.order().id().equals(order.id())
                                && u.last().remedy() == RemedyType.CANCEL_ORDER);
    }

    private static Choice refundOf(Choice cancelling, boolean wishUnmet) {
        return new Choice(
                RemedyType.REFUND_FULL,
                cancelling.status(),
                cancelling.pause(),
                cancelling.options(),
                wishUnmet,
                cancelling.because(),
                cancelling.behalf(),
                cancelling.gap());
    }

    /** The claim by which something of this is made good already; null when none is. */
    private @Nullable String lead(ClaimEvaluation claim, Set<String> wanted) {
        for (String what : wanted) {
            String lead = underWay(claim, what);
            if (lead != null) {
                return lead;
            }
            for (ClaimEvaluation other : madeGood.getOrDefault(what, List.of())) {
                if (isOfTheSame(what, claim, other)) {
                    return other.id();
                }
            }
        }
        return null;
    }

    /** Two pieces of one line are two; what was paid too much for an order, or the order as a whole, is one. */
    private boolean isOfTheSame(String what, ClaimEvaluation claim, ClaimEvaluation other) {
        if (!what.startsWith(LINE)
                || isOfTheWholeOrder(claim)
                || isOfTheWholeOrder(other) && !isPaidForApartFrom(what, other, claim)) {
            return true;
        }
        // Of pieces that are partly the same the money for the others goes back; sending some of them is nobody's
        // remedy.
        boolean money = choices[claim.place].remedy().paysMoney()
                && choices[other.place].remedy().paysMoney();
        ClaimAccount account = claim.context.account();
        return money ? account.isWithin(other.context.account()) : account.overlaps(other.context.account());
    }

    /** Whether cancelling the order does not reach what another claim is about itself: it has left, and at most a part of it is cancelled. */
    private static boolean isPaidForApartFrom(String what, ClaimEvaluation cancelling, ClaimEvaluation claim) {
        OrderLine line = claim.context.line();
        OrderLine own = cancelling.context.line();
        return line != null
                && what.equals(LINE + line.id())
                && line.status().hasLeft()
                && (own == null || !own.id().equals(line.id()));
    }

    private boolean isOfTheWholeOrder(ClaimEvaluation claim) {
        return choices[claim.place].remedy() == RemedyType.CANCEL_ORDER;
    }

    /** What gives the customer most leads; then what answers soonest and needs no return; then what the law gives; then what is carried out now; then his wish. */
    private int[] byFavour() {
        BigDecimal[] worths = new BigDecimal[claims.length];
        Integer[] places = new Integer[claims.length];
        for (int i = 0; i < places.length; i++) {
            worths[i] = worth(i).getAmount();
            places[i] = i;
        }
        Arrays.sort(places, (a, b) -> favour(a, b, worths));
        int[] sorted = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            sorted[i] = places[i];
        }
        return sorted;
    }

    private int favour(int a, int b, BigDecimal[] worths) {
        int order = worths[b].compareTo(worths[a]);
        order = order != 0 ? order : Boolean.compare(isOfPart(a), isOfPart(b));
        order = order != 0 ? order : Integer.compare(answer(a), answer(b));
        Matter matterA = claims[a].context.incident().type().matter();
        Matter matterB = claims[b].context.incident().type().matter();
        order = order != 0 ? order : Boolean.compare(!WENT_WRONG.contains(matterA), !WENT_WRONG.contains(matterB));
        order = order != 0 ? order : Boolean.compare(!isLawful(a), !isLawful(b));
        order = order != 0 ? order : Boolean.compare(matterA != Matter.PAYMENT, matterB != Matter.PAYMENT);
        order = order != 0 ? order : Integer.compare(soonest(a), soonest(b));
        order = order != 0 ? order : Boolean.compare(isUnasked(a), isUnasked(b));
        return order != 0 ? order : Integer.compare(a, b);
    }

    /** A set is made good before its parts: who has his money for it wants nothing for a part of it. */
    private boolean isOfPart(int i) {
        return claims[i].context.account().isPart();
    }

    /** What the law gives comes before what it does not, whoever wished it for another reason. */
    private boolean isLawful(int i) {
        return claims[i].context.isLawful(choices[i].remedy());
    }

    private int answer(int i) {
        return Objects.requireNonNull(ANSWERS.get(choices[i].status()));
    }

    private int soonest(int i) {
        return SOONEST.indexOf(choices[i].status());
    }

    private boolean isUnasked(int i) {
        return !choices[i].remedy().equals(claims[i].assessed().getWished());
    }

    private Money worth(int i) {
        ClaimEvaluation claim = claims[i];
        RemedyType remedy = choices[i].remedy();
        if (restores(claim.context, remedy)) {
            return claim.context.account().openOfAnyPieces();
        }
        Money amount = costing.value(claim, remedy);
        return amount == null ? claim.context.nothing() : amount;
    }

    /** The other claim by which this is being made good since an earlier contact; null when none is. */
    private @Nullable String underWay(ClaimEvaluation claim, String what) {
        for (UnderWay each : underWay) {
            ClaimEvaluation other = each.claim;
            EarlierResolution last = each.last;
            if (other != claim && each.makesGood(what)) {
                // Whoever has his money for a part of a set has none of it for the rest.
                boolean partPaid = PAYING_IN_FULL.contains(last.remedy())
                        && last.remedy() != RemedyType.CANCEL_ORDER
                        && isSetOf(claim, other);
                boolean known = !claim.context.incident().reportedAt().isAfter(last.at()) && !partPaid;
                boolean paidInFull = PAYING_IN_FULL.contains(last.remedy())
                        && isWholeLine(other.context)
                        && (!what.startsWith(LINE) || !isSetOf(claim, other));
                if ((known || paidInFull || !what.startsWith(LINE))
                        && (!what.startsWith(LINE)
                                || last.remedy() == RemedyType.CANCEL_ORDER
                                || isOfTheWholeOrder(claim)
                                || claim.context.account().overlaps(other.context.account()))) {
                    return other.id();
                }
            }
        }
        return null;
    }

    /** Whether a claim is about more than the other one: what it is about has the price that holds the other's. */
    private static boolean isSetOf(ClaimEvaluation claim, ClaimEvaluation other) {
        return other.context.account().isPartOf(claim.context.account());
    }

    private static boolean isWholeLine(ClaimContext context) {
        Integer affected = context.incident().affectedUnits();
        return context.line() == null
                || affected == null
                || affected >= context.line().quantity();
    }

    private @Nullable RemedyType remedyOf(String lead) {
        for (int i = 0; i < claims.length; i++) {
            ClaimContext context = claims[i].context;
            EarlierResolution last = context.last();
            if (context.id().equals(lead)) {
                return last != null && (context.underWay() || context.solved()) ? last.remedy() : choices[i].remedy();
            }
        }
        return null;
    }

    /** What a remedy that was decided before makes good: only one line, where it was decided for that and the claim is about the whole order. */
    private Set<String> madeGoodBy(ClaimContext context, EarlierResolution last) {
        Set<String> names = madeGoodBy(context, last.remedy(), true, wasMadeGoodToo(context));
        String only = last.lineId();
        if (only == null || context.line() != null || last.remedy() == RemedyType.CANCEL_ORDER) {
            return names;
        }
        Set<String> ofLine = lines(
                context,
                context.lines().stream().filter(line -> line.id().equals(only)).toList());
        return names.stream()
                .filter(name -> !name.startsWith(LINE) || ofLine.contains(name))
                .collect(Collectors.toSet());
    }

    /** What a remedy makes good that may be chosen now: not what a rule forbids to pay back, with whatever else it goes. */
    private Set<String> madeGoodBy(ClaimEvaluation claim, RemedyType remedy) {
        return madeGoodBy(claim.context, remedy, false, Costing.isMadeGoodToo(claim));
    }

    /**
     * What a remedy makes good: lines, or what was paid beyond their price.
     *
     * @param carriedOut whether that was decided before, so that what was to be cancelled is
     * @param ownToo whether who cancels the order gets back what the claim is about as well, though it has left
     */
    private Set<String> madeGoodBy(ClaimContext context, RemedyType remedy, boolean carriedOut, boolean ownToo) {
        IncidentType type = context.incident().type();
        String balance = "the balance of order " + context.order().id();
        boolean chargedTwice =
                type == IncidentType.DOUBLE_CHARGE && context.chargedTwice().isPositive();
        boolean overpaid = type == IncidentType.PAYMENT_AMOUNT_MISMATCH
                && context.paymentDifference().isPositive();
        if (remedy == RemedyType.APPLY_BALANCE
                || remedy == RemedyType.MERGE_ORDERS
                || (remedy.paysMoney() && (overpaid || carriedOut && isPaidBeyondThePrice(context)))) {
            return Set.of(balance);
        }
        if (!remedy.paysMoney() && !restores(context, remedy)) {
            return Set.of();
        }
        if (chargedTwice && remedy.paysMoney()) {
            return Set.of(balance);
        }
        if (remedy == RemedyType.CANCEL_ORDER) {
            OrderLine own = ownToo ? context.line() : null;
            Set<String> cancelled = cancelled(context, carriedOut);
            return own == null ? cancelled : and(cancelled, lines(context, List.of(own)));
        }
        Set<String> lines = lines(context, context.lines());
        return isBalance(context) ? and(lines, Set.of(balance)) : lines;
    }

    /** Whether the books say that what went back for an incident was what had been paid too much, so that its lines are still to be made good. */
    private static boolean isPaidBeyondThePrice(ClaimContext context) {
        Incident incident = context.incident();
        return incident.type().matter() == Matter.PAYMENT
                && context.caseFile().ledger().stream()
                        .anyMatch(entry ->
                                incident.id().equals(entry.incidentId()) && entry.part() == LedgerPart.SURPLUS);
    }

    /** Whether what goes back for it is all that was paid too much: it was cancelled, and its price is what is left over. */
    private static boolean isBalance(ClaimContext context) {
        OrderLine line = context.line();
        Money surplus = context.ledger().surplus();
        return line != null
                && line.status() == LineStatus.CANCELLED
                && surplus.isPositive()
                && !surplus.isGreaterThan(context.account().open());
    }

    private static Set<String> and(Set<String> names, Set<String> others) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(others);
        return all;
    }

    /** Lines of an order that are cancelled with it, as above; the same for all claims about the order. */
    private Set<String> cancelled(ClaimContext context, boolean carriedOut) {
        Order order = context.order();
        return cancelled.computeIfAbsent(
                (carriedOut ? "cancelled " : "open ") + order.id(),
                key -> lines(
                        context,
                        order.lines().stream()
                                .filter(line -> line.status() == LineStatus.OPEN
                                        || carriedOut && line.status() == LineStatus.CANCELLED)
                                .toList()));
    }

    /** Lines, and what their price is contained in. */
    private static Set<String> lines(ClaimContext context, List<OrderLine> lines) {
        if (lines.size() == 1 && lines.get(0).dependsOn().isEmpty()) {
            return Set.of(LINE + lines.get(0).id());
        }
        Set<String> names = new TreeSet<>();
        for (OrderLine line : lines) {
            names.add(LINE + line.id());
            OrderLine set = line.dependsOn().isEmpty() ? null : context.ledger().setOf(line);
            if (set != null) {
                names.add(LINE + set.id());
            }
        }
        return names;
    }

    /**
     * Whether the customer has afterwards what he bought: who has that needs neither another one nor his money. What is done about an order as
     * a whole brings no item of it back.
     */
    private static boolean restores(ClaimContext context, RemedyType remedy) {
        return context.line() != null && remedy.definition().line() == RemedyType.Line.RESTORED;
    }

    private Choice onceWith(String lead, ClaimEvaluation claim) {
        RemedyType wished = claim.assessed().getWished();
        return onceWith(
                "the same item is made good once, with " + lead, wished != null && !wished.equals(remedyOf(lead)));
    }

    /** What is left of the money of an order went back with the decision on another claim. */
    static Choice spentWith(String lead, Choice choice) {
        return onceWith("the same money goes back once, with " + lead, choice.wishUnmet());
    }

    /** What other decisions left of the money may be what the customer's bank is asked for. */
    static Choice disputed(Choice choice) {
        return new Choice(
                choice.remedy(),
                ResolutionStatus.NEEDS_REVIEW,
                new Proposal.Pause(PauseKind.REVIEW, null),
                List.of(),
                choice.wishUnmet(),
                "what is left of the money may be what the bank is asked for; a person finds out",
                choice.behalf(),
                false);
    }

    private static Choice onceWith(String because, boolean wishUnmet) {
        return new Choice(
                RemedyType.INFORM_ONLY, ResolutionStatus.FINAL, null, List.of(), wishUnmet, because, null, false);
    }
}
