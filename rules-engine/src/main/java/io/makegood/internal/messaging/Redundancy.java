package io.makegood.internal.messaging;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.OrderLine;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.Tone;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.Money;

/** What need not be said of some decisions, for what the message tells of the others. */
final class Redundancy {
    /** What went wrong with the goods as such, and not with how they came or what they cost. */
    private static final Set<Matter> OF_THE_GOODS = EnumSet.of(
            Matter.BAD_GOODS,
            Matter.UNAVAILABILITY,
            Matter.SURPLUS,
            Matter.SECOND_THOUGHTS,
            Matter.ACCIDENT,
            Matter.DIGITAL_ACCESS,
            Matter.SAFETY);

    /** What somebody who was given something does not hear of. */
    private static final Set<Matter> OF_THE_GIVER = EnumSet.of(Matter.PAYMENT, Matter.PRICE);

    private final CaseFile caseFile;
    /** All that the message is about. */
    private final List<MessagePart> all;

    private final List<MessagePart> parts;
    private final MessagePart first;
    private final Set<CommPoint> points;

    /**
     * Of what is told in one.
     *
     * @param all that the message is about
     * @param points that are to be made of the parts
     */
    Redundancy(CaseFile caseFile, List<MessagePart> all, List<MessagePart> parts, Set<CommPoint> points) {
        this.caseFile = caseFile;
        this.all = all;
        this.parts = parts;
        this.first = parts.get(0);
        this.points = points;
    }

