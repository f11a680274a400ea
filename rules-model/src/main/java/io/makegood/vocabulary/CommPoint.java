package io.makegood.vocabulary;

/** What a message has to say. Each point has a sentence in the bundle's messages. In the order in which they are said. */
public enum CommPoint {
    /** Says hello with the customer's name and, in a chat, who is writing. */
    GREET_BY_NAME,
    /** Asks the customer to stop using unsafe goods at once and to keep others away from them. */
    SAFETY_STOP_USE,
    /** Takes up the question the customer asked and, of a parcel, says where it is. */
    ANSWER_QUESTION,
    /** Says that we feel with the customer, without naming guilt, before anything is settled. */
    EMPATHY_FIRST,
    /** Apologises as far as the fault goes, ours or a partner's. */
    APOLOGISE,
    /** Says which item the message is about. */
    NAME_ITEM,
    /** Names the customer's own tries to reach the seller, and ends them. */
    ACKNOWLEDGE_YOUR_ATTEMPTS,
    /** Names the merchant who sold it, as a fact and never as an excuse. */
    NAME_SELLER,
    /** Says in plain words what went wrong, or what the customer asks for. */
    STATE_WHAT_HAPPENED_PLAINLY,
    /** Says that a parcel that was announced has never been given to the carrier. */
    STATE_NOT_HANDED_OVER,
    /** Says, to whoever asks for a late or missing parcel, that the carrier has it. */
    STATE_ON_ITS_WAY,
    /** Says that a parcel did not get to the customer and goes back to us. */
    STATE_COMES_BACK,
    /** Says that the carrier's photo shows another door than the customer's. */
    STATE_OTHER_DOOR,
    /** Says that the day the goods were needed for has passed without them. */
    STATE_OCCASION_MISSED,
    /** Says of goods that are bad that they also came after the promised day. */
    STATE_CAME_LATE,
    /** Regrets that an earlier contact did not help and the customer had to come back. */
    STATE_ASKED_AGAIN,
    /** Regrets that what we sent or repaired to put it right failed as well. */
    STATE_REPEATED_TROUBLE,
    /** Says that the customer's word is enough, where a parcel is said not to have come. */
    BELIEVE_YOU,
    /** Says that we settle it ourselves, whoever sold it or is at fault. */
    TAKE_OWNERSHIP,
    /** Repeats what was promised to the customer, and that we keep it. */
    STATE_PROMISE_HONOURED,
    /** Says that the customer gets what was asked for, or that the wish is noted. */
    CONFIRM_WISH,
    /** Says that what was asked for cannot be sent because there is none, and what can be offered instead. */
    STATE_NONE_LEFT,
    /** Says that a cancellation, merge or new address comes too late because the goods have left. */
    STATE_HAS_LEFT,
    /** Says why a change of mind long after delivery is not paid back in money. */
    STATE_LATE_CHANGE_OF_MIND,
    /** Says that nobody can see whether there is another one, so that none is promised. */
    STATE_STOCK_UNKNOWN,
    /** Says that what was asked for is not possible, where no other point says why. */
    STATE_WISH_UNMET,
    /** Says that the wish cannot be met, and what can be done instead. */
    ALTERNATIVES,
    /** Says kindly that the goods have been with the customer too long to be made good. */
    STATE_TOO_LONG_AGO,
    /** Asks for patience until a date, says why, and what follows then. */
    STATE_WHY_WAIT,
    /** Says what the customer gets, or what is done. */
    STATE_REMEDY,
    /** Names the lines that were already sent when an order is cancelled or merged. */
    STATE_LEFT_ALREADY,
    /** Says how much money goes back, which way and by when, or how much already went back. */
    STATE_REFUND_AMOUNT,
    /** Says how much the customer had still to pay and need not pay any more. */
    STATE_NOT_YET_PAID,
    /** Says, beside a refund, how much of the money the customer's bank is already seeing to. */
    STATE_DISPUTED,
    /** Says, after an earlier partial refund, how much could still go back if the customer likes. */
    STATE_WHAT_IS_LEFT,
    /** Says that no money came in for it, so that none can go back. */
    STATE_NOTHING_PAID,
    /** Says what our books leave open about the amount, and that a person looks. */
    STATE_DOUBT,
    /** Says how much of the customer's credit with us is used, and how much stays. */
    STATE_BALANCE_USED,
    /** Says to the cent what remains to pay after a change of the order, if anything. */
    STATE_AMOUNT_DUE,
    /** Says that the customer pays no more than agreed, for something dearer or after a price mistake. */
    STATE_PRICE_KEPT,
    /** Says that the remedy, its shipping or the return is free for the customer. */
    STATE_NO_COST,
    /** Says by which day the goods arrive at the latest, and whether that is guaranteed. */
    STATE_HONEST_ETA,
    /** Offers to fetch the replacement, where that is sooner than any delivery. */
    OFFER_PICKUP,
    /** Says what the customer pays for the shipping of the remedy; the default policy never charges for it. */
    STATE_SHIPPING_CHARGE,
    /** Says until when a rented item may be kept. */
    STATE_NEW_DATE,
    /** Says that the rental has ended and nothing more is to be paid. */
    STATE_RENTAL_CLOSED,
    /** Says that nothing at hand arrives by the date the customer has to meet. */
    STATE_DEADLINE_MISSED,
    /** Says that nothing has to be sent back, and whether to keep, throw away or dispose of it. */
    STATE_RETURN_NOT_NEEDED,
    /** Says how and until when the goods go back, or that they may. */
    STATE_RETURN_STEPS,
    /** Says what the customer pays for the way back; the default policy never charges for it. */
    STATE_RETURN_COST,
    /** Says that the return label is there and paid. */
    LABEL_ATTACHED,
    /** Says that the customer may keep the goods after all, although a return is agreed. */
    RETURN_MAY_BE_DROPPED,
    /** Suggests giving away what stays with the customer, if it is of no use there. */
    SUGGEST_DONATION,
    /** Names what the customer gets on top for the trouble. */
    STATE_COMPENSATION,
    /** Says by which law the customer is entitled to the remedy. */
    STATE_RIGHTS,
    /** Asks which of the remedies the customer would like. */
    OFFER_CHOICE,
    /** Asks the one thing that has to be known, neutrally. */
    ASK_ONE_QUESTION,
    /** Says, to whoever asked for less than is owed, that more money stays possible. */
    STATE_MORE_POSSIBLE,
    /** Offers to cancel the other lines of the order, where one fails or goes back. */
    OFFER_CANCEL_REST,
    /** Offers a customer in a hurry a call at another time. */
    OFFER_BETTER_TIME,
    /** Takes away the worry of ending up with nothing, while a parcel or a bank's decision is waited for. */
    REASSURE,
    /** Says on which day we look again at what the customer's bank has decided. */
    STATE_DISPUTE_CHECK,
    /** Says that another one can be sent when the customer withdraws the dispute at the bank. */
    STATE_IF_WITHDRAWN,
    /** Says until when we, or the customer, have to answer, and what follows otherwise. */
    STATE_NEXT_STEP,
    /** Commits us to something in words of the policy's own; the default policy never says it. */
    STATE_PROMISE,
    /** Says that a copy of the conversation is being sent to the customer. */
    TRANSCRIPT_COPY,
    /** Says how to have a person look at it, where a decision is declined, under review or not what was asked for. */
    APPEAL_ROUTE,
    /** Thanks the customer: for honesty, an idea, good news, or telling us of a promise. */
    THANK_CUSTOMER,
    /** Says that an answer to this message reaches us. */
    REPLYABLE_CHANNEL,
    /** Asks a customer who is in contact now, and not in a hurry, for further needs. */
    ASK_ANYTHING_ELSE
}
