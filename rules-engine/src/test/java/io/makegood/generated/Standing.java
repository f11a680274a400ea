package io.makegood.generated;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.OrderLine;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.RejectedAlternative;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.DisputeState;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.ShippingSpeed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * How a customer stands with a line of his order (or with the order as a whole) after a resolution, and when one standing is less than
 * another. The order it rests on:
 *
 * <ol>
 *   <li>Value. A remedy that pays is worth what it pays; one that restores what was bought (new goods, a repair, access, a rental without its fees) is worth what is
 *       still owed for it, no more and no less; other help (a merge, another address, an account opened again) is worth more than words and
 *       less than money; an explanation, a wait or a no is worth nothing. A choice is worth its best option. Of several decisions on one
 *       line, the best counts. A shipping fee given back is part of what was paid, so that it counts up to the whole; a credit counts as it
 *       is, a month of membership as the credit of non-members. A gesture that pays for a wait does not count: who need not wait any more is
 *       not the poorer for it.
 *   <li>Answer. A no is less than a review, a review less than a wait or a question, and these less than a decision carried out now. A choice
 *       put to the customer is no less than a decision: the time is his own, and the better of both is in his hands.
 *   <li>Time. Money at once is more than money after a return; of two parcels with the same thing the one expected earlier is more; of two
 *       pauses of a kind the shorter one, the time to choose aside. What may be chosen comes by the fastest way, which makes up for the days of
 *       the choice: what is sent without asking is not less for coming by an ordinary one.
 *   <li>Wish. What the customer asked for and got before he must get after, unless a fact rules it out, named as such. What only a wish
 *       would have given, where nothing was owed, goes with the wish.
 * </ol>
 *
 * What was charged or paid too much comes back besides whatever happens to the goods. An order as a whole is made good line by line as well,
 * and its lines with the whole: where the one is, the other is not asked about. Two standings of equal value may differ in kind (a refund
 * instead of a new one): that is no less.
 */