    /** Whether what else the message tells of leaves nothing to say for a point. */
    boolean isNeedless(CommPoint point) {
        return switch (point) {
            // Where one question is quoted, nobody has to be thanked for another; nor is he thanked twice.
            case ANSWER_QUESTION ->
                MessageArguments.question(first) == null
                        && (all.stream().anyMatch(part -> MessageArguments.question(part) != null)
                                || isSaidOf(part -> true, CommPoint.THANK_CUSTOMER));
            case OFFER_CANCEL_REST -> all.stream().anyMatch(this::takesBackTheOrder) || !hasRest();
            // What nobody should laugh at has no thanks for a smile.
            case EMPATHY_FIRST ->
                caseFile.customer().tone() == Tone.JOKING && isSaidOf(part -> true, CommPoint.SAFETY_STOP_USE);
            // Who is told what somebody tried, and that it is settled now, need not hear it of the same thing again.
            case ACKNOWLEDGE_YOUR_ATTEMPTS ->
                first.context().solved()
                        && areAll(part ->
                                isSaidOf(other -> !other.context().solved() && isOfOneSeller(part, other), point));
            case NAME_SELLER, TAKE_OWNERSHIP ->
                !points.contains(CommPoint.ACKNOWLEDGE_YOUR_ATTEMPTS)
                                && areAll(part -> isSaidOf(
                                        other -> isOfOneLine(part, other) || isOfOneSeller(part, other),
                                        CommPoint.ACKNOWLEDGE_YOUR_ATTEMPTS))
                        // Whose seller is named for another reason need not be told without his name.
                        || first.decision().incident() == IncidentType.SELLER_CANCELLED
                                && areAll(part -> isOfAnother(part, Redundancy::namesSeller));
            // What was planned, and is told of only for what was asked, is told with what happened to the same thing.
            case STATE_WHAT_HAPPENED_PLAINLY, NAME_ITEM ->
                isPlanned(first)
                                && areAll(part -> isOfAnother(
                                        part, other -> !isPlanned(other) && MessageArguments.isOnlyTold(other)))
                        || first.context().solved() && areAll(this::isSettledWithAnother)
                        || first.context().underWay() && areAll(this::isUnderWayWithAnother)
                        || areAll(this::isSeenToWithAnother);
            // What is made good for another reason is not too old to be made good.
            case STATE_TOO_LONG_AGO -> areAll(this::isMadeGoodOtherwise) || isRefusedForNothing();
            // Who is told that it came late need not hear it of the same thing again.
            case STATE_CAME_LATE ->
                areAll(part ->
                        isOfAnother(part, other -> other.decision().incident().matter() == Matter.LATENESS));
            // To be told to wait is no promise that anybody wants kept.
            case STATE_PROMISE_HONOURED ->
                first.context().promise() != null
                        && first.context().promise().remedy() == RemedyType.WAIT_AND_RECHECK
                        && first.decision().status() != ResolutionStatus.PROVISIONAL;
            // What came back already is not kept, and what is left of its price is told of where it goes back.
            case STATE_RETURN_NOT_NEEDED ->
                areAll(part -> cameBack(part) || isRefusedAtTheDoor(part))
                        || areAll(part -> !staysAway(part) && isOfAnother(part, Redundancy::isLostOnItsWayBack))
                        || areAll(part -> isOfAnother(part, this::tellsMoreOfReturning))
                        || areAll(this::isOfCopyToldOfAlready)
                        || first.decision().returning().requirement() == ReturnRequirement.NOT_REQUIRED
                                && areAll(part -> isOfAnother(part, Redundancy::isFreeToComeBack));
            case SUGGEST_DONATION ->
                areAll(Redundancy::cameBack)
                        || areAll(part -> isOfAnother(part, other -> isCopyOrGone(other) || isLostOnItsWayBack(other)));
            // What is rented for longer is not closed, though its fee goes back.
            case STATE_RENTAL_CLOSED ->
                areAll(part -> isOfAnother(
                        part,
                        other -> closesRental(other) || other.decision().remedyType() == RemedyType.EXTEND_RENTAL));
            // What was asked for and is given for another reason is neither impossible nor given a second time.
            case ALTERNATIVES, STATE_WISH_UNMET, STATE_NONE_LEFT, STATE_HAS_LEFT, STATE_STOCK_UNKNOWN ->
                first.decision().options().isEmpty()
                                && areAll(part -> isAnsweredOtherwise(part) || isRefusedBefore(part))
                        || isRefusedForNothing();
            // Of what went back for one thing, the larger sum has the smaller one in it.
            case STATE_REFUND_AMOUNT ->
                first.decision().remedyType() == RemedyType.INFORM_ONLY
                        && areAll(part -> part.context().isDisputeWon() && isMadeGoodOtherwise(part)
                                || isOfAnother(
                                        part,
                                        other -> other.decision().remedyType() == RemedyType.INFORM_ONLY
                                                && other.points().contains(point)
                                                && other.context()
                                                        .returned()
                                                        .isGreaterThan(
                                                                part.context().returned())));
            case STATE_AMOUNT_DUE -> areAll(this::isReleasedOtherwise);
            case STATE_WHAT_IS_LEFT -> areAll(this::isMadeGoodOtherwise);
            // Something is left to do where the same comes back or has to be disposed of for another reason, what is
            // seen through leaves nothing to do, and what must not be sent is not asked for.
            case STATE_REMEDY ->
                isOnlyDone()
                                && (areAll(part -> isOfAnother(
                                                part,
                                                other -> leavesSomethingToDo(other)
                                                        || gives(other)
                                                        || isRefused(other)
                                                        || isSeenToForTheGiver(other)))
                                        || !first.context().underWay()
                                                && areAll(part -> isOfAnother(
                                                        part,
                                                        other -> other.context().underWay()
                                                                && other.points()
                                                                        .contains(point))))
                        || first.decision().remedyType() == RemedyType.ACCEPT_VOLUNTARY_RETURN
                                && areAll(part -> isOfAnother(part, other -> staysAway(other) || hasToComeBack(other)))
                        || areAll(this::isSeenToWithAnother);
            // Who may send something back if he likes hears it once.
            case STATE_RETURN_STEPS, LABEL_ATTACHED ->
                areAll(part -> isOfAnother(part, Redundancy::staysAway))
                        || first.decision().remedyType() == RemedyType.ACCEPT_VOLUNTARY_RETURN
                                && areAll(part -> isOfAnother(part, Redundancy::hasToComeBack))
                        || first.decision().returning().requirement() == ReturnRequirement.OPTIONAL
                                && first.decision().remedyType() != RemedyType.ACCEPT_VOLUNTARY_RETURN
                                && areAll(part -> isOfAnother(part, Redundancy::mayComeBack))
                        || MessageArguments.isOnlyTold(first)
                                && areAll(part -> isOfAnother(part, other -> tellsOfSameReturn(part, other)));
            case STATE_IF_WITHDRAWN ->
                areAll(part -> isOfAnother(
                        part,
                        other -> all.indexOf(other) < all.indexOf(part)
                                && other.points().contains(point)));
            // Who may have it looked at again may add something to what is being looked at.
            case APPEAL_ROUTE -> isLookedAt(first) && isSaidOf(other -> !isLookedAt(other), point);
            default -> false;
        };
    }

