package io.makegood.vocabulary;

/** What the next delivery asks for, so that it cannot go astray again. */
public enum ProofOfDelivery {
    /** It is left as the service usually does. */
    NONE,
    /** It is handed only to whoever knows the code the customer was sent. */
    PIN,
    /** It waits at a shop or locker until the customer fetches it; none of the default rules asks for that. */
    PICKUP_POINT
}
