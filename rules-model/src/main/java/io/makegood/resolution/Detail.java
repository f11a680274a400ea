package io.makegood.resolution;

/** How much of the reasons is told. */
public enum Detail {
    /** The few without which something else would have been chosen, and what was outranked. */
    DECIDING,
    /** All that something in the resolution rests on. */
    EFFECTIVE,
    /** Everything, with what was outranked or remained without effect. */
    ALL
}