    /** Whether something else of the order stands, of which nothing is said to be settled. */
    boolean hasRest() {
        return first.context().order().lines().stream()
                .filter(line -> line.status() != LineStatus.CANCELLED && line.status() != LineStatus.RETURNED)
                .anyMatch(line -> parts.stream()
                                .noneMatch(part -> line.equals(part.context().line()))
                        && all.stream()
                                .noneMatch(part -> line.equals(part.context().line()) && isSettled(part)));
    }

    /** Whether nothing of a line is left to be cancelled. */
    private static boolean isSettled(MessagePart part) {
        RemedyType.Definition given = part.decision().remedyType().definition();
        return part.decision().status() == ResolutionStatus.FINAL
                && (given.cancels() || given.amount() == RemedyType.Amount.PRICE);
    }

    /** Whether what is left to pay of an order need not be paid any more for another reason. */
    private boolean isReleasedOtherwise(MessagePart part) {
        Money due = part.decision().planned().receivable().due();
        return due != null
                && all.stream()
                        .filter(other -> other != part
                                && other.context()
                                        .order()
                                        .id()
                                        .equals(part.context().order().id()))
                        .map(other -> other.decision().planned().receivable().released())
                        .anyMatch(released -> released != null
                                && released.getCurrencyUnit().equals(due.getCurrencyUnit())
                                && !released.isLessThan(due));
    }

    /** Whether what is declined here is offered for another reason, so that nobody is told that nothing is wrong with it. */
    private boolean isRefusedForNothing() {
        return first.decision().remedyType() == RemedyType.DECLINE
                && first.decision().incident().matter() != Matter.PRICE
                && areAll(part -> isOfAnother(
                        part,
                        other -> other.decision().status() == ResolutionStatus.AWAITING_CUSTOMER_CHOICE
                                || isLookedAt(other) && gives(other)));
    }

    /** Whether another decision makes the line of this one good. */
    private boolean isMadeGoodOtherwise(MessagePart part) {
        return isOfAnother(part, Redundancy::makesGood) || isOfWholeOrder(part);
    }

    private static boolean makesGood(MessagePart part) {
        RemedyType.Definition given = part.decision().remedyType().definition();
        return given.line() == RemedyType.Line.RESTORED
                || given.amount() == RemedyType.Amount.PRICE
                // What was charged too much is no part of the price.
                || given.amount() == RemedyType.Amount.AGREED
                        && part.decision().incident().matter() != Matter.PAYMENT;
    }

    /** Whether the whole order is undone, and the line of a decision with it. */
    private boolean isOfWholeOrder(MessagePart part) {
        String order = part.context().order().id();
        return part.context().line() != null
                && all.stream()
                        .anyMatch(other -> other.context().line() == null
                                && other.context().order().id().equals(order)
                                && other.decision().status() == ResolutionStatus.FINAL
                                && makesGood(other));
    }

    /** Whether what was asked for is given for another reason, or, of an account that lines were reported with, answered with the line. */
    private boolean isAnsweredOtherwise(MessagePart part) {
        RemedyType wished = part.wished();
        if (wished == null) {
            return false;
        }
        boolean isOfAccount = part.decision().incident().matter() == Matter.ACCOUNT;
        return wished == RemedyType.REINSTATE_ACCOUNT
                        && all.stream().anyMatch(other -> other.decision().remedyType() == wished)
                || isOfAnother(
                        part,
                        other -> gives(other, wished)
                                || wished.equals(other.wished())
                                        && (isOfAccount || isToldOrKept(part) && !isToldOrKept(other) && isNew(other)))
                || paysBack(wished) && isOfWholeOrder(part);
    }

