package io.makegood.vocabulary;

/** Who made a promise. All of them bind. */
public enum PromiseGiver {
    /** Somebody of customer care said so. */
    AGENT,
    /** An automatic assistant said so. */
    BOT,
    /** An advertisement or a campaign said so. */
    MARKETING,
    /** The shop itself showed it, such as a delivery date at checkout. */
    SYSTEM
}
