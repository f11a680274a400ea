package io.makegood.internal.model;

/** What a builder holds where a value has to be given and was not. */
public final class NotGiven {
    /** Of a number that means something when it is zero; out of the bounds of every number of a case. */
    public static final int NUMBER = Integer.MIN_VALUE;

    private NotGiven() {}
}