    /** Whether nothing is done but to tell of it, or to leave it to the customer whether it comes back. */
    private static boolean isToldOrKept(MessagePart part) {
        return MessageArguments.isOnlyTold(part)
                || part.decision().remedyType() == RemedyType.ACCEPT_VOLUNTARY_RETURN && isNew(part);
    }

    private boolean isRefusedBefore(MessagePart part) {
        List<MessagePart> together = refusedWith(part);
        return !together.isEmpty() && together.get(0) != part;
    }

    /** What was asked for the same thing and is refused in one with what a decision only tells of; empty when it refuses nothing, or by itself. */
    List<MessagePart> refusedWith(MessagePart part) {
        if (!isRefused(part)) {
            return List.of();
        }
        return all.stream()
                .filter(other -> other == part || isOfOneLine(part, other) && isRefused(other))
                .toList();
    }

    private boolean isRefused(MessagePart part) {
        RemedyType wished = part.wished();
        return wished != null
                && wished != RemedyType.WAIT_AND_RECHECK
                && wished != RemedyType.INFORM_ONLY
                && wished != RemedyType.DECLINE
                && MessageArguments.isOnlyTold(part)
                && part.points().contains(CommPoint.ALTERNATIVES)
                && !isAnsweredOtherwise(part);
    }

    private static boolean gives(MessagePart part, RemedyType wished) {
        RemedyType given = part.decision().remedyType();
        // What is paid back for one line does not cancel the order.
        return given == wished || paysBack(given) && paysBack(wished) && wished != RemedyType.CANCEL_ORDER;
    }

    private static boolean paysBack(RemedyType remedy) {
        return remedy == RemedyType.REFUND_FULL || remedy.definition().cancels();
    }

    /** Whether more is done than to tell of it. */
    private static boolean gives(MessagePart part) {
        RemedyType given = part.decision().remedyType();
        return given != RemedyType.INFORM_ONLY
                && given != RemedyType.DECLINE
                && part.decision().incident().matter() != Matter.ACCOUNT;
    }

    /** Whether other decisions make the lines of all of them good. */
    boolean areMadeGoodOtherwise() {
        return areAll(part -> part.decision().incident().matter() != Matter.ACCOUNT
                && (isOfAnother(
                                part,
                                other -> makesGood(other) && other.decision().status() == ResolutionStatus.FINAL)
                        || isOfWholeOrder(part)));
    }

    private boolean areAll(Predicate<MessagePart> which) {
        return parts.stream().allMatch(which);
    }

    private boolean isSaidOf(Predicate<MessagePart> which, CommPoint point) {
        return all.stream().anyMatch(part -> part.points().contains(point) && which.test(part));
    }

    private static boolean isOfOneLine(MessagePart part, MessagePart other) {
        OrderLine line = MessageArguments.line(part);
        return part != other && line != null && line.equals(MessageArguments.line(other));
    }

    private static boolean isPlanned(MessagePart part) {
        IncidentType incident = part.decision().incident();
        return part.context().plannedAction() != null
                && (incident == IncidentType.ACCESS_REVOKED || incident == IncidentType.ACCOUNT_CLOSED);
    }

    private static boolean isNew(MessagePart part) {
        return !part.context().solved() && !part.context().underWay() && !isLookedAt(part);
    }

    private static boolean isOfOneSeller(MessagePart part, MessagePart other) {
        return part != other
                && part.context().seller() != null
                && part.context().seller().equals(other.context().seller());
    }

    private boolean isOfAnother(MessagePart part, Predicate<MessagePart> which) {
        return all.stream().anyMatch(other -> isOfOneLine(part, other) && which.test(other));
    }

    private static boolean cameBack(MessagePart part) {
        OrderLine line = part.context().line();
        return line != null
                && line.status() == LineStatus.RETURNED
                && part.decision().returning().requirement() == ReturnRequirement.NOT_REQUIRED;
    }

