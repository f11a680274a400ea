package io.makegood.plan;

import io.makegood.resolution.FollowUp;
import io.makegood.vocabulary.FollowUpType;
import java.util.Set;

/**
 * What of a resolution is otherwise. Together they are all of a resolution but its reasons and the policy that decided; a resolution that is the same in every aspect is
 * the same.
 *
 * @since 0.1.0
 */
public enum Aspect {
    /** What is given, which lines are cancelled, from where goods come, what must not be done. */
    REMEDY,
    /** How much money goes to the customer or need not be paid, what it consists of, and where it goes. */
    AMOUNT,
    /** Whether, how, until when and at whose cost something goes back; what becomes of a rental. */
    RETURN,
    /** When the money leaves and is there, how long something waits, from when something on top takes effect. */
    TIMING,
    /** How goods travel, when they are there, what the customer pays for that. */
    SHIPPING,
    /** What comes on top. */
    COMPENSATION,
    /** What the customer may choose from. */
    OPTIONS,
    /** Whether it is carried out now, and if not, what it waits for; what the customer has to do. */
    STATUS,
    /** The message: where it goes, what it says, what lies in the parcel. */
    WORDS,
    /** What we do later that reaches the customer: a call, a message, a question whether it is solved; every follow-up of a policy's own. */
    CONTACT,
    /** Who pays and who bears the costs, what is recovered from whom. */
    COSTS,
    /** What else happens or is written down where no customer sees it: whose fault it is, what was found, signatures, tasks, warnings. */
    BACKGROUND;

    private static final Set<FollowUpType> REACHING_THE_CUSTOMER = Set.of(
            FollowUpType.CALL_BACK,
            FollowUpType.SATISFACTION_CHECK,
            FollowUpType.STATUS_MESSAGE,
            FollowUpType.DISPUTE_CHECK);

    /** Whether the customer notices. */
    public boolean isNoticed() {
        return this != COSTS && this != BACKGROUND;
    }

    /** Whether a follow-up is {@link #CONTACT}: what reaches the customer, and whatever a policy declares itself. */
    public static boolean isContact(FollowUp followUp) {
        return REACHING_THE_CUSTOMER.contains(followUp.type())
                || !followUp.type().isBuiltIn();
    }
}
