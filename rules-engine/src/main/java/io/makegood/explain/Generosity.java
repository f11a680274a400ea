package io.makegood.explain;

/**
 * How what a customer gets by one policy stands to what he gets by another. He gets more where he gets more in something and less in nothing:
 *
 * <ul>
 *   <li>money that goes to him or that he need not pay any more, gestures on top, and at the same amount money rather than credit;
 *   <li>goods: something better before the same, and either before none;
 *   <li>something that is done for him, such as a repair or a cancellation, before nothing; one thing against another is no more and no less;
 *   <li>what he need not pay, send back, or pay the postage for;
 *   <li>what he has now before what he waits for, money that leaves sooner, goods that are promised for an earlier day; what he may choose before what he may not.
 * </ul>
 *
 * <p>Words, reasons and what happens in the background are no matter of more or less.
 *
 * @since 0.1.0
 */
public enum Generosity {
    /** Proven: for every case both decide the same. */
    EQUIVALENT(0),
    /** Nothing was found that is decided otherwise, and it was not proven that nothing is. */
    UNDECIDED(1),
    /** They decide otherwise, and the customer gets as much. */
    EQUAL(2),
    /** Somebody gets more, and nobody was found who gets less. */
    MORE(3),
    /** Somebody gets less, and nobody was found who gets more. */
    LESS(3),
    /** More of one thing and less of another, or more for some and less for others. */
    INCOMPARABLE(4);

    private final int weight;

    Generosity(int weight) {
        this.weight = weight;
    }

    /** How two of these are together: what is not known, or makes no difference to the customer, takes nothing from what was found. */
    public Generosity and(Generosity other) {
        if (weight == other.weight) {
            return this == other ? this : INCOMPARABLE;
        }
        return weight > other.weight ? this : other;
    }
}