    /** Whether somebody need not be told to keep what he never took in. */
    private static boolean isRefusedAtTheDoor(MessagePart part) {
        return part.parcel() == ShipmentStatus.REJECTED_BY_BUYER && !isOfGoods(part) && !staysAway(part);
    }

    private static boolean isLostOnItsWayBack(MessagePart part) {
        return part.decision().incident() == IncidentType.RETURN_LOST_IN_TRANSIT && !isLookedAt(part);
    }

    /** Whether a decision that does something says how the same thing may go back. */
    private static boolean tellsOfSameReturn(MessagePart told, MessagePart other) {
        return gives(other)
                && isNew(other)
                && other.decision().remedyType() != RemedyType.REFUND_PARTIAL
                && other.points().contains(CommPoint.STATE_RETURN_STEPS)
                && other.decision().returning().requirement()
                        == told.decision().returning().requirement();
    }

    private static boolean comesBack(MessagePart part) {
        ReturnRequirement requirement = part.decision().returning().requirement();
        return requirement == ReturnRequirement.REQUIRED_BEFORE_REFUND
                || requirement == ReturnRequirement.AFTER_REPLACEMENT;
    }

    /** Whether something has to come back for what a decision gives. */
    private static boolean hasToComeBack(MessagePart part) {
        return comesBack(part)
                && gives(part)
                && part.decision().status() == ResolutionStatus.FINAL
                && part.points().contains(CommPoint.STATE_RETURN_STEPS);
    }

    private static boolean staysAway(MessagePart part) {
        return isAway(part.decision().returning().requirement());
    }

    private static boolean isAway(ReturnRequirement requirement) {
        return requirement == ReturnRequirement.DISPOSE || requirement == ReturnRequirement.PROHIBITED;
    }

    /** Whether somebody is told that he has to dispose of something. */
    static boolean isTakenAway(MessagePart part) {
        return staysAway(part) && part.points().contains(CommPoint.STATE_RETURN_NOT_NEEDED);
    }

    private static boolean closesRental(MessagePart part) {
        return part.decision().remedyType() == RemedyType.CLOSE_RENTAL
                && part.decision().status() == ResolutionStatus.FINAL;
    }

    private static boolean leavesSomethingToDo(MessagePart part) {
        return comesBack(part) || isTakenAway(part);
    }

    /** Whether what is said of what is done is only that nothing is left to do. */
    private boolean isOnlyDone() {
        Matter matter = first.decision().incident().matter();
        boolean isOfMoney =
                matter == Matter.PAYMENT || matter == Matter.REFUND_TROUBLE && MessageArguments.isToRecipient(caseFile);
        return first.decision().remedyType() == RemedyType.INFORM_ONLY
                && (!isOfMoney || first.context().solved() || first.context().underWay());
    }

    private static boolean namesSeller(MessagePart part) {
        IncidentType incident = part.decision().incident();
        return part.points().contains(CommPoint.NAME_SELLER)
                && !part.context().solved()
                && incident != IncidentType.SELLER_CANCELLED
                && incident.matter() != Matter.ACCOUNT;
    }

    /** Whether another decision tells of the same thing how it is dealt with, and more: that it is a copy, recalled, disposed of or a present. */
    private boolean tellsMoreOfReturning(MessagePart other) {
        ReturnRequirement own = first.decision().returning().requirement();
        ReturnRequirement others = other.decision().returning().requirement();
        IncidentType incident = other.decision().incident();
        boolean isOfCopy = incident == IncidentType.COUNTERFEIT && !isMadeGoodOtherwise(other);
        boolean isOfRecall = incident.matter() == Matter.SAFETY
                && first.decision().incident().matter() != Matter.SAFETY;
        boolean isMore = own == others
                ? isOfCopy || isOfRecall
                : !isAway(own) && (isAway(others) || others == ReturnRequirement.KEEP_ITEM);
        return isMore
                && first.decision().incident() != IncidentType.COUNTERFEIT
                && other.points().contains(CommPoint.STATE_RETURN_NOT_NEEDED);
    }

    private static boolean isCopyOrGone(MessagePart part) {
        return part.decision().incident() == IncidentType.COUNTERFEIT || isTakenAway(part);
    }