record Standing(
        String place,
        Money value,
        Money beyond,
        boolean alone,
        boolean owed,
        boolean owedItself,
        boolean granted,
        boolean grantedItself,
        boolean ruledOut,
        Set<String> giving,
        Set<String> impossible,
        boolean setsOff,
        boolean setsOffItself,
        boolean inDoubt,
        boolean shared,
        boolean cancelledBefore,
        Money inAll,
        String set,
        Set<String> cancelled,
        Money cents,
        LineDecision best) {
    private static final List<ResolutionStatus> WORST_FIRST = List.of(
            ResolutionStatus.DECLINED_WITH_ALTERNATIVES,
            ResolutionStatus.NEEDS_REVIEW,
            ResolutionStatus.AWAITING_CUSTOMER_INFO,
            ResolutionStatus.PROVISIONAL,
            ResolutionStatus.FINAL);

    private static final Set<RemedyType> WORDS =
            Set.of(RemedyType.DECLINE, RemedyType.INFORM_ONLY, RemedyType.WAIT_AND_RECHECK);

    /** What gives back a part of the price, whatever it is asked for about. */
    private static final Set<RemedyType> OF_THE_PRICE = Set.of(RemedyType.PRICE_ADJUSTMENT, RemedyType.HONOUR_PRICE);

    /** Where the goods are fine and with the customer, or have yet to leave. */
    private static final Set<Matter> NOTHING_OWED = EnumSet.of(
            Matter.SURPLUS, Matter.ORDER_CHANGE, Matter.PAYMENT, Matter.PRICE, Matter.COMMUNICATION, Matter.ACCOUNT);

    /** Where something went wrong with the goods, so that no money waits for them. */
    private static final Set<Matter> WENT_WRONG = EnumSet.of(
            Matter.NON_RECEIPT,
            Matter.LATENESS,
            Matter.BAD_GOODS,
            Matter.UNAVAILABILITY,
            Matter.DIGITAL_ACCESS,
            Matter.REFUND_TROUBLE,
            Matter.SAFETY);

    /** How the customer stands with every line a case is about, by line (or by claim, where it is about the order as a whole). */
    static Map<String, Standing> of(CaseFile caseFile, Resolution resolution) {
        Map<String, List<LineDecision>> byPlace = new TreeMap<>();
        for (LineDecision decision : resolution.decisions()) {
            String place = decision.lineId() == null ? decision.id() : decision.lineId();
            byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(decision);
        }
        Map<String, ClaimContext> claims = new TreeMap<>();
        CustomerFirst.claims(caseFile).forEach(claim -> claims.put(claim.id(), claim));
        Map<String, Standing> standings = new TreeMap<>();
        byPlace.forEach((place, decisions) -> standings.put(place, of(place, decisions, claims, resolution)));
        return standings;
    }

    private static Standing of(
            String place, List<LineDecision> decisions, Map<String, ClaimContext> claims, Resolution resolution) {
        Comparator<LineDecision> better = Comparator.<LineDecision, Money>comparing(d -> worth(d, claims.get(d.id())))
                .thenComparing(Standing::answer);
        List<LineDecision> onPrice = decisions.stream()
                .filter(d -> !isBeyondThePrice(d, claims.get(d.id())))
                .toList();
        boolean givesGoods =
                onPrice.stream().anyMatch(d -> worth(d, claims.get(d.id())).isPositive());
        LineDecision best =
                (givesGoods ? onPrice : decisions).stream().max(better).orElseThrow();
        ClaimContext claim = claims.get(best.id());
        // Money that goes back for a rental since an earlier decision closes it: to close it is worth no more.
        boolean closed = best.remedyType() == RemedyType.CLOSE_RENTAL
                && decisions.stream()
                        .map(d -> claims.get(d.id()))
                        .anyMatch(c ->
                                c.underWay() && Objects.requireNonNull(c.last()).remedy() == RemedyType.REFUND_FULL);
        Money given = closed ? Money.zero(claim.currency()) : worth(best, claim);
        Money value = given.plus(feesReturned(decisions, given, claims));
        Money beyond = Money.zero(claim.currency());
        for (LineDecision decision : givesGoods ? decisions : List.<LineDecision>of()) {
            if (isBeyondThePrice(decision, claims.get(decision.id()))) {
                beyond = beyond.plus(worth(decision, claims.get(decision.id())));
            }
        }
        value = value.plus(beyond);
        // Other pieces of the line that are paid back by another decision, or a part of their price; all together no
        // more than there is.
        Money room = claim.line() == null
                ? Money.zero(claim.currency())
                : new Sums(claim.caseFile()).left(claim.line()).minus(worth(best, claim));
        for (LineDecision decision : onPrice) {
            boolean pieces = claims.get(decision.id()).incident().affectedUnits() != null;
            if (decision != best
                    && (pieces
                            || OF_THE_PRICE.contains(decision.remedyType())
                            || OF_THE_PRICE.contains(best.remedyType()))
                    && (decision.remedyType().paysMoney()
                            || decision.remedyType().shipsGoods())
                    && (best.remedyType().paysMoney() || best.remedyType().shipsGoods())
                    && room.isPositive()) {
                Money worth = worth(decision, claims.get(decision.id()));
                Money more = worth.isGreaterThan(room) ? room : worth;
                value = value.plus(more);
                room = room.minus(more);
            }
        }
        Set<RemedyType> wishes = new TreeSet<>();
        for (LineDecision decision : decisions) {
            CustomerWish wish = claims.get(decision.id()).wish();
            if (wish != null && wish.remedy() != null) {
                wishes.add(wish.remedy());
            }
        }
        // Several incidents on one line may come with several wishes, of which one is granted: which one is another
        // matter.
        boolean granted = decisions.size() == 1
                && decisions.stream()
                        .anyMatch(d -> wishes.contains(d.remedyType())
                                || d.options().stream().anyMatch(o -> wishes.contains(o.remedy())));
        boolean grantedItself = isWished(best, claim);
        boolean ruledOut = decisions.stream()
                .anyMatch(d -> resolution.rejectedAlternatives().stream()
                        .anyMatch(r -> r.vetoed()
                                && r.decisionId().equals(d.id())
                                && wishes.stream().anyMatch(w -> w.name().equals(r.alternative()))));
        // What would come after the day it is needed when a pause is over does not follow it.
        ruledOut |= best.pending() != null
                && claim.deadline() != null
                && claim.deadline().essential();
        // A line that is being made good since an earlier decision is not owed for another incident.
        boolean seenTo = decisions.stream().map(d -> claims.get(d.id())).anyMatch(c -> c.underWay() || c.solved());
        boolean owed = !seenTo && decisions.stream().anyMatch(d -> isOwed(d, claims.get(d.id())));
        Set<String> giving = new TreeSet<>();
        if (isGiving(best.remedyType(), best.planned().amount(), claim)) {
            giving.add(best.remedyType().name());
        }
        best.options().stream()
                .filter(o -> isGiving(o.remedy(), o.amount(), claim))
                .forEach(o -> giving.add(o.remedy().name()));
        Set<String> impossible = new TreeSet<>();
        for (RejectedAlternative rejected : resolution.rejectedAlternatives()) {
            boolean here = decisions.stream().anyMatch(d -> d.id().equals(rejected.decisionId()));
            if (here && rejected.vetoed() && "feasibility-is-the-only-limit".equals(rejected.principle())) {
                impossible.add(rejected.alternative());
            }
        }
        return new Standing(
                place,
                value.plus(gestures(decisions, claim)),
                beyond,
                decisions.size() == 1,
                owed,
                isOwed(best, claim),
                granted,
                grantedItself,
                ruledOut,
                giving,
                impossible,
                decisions.stream().anyMatch(d -> setsOff(d, claims.get(d.id()))),
                setsOff(best, claim),
                claim.doubt() != null || isLookedForAtTheBank(best, claim),
                isShared(claim),
                claim.line() != null && claim.line().status() == LineStatus.CANCELLED,
                claim.ledger().paidSum().plus(claim.ledger().shortfall()),
                claim.line() == null ? null : new Sums(claim.caseFile()).setOf(claim.line()),
                decisions.stream()
                        .filter(d -> d.remedyType() == RemedyType.CANCEL_ORDER)
                        .flatMap(d ->
                                d.planned().cancelledLines().stream().filter(line -> d == best || isPaidFor(d, line)))
                        .collect(Collectors.toSet()),
                // Which pieces an incident is about depends on what others are about, and some have a cent more.
                Money.ofMinor(claim.currency(), claim.incident().affectedUnits() == null ? 0 : 4),
                best);
    }

    /** Whether money goes back for a line that is cancelled with the order, whatever else the line is given that was asked about. */
    private static boolean isPaidFor(LineDecision cancelling, String line) {
        return cancelling.planned().parts().stream()
                .anyMatch(part -> line.equals(part.lineId()) && part.amount().isPositive());
    }

    private static boolean isWished(LineDecision decision, ClaimContext claim) {
        RemedyType wished = claim.wish() == null ? null : claim.wish().remedy();
        return wished != null
                && (wished == decision.remedyType()
                        || wished == RemedyType.WAIT_AND_RECHECK && decision.status() == ResolutionStatus.PROVISIONAL);
    }

    /** Whether the lines of an order share money that one of them may have instead of another: a surplus, a debt, what a bank is asked for. */
    private static boolean isShared(ClaimContext claim) {
        boolean disputed = claim.caseFile().payments().stream()
                .anyMatch(p -> p.orderId().equals(claim.order().id()) && p.dispute() != DisputeState.NONE);
        boolean cancelled = claim.order().lines().stream().anyMatch(line -> line.status() == LineStatus.CANCELLED);
        return disputed
                || cancelled
                || claim.ledger().shortfall().isPositive()
                || claim.ledger().surplus().isPositive();
    }

    /** Whether something is owed whatever the customer wishes: the goods are not with him as they should be, nor are others on their way, nor is his money with his bank. */
    private static boolean isOwed(LineDecision decision, ClaimContext claim) {
        Matter matter = claim.incident().type().matter();
        boolean arrived = claim.shipment() != null && claim.shipment().status() == ShipmentStatus.DELIVERED;
        boolean disputed = claim.caseFile().payments().stream()
                .anyMatch(p -> p.orderId().equals(claim.order().id()) && p.dispute() != DisputeState.NONE);
        boolean seenTo = claim.underWay() || claim.solved();
        // A clause that stands leaves nothing owed, and what is only planned has not happened.
        boolean nothing = decision.status() == ResolutionStatus.DECLINED_WITH_ALTERNATIVES
                || matter == Matter.SECOND_THOUGHTS && WORDS.contains(decision.remedyType())
                || claim.plannedAction() != null;
        return !NOTHING_OWED.contains(matter)
                && !(matter == Matter.LATENESS && arrived)
                && !disputed
                && !seenTo
                && !nothing;
    }

    /** What was charged or paid too much comes back besides whatever happens to the goods. */
    private static boolean isBeyondThePrice(LineDecision decision, ClaimContext claim) {
        boolean pays = decision.remedyType().paysMoney()
                || decision.options().stream().anyMatch(o -> o.remedy().paysMoney());
        // A difference to a lower price is part of the price: it is gone with all of the money.
        return pays
                && !OF_THE_PRICE.contains(decision.remedyType())
                && (decision.incident() == IncidentType.DOUBLE_CHARGE
                                && claim.chargedTwice().isPositive()
                        || decision.incident() == IncidentType.PAYMENT_AMOUNT_MISMATCH
                                && claim.paymentDifference().isPositive());
    }

    /** Whether a person finds out how much of what is asked for is with the customer's bank. */
    private static boolean isLookedForAtTheBank(LineDecision decision, ClaimContext claim) {
        return decision.status() == ResolutionStatus.NEEDS_REVIEW
                && decision.remedyType().paysMoney()
                && claim.caseFile().payments().stream()
                        .anyMatch(p -> p.orderId().equals(claim.order().id()) && p.dispute() == DisputeState.OPEN);
    }

    private static Money worth(LineDecision decision, ClaimContext claim) {
        if (isLookedForAtTheBank(decision, claim)) {
            // All of it stays open until then.
            return claim.refundable();
        }
        Money worth = worth(decision.remedyType(), decision.planned().amount(), claim);
        // What need no longer be paid, or is with the bank, is worth as much as what is paid back.
        for (AmountPart part : decision.planned().parts()) {
            boolean counts = part.kind() == AmountPartKind.DISPUTED
                    && decision.remedyType().paysMoney();
            worth = counts && claim.doubt() == null ? worth.minus(part.amount()) : worth;
        }
        boolean counted = claim.doubt() != null || !decision.remedyType().paysMoney();
        worth = counted || decision.planned().receivable().released() == null
                ? worth
                : worth.plus(decision.planned().receivable().released());
        for (Option option : decision.options()) {
            boolean all = option.remedy() == RemedyType.REFUND_FULL
                    && claim.ledger().shortfall().isPositive();
            Money other = worth(option.remedy(), all ? claim.refundable() : option.amount(), claim);
            worth = other.isGreaterThan(worth) ? other : worth;
        }
        return worth;
    }

    private static Money worth(RemedyType remedy, Money amount, ClaimContext claim) {
        Money nothing = Money.zero(claim.currency());
        if (remedy.paysMoney() && claim.doubt() != null) {
            // A person says how much it is; all of it stays open.
            return amount != null && amount.isGreaterThan(claim.refundable()) ? amount : claim.refundable();
        }
        return switch (remedy.name()) {
            case "DECLINE", "INFORM_ONLY", "WAIT_AND_RECHECK" -> nothing;
            case "REPLACEMENT",
                    "REPLACEMENT_UPGRADE",
                    "EXCHANGE",
                    "REPAIR",
                    "RESTORE_ACCESS",
                    "CLOSE_RENTAL",
                    "EXTEND_RENTAL" -> claim.refundable();
            case "MERGE_ORDERS",
                    "APPLY_BALANCE",
                    "CHANGE_ADDRESS",
                    "CANCEL_SUBSCRIPTION",
                    "ACCEPT_VOLUNTARY_RETURN",
                    "REINSTATE_ACCOUNT" -> something(claim);
            case "CANCEL_LINE", "CANCEL_ORDER" ->
                amount != null ? amount : claim.refundable().isPositive() ? nothing : something(claim);
            default -> amount == null ? nothing : amount;
        };
    }

    /** Whether a remedy gives something; what cost nothing is worth nothing, and is given all the same. */
    private static boolean isGiving(RemedyType remedy, Money amount, ClaimContext claim) {
        return claim.refundable().isZero()
                ? !WORDS.contains(remedy)
                : worth(remedy, amount, claim).isPositive();
    }

    /** What is worth something, and no sum of money. */
    private static Money something(ClaimContext claim) {
        boolean free = claim.line() != null
                && (claim.line().unitPrice().isZero() || claim.paid().isZero());
        return Money.ofMinor(claim.currency(), free ? 0 : 1);
    }

    /** Shipping fees given back, as far as the remedy does not give them back already. */
    private static Money feesReturned(List<LineDecision> decisions, Money worth, Map<String, ClaimContext> claims) {
        Money none = Money.zero(worth.getCurrencyUnit());
        Money fees = none;
        Money refundable = none;
        for (LineDecision decision : decisions) {
            // An incident about some pieces of the line leaves less to give back than one about all of them.
            Money here = claims.get(decision.id()).refundable();
            refundable = here.isGreaterThan(refundable) ? here : refundable;
            for (Compensation fee : decision.compensations()) {
                if (fee.type() == CompensationType.SHIPPING_FEE_REFUND && fee.amount() != null) {
                    fees = fees.plus(fee.amount());
                }
            }
        }
        Money open = refundable.minus(worth);
        if (open.isNegative()) {
            return none;
        }
        return fees.isGreaterThan(open) ? open : fees;
    }

    private static Money gestures(List<LineDecision> decisions, ClaimContext claim) {
        Money sum = Money.zero(claim.currency());
        for (LineDecision decision : decisions) {
            for (Compensation gesture : decision.compensations()) {
                boolean forTheWait = decision.status() == ResolutionStatus.PROVISIONAL
                        && gesture.principle().equals("compensate-the-delay-now");
                boolean counts = gesture.type() != CompensationType.SHIPPING_FEE_REFUND && !forTheWait;
                if (counts && gesture.amount() != null) {
                    sum = sum.plus(gesture.amount());
                }
                if (counts && gesture.months() != null) {
                    sum = sum.plus(CustomerFirst.credit(claim.currency()).multipliedBy(gesture.months()));
                }
            }
        }
        return sum;
    }

    /** When goods that are sent arrive; where the customer chooses, when they do if he says so at once. Null where none do. */
    private static LocalDate arrival(LineDecision decision) {
        if (decision.status() != ResolutionStatus.AWAITING_CUSTOMER_CHOICE) {
            return decision.planned().shipping() == null
                    ? null
                    : decision.planned().shipping().expected();
        }
        return decision.options().stream()
                .filter(o -> o.remedy().equals(decision.remedyType()) && o.shipping() != null)
                .filter(o -> Objects.requireNonNull(o.shipping()).speed() != ShippingSpeed.PICKUP)
                .map(o -> Objects.requireNonNull(o.shipping()).expected())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean chooses(LineDecision decision) {
        return decision.status() == ResolutionStatus.AWAITING_CUSTOMER_CHOICE;
    }

    /** The better, the higher. A choice is no less than a decision. */
    private static int answer(LineDecision decision) {
        boolean chooses = chooses(decision);
        int place = WORST_FIRST.indexOf(chooses ? ResolutionStatus.FINAL : decision.status());
        // A wait and a question are alike.
        return place == 3 ? 2 : place;
    }

    /** Whether one question is asked where the money would have waited for a return: the customer has one thing to do either way, and keeps the goods. */
    private boolean isAskedInsteadOfReturn(Standing before) {
        return best.status() == ResolutionStatus.AWAITING_CUSTOMER_INFO
                && Repaid.at(best) == RefundTiming.IMMEDIATE
                && Repaid.at(before.best) == RefundTiming.AT_FIRST_SCAN;
    }

    /**
     * In which way the customer is given less after than before; null when in none.
     *
     * @param strictly whether more value may not take longer either, and every wish stands; never so where several incidents are about the
     *     same line, each perhaps with another wish
     */
    static String less(Map<String, Standing> before, Map<String, Standing> after, boolean strictly) {
        for (Standing earlier : before.values()) {
            Standing now = after.get(earlier.place());
            boolean elsewhere = after.values().stream()
                    .filter(s -> s != now && s.best.orderId().equals(earlier.best.orderId()))
                    .anyMatch(s -> s.best.lineId() == null && earlier.best.lineId() == null
                            ? !s.value.isLessThan(earlier.value)
                            : (s.best.lineId() == null
                                            || earlier.best.lineId() == null
                                            || s.cancelled.contains(earlier.place())
                                            || s.cancelled.contains(String.valueOf(earlier.set))
                                            || s.place.equals(earlier.set)
                                            || earlier.place().equals(s.set))
                                    && s.value.isPositive());
            // Who cancels the whole order has the money for all of it, on whichever lines.
            Money all = earlier.value;
            for (Standing standing : after.values()) {
                boolean here = standing.best.orderId().equals(earlier.best.orderId());
                all = here ? all.minus(standing.value) : all;
            }
            Money had = Money.zero(all.getCurrencyUnit());
            for (Standing standing : before.values()) {
                // What was paid for a cancelled line is paid too much, and counted with whoever gets that.
                boolean here = standing.best.orderId().equals(earlier.best.orderId())
                        && !(standing.cancelledBefore
                                && !standing.best.remedyType().paysMoney());
                had = here ? had.plus(standing.value) : had;
            }
            // What several of them may have instead of each other is there once.
            had = had.isGreaterThan(earlier.inAll) ? earlier.inAll : had;
            Money gained = earlier.value.minus(all).minus(had);
            boolean inSum = earlier.best.remedyType() == RemedyType.CANCEL_ORDER
                            && !earlier.cancelled.isEmpty()
                            && !all.isPositive()
                    || earlier.shared && !gained.isNegative();
            // What was paid too much for an order, or is left when orders are merged, is set off once, on whichever
            // line.
            boolean onlyBeyond = now != null
                    && earlier.beyond.isPositive()
                    && !now.value.plus(earlier.beyond).isLessThan(earlier.value);
            boolean setOff = (earlier.setsOffItself || onlyBeyond)
                    && after.values().stream()
                            .anyMatch(s -> s.setsOff && s.best.orderId().equals(earlier.best.orderId()));
            String less =
                    now == null ? "not decided" : elsewhere || inSum || setOff ? null : now.lessThan(earlier, strictly);
            if (less != null) {
                return earlier.place() + ": " + less + " (" + earlier.best.status() + " " + earlier.best.remedyType()
                        + " before, " + now.best.status() + " " + now.best.remedyType() + " after)";
            }
        }
        return null;
    }

    private static boolean setsOff(LineDecision decision, ClaimContext claim) {
        boolean cancelled = claim.line() != null && isCancelled(claim, claim.line());
        return decision.remedyType() == RemedyType.APPLY_BALANCE
                || decision.remedyType() == RemedyType.MERGE_ORDERS
                || cancelled
                || decision.remedyType().paysMoney() && decision.incident().matter() == Matter.PAYMENT;
    }

    /** Whether a line is cancelled, or the set in whose price it is contained. */
    private static boolean isCancelled(ClaimContext claim, OrderLine line) {
        Sums sums = new Sums(claim.caseFile());
        String set = sums.setOf(line);
        return line.status() == LineStatus.CANCELLED
                || set != null && sums.line(set).status() == LineStatus.CANCELLED;
    }

    private String lessThan(Standing before, boolean strictly) {
        if (granted && !before.granted
                || grantedItself && !before.grantedItself
                || value.isPositive() && !before.value.isPositive()) {
            return null;
        }
        // What only the wish would have given goes with the wish, when a fact named as such rules it out.
        if (before.granted && ruledOut && !owed) {
            return null;
        }
        // What may be had besides words, for what nobody owes, is offered for all of the pieces: not where some of them
        // are paid back for something else.
        boolean offered = chooses(before.best) && WORDS.contains(before.best.remedyType()) && !before.owedItself;
        if (offered && !alone && value.isPositive()) {
            return null;
        }
        // What may be had instead of a no depends on the shelf, which lines share.
        if (best.status() == ResolutionStatus.DECLINED_WITH_ALTERNATIVES && best.status() == before.best.status()) {
            return null;
        }
        // Nor is anything owed that cannot be: a bank gives the money back, and goods that come too late are of no use.
        // Where only a wish gave it, for something that is not owed, what is owed for another reason stands by itself,
        // and is given.
        boolean gone = !before.giving.isEmpty() && impossible.containsAll(before.giving);
        if (gone && (!owed || !before.owedItself && value.isPositive())) {
            return null;
        }
        if (value.plus(cents).plus(before.cents).isLessThan(before.value)) {
            return value + " instead of " + before.value;
        }
        if (!(strictly && alone) && value.isGreaterThan(before.value)) {
            return null;
        }
        // Help with goods that cost nothing is worth as little as words about them, and no less.
        boolean helps = WORDS.contains(before.best.remedyType()) && !WORDS.contains(best.remedyType());
        if (answer(best) < answer(before.best) && !inDoubt && !helps && !isAskedInsteadOfReturn(before)) {
            return "a worse answer";
        }
        if (value.isGreaterThan(before.value) || answer(best) > answer(before.best)) {
            return null;
        }
        if (strictly && before.granted && !granted && !ruledOut && !WORDS.contains(before.best.remedyType())) {
            return "the wish is no longer granted";
        }
        boolean gates =
                strictly && alone || WENT_WRONG.contains(before.best.incident().matter());
        if (gates
                && Repaid.at(before.best) == RefundTiming.IMMEDIATE
                && Repaid.at(best) == RefundTiming.AT_FIRST_SCAN) {
            return "the money waits for the return";
        }
        if (strictly
                && alone
                && best.remedyType() == before.best.remedyType()
                && !(chooses(before.best) && !chooses(best))
                && arrival(best) != null
                && arrival(before.best) != null
                && Objects.requireNonNull(arrival(best)).isAfter(arrival(before.best))) {
            return "it arrives later";
        }
        // The time to choose is the customer's own: it ends sooner only where something would come too late otherwise.
        return best.pending() != null
                        && before.best.pending() != null
                        && best.status() != ResolutionStatus.AWAITING_CUSTOMER_CHOICE
                        && best.pending().kind() == before.best.pending().kind()
                        && best.pending().until().isAfter(before.best.pending().until())
                ? "it takes longer"
                : null;
    }
}
