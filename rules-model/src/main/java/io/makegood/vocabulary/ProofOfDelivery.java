package io.makegood.vocabulary;

/** What the next delivery asks for, so that it cannot go astray again. */
public enum ProofOfDelivery {
    NONE,
    PIN,
    PICKUP_POINT
}