    /** Whether something that was settled is told of with what else is settled of the same, or is not settled after all. */
    private boolean isSettledWithAnother(MessagePart part) {
        Matter matter = part.decision().incident().matter();
        if (matter == Matter.ACCOUNT) {
            return all.stream()
                    .anyMatch(other -> other.decision().incident().matter() == matter
                            && !other.context().solved());
        }
        if (MessageArguments.isToRecipient(caseFile) && OF_THE_GIVER.contains(matter)) {
            return isOfAnother(
                    part,
                    other -> other.context().solved()
                            && !OF_THE_GIVER.contains(
                                    other.decision().incident().matter()));
        }
        return isOfAnother(
                part,
                other -> other.context().underWay()
                        ? other.decision().incident().matter() == matter || isOfGoods(part) && isOfGoods(other)
                        : other.context().solved()
                                && OF_THE_GOODS.contains(
                                        other.decision().incident().matter())
                                && !OF_THE_GOODS.contains(matter));
    }

    /** Whether what is on the way for a parcel is told of with what is on the way for the goods that were in it. */
    private boolean isUnderWayWithAnother(MessagePart part) {
        Matter matter = part.decision().incident().matter();
        return (matter == Matter.NON_RECEIPT || matter == Matter.LATENESS)
                && isOfAnother(part, other -> other.context().underWay() && isOfGoods(other));
    }

    private static boolean isOfGoods(MessagePart part) {
        return OF_THE_GOODS.contains(part.decision().incident().matter());
    }

    /** Whether the same payment is told of twice, and something is done about it the other time. */
    private boolean isSeenToWithAnother(MessagePart part) {
        return part.decision().incident().matter() == Matter.PAYMENT
                && MessageArguments.isOnlyTold(part)
                && all.stream()
                        .anyMatch(other ->
                                other.decision().incident() == part.decision().incident()
                                        && MessageArguments.thing(other).equals(MessageArguments.thing(part))
                                        && gives(other)
                                        && other.decision().status() == ResolutionStatus.FINAL);
    }

    /** Whether another decision says of the same copy, and does more about it, that nobody should use it. */
    private boolean isOfCopyToldOfAlready(MessagePart part) {
        return part.decision().incident() == IncidentType.COUNTERFEIT
                && MessageArguments.isOnlyTold(part)
                && isOfAnother(
                        part,
                        other -> (other.decision().incident() == IncidentType.COUNTERFEIT
                                        || other.decision().incident().matter() == Matter.SAFETY
                                                && staysAway(other)
                                                && staysAway(part))
                                && gives(other)
                                && other.points().contains(CommPoint.STATE_RETURN_NOT_NEEDED));
    }

    /** Whether somebody is told that nothing is left for him to do about money that is between us and the giver. */
    private boolean isSeenToForTheGiver(MessagePart part) {
        Matter matter = part.decision().incident().matter();
        return MessageArguments.isToRecipient(caseFile)
                && (matter == Matter.PAYMENT || matter == Matter.REFUND_TROUBLE)
                && MessageArguments.isOnlyTold(part)
                && isNew(part);
    }

    private static boolean mayComeBack(MessagePart part) {
        return isFreeToComeBack(part) && part.decision().returning().requirement() == ReturnRequirement.OPTIONAL;
    }

    private static boolean isFreeToComeBack(MessagePart part) {
        return part.decision().remedyType() == RemedyType.ACCEPT_VOLUNTARY_RETURN
                && part.decision().status() == ResolutionStatus.FINAL;
    }

    private static boolean isLookedAt(MessagePart part) {
        return part.decision().status() == ResolutionStatus.NEEDS_REVIEW;
    }

    /** Whether a decision undoes the whole order, so that there is no rest of it. */
    private boolean takesBackTheOrder(MessagePart part) {
        RemedyType remedy = part.decision().remedyType();
        boolean isOfAll =
                remedy == RemedyType.CANCEL_ORDER || part.context().line() == null && remedy == RemedyType.REFUND_FULL;
        return isOfAll
                && part.decision().status() == ResolutionStatus.FINAL
                && part.context().order().id().equals(first.context().order().id());
    }
}
