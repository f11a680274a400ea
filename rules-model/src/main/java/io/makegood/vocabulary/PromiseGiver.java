package io.makegood.vocabulary;

/** Who made a promise. All of them bind. */
public enum PromiseGiver {
    AGENT,
    BOT,
    MARKETING,
    SYSTEM
}
