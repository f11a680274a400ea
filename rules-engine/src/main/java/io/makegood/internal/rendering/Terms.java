package io.makegood.internal.rendering;

import io.makegood.internal.text.Words;
import io.makegood.resolution.Act;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.Term;
import java.util.List;
import java.util.Map;

/** The terms of the trade in words a newcomer understands. */
final class Terms {
    private static final Map<IncidentType, String> INCIDENTS = Map.ofEntries(
            Map.entry(IncidentType.MARKED_DELIVERED_NOT_RECEIVED, "marked delivered, but not received"),
            Map.entry(IncidentType.SIGNED_BY_OTHER, "signed for by somebody else"),
            Map.entry(IncidentType.OUT_OF_STOCK_AFTER_ORDER, "out of stock after it was ordered"),
            Map.entry(IncidentType.SELLER_CANCELLED, "cancelled by the seller"),
            Map.entry(IncidentType.DUPLICATE_SHIPMENT, "sent twice"),
            Map.entry(IncidentType.REMORSE, "no longer wanted"),
            Map.entry(IncidentType.QUALITY_DISAPPOINTING, "not as good as hoped"),
            Map.entry(IncidentType.CUSTOMER_ERROR, "ordered by mistake"),
            Map.entry(IncidentType.CUSTOMER_DAMAGED, "damaged by the customer"),
            Map.entry(IncidentType.CUSTOMER_LOST, "lost by the customer"),
            Map.entry(IncidentType.ADDRESS_ERROR, "wrong address"),
            Map.entry(IncidentType.RENTAL_LOST, "rented and lost"),
            Map.entry(IncidentType.RENTAL_LATE, "rented and overdue"),
            Map.entry(IncidentType.RETURN_LOST_IN_TRANSIT, "sent back and lost on the way"),
            Map.entry(IncidentType.PAYMENT_AMOUNT_MISMATCH, "paid a different amount"),
            Map.entry(IncidentType.DOUBLE_CHARGE, "charged twice"),
            Map.entry(IncidentType.ORDER_CHANGE_MERGE, "two orders to become one"),
            Map.entry(IncidentType.PARTIAL_CANCEL, "part of the order to be cancelled"),
            Map.entry(IncidentType.RECALL_SAFETY, "recalled as unsafe"),
            Map.entry(IncidentType.UNCLEAR_COMMUNICATION, "a message of ours that was not understood"));

    private static final Map<RemedyType, String> REMEDIES = Map.ofEntries(
            Map.entry(RemedyType.REFUND_FULL, "full refund"),
            Map.entry(RemedyType.REFUND_PARTIAL, "partial refund"),
            Map.entry(RemedyType.REPLACEMENT_UPGRADE, "better replacement at the same price"),
            Map.entry(RemedyType.CANCEL_LINE, "cancellation of the item"),
            Map.entry(RemedyType.CANCEL_ORDER, "cancellation of the order"),
            Map.entry(RemedyType.MERGE_ORDERS, "orders merged into one"),
            Map.entry(RemedyType.APPLY_BALANCE, "credit kept"),
            Map.entry(RemedyType.PRICE_ADJUSTMENT, "difference in price paid back"),
            Map.entry(RemedyType.HONOUR_PRICE, "price as advertised"),
            Map.entry(RemedyType.CHANGE_ADDRESS, "address changed"),
            Map.entry(RemedyType.CLOSE_RENTAL, "rental closed"),
            Map.entry(RemedyType.EXTEND_RENTAL, "rental extended"),
            Map.entry(RemedyType.RESTORE_ACCESS, "access restored"),
            Map.entry(RemedyType.CANCEL_SUBSCRIPTION, "subscription cancelled"),
            Map.entry(RemedyType.ACCEPT_VOLUNTARY_RETURN, "voluntary return accepted"),
            Map.entry(RemedyType.WAIT_AND_RECHECK, "wait and look again"),
            Map.entry(RemedyType.INFORM_ONLY, "an answer, nothing else to do"),
            Map.entry(RemedyType.REINSTATE_ACCOUNT, "account reinstated"));

    private static final Map<CompensationType, String> GESTURES = Map.ofEntries(
            Map.entry(CompensationType.MEMBERSHIP_EXTENSION, "membership extended"),
            Map.entry(CompensationType.SHIPPING_FEE_REFUND, "shipping fee paid back"));

    private static final Map<FollowUpType, String> FOLLOW_UPS = Map.ofEntries(
            Map.entry(FollowUpType.RECHECK_AT, "look again"),
            Map.entry(FollowUpType.CHOICE_DUE, "the choice is due"),
            Map.entry(FollowUpType.ANSWER_DUE, "the answer is due"),
            Map.entry(FollowUpType.REVIEW_DUE, "the review is due"));

