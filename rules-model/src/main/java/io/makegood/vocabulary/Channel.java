package io.makegood.vocabulary;

/** How the customer and the platform talk. */
public enum Channel {
    /** Live text with an agent; sentences are short, and the customer can answer at once. */
    CHAT,
    /** A letter by e-mail; also used when we write without having been asked. */
    EMAIL,
    /** The customer calls us; what is said is spoken, in short sentences. */
    PHONE,
    /** We call the customer; what is said is spoken, in short sentences. */
    OUTBOUND_CALL,
    /** A form or an account page on the website; the answer is written like a letter. */
    WEB,
    /** The app or text messages on a phone; the answer is short. */
    MOBILE,
    /** A message on a social network; the answer is short. */
    SOCIAL
}
