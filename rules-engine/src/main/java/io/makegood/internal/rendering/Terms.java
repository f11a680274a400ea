package io.makegood.internal.rendering;

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
import java.util.List;
import java.util.Locale;

/** The terms of the trade in words a newcomer understands. */
final class Terms {
    private Terms() {}

    /** The term itself, in lower case. */
    static String plain(Enum<?> term) {
        return term.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(IncidentType type) {
        return switch (type) {
            case MARKED_DELIVERED_NOT_RECEIVED -> "marked delivered, but not received";
            case SIGNED_BY_OTHER -> "signed for by somebody else";
            case OUT_OF_STOCK_AFTER_ORDER -> "out of stock after it was ordered";
            case SELLER_CANCELLED -> "cancelled by the seller";
            case DUPLICATE_SHIPMENT -> "sent twice";
            case REMORSE -> "no longer wanted";
            case QUALITY_DISAPPOINTING -> "not as good as hoped";
            case CUSTOMER_ERROR -> "ordered by mistake";
            case CUSTOMER_DAMAGED -> "damaged by the customer";
            case CUSTOMER_LOST -> "lost by the customer";
            case ADDRESS_ERROR -> "wrong address";
            case RENTAL_LOST -> "rented and lost";
            case RENTAL_LATE -> "rented and overdue";
            case RETURN_LOST_IN_TRANSIT -> "sent back and lost on the way";
            case PAYMENT_AMOUNT_MISMATCH -> "paid a different amount";
            case DOUBLE_CHARGE -> "charged twice";
            case ORDER_CHANGE_MERGE -> "two orders to become one";
            case PARTIAL_CANCEL -> "part of the order to be cancelled";
            case RECALL_SAFETY -> "recalled as unsafe";
            case UNCLEAR_COMMUNICATION -> "a message of ours that was not understood";
            default -> plain(type);
        };
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
        return switch (remedy) {
            case REFUND_FULL -> "full refund";
            case REFUND_PARTIAL -> "partial refund";
            case REPLACEMENT_UPGRADE -> "better replacement at the same price";
            case CANCEL_LINE -> "cancellation of the item";
            case CANCEL_ORDER -> "cancellation of the order";
            case MERGE_ORDERS -> "orders merged into one";
            case APPLY_BALANCE -> "credit kept";
            case PRICE_ADJUSTMENT -> "difference in price paid back";
            case HONOUR_PRICE -> "price as advertised";
            case CHANGE_ADDRESS -> "address changed";
            case CLOSE_RENTAL -> "rental closed";
            case EXTEND_RENTAL -> "rental extended";
            case RESTORE_ACCESS -> "access restored";
            case CANCEL_SUBSCRIPTION -> "subscription cancelled";
            case ACCEPT_VOLUNTARY_RETURN -> "voluntary return accepted";
            case WAIT_AND_RECHECK -> "wait and look again";
            case INFORM_ONLY -> "an answer, nothing else to do";
            case REINSTATE_ACCOUNT -> "account reinstated";
            default -> plain(remedy);
        };
    }

    static String of(RefundMethod method) {
        return switch (method) {
            case ORIGINAL_PAYMENT -> "the way it was paid";
            case STORE_CREDIT -> "as store credit";
            case RECIPIENT_CREDIT -> "as credit to the recipient";
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
        return switch (type) {
            case MEMBERSHIP_EXTENSION -> "membership extended";
            case SHIPPING_FEE_REFUND -> "shipping fee paid back";
            default -> plain(type);
        };
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
        return switch (type) {
            case RECHECK_AT -> "look again";
            case CHOICE_DUE -> "the choice is due";
            case ANSWER_DUE -> "the answer is due";
            case REVIEW_DUE -> "the review is due";
            default -> plain(type);
        };
    }

    static String of(InfoRequest question) {
        return switch (question) {
            case WISH -> "what the customer would like";
            case REASON -> "why";
            case SELF_CHECK -> "whether the customer has looked around";
            case ONE_CLARIFICATION -> "one clarification";
            case PHOTO_OPTIONAL -> "a photo, not required";
            default -> plain(question);
        };
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