    private static final Map<InfoRequest, String> QUESTIONS = Map.ofEntries(
            Map.entry(InfoRequest.WISH, "what the customer would like"),
            Map.entry(InfoRequest.REASON, "why"),
            Map.entry(InfoRequest.SELF_CHECK, "whether the customer has looked around"),
            Map.entry(InfoRequest.ONE_CLARIFICATION, "one clarification"),
            Map.entry(InfoRequest.PHOTO_OPTIONAL, "a photo, not required"));

    private Terms() {}

    /** The term itself, in lower case. */
    static String plain(Enum<?> term) {
        return Words.of(term);
    }

    /** The term itself, in lower case. */
    static String plain(Term term) {
        return Words.of(term);
    }

    static String of(IncidentType type) {
        return INCIDENTS.getOrDefault(type, plain(type));
    }

    static String of(ResolutionStatus status) {
        return switch (status) {
            case FINAL -> "final";
            case PROVISIONAL -> "provisional, a wait is running";
            case AWAITING_CUSTOMER_CHOICE -> "the customer chooses";
            case AWAITING_CUSTOMER_INFO -> "waiting for one answer of the customer";
            case NEEDS_REVIEW -> "a person looks at it";
            case DECLINED_WITH_ALTERNATIVES -> "declined, with alternatives";
        };
    }

    static String of(RemedyType remedy) {
        return REMEDIES.getOrDefault(remedy, plain(remedy));
    }

    static String of(RefundMethod method) {
        return switch (method) {
            case ORIGINAL_PAYMENT -> "the way it was paid";
            case STORE_CREDIT -> "as store credit";
            case RECIPIENT_CREDIT -> "as credit to the recipient";
            case CHOSEN_METHOD -> "the way the customer chose";
        };
    }

    static String of(AmountPartKind kind) {
        return switch (kind) {
            case ALREADY_RETURNED -> "what already went back";
            case NOT_YET_PAID -> "what was not paid yet";
            case DISPUTED -> "what the bank is asked for";
            case SURPLUS -> "paid too much";
            case PRICE_DIFFERENCE -> "difference in price";
            case AGREED -> "part of the price";
            case ROUNDING -> "cents left over";
            default -> plain(kind);
        };
    }

    static String of(RefundTiming timing) {
        return switch (timing) {
            case IMMEDIATE -> "at once";
            case AT_FIRST_SCAN -> "as soon as the return is handed over";
            case ON_RECEIPT -> "when the return is back";
        };
    }

    static String of(ReturnRequirement requirement) {
        return switch (requirement) {
            case NOT_REQUIRED -> "nothing has to be sent back";
            case KEEP_ITEM -> "the customer keeps the item";
            case DONATE -> "the customer keeps the item or gives it away";
            case DISPOSE -> "the customer throws the item away, nothing has to be sent back";
            case OPTIONAL -> "the customer may send the item back at any time";
            case REQUIRED_BEFORE_REFUND -> "the customer sends the item back";
            case AFTER_REPLACEMENT -> "the old item goes back after the new one has come";
            case PROHIBITED -> "the item must not be sent, it is dangerous";
        };
    }

    static String of(CompensationType type) {
        return GESTURES.getOrDefault(type, plain(type));
    }

    static String of(DeliveryConfidence confidence) {
        return switch (confidence) {
            case GUARANTEED -> "guaranteed";
            case EXPECTED -> "as far as we know";
            case NOT_GUARANTEED -> "not guaranteed";
            case MISSES_DEADLINE -> "too late for the date";
        };
    }

    static String of(CostBearer bearer) {
        return bearer == CostBearer.PLATFORM ? "us" : "the " + plain(bearer);
    }

    static String of(FollowUpType type) {
        return FOLLOW_UPS.getOrDefault(type, plain(type));
    }

    static String of(InfoRequest question) {
        return QUESTIONS.getOrDefault(question, plain(question));
    }

    static String of(ApologyLevel level) {
        return switch (level) {
            case NONE -> "none";
            case EMPATHY -> "sorry for your loss, it was not our fault";
            case APOLOGY -> "for a partner of ours";
            case FORMAL -> "for our own fault, named";
            case EXECUTIVE -> "by the top person";
        };
    }

    static String of(Act act) {
        return switch (act) {
            case FOUND -> "what was found";
            case PROPOSED, PREFERRED, CHOSEN -> "what the customer gets";
            case VETOED -> "what was ruled out";
            case SETTLED -> "what comes with it";
            case COMPUTED -> "dates and sums";
        };
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String all(List<String> items, String last) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int end = items.size() - 1;
        return String.join(", ", items.subList(0, end)) + " " + last + " " + items.get(end);
    }
}
